import Foundation
import TestSupport
import Testing
import Wizard

/// A text field of the built program, through a terminal: what a good editor's single line can do, and the cursor in
/// its place after every key.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable)) struct LineEditingTests {
  private let session: TmuxSession
  private let scratch: Scratch
  /// Where the field's text begins.
  private let start: (row: Int, column: Int)

  /// A new draft, with the cursor in the applicant's name.
  init() throws {
    scratch = try Scratch()
    session = try TmuxSession(program: Program.path, environment: ["ZIPING_HOME": scratch.folder.path])
    try session.waitFor("新建草稿")
    try session.press("Enter")
    // The cursor comes last in a frame.
    let session = session
    try session.waitUntil("the cursor in the first field") { screen in
      let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return rows.firstIndex { $0.contains("> 姓名") } == (try? LineEditingTests.place(session))?.row
    }
    start = try LineEditingTests.place(session)
  }

  private static func place(_ session: TmuxSession) throws -> (row: Int, column: Int) {
    let parts = try session.cursor().split(separator: ",").compactMap { Int($0) }
    try #require(parts.count == 3 && parts[2] == 1)
    return (parts[0], parts[1])
  }

  private func key(_ sequence: String) throws { try session.send(bytes: Array(sequence.utf8)) }

  /// Waits until the field shows a text, with the cursor so many columns behind its start.
  private func expect(_ text: String, cursor: Int) throws {
    try session.waitUntil("\(text) with the cursor at \(cursor)") { screen in
      let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
      guard start.row < rows.count, rows[start.row].hasSuffix(text.isEmpty ? "姓名" : " " + text) else { return false }
      let place = try? LineEditingTests.place(session)
      return place?.row == start.row && place?.column == start.column + cursor
    }
  }

  @Test("Words, ends, selection, cutting, undo and redo")
  func edits() throws {
    try session.type("甲 beta 丙丁")
    try expect("甲 beta 丙丁", cursor: 12)
    try key("\u{1B}[1;5D")
    try expect("甲 beta 丙丁", cursor: 8)
    try key("\u{1B}[1;5D")
    try expect("甲 beta 丙丁", cursor: 3)
    try session.press("C-k")
    try expect("甲", cursor: 3)
    try session.press("C-z")
    try expect("甲 beta 丙丁", cursor: 3)
    try key("\u{1B}[1;5C")
    try expect("甲 beta 丙丁", cursor: 7)
    try session.press("C-w")
    try expect("甲  丙丁", cursor: 3)
    try session.press("Home", "DC")
    try expect("丙丁", cursor: 0)
    try session.press("C-z", "C-z")
    try expect("甲 beta 丙丁", cursor: 7)
    try session.press("C-y")
    try expect("甲  丙丁", cursor: 0)
    try session.press("Right", "C-u")
    try expect("丙丁", cursor: 0)
    try session.press("C-a")
    try session.type("全")
    try expect("全", cursor: 2)
    try session.press("C-a", "C-c", "End", "C-v")
    try expect("全全", cursor: 4)
  }

  @Test("A title of a thousand characters scrolls by whole characters, the cursor in sight")
  func scrolls() throws {
    try session.paste((0..<500).map { "温\($0 % 10)" }.joined())
    try session.waitFor("温8温9")
    try session.waitUntil("the cursor behind the text") { _ in
      (try? LineEditingTests.place(session)).map { $0.row == start.row && $0.column > start.column } ?? false
    }
    let end = try LineEditingTests.place(session)
    #expect(end.row == start.row && end.column > start.column && end.column < 80)
    try session.press("Left")
    try session.waitUntil("one column back") { _ in
      (try? LineEditingTests.place(session)).map { $0.column == end.column - 1 } ?? false
    }
    try session.press("Left")
    try session.waitUntil("two columns further back") { _ in
      (try? LineEditingTests.place(session)).map { $0.column == end.column - 3 } ?? false
    }
    try session.press("Home")
    try session.waitFor(" 温0温1温2")
    try session.waitUntil("the start") { _ in (try? LineEditingTests.place(session)).map { $0 == start } ?? false }
    try session.press("End")
    try session.waitUntil("the end again") { _ in (try? LineEditingTests.place(session)).map { $0 == end } ?? false }
  }

  @Test("Marks take no column of their own, emoji two")
  func measures() throws {
    try session.type("e\u{301}")
    try expect("e\u{301}", cursor: 1)
    try session.type("😀")
    try expect("e\u{301}😀", cursor: 3)
    try session.type("。")
    try expect("e\u{301}😀。", cursor: 5)
    try session.press("BSpace", "BSpace")
    try expect("e\u{301}", cursor: 1)
    try session.press("BSpace")
    try expect("", cursor: 0)
    // A family is one character: its members stand side by side, whatever the terminal would make of the joiners.
    try session.type("👨\u{200D}👩\u{200D}👧完")
    try expect("👨👩👧完", cursor: 8)
    try session.press("Left", "Left")
    try expect("👨👩👧完", cursor: 0)
    try session.press("DC")
    try expect("完", cursor: 0)
  }

  @Test("A click places the cursor, on either half of a wide character, once the mouse is on")
  func clicks() throws {
    try session.type("甲乙丙丁")
    try expect("甲乙丙丁", cursor: 8)
    // The first button goes down and up, in the way of this type of terminal: numbers as characters from the 33rd on.
    let click = { (column: Int) in
      let place = [start.column + column, start.row].map { UInt8(33 + $0) }
      return [" ", "#"].flatMap { Array("\u{1B}[M\($0)".utf8) + place }
    }
    try session.press("C-b")
    try session.waitFor("鼠标已开")
    try expect("甲乙丙丁", cursor: 8)
    for (column, cursor) in [(3, 2), (4, 4), (0, 0), (20, 8)] {
      try session.send(bytes: click(column))
      try expect("甲乙丙丁", cursor: cursor)
    }
  }

  @Test("What the terminal answers while someone types is not typed")
  func ignoresAnswers() throws {
    try session.type("甲")
    try key("\u{1B}[2;2R")
    try session.type("乙")
    try expect("甲乙", cursor: 4)
  }
}

/// Terminals that mark no pasted text, and the mark that makes others do so.
@Suite(.serialized) struct PasteMarkTests {
  private static let pasteOn = "\u{1B}[?2004h"

  private func open(_ type: String, _ scratch: Scratch) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      program: Program.path,
      environment: [
        "TERM": type, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "ZIPING_HOME": scratch.folder.path,
        "ZIPING_WIDTH": "窄",
      ])
    try #require(terminal.waitFor("新建草稿"))
    terminal.send([0x0D])
    try #require(terminal.waitFor("申报人的姓名"))
    return terminal
  }

  @Test("Where pasted text is not marked, an Enter inside a burst is text")
  func joinsABurst() throws {
    let terminal = try open("vt100", Scratch())
    terminal.send(Array("甲一\r乙二".utf8))
    #expect(terminal.waitFor("甲一 乙二"), "\(terminal.text)")
  }

  @Test("Marking is asked for again after a change of the window's size")
  func asksAgain() throws {
    let terminal = try open("xterm-256color", Scratch())
    let before = terminal.text.components(separatedBy: PasteMarkTests.pasteOn).count
    terminal.resize(columns: 90, rows: 30)
    _ = terminal.bytesUntilQuiet(milliseconds: 300)
    #expect(terminal.text.components(separatedBy: PasteMarkTests.pasteOn).count > before)
  }
}
