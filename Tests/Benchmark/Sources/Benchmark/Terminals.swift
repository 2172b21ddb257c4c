import Foundation

/// Programs measured on a pseudo-terminal.
struct Terminals {
  let program: String
  let bare: String
  let samples: Samples
  let folder: String

  private func start(_ words: [String]) throws -> PseudoTerminal {
    let environment = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder, "PATH": "/usr/bin:/bin"]
    return try PseudoTerminal(program: words[0], arguments: Array(words.dropFirst()), environment: environment)
  }

  /// Median microseconds from the start to the last byte of the first frame, of eleven starts.
  private func firstFrame(_ words: [String]) throws -> Double {
    var times: [Double] = []
    for _ in 0..<11 {
      let begin = microseconds
      let terminal = try start(words)
      let spawned = microseconds - begin
      times.append(spawned + terminal.answer(to: []).time)
    }
    return times.percentile(0.5)
  }

  func printStart() throws {
    let draft = try file(entries: 30)
    let least = try firstFrame([bare])
    print("start to first frame, bare ncurses", "\(figure(least / 1000)) ms")
    let rivals: [[String]] = [
      [program, "-d", folder + "/none"], [program, draft],
      ["/usr/bin/dialog", "--form", "表", "20", "70", "10", "姓名", "1", "1", "", "1", "10", "30", "30"],
      ["/usr/bin/whiptail", "--inputbox", "姓名", "10", "60"], ["/bin/nano", draft],
    ]
    for words in rivals where access(words[0], X_OK) == 0 {
      let time = try firstFrame(words)
      let name = (words[0] as NSString).lastPathComponent + (words.last == draft ? ", 30 entries" : "")
      print("  " + name, "\(figure(time / 1000)) ms, \(figure(time / least)) x")
    }
  }

  /// Answers to keys: typing in a field, moving in a list.
  func printKeys(entries: Int) throws {
    let terminal = try start([program, try file(entries: entries)])
    _ = terminal.answer(to: [])
    let down = (0..<100).map { terminal.answer(to: Array($0 % 12 < 6 ? "\u{1B}[B".utf8 : "\u{1B}[A".utf8)) }
    for _ in 0..<6 { _ = terminal.answer(to: Array("\u{1B}[A".utf8)) }
    // A form's text field is open as soon as something is typed.
    let typed = (0..<60).map { _ in terminal.answer(to: Array("温".utf8)) }
    printAnswers("moving, \(entries) entries", down)
    printAnswers("typing, \(entries) entries", typed)
    print("peak memory, \(entries) entries", "\(peakMemory(of: terminal.process)) kB")
  }

  private func printAnswers(_ name: String, _ answers: [(time: Double, bytes: Int)]) {
    let times = answers.map { $0.time / 1000 }
    let bytes = answers.map { Double($0.bytes) }
    print(
      name,
      "p50 \(figure(times.percentile(0.5))) ms, p99 \(figure(times.percentile(0.99))) ms, "
        + "\(Int(bytes.percentile(0.5))) bytes a key (at most \(Int(bytes.percentile(1))))")
  }

  private func file(entries: Int) throws -> String {
    let path = folder + "/draft-\(entries).json"
    try samples.json(entries: entries).write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }
}
