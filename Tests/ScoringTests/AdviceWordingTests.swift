import TestSupport
import Testing

@testable import Basics
@testable import Scoring
@testable import Standards

/// Every sentence about advice, word for word.
@Suite struct AdviceWordingTests {
  @Test func whereTheDraftStandsAgainstTheMark() throws {
    let table: [(entries: [Entry], mark: Printed?, sentence: String)] = [
      ([], nil, "未设规定分值，不推算怎样达到。"),
      ([entry("education.bachelor")], 6, "自评 6 已达规定分值 6，高 0，不需再加。"),
      (
        [entry("awards.county.first", rank: 2)], 9,
        "自评 10 已达规定分值 9，高 1，不需再加。但保底 8 未达，取决于专家评议。"
      ),
      ([], 1, "自评 0，规定分值 1，差 1。近期可得的条目里，最少再加 1 项可达，下面任选一组。"),
      // Eight mixes of three 1s, and six of two 1s with one of three 0.5s.
      ([], 2.5, "自评 0，规定分值 2.5，差 2.5。近期可得的条目里，最少再加 3 项可达，下面任选一组（另有 21 组未列）。"),
      ([], 3.1, "自评 0，规定分值 3.1，差 3.1。近期可得的条目再加 3 项也达不到，最多到 3。"),
    ]
    for (entries, mark, sentence) in table {
      let (wording, advice) = try advise(entries, mark: mark)
      #expect(wording.sentence(for: advice) == sentence)
    }
  }

  /// Sets are made only of rows that a standard calls within reach: one that calls none so has no way to tell.
  @Test func aStandardWithoutReachIsNotSaidToBeUsedUp() throws {
    var pack = try OtherPack.table().pack
    pack.sections = pack.sections.map(withoutReach)
    let table = Table(pack)
    let draft = Draft(applicationDate: try #require(CalendarDay(year: 2027, month: 5, day: 1)))
    let report = score(draft, table)
    let advice = table.advice(draft, report)
    let sentence = Wording(report, of: draft, table).sentence(for: advice)
    #expect(sentence == "自评 0，规定分值 30，差 30。标准没有写明哪些条目近期可得，不推算怎样达到。")
    #expect(advice.sets.isEmpty)
    #expect(advice.rows.contains { $0.adds > .zero })
  }

  private func withoutReach(_ node: Node) -> Node {
    var node = node
    node.guidance.reach = nil
    node.children = node.children.map(withoutReach)
    return node
  }

  @Test func aSetsHeadline() throws {
    let (wording, advice) = try advise([], mark: 1.5)
    #expect(advice.sets.first.map(wording.headline) == "加 2 项，到 2，高出 0.5")
    let (exactly, one) = try advise([], mark: 1)
    #expect(one.sets.first.map(exactly.headline) == "加 1 项，到 1，正好达到")
  }

  @Test func additionsSayWhatTheyAssume() throws {
    let (wording, advice) = try advise([], mark: nil)
    let names = Set(advice.rows.map { wording.name(of: $0.addition) })
    let expected: Set<String> = [
      "论文 核心期刊 第 5 名", "技术推广与服务类 推广 项目负责人 按 7 分", "工作经历 申报专业 再满一年",
      "任职情况 规上企业 部门负责人 任满 12 个月", "任职情况 规上企业 技术骨干", "年度考核 年度考核优秀 2025 年度",
      "行业影响力 报告授课 市厅级及以上 1 项", "学历学位 本科",
    ]
    #expect(names.isSuperset(of: expected), "\(expected.subtracting(names))")
  }

  @Test func whyAnAdditionAddsLessThanItIsWorth() throws {
    let utility = [1, 2, 3].map { entry("patents.noninvention.utility", rank: $0) }
    let table: [(entries: [Entry], row: String, reason: String?)] = [
      ([], "papers.other", nil),
      ([entry("papers.core", rank: 1)], "papers.other", "论文已达上限 10"),
      ([entry("papers.core", rank: 2), entry("papers.report", rank: 2)], "papers.other", "表列 1，论文最高 10，超出的不计"),
      ([entry("education.bachelor")], "education.associate", "学历学位只计最高一项，已有同分或更高的"),
      ([entry("education.bachelor")], "education.master", "表列 10，学历学位只计最高一项，替下已计的"),
      (utility, "patents.noninvention.utility", "非发明专利限 3 项，已经用完"),
      (
        [
          entry("patents.noninvention.utility", rank: 7), entry("patents.noninvention.design", rank: 2),
          entry("patents.noninvention.design", rank: 3),
        ],
        "patents.noninvention.design", "表列 1，非发明专利限 3 项，替下较低的"
      ),
      (
        (2023...2025).map { year in
          var appraisal = entry("appraisals.excellent")
          appraisal.date = PartialDate(year: year)
          return appraisal
        }, "appraisals.excellent", "近 3 年的年度都已填"
      ),
    ]
    for (entries, row, reason) in table {
      let (wording, advice) = try advise(entries, mark: nil)
      let found = try #require(advice.rows.first { wording.table.nodes[$0.addition.row].id == row })
      #expect(wording.reason(for: found) == reason, "\(row)")
    }
  }

  @Test func aFullTableSaysSo() throws {
    #expect(try builtInTable().nothingLeft(.totalCap) == "总分已达上限 150")
  }

  private func entry(_ criterion: String, rank: Int? = nil) -> Entry {
    Sheet.entry(criterion) { $0.rank = rank }
  }

  private func advise(_ entries: [Entry], mark: Printed?) throws -> (Wording, Advice) {
    let (table, date) = (try builtInTable(), try #require(Sheet.date))
    let draft = Draft(applicationDate: date, entries: entries)
    let report = score(draft, table, passMark: mark?.points)
    return (
      Wording(report, of: draft, table), table.advice(draft, report, excluding: mark == nil ? [] : Sheet.richRows)
    )
  }
}
