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
    let bytes = Array(text.utf8)
    guard [4, 7, 10].contains(bytes.count) else { throw .form }
    var numbers: [Int] = []
    for (start, end) in [(0, 4), (5, 7), (8, 10)] where end <= bytes.count {
      guard start == 0 || bytes[start - 1] == UInt8(ascii: "-") else { throw .form }
      guard let number = decimalNumber(bytes[start..<end]) else { throw .form }
      numbers.append(number)
    }
    guard numbers[0] >= 1 else { throw .year }
    if numbers.count > 1, !(1...12).contains(numbers[1]) { throw .month }
    if numbers.count > 2 {
      let last = CalendarDay.length(ofMonth: numbers[1], year: numbers[0])
      guard (1...last).contains(numbers[2]) else { throw .day(last: last) }
    }
    let month = numbers.count > 1 ? numbers[1] : nil
    guard let date = PartialDate(year: numbers[0], month: month, day: numbers.count > 2 ? numbers[2] : nil) else {
      throw .form
    }
    self = date
  }
}

private func decimalNumber(_ digits: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}
