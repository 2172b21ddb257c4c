import Basics
import Scoring

/// 日期: a year, a month or a day, typed in whichever of the usual ways.
struct DateKind: FieldKind {
  /// What short years and words such as 去年 are counted from.
  var origin: DateOrigin
  var mayNotApply = false

  /// Only a whole date will do (申报日期).
  var isExact: Bool { origin == .itself }

  func text(of value: FieldValue) -> String {
    switch value {
    case .date(let date): date.description
    case .doesNotApply: Words.notApplicable
    default: ""
    }
  }

  func value(of text: String) -> Result<FieldValue, ValueProblem> {
    let typed = TypedNumber.ascii(text)
    if typed.isEmpty { return .success(.absent) }
    if mayNotApply, saysNotApplicable(typed) { return .success(.doesNotApply) }
    do throws(TypedProblem) {
      let date = try PartialDate(typed: typed, from: origin)
      return isExact && date.exactDay == nil ? .failure(.date(.form)) : .success(.date(date))
    } catch {
      return .failure(error.asValueProblem)
    }
  }

  var hint: String? { isExact ? Words.wholeDateHint : Words.dateHint }

  func resolution(of text: String) -> String? {
    guard case .success(.date(let date)) = value(of: text), date.description != text else { return nil }
    return Words.resolved("\(date)")
  }
}

extension TypedProblem {
  /// As a field keeps it.
  var asValueProblem: ValueProblem {
    if case .date(let problem) = self { .date(problem) } else { .typed(self) }
  }
}
