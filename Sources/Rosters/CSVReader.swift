/// A row of a table as it stands in a file.
package struct CSVRow: Hashable, Sendable {
  /// The line where it begins, from 1.
  package var line: Int
  package var cells: [String]
}

/// Quotes that leave open where a cell ends.
package enum CSVProblem: Error, Hashable, Sendable {
  /// A quote that is never closed.
  case openQuote
  /// Something stands between a closing quote and the next separator.
  case afterQuote
}

/// Lines that cannot be told apart into cells, and are not read.
package struct CSVFault: Hashable, Sendable {
  package var problem: CSVProblem
  package var lines: ClosedRange<Int>
  /// The cells before the one that is wrong.
  package var cells: [String]
}

/// What a table's text holds: rows that are not wholly empty, and what could not be read.
package struct CSVTable: Hashable, Sendable {
  package var rows: [CSVRow] = []
  package var faults: [CSVFault] = []
}

/// Reads tables of commas or tabs (RFC 4180): quotes, line ends of all systems. Works on bytes: a separator is one
/// whatever mark follows it.
package struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1
  /// The cells of the row at hand.
  private var cells: [String] = []
  /// Whether an unquoted cell of that row has a quote in it.
  private var hasStrayQuote = false

  package static func table(_ text: String) -> CSVTable {
    var reader = CSVReader(Array(text.utf8))
    return reader.table()
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let directive = CSVReader.directive(bytes)
    separator = directive?.separator ?? CSVReader.separator(of: bytes)
    if let directive {
      position = directive.length
      if position < bytes.count { endLine() }
    }
  }

  /// `sep=,`: a first line by which spreadsheets are told the separator.
  private static func directive(_ bytes: [UInt8]) -> (separator: UInt8, length: Int)? {
    let first = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let text = String(decoding: first.prefix(4), as: UTF8.self).lowercased()
    guard text == "sep=", first.count == 5, let sign = first.last else { return nil }
    return (sign, first.count)
  }

  /// A tab where the first line that has either has more of them than commas.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var (tabs, commas, isQuoted) = (0, 0, false)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\t") where !isQuoted: tabs += 1
      case UInt8(ascii: ",") where !isQuoted: commas += 1
      case UInt8(ascii: "\n") where !isQuoted && tabs + commas > 0,
        UInt8(ascii: "\r") where !isQuoted && tabs + commas > 0:
        return tabs > commas ? UInt8(ascii: "\t") : UInt8(ascii: ",")
      default: break
      }
    }
    return tabs > commas ? UInt8(ascii: "\t") : UInt8(ascii: ",")
  }

  // MARK: Rows

  private mutating func table() -> CSVTable {
    var table = CSVTable()
    // How many cells a row has: as many as the first one with several, so that a title above counts for nothing.
    var width: Int?
    while position < bytes.count {
      let start = self
      do throws(CSVProblem) {
        let row = try row()
        guard !hasSwallowed(row, since: start, width) else { throw .openQuote }
        if width == nil, row.cells.count > 1 { width = row.cells.count }
        if row.cells.contains(where: { !$0.isEmpty }) { table.rows.append(row) }
      } catch {
        let read = Array(cells.prefix(error == .openQuote ? start.cellsBeforeQuote : cells.count))
        self = start
        goOn(width)
        let last = position < bytes.count ? line - 1 : max(start.line, line - 1)
        table.faults.append(CSVFault(problem: error, lines: start.line...max(start.line, last), cells: read))
      }
    }
    return table
  }

  /// How many cells end before the first quoted one of this row that goes beyond its line.
  private var cellsBeforeQuote: Int {
    var reader = self
    reader.cells = []
    while reader.position < bytes.count, let cell = try? reader.cell(), reader.line == line {
      reader.cells.append(cell)
      guard reader.position < bytes.count, bytes[reader.position] == separator else { break }
      reader.position += 1
    }
    return reader.cells.count
  }

  /// Whether a quote that was closed by another row's has taken that row in: the row has not as many cells as others,
  /// and the next line by itself has.
  private func hasSwallowed(_ row: CSVRow, since start: CSVReader, _ width: Int?) -> Bool {
    guard let width, line > start.line + 1, row.cells.count != width else { return false }
    var next = start
    next.skipLine()
    return next.beginsRow(width)
  }

  /// To the next line that is surely a row: by itself it has as many cells as the others, and no doubtful quote.
  private mutating func goOn(_ width: Int?) {
    repeat { skipLine() } while position < bytes.count && !(width.map(beginsRow) ?? false)
  }

  private func beginsRow(_ width: Int) -> Bool {
    var reader = self
    guard position < bytes.count, let row = try? reader.row() else { return false }
    return row.cells.count == width && reader.line <= line + 1 && !reader.hasStrayQuote
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n"), bytes[position] != UInt8(ascii: "\r") {
      position += 1
    }
    if position < bytes.count { endLine() } else { line += 1 }
  }

  private mutating func row() throws(CSVProblem) -> CSVRow {
    let start = line
    (cells, hasStrayQuote) = ([], false)
    while true {
      cells.append(try cell())
      guard position < bytes.count else { break }
      guard bytes[position] == separator else {
        endLine()
        break
      }
      position += 1
      // A separator at the very end is followed by an empty cell.
      if position == bytes.count {
        cells.append("")
        break
      }
    }
    return CSVRow(line: start, cells: cells)
  }

  // MARK: Cells

  private mutating func cell() throws(CSVProblem) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
      if bytes[start..<position].contains(UInt8(ascii: "\"")) { hasStrayQuote = true }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    return try quotedCell()
  }

  private mutating func quotedCell() throws(CSVProblem) -> String {
    let quote = UInt8(ascii: "\"")
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == quote else {
        if byte == UInt8(ascii: "\n") { line += 1 }
        content.append(byte)
        continue
      }
      if position < bytes.count, bytes[position] == quote {
        content.append(quote)
        position += 1
        continue
      }
      guard position == bytes.count || isEnd(bytes[position]) else { throw .afterQuote }
      return String(decoding: content, as: UTF8.self)
    }
    throw .openQuote
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func endLine() {
    let isReturn = bytes[position] == UInt8(ascii: "\r")
    position += 1
    if isReturn, position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    line += 1
  }
}
