/// A day of the Gregorian calendar from 0001-01-01 to 9999-12-31, without clock or time zone.
package struct CalendarDay: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.length(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// 周年 (第十二条（九）): the same day `years` later; 29 February's anniversary in a common year is 1 March.
  /// Beyond year 9999 it stays at 9999-12-31.
  package func anniversary(years: Int) -> CalendarDay {
    adding(months: 12 * years)
  }

  /// The same day `months` later; a day that the month lacks becomes the first of the next month.
  /// `months` is not negative; beyond year 9999 it stays at 9999-12-31.
  package func adding(months: Int) -> CalendarDay {
    let total = year * 12 + month - 1 + min(max(months, 0), 120_000)
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    guard newYear <= 9999 else { return CalendarDay(unchecked: 9999, 12, 31) }
    if let same = CalendarDay(year: newYear, month: newMonth, day: day) { return same }
    return newMonth == 12
      ? CalendarDay(unchecked: newYear + 1, 1, 1) : CalendarDay(unchecked: newYear, newMonth + 1, 1)
  }

  /// The same day `years` earlier; from 29 February to a common year it is 28 February.
  /// Before year 1 it stays at 0001-01-01.
  package func going(backYears years: Int) -> CalendarDay {
    guard year - years >= 1 else { return CalendarDay(unchecked: 1, 1, 1) }
    return CalendarDay(year: year - years, month: month, day: day)
      ?? CalendarDay(unchecked: year - years, month, day - 1)
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `2026-05-01`.
  package var description: String {
    "\(zeroPadded(year, 4))-\(zeroPadded(month, 2))-\(zeroPadded(day, 2))"
  }
}

/// A date as people know it: a year, a month or a day.
///
/// It stands for its last day against the start of a window and in a period, for its first day against the
/// application date and as the start of a window (readings, Admissibility).
package struct PartialDate: Hashable, Sendable {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// Nil where there is no such date, or a day is given without its month.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard month != nil || day == nil, CalendarDay(year: year, month: month ?? 1, day: day ?? 1) != nil else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  package init(_ exact: CalendarDay) {
    year = exact.year
    month = exact.month
    day = exact.day
  }

  package var firstDay: CalendarDay {
    CalendarDay(year: year, month: month ?? 1, day: day ?? 1) ?? .distantPast
  }

  package var lastDay: CalendarDay {
    let month = month ?? 12
    return CalendarDay(year: year, month: month, day: day ?? CalendarDay.length(ofMonth: month, year: year))
      ?? .distantPast
  }

  /// The day itself, where all three parts are known.
  package var exactDay: CalendarDay? { day == nil ? nil : firstDay }
}

extension PartialDate: CustomStringConvertible {
  /// `2024`, `2024-05` or `2024-05-12`, as drafts write it.
  package var description: String {
    var text = zeroPadded(year, 4)
    if let month { text += "-" + zeroPadded(month, 2) }
    if let day { text += "-" + zeroPadded(day, 2) }
    return text
  }
}

extension CalendarDay {
  /// 0001-01-01, the earliest day there is.
  package static let distantPast = CalendarDay(unchecked: 1, 1, 1)
}

private func zeroPadded(_ number: Int, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
