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
    case .finder(let finder): return finder.scrolled(layout).place(at: line - 1).map { .found($0) }
    case .help, .elsewhere: return nil
    case nil: break
    }
    if let form { return hit(form, line - 1, layout) }
    return step == .summary ? hitSummary(line - 1, layout) : hitList(line, layout)
  }

  private func hit(_ form: Form, _ line: Int, _ layout: Layout) -> Hit? {
    let list = scrolled(form, layout)
    return list.place(at: line).flatMap { list.lines[$0].field }.map { .field($0.ref) }
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
