/// A row of a table as it stands in a file.
package struct CSVRow: Hashable, Sendable {
  /// The line where it begins, from 1.
  package var line: Int
  package var cells: [String]
}

/// What makes a row unreadable.
package enum CSVProblem: Error, Hashable, Sendable {
  /// A quote that is never closed.
  case openQuote
  /// Something stands between a closing quote and the next separator.
  case afterQuote
  /// A cell of more characters than ``CSVLimits/characters``, with its beginning.
  case tooLong(String)
  /// More cells than ``CSVLimits/cells``.
  case tooManyCells
}

/// How much a table can hold: as much as spreadsheets.
package enum CSVLimits {
  /// The characters of a cell.
  package static let characters = 32_767
  /// The cells of a row.
  package static let cells = 16_384
  /// The rows of a table.
  package static let rows = 1_048_576
}

/// Lines that cannot be told apart into cells, or hold too much, and are not read.
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
  /// Whether there are more rows than ``CSVLimits/rows``, which are not read.
  package var hasTooManyRows = false
}

/// Reads tables of commas or tabs (RFC 4180): quotes, line ends of all systems. Works on bytes: a separator is one
/// whatever mark follows it. The time is in proportion to the text, whatever its quotes, and a row holds no more than
/// ``CSVLimits``.
package struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1
  /// The cells of the row at hand.
  private var cells: [String] = []
  /// Whether an unquoted cell of that row has a quote in it.
  private var hasStrayQuote = false
  /// What of that row is too much, and how many cells are before it.
  private var excess: (problem: CSVProblem, cells: Int)?

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
      guard table.rows.count <= CSVLimits.rows else {
        table.hasTooManyRows = true
        break
      }
      let start = self
      do throws(CSVProblem) {
        let row = try row()
        guard !hasSwallowed(row, since: start, width) else { throw .openQuote }
        if let excess {
          let lines = start.line...max(start.line, line - 1)
          table.faults.append(CSVFault(problem: excess.problem, lines: lines, cells: Array(cells.prefix(excess.cells))))
          continue
        }
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
    (cells, hasStrayQuote, excess) = ([], false, nil)
    while true {
      take(try cell())
      guard position < bytes.count else { break }
      guard bytes[position] == separator else {
        endLine()
        break
      }
      position += 1
      // A separator at the very end is followed by an empty cell.
      if position == bytes.count {
        take("")
        break
      }
    }
    return CSVRow(line: start, cells: cells)
  }

  private mutating func take(_ cell: String) {
    if cells.count < CSVLimits.cells { cells.append(cell) } else { note(.tooManyCells) }
  }

  private mutating func note(_ problem: CSVProblem) {
    if excess == nil { excess = (problem, cells.count) }
  }

  // MARK: Cells

  private mutating func cell() throws(CSVProblem) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
      let content = bytes[start..<position]
      if content.contains(UInt8(ascii: "\"")) { hasStrayQuote = true }
      return text(content.prefix(CSVReader.mostBytes))
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
      if byte == quote {
        guard position < bytes.count, bytes[position] == quote else {
          guard position == bytes.count || isEnd(bytes[position]) else { throw .afterQuote }
          return text(content[...])
        }
        position += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      }
      // What is beyond the bound is read past, and not kept.
      if content.count < CSVReader.mostBytes { content.append(byte) }
    }
    throw .openQuote
  }

  /// A cell that has so many bytes has too many characters, whatever they are.
  private static let mostBytes = 4 * CSVLimits.characters + 1

  /// A cell's text; empty where it is too long.
  private mutating func text(_ content: ArraySlice<UInt8>) -> String {
    // Each character has one byte that does not go on with another.
    let isTooLong =
      content.count > CSVLimits.characters && content.count { $0 & 0xC0 != 0x80 } > CSVLimits.characters
    guard isTooLong else { return String(decoding: content, as: UTF8.self) }
    let beginning = String(decoding: content.prefix(1000), as: UTF8.self).unicodeScalars.prefix(200)
    note(.tooLong(String(beginning)))
    return ""
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
