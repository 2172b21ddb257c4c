/// The screen of a terminal of type `vt100` that is sent bytes, for what tmux cannot show: a terminal that gives
/// characters of ambiguous width two cells.
package struct EmulatedScreen {
  package let columns: Int
  /// The cells of each row; "" in the right half of a wide character.
  package private(set) var rows: [[String]]
  private var row = 0
  private var column = 0
  private var saved = (row: 0, column: 0)
  private let isWide: (Unicode.Scalar) -> Bool

  /// A screen where the given characters take two cells, as those do that always are wide.
  package init(columns: Int = 80, rows: Int = 24, isWide: @escaping (Unicode.Scalar) -> Bool) {
    self.columns = columns
    self.rows = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    self.isWide = isWide
  }

  /// A row without the spaces at its end.
  package func line(_ row: Int) -> String {
    var text = rows[row].joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  package var picture: String { rows.indices.map(line).joined(separator: "\n") }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    var scalars = String(decoding: Array(bytes), as: UTF8.self).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\u{1B}": sequence(&scalars)
      case "\r": column = 0
      case "\n": row = min(row + 1, rows.count - 1)
      case "\u{8}": column = max(0, column - 1)
      case "\t": column = min(columns - 1, (column / 8 + 1) * 8)
      case "\u{E}", "\u{F}", "\u{7}": break
      default: put(scalar)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = isWide(scalar) ? 2 : 1
    guard column + width <= columns else { return }
    // What a character is written over loses its other half.
    for place in [column, column + width] where place > 0 && place < columns && rows[row][place] == "" {
      rows[row][place - 1] = " "
      rows[row][place] = " "
    }
    rows[row][column] = String(scalar)
    if width == 2 { rows[row][column + 1] = "" }
    column += width
  }

  private mutating func sequence(_ scalars: inout Substring.UnicodeScalarView) {
    switch scalars.popFirst() {
    case "[":
      var parameters = ""
      while let next = scalars.popFirst() {
        guard ("0"..."?").contains(next) else {
          return obey(next, parameters.split(separator: ";").map { Int($0) ?? 0 })
        }
        parameters.unicodeScalars.append(next)
      }
    case "(", ")": _ = scalars.popFirst()
    case "7": saved = (row, column)
    case "8": (row, column) = saved
    case "M": row = max(0, row - 1)
    default: break
    }
  }

  private mutating func obey(_ command: Unicode.Scalar, _ numbers: [Int]) {
    let count = max(1, numbers.first ?? 1)
    switch command {
    case "H":
      row = min(max(1, numbers.first ?? 1), rows.count) - 1
      column = min(max(1, numbers.count > 1 ? numbers[1] : 1), columns) - 1
    case "A": row = max(0, row - count)
    case "B": row = min(rows.count - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "K": erase(row, numbers.first == 1 ? 0..<column + 1 : column..<columns)
    case "J":
      erase(row, column..<columns)
      for below in rows.indices where below > row { erase(below, 0..<columns) }
    default: break
    }
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for place in range { rows[row][place] = " " }
  }
}
