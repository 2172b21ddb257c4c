import Basics

/// A text that tells of one year, and what it would be for another: `2024 年度考核优秀`, `公司 2024 年度优秀员工`.
struct YearInText: Equatable {
  let year: Int
  private let before: String
  private let after: String

  /// Nil where the text neither begins with a year nor has one before 年.
  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let isDigit = scalars.map { ("0"..."9").contains($0) }
    let starts = scalars.indices.filter { start in
      let end = start + 4
      guard end <= scalars.count, isDigit[start..<end].allSatisfy({ $0 }) else { return false }
      if start > 0 ? isDigit[start - 1] : false { return false }
      if end < scalars.count ? isDigit[end] : false { return false }
      return start == 0 || scalars[end...].first { !$0.properties.isWhitespace } == "年"
    }
    guard starts.count == 1, let start = starts.first,
      let year = Int(String(String.UnicodeScalarView(scalars[start..<(start + 4)]))), (1950...2099).contains(year)
    else { return nil }
    self.year = year
    before = String(String.UnicodeScalarView(scalars[..<start]))
    after = String(String.UnicodeScalarView(scalars[(start + 4)...]))
  }

  /// The same text of another year.
  func text(of year: Int) -> String { "\(before)\(year)\(after)" }
}

extension Editing {
  /// What is entered year by year: the last such title under the same row with the next year that is over before the
  /// application date, else with the one before.
  func nextYears(_ own: [OwnText], for position: Int) -> [String] {
    let criterion = draft.entries[position].criterion
    let alike = own.filter { draft.entries[$0.position].criterion == criterion }.map(\.searched.text)
    guard let last = alike.first.flatMap(YearInText.init) else { return [] }
    let years = last.year + 1 < draft.applicationDate.year ? [last.year + 1, last.year - 1] : [last.year - 1]
    return years.map(last.text).first { !alike.contains($0) }.map { [$0] } ?? []
  }

  /// The year that the title of an entry tells, where an entry counts for a year (R3).
  func yearOfTitle(_ position: Int) -> PartialDate? {
    let isOfYear = report.entries[position].row.map { table.nodes[$0].rules.oncePer == .year } ?? false
    guard isOfYear, let year = draft.entries[position].title.flatMap(YearInText.init)?.year else { return nil }
    return PartialDate(year: year)
  }
}
