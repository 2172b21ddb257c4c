import Basics
import Scoring
import TestSupport
import Testing

/// What holds of verdicts and conditions for every draft, on random ones.
@Suite struct VerdictPropertyTests {
  /// Facts whose silence is read as an answer, so that giving one may take something back: breaks absent are 0, and
  /// the date of the present title moves the window (readings, Conditions and Admissibility).
  private static let silentlyAnswered: Set<String> = ["assistantBreakMonths", "currentTitleSince"]

  /// Another answer settles things; it opens none.
  @Test func anotherFactNeverTurnsMetIntoUnknown() throws {
    let table = try builtInTable()
    for seed in 0..<600 {
      var random = SeededRandom(seed)
      var draft = Draft.random(table, entries: 0...12, &random)
      draft.answerAtRandom(table, &random)
      if random.below(2) == 0 { draft.passMark = Points(random.below(40)) }
      let before = score(draft, table)
      for fact in table.pack.facts where draft.facts[fact.id] == nil && !Self.silentlyAnswered.contains(fact.id) {
        var more = draft
        more.facts[fact.id] = fact.randomAnswer(&random)
        let after = score(more, table)
        let lostVerdicts = zip(before.verdicts, after.verdicts).filter { $0.truth == .met && $1.truth == .unknown }
        #expect(lostVerdicts.map(\.0.id) == [], "seed \(seed), \(fact.id)")
        let lost = zip(before.conditions, after.conditions).filter { $0.truth == .met && $1.truth == .unknown }
        #expect(lost.map(\.0.id) == [], "seed \(seed), \(fact.id)")
      }
    }
  }

  /// Every condition and every verdict that is not met says why, and its clauses are of its own truth.
  @Test func everythingIsSaid() throws {
    let table = try builtInTable()
    for seed in 0..<300 {
      var random = SeededRandom(seed)
      var draft = Draft.random(table, entries: 0...12, &random)
      draft.answerAtRandom(table, &random)
      let report = score(draft, table)
      let wording = Wording(report, of: draft, table)
      for index in report.conditions.indices {
        #expect(wording.sentence(forCondition: index).hasSuffix("。"), "seed \(seed), \(report.conditions[index].id)")
      }
      for (index, verdict) in report.verdicts.enumerated() {
        let reasons = wording.reasons(forVerdict: index)
        #expect(!reasons.isEmpty, "seed \(seed), \(verdict.id)")
        let isSaid = reasons.allSatisfy { !$0.article.isEmpty && !$0.name.isEmpty && !$0.sentence.isEmpty }
        #expect(isSaid && reasons.allSatisfy { $0.truth == verdict.truth }, "seed \(seed), \(verdict.id)")
      }
    }
  }
}
