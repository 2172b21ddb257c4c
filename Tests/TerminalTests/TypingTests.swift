import Foundation
import TestSupport
import Testing

/// Text typed into the built program's first field, through a terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable)) struct TypingTests {
  private let scratch: Scratch
  private let session: TmuxSession

  /// A new draft, with the cursor in the applicant's name.
  init() throws {
    scratch = try Scratch()
    session = try TmuxSession(program: Program.path, environment: ["ZIPING_HOME": scratch.folder.path])
    try session.waitFor("自评")
    try session.press("Enter")
    try session.waitFor("姓名")
  }

  @Test("Chinese arrives whole, even byte by byte, and the cursor stands behind it")
  func typesChinese() throws {
    try session.type("陈晓")
    for byte in "岚".utf8 {
      try session.send(bytes: [byte])
      usleep(100_000)
    }
    let screen = try session.waitFor("陈晓岚")
    let row = screen.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("姓名") }
    let cursor = try session.cursor().split(separator: ",")
    #expect(cursor.first.flatMap { Int($0) } == row)
    #expect(cursor.last == "1")
  }

  @Test("What is pasted becomes one line, without controls")
  func pastes() throws {
    try session.paste("甲\n乙\t丙\u{7}丁\n")
    try session.waitFor("甲 乙 丙丁")
  }

  @Test(
    "Sequences that are cut off or unknown type nothing", arguments: [[0x1B, 0x5B], [0x1B, 0x5B, 0x39, 0x39, 0x7E]])
  func dropsSequences(_ bytes: [UInt8]) throws {
    try session.type("甲")
    try session.waitFor("甲")
    try session.send(bytes: bytes)
    usleep(800_000)
    try session.type("乙")
    try session.waitFor("甲乙")
  }

  @Test("Letters whose numbers ncurses uses for keys are letters")
  func typesLettersLikeKeys() throws {
    try session.type("āōŁ")
    try session.waitFor("āōŁ")
  }

  @Test("A paste whose end mark got lost hangs nothing")
  func losesAnEndMark() throws {
    try session.send(bytes: Array("\u{1B}[200~甲".utf8))
    usleep(1_300_000)
    try session.type("乙")
    try session.waitFor("甲乙")
  }

  @Test("A lone Esc acts at once, and what is typed next is typed")
  func obeysEscape() throws {
    try session.type("甲")
    try session.waitFor("甲")
    let start = Date()
    try session.press("Escape")
    try session.waitUntil("the pane of steps") { $0.contains("Enter 进入") }
    #expect(Date().timeIntervalSince(start) < 2)
  }

  @Test("A thousand characters in one burst arrive whole and in order")
  func takesABurst() throws {
    let text = (0..<250).map { "一二三\($0 % 10)" }.joined()
    try session.type(text)
    try session.press("C-s")
    try session.waitFor("已保存 ")
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
      .filter { $0.hasSuffix(".json") }
    let file = scratch.folder.appendingPathComponent(try #require(files.first))
    try session.waitUntil("the text on disk") { _ in
      (try? String(contentsOf: file, encoding: .utf8))?.contains(text) == true
    }
  }

  @Test("A window may be resized at any moment, and loses nothing")
  func resizes() throws {
    try session.type("陈晓岚")
    for (columns, rows) in [(60, 18), (20, 5), (1, 1), (200, 60), (80, 24)] {
      try session.resize(columns: columns, rows: rows)
      usleep(50_000)
    }
    try session.waitUntil("the whole wizard") { $0.contains("陈晓岚") && $0.contains("汇总") }
  }
}

/// Much text that arrives without marks, as from a terminal that has none or from an input method.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable)) struct UnmarkedPasteTests {
  private let scratch: Scratch
  private let session: TmuxSession

  init() throws {
    scratch = try Scratch()
    session = try TmuxSession(program: Program.path, environment: ["ZIPING_HOME": scratch.folder.path])
    try session.waitFor("自评")
    try session.press("Enter")
    try session.waitFor("姓名")
  }

  /// In pieces that tmux takes, as fast as it does.
  private func typeMuch() throws {
    for _ in 0..<5 { try session.type(String(repeating: "ab cd ef g", count: 400)) }
    try session.type("末")
  }

  @Test("Twenty thousand characters are looked for at once") func isLookedFor() throws {
    try session.press("C-f")
    try session.waitFor("查找")
    try typeMuch()
    try session.waitFor("末")
    try session.waitFor("没有找到")
  }

  @Test("And are a filter of the rows") func isAFilter() throws {
    try session.press("NPage", "C-n")
    try session.waitFor("筛选")
    try typeMuch()
    try session.waitFor("末")
    try session.waitFor("没有含")
  }

  @Test("And a name, which is taken back in a few steps") func isAName() throws {
    try typeMuch()
    try session.waitFor("末")
    // As many as there were pieces, or fewer.
    for _ in 0..<9 { try session.press("C-z") }
    try session.waitFor("没有可以撤销的修改")
  }
}
