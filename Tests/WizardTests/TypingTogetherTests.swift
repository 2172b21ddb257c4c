import Screen
import TestSupport
import Testing

@testable import Wizard

/// Keys that arrive together do what they do one by one, and what is typed by them is one edit.
@Suite struct TypingTogetherTests {
  /// Places where something is typed, and some where characters are commands.
  static let places: [(name: String, pilot: @Sendable () throws -> Pilot)] = [
    ("name", { try pilot() }),
    ("application date", { try pilot(.down, .down, .down) }),
    ("a wrong application date", { try pilot(.down, .down, .down, .paste("2026-02-30"), .down, .up) }),
    ("mark", { try pilot(.down, .down, .down, .down) }),
    ("entry", { try pilot(.pageDown, .enter) }),
    ("rank", { try rank() }),
    ("list", { try pilot(.pageDown) }),
    ("conditions", { try pilot(.escape, .end, .up, .enter) }),
    ("finder", { try pilot(.control("f")) }),
    ("picker", { try pilot(.pageDown, .control("n")) }),
    ("help", { try pilot(.control("g")) }),
    ("save as", { try pilot(readOnly: "只读", .control("s")) }),
    ("read-only", { try pilot(readOnly: "只读") }),
    ("desk", { try Pilot(desk: Sample.desk) }),
    ("renaming", { try desk(.control("e")) }),
    ("setting", { try desk(.control("o")) }),
    ("rosters", { try desk(.home, .down, .enter) }),
    ("too small", { try small() }),
  ]

  @Test(arguments: places.indices) func keysTogetherDoWhatTheyDoOneByOne(_ place: Int) throws {
    for seed in 1...6 {
      var random = SeededRandom(place * 1000 + seed)
      var (slow, fast) = (try TypingTogetherTests.places[place].pilot(), try TypingTogetherTests.places[place].pilot())
      for _ in 0..<4 {
        let keys = (0..<random.below(14)).map { _ in randomKey(&random) }
        for key in keys { slow.send(.key(key)) }
        fast.burst(keys)
        // What a key did to the figures is told until the next: of a burst all that it did.
        slow.press(.function(9))
        fast.press(.function(9))
        slow.send(.saved(at: "14:03:22"))
        fast.send(.saved(at: "14:03:22"))
        #expect(slow.state.context == fast.state.context, "\(TypingTogetherTests.places[place].name) \(keys)")
        #expect(slow.picture == fast.picture, "\(TypingTogetherTests.places[place].name) \(keys)")
        #expect(slow.draft == fast.draft)
        #expect(slow.lastEffects == fast.lastEffects)
        guard slow.picture == fast.picture else { return }
      }
    }
  }

  private func randomKey(_ random: inout SeededRandom) -> Key {
    let keys = random.below(3) > 0 ? TypingTogetherTests.characters : TypingTogetherTests.others
    return keys[random.below(keys.count)]
  }

  private static let characters: [Key] = "2026-05 ab温州？q?1１.y\u{301}👩\u{200D}".unicodeScalars.map { .character($0) }
  private static let others: [Key] = [
    .backspace, .delete, .left, .right, .home, .end, .wordLeft, .wordRight, .control("a"), .control("d"), .control("k"),
    .control("u"), .control("w"), .enter, .tab, .backTab, .up, .down, .escape, .pageDown, .control("f"), .control("n"),
    .control("c"), .control("v"), .control("p"), .paste("粘贴\n2024-05"), .control("e"), .control("t"), .insert,
  ]

  @Test func aBurstIsTakenBackAtOnce() throws {
    var pilot = try TypingTogetherTests.pilot()
    pilot.type("甲乙")
    pilot.burst(of: "one two, 三 four")
    pilot.type("丙")
    let names = ["陈晓岚甲乙one two, 三 four丙", "陈晓岚甲乙one two, 三 four", "陈晓岚甲乙", "陈晓岚"]
    for name in names {
      #expect(pilot.draft.applicant.name == name)
      pilot.press(.control("z"))
    }
    pilot.press(.control("y"), times: 3)
    #expect(pilot.draft.applicant.name == names[0])
  }

  @Test("In a line with an undo of its own too") func aBurstIsTakenBackFromALine() throws {
    var pilot = try TypingTogetherTests.pilot(.control("f"))
    pilot.type("甲")
    pilot.burst(of: "one two")
    pilot.press(.control("z"))
    #expect(pilot.state.editing?.typed?.text == "甲")
    pilot.press(.control("y"))
    #expect(pilot.state.editing?.typed?.text == "甲one two")
  }

  @Test("Other keys keep their places among the characters") func keysKeepTheirPlaces() throws {
    var pilot = try TypingTogetherTests.pilot(.control("a"))
    pilot.burst("甲甲".keys + [.enter] + "乙乙".keys + [.down, .control("a")] + "丙丙".keys + [.tab] + "2026-04-01".keys)
    let applicant = pilot.draft.applicant
    #expect([applicant.name, applicant.organization, applicant.specialty] == ["甲甲", "温州某某机械有限公司乙乙", "丙丙"])
    #expect(pilot.draft.applicationDate.description == "2026-04-01")
  }

  @Test("What is made of the text is made once") func searchesOnce() throws {
    var pilot = try TypingTogetherTests.pilot(.control("f"))
    #expect(pilot.burst(of: String(repeating: "温州", count: 500)) == 1)
    var rosters = try TypingTogetherTests.desk(.home, .down, .enter)
    #expect(rosters.burst(of: "/tmp/名单") == 1)
    #expect(rosters.lastEffects.last == .listRosters(typed: "/tmp/名单"))
  }

  private static func pilot(readOnly: String? = nil, _ keys: Key...) throws -> Pilot {
    var pilot = try Pilot(Sample.draft(), readOnly: readOnly)
    for key in keys { pilot.press(key) }
    return pilot
  }

  private static func desk(_ keys: Key...) throws -> Pilot {
    var pilot = try Pilot(desk: Sample.desk)
    for key in keys { pilot.press(key) }
    return pilot
  }

  /// At the rank of an entry, through which the arrows step.
  private static func rank() throws -> Pilot {
    var pilot = try Pilot(Sample.draft())
    pilot.press(.escape)
    pilot.press(.down, times: 5)
    pilot.press(.enter, .enter)
    for _ in 0..<9 where pilot.state.editing?.activeField?.kind.isStepped != true { pilot.press(.down) }
    return pilot
  }

  private static func small() throws -> Pilot {
    var pilot = try pilot()
    pilot.send(.resized(Size(columns: 20, rows: 5)))
    return pilot
  }
}

extension Pilot {
  /// Takes keys that arrived together as the run loop does; returns how many events that were.
  @discardableResult
  fileprivate mutating func burst(_ keys: [Key]) -> Int {
    var (rest, events) = (keys[...], 0)
    while let first = rest.first {
      let edits = state.edits(in: rest.lazy.map { $0 })
      send(edits.count > 1 ? .edit(edits) : .key(first))
      rest = rest.dropFirst(max(1, edits.count))
      events += 1
    }
    return events
  }

  @discardableResult
  fileprivate mutating func burst(of text: String) -> Int { burst(text.keys) }

  /// What was asked for, but for saving, and of the lists of rosters only the last.
  fileprivate var lastEffects: [Effect] {
    var last: [Effect] = []
    for effect in effects where effect != .save && effect != .saveCommitted {
      if case .listRosters? = last.last, case .listRosters = effect { last.removeLast() }
      last.append(effect)
    }
    return last
  }
}

extension String {
  fileprivate var keys: [Key] { unicodeScalars.map { .character($0) } }
}
