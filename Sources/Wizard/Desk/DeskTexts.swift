import Screen

/// Where texts are typed at the desk: drawn, and clicked on, by the same account.
extension Desk {
  /// Puts the cursor of a text where it was clicked; false where no text stands there.
  mutating func placeCursor(row: Int, column: Int, _ size: Size) -> Bool {
    guard help == nil else { return false }
    let body = DeskLayout(size).body
    switch layer {
    case .form(var form):
      guard form.placeCursor(row: row, column: column, body) else { return false }
      layer = .form(form)
    case .rosters(var picker):
      let box = picker.box(body)
      guard box.contains(row, column) else { return false }
      picker.typed.place(at: column - box.column, columns: box.columns)
      layer = .rosters(picker)
    case nil:
      let box = filterBox(columns: size.columns)
      guard box.contains(row, column) else { return false }
      filter.place(at: column - box.column, columns: box.columns)
    default: return false
    }
    return true
  }

  /// The filter's box; beside it stands ``filterRemark``.
  func filterBox(columns: Int) -> Rect {
    let start = 3 + DisplayWidth.of(Words.Desk.filter)
    let room = columns - start - DisplayWidth.of(filterRemark) - 4
    return Rect(row: DeskLayout.filterRow, column: start, rows: 1, columns: min(28, max(10, room)))
  }

  /// How many drafts there are and how they are sorted.
  var filterRemark: String { Words.Desk.count(self) + "  " + Words.Desk.sorted(order) }
}

extension RosterPicker {
  func box(_ rect: Rect) -> Rect {
    let start = 3 + DisplayWidth.of(Words.Import.choose)
    return Rect(row: rect.row, column: rect.column + start, rows: 1, columns: rect.columns - start - 1)
  }
}

extension DeskForm {
  /// The box of a line, from 0.
  func box(of index: Int, _ rect: Rect) -> Rect {
    let start = 4 + (lines.map { DisplayWidth.of(Words.Desk.label($0.kind).label) }.max() ?? 0)
    let room = max(0, rect.columns - start - 1)
    return Rect(row: rect.row + 2 + index, column: rect.column + start, rows: 1, columns: min(48, room))
  }

  /// A click goes to the line and into its text.
  fileprivate mutating func placeCursor(row: Int, column: Int, _ rect: Rect) -> Bool {
    guard let index = lines.indices.first(where: { box(of: $0, rect).contains(row, column) }) else { return false }
    let line = box(of: index, rect)
    lines[index].text.place(at: column - line.column, columns: line.columns, isScrolled: index == active)
    move(by: index - active)
    return true
  }
}
