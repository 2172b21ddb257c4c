import Basics

/// What spreadsheets make of dates when they save a table as they show it.
enum SpreadsheetDate: Hashable {
  /// Nothing of theirs: to be read as people type dates.
  case none
  /// A date with what belongs to it taken off: a time of day, a day of the week, an English month.
  case date(String)
  /// What year, month and day are cannot be told from it any more.
  case lost
  /// The number of a day.
  case serial
  /// Signs that stand for a column that was too narrow.
  case tooNarrow

  init(_ text: String) {
    let words = SpreadsheetDate.words(text)
    if !text.isEmpty, text.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) {
      self = .tooNarrow
    } else if SpreadsheetDate.isSerial(text) {
      self = .serial
    } else if let date = SpreadsheetDate.withoutClock(words) {
      self = .date(date)
    } else {
      self = SpreadsheetDate.english(text) ?? (SpreadsheetDate.isYearLast(text) ? .lost : .none)
    }
  }

  /// Split at white space, and at the T of ISO 8601.
  private static func words(_ text: String) -> [String] {
    var words = text.split { $0.isWhitespace }.map(String.init)
    if words.count == 1, let mark = text.firstIndex(of: "T"), text.first?.isNumber == true {
      words = [String(text[..<mark]), String(text[text.index(after: mark)...])]
    }
    return words
  }

  /// Days are counted from 1900: 20000 is in 1954, 70000 in 2091. Other systems count from 1904, so none is read.
  private static func isSerial(_ text: String) -> Bool {
    let parts = TypedNumber.ascii(text).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 5, let days = TypedNumber.whole(String(parts[0])) else {
      return false
    }
    return (20000...70000).contains(days) && (parts.count == 1 || TypedNumber.whole(String(parts[1])) != nil)
  }

  /// `2024-05-12 00:00:00`, `2024年5月12日 星期日`; nil where nothing is taken off.
  private static func withoutClock(_ words: [String]) -> String? {
    guard let last = words.last else { return nil }
    let days = ["星期", "周"].flatMap { start in "一二三四五六日天".map { start + String($0) } }
    if words.count > 1, isClock(last) || days.contains(last) { return words.dropLast().joined(separator: " ") }
    guard let day = days.first(where: last.hasSuffix), last.count > day.count else { return nil }
    return (words.dropLast() + [String(last.dropLast(day.count))]).joined(separator: " ")
  }

  /// `0:00`, `00:00:00`, `08:30:00.000`, `00:00:00Z`.
  private static func isClock(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = TypedNumber.whole(String(parts[0])), hours < 24 else {
      return false
    }
    return parts.allSatisfy { ($0.first?.isNumber ?? false) && $0.allSatisfy { $0.isNumber || ".Z".contains($0) } }
  }

  // MARK: English months

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// `12-May-2024`, `May-2024`; without all four digits of the year (`May-24`) it may be a day as well. Nil where
  /// there is no month.
  private static func english(_ text: String) -> SpreadsheetDate? {
    let parts = TypedNumber.ascii(text.replacingSpaces).split { "-/.,".contains($0) }.map { $0.lowercased() }
    let named = parts.compactMap { part in
      part.utf8.count >= 3 && part.allSatisfy(\.isLetter) ? months.firstIndex { part.hasPrefix($0) } : nil
    }
    guard named.count == 1, (2...3).contains(parts.count) else { return nil }
    let numbers = parts.filter { $0.allSatisfy(\.isNumber) }
    guard numbers.count == parts.count - 1 else { return nil }
    let years = numbers.filter { $0.utf8.count == 4 }
    let days = numbers.filter { $0.utf8.count <= 2 }
    guard years.count == 1, days.count == parts.count - 2 else { return .lost }
    return .date(([years[0], String(named[0] + 1)] + days).joined(separator: "-"))
  }

  /// `5/12/2024`: nobody knows whether the day or the month comes first.
  private static func isYearLast(_ text: String) -> Bool {
    let parts = TypedNumber.ascii(text).split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    return parts.count == 3 && parts.allSatisfy { TypedNumber.whole(String($0)) != nil && !$0.isEmpty }
      && parts[0].utf8.count <= 2 && parts[1].utf8.count <= 2 && parts[2].utf8.count == 4
  }
}

extension String {
  /// With a sign where white space parts its words.
  fileprivate var replacingSpaces: String { split { $0.isWhitespace }.joined(separator: "-") }
}
