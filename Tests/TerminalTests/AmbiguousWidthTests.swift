import Foundation
import Screen
import TestSupport
import Testing

@testable import Terminal

/// Characters whose width Unicode leaves open, on terminals that give them one cell and on those that give them two.
@Suite(.serialized) struct AmbiguousWidthTests {
  private static let question = "\u{1B}[6n"
  private static let ambiguous: Set<Unicode.Scalar> = ["“", "”", "…", "—", "·", "①", "α"]

  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The wizard in a list of entries, one of them named with such characters.
  private func open(_ setting: String?, answer: String? = nil) throws -> PseudoTerminal {
    let draft = """
      {"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01", "applicant": {"name": "陈"},
       "entries": [{"id": "e1", "criterion": "experience.field", "title": "“α型”·①号——…机“α型”·①号——…床", "months": 31},
                   {"id": "e2", "criterion": "experience.field", "title": "某某机械", "months": 30}]}
      """
    let file = try scratch.write("a.json", Array(draft.utf8))
    let terminal = try PseudoTerminal(
      program: Program.path, arguments: [file.path],
      environment: [
        "TERM": "vt100", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "ZIPING_HOME": scratch.folder.path,
        WidthSetting.name: setting ?? "",
      ])
    try #require(terminal.waitFor("陈"), "\(terminal.text)")
    if let answer {
      #expect(terminal.waitFor(AmbiguousWidthTests.question))
      terminal.send(Array(answer.utf8))
    }
    terminal.send(Array("\u{1B}OR".utf8))
    for _ in 0..<3 {
      _ = terminal.bytesUntilQuiet(milliseconds: 150)
      terminal.send(Array("\u{1B}[6~".utf8))
    }
    #expect(terminal.waitFor("某某机械"), "\(terminal.text)")
    _ = terminal.bytesUntilQuiet(milliseconds: 300)
    return terminal
  }

  /// What a terminal shows that gives such characters so many cells.
  private func screen(_ terminal: PseudoTerminal, cells: Int) -> EmulatedScreen {
    var screen = EmulatedScreen { scalar in
      DisplayWidth.of(scalar) == 2 || cells == 2 && AmbiguousWidthTests.ambiguous.contains(scalar)
    }
    screen.feed(terminal.received)
    return screen
  }

  /// Whether both entries have their figures in the same columns, the panes their rule, and the second line, on which
  /// the terminal is asked, is as it should be.
  private func isAligned(_ screen: EmulatedScreen) -> Bool {
    let titles = screen.rows.indices.filter { screen.line($0).contains("机") && screen.line($0).contains("月       ") }
    let ends = titles.map { row in screen.rows[row].lastIndex { $0 != " " } }
    let rules = (1...17).map { screen.rows[$0][18] }
    return titles.count == 2 && Set(ends).count == 1 && rules.allSatisfy { $0 == "|" }
      && screen.line(1).hasPrefix("  1 申报人")
  }

  private func expectAligned(_ terminal: PseudoTerminal, cells: Int) {
    let screen = screen(terminal, cells: cells)
    let isAligned = isAligned(screen)
    #expect(isAligned, "\(screen.picture)")
  }

  @Test("On a wide terminal nothing is out of place when it is set so, and everything is when it is not")
  func isSet() throws {
    let wide = try open("宽")
    #expect(!wide.text.contains(AmbiguousWidthTests.question))
    expectAligned(wide, cells: 2)
    #expect(screen(wide, cells: 2).picture.contains("“α型”·①号——…机"))
    let narrow = try open("窄")
    #expect(!narrow.text.contains(AmbiguousWidthTests.question))
    expectAligned(narrow, cells: 1)
    let isAlignedByChance = isAligned(screen(narrow, cells: 2))
    #expect(!isAlignedByChance)
  }

  @Test("A terminal that answers is believed, in either way", arguments: [("\u{1B}[2;3R", 2), ("\u{1B}[2;2R", 1)])
  func isAsked(_ answer: String, _ cells: Int) throws {
    let terminal = try open(nil, answer: answer)
    expectAligned(terminal, cells: cells)
  }

  @Test("A terminal that does not answer is taken for narrow, and nothing of the question stays")
  func isNotAnswered() throws {
    let terminal = try open(nil)
    expectAligned(terminal, cells: 1)
  }

  @Test("The setting's values")
  func values() {
    let values: [(String?, WidthSetting)] = [
      (nil, .automatic), ("宽", .fixed(.wide)), ("wide", .fixed(.wide)), ("2", .fixed(.wide)), ("窄", .fixed(.narrow)),
      ("narrow", .fixed(.narrow)), ("1", .fixed(.narrow)), ("auto", .unknown("auto")),
    ]
    for (value, setting) in values { #expect(WidthSetting(value) == setting) }
  }
}
