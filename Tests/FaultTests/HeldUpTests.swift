import Foundation
import Scoring
import Screen
import Storage
import TestSupport
import Testing

/// The terminal takes no more output, or something takes its time: what was typed is saved all the same, and signals are
/// answered, both within a second.
@Suite struct HeldUpTests {
  private let home: Scratch
  private var path: String { home.folder.appendingPathComponent("a.json").path }

  init() throws { home = try Scratch() }

  private func prepare(_ draft: Draft = Sample.draft()) throws {
    let document = DraftDocument.new(applicationDate: draft.applicationDate, standard: try builtInTable().pack.id)
    try home.write("a.json", document.replacing(draft).bytes)
  }

  private var savedName: String {
    let data = (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()
    return (try? DraftDocument(parsing: [UInt8](data)).draft.applicant.name) ?? ""
  }

  /// On a machine that has much else to do things take longer than a second; they never take ten.
  private func expectSaved(_ ending: String, _ what: Comment) {
    let start = Date()
    while !savedName.hasSuffix(ending), Date().timeIntervalSince(start) < 10 { usleep(10_000) }
    #expect(savedName.hasSuffix(ending), what)
  }

  private func open(_ arguments: [String]) throws -> PseudoTerminal {
    try PseudoTerminal(
      program: Program.path, arguments: arguments,
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home.folder.path,
        "ZIPING_HOME": home.folder.path,
      ])
  }

  /// How a terminal comes to take no more output.
  enum Stop: CaseIterable, Sendable {
    /// Flow control, as by ^S in the line discipline.
    case flow
    /// Nobody reads what it is sent, as in a multiplexer that was stopped.
    case full
  }

  private func stop(_ terminal: PseudoTerminal, _ stop: Stop) {
    switch stop {
    case .flow: terminal.stopOutput()
    case .full: terminal.fill(with: [12])
    }
  }

  @Test(arguments: Stop.allCases) func whatIsTypedIsSavedUnasked(_ stop: Stop) throws {
    try prepare()
    let terminal = try open([path])
    try #require(terminal.waitFor("^Q"), "\(terminal.text)")
    terminal.settle()
    if stop == .full { terminal.send(Array("末".utf8)) }
    self.stop(terminal, stop)
    if stop == .flow { terminal.send(Array("末".utf8)) }
    expectSaved("末", "\(stop)")
    // Keys go on being answered, one after the other, where it is known before a frame begins.
    if stop == .flow {
      for letter in ["甲", "乙", "末"] {
        terminal.send(Array(letter.utf8))
        expectSaved(letter, "\(stop) \(letter)")
      }
    }
    // Once it takes output again, all goes on.
    terminal.startOutput()
    terminal.settle()
    terminal.send(Array("尾".utf8))
    #expect(terminal.waitFor("尾"))
    expectSaved("末尾", "\(stop)")
    var screen = EmulatedScreen { DisplayWidth.of($0) == 2 }
    screen.feed(terminal.received)
    #expect(screen.picture.contains(savedName), "\(screen.picture)")
    terminal.send([17])
    #expect(terminal.exitStatus() == 0)
  }

  @Test(arguments: Stop.allCases, [SIGTERM, SIGHUP, SIGINT])
  func aSignalEndsItAndSavesFirst(_ stop: Stop, _ signal: Int32) throws {
    try prepare()
    let terminal = try open([path])
    try #require(terminal.waitFor("^Q"), "\(terminal.text)")
    terminal.settle()
    if stop == .full { terminal.send(Array("末".utf8)) }
    self.stop(terminal, stop)
    if stop == .flow { terminal.send(Array("末".utf8)) }
    usleep(100_000)
    kill(terminal.process, signal)
    #expect(terminal.exitStatusUnread(timeout: 10) == 0, "\(stop)")
    #expect(savedName.hasSuffix("末"), "\(stop)")
    #expect(terminal.isInLineMode)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func whatIsStoppedFromTheBeginningEnds(_ signal: Int32) throws {
    let terminal = try PseudoTerminal(
      program: "sh", arguments: ["-c", "sleep 1; exec \"$0\"", Program.path],
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home.folder.path,
        "ZIPING_HOME": home.folder.path,
      ])
    terminal.stopOutput()
    sleep(3)
    kill(terminal.process, signal)
    #expect(terminal.exitStatusUnread(timeout: 10) == 0)
    #expect(terminal.isInLineMode)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func linesAreSavedToo(_ signal: Int32) throws {
    try prepare()
    let terminal = try open(["--plain", path])
    try #require(terminal.waitFor("姓名"), "\(terminal.text)")
    terminal.settle(quietFor: 200)
    terminal.stopOutput()
    terminal.send(Array("新名\n".utf8))
    expectSaved("新名", "unasked")
    kill(terminal.process, signal)
    #expect(terminal.exitStatusUnread(timeout: 10) == 128 + signal)
    #expect(savedName == "新名")
  }

  @Test(arguments: [["score", "-"], ["--plain"]]) func aBlockedPipeHoldsNoSignal(_ arguments: [String]) throws {
    let draft = #"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01"}"#
    let lines = (0..<5000).map { _ in arguments == ["--plain"] ? "说明" : draft }.joined(separator: "\n")
    let input = try home.write("lines", Array(lines.utf8))
    let script = """
      mkfifo "$0/out"; exec 3<>"$0/out"
      "$@" <"\(input.path)" >"$0/out" 2>/dev/null & process=$!
      sleep 1; kill -TERM $process; wait $process
      """
    let start = Date()
    let found = try Tool.run(
      ["bash", "-c", script, home.folder.path, Program.path] + arguments,
      environment: ["ZIPING_HOME": home.folder.path])
    #expect(found.status == 128 + SIGTERM)
    #expect(Date().timeIntervalSince(start) < 10)
  }

  /// The terminal is asked how wide its characters are in a mode in which it is no use to a shell.
  @Test func aCheckUpGivesTheTerminalBack() throws {
    for (signal, key) in [(SIGTERM, nil), (SIGINT, UInt8(3)), (SIGSEGV, nil)] {
      let terminal = try open(["doctor"])
      #expect(terminal.waitFor("\u{1B}[6n"))
      #expect(!terminal.isInLineMode)
      if let key { terminal.send([key]) } else { kill(terminal.process, signal) }
      #expect(terminal.exitStatus() == 128 + signal)
      #expect(terminal.isInLineMode, "\(signal)")
    }
  }

  /// A change that takes long to score is saved before it is known what it means.
  @Test func whatIsBeingWorkedOutIsSavedFirst() throws {
    var draft = Sample.draft()
    let one = try #require(draft.entries.first)
    draft.entries = (0..<800).map { number in
      var entry = one
      entry.id = "e\(number)"
      return entry
    }
    draft.applicant.name = ""
    try prepare(draft)
    let terminal = try open([path])
    try #require(terminal.waitFor("^Q", timeout: 60), "\(terminal.text)")
    terminal.settle()
    // A name decides no figure; a date does.
    terminal.send(Array("末".utf8))
    #expect(terminal.waitFor("末"))
    terminal.send(Array("\u{1B}OB\u{1B}OB\u{1B}OB\u{01}2024-01-01\r".utf8))
    usleep(300_000)
    kill(terminal.process, SIGTERM)
    #expect(terminal.exitStatus(timeout: 10) == 0)
    #expect(savedName == "末")
  }
}
