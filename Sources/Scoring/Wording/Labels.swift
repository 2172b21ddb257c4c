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
