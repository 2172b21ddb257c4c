/// A picture of the whole screen as a grid of cells; drawing outside of it is harmless.
package struct Frame: Hashable, Sendable {
  /// The largest number of rows or columns; no terminal comes near.
  package static let largestSide = 1000

  /// Never negative, never beyond ``largestSide``.
  package let size: Size
  /// Where the terminal's cursor stands; nil hides it.
  package var cursor: CursorPosition?
  private var cells: [Cell]

  /// An empty frame.
  package init(size: Size) {
    let columns = min(max(0, size.columns), Frame.largestSide)
    let rows = min(max(0, size.rows), Frame.largestSide)
    self.size = Size(columns: columns, rows: rows)
    cells = Array(repeating: .blank, count: columns * rows)
  }

  /// The cell at a place; a blank one outside of the frame.
  package subscript(row: Int, column: Int) -> Cell {
    contains(row, column) ? cells[row * size.columns + column] : .blank
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
    while used < room, let unit = units.next(), used + unit.width <= room {
      set(unit, row: row, column: column + used, role: role)
      used += unit.width
    }
    return used
  }

  /// Makes a rectangle empty, in a role.
  package mutating func fill(_ rect: Rect, role: Role) {
    for row in span(rect.row, rect.rows, within: size.rows) {
      for column in span(rect.column, rect.columns, within: size.columns) {
        set(ShownUnit(text: " ", width: 1), row: row, column: column, role: role)
      }
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

  /// Writes one unit that fits to the right; to the left of the frame only its visible half remains, as a blank.
  private mutating func set(_ unit: ShownUnit, row: Int, column: Int, role: Role) {
    guard column >= 0 else {
      if column + unit.width > 0 { set(ShownUnit(text: " ", width: 1), row: row, column: 0, role: role) }
      return
    }
    let index = row * size.columns + column
    blankOrphans(index, width: unit.width)
    cells[index] = Cell(text: unit.text, width: unit.width, role: role)
    if unit.width == 2 { cells[index + 1] = .rightHalf(role: role) }
  }

  /// Before `width` cells are overwritten: a wide character that reaches in from either side loses its other half.
  private mutating func blankOrphans(_ index: Int, width: Int) {
    if cells[index].width == 0 { cells[index - 1] = cells[index - 1].blanked }
    let last = index + width - 1
    if cells[last].width == 2 { cells[last + 1] = cells[last + 1].blanked }
  }
}
