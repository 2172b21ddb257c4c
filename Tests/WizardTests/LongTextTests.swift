import Scoring
import Screen
import TestSupport
import Testing

@testable import Wizard

/// Texts of a hundred thousand characters and odd ones of one: every key and its frame take a moment, whatever the field.
@Suite struct LongTextTests {
  static let texts: [(name: String, text: String)] = [
    ("Chinese", String(repeating: "温州市瓯江机械有限公", count: 10_000)),
    ("words", String(repeating: "ab cd ef g", count: 10_000)),
    ("marks on one base", "a" + String(repeating: "\u{301}", count: 99_999)),
    ("one emoji of many", "👩" + String(repeating: "\u{200D}👩", count: 50_000)),
    ("flags", String(repeating: "\u{1F1E8}", count: 100_000)),
    ("directions", String(repeating: "\u{202E}\u{2066}", count: 50_000)),
    ("spaces", String(repeating: " ", count: 100_000)),
  ]

  /// Where each text is typed: keys that lead there.
  static let fields: [(name: String, isDesk: Bool, keys: [Key])] = [
    ("name", false, []), ("date", false, [.down, .down, .down]), ("mark", false, [.down, .down, .down, .down]),
    ("title", false, [.pageDown, .enter, .down]), ("finder", false, [.control("f")]),
    ("picker", false, [.pageDown, .control("n")]), ("filter", true, []), ("rename", true, [.control("e")]),
    ("date of several", true, [.control("o")]), ("rosters", true, [.home, .down, .enter]),
  ]

  /// A second for a key is ten times what any takes in an unoptimised build.
  @Test(arguments: texts.indices) func everyKeyIsAnsweredAtOnce(_ index: Int) throws {
    for field in LongTextTests.fields {
      var pilot = try field.isDesk ? Pilot(desk: Sample.desk) : Pilot(Sample.draft())
      for key in field.keys { pilot.press(key) }
      let keys: [Key] = [
        .paste(LongTextTests.texts[index].text), .character("x"), .home, .right, .character("温"), .wordRight, .end,
        .wordLeft, .backspace, .control("w"), .control("a"), .control("c"), .left, .control("v"), .control("u"),
        .down, .up,
      ]
      var canvas = Canvas()
      for key in keys {
        let time = ContinuousClock().measure {
          pilot.send(.key(key))
          _ = canvas.draw(pilot.state)
        }
        #expect(time < .seconds(10), "\(LongTextTests.texts[index].name), \(field.name), \(key.name): \(time)")
      }
    }
  }

  @Test("A draft of such texts opens, is walked through and left") func longTextsAreWalkedThrough() throws {
    for text in LongTextTests.texts {
      var draft = Sample.draft()
      draft.applicant = Applicant(name: text.text, organization: text.text, specialty: text.text)
      for position in [0, 6, 12] { draft.entries[position].title = text.text }
      draft.entries[6].remark = text.text
      let time = try ContinuousClock().measure {
        var pilot = try Pilot(draft)
        var canvas = Canvas()
        let walk: [Key] = [
          .down, .down, .escape, .home, .control("f"), .character("x"), .escape, .control("e"), .control("o"), .escape,
          .control("g"), .escape, .control("q"),
        ]
        for key in [Key](repeating: .pageDown, count: 12) + walk {
          pilot.press(key)
          _ = canvas.draw(pilot.state)
        }
      }
      #expect(time < .seconds(20), "\(text.name): \(time)")
    }
  }

  @Test("Read line by line too, a line of as many is answered at once", arguments: ["a\u{301}", "温州市 ", "\u{1100}"])
  func longLinesAreAnswered(_ text: String) throws {
    var pilot = try PlainPilot(Sample.draft())
    let line = "甲" + String(repeating: text, count: 300_000) + "乙"
    let time = ContinuousClock().measure {
      pilot.say(line)
      pilot.say("查找 " + line)
    }
    #expect(time < .seconds(20), "\(time)")
    #expect(pilot.session.state.editing?.draft.applicant.name == line)
  }

  @Test("What is changed in the middle of a text makes of it what typing it anew would")
  func editsJoinAsTheWholeText() {
    let parts = [
      "a", "温", "\u{301}", "👩", "\u{200D}", "\u{1F1E8}", "\u{1F1F3}", " ", "\u{915}", "\u{94D}", "\u{1100}", "\u{1161}",
      "\u{600}",
    ]
    for seed in 1...200 {
      var random = SeededRandom(seed)
      var field = TextField("", undoes: seed.isMultiple(of: 2))
      for _ in 0..<40 {
        let keys: [Key] = [.left, .right, .home, .end, .backspace, .delete, .control("k"), .wordLeft, .control("z")]
        let text = (0..<random.below(4) + 1).map { _ in parts[random.below(parts.count)] }.joined()
        let key = random.below(3) > 0 ? Key.paste(text) : keys[random.below(keys.count)]
        _ = field.handle(key)
        let cursor = field.cursor
        var anew = field
        anew.show(field.text, cursor: cursor)
        #expect(anew == field, "\(key)")
      }
    }
  }

  @Test(
    "Characters that join into one are one edit too", arguments: ["\u{301}", "👩\u{200D}", "\u{1100}", "\u{E33}", "🇨🇳"])
  func joiningCharactersAreTypedAtOnce(_ text: String) {
    let keys = String(repeating: text, count: 30_000).unicodeScalars.map(Key.character)
    var field = TextField("e")
    let time = ContinuousClock().measure { _ = field.handle(keys) }
    #expect(field.text == "e" + String(repeating: text, count: 30_000))
    #expect(time < .seconds(10))
  }

  @Test("Nothing is found by more than anything is called, and that is said") func longSearchesFindNothing() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.press(.control("f"), .paste(String(repeating: "专利 ", count: 1000)))
    #expect(pilot.picture.contains("没有找到「专利 专利"))
    #expect(pilot.picture.contains("请改短"))
    pilot.press(.control("u"), .paste("   专利" + String(repeating: " ", count: 1000)))
    #expect(!pilot.picture.contains("没有找到"))
    var desk = try Pilot(desk: Sample.desk)
    desk.press(.paste(String(repeating: "陈", count: 1000)))
    #expect(desk.picture.contains("没有符合「陈陈"))
    desk.press(.control("u"), .paste("陈"))
    #expect(desk.picture.contains("陈晓岚"))
  }

  @Test("A word is looked for in time that grows with it and with the text") func searchIsLinear() throws {
    let text = SearchedText(String(repeating: "a", count: 200_000))
    let part = try #require(TypedPart(String(repeating: "a", count: 100_000) + "b"))
    let time = ContinuousClock().measure { #expect(text.match(part) == nil) }
    #expect(time < .seconds(10), "\(time)")
  }

  @Test("A wrapped text is read no further than it is shown") func wrappingStops() {
    let text = String(repeating: "温州市，瓯江 machine works。", count: 50)
    let whole = TextLayout.wrap(text, to: 30)
    for most in 0..<8 {
      let lines = TextLayout.wrap(text, to: 30, most: most)
      #expect(lines.count > most && lines.count < most + 5)
      #expect(Array(lines.prefix(most)) == Array(whole.prefix(most)))
    }
  }
}
