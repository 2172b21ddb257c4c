/// A row of a table as it stands in a file.
package struct CSVRow: Hashable, Sendable {
  /// The line where it begins, from 1.
  package var line: Int
  package var cells: [String]
}

/// Why a table cannot be read, and at which line.
package enum CSVProblem: Error, Hashable, Sendable {
  /// A quote that is never closed.
  case openQuote(line: Int)
  /// Something stands between a closing quote and the next separator.
  case afterQuote(line: Int)
}

/// Reads tables of commas or tabs (RFC 4180): quotes, line ends of all systems. Works on bytes: a separator is one
/// whatever mark follows it.
package struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1

  /// All rows that are not wholly empty.
  package static func rows(_ text: String) throws(CSVProblem) -> [CSVRow] {
    var reader = CSVReader(Array(text.utf8))
    var rows: [CSVRow] = []
    while let row = try reader.row() {
      if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
    return rows
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    separator = CSVReader.separator(of: bytes)
  }

  /// A tab where the first line has more of them than commas.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var (tabs, commas, isQuoted) = (0, 0, false)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\t") where !isQuoted: tabs += 1
      case UInt8(ascii: ",") where !isQuoted: commas += 1
      case UInt8(ascii: "\n") where !isQuoted, UInt8(ascii: "\r") where !isQuoted:
        return tabs > commas ? UInt8(ascii: "\t") : UInt8(ascii: ",")
      default: break
      }
    }
    return tabs > commas ? UInt8(ascii: "\t") : UInt8(ascii: ",")
  }

  private mutating func row() throws(CSVProblem) -> CSVRow? {
    guard position < bytes.count else { return nil }
    var row = CSVRow(line: line, cells: [])
    while true {
      row.cells.append(try cell())
      guard position < bytes.count else { return row }
      if bytes[position] == separator {
        position += 1
        // A separator at the very end is followed by an empty cell.
        if position == bytes.count { row.cells.append("") }
        if position < bytes.count { continue }
        return row
      }
      endLine()
      return row
    }
  }

  private mutating func cell() throws(CSVProblem) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    return try quotedCell()
  }

  private mutating func quotedCell() throws(CSVProblem) -> String {
    let quote = UInt8(ascii: "\"")
    let start = line
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
      guard position == bytes.count || isEnd(bytes[position]) else { throw .afterQuote(line: line) }
      return String(decoding: content, as: UTF8.self)
    }
    throw .openQuote(line: start)
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
