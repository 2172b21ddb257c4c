import Basics
import Scoring
import Screen
import Standards

extension Words {
  static let criterion = "评分项"
  static let criterionHelp = "按 Enter 换成表中另一项；已填的内容都保留。"
  static let readOnlyCriterion = "这一条申报的是表中哪一项。"

  /// What a band without a claim comes to.
  static func unclaimed(_ points: Points) -> String { "不填按 \(points) 分计。" }

  static func unknownRow(_ id: String) -> String { "「\(TextLayout.clip(id, to: 40))」不是表中的一项" }

  static func applicantField(_ ref: FieldRef, _ pack: RulePack) -> (label: String, help: String, article: String?) {
    switch ref {
    case .name: ("姓名", "申报人的姓名，只用来认出草稿，不影响分数。不要填写身份证号。", nil)
    case .organization: ("单位", "现工作单位的全称。", nil)
    case .specialty: ("申报专业", "申报的专业；条目是否属于本专业以此为准。", nil)
    case .applicationDate:
      ("申报日期", "所有期限都从这一天往前算，须写到日，如 2026-05-01；改动后分数随之更新。", pack.articles["applicationDate"])
    case .passMark:
      ("规定分值", "评委会公布的分值线；\(blankMark(pack))", pack.articles["passMark"])
    default: ("", "", nil)
    }
  }

  /// What a blank mark comes to: the standard's own, where it has one.
  private static func blankMark(_ pack: RulePack) -> String {
    pack.passMark.map { "留空就按标准公布的 \($0) 分比较。" } ?? "没有公布就留空，留空时不作达标比较。"
  }

  static func duration(months: Int) -> String {
    let (years, rest) = (months / 12, months % 12)
    if years == 0 { return "\(months) 个月" }
    return rest == 0 ? "满 \(years) 年" : "\(years) 年 \(rest) 个月"
  }

  static func rankPoints(_ points: Points) -> String { "\(points.column) 分" }

  static func beyondRanks(_ scale: RankScale) -> String {
    scale.beyond == .experts ? "表列之外，专家酌定" : "表列之外，计 0 分"
  }

  static func band(_ band: ClosedRange<Points>) -> String {
    "可填 \(band.lowerBound)-\(band.upperBound)"
  }

  /// Beside a field, in a few words; the whole sentence is in the explanation.
  static func remark(on problem: ValueProblem, _ kind: any FieldKind) -> String {
    switch problem {
    case .date(.form) where (kind as? DateKind)?.isExact == true: "须写到日，如 2026-05-01"
    case .typed(let problem): remark(on: problem)
    case .date(.form): "应如 2024、2024-05、2024-05-12"
    case .date(.year): "没有这一年"
    case .date(.month): "月份应为 01-12"
    case .date(.day(let last)): "这个月只有 \(last) 天"
    case .notNumber: "应为数字"
    case .notWholeNumber: "应为整数，最多 9 位"
    case .below(let least): "应不小于 \(least)"
    case .notTenth: "应以 0.1 为一档"
    case .notYesNo: "应为是或否"
    case .notText, .notList, .unknownId: "请重新选择"
    }
  }

  private static func remark(on problem: TypedProblem) -> String {
    switch problem {
    case .date: "应如 2024、2024-05、2024-05-12"
    case .shortYear: "年份请写四位"
    case .noYear: "请写明哪一年"
    case .needsApplicationDate: "请先填申报日"
    case .countsFromItself: "请写明年月日"
    case .months: "应如 94、7年10月、2018.7-至今"
    case .monthsBesideYears: "年后面的月数应为 0-11"
    case .brokenMonths: "不是整月数"
    case .spanEnd: "起止要写明年月"
    case .spanBackwards: "结束早于开始"
    case .spanBeyond: "结束晚于申报日"
    }
  }

  static let wholeDateHint = "也可写 2026.5.1、20260501、26-5-1。"
  static let dateHint = "也可写 2024.5、202405、24-5、去年5月；去年、今年从申报日算。"
  static let monthsHint = "可写 94、7年10月、7.5年，或起止年月 2018.7-2026.5、2018.7-至今：末月不计，至今算到申报日。"

  /// How a typed date or length was understood.
  static func resolved(_ value: String) -> String { "即 \(value)" }

  static func resolvedMonths(_ months: Int) -> String {
    resolved("\(months) 个月") + (months < 12 ? "" : "（\(duration(months: months))）")
  }

  /// The whole sentence, where the general one would say too little.
  static func fault(_ label: String, _ text: String, _ problem: ValueProblem, _ kind: any FieldKind) -> String? {
    guard case .date(.form) = problem, (kind as? DateKind)?.isExact == true else { return nil }
    return "\(label)「\(TextLayout.clip(text, to: 40))」不是完整的日期：须写到日，如 2026-05-01。"
  }

  static func dateNotKept(_ text: String, _ day: CalendarDay) -> String {
    "申报日期「\(TextLayout.clip(text, to: 40))」没有存入草稿（仍为 \(day)）：请先改正，或再按一次离开"
  }

  static func stillUsing(_ day: CalendarDay) -> String { "改好以前仍按 \(day) 计算。" }

  /// The values of a field in one line, the chosen one in brackets.
  static func choices(_ choices: [FieldChoice]) -> String {
    choices.map { $0.isChosen ? "[\($0.label)]" : $0.label }.joined(separator: "  ")
  }

  static func evidence(_ documents: [EvidenceItem]) -> String {
    "材料  " + documents.map { "\($0.isReady ? "[x]" : "[ ]") \($0.document)" }.joined(separator: "  ")
  }

  static func evidenceAsked(_ names: [String]) -> String { "材料  " + names.joined(separator: "、") }
}
