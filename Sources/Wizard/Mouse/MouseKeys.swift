import Screen
import Standards

extension WizardState {
  /// Switches the mouse on or off: while it is on, the terminal's own selecting of text needs Shift.
  mutating func toggleMouse() -> [Effect] {
    isMouseOn.toggle()
    let text = isMouseOn ? Words.mouseOn : Words.mouseOff
    if isAtDesk { desk.message = text } else { editing?.message = Message(text: text) }
    return [.useMouse(isMouseOn)]
  }
}

extension MouseAction {
  /// The lines that a turn of the wheel moves.
  static let lines = 3

  /// The command that the wheel stands for; nil for a click.
  fileprivate var command: Command? {
    switch self {
    case .wheelUp: .up
    case .wheelDown: .down
    case .press: nil
    }
  }
}

extension Desk {
  /// A click selects a row, a click on the selected one opens it; a click on a column's head sorts by it, and one in a
  /// text places the cursor.
  mutating func click(row: Int, column: Int, _ action: MouseAction, _ size: Size, _ table: Table) -> [Effect] {
    if case .deleting? = layer { return [] }
    message = nil
    isLeaving = false
    if let command = action.command {
      for _ in 0..<MouseAction.lines { _ = act(command, size) }
      return []
    }
    if placeCursor(row: row, column: column, size) { return [] }
    switch hit(row: row, column: column, size, table) {
    case .desk(let row) where row == selection: return act(.open, size)
    case .desk(let row): selection = row
    case .column(let column): sort { $0.choose(column) }
    default: break
    }
    return []
  }
}

extension Editing {
  /// A click goes to a step, a line or a field; a click on the selected line opens it. In a text it places the cursor.
  mutating func click(row: Int, column: Int, _ action: MouseAction, _ size: Size) -> [Effect] {
    isLeaving = false
    if let command = action.command { return turn(command, size) }
    let layout = Layout(size, hasNote: hasNote)
    if let box = typedBox(layout), box.contains(row, column) {
      typed?.place(at: column - box.column, columns: box.columns)
      return []
    }
    guard let hit = hit(row: row, column: column, size) else { return [] }
    let isOpened = pane == .main && isSelected(hit)
    switch hit {
    case .desk, .column: break
    case .step(let index):
      layers = []
      go(toStep: index)
    case .item(let item):
      pane = .main
      if isOpened { obeyInList(.open, layout) } else { selections[step] = selection(of: item) }
    case .field(let ref): click(ref, row, column, isOpened: isOpened, layout)
    case .row, .found: click(hit, isOpened: isOpened, layout)
    case .summary(let line):
      pane = .main
      summaryLine = line
      if isOpened { obeyInSummary(.open, layout) }
    }
    return []
  }

  private func isSelected(_ hit: Hit) -> Bool {
    switch hit {
    case .item(let item): selectedItem == item
    case .field(let ref): form?.active == ref
    case .row(let row): if case .picker(let picker)? = layer { picker.selected == row } else { false }
    case .found(let place): if case .finder(let finder)? = layer { finder.selected == place } else { false }
    case .summary(let line): summaryLine == line
    case .desk, .column, .step: false
    }
  }

  /// A line of what lies over the step.
  private mutating func click(_ hit: Hit, isOpened: Bool, _ layout: Layout) {
    switch (hit, layer) {
    case (.row(let row), .picker(var picker)):
      picker.selected = row
      layer = .picker(picker)
      if isOpened { choose(picker) }
    case (.found(let place), .finder(var finder)):
      finder.selected = place
      layer = .finder(finder)
      if isOpened { obeyInFinder(.open, layout) }
    default: break
    }
  }

  /// A box is ticked at once, as boxes are, and a text takes the cursor; another value is only changed by a second click.
  private mutating func click(_ ref: FieldRef, _ row: Int, _ column: Int, isOpened: Bool, _ layout: Layout) {
    guard let form, let field = formFields.first(where: { $0.ref == ref }) else { return }
    let box = box(of: ref, form, layout)
    pane = .main
    if !isOpened {
      leaveField()
      openForm(form.scope, at: ref)
    }
    if let box, box.contains(row, column) {
      typed?.place(at: column - box.column, columns: box.columns, isScrolled: false)
    } else if field.kind.isTicked || isOpened && (!field.kind.isTyped || field.kind is CriterionKind) {
      obeyInForm(.toggle, layout)
    }
  }

  /// The wheel scrolls what stands in front; in a form, where it would leave fields behind, one field at a time.
  private mutating func turn(_ command: Command, _ size: Size) -> [Effect] {
    let count = form == nil || layer != nil ? MouseAction.lines : 1
    var effects: [Effect] = []
    for _ in 0..<count { effects += obey(command, in: context, size) }
    return effects
  }
}
