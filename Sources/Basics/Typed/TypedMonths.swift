/// A length of time as people type it, in months.
package enum TypedMonths {
  /// `94`, `94个月`, `7年10月`, `7.5年`, `7年半`, or a span `2018.7-2026.5`, `2018.7-至今`.
  ///
  /// A span between months counts from the first to the last without the last one, as between two equal days of them;
  /// a span between days counts full months. 至今 is the application date.
  package static func months(in text: String, until origin: DateOrigin) throws(TypedProblem) -> Int {
    let text = TypedNumber.withDigits(TypedNumber.ascii(text))
    if let number = TypedNumber.whole(text) { return number }
    if let length = try length(text) { return length }
    return try span(text, origin)
  }

  // MARK: - Lengths

  /// Nil where the text is not a length.
  private static func length(_ text: String) throws(TypedProblem) -> Int? {
    if text == "半年" { return 6 }
    let parts = text.split(separator: "年", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1 { return monthsOnly(text) }
    guard parts.count == 2, let years = try months(ofYears: parts[0]) else { return nil }
    if parts[1].isEmpty { return years }
    guard years.isMultiple(of: 12), !parts[0].contains(".") else { return nil }
    if parts[1] == "半" { return years + 6 }
    guard let months = monthsOnly(parts[1]) ?? TypedNumber.whole(parts[1]) else { return nil }
    // 2018年7月 is a date, and nobody's length.
    guard years < 12 * 1000 else { return nil }
    guard months < 12 else { throw .monthsBesideYears }
    return years + months
  }

  /// `94个月`, `94月`.
  private static func monthsOnly(_ text: String) -> Int? {
    guard let end = ["个月", "月"].first(where: { text.hasSuffix($0) }) else { return nil }
    let digits = text.dropLast(end.count)
    return digits.isEmpty ? nil : TypedNumber.whole(String(digits))
  }

  /// `7` and `7.5` years in months; nil where it is no number.
  private static func months(ofYears text: String) throws(TypedProblem) -> Int? {
    guard text.utf8.count <= 6, let years = TypedNumber.points(text), !text.isEmpty else { return nil }
    let thousandths = years.thousandths * 12
    guard thousandths.isMultiple(of: 1000) else { throw .brokenMonths }
    return thousandths / 1000
  }

  // MARK: - Spans

  private static func span(_ text: String, _ origin: DateOrigin) throws(TypedProblem) -> Int {
    guard let (start, end) = halves(text, origin) else { throw .months }
    let (from, to) = (try month(start, origin), try month(end, origin))
    if case .applicationDate(let day) = origin, to.firstDay > day { throw .spanBeyond(day) }
    return try months(from: from, to: to)
  }

  private static let now = ["今", "现在", "目前"]

  /// The two ends of a span; nil where there are not two, or its signs could part it in several ways.
  private static func halves(_ text: String, _ origin: DateOrigin) -> (String, String)? {
    let parts = text.split { "-至到~—–".contains($0) }.map(String.init)
    if parts.count == 2, let first = text.first, !"-至到~—–".contains(first) { return (parts[0], parts[1]) }
    let ways = parts.indices.dropFirst().map { cut in
      (parts[..<cut].joined(separator: "-"), parts[cut...].joined(separator: "-"))
    }
    let fitting = ways.filter { way in isMonth(way.0, origin) && isMonth(way.1, origin) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private static func isMonth(_ text: String, _ origin: DateOrigin) -> Bool {
    (try? month(text, origin)) != nil
  }

  /// One end: at least a month. A year alone would leave a year open.
  private static func month(_ text: String, _ origin: DateOrigin) throws(TypedProblem) -> PartialDate {
    if now.contains(text) {
      guard case .applicationDate(let day) = origin else { throw .needsApplicationDate }
      return PartialDate(day)
    }
    let date: PartialDate
    do throws(TypedProblem) {
      date = try PartialDate(typed: text, from: origin)
    } catch {
      throw error == .needsApplicationDate ? error : .spanEnd(text)
    }
    guard date.month != nil else { throw .spanEnd(text) }
    return date
  }

  private static func months(from: PartialDate, to: PartialDate) throws(TypedProblem) -> Int {
    let between = (to.year - from.year) * 12 + (to.month ?? 1) - (from.month ?? 1)
    guard let first = from.exactDay, let last = to.exactDay else {
      guard between >= 0 else { throw .spanBackwards }
      return between
    }
    guard first <= last else { throw .spanBackwards }
    return first.adding(months: between) <= last ? between : between - 1
  }
}
