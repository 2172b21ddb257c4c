/// What short years and words such as 去年 are counted from.
package enum DateOrigin: Hashable, Sendable {
  case applicationDate(CalendarDay)
  /// It is the application date that is asked for.
  case itself
  /// The application date is not known.
  case unknown
}

extension PartialDate {
  /// A date as people type it: `2024`, `2024.5`, `2024/5/12`, `202405`, `20240512`, `2024年5月`, `24-5`, `去年5月`.
  ///
  /// Full-width forms, Chinese numerals and white space are read too. What may be meant in two ways is refused.
  package init(typed text: String, from origin: DateOrigin) throws(TypedProblem) {
    let text = TypedNumber.withDigits(TypedNumber.ascii(text))
    if let (years, rest) = RelativeYear.split(text) {
      self = try PartialDate(parts: [try origin.year(before: years)] + DateParts.afterYear(rest))
      return
    }
    let parts = try DateParts(text)
    self = try PartialDate(parts: [try parts.year(from: origin)] + parts.rest)
  }

  /// A year, a month and a day, as far as they are given; they must be on the calendar.
  private init(parts: [Int]) throws(TypedProblem) {
    guard (1...9999).contains(parts[0]) else { throw .date(.year) }
    if parts.count > 1, !(1...12).contains(parts[1]) { throw .date(.month) }
    if parts.count > 2 {
      let last = CalendarDay.length(ofMonth: parts[1], year: parts[0])
      guard (1...last).contains(parts[2]) else { throw .date(.day(last: last)) }
    }
    let (month, day) = (parts.count > 1 ? parts[1] : nil, parts.count > 2 ? parts[2] : nil)
    guard let date = PartialDate(year: parts[0], month: month, day: day) else { throw .date(.form) }
    self = date
  }
}

/// 今年, 去年, 前年.
private enum RelativeYear {
  private static let words = [
    ("今年", 0), ("本年", 0), ("去年", 1), ("上年", 1), ("大前年", 3), ("前年", 2),
  ]

  /// How many years back a text begins, and what follows.
  static func split(_ text: String) -> (years: Int, rest: String)? {
    guard let (word, years) = words.first(where: { text.hasPrefix($0.0) }) else { return nil }
    return (years, String(text.dropFirst(word.count)))
  }
}

extension DateOrigin {
  fileprivate func year(before years: Int) throws(TypedProblem) -> Int {
    switch self {
    case .applicationDate(let day): return day.year - years
    case .itself: throw .countsFromItself
    case .unknown: throw .needsApplicationDate
    }
  }

  /// The year that two digits mean: the last such one that is not after the application date's, as long as that is
  /// within a working life.
  fileprivate func year(ending digits: Int) throws(TypedProblem) -> Int {
    switch self {
    case .applicationDate(let day):
      let year = day.year - (day.year - digits + 10_000) % 100
      guard day.year - year <= DateOrigin.workingLife else { throw .shortYear }
      return year
    case .itself:
      guard digits < DateOrigin.workingLife else { throw .shortYear }
      return 2000 + digits
    case .unknown: throw .needsApplicationDate
    }
  }

  /// In years.
  private static let workingLife = 60
}

/// The numbers of a date with the signs behind them.
private struct DateParts {
  /// The first number as it stands: two or four digits.
  private var first: String
  private var sign: Character?
  var rest: [Int]

  init(_ text: String) throws(TypedProblem) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let after = text.dropFirst(digits.count)
    if ["月", "日", "号"].contains(after.first), digits.count <= 2 { throw .noYear }
    if after.isEmpty, [6, 8].contains(digits.count) {
      self = try DateParts(compact: digits)
    } else {
      (first, sign) = (String(digits), after.first)
      guard first.count == 4 || (first.count == 2 && sign != nil) else { throw .date(.form) }
      rest = try DateParts.afterYear(String(after))
    }
  }

  /// `202405` and `20240512`; digits that begin with no likely year may as well be a day without its century.
  private init(compact digits: Substring) throws(TypedProblem) {
    guard digits.hasPrefix("19") || digits.hasPrefix("20") else { throw .shortYear }
    let characters = Array(digits)
    first = String(characters[..<4])
    rest = [Int(String(characters[4..<6])) ?? 0]
    if characters.count == 8 { rest.append(Int(String(characters[6...])) ?? 0) }
  }

  func year(from origin: DateOrigin) throws(TypedProblem) -> Int {
    let number = Int(first) ?? 0
    if first.count == 4 { return number }
    // 5-12 may be a month with its day as well.
    if sign != "年", number <= 12 { throw .shortYear }
    return try origin.year(ending: number)
  }

  /// Month and day behind a year: each a sign and one or two digits; 年, 月 and 日 may also stand at the end.
  static func afterYear(_ text: String) throws(TypedProblem) -> [Int] {
    var rest = Substring(text)
    var parts: [Int] = []
    for (signs, end) in [("-./年", "年"), ("-./月", "月")] {
      if rest.isEmpty || (rest == end) { return parts }
      // 去年5月: no sign is needed behind a word.
      if let sign = rest.first, signs.contains(sign) { rest.removeFirst() }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard (1...2).contains(digits.count), let number = Int(digits) else { throw .date(.form) }
      parts.append(number)
      rest.removeFirst(digits.count)
    }
    guard ["", "日", "号"].contains(rest) || (parts.count == 1 && rest == "月") else { throw .date(.form) }
    return parts
  }
}
