/// A picture of the whole screen as a grid of cells; drawing outside of it is harmless.
package struct Frame: Equatable, Sendable {
  /// The largest number of rows or columns; no terminal comes near.
  package static let largestSide = 1000

  /// Never negative, never beyond ``largestSide``.
  package let size: Size
  /// Where the terminal's cursor stands; nil hides it.
  package var cursor: CursorPosition?
  private var cells: [CellCode]
  /// The cells with marks, by place; what a cell without any may have had is left there.
  private var marked: [MarkedUnit] = []

  /// An empty frame.
  package init(size: Size) {
    let columns = min(max(0, size.columns), Frame.largestSide)
    let rows = min(max(0, size.rows), Frame.largestSide)
    self.size = Size(columns: columns, rows: rows)
    cells = Array(repeating: .blank, count: columns * rows)
  }

  /// The cell at a place; a blank one outside of the frame.
  package subscript(row: Int, column: Int) -> Cell {
    contains(row, column) ? cell(at: row * size.columns + column) : Cell()
  }

  private func cell(at place: Int) -> Cell { Cell(unit(at: place), role: cells[place].role) }

  private func unit(at place: Int) -> ShownUnit {
    let bare = cells[place].unit
    return cells[place].hasMarks ? marked.first { $0.place == place }?.unit ?? bare : bare
  }

  package static func == (a: Frame, b: Frame) -> Bool {
    guard a.size == b.size, a.cursor == b.cursor, a.cells == b.cells else { return false }
    return a.marked.allSatisfy { !a.cells[$0.place].hasMarks || b.unit(at: $0.place) == $0.unit }
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
    let start = row * size.columns
    let whole = start..<start + size.columns
    var used = 0
    var units = ShownUnits(text)
    var withMarks: [MarkedUnit] = []
    var cells = cells.mutableSpan
    while used < room, let unit = units.next(), used + unit.width <= room {
      let end = column + used + unit.width
      if column + used >= 0 {
        cells.set(unit, at: start + column + used, role: role)
        if unit.hasMarks { withMarks.append(MarkedUnit(place: start + column + used, unit: unit)) }
      } else if end > 0 {
        // To the left of the frame only the visible half remains, as a blank.
        cells.set(.space, at: start, role: role)
      }
      used += unit.width
    }
    cells.mend(start + max(0, column), to: start + column + used, in: whole)
    for unit in withMarks { marked.keep(unit) }
    return used
  }

  /// Fills a rectangle with a sign of one column, in a role; with spaces it is made empty.
  package mutating func fill(_ rect: Rect, with sign: Unicode.Scalar = " ", role: Role) {
    let cell = CellCode(ShownUnit(base: sign, width: 1), role: role)
    let columns = span(rect.column, rect.columns, within: size.columns)
    for row in span(rect.row, rect.rows, within: size.rows) {
      let start = row * size.columns
      let whole = start..<start + size.columns
      var cells = cells.mutableSpan
      for column in columns { cells[start + column] = cell }
      cells.mend(start + columns.lowerBound, to: start + columns.upperBound, in: whole)
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
    let index = row * size.columns + column
    guard cells[index].width > 0 else { return }
    cells[index].role = role
    if cells[index].width == 2 { cells[index + 1].role = role }
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }
}

extension Frame {
  /// Goes through the cells that another frame of the same size has not got, or an empty one for nil, row by row from
  /// left to right; the right half of a wide character goes with its left.
  package func forEachCell(missingIn other: Frame?, _ body: (_ row: Int, _ column: Int, _ cell: Cell) -> Void) {
    func visit(_ place: Int) {
      if cells[place].width > 0 { body(place / size.columns, place % size.columns, cell(at: place)) }
    }
    let own = cells.span
    guard let other else {
      for place in own.indices where own[place] != .blank { visit(place) }
      return
    }
    let others = other.cells.span
    for place in own.indices where own[place] != others[place] || own[place].hasMarks && !isSame(place, in: other) {
      visit(place)
    }
  }

  private func isSame(_ place: Int, in other: Frame) -> Bool { unit(at: place) == other.unit(at: place) }
}
