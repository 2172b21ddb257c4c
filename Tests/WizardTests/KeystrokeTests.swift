import Basics
import Foundation
import Scoring
import Storage
import TestSupport
import Testing

@testable import Wizard

/// A practised clerk enters the example applicant, and the keys are counted.
@Suite struct KeystrokeTests {
  private func example() throws -> Draft {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Examples/applicant.json")
    return try DraftDocument(parsing: Array(try Data(contentsOf: file))).draft
  }

  /// Neither is asked, since neither can change anything: the kind of a county award, and achievements without a row where
  /// entries meet every condition that would ask for them.
  private func askedExample(_ draft: Draft) throws -> Draft {
    var expected = try example()
    expected.facts["unlistedAchievements"] = nil
    for index in expected.entries.indices {
      if draft.entries.indices.contains(index) { expected.entries[index].id = draft.entries[index].id }
      if expected.entries[index].criterion == "awards.county.second" { expected.entries[index].awardKind = nil }
    }
    return expected
  }

  @Test func theExampleApplicantTakesFewKeys() throws {
    let table = try builtInTable()
    var clerk = Typist(table, today: try #require(CalendarDay(year: 2026, month: 11, day: 23)))
    clerk.perform(ApplicantByKeys.alone)
    let draft = try #require(clerk.state.editing?.draft)
    #expect(draft == (try askedExample(draft)))
    #expect(score(draft, table).total == score(try example(), table).total)
    // Before numbers, short dates and suggestions it took 315 and 172. Never more again.
    #expect((clerk.keys, clerk.committed) == (249, 153))
  }

  @Test func besideColleaguesDraftsItTakesFewer() throws {
    let table = try builtInTable()
    let today = try #require(CalendarDay(year: 2026, month: 11, day: 23))
    var clerk = Typist(table, today: today, others: ApplicantByKeys.colleagues)
    clerk.perform(ApplicantByKeys.besideColleagues)
    let draft = try #require(clerk.state.editing?.draft)
    #expect(draft == (try askedExample(draft)))
    #expect((clerk.keys, clerk.committed) == (263, 71))
  }
}
