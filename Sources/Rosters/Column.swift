import Standards

/// What a column of a roster holds.
package enum Column: Hashable, Sendable {
  case number, name, organization, specialty
  case applicationDate, passMark
  /// 学历, and the title and date of its entry.
  case education, educationTitle, educationDate
  case fact(String)
  case criterion
  case field(EntryField)

  /// Whether it tells people apart.
  var isOfPeople: Bool { self == .number || self == .name || self == .organization }
}

/// Which of the two templates a table follows.
package enum RosterKind: String, CaseIterable, Hashable, Sendable {
  /// 人员: a row a person.
  case people
  /// 业绩: a row an entry.
  case entries
}

/// The headings that the two templates have, and the other words by which columns are known.
package struct ColumnNames: Sendable {
  private let people: [String: Column]
  private let entries: [String: Column]
  /// Headings in the template's order.
  package let peopleHeadings: [String]
  package let entryHeadings: [String]

  package init(_ table: Table) {
    let facts = table.pack.facts.map { (RosterWords.heading($0), Column.fact($0.id)) }
    let fields = EntryField.allCases.map { field in
      (table.definition(of: field)?.label ?? field.rawValue, Column.field(field))
    }
    let peopleColumns = RosterWords.peopleColumns + facts
    let entryColumns = RosterWords.entryColumns + fields
    peopleHeadings = peopleColumns.map(\.0)
    entryHeadings = entryColumns.map(\.0)
    let factNames = table.pack.facts.flatMap { [($0.label, Column.fact($0.id)), ($0.id, .fact($0.id))] }
    people = ColumnNames.named(peopleColumns + RosterWords.otherNames + factNames)
    let fieldNames = EntryField.allCases.map { ($0.rawValue, Column.field($0)) }
    let localLabels = table.nodes.flatMap { $0.guidance.labels.pairs }
    let localNames = localLabels.compactMap { label in
      EntryField(rawValue: label.key).map { (label.text, Column.field($0)) }
    }
    entries = ColumnNames.named(
      entryColumns + RosterWords.otherNames + RosterWords.otherFieldNames + fieldNames + localNames)
  }

  /// The earlier name wins where two columns claim a word.
  private static func named(_ columns: [(String, Column)]) -> [String: Column] {
    Dictionary(columns.map { (key($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil for a heading that is not known.
  func column(_ heading: String, in kind: RosterKind) -> Column? {
    (kind == .people ? people : entries)[ColumnNames.key(heading)]
  }

  /// Whether a table of people has rather the columns of entries, but none by which these are known.
  func looksLikeEntries(_ headings: [String]) -> Bool {
    let known = { (kind: RosterKind) in headings.count { self.column($0, in: kind) != nil } }
    return known(.entries) > known(.people)
  }

  /// The headings of the template that are not there yet.
  func headings(of kind: RosterKind, besides columns: [Column?]) -> [String] {
    let there = Set(columns.compactMap(\.self))
    return (kind == .people ? peopleHeadings : entryHeadings).filter { heading in
      column(heading, in: kind).map { !there.contains($0) } ?? true
    }
  }

  /// The one of these headings that another was most likely meant for; nil where none is near.
  func nearest(to heading: String, among free: [String]) -> String? {
    let likeness = free.map { (ColumnNames.likeness(Array(heading), Array($0)), $0) }
    guard let best = likeness.max(by: { $0.0 < $1.0 }), best.0 >= 0.5 else { return nil }
    return best.1
  }

  /// From 0 to 1: how much of both is the longest sequence of characters that they share.
  private static func likeness(_ a: [Character], _ b: [Character]) -> Double {
    guard a.count + b.count <= 100, a.count + b.count > 0 else { return 0 }
    var row = [Int](repeating: 0, count: b.count + 1)
    for character in a {
      var diagonal = 0
      for (place, other) in b.enumerated() {
        let above = row[place + 1]
        row[place + 1] = character == other ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return Double(2 * (row.last ?? 0)) / Double(a.count + b.count)
  }

  /// By the column that only the one has.
  func kind(of headings: [String]) -> RosterKind? {
    if headings.contains(where: { column($0, in: .entries) == .criterion }) { return .entries }
    return headings.contains(where: { column($0, in: .people) == .name }) ? .people : nil
  }

  /// Letters and digits alone, without what stands in brackets.
  private static func key(_ heading: String) -> String {
    var (key, depth) = ("", 0)
    for scalar in heading.unicodeScalars {
      switch scalar {
      case "(", "（": depth += 1
      case ")", "）": depth = max(0, depth - 1)
      default: if depth == 0, isWord(scalar) { key.unicodeScalars.append(scalar) }
      }
    }
    return key.lowercased()
  }
}

/// Letters, digits and Chinese characters.
func isWord(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}
