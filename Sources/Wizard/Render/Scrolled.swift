import Scoring
import Screen

/// The lines of a list and the first of them on screen: drawn, and clicked on, by the same account.
struct Scrolled<Line> {
  let lines: [Line]
  let top: Int
  private let rows: Int

  init(_ lines: [Line], selected: Int?, rows: Int) {
    self.lines = lines
    self.rows = rows
    top = Layout.top(selected: selected ?? 0, count: lines.count, rows: rows)
  }

  /// What is on screen.
  var shown: ArraySlice<Line> { lines.dropFirst(top).prefix(rows) }

  /// The place in the list of what stands in a line of the screen, from 0; nil where nothing does.
  func place(at line: Int) -> Int? {
    line >= 0 && lines.indices.contains(top + line) ? top + line : nil
  }
}

extension Editing {
  func scrolled(_ form: Form, _ layout: Layout) -> Scrolled<FormLine> {
    let lines = FormLine.lines(of: formFields, columns: layout.main.columns - 2)
    return Scrolled(lines, selected: lines.firstIndex { $0.field?.ref == form.active }, rows: layout.listRows)
  }

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
