import Scoring

/// 日期: a year, a month or a day, typed in whichever of the usual ways: `2024-05`, `2024.5`, `202405`, `2024年5月`.
struct DateKind: FieldKind {
  /// Only a whole date will do (申报日期).
  var isExact = false
  var mayNotApply = false

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
    do throws(DateProblem) {
      let date = try PartialDate(parsing: DateKind.canonical(typed))
      return isExact && date.exactDay == nil ? .failure(.date(.form)) : .success(.date(date))
    } catch {
      return .failure(.date(error))
    }
  }

  /// The text with `-` between its parts and two digits a part, as far as it looks like a date at all.
  static func canonical(_ typed: String) -> String {
    let parts = typed.split { "-./年月日".contains($0) }.map(String.init)
    guard parts.count > 1 else { return compact(parts.first ?? typed) }
    return ([parts[0]] + parts.dropFirst().map { $0.count == 1 ? "0" + $0 : $0 }).joined(separator: "-")
  }

  /// `202405` and `20240512` without separators.
  private static func compact(_ digits: String) -> String {
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), [6, 8].contains(digits.count) else { return digits }
    let characters = Array(digits)
    let month = String(characters[0..<4]) + "-" + String(characters[4..<6])
    return digits.count == 6 ? month : month + "-" + String(characters[6..<8])
  }
}
