import Screen

extension Frame {
  /// A few lines to fill in, with what is expected below them.
  mutating func draw(_ form: DeskForm, _ rect: Rect) {
    put(Words.Desk.title(form), in: rect, line: 0, indent: 1, role: .strong)
    let width = form.lines.map { DisplayWidth.of(Words.Desk.label($0.kind).label) }.max() ?? 0
    for (index, line) in form.lines.enumerated() {
      let row = 2 + index
      put(Words.Desk.label(line.kind).label, in: rect, line: row, indent: 2)
      let start = 4 + width
      let box = Rect(
        row: rect.row + row, column: rect.column + start, rows: 1, columns: min(48, max(0, rect.columns - start - 1)))
      if index == form.active {
        drawTyped(line.text, in: box)
      } else {
        put(line.text.text, in: rect, line: row, indent: start, width: box.columns, role: .field)
      }
    }
    let active = form.lines[form.active]
    let (text, role): (String, Role) =
      active.problem.map { ($0, .problem) } ?? active.resolution.map { ($0, .accent) }
      ?? (Words.Desk.help(active.kind, form), .dim)
    for (index, part) in TextLayout.wrap(text, to: max(8, rect.columns - 4)).enumerated() {
      put(part, in: rect, line: 3 + form.lines.count + index, indent: 2, role: role)
    }
  }
}
