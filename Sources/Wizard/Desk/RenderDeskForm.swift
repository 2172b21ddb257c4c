import Screen

extension Frame {
  /// A few lines to fill in, with what is expected below them.
  mutating func draw(_ form: DeskForm, _ rect: Rect) {
    put(Words.Desk.title(form), in: rect, line: 0, indent: 1, role: .strong)
    put(Words.Desk.about(form), in: rect, line: 1, indent: 1, role: .dim)
    for (index, line) in form.lines.enumerated() {
      put(Words.Desk.label(line.kind).label, in: rect, line: 2 + index, indent: 2)
      let box = form.box(of: index, rect)
      if index == form.active {
        drawTyped(line.text, in: box)
      } else {
        put(line.text.text, in: box, line: 0, role: .field)
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
