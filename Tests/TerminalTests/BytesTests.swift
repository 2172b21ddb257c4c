import Foundation
import TestSupport
import Testing

/// How much goes over the line for one key, at 80x24: what an ssh connection far away feels.
@Suite(.serialized) struct BytesTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The wizard on a draft with one entry, in the applicant's name, when everything has been drawn.
  private func open() throws -> PseudoTerminal {
    let draft = """
      {"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01", "applicant": {"name": "陈"},
       "entries": [{"id": "e1", "criterion": "experience.field", "title": "某某机械", "months": 1}]}
      """
    let file = try scratch.write("a.json", Array(draft.utf8))
    let terminal = try PseudoTerminal(
      program: Program.path, arguments: [file.path],
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "ZIPING_HOME": scratch.folder.path,
      ])
    try #require(terminal.waitFor("陈"))
    _ = terminal.bytesUntilQuiet()
    return terminal
  }

  @Test("One typed character, one change of the bars, one page")
  func counts() throws {
    let terminal = try open()
    // The name also stands in the title; the unit stands in its field alone.
    press("\u{1B}[B", terminal)
    // The first key also says that something is to be saved, and the pause after it that it was.
    let first = press("a", terminal)
    let typed = quickly(["b", "c", "d", "e"], terminal)
    let page = press("\u{1B}[6~", terminal)
    for key in ["\u{1B}[6~", "\u{1B}[6~", "\r", "\u{1B}[B\u{1B}[B"] { press(key, terminal) }
    let bars = quickly(["2", "\u{7F}", "2", "\u{7F}", "2"], terminal)
    print("bytes at 80x24: typed character \(typed), with its save \(first), bars \(bars), page \(page)")
    #expect(typed <= 40)
    #expect(bars > typed && bars <= 400)
    #expect(page <= 2400)
  }

  @Test("While one types on, what is saved meanwhile is not said; it is once they pause")
  func saysWhatIsSavedInAPause() throws {
    let terminal = try open()
    for key in ["\u{1B}[B", "a"] { press(key, terminal) }
    let counts = (0..<24).map { _ in
      terminal.send([UInt8(ascii: "b")])
      return terminal.bytesUntilQuiet(milliseconds: 60)
    }
    // A second and a half: longer than any change waits for being saved.
    let saved = try String(contentsOf: scratch.folder.appending(path: "a.json"), encoding: .utf8)
    #expect(saved.contains("abbbb"))
    #expect(counts.dropFirst().allSatisfy { 1...40 ~= $0 })
    #expect(40...300 ~= terminal.bytesUntilQuiet())
  }

  /// Presses a key and counts until everything has been said.
  @discardableResult private func press(_ key: String, _ terminal: PseudoTerminal) -> Int {
    terminal.send(Array(key.utf8))
    return terminal.bytesUntilQuiet()
  }

  /// The least that any but the first of some keys takes: no save falls between all of them.
  private func quickly(_ keys: [String], _ terminal: PseudoTerminal) -> Int {
    let counts = keys.map { key in
      terminal.send(Array(key.utf8))
      return terminal.bytesUntilQuiet(milliseconds: 60)
    }
    _ = terminal.bytesUntilQuiet()
    return counts.dropFirst().filter { $0 > 0 }.min() ?? 0
  }
}
