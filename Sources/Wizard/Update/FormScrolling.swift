extension Editing {
  /// Shows lines of the form that neither the active field nor the next one in a direction (1 down, -1 up) would show.
  ///
  /// - Returns: false where there are none, so that the next field is to become the active one.
  mutating func scrollForm(by direction: Int, _ layout: Layout) -> Bool {
    guard let form else { return false }
    if form.scroll * direction < 0 {
      self.form?.scroll = 0
      return true
    }
    let content = content(of: form.scope)
    let list = content.scrolled(form, layout)
    let rows = layout.listRows
    let fields = list.lines.indices.filter { list.lines[$0].place != nil }
    let at = content.line(of: form.active, in: list.lines)
    let next = direction > 0 ? fields.first { $0 > at ?? -1 } : fields.last { $0 < at ?? 0 }
    // Where the next field would put the form; beyond the last one where it ends.
    let end = direction > 0 ? max(0, list.lines.count - rows) : 0
    let goal = next.map { Layout.top(selected: $0, count: list.lines.count, rows: rows) } ?? end
    let rest = (goal - list.top) * direction
    if rest <= (next == nil ? 0 : rows) { return next == nil && form.scroll != 0 }
    self.form?.scroll += direction * min(rest, max(1, rows - 1))
    return true
  }
}
