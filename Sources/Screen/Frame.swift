/// A picture of the whole screen as a grid of cells; drawing outside of it is harmless.
package struct Frame: Equatable, Sendable {
  /// The largest number of rows or columns; no terminal comes near.
  package static let largestSide = 1000

  /// Never negative, never beyond ``largestSide``.
  package let size: Size
  /// Where the terminal's cursor stands; nil hides it.
  package var cursor: CursorPosition?
  /// Where a typed character may be shown before all that it means is known; nil where it may not.
  package var echoPlace: EchoPlace?
  /// Row by row, since a frame shares the rows in which nothing was drawn with the one that it was made of.
  var rows: [[CellCode]]
  /// The cells with marks, by place; what a cell without any may have had is left there.
  private var marked: [MarkedUnit] = []

  /// An empty frame.
  package init(size: Size) {
    let columns = min(max(0, size.columns), Frame.largestSide)
    let rows = min(max(0, size.rows), Frame.largestSide)
    self.size = Size(columns: columns, rows: rows)
    self.rows = Array(repeating: Array(repeating: .blank, count: columns), count: rows)
  }

  /// The cell at a place; a blank one outside of the frame.
  package subscript(row: Int, column: Int) -> Cell {
    contains(row, column) ? cell(row, column) : Cell()
  }

  private func cell(_ row: Int, _ column: Int) -> Cell { Cell(unit(row, column), role: rows[row][column].role) }

  private func unit(_ row: Int, _ column: Int) -> ShownUnit {
    let code = rows[row][column]
    guard code.hasMarks else { return code.unit }
    return marked.first { $0.row == row && $0.column == column }?.unit ?? code.unit
  }

  package static func == (a: Frame, b: Frame) -> Bool {
    guard a.size == b.size, a.cursor == b.cursor, a.rows == b.rows else { return false }
    return a.marked.allSatisfy { !a.rows[$0.row][$0.column].hasMarks || b.unit($0.row, $0.column) == $0.unit }
  }

  /// Draws text from a place to the right and returns the columns that it took.
  ///
  /// The text is cleaned by ``ShownText``, cut at `width` and at the frame's edges; a wide character that does not
  /// fit whole is left out, and halves of characters that lost their other half become blank.
  @discardableResult
  package mutating func put(
    _ text: String, row: Int, column: Int, width: Int? = nil, role: Role = .plain
  ) -> Int {
    guard row >= 0, row < size.rows, column < size.columns, column >= -Frame.largestSide * 2 else { return 0 }
    let room = min(max(0, width ?? Int.max), size.columns - column)
    var used = 0
    var units = ShownUnits(text)
    var withMarks: [MarkedUnit] = []
    var cells = rows[row].mutableSpan
    while used < room, let unit = units.next(), used + unit.width <= room {
      let end = column + used + unit.width
      if column + used >= 0 {
        cells.set(unit, at: column + used, role: role)
        if unit.hasMarks { withMarks.append(MarkedUnit(row: row, column: column + used, unit: unit)) }
      } else if end > 0 {
        // To the left of the frame only the visible half remains, as a blank.
        cells.set(.space, at: 0, role: role)
      }
      used += unit.width
    }
    cells.mend(max(0, column), to: column + used)
    for unit in withMarks { marked.keep(unit) }
    return used
  }

  /// Fills a rectangle with a sign of one column, in a role; with spaces it is made empty.
  package mutating func fill(_ rect: Rect, with sign: Unicode.Scalar = " ", role: Role) {
    let cell = CellCode(ShownUnit(base: sign, width: 1), role: role)
    let columns = span(rect.column, rect.columns, within: size.columns)
    for row in span(rect.row, rect.rows, within: size.rows) {
      var cells = rows[row].mutableSpan
      for column in columns { cells[column] = cell }
      cells.mend(columns.lowerBound, to: columns.upperBound)
    }
  }

  /// Gives a rectangle's cells a role and keeps their text; a wide character goes by its left half.
  package mutating func setRole(_ role: Role, in rect: Rect) {
    for row in span(rect.row, rect.rows, within: size.rows) {
      for column in span(rect.column, rect.columns, within: size.columns) {
        setRole(role, row: row, column: column)
      }
    }
  }

  private mutating func setRole(_ role: Role, row: Int, column: Int) {
    let width = rows[row][column].width
    guard width > 0 else { return }
    rows[row][column].role = role
    if width == 2 { rows[row][column + 1].role = role }
  }

  func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }
}

extension Frame {
  /// Goes through the cells that another frame of the same size has not got, or an empty one for nil, row by row from
  /// left to right; the right half of a wide character goes with its left.
  package func forEachCell(missingIn other: Frame?, _ body: (_ row: Int, _ column: Int, _ cell: Cell) -> Void) {
    for row in rows.indices { forEachCell(missingIn: other, row: row, body) }
  }

  /// The same for one row, which has to be one of the frame's.
  package func forEachCell(
    missingIn other: Frame?, row: Int, _ body: (_ row: Int, _ column: Int, _ cell: Cell) -> Void
  ) {
    // (A row that both share is found equal without being read.)
    if let other, rows[row] == other.rows[row], !marked.contains(where: { $0.row == row }) { return }
    let cells = rows[row]
    for column in cells.indices where cells[column].width > 0 && !isSame(cells[column], row, column, in: other) {
      body(row, column, cell(row, column))
    }
  }

  private func isSame(_ code: CellCode, _ row: Int, _ column: Int, in other: Frame?) -> Bool {
    guard let other else { return code == .blank }
    return code == other.rows[row][column] && (!code.hasMarks || unit(row, column) == other.unit(row, column))
  }
}
