import Basics
import Scoring
import Standards
import TestSupport
import Testing

/// Where the committee's mark comes from, and what is said of it.
@Suite struct PassMarkTests {
  @Test func theCommandLineThenTheDraftThenThePack() throws {
    var pack = try builtInPack()
    pack.passMark = Points(50)
    let table = Table(pack)
    var draft = Draft(applicationDate: try #require(Sheet.date))
    #expect(score(draft, table).passMark == Points(50))
    draft.passMark = Points(60)
    #expect(score(draft, table).passMark == Points(60))
    #expect(score(draft, table, passMark: Points(70)).passMark == Points(70))
  }

  @Test func aMarkThatIsNotValidIsSaidAndNoneIsSet() throws {
    var pack = try builtInPack()
    pack.passMark = Points(50)
    var draft = Draft(applicationDate: try #require(Sheet.date))
    draft.invalid = [InvalidValue(key: "passMark", found: "-1", problem: .below(0))]
    let report = score(draft, Table(pack))
    #expect(report.passMark == nil)
    #expect(report.score == .unset)
    #expect(report.diagnostics.map(\.code) == ["invalidValue"])
    #expect(score(draft, Table(pack), passMark: .zero).score == .met)
  }

  /// low ≥ mark: met; high < mark: unmet; between: the experts decide.
  @Test func theScoreVerdictAtItsBoundaries() throws {
    let award = Sheet.entry("awards.county.first") { $0.rank = 2 }
    let table: [(Int, ScoreVerdict)] = [
      (0, .met), (8000, .met), (8001, .undetermined), (10_000, .undetermined), (10_001, .unmet),
    ]
    for (mark, verdict) in table {
      #expect(try Sheet.score([award], passMark: Points(thousandths: mark)).score == verdict, "\(mark)")
    }
    #expect(try Sheet.score([award]).score == .unset)
  }
}
