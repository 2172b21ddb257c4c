extension Editing {
  mutating func obeyInList(_ command: Command, _ layout: Layout) {
    switch command {
    case .up: moveSelection(by: -1)
    case .down: moveSelection(by: 1)
    case .first: select(selectableItems.first)
    case .last: select(selectableItems.last)
    case .pageUp: pageSelection(by: -1, layout)
    case .pageDown: pageSelection(by: 1, layout)
    case .open: openSelected()
    case .addEntry: addEntryHere()
    case .addAlike: addAlike()
    case .deleteEntry: deleteSelected()
    case .accept: acceptSelected()
    case .nextPane, .previousPane, .out: pane = .steps
    default: break
    }
  }

  private mutating func select(_ item: ListItem?) {
    if let item, let selection = selection(of: item) { selections[step] = selection }
  }

  mutating func moveSelection(by step: Int) {
    let items = selectableItems
    guard let selected = selectedItem, let at = items.firstIndex(of: selected) else { return }
    select(items[min(max(0, at + step), items.count - 1)])
  }

  /// Pages through the list; at its end to the next step, at its start to the one before.
  private mutating func pageSelection(by direction: Int, _ layout: Layout) {
    let items = selectableItems
    let at = selectedItem.flatMap(items.firstIndex(of:)) ?? 0
    let isAtEnd = direction > 0 ? at == items.count - 1 : at == 0
    if isAtEnd || listItems.count <= layout.listRows { return go(toStep: stepIndex + direction) }
    moveSelection(by: direction * max(1, layout.listRows - 1))
  }

  private mutating func openSelected() {
    switch selectedItem {
    case .entry(let position) where isHypothetical(position): message = Message(text: Words.onlyHypothetical)
    case .entry(let position): openForm(.entry(shown.entries[position].id), at: nil)
    case .add(let indicator): openPicker([indicator])
    default: break
    }
  }

  private mutating func deleteSelected() {
    guard case .entry(let position)? = selectedItem else {
      message = Message(text: Words.nothingToDelete)
      return
    }
    if isHypothetical(position) {
      hypothetical.remove(at: position - draft.entries.count)
      return
    }
    let name = wording.entryName(position)
    let items = selectableItems
    let next = items.firstIndex(of: .entry(position)).map { items[min($0 + 1, items.count - 1)] }
    let following = next.flatMap(selection(of:))
    changeDraft { $0.entries.remove(at: position) }
    guard readOnly == nil else { return }
    if let following { selections[step] = following }
    message = Message(text: Words.deleted(name))
  }

  mutating func obeyInSteps(_ command: Command) {
    switch command {
    case .up, .pageUp: walk(by: -1)
    case .down, .pageDown: walk(by: 1)
    case .first: walk(by: -steps.count)
    case .last: walk(by: steps.count)
    case .open, .nextPane, .previousPane: pane = .main
    case .addEntry: addEntryHere()
    default: break
    }
  }

  /// Moves in the pane of steps and stays there.
  private mutating func walk(by count: Int) {
    go(toStep: stepIndex + count)
    pane = .steps
  }
}
