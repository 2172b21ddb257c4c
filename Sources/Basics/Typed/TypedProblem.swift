/// Why what was typed cannot be taken for a date or for a number of months.
package enum TypedProblem: Error, Hashable, Sendable {
  /// Wrong as a date, whatever it is counted from.
  case date(DateProblem)
  /// Two digits that may be a month, or the year of another century.
  case shortYear
  /// A month or a day without its year.
  case noYear
  /// Counted from an application date that is not known.
  case needsApplicationDate
  /// 申报日期 itself, told by words that count from it.
  case countsFromItself
  /// Neither a number of months nor a length nor a span.
  case months
  /// Twelve months or more beside years.
  case monthsBesideYears
  /// Part of a year that is no whole number of months.
  case brokenMonths
  /// One end of a span is no month or day.
  case spanEnd(String)
  /// A span that ends before it begins.
  case spanBackwards
  /// A span that ends after the application date.
  case spanBeyond(CalendarDay)
}
