import Basics
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
    if case .number = value, !unit.isEmpty { unit } else { nil }
  }
}

/// 月数: months, typed as a number, a length or a span.
struct MonthsKind: FieldKind {
  /// Where a span that goes on ends.
  var origin: DateOrigin
  var mayNotApply = false

  func text(of value: FieldValue) -> String {
    WholeNumberKind(least: 0, unit: "").text(of: value)
  }

  func value(of text: String) -> Result<FieldValue, ValueProblem> {
    let typed = TypedNumber.ascii(text)
    if typed.isEmpty { return .success(.absent) }
    if mayNotApply, saysNotApplicable(typed) { return .success(.doesNotApply) }
    do throws(TypedProblem) {
      return .success(.number(try TypedMonths.months(in: typed, until: origin)))
    } catch {
      return .failure(.typed(error))
    }
  }

  func note(on value: FieldValue) -> String? {
    if case .number(let months) = value { Words.duration(months: months) } else { nil }
  }

  var hint: String? { Words.monthsHint }

  func resolution(of text: String) -> String? {
    guard case .success(.number(let months)) = value(of: text), String(months) != text else { return nil }
    return Words.resolvedMonths(months)
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

/// Words that say that a fact does not apply.
func saysNotApplicable(_ text: String) -> Bool {
  ["不适用", "无"].contains(TypedNumber.ascii(text))
}
