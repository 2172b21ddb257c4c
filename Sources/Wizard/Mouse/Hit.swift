import Scoring
import Screen

/// What stands at a cell of the screen that a click could mean.
enum Hit: Equatable {
  /// A line of the start screen: 0 is "new draft", then the drafts.
  case draft(Int)
  case step(Int)
  case item(ListItem)
  case field(FieldRef)
  /// A row of the table, in the choice of a criterion.
  case row(Int)
  /// A thing that was found, by its place among them.
  case found(Int)
  /// A line of 汇总.
  case summary(Int)
}

extension Desk {
  /// Where the start screen has its lines.
  static func body(_ size: Size) -> Rect {
    Rect(row: 2, column: 1, rows: size.rows - 6, columns: size.columns - 2)
  }

  /// Where it lists the drafts.
  static func list(_ size: Size) -> Rect {
    let body = body(size)
    return Rect(row: body.row + 2, column: body.column, rows: body.rows - 2, columns: body.columns)
  }

  /// What stands in a row of the start screen.
  func hit(row: Int, _ size: Size) -> Hit? {
    guard context == .desk else { return nil }
    let body = Desk.body(size)
    if row == body.row { return .draft(0) }
    let list = Desk.list(size)
    let top = Layout.top(selected: cursor - 1, count: drafts.count, rows: list.rows)
    let line = row - list.row
    guard (0..<list.rows).contains(line), drafts.indices.contains(top + line) else { return nil }
    return .draft(top + line + 1)
  }
}

extension Editing {
  /// What stands at a cell, by the same layout as it is drawn.
  func hit(row: Int, column: Int, _ size: Size) -> Hit? {
    if case .elsewhere? = layer { return nil }
    let layout = Layout(size, hasNote: hasNote)
    if layout.steps.contains(row, column) {
      let line = row - layout.steps.row
      return steps.indices.contains(line) ? .step(line) : nil
    }
    guard layout.main.contains(row, column) else { return nil }
    let line = row - layout.main.row
    switch layer {
    case .picker(let picker): return hit(picker, line - 1, layout)
    case .finder(let finder):
      let top = Layout.top(selected: finder.selected, count: finder.results.count, rows: layout.listRows)
      return Hit.at(line - 1, top, finder.results.count).map { .found($0) }
    case .help, .elsewhere: return nil
    case nil: break
    }
    if let form { return hit(form, line - 1, layout) }
    return step == .summary ? hitSummary(line - 1, layout) : hitList(line, layout)
  }

  private func hit(_ form: Form, _ line: Int, _ layout: Layout) -> Hit? {
    let lines = FormLine.lines(of: formFields, columns: layout.main.columns - 2)
    let active = lines.firstIndex { $0.field?.ref == form.active } ?? 0
    let top = Layout.top(selected: active, count: lines.count, rows: layout.listRows)
    return Hit.at(line, top, lines.count).flatMap { lines[$0].field }.map { .field($0.ref) }
  }

  private func hit(_ picker: Picker, _ line: Int, _ layout: Layout) -> Hit? {
    let lines = PickerLine.lines(picker.rows(table), table)
    let selected = lines.firstIndex(of: .row(picker.selected)) ?? 0
    let top = Layout.top(selected: selected, count: lines.count, rows: layout.listRows)
    guard let place = Hit.at(line, top, lines.count), case .row(let row) = lines[place] else { return nil }
    return .row(row)
  }

  private func hitSummary(_ line: Int, _ layout: Layout) -> Hit? {
    let count = summaryLines(columns: layout.main.columns).count
    let top = Layout.top(selected: summaryLine, count: count, rows: layout.listRows)
    return Hit.at(line, top, count).map { .summary($0) }
  }

  private func hitList(_ line: Int, _ layout: Layout) -> Hit? {
    let items = listItems
    let selected = selectedItem.flatMap(items.firstIndex(of:)) ?? 0
    let top = Layout.top(selected: selected, count: items.count, rows: layout.main.rows)
    guard let place = Hit.at(line, top, items.count), selectableItems.contains(items[place]) else { return nil }
    return .item(items[place])
  }
}

extension Hit {
  /// The place in a list of what stands in a line below its top.
  fileprivate static func at(_ line: Int, _ top: Int, _ count: Int) -> Int? {
    line >= 0 && (0..<count).contains(top + line) ? top + line : nil
  }
}

extension Rect {
  fileprivate func contains(_ row: Int, _ column: Int) -> Bool {
    (self.row..<self.row + rows).contains(row) && (self.column..<self.column + columns).contains(column)
  }
}
