/// The lines of a list and the first of them on screen: drawn, and clicked on, by the same account.
struct Scrolled<Line> {
  let lines: [Line]
  let top: Int
  private let rows: Int

  /// `scroll` is by how many lines it is scrolled on from where the selected line is in sight.
  init(_ lines: [Line], selected: Int?, rows: Int, scroll: Int = 0) {
    self.lines = lines
    self.rows = rows
    let top = Layout.top(selected: selected ?? 0, count: lines.count, rows: rows)
    self.top = min(max(0, top + scroll), max(0, lines.count - rows))
  }

  /// What is on screen.
  var shown: ArraySlice<Line> { lines.dropFirst(top).prefix(rows) }

  /// The place in the list of what stands in a line of the screen, from 0; nil where nothing does.
  func place(at line: Int) -> Int? {
    line >= 0 && lines.indices.contains(top + line) ? top + line : nil
  }
}

extension FormContent {
  func scrolled(_ form: Form, _ layout: Layout) -> Scrolled<FormLine> {
    let lines = lines(columns: layout.main.columns - 2)
    return Scrolled(lines, selected: line(of: form.active, in: lines), rows: layout.listRows, scroll: form.scroll)
  }

  /// The line in which a field stands.
  func line(of ref: FieldRef, in lines: [FormLine]) -> Int? {
    guard let place = place(of: ref) else { return nil }
    return lines.firstIndex { $0.place == place }
  }
}

extension Editing {
  func scrolled(_ picker: Picker, _ layout: Layout) -> Scrolled<PickerLine> {
    let lines = PickerLine.lines(picker.rows(table), table)
    return Scrolled(lines, selected: lines.firstIndex(of: .row(picker.selected)), rows: layout.listRows)
  }

  func scrolledItems(_ layout: Layout) -> Scrolled<ListItem> {
    let items = listItems
    return Scrolled(items, selected: selectedItem.flatMap(items.firstIndex(of:)), rows: layout.main.rows)
  }

  func scrolledSummary(_ layout: Layout) -> Scrolled<SummaryLine> {
    Scrolled(summaryLines(columns: layout.main.columns), selected: summaryLine, rows: layout.listRows)
  }
}

extension Finder {
  func scrolled(_ layout: Layout) -> Scrolled<Findable> {
    Scrolled(results, selected: selected, rows: layout.listRows)
  }
}
