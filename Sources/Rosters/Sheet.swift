import Formats

/// A roster's file with its columns known.
struct Sheet {
  let file: String
  let kind: RosterKind
  /// Nil for columns that are not known.
  let columns: [Column?]
  let headings: [String]
  let rows: [CSVRow]
  /// Lines that could not be told apart into cells.
  let faults: [CSVFault]

  /// Headings are looked for in so many rows: a title or a note may stand above them.
  private static let mostRowsAbove = 5
  /// So many unknown columns are named one by one.
  private static let mostUnknown = 20

  /// Nil where the file cannot be read at all; problems say why.
  init?(_ file: RosterFile, _ names: ColumnNames, _ problems: inout [RosterProblem]) {
    func say(_ message: String, line: Int? = nil, column: String? = nil, isError: Bool = true) {
      problems.append(
        RosterProblem(file: file.name, line: line, column: column, message: message, isError: isError))
    }
    let table = CSVReader.table(file.text)
    guard let first = table.rows.first else {
      if table.faults.isEmpty { say(RosterWords.emptyFile) }
      for fault in table.faults { say(RosterWords.sentence(fault), line: fault.lines.lowerBound) }
      return nil
    }
    if table.hasTooManyRows {
      say(RosterWords.tooManyRows)
      return nil
    }
    if let own = table.rows.prefix(Sheet.mostRowsAbove).lazy.compactMap({ OwnTable($0.cells) }).first {
      say(RosterWords.ownTable(own))
      return nil
    }
    let found = table.rows.prefix(Sheet.mostRowsAbove).firstIndex { names.kind(of: $0.cells.map(\.trimmed)) != nil }
    let heading = table.rows[found ?? 0]
    headings = heading.cells.map(\.trimmed)
    guard let kind = names.kind(of: headings) else {
      say(RosterWords.unknownKind, line: first.line)
      return nil
    }
    if heading.line != first.line { say(RosterWords.skippedAbove(heading.line), line: first.line, isError: false) }
    let columns = headings.map { names.column($0, in: kind) }
    if kind == .people, names.looksLikeEntries(headings) {
      say(RosterWords.noCriterionColumn, line: heading.line)
      return nil
    }
    let free = names.headings(of: kind, besides: columns)
    var unknown = 0
    var seen: Set<Column> = []
    for (position, column) in columns.enumerated() where !headings[position].isEmpty {
      if let column {
        guard seen.insert(column).inserted else {
          say(RosterWords.columnTwice, line: heading.line, column: headings[position])
          return nil
        }
        continue
      }
      unknown += 1
      guard unknown <= Sheet.mostUnknown else { continue }
      let nearest = names.nearest(to: headings[position], among: free)
      say(RosterWords.unknownColumn(nearest), line: heading.line, column: headings[position], isError: false)
    }
    if unknown > Sheet.mostUnknown {
      say(RosterWords.moreUnknownColumns(unknown - Sheet.mostUnknown), line: heading.line, isError: false)
    }
    (self.file, self.kind, self.columns) = (file.name, kind, columns)
    // The headings again, as at the top of each printed page, are nobody's row.
    rows = table.rows.dropFirst((found ?? 0) + 1).filter { $0.cells != heading.cells }
    faults = table.faults
    if rows.isEmpty, faults.isEmpty { say(RosterWords.nobodyIn(kind), line: heading.line, isError: false) }
  }

  /// The cells that are filled in, by their columns, without white space at the ends.
  func cells(_ cells: [String], restoring restore: (String) -> String) -> [(
    position: Int, column: Column, text: String
  )] {
    zip(columns, cells).enumerated().compactMap { position, pair in
      guard let column = pair.0 else { return nil }
      let text = restore(pair.1.trimmed)
      return text.isEmpty ? nil : (position, column, text)
    }
  }

  /// Whether a row has cells beyond the headings: its columns may have slipped.
  func hasSlipped(_ row: CSVRow) -> Bool {
    row.cells.dropFirst(columns.count).contains { !$0.trimmed.isEmpty }
  }
}
