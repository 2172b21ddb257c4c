/// The size of a terminal window in character cells; zero and negative sizes occur and must be lived with.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A rectangle of cells, counted from 0 at the top left.
package struct Rect: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  /// Negative values become 0, so that a window too small for a layout gives empty rectangles.
  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = max(0, row)
    self.column = max(0, column)
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// Where the terminal's own cursor stands, and with it an input method's candidates.
package struct CursorPosition: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// The part of `start ..< start + count` that lies within `0 ..< limit`, for any values whatever.
func span(_ start: Int, _ count: Int, within limit: Int) -> Range<Int> {
  let (sum, overflow) = start.addingReportingOverflow(max(0, count))
  let lower = min(max(0, start), max(0, limit))
  return lower..<max(lower, min(overflow ? limit : sum, limit))
}
