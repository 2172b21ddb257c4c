import Basics
import Scoring
import Testing

/// Every rank of every ranked row, typed from the annex's 打分标准 column, and the first rank beyond it.
@Suite struct TableRankTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var id: String
    /// 自评 at rank 1, 2, …
    var points: [Printed]
    /// 保底 at rank 1, 2, … where it differs (R9).
    var low: [Printed]?
    /// 上限 at the first rank that is not printed (R11).
    var beyond: Printed

    init(_ id: String, _ points: [Printed], low: [Printed]? = nil, beyond: Printed) {
      (self.id, self.points, self.low, self.beyond) = (id, points, low, beyond)
    }

    var testDescription: String { id }
  }

  static let rows = [
    // 科研技术开发类: 第1-7名（4-10）n，第1-7名（1-7）n，第1-5名（1-5）n；依次递减1分。
    Row("research.provincial", [10, 9, 8, 7, 6, 5, 4], beyond: 4),
    Row("research.municipal", [7, 6, 5, 4, 3, 2, 1], beyond: 1),
    Row("research.county", [5, 4, 3, 2, 1], beyond: 1),
    // 工程建设生产类: 第1-7名（4-10）n，第1-5名（3-7）n，第1-3名（3-5）n。
    Row("engineering.over10m", [10, 9, 8, 7, 6, 5, 4], beyond: 4),
    Row("engineering.over5m", [7, 6, 5, 4, 3], beyond: 3),
    Row("engineering.over1m", [5, 4, 3], beyond: 3),
    // 省（部）级及以上: 前9 20n，第10-13名 18n-12n；前7 15n，第8-9名 13n-11n；前5 10n，第6-7名 8n-6n。
    Row("awards.provincial.first", [20, 20, 20, 20, 20, 20, 20, 20, 20, 18, 16, 14, 12], beyond: 12),
    Row("awards.provincial.second", [15, 15, 15, 15, 15, 15, 15, 13, 11], beyond: 11),
    Row("awards.provincial.third", [10, 10, 10, 10, 10, 8, 6], beyond: 6),
    // 市厅级: 前5 15n，第6-8名 9n-13n；前3 10n，第4-7名 2n-8n；第1-4名 8n。
    Row("awards.municipal.first", [15, 15, 15, 15, 15, 13, 11, 9], beyond: 9),
    Row("awards.municipal.second", [10, 10, 10, 8, 6, 4, 2], beyond: 2),
    Row("awards.municipal.third", [8, 8, 8, 8], low: [8, 6, 4, 2], beyond: 2),
    // 县区级: 第1-5名 10n，第1-4名 8n，第1-3名 6n.
    Row("awards.county.first", [10, 10, 10, 10, 10], low: [10, 8, 6, 4, 2], beyond: 2),
    Row("awards.county.second", [8, 8, 8, 8], low: [8, 6, 4, 2], beyond: 2),
    Row("awards.county.third", [6, 6, 6], low: [6, 4, 2], beyond: 2),
    // 首台（套）: no clause on further ranks, so they score nothing.
    Row("firstsets.national", [8, 8, 6, 6, 6, 6, 4, 4, 4, 4], beyond: 0),
    Row("firstsets.provincial.international", [6, 6, 4, 4, 4, 4, 2, 2, 2, 2], beyond: 0),
    Row("firstsets.provincial.domestic", [4, 4, 3, 3, 3, 3, 2, 2, 2, 2], beyond: 0),
    Row("firstsets.provincial.provincial", [2, 2, 2, 1, 1, 1, 1, 1, 1, 1], beyond: 0),
    Row("firstsets.municipal.international", [5, 5, 5, 3, 3, 3, 3, 3, 3, 3], beyond: 0),
    Row("firstsets.municipal.domestic", [3, 3, 3, 1, 1, 1, 1, 1, 1, 1], beyond: 0),
    // 标准: 前3名 15n，4-7名 4n-10n；前3名 10n，第4-7名 3n-9n；第1-7名 2n-14n；第1-3名 1n-3n.
    Row("standards.national", [15, 15, 15, 10, 8, 6, 4], beyond: 4),
    Row("standards.industry", [10, 10, 10, 9, 7, 5, 3], beyond: 3),
    Row("standards.local", [14, 12, 10, 8, 6, 4, 2], beyond: 2),
    Row("standards.enterprise", [3, 2, 1], beyond: 1),
    // 专利: 1-3名（6-8）n，4-7名（2-5）n；1-3名（4-6）n，4-7名（0.5-3）n；1-3名（1-3）n.
    Row("patents.invention", [8, 7, 6, 5, 4, 3, 2], beyond: 2),
    Row("patents.noninvention.utility", [6, 5, 4, 3, 2, 1, 0.5], beyond: 0.5),
    Row("patents.noninvention.design", [3, 2, 1], beyond: 1),
    // 论文: 1-2名（9-10）n，3-5名（6-8）n；1-2名（4-5）n，3-5名（1-3）n；第1名 1n，2-3名 0.5n.
    Row("papers.core", [10, 9, 8, 7, 6], beyond: 6),
    Row("papers.other", [5, 4, 3, 2, 1], beyond: 1),
    Row("papers.report", [1, 0.5, 0.5], beyond: 0.5),
  ]

  @Test(arguments: rows) func everyRankIsWorthWhatTheAnnexPrints(row: Row) throws {
    for (place, printed) in row.points.enumerated() {
      let figures = try Sheet.worth(Sheet.entry(row.id) { $0.rank = place + 1 })
      let low = row.low.map { $0[place] } ?? printed
      #expect(figures == Figures(low: low.points, points: printed.points, high: printed.points), "rank \(place + 1)")
    }
  }

  @Test(arguments: rows) func theFirstRankBeyondIsTheExpertsAlone(row: Row) throws {
    for rank in [row.points.count + 1, row.points.count + 2, 1000] {
      let figures = try Sheet.worth(Sheet.entry(row.id) { $0.rank = rank })
      #expect(figures == Figures(low: .zero, points: .zero, high: row.beyond.points), "rank \(rank)")
    }
  }

  /// R11: 自评 may be claimed up to the last printed rank's value, never more.
  @Test(arguments: rows) func aClaimBeyondTheRanksStaysBelowTheLastPrintedOne(row: Row) throws {
    let claimed = Sheet.entry(row.id) {
      $0.rank = row.points.count + 1
      $0.claimed = Points(100)
    }
    #expect(try Sheet.worth(claimed).points == row.beyond.points)
  }

  @Test(arguments: rows) func aRankedRowNeedsItsRank(row: Row) throws {
    let report = try Sheet.score([Sheet.entry(row.id)])
    #expect(report.entries.first?.status == .incomplete)
    #expect(report.total == .zero)
  }
}
