import Basics
import Standards
import TestSupport
import Testing

/// 最高分值, 限 n 个 and 佐证 of the whole table, typed from the annex.
@Suite struct TableCapTests {
  /// Every node of the table in its order; nil where no 最高分值 is printed.
  static let caps: [(id: String, cap: Printed?)] = [
    ("ethics", 10), ("honors", 10), ("honors.municipal", 10), ("honors.county", 10), ("honors.other", 1.8),
    ("appraisals", 1.2), ("appraisals.excellent", 1.2),
    ("career", 25), ("education", 10), ("education.master", 10), ("education.bachelor", 6), ("education.associate", 4),
    ("experience", 10), ("experience.field", 10), ("experience.related", 3),
    ("posts", 10), ("posts.large", nil), ("posts.large.chief", 10), ("posts.large.head", 7),
    ("posts.large.backbone", 5), ("posts.small", nil), ("posts.small.chief", 7), ("posts.small.head", 5),
    ("posts.small.backbone", 3), ("posts.other", nil), ("posts.other.chief", 3), ("posts.other.head", 2),
    ("posts.other.backbone", 1),
    ("influence", 10), ("influence.platform", 5), ("influence.platform.municipal", 5),
    ("influence.platform.county", 3), ("influence.lectures", nil), ("influence.lectures.municipal", 2),
    ("influence.lectures.county", 2), ("influence.societies", 5), ("influence.societies.lead", 5),
    ("influence.societies.executive", 4), ("influence.societies.director", 3),
    ("performance", 55), ("research", 40), ("research.provincial", 40), ("research.municipal", 35),
    ("research.county", 20), ("engineering", 40), ("engineering.over10m", 40), ("engineering.over5m", 35),
    ("engineering.over1m", 20), ("services", 40), ("services.promotion", nil), ("services.promotion.lead", 40),
    ("services.promotion.principal", 35), ("services.promotion.member", 20), ("services.consulting", nil),
    ("services.consulting.lead", 40), ("services.consulting.principal", 35), ("services.consulting.member", 20),
    ("achievements", 60), ("awards", 25), ("awards.provincial", 25), ("awards.provincial.first", nil),
    ("awards.provincial.second", nil), ("awards.provincial.third", nil), ("awards.municipal", 20),
    ("awards.municipal.first", nil), ("awards.municipal.second", nil), ("awards.municipal.third", nil),
    ("awards.county", 15), ("awards.county.first", nil), ("awards.county.second", nil), ("awards.county.third", nil),
    ("firstsets", 20), ("firstsets.national", 10), ("firstsets.provincial", 8),
    ("firstsets.provincial.international", nil), ("firstsets.provincial.domestic", nil),
    ("firstsets.provincial.provincial", nil), ("firstsets.municipal", 6), ("firstsets.municipal.international", nil),
    ("firstsets.municipal.domestic", nil),
    ("standards", 15), ("standards.national", 15), ("standards.industry", 10), ("standards.local", 10),
    ("standards.enterprise", 5),
    ("patents", 15), ("patents.invention", 15), ("patents.noninvention", nil), ("patents.noninvention.utility", 10),
    ("patents.noninvention.design", 5),
    ("papers", 10), ("papers.core", 10), ("papers.other", 10), ("papers.report", 3),
  ]

  @Test func everyNodeHasThePrintedCap() throws {
    let table = try builtInTable()
    #expect(table.pack.cap == Points(150))
    #expect(table.nodes.map(\.id) == Self.caps.map(\.id))
    for (node, printed) in zip(table.nodes, Self.caps) {
      #expect(node.cap == printed.cap?.points, "\(node.id)")
    }
  }

