import Scoring

/// A whole number from `least` on (次数, 人数).
struct WholeNumberKind: FieldKind {
  var least: Int
  var unit: String
  var mayNotApply = false

  func text(of value: FieldValue) -> String {
    switch value {
    case .number(let number): String(number)
    case .doesNotApply: Words.notApplicable
    default: ""
    }
  }

  func value(of text: String) -> Result<FieldValue, ValueProblem> {
    let typed = TypedNumber.ascii(text)
    if typed.isEmpty { return .success(.absent) }
    if mayNotApply, saysNotApplicable(typed) { return .success(.doesNotApply) }
    guard let number = TypedNumber.whole(typed) else { return .failure(.notWholeNumber) }
    return number < least ? .failure(.below(least)) : .success(.number(number))
  }

  func note(on value: FieldValue) -> String? {
    if case .number = value { unit } else { nil }
  }
}

/// 月数: months, typed as a number or as `7年10月`.
struct MonthsKind: FieldKind {
  var least = 0
  var mayNotApply = false

  func text(of value: FieldValue) -> String {
    WholeNumberKind(least: least, unit: "").text(of: value)
  }

  func value(of text: String) -> Result<FieldValue, ValueProblem> {
    let plain = WholeNumberKind(least: least, unit: "", mayNotApply: mayNotApply)
    return plain.value(of: MonthsKind.months(in: TypedNumber.ascii(text)) ?? text)
  }

  func note(on value: FieldValue) -> String? {
    if case .number(let months) = value { Words.duration(months: months) } else { nil }
  }

  /// `7年10月`, `7年`, `30个月` as a number of months; nil for anything else.
  private static func months(in typed: String) -> String? {
    guard typed.contains("年") || typed.contains("月") else { return nil }
    let parts = typed.split(separator: "年", maxSplits: 1, omittingEmptySubsequences: false)
    let years = parts.count == 2 ? TypedNumber.whole(String(parts[0])) : 0
    let rest = parts[parts.count - 1].filter { $0 != "个" && $0 != "月" }
    guard let years, let months = rest.isEmpty ? 0 : TypedNumber.whole(rest) else { return nil }
    return String(years * 12 + months)
  }
}

/// 规定分值: the committee's mark, in points, ≥ 0.
struct PassMarkKind: FieldKind {
  func text(of value: FieldValue) -> String {
    if case .points(let points) = value { points.description } else { "" }
  }

  func value(of text: String) -> Result<FieldValue, ValueProblem> {
    if TypedNumber.ascii(text).isEmpty { return .success(.absent) }
    guard let points = TypedNumber.points(text) else { return .failure(.notNumber) }
    return .success(.points(points))
  }
}
