import Screen

extension Frame {
  /// Writes a line of a pane; never beyond the pane.
  @discardableResult
  mutating func put(
    _ text: String, in rect: Rect, line: Int, indent: Int = 0, width: Int? = nil, role: Role = .plain
  ) -> Int {
    let room = max(0, rect.columns - indent)
    guard line >= 0, line < rect.rows, room > 0 else { return 0 }
    let most = min(room, max(0, width ?? room))
    return put(
      TextLayout.clip(text, to: most), row: rect.row + line, column: rect.column + indent, width: most, role: role)
  }

  /// Makes a pane empty.
  mutating func clear(_ rect: Rect) { fill(rect, role: .plain) }

  /// Writes a text that ends `fromEnd` columns before the pane's end.
  mutating func putRight(_ text: String, in rect: Rect, line: Int, fromEnd: Int = 0, role: Role = .plain) {
    let width = DisplayWidth.of(text)
    put(text, in: rect, line: line, indent: max(0, rect.columns - fromEnd - width), role: role)
  }

  /// Marks a whole line of a pane as the selected one.
  mutating func select(line: Int, of rect: Rect, role: Role = .selected) {
    guard line >= 0, line < rect.rows else { return }
    setRole(role, in: Rect(row: rect.row + line, column: rect.column, rows: 1, columns: rect.columns))
  }

  /// At a pane's right edge: whether a list goes on above or below.
  mutating func markScrolling(top: Int, count: Int, in rect: Rect) {
    if top > 0 { putRight("^", in: rect, line: 0, role: .dim) }
    if top + rect.rows < count { putRight("v", in: rect, line: rect.rows - 1, role: .dim) }
  }

  /// The part of a text that is in sight, in its box, with what is selected of it and the cursor where typing goes on;
  /// `echoes` where a character may be shown before all that it means is known.
  mutating func drawTyped(_ field: TextField, in box: Rect, echoes: Bool = false) {
    guard box.rows > 0, box.columns > 0 else { return }
    fill(box, role: .fieldActive)
    let shown = field.box(columns: box.columns)
    let (window, column) = (shown.window, box.column + shown.start)
    put(window.text, row: box.row, column: column, width: box.columns - shown.start, role: .fieldActive)
    if shown.isCutBefore { put("<", in: box, line: 0, width: 1, role: .accent) }
    if shown.isCutAfter { putRight(">", in: box, line: 0, role: .accent) }
    cursor = CursorPosition(row: box.row, column: column + window.cursor)
    echoPlace = echoes ? shown.room.map { EchoPlace(box: box, room: $0) } : nil
    guard let selected = window.selected else { return }
    setRole(.selected, in: Rect(row: box.row, column: column + selected.lowerBound, rows: 1, columns: selected.count))
  }

  /// A line of `-` or `|` between two panes.
  mutating func rule(row: Int, column: Int, columns: Int) {
    fill(Rect(row: row, column: column, rows: 1, columns: columns), with: "-", role: .dim)
  }

  mutating func rule(down rows: Int, row: Int, column: Int) {
    fill(Rect(row: row, column: column, rows: rows, columns: 1), with: "|", role: .dim)
  }
}