  /// Twelve of each, the applicant first in all: what is left of it at the row, at the group and at the indicator.
  @Test(
    arguments: [
      ("honors.municipal", "honors.municipal", 10), ("honors.county", "honors.county", 10),
      ("honors.other", "honors.other", 1.8), ("education.master", "education", 10),
      ("education.associate", "education", 4), ("experience.field", "experience.field", 10),
      ("experience.related", "experience.related", 3), ("posts.small.chief", "posts", 7),
      ("influence.lectures.municipal", "influence.lectures.municipal", 2),
      ("influence.lectures.county", "influence.lectures", 2), ("influence.platform.county", "influence", 3),
      ("influence.societies.lead", "influence.societies", 5),
      ("research.provincial", "research.provincial", 40), ("research.municipal", "research", 35),
      ("research.county", "research.county", 20), ("engineering.over10m", "engineering", 40),
      ("engineering.over5m", "engineering.over5m", 35), ("engineering.over1m", "engineering.over1m", 20),
      ("services.promotion.lead", "services.promotion.lead", 40),
      ("services.promotion.principal", "services.promotion", 35), ("services.promotion.member", "services", 20),
      ("services.consulting.lead", "services.consulting", 40),
      ("services.consulting.principal", "services.consulting.principal", 35),
      ("services.consulting.member", "services.consulting.member", 20),
      ("awards.provincial.third", "awards.provincial", 25), ("awards.municipal.second", "awards.municipal", 20),
      ("awards.municipal.third", "awards", 20), ("awards.county.third", "awards.county", 15),
      ("firstsets.national", "firstsets.national", 10), ("firstsets.provincial.provincial", "firstsets.provincial", 8),
      ("firstsets.provincial.international", "firstsets", 8),
      ("firstsets.municipal.domestic", "firstsets.municipal", 6),
      ("standards.national", "standards", 15), ("standards.industry", "standards.industry", 10),
      ("standards.local", "standards.local", 10), ("standards.enterprise", "standards.enterprise", 5),
      ("patents.invention", "patents", 15), ("patents.noninvention.utility", "patents.noninvention.utility", 10),
      ("patents.noninvention.design", "patents.noninvention", 5), ("papers.core", "papers", 10),
      ("papers.other", "papers.other", 10), ("papers.report", "papers", 3),
    ] as [(String, String, Printed)])
  func manyOfOneRowStopAtTheCap(row: String, node: String, points: Printed) throws {
    let entries = (1...12).map { number in
      Sheet.entry(row) {
        $0.id = "e\(number)"
        $0.rank = 1
        $0.months = 12
      }
    }
    #expect(try Sheet.node(node, entries).points == points.points)
  }

  @Test(arguments: [
    ("patents", 5, Limit.Of.entries), ("patents.noninvention", 3, .entries), ("papers.other", 2, .entries),
    ("standards.enterprise", 2, .entries), ("honors.other", 6, .units), ("appraisals.excellent", 3, .entries),
  ])
  func limits(id: String, most: Int, of: Limit.Of) throws {
    #expect(try builtInTable().node(id)?.limit == Limit(most: most, of: of))
  }

  @Test func nothingElseIsLimited() throws {
    let limited = try builtInTable().nodes.filter { $0.limit != nil }.map(\.id)
    #expect(
      limited == [
        "honors.other", "appraisals.excellent", "standards.enterprise", "patents", "patents.noninvention",
        "papers.other",
      ])
  }

  /// 佐证材料 as 指标说明 names them.
  @Test(
    arguments: [
      ("honors.county", ["荣誉公布文件或证书"]), ("education.bachelor", ["毕业证书、学位证书", "学信网证明"]),
      ("experience.field", ["历年参保证明", "劳动合同", "单位聘书"]), ("posts.large.chief", ["单位任免文件"]),
      ("posts.large.backbone", []), ("influence.platform.county", ["职务任免证书"]),
      ("research.county", ["立项文件", "项目合同", "项目计划任务书"]),
      ("engineering.over1m", ["中标通知书", "项目合同", "项目组成员名单", "项目验收证明"]),
      ("services.promotion.lead", ["近3年审计报告", "有关文件"]),
      ("services.consulting.lead", ["项目合同", "项目计划任务书", "有关文件"]),
      ("awards.county.first", ["获奖文件或证书"]), ("firstsets.national", ["认定公布文件"]),
      ("standards.enterprise", ["企业标准信息公共服务平台备案信息"]),
      ("patents.invention", ["专利证书", "经济效益佐证"]),
      ("patents.noninvention.utility", ["专利证书或软件著作权登记证书", "经济效益佐证"]),
    ] as [(String, [String])])
  func proofs(id: String, documents: [String]) throws {
    #expect(try builtInTable().node(id)?.guidance.evidence == documents)
  }
}
