import Standards
import TestSupport
import Testing
import Wizard

@testable import Screen

/// Keys pressed in a field, and the field after them with `|` at the cursor.
struct FieldCase: Sendable, CustomTestStringConvertible {
  var start: String
  var keys: [Key]
  var end: String

  init(_ start: String, _ keys: [Key], _ end: String) {
    (self.start, self.keys, self.end) = (start, keys, end)
  }

  var testDescription: String { "\(start) \(keys) → \(end)" }
}

private let cases: [FieldCase] = [
  FieldCase("", [.character("温"), .character("州")], "温州|"),
  FieldCase("温州", [.left, .character("x")], "温x|州"),
  FieldCase("温州", [.home, .character("x")], "x|温州"),
  FieldCase("温州", [.home, .left, .right, .right, .right], "温州|"),
  FieldCase("温州", [.backspace], "温|"),
  FieldCase("温州", [.home, .backspace], "|温州"),
  FieldCase("温州", [.home, .delete], "|州"),
  FieldCase("温州", [.home, .control("d")], "|州"),
  FieldCase("温州", [.delete, .control("d")], "温州|"),
  FieldCase("e\u{301}x", [.left, .backspace], "|x"),
  FieldCase("e", [.character("\u{301}"), .left], "|e\u{301}"),
  FieldCase("👩\u{200D}🔬x", [.left, .left], "|👩\u{200D}🔬x"),
  FieldCase("👩\u{200D}🔬", [.backspace], "|"),
  FieldCase("🇨🇳", [.backspace], "|"),
  FieldCase("🇨", [.character("🇳"), .character("!"), .left], "🇨🇳|!"),
  FieldCase("👩🔬", [.left, .character("\u{200D}")], "👩\u{200D}🔬|"),
  FieldCase("一二三四", [.left, .left, .control("k")], "一二|"),
  FieldCase("一二三四", [.left, .left, .control("u")], "|三四"),
  FieldCase("abc def", [.control("w")], "abc |"),
  FieldCase("abc def ", [.control("w")], "abc |"),
  FieldCase("一二，三四", [.control("w"), .control("w")], "一二|"),
  FieldCase("abc def", [.wordLeft], "abc |def"),
  FieldCase("abc def", [.home, .wordRight, .character("!")], "abc!| def"),
  FieldCase("某公司2026年", [.wordLeft, .wordLeft], "某公司|2026年"),
  FieldCase("ab", [.home, .paste("一\n二\r\n三\t四")], "一 二 三 四|ab"),
  FieldCase("", [.paste("\n某公司\r\n")], "某公司|"),
  FieldCase("", [.paste("a\u{1B}[31m\u{0}b\u{9B}1mc")], "abc|"),
  FieldCase("", [.paste("\u{1B}[1;31m红\u{1B}[0m字\u{1B}]0;title\u{7}甲\u{1B}P1\u{1B}\\乙\u{1B}")], "红字甲乙|"),
  FieldCase("", [.paste("甲\u{1B}[31\n乙\u{1B}温[31m")], "甲 乙温[31m|"),
  FieldCase("", [.paste("\u{7}"), .character("\u{7}")], "|"),
  FieldCase("abc", [.control("a"), .character("x")], "x|"),
  FieldCase("abc", [.control("a"), .paste("xy")], "xy|"),
  FieldCase("abc", [.control("a"), .backspace], "|"),
  FieldCase("abc", [.control("a"), .delete], "|"),
  FieldCase("abc", [.control("a"), .left], "|abc"),
  FieldCase("abc", [.home, .control("a"), .right], "abc|"),
  FieldCase("abc", [.control("a"), .control("k")], "|"),
  FieldCase("", [.control("a"), .character("x")], "x|"),
  FieldCase("ab", [.character("c"), .character("d"), .control("z")], "abc|"),
  FieldCase("ab", [.home, .delete, .delete, .control("z"), .control("z")], "|ab"),
  FieldCase("abc", [.control("a"), .backspace, .control("z")], "abc|"),
  FieldCase("abc", [.left, .control("u"), .paste("xy"), .control("z"), .control("z")], "ab|c"),
]

@Suite struct TextFieldTests {
  @Test("Editing", arguments: cases)
  func edits(_ example: FieldCase) {
    var field = TextField(example.start)
    for key in example.keys {
      let isTaken = field.handle(key)
      #expect(isTaken)
    }
    let marked = field.characters[..<field.cursor] + ["|"] + field.characters[field.cursor...]
    #expect(String(marked) == example.end)
    #expect(Array(field.text) == field.characters)
  }

