import Basics
import Scoring
import Standards
import TestSupport
import Testing

@testable import Wizard

/// What was typed in place of a text of other bytes for the same characters is a change like any other.
@Suite struct SpellingTests {
  private static let (first, second) = ("\u{FA10}é", "\u{585A}e\u{301}")

  private func bytes(_ text: String?) -> [UInt8] { Array((text ?? "").utf8) }

  @Test func anotherSpellingOfANameIsKept() throws {
    #expect(Self.first == Self.second)
    var pilot = try Pilot()
    var canvas = Canvas()
    for text in [Self.first, Self.second] {
      pilot.press(.control("a"), .paste(text))
      #expect(bytes(pilot.draft.applicant.name) == bytes(text))
      #expect(canvas.draw(pilot.state) == render(pilot.state))
    }
    #expect(pilot.effects.filter { $0 == .save }.count == 2)
    pilot.press(.control("z"))
    #expect(bytes(pilot.draft.applicant.name) == bytes(Self.first))
    #expect(bytes(pilot.state.editing?.form?.text.text) == bytes(Self.first))
    #expect(canvas.draw(pilot.state) == render(pilot.state))
    pilot.press(.control("y"))
    #expect(bytes(pilot.draft.applicant.name) == bytes(Self.second))
    pilot.press(.control("z"), .control("z"))
    #expect(pilot.draft.applicant.name.isEmpty)
  }

  /// Names of projects are told apart by their bytes (R7): the figures follow at once.
  @Test func anotherSpellingOfAProjectIsScoredAtOnce() throws {
    var draft = Draft.dated
    for number in 1...2 {
      var entry = Entry(id: "e\(number)", criterion: "research.municipal")
      (entry.title, entry.project, entry.rank) = ("成果\(number)", Self.first, 1)
      entry.date = try PartialDate(parsing: "2024-05")
      draft.entries.append(entry)
    }
    var pilot = try Pilot(draft)
    let before = try #require(pilot.report)
    var changed = draft
    changed.entries[1].project = Self.second
    pilot.send(.restored(changed, number: 1))
    #expect(pilot.report == score(changed, try builtInTable()))
    #expect(pilot.report != before)
    #expect(bytes(pilot.draft.entries[1].project) == bytes(Self.second))
  }

  @Test(arguments: EntryField.allCases) func everyFieldOfAnEntryCounts(_ field: EntryField) {
    let entry = Entry(id: "e1", criterion: "honors.county")
    var other = entry
    let values: [FieldValue] = [
      .text("x"), .number(3), .points(Points(2)), .option("x"), .flag(true),
      .date(PartialDate(CalendarDay(year: 2024, month: 5, day: 1) ?? .distantPast)),
    ]
    let isChanged = values.contains { value in
      other = entry
      other.set(field, to: value)
      return other != entry
    }
    #expect(isChanged == (field != .evidence))
    other = entry
    other.evidence = []
    #expect(other != entry)
    other = entry
    other.note(invalid: InvalidValue(key: field.rawValue, found: "?", problem: .notNumber))
    #expect(other != entry)
  }
}
