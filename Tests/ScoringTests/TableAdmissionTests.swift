import Basics
import Scoring
import Standards
import TestSupport
import Testing

/// Which rows keep which entries out: windows, field, transfer, benefit and once-per-project, over every row.
@Suite struct TableAdmissionTests {
  /// The status of one entry of every row, changed the same way; rows that it still counts in are left out.
  private func refusals(_ change: (inout Entry) -> Void) throws -> [String: EntryStatus] {
    let table = try builtInTable()
    var refusals: [String: EntryStatus] = [:]
    for row in table.rows {
      let entry = Sheet.entry(table.nodes[row].id) {
        $0.rank = 1
        $0.months = 24
        change(&$0)
      }
      let status = try Sheet.score([entry]).entries.first?.status
      if status != .counted { refusals[entry.criterion] = status }
    }
    return refusals
  }

  private func rows(under indicators: Set<String>) throws -> Set<String> {
    let ids = try builtInTable().rows.map { try builtInTable().nodes[$0].id }
    return Set(ids.filter { id in indicators.contains { id == $0 || id.hasPrefix($0 + ".") } })
  }

  private static let performance: Set<String> = ["research", "engineering", "services"]
  private static let achievements: Set<String> = ["awards", "firstsets", "standards", "patents", "papers"]

  @Test func nothingKeepsAnOrdinaryEntryOut() throws {
    #expect(try refusals { _ in }.isEmpty)
    #expect(try builtInTable().rows.count == 62)
  }

  /// 第十条: 业绩 and 成果 only; honours, degrees, experience, posts and influence have no window.
  @Test func onlyResultsHaveTheFiveYearWindow() throws {
    let bound = try rows(under: Self.performance.union(Self.achievements))
    let old = try refusals { $0.date = PartialDate(year: 2021, month: 4, day: 30) }
    #expect(Set(old.filter { $0.key != "appraisals.excellent" }.keys) == bound)
    #expect(Set(old.values) == [.outsideWindow])
    let onTheDay = try refusals { $0.date = PartialDate(year: 2021, month: 5, day: 1) }
    #expect(Array(onTheDay.keys) == ["appraisals.excellent"])
  }

  @Test func everyRowRefusesTheFuture() throws {
    let future = try refusals { $0.date = PartialDate(year: 2026, month: 5, day: 2) }
    #expect(future.count == 62)
    #expect(Set(future.values) == [.future])
    let today = try refusals { $0.date = PartialDate(year: 2026, month: 5, day: 1) }
    #expect(today == ["appraisals.excellent": .outsideWindow])
  }

  @Test func offFieldResultsAndSocietiesAreUnrelated() throws {
    let bound = try rows(under: Self.performance.union(Self.achievements).union(["influence.societies"]))
    let unrelated = try refusals { $0.offField = true }
    #expect(Set(unrelated.keys) == bound)
    #expect(Set(unrelated.values) == [.unrelated])
  }

  @Test func onlyPatentsAskForTransferAndBenefit() throws {
    let patents = try rows(under: ["patents"])
    let transferred = try refusals { $0.transferred = true }
    #expect(Set(transferred.keys) == patents && Set(transferred.values) == [.transferred])
    let useless = try refusals { $0.benefit = false }
    #expect(Set(useless.keys) == patents && Set(useless.values) == [.noBenefit])
    #expect(try refusals { $0.benefit = nil }.isEmpty)
  }

  /// R7: 标准, 专利 and 论文 are different by nature.
  @Test func sameProjectsCountOnceInFiveIndicators() throws {
    let table = try builtInTable()
    var bound: Set<String> = []
    for row in table.rows where table.nodes[row].bestRoot == nil && table.nodes[row].id != "appraisals.excellent" {
      let entries = ["e1", "e2"].map { id in
        Sheet.entry(table.nodes[row].id) {
          $0.id = id
          $0.rank = 1
          $0.months = 24
          $0.project = "P"
        }
      }
      if try Sheet.score(entries).entries.contains(where: { $0.status == .duplicate }) {
        bound.insert(table.nodes[row].id)
      }
    }
    #expect(try bound == rows(under: Self.performance.union(["awards", "firstsets"])))
  }

  /// The window opens earlier for who was appointed earlier; the present title stands in where it is given.
  @Test(
    arguments: [
      ([:], 2021), (["assistantSince": .text("2018-03-01")], 2018), (["assistantSince": .text("2024-03-01")], 2021),
      (["assistantSince": .text("2018-03-01"), "currentTitleSince": .text("2019-03-01")], 2019),
      (["assistantSince": .text("2018-03-01"), "currentTitleSince": .doesNotApply], 2018),
      (["assistantSince": .doesNotApply, "currentTitleSince": .text("2016-03-01")], 2016),
    ] as [(Facts, Int)])
  func theWindowOpensWithTheTitle(facts: Facts, year: Int) throws {
    for (date, expected) in [(year, EntryStatus.counted), (year - 1, .outsideWindow)] {
      let entry = Sheet.entry("papers.core") {
        $0.rank = 1
        $0.date = PartialDate(year: date)
      }
      #expect(try Sheet.score([entry], facts: facts).entries.first?.status == expected, "\(date)")
    }
  }

  /// 第十二条（五）: 项目负责人 is rank 1-3, 专业负责人 rank 4-6; another rank is doubted, not refused.
  @Test(arguments: [
    ("lead", 1, false), ("lead", 3, false), ("lead", 4, true), ("principal", 3, true), ("principal", 4, false),
    ("principal", 6, false), ("principal", 7, true), ("member", 1, false), ("member", 7, false),
  ])
  func roleAndRankAgree(role: String, rank: Int, isDoubted: Bool) throws {
    for kind in ["promotion", "consulting"] {
      let report = try Sheet.score([Sheet.entry("services.\(kind).\(role)") { $0.rank = rank }])
      #expect(report.entries.first?.status == .counted)
      #expect(report.diagnostics.contains { $0.code == "roleRank" } == isDoubted)
    }
  }
}