  @Test(
    "Other keys are for whoever holds the field",
    arguments: [
      Key.enter, .tab, .backTab, .escape, .insert, .up, .down, .pageUp, .pageDown, .control("c"), .control("y"),
      .control("s"), .function(1), .mouse(row: 1, column: 1, .press),
    ])
  func leavesOtherKeys(_ key: Key) {
    var field = TextField("温州")
    let before = field
    let isTaken = field.handle(key)
    #expect(!isTaken)
    #expect(field == before)
  }

  @Test("Undo goes back to the text that the field began with, then is for whoever holds it")
  func undoes() {
    var field = TextField("温")
    _ = field.handle(.character("州"))
    _ = field.handle(.control("a"))
    _ = field.handle(.paste("杭州"))
    field.replace(with: "宁波")
    for text in ["杭州", "温州", "温"] {
      let isTaken = field.canUndo && field.handle(.control("z"))
      #expect(isTaken)
      #expect(field.text == text)
    }
    let isTaken = field.canUndo || field.handle(.control("z"))
    #expect(!isTaken)
    field.replace(with: "温")
    #expect(!field.canUndo)
  }

  @Test("A selection is the whole text, and goes with the next key")
  func selects() {
    var field = TextField("温州")
    #expect(field.selectedText == nil)
    _ = field.handle(.control("a"))
    #expect(field.hasSelection && field.selectedText == "温州")
    #expect(field.window(columns: 10).selected == 0..<4)
    _ = field.handle(.end)
    #expect(!field.hasSelection && field.window(columns: 10).selected == nil)
  }

  @Test(
    "A window keeps the cursor within it and characters whole",
    arguments: [
      ("", "温州ab", 0), ("e\u{301}\u{202E}x温", "中文字符很多很多", 3), (String(repeating: "温a", count: 200), "", 7),
    ])
  func windows(_ text: String, _ more: String, _ back: Int) {
    var field = TextField(text + more)
    for _ in 0..<back { _ = field.handle(.left) }
    for columns in -1...60 {
      let window = field.window(columns: columns)
      #expect(DisplayWidth.of(window.text) <= max(0, columns))
      #expect(window.cursor >= 0 && window.cursor < max(1, columns))
      #expect(ShownText.clean(window.text) == window.text)
    }
  }

  @Test("What stands left of the cursor in a window is what stands left of it in the text")
  func windowsMatchText() {
    var field = TextField(String((0..<120).map { ["温", "州", "a", "1", "，"][$0 % 5] }.joined()))
    for step in 0..<260 {
      let window = field.window(columns: 20)
      var left = ""
      for character in window.text where DisplayWidth.of(left) < window.cursor { left.append(character) }
      #expect(String(field.characters[..<field.cursor]).hasSuffix(left))
      #expect(field.cursor == 0 || window.cursor > 0)
      _ = field.handle(step < 130 ? .left : .right)
    }
  }

