/// What is wrong with a text that should be a date.
package enum DateProblem: Error, Hashable, Sendable {
  /// Not of the form 2024, 2024-05 or 2024-05-12.
  case form
  case year
  case month
  /// The month has only so many days.
  case day(last: Int)
}

extension PartialDate {
  /// Reads `2024`, `2024-05` or `2024-05-12`, and nothing else: four, two and two ASCII digits.
  package init(parsing text: String) throws(DateProblem) {
    let bytes = text.utf8.span
    guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10 else { throw .form }
    guard let year = bytes.number(from: 0, to: 4) else { throw .form }
    let month = bytes.count > 4 ? bytes.number(after: UInt8(ascii: "-"), at: 4) : nil
    let day = bytes.count > 7 ? bytes.number(after: UInt8(ascii: "-"), at: 7) : nil
    guard (month != nil) == (bytes.count > 4), (day != nil) == (bytes.count > 7) else { throw .form }
    guard year >= 1 else { throw .year }
    if let month, !(1...12).contains(month) { throw .month }
    if let month, let day {
      let last = CalendarDay.length(ofMonth: month, year: year)
      guard (1...last).contains(day) else { throw .day(last: last) }
    }
    guard let date = PartialDate(year: year, month: month, day: day) else { throw .form }
    self = date
  }
}

extension Span<UInt8> {
  /// The number that these ASCII digits make; nil where one is none.
  fileprivate func number(from start: Int, to end: Int) -> Int? {
    var value = 0
    for index in start..<end {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// The number of two digits after this sign.
  fileprivate func number(after sign: UInt8, at index: Int) -> Int? {
    self[index] == sign ? number(from: index + 1, to: index + 3) : nil
  }
}
