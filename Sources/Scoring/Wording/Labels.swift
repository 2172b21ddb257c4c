import Basics
import Standards

extension EntryStatus {
  /// The status in a word or two, for lists.
  package var label: String {
    switch self {
    case .unknownCriterion: "无此条目"
    case .incomplete: "未填全"
    case .future: "晚于申报日"
    case .outsideWindow: "超出期限"
    case .unrelated: "非本专业"
    case .transferred: "转让继承"
    case .noBenefit: "无效益"
    case .tooShort: "任职未满"
    case .duplicate: "重复"
    case .overLimit: "超限"
    case .notHighest: "未就高"
    case .counted: "已计入"
    }
  }
}

extension Truth {
  /// A condition's or verdict's state; never a plain "pass".
  package var label: String {
    switch self {
    case .met: "符合"
    case .unmet: "不符合"
    case .unknown: "待定"
    }
  }
}

extension ScoreVerdict {
  /// 自评分 against 规定分值, in a few words.
  package var label: String {
    switch self {
    case .unset: "未设规定分值"
    case .met: "保底已达规定分值"
    case .unmet: "上限未达规定分值"
    case .undetermined: "取决于专家评议"
    }
  }
}

extension Diagnostic.Severity {
  package var label: String {
    switch self {
    case .error: "错误"
    case .warning: "提醒"
    }
  }
}

extension ValueProblem {
  /// What is wrong in a few words, behind the value.
  var fault: String {
    switch self {
    case .date, .typed(.date): "不是有效日期"
    case .typed(let problem): problem.isOfMonths ? "不是有效月数" : "不是有效日期"
    default: "无效"
    }
  }

  /// What the value should be: the second half of a sentence, without its full stop.
  package var remedy: String {
    switch self {
    case .notText: "应为用双引号括起的文字"
    case .notYesNo: "应为 true（是）或 false（否）"
    case .notNumber: "应为不小于 0 的数字"
    case .notWholeNumber: "应为整数"
    case .notList: "应为列表"
    case .below(let least): "不应小于 \(least)"
    case .date(let problem): problem.remedy
    case .typed(let problem): problem.remedy
    case .notTenth: "应为 0.1 的倍数"
    case .unknownId: "不在可选项中，请重新选择"
    }
  }
}

extension DateProblem {
  /// What the date should be: the second half of a sentence, without its full stop.
  package var remedy: String {
    switch self {
    case .form: "应写成 2024、2024-05 或 2024-05-12"
    case .year: "年份应为 0001-9999"
    case .month: "月份应为 01-12"
    case .day(let last): "该月的日应为 01-\(last)"
    }
  }
}

extension TypedProblem {
  /// What to type instead: the second half of a sentence, without its full stop.
  package var remedy: String {
    switch self {
    case .date(let problem): problem.remedy
    case .shortYear: "年份不明确，请写四位，如 2024-05"
    case .noYear: "没有写明哪一年，应如 2024-05 或 去年5月"
    case .needsApplicationDate: "要从申报日推算，请先填申报日，或写明年份，如 2024-05"
    case .countsFromItself: "申报日不能从申报日推算，请写明年月日，如 2026-05-01"
    case .months: "应如 94、94个月、7年10月、7.5年，或起止年月 2018.7-2026.5、2018.7-至今"
    case .monthsBesideYears: "年后面的月数应为 0-11"
    case .brokenMonths: "不是整月数，请写成几年几个月，如 7年10月"
    case .spanEnd(let text): "起止时间中的「\(text)」要写明年月，如 2018.7"
    case .spanBackwards: "结束早于开始，请核对起止时间"
    case .spanBeyond(let day): "结束晚于申报日 \(day)，至今的请写「至今」"
    }
  }

  /// Whether it is the number of months that is wrong, not a date.
  package var isOfMonths: Bool {
    switch self {
    case .months, .monthsBesideYears, .brokenMonths, .spanEnd, .spanBackwards, .spanBeyond: true
    case .date, .shortYear, .noYear, .needsApplicationDate, .countsFromItself: false
    }
  }
}

extension RulePack {
  /// Which standard exactly: what every result and form names.
  package var imprint: String { "标准 \(id) \(version)，校验码 \(digest)" }
}