  @Test("Text that is hidden at a side is marked there, beside the window and not in it")
  func marks() {
    // No two alike, wide ones and narrow ones.
    let text = String(
      (0..<100).compactMap { place in
        Unicode.Scalar(UInt32(place % 3 == 0 ? 0x100 : 0x4E00) + UInt32(place)).map { Character($0) }
      })
    var field = TextField(text)
    let places: [(Key?, before: Bool, after: Bool)] = [(nil, true, false), (.home, false, true)]
    for (key, before, after) in places {
      if let key { _ = field.handle(key) }
      let box = field.box(columns: 20)
      #expect(box.isCutBefore == before && box.isCutAfter == after && box.start == (before ? 1 : 0))
    }
    for columns in 8...40 {
      for _ in 0..<110 {
        let box = field.box(columns: columns)
        #expect(box.start + DisplayWidth.of(box.window.text) + (box.isCutAfter ? 1 : 0) <= columns)
        #expect(box.start + box.window.cursor < columns - (box.isCutAfter ? 1 : 0))
        #expect(box.isCutBefore == (box.start == 1))
        #expect(box.isCutBefore != text.hasPrefix(box.window.text))
        #expect(box.isCutAfter != text.hasSuffix(box.window.text))
        _ = field.handle(.right)
      }
      _ = field.handle(.home)
    }
    for columns in [-1, 0, 1, 7] { #expect(field.box(columns: columns).window == field.window(columns: columns)) }
    let short = TextField("温州").box(columns: 8)
    #expect(short == TextField.Box(window: TextField.Window(text: "温州", cursor: 4, selected: nil), room: 3))
  }

  @Test("What is typed is in sight, however wide its characters are, and stays where it is while there is room")
  func staysInSight() {
    var field = TextField()
    for place in 0..<60 {
      let before = field.box(columns: 30)
      let typed: Unicode.Scalar = ["\u{202E}", "a", "温"][place / 20]
      _ = field.handle(.character(typed))
      let box = field.box(columns: 30)
      #expect(box.window.cursor > 0 && !box.window.text.isEmpty)
      guard let room = before.room, DisplayWidth.of(typed) <= room else { continue }
      #expect(box.window.text.hasPrefix(before.window.text) && box.start == before.start)
    }
  }

  @Test("A text that fits is shown from its beginning, wherever it was clicked on before")
  func showsWhatFits() {
    var field = TextField(String(repeating: "ab", count: 12))
    field.place(at: 5, columns: 20)
    #expect(field.box(columns: 20).isCutBefore)
    for key in [Key.end] + [Key](repeating: .backspace, count: 6) { _ = field.handle(key) }
    let window = TextField.Window(text: String(repeating: "ab", count: 9), cursor: 18, selected: nil)
    #expect(field.box(columns: 20) == TextField.Box(window: window, room: 1))
  }

  @Test("The cursor has a column of its own behind the end")
  func reservesColumn() {
    #expect(TextField("温州").window(columns: 5) == TextField.Window(text: "温州", cursor: 4, selected: nil))
    let full = TextField("温州").window(columns: 4)
    #expect(full == TextField.Window(text: "州", cursor: 2, selected: nil))
  }

  @Test("A click puts the cursor before what stands there, and what is in sight stays")
  func places() {
    var field = TextField(String((0..<120).map { ["温", "a", "e\u{301}", "👍", "，"][$0 % 5] }.joined()))
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let box = field.box(columns: 20)
      let column = Int.random(in: 0..<20, using: &random)
      field.place(at: column, columns: 20)
      #expect(field.box(columns: 20).window.text == box.window.text)
      let cursor = field.box(columns: 20).window.cursor
      // The last column is the mark's.
      let place = min(max(0, column - box.start), 18 - box.start)
      #expect(cursor <= place && place - cursor < 2 || cursor == DisplayWidth.of(box.window.text))
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        _ = field.handle(Bool.random(using: &random) ? .left : .right)
        #expect((0..<20).contains(field.window(columns: 20).cursor))
      }
    }
    field.place(at: 5, columns: 20, isScrolled: false)
    #expect(field.window(columns: 20).cursor <= 5 && field.cursor <= 4)
    for (column, columns) in [(-5, 20), (99, 20), (3, 0), (0, 1), (Int.max, 5)] {
      field.place(at: column, columns: columns)
    }
  }

  /// Marks join what stands before them, flags go in pairs, joiners make one of two: wherever text is put in or taken out.
  @Test("After any edit the characters are those of the whole text", arguments: 1...30)
  func charactersAreThoseOfTheText(_ seed: Int) {
    let scalars: [Unicode.Scalar] = [
      "a", "温", "\u{301}", "\u{200D}", "👩", "👧", "\u{1F1E8}", "\u{1F1F3}", "\u{FE0F}", "\u{915}", "\u{94D}",
      "\u{1F3FD}",
    ]
    let others: [Key] = [
      .backspace, .delete, .left, .left, .right, .home, .end, .wordLeft, .control("k"), .control("a"), .control("z"),
      .control("y"), .paste("\u{1F1F3}e\u{301}\u{200D}"),
    ]
    var random = SeededRandom(seed)
    var field = TextField("👩\u{200D}👧 温州")
    for _ in 0..<300 {
      let isText = random.below(3) > 0
      _ = field.handle(
        isText ? .character(scalars[random.below(scalars.count)]) : others[random.below(others.count)])
      #expect(field.characters == Array(field.text))
      #expect(field.characters.map { Array($0.unicodeScalars) } == field.text.map { Array($0.unicodeScalars) })
      #expect((0...field.characters.count).contains(field.cursor))
    }
  }

  @Test("A title of 1,000 characters is edited quickly, one of 1,000,000 drawn quickly")
  func isQuick() {
    var field = TextField(String(repeating: "温", count: 1000))
    let editing = ContinuousClock().measure {
      for _ in 0..<200 {
        _ = field.handle(.left)
        _ = field.handle(.character("州"))
        _ = field.window(columns: 40)
      }
    }
    #expect(editing < .seconds(2))
    let large = TextField(String(repeating: "温", count: 1_000_000))
    let drawing = ContinuousClock().measure { for _ in 0..<200 { _ = large.window(columns: 40) } }
    #expect(drawing < .seconds(2))
  }
}
