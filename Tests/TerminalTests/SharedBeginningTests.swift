import Foundation
import TestSupport
import Testing

/// A terminal on which one key sends the beginning of what another sends, as the HP 2392: each is itself, and what is typed
/// after the shorter one is typed.
@Suite(.enabled(if: hasTic, "tic is not installed"))
struct SharedBeginningTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    // Home is `ESC h`, F6 `ESC h CR`, End `ESC h g`; ^V is Left, and F7 `^V @`.
    let source = try scratch.write(
      "type.ti",
      Array(
        """
        shared|keys that begin with one another,
        \tcols#80, lines#24, am, clear=\\E[H\\E[2J, cup=\\E[%i%p1%d;%p2%dH, el=\\E[K, ed=\\E[J, cr=\\r, ind=\\n,
        \tcub1=\\b, kbs=^H, kcuf1=\\EC, khome=\\Eh, kf6=\\Eh\\r, kend=\\Ehg, kcub1=^V, kf7=^V@,

        """.utf8))
    let made = try Tool.run(["tic", "-x", "-o", scratch.folder.path, source.path])
    try #require(made.status == 0, "\(made.errorText)")
  }

  /// The name that is saved after these were typed behind `乙`, one after another.
  private func name(after typed: [String]) throws -> String {
    let draft = try scratch.write(
      "a.json",
      Array(#"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01"}"#.utf8))
    let terminal = try PseudoTerminal(
      program: Program.path, arguments: [draft.path],
      environment: [
        "TERM": "shared", "TERMINFO": scratch.folder.path, "LC_ALL": "C.UTF-8", "HOME": scratch.folder.path,
        "ZIPING_HOME": scratch.folder.path, "ZIPING_WIDTH": "窄",
      ])
    #expect(terminal.waitFor("申报人的姓名"), "\(terminal.text)")
    for part in ["乙"] + typed {
      terminal.send(Array(part.utf8))
      terminal.settle(quietFor: 120)
    }
    terminal.send([17])
    #expect(terminal.exitStatus() == 0)
    let text = try String(contentsOf: draft, encoding: .utf8)
    return text.components(separatedBy: #""name": ""#).dropFirst().first?.components(separatedBy: "\"").first ?? ""
  }

  @Test(
    "The longest key that was sent is meant",
    arguments: [
      // Alone, with what comes at once behind it, and with another key behind it.
      (["\u{1B}h", "甲"], "甲乙"), (["\u{1B}h甲"], "甲乙"), (["\u{1B}hx"], "x乙"), (["\u{1B}h\u{1B}C甲"], "乙甲"),
      (["\u{1B}h\u{1B}hg甲"], "乙甲"), (["\u{1B}h\u{1B}h甲"], "甲乙"),
      // The longer ones: F6 does nothing here, and is no Enter.
      (["\u{1B}h\r甲"], "乙甲"), (["\u{1B}hg甲"], "乙甲"),
      // One byte that is a key, and begins another.
      (["\u{16}甲"], "甲乙"), (["\u{16}", "甲"], "甲乙"), (["\u{16}@甲"], "乙甲"),
    ])
  func isItself(_ typed: [String], _ name: String) throws {
    #expect(try self.name(after: typed) == name)
  }
}

private let hasTic = (try? Tool.run(["tic", "-V"]).status) == 0
