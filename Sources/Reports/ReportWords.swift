import Basics
import Standards

/// Every word of the reports; the sentences about a scored draft are Scoring's ``Wording``.
enum ReportWords {
  static let total = "合计"
  static let standard = "标准"
  static let cutShort = "（以下从略，全文见草稿）"
  static let notPublished = "未公布"
  private static let person = ["姓名", "工号", "单位", "申报专业", "申报日", "规定分值"]
  /// Whose draft it is; 工号 only where one is kept.
  static func person(withStaffNumber: Bool) -> [String] { person.filter { withStaffNumber || $0 != staffNumber } }
  static let staffNumber = "工号"
  static let figures = ["保底", "自评", "上限"]
  static let subtotal = "小计"
  static let notClaimed = "未申报"
  static let strays = "标准中没有的条目"
  static let ready = "已备"
  static let notReady = "未备"

  /// The table's headings, in the order of the standard's own, then what the form adds.
  static let headings = [
    "指标", "一级指标", "二级指标", "三级指标", "打分标准", "最高分值", "申报内容", "自评分", "佐证材料", "审核分", "审核意见",
  ]

  /// The headings of the form as one table for spreadsheets, after whose it is.
  static let columns = [
    "类别", "指标", "一级指标", "二级指标", "三级指标", "打分标准", "最高分值", "序号", "申报内容", "明细", "状态", "保底", "自评", "上限",
    "计入", "佐证材料", "说明", "审核分", "审核意见",
  ]
  static let entryLine = "条目"
  static let verdictLine = "结论"
  static let missingLine = "缺材料"
  static let problemLine = "须核对"
  static let readingLine = "读法"
  static let judgedLine = "由人评议"
  static let noteLine = "说明"

  static let barsTitle = "得分与最高分"
  static let barsKey = "深色为自评，斜纹为自评到上限之间，竖线为规定分值。"
  static let barsKeyInText = "# 为自评，= 为自评到上限之间，| 为规定分值。"
  static let verdictsTitle = "结论（分别判断，以评委会为准）"
  static let scoreVerdict = "规定分值"
  static let missingTitle = "尚缺的佐证材料"
  static let nothingMissing = "已计入的各项，佐证材料都已备齐。"
  static let problemsTitle = "须核对之处"
  static let noProblems = "没有发现错误或可疑之处。"
  static let readingsTitle = "本表用到的读法"
  static let readingsIntroduction = "条文有疑义的地方，本表按以下读法计算；保底按最严的读法，上限按最有利的读法和专家酌定。"
  static let judgedTitle = "由人评议，不作计算"
  static let signaturesTitle = "签字"
  static let signatures = ["申报人签名", "单位审核意见（盖章）", "审核人签名"]
  static let date = "日期"
  static let check = "审核分"
  static let checker = "审核人"

  static let opinion = "审核意见"
  static func review(_ progress: String) -> String { "审核：\(progress)。" }
  static func accepted(_ points: Points) -> String { "认定 \(points)" }
  /// What the titles of all papers end with, and what stands in what they say of their standard.
  static let titles = ["自评表", "自评汇总"]
  static let imprintMarks = ["；标准", "，校验码"]
  static func title(_ standard: String) -> String { "\(standard) \(titles[0])" }
  static func standing(_ pack: RulePack) -> String { "（\(pack.standing)；\(pack.imprint)）" }
  static func points(_ points: Points) -> String { "\(points) 分" }
  static func rank(_ rank: Int) -> String { "第 \(rank) 名" }
  static func yesNo(_ answer: Bool) -> String { answer ? "是" : "否" }
  static func sharedCap(_ cap: Points) -> String { "合计 \(cap)" }
  static func document(_ name: String, from office: String) -> String { "\(name)（\(office)）" }
  static func cap(_ cap: Points) -> String { "最高 \(cap) 分" }
  static func cut(_ points: Points) -> String { "封顶减 \(points) 分" }
  static func figures(_ figures: Figures) -> String {
    "保底 \(figures.low)，自评 \(figures.points)，上限 \(figures.high)"
  }
  static func between(_ figures: Figures) -> String { "保底 \(figures.low)，上限 \(figures.high)" }
  static func uncounted(_ status: String) -> String { "不计（\(status)）" }
  static func readings(_ ids: [String]) -> String { "读法 \(ids.joined(separator: "、"))" }

  static func completeness(errors: Int, warnings: Int, missing: Int) -> String {
    if errors > 0 { return "未完成：有 \(errors) 处错误，请改正后重新生成，见「\(problemsTitle)」。" }
    let remarks = [
      warnings > 0 ? "有 \(warnings) 处提醒，见「\(problemsTitle)」" : nil,
      missing > 0 ? "有 \(missing) 项还缺佐证材料，见「\(missingTitle)」" : "佐证材料齐备",
    ]
    return "没有填写错误；\(remarks.compactMap { $0 }.joined(separator: "；"))。"
  }

  /// A subtotal in words: the cap, what it took away, the other two figures.
  static func sum(_ sum: FormSum) -> String {
    var parts = [sum.cap.map(cap)].compactMap { $0 }
    if sum.cut > .zero { parts.append("封顶前 \(sum.raw) 分") }
    if sum.figures.isOpen { parts.append(between(sum.figures)) }
    return parts.joined(separator: "，")
  }

  // MARK: Summaries

  static let summaryMark = ["规定分值", "分值比较"]
  static let summaryCounts = ["错误", "提醒", "待答项", "缺材料项"]
  static let summaryEnd = ["草稿", "读取失败原因"]

  static func summaryTitle(_ standard: String) -> String { "\(standard) \(titles[1])" }
  static func summaryCount(_ drafts: Int, failed: Int) -> String {
    failed == 0 ? "共 \(drafts) 份草稿。" : "共 \(drafts) 份草稿，其中 \(failed) 份读不了，原因见最后一栏。"
  }
}
