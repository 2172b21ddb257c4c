import Foundation

/// (2) From a key to the last byte of the answering frame; (3) bytes sent a key; (6) memory.
struct Typing {
  let programs: [(name: String, path: String)]
  let stage: Stage
  let samples: Samples

  /// What moving and typing take elsewhere, at best: p99 of `dialog`, in microseconds.
  private struct Yardstick {
    var typing: Double?
    var moving: Double?
  }

  func run() throws {
    Results.title("Key to the last byte of the answering frame")
    let yardstick = try others()
    for entries in [30, 300, 10_000] { try run(entries: entries, yardstick) }
    try printMemory()
  }

  private func printMemory() throws {
    Results.title("Resident memory with 30 entries, at most")
    for (name, path) in programs {
      let terminal = try stage.start([path, try stage.draft(samples, entries: 30)])
      _ = terminal.answer(to: [])
      for key in Typing.characters + Typing.moves { _ = terminal.press(key) }
      let memory = peakMemory(of: terminal.process)
      Results.line(name, "\(memory) kB", Results.ratio(Double(memory), to: 12_000, "12 MB"))
    }
  }

  private func others() throws -> Yardstick {
    var yardstick = Yardstick()
    for rival in Rival.others(draft: try stage.draft(samples, entries: 30)) {
      guard rival.isInstalled else { Results.missing(rival.name); continue }
      let terminal = try stage.start(rival.command)
      _ = terminal.answer(to: [])
      let typing = print("\(rival.name), typing", Typing.characters.map(terminal.press), nil)
      if rival.name.hasPrefix("dialog") {
        yardstick.typing = typing
        yardstick.moving = print("\(rival.name), moving", Typing.moves.map(terminal.press), nil)
      }
    }
    return yardstick
  }

  private func run(entries: Int, _ yardstick: Yardstick) throws {
    guard let program = programs.first else { return }
    let terminal = try stage.start([program.path, try stage.draft(samples, entries: entries)])
    _ = terminal.answer(to: [])
    // The first step's form is open; the unit, unlike the name, stands nowhere else.
    _ = terminal.press(Typing.down)
    print("typing, \(entries) entries", Typing.characters.map(terminal.press), yardstick.typing)
    if entries == 30 { printEscape(terminal) }
    // To the papers, whose first entry has a rank.
    for key in ["\u{1B}"] + [String](repeating: Typing.down, count: 9) + ["\r"] { _ = terminal.press(key) }
    print("moving in a list, \(entries) entries", Typing.moves.map(terminal.press), yardstick.moving)
    for key in ["\u{1B}[H", "\r", Typing.down, Typing.down] { _ = terminal.press(key) }
    print("changing a rank, \(entries) entries", Typing.turns.map(terminal.press), yardstick.moving)
    if entries > 30 {
      Results.line("  resident memory, \(entries) entries", "\(peakMemory(of: terminal.process)) kB")
    }
  }

  /// A lone Esc waits for what might follow it, so it has a bound of its own.
  private func printEscape(_ terminal: PseudoTerminal) {
    let times = (0..<20).map { _ in
      defer { _ = terminal.press("\r") }
      return terminal.press("\u{1B}").time
    }
    let slowest = times.percentile(0.99)
    Results.line(
      "a lone Esc", "p50 \(Results.milliseconds(times.median)), p99 \(Results.milliseconds(slowest))",
      Results.ratio(slowest, to: 50_000, "50 ms"))
  }

  private static let down = "\u{1B}[B"
  private static let up = "\u{1B}[A"
  private static let characters = Array("温州市工业和信息化领域工程师职务任职资格评价条件量化自评表").map(String.init)
  private static let moves = (0..<60).map { $0 % 4 < 2 ? down : up }
  /// Further down the ranks and back.
  private static let turns = (0..<60).map { $0 % 6 < 3 ? "\u{1B}[C" : "\u{1B}[D" }

  /// Prints a line and returns the p99, in microseconds.
  @discardableResult
  private func print(_ name: String, _ answers: [Answer], _ yardstick: Double?) -> Double {
    let (times, bytes) = (answers.map(\.time), answers.map { Double($0.bytes) })
    let slowest = times.percentile(0.99)
    Results.line(
      name,
      "p50 \(Results.milliseconds(times.median)), p99 \(Results.milliseconds(slowest)), \(Int(bytes.median)) bytes",
      Results.ratio(slowest, to: yardstick, "dialog's p99"))
    return slowest
  }
}
