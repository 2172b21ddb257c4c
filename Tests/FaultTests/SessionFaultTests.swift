import Foundation
import Scoring
import Storage
import TestSupport
import Testing

/// The built wizard on a pseudo-terminal while things go wrong around it.
@Suite struct SessionFaultTests {
  private let home: Scratch

  init() throws { home = try Scratch() }

  private var path: String { home.folder.appendingPathComponent("a.json").path }

  private func prepare(_ draft: Draft = Sample.draft()) throws {
    let standard = try builtInTable().pack.id
    let document = DraftDocument.new(applicationDate: draft.applicationDate, standard: standard)
    try home.write("a.json", document.replacing(draft).bytes)
  }

  private var saved: Draft? {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return nil }
    return (try? DraftDocument(parsing: [UInt8](data)))?.draft
  }

  /// The wizard on the draft; `before` is what starts it, as `strace`.
  private func open(_ before: [String] = []) throws -> PseudoTerminal {
    let command = before + [Program.path, path]
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let terminal = try PseudoTerminal(
      program: command[0], arguments: Array(command.dropFirst()),
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": path, "HOME": home.folder.path,
        "ZIPING_HOME": home.folder.path,
      ])
    try #require(terminal.waitFor("^Q"), "\(terminal.text)")
    return terminal
  }

  private func waitUntil(_ timeout: Double, _ isDone: () -> Bool) -> Bool {
    let deadline = Date(timeIntervalSinceNow: timeout)
    while !isDone() {
      if Date() > deadline { return false }
      usleep(10_000)
    }
    return true
  }

  @Test func aChangeIsOnDiskWithinASecondUnasked() throws {
    try prepare()
    let terminal = try open()
    let start = Date()
    for letter in ["甲", "乙", "丙"] { terminal.send(Array(letter.utf8)) }
    #expect(waitUntil(1) { saved?.applicant.name.hasSuffix("甲乙丙") == true })
    print("typed to saved: \(Int(Date().timeIntervalSince(start) * 1000)) ms")
  }

  @Test(.enabled(if: Tool.canTrace, "strace is not installed, or may not trace here"))
  func aSlowDiskDelaysNoKey() throws {
    try prepare()
    let slow = ["strace", "-f", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:delay_exit=3000000"]
    let terminal = try open(slow)
    terminal.send(Array("甲".utf8))
    usleep(700_000)
    // The save is held up by now; keys are not.
    for (count, letter) in ["乙", "丙", "丁", "戊"].enumerated() {
      let start = Date()
      terminal.send(Array(letter.utf8))
      #expect(terminal.waitFor(letter, timeout: 1), "\(letter)")
      #expect(Date().timeIntervalSince(start) < 0.3, "key \(count)")
    }
    #expect(saved?.applicant.name.contains("戊") == false)
    // The disk takes its time; leaving waits for it, and says so.
    terminal.send([17])
    #expect(terminal.waitFor("正在保存", timeout: 3))
    #expect(terminal.exitStatus(timeout: 20) == 0)
    #expect(saved?.applicant.name.hasSuffix("乙丙丁戊") == true)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGUSR1, SIGALRM]) func endedFromOutsideItSavesFirst(_ signal: Int32) throws {
    try prepare()
    let terminal = try open()
    terminal.send(Array("末".utf8))
    #expect(terminal.waitFor("末"))
    kill(terminal.process, signal)
    #expect(terminal.exitStatus(timeout: 1) == 0)
    #expect(saved?.applicant.name.hasSuffix("末") == true)
  }

  @Test func aClosedTerminalSavesFirst() throws {
    try prepare()
    let terminal = try open()
    terminal.send(Array("末".utf8))
    #expect(terminal.waitFor("末"))
    terminal.close()
    #expect(terminal.exitStatus(timeout: 1) != nil)
    #expect(saved?.applicant.name.hasSuffix("末") == true)
  }

  @Test(arguments: [SIGSEGV, SIGABRT]) func aCrashPrintsNothingAndKeepsWhatWasCommitted(_ signal: Int32) throws {
    try prepare()
    let terminal = try open()
    terminal.send(Array("私".utf8) + [13])
    #expect(waitUntil(1) { saved?.applicant.name.hasSuffix("私") == true })
    let limits = try String(contentsOfFile: "/proc/\(terminal.process)/limits", encoding: .utf8)
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"], "\(core ?? "")")
    kill(terminal.process, signal)
    #expect(terminal.exitStatus(timeout: 5) == 128 + signal)
    let last = terminal.text.components(separatedBy: "\u{1B}[?2004l").last ?? ""
    #expect(!last.unicodeScalars.contains { $0.value > 0x7E }, "\(last)")
  }

  @Test func aFolderThatVanishesIsSaidAndSavingResumes() throws {
    try prepare()
    let terminal = try open()
    let elsewhere = home.folder.path + "-moved"
    rename(home.folder.path, elsewhere)
    terminal.send(Array("甲".utf8))
    #expect(terminal.waitFor("起未保存：没有这个文件或文件夹", timeout: 5), "\(terminal.text)")
    terminal.send(Array("乙".utf8))
    rename(elsewhere, home.folder.path)
    #expect(waitUntil(8) { saved?.applicant.name.hasSuffix("甲乙") == true })
  }

  @Test(.enabled(if: Tool.canMount, "no file system of one's own can be mounted here"))
  func aFullDiskIsSaidAndSavingResumes() throws {
    try prepare()
    // The disk is full for three seconds; what is on it comes back to the outside at the end.
    let script = """
      mkdir "$0/disk" && mount -t tmpfs -o size=256k none "$0/disk" && cp "$0/a.json" "$0/disk/" || exit 1
      cat /dev/zero >"$0/disk/fill" 2>/dev/null
      (sleep 3; rm "$0/disk/fill") &
      "$1" "$0/disk/a.json"
      wait
      cp "$0/disk/a.json" "$0/a.json"
      """
    let terminal = try PseudoTerminal(
      program: "unshare", arguments: ["-rm", "sh", "-c", script, home.folder.path, Program.path],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home.folder.path])
    try #require(terminal.waitFor("^Q"), "\(terminal.text)")
    terminal.send(Array("甲".utf8))
    #expect(terminal.waitFor("起未保存：磁盘已满", timeout: 5))
    #expect(terminal.waitFor("已保存 ", timeout: 10))
    terminal.send([17])
    #expect(terminal.exitStatus(timeout: 10) == 0)
    #expect(saved?.applicant.name.hasSuffix("甲") == true)
  }

  @Test func limitsOfSizeAndFilesAreSaidAndKillNothing() throws {
    try prepare()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    for (limit, cause) in [("ulimit -f 0", "超过了允许的文件大小"), ("ulimit -n 8", "打开的文件太多")] {
      try Data(before).write(to: URL(fileURLWithPath: path))
      let terminal = try open(["sh", "-c", limit + "; exec \"$0\" \"$@\""])
      terminal.send(Array("甲".utf8))
      let isSaid = terminal.waitFor("起未保存：\(cause)", timeout: 3)
      // With so few files a save may still succeed; then it must be whole.
      #expect(isSaid || saved?.applicant.name.hasSuffix("甲") == true, "\(limit)")
      #expect(saved != nil, "\(limit)")
      if isSaid {
        terminal.send([17])
        #expect(terminal.waitFor("另存到别的文件夹"), "\(limit)")
        terminal.send([17])
      } else {
        terminal.send([17])
      }
      #expect(terminal.exitStatus(timeout: 3) == 0, "\(limit)")
    }
  }

  @Test func whatSomebodyElseSavedMeanwhileStays() throws {
    try prepare()
    let terminal = try open()
    terminal.send(Array("甲".utf8))
    #expect(waitUntil(2) { saved?.applicant.name.hasSuffix("甲") == true })
    var other = Sample.draft()
    other.applicant.name = "别人"
    try prepare(other)
    terminal.send(Array("乙".utf8))
    #expect(terminal.waitFor("a-副本.json", timeout: 8))
    #expect(saved?.applicant.name == "别人")
    let copy = try Data(contentsOf: home.folder.appendingPathComponent("a-副本.json"))
    #expect(try DraftDocument(parsing: [UInt8](copy)).draft.applicant.name.hasSuffix("甲乙"))
  }
}
