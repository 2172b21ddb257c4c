import Scoring

/// A roster's file with its columns known.
struct Sheet {
  let file: String
  let kind: RosterKind
  /// Nil for columns that are not known.
  let columns: [Column?]
  let headings: [String]
  let rows: [CSVRow]

  /// Nil where the file cannot be read at all; problems say why.
  init?(_ file: RosterFile, _ names: ColumnNames, _ voice: RosterVoice, _ problems: inout [RosterProblem]) {
    func refuse(_ message: String, line: Int? = nil, column: String? = nil) {
      problems.append(
        RosterProblem(file: file.name, line: line, column: column, message: message, isError: true))
    }
    let all: [CSVRow]
    do throws(CSVProblem) {
      all = try CSVReader.rows(file.text)
    } catch {
      refuse(RosterWords.sentence(error), line: error.line)
      return nil
    }
    guard let first = all.first else {
      refuse(RosterWords.emptyFile)
      return nil
    }
    let headings = first.cells.map(\.trimmed)
    guard let kind = names.kind(of: headings) else {
      refuse(RosterWords.unknownKind, line: first.line)
      return nil
    }
    let columns = headings.map { names.column($0, in: kind) }
    for (position, column) in columns.enumerated() where !headings[position].isEmpty {
      if column == nil {
        problems.append(
          RosterProblem(
            file: file.name, line: first.line, column: headings[position], message: RosterWords.unknownColumn,
            isError: false))
      } else if columns[..<position].contains(column) {
        refuse(RosterWords.columnTwice, line: first.line, column: headings[position])
        return nil
      }
    }
    (self.file, self.kind, self.columns, self.headings) = (file.name, kind, columns, headings)
    rows = Array(all.dropFirst())
  }

  /// The cells of a row that are filled in, by their columns, without white space at the ends.
  func cells(_ row: CSVRow, restoring restore: (String) -> String) -> [(position: Int, column: Column, text: String)] {
    zip(columns, row.cells).enumerated().compactMap { position, pair in
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

extension CSVProblem {
  var line: Int {
    switch self {
    case .openQuote(let line), .afterQuote(let line): line
    }
  }
}
