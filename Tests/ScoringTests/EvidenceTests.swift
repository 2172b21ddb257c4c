import Scoring
import TestSupport
import Testing

/// 佐证材料: what each entry needs, what is at hand, what is missing and from whom.
@Suite struct EvidenceTests {
  private func draft(_ entries: [Entry]) throws -> Draft {
    Draft(applicationDate: try #require(Sheet.date), entries: entries)
  }

  private func paper(_ title: String, rank: Int = 1, _ documents: [Evidence]? = nil) -> Entry {
    Sheet.entry("papers.other") {
      $0.title = title
      $0.rank = rank
      $0.evidence = documents
    }
  }

  @Test func whatIsAskedAndWhatIsListed() throws {
    var degree = Sheet.entry("education.master")
    degree.evidence = [
      Evidence(name: " 学信网证明 ", ready: true), Evidence(name: "成绩单", ready: false), Evidence(name: " ", ready: false),
      Evidence(name: "成绩单", ready: true),
    ]
    let items = try builtInTable().evidence(of: degree)
    #expect(items.map(\.document) == ["毕业证书、学位证书", "学信网证明", "成绩单"])
    #expect(items.map(\.isReady) == [false, true, true])
    #expect(items.map(\.isAsked) == [true, true, false])
    #expect(items.map(\.office) == ["毕业院校", "教育部学信网", nil])
    #expect(try builtInTable().evidence(of: Sheet.entry("no.row")).isEmpty)
  }

  /// Only what counts needs proof: the third paper is over the limit.
  @Test func whatIsMissingByEntryAndByOffice() throws {
    let table = try builtInTable()
    var job = Sheet.entry("experience.field") { $0.months = 30 }
    job.evidence = [Evidence(name: "劳动合同", ready: true)]
    var service = Sheet.entry("services.promotion.member")
    service.title = "推广"
    let entries = [paper("甲"), paper("乙", rank: 5), paper("丙"), job, service]
    let (draft, report) = (try draft(entries), score(try draft(entries), table))
    let missing = table.evidenceList(draft, report)
    #expect(
      missing.map { "\($0.entry) \($0.document)" } == [
        "0 期刊封面、目录和正文", "2 期刊封面、目录和正文", "3 历年参保证明", "3 单位聘书", "4 近3年审计报告", "4 有关文件",
      ])
    let words = Wording(report, of: draft, table)
    #expect(
      missing.byOffice.map(words.sentence) == [
        "期刊编辑部：期刊封面、目录和正文（「甲」、「丙」）", "社保局：历年参保证明（第 4 条（从事申报专业年限））",
        "单位人事部门：单位聘书（第 4 条（从事申报专业年限））", "会计师事务所：近3年审计报告（「推广」）", "其他：有关文件（「推广」）",
      ])
    #expect(words.sentence(forMissing: missing.filter { $0.entry == 3 }) == "第 4 条（从事申报专业年限）：历年参保证明、单位聘书")
  }

  @Test func entriesWithoutDateOrProofStandOut() throws {
    let table = try builtInTable()
    var undated = paper("甲")
    undated.date = nil
    let proven = paper("乙", [Evidence(name: "录用通知", ready: true)])
    let backbone = Sheet.entry("posts.large.backbone") { $0.date = nil }
    let draft = try draft([undated, proven, backbone, paper("丙")])
    let report = score(draft, table)
    let bare = table.bareEntries(draft, report)
    let words = Wording(report, of: draft, table)
    #expect(bare.map(words.sentence) == ["「甲」：没有填发表时间，佐证材料一件也没有备齐"])
    #expect(words.sentences(for: bare) == ["没有填时间：「甲」", "佐证材料一件也没有备齐：「甲」"])
    let two = try self.draft([undated, paper("丙")])
    let list = table.bareEntries(two, score(two, table))
    #expect(list.map(\.lacksDate) == [true, false] && list.map(\.lacksProof) == [true, true])
  }

  /// Every document that the built-in pack asks for has an office, but for papers that anyone may issue.
  @Test func offices() throws {
    let table = try builtInTable()
    for row in table.rows {
      let guidance = table.nodes[row].guidance
      let without = (guidance.evidence ?? []).filter { guidance.offices[$0] == nil }
      #expect(without.allSatisfy { $0 == "有关文件" }, "\(table.nodes[row].id)")
    }
  }
}
