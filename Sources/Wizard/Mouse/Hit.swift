import Screen
import Standards

/// What stands at a cell of the screen that a click could mean.
enum Hit: Equatable {
  /// A row of the start screen.
  case desk(DeskRow)
  /// The head of a column of its table.
  case column(DeskColumn)
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
  /// What stands at a cell of the start screen, by the same layout as it is drawn.
  func hit(row: Int, column: Int, _ size: Size, _ table: Table) -> Hit? {
    guard context == .desk else { return nil }
    let layout = DeskLayout(size)
    if row == DeskLayout.headRow {
      let fields = DeskFields(columns: layout.list.columns, verdicts: table.pack.verdicts.count).fields
      let place = column - layout.list.column
      let field = fields.first { ($0.start..<$0.start + $0.width).contains(place) }
      return DeskColumn.allCases.first { $0.field == field?.kind }.map { .column($0) }
    }
    guard layout.list.contains(row, column) else { return nil }
    let list = scrolled(layout)
    return list.place(at: row - layout.list.row).map { .desk(list.lines[$0]) }
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
    case .finder(let finder): return finder.scrolled(layout).place(at: line - 1).map { .found($0) }
    case .help, .elsewhere: return nil
    case nil: break
    }
    if let form { return hit(form, line - 1, layout) }
    return step == .summary ? hitSummary(line - 1, layout) : hitList(line, layout)
  }

  private func hit(_ form: Form, _ line: Int, _ layout: Layout) -> Hit? {
    let content = content(of: form.scope)
    let list = content.scrolled(form, layout)
    return list.place(at: line).flatMap { list.lines[$0].place }.map { .field(content.fields[$0].ref) }
  }

  private func hit(_ picker: Picker, _ line: Int, _ layout: Layout) -> Hit? {
    let list = scrolled(picker, layout)
    guard let place = list.place(at: line), case .row(let row) = list.lines[place] else { return nil }
    return .row(row)
  }

  private func hitSummary(_ line: Int, _ layout: Layout) -> Hit? {
    scrolledSummary(layout).place(at: line).map { .summary($0) }
  }

  private func hitList(_ line: Int, _ layout: Layout) -> Hit? {
    let list = scrolledItems(layout)
    guard let place = list.place(at: line), selectableItems.contains(list.lines[place]) else { return nil }
    return .item(list.lines[place])
  }
}
