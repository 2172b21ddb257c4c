import Screen
import Standards

extension Frame {
  /// The table's own rows, each with what one more would add right now.
  mutating func draw(_ picker: Picker, _ editing: Editing, _ layout: Layout) {
    let rect = layout.main
    let table = editing.table
    drawFilter(picker, rect)
    let list = editing.scrolled(picker, layout)
    let body = layout.list
    if list.lines.isEmpty { put(Words.noRowMatches(picker.filter.text), in: body, line: 0, indent: 1, role: .warning) }
    markScrolling(top: list.top, count: list.lines.count, in: body)
    let names = list.shown.map { if case .row(let row) = $0 { DisplayWidth.of(table.shortPath(row)) } else { 0 } }.max()
    for (line, item) in list.shown.enumerated() {
      switch item {
      case .heading(let node): put(table.nodes[node].name, in: body, line: line, indent: 1, role: .strong)
      case .row(let row):
        draw(row, picker, table, body, line, names: names ?? 0)
        if row == picker.selected { select(line: line, of: body) }
      }
    }
  }

  private mutating func drawFilter(_ picker: Picker, _ rect: Rect) {
    let label = picker.title
    put(label, in: rect, line: 0, indent: 1, role: .strong)
    put(Words.filterLabel, in: rect, line: 0, indent: 3 + DisplayWidth.of(label), role: .dim)
    drawTyped(picker.filter, in: picker.box(rect))
  }

  private mutating func draw(
    _ row: Int, _ picker: Picker, _ table: Table, _ rect: Rect, _ line: Int, names: Int
  ) {
    let gain = picker.gains[row].map { Words.gain($0, table) } ?? ""
    let gainWidth = DisplayWidth.of(gain)
    let room = max(0, rect.columns - 5 - max(gainWidth, 14))
    put(row == picker.selected ? ">" : " ", in: rect, line: line, indent: 1, width: 1)
    let start = min(names + 2, room)
    put(table.shortPath(row), in: rect, line: line, indent: 3, width: max(0, start - 1))
    // The explanation has it whole; a few characters of it would only disturb.
    if let printed = table.nodes[row].guidance.printed, room - start >= 10 {
      put(printed, in: rect, line: line, indent: 3 + start, width: max(0, room - start), role: .dim)
    }
    let adds = picker.gains[row].map { $0.most > .zero } ?? false
    putRight(gain, in: rect, line: line, fromEnd: 1, role: adds ? .good : .dim)
  }
}

/// A line of the picker: the rows under their indicators' names.
enum PickerLine: Equatable {
  case heading(Int)
  case row(Int)

  static func lines(_ rows: [Int], _ table: Table) -> [PickerLine] {
    var lines: [PickerLine] = []
    var last: Int?
    for row in rows {
      let indicator = table.nodes[row].indicator
      if let indicator, indicator != last { lines.append(.heading(indicator)) }
      last = indicator
      lines.append(.row(row))
    }
    return lines
  }
}
