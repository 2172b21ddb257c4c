import Screen

extension Editing {
  /// One key: what it means depends on what stands in front; what it changed is told until the next key.
  mutating func press(_ key: Key, _ size: Size) -> [Effect] {
    defer { if step == .summary { layOutSummary(columns: Layout(size, hasNote: hasNote).main.columns) } }
    return noting { $0.dispatch(key, size) }
  }

  /// Keys that arrived together and go to the text in front.
  mutating func edit(_ keys: [Key]) -> [Effect] { noting { $0.type(inFront: keys) } }

  private mutating func type(inFront keys: [Key]) -> [Effect] {
    isLeaving = false
    switch layer {
    case .picker(var picker):
      _ = picker.type(keys, table)
      layer = .picker(picker)
    case .finder: _ = typeInFinder(keys)
    case .elsewhere: _ = typeFolder(keys)
    case .help: break
    case nil: _ = type(keys)
    }
    return []
  }

  /// Obeys a command without a key, as where one is given in words.
  mutating func perform(_ command: Command, _ size: Size) -> [Effect] {
    noting {
      if command != .interrupt { $0.isLeaving = false }
      return $0.obey(command, in: $0.context, size)
    }
  }

  /// Does something and notes what it did to figures and draft.
  mutating func noting(_ act: (inout Editing) -> [Effect]) -> [Effect] {
    message = nil
    change = Change()
    // Only what is compared is held: what is held while it changes is copied first.
    let before = (nodes: standing.nodes, total: standing.total.points)
    let keptBefore = kept
    let fieldBefore = form?.active
    isTyping = false
    var effects = act(&self)
    change = Change(from: before.nodes, before.total, to: standing)
    if step == .summary, !isReviewing, advice == nil { advice = table.advice(shown, report, excluding: struckOut) }
    layOutFront()
    refreshSuggestions()
    let hasChanged = kept != keptBefore
    if hasChanged { saving.noteChange() }
    effects += savingEffects(hasChanged: hasChanged, hasLeft: form?.active != fieldBefore)
    return effects
  }

  /// What is typed is saved in a pause; a field that was left, and any other change, at once.
  private mutating func savingEffects(hasChanged: Bool, hasLeft: Bool) -> [Effect] {
    if hasChanged, isTyping {
      hasTyped = true
      return [.save]
    }
    guard hasChanged || (hasTyped && hasLeft) else { return [] }
    hasTyped = false
    return [.saveCommitted]
  }

  private mutating func dispatch(_ key: Key, _ size: Size) -> [Effect] {
    if case .mouse(let row, let column, let action) = key {
      return click(row: row, column: column, action, size)
    }
    let context = self.context
    if context == .typing, type([key]) {
      isLeaving = false
      return []
    }
    if case .picker(var picker)? = layer, context == .picker, picker.type([key], table) {
      layer = .picker(picker)
      return []
    }
    if context == .finder, typeInFinder([key]) { return [] }
    if context == .elsewhere, typeFolder([key]) { return [] }
    let isTypedInto = [.typing, .picker, .finder, .elsewhere].contains(context)
    let command = KeyBinding.command(for: isTypedInto ? key : key.inMenus, in: context)
    if command != .interrupt { isLeaving = false }
    if command == .answerNumber, let number = key.inMenus.number,
      reason(against: .answerNumber, Layout(size, hasNote: hasNote)) == nil
    {
      answer(number: number)
      return []
    }
    return command.map { obey($0, in: context, size) } ?? []
  }

  mutating func obey(_ command: Command, in context: Context, _ size: Size) -> [Effect] {
    switch command {
    case .saveNow: return askSaving()
    case .redraw: return [.redraw]
    case .paste:
      if !clipboard.isEmpty { return dispatch(.paste(clipboard), size) }
      message = Message(text: Words.nothingCopied)
    case .leave: return askLeaving()
    case .interrupt:
      guard let selected = typed?.selectedText else { return interrupt() }
      clipboard = selected
      message = Message(text: Words.copied(selected))
    case .undo: goBack(undoing: true)
    case .redo: goBack(undoing: false)
    case .nextProblem: goToNextProblem()
    case .find: openFinder()
    case .explain where context != .summary: explain()
    case .help where context != .help: showHelp(Layout(size, hasNote: hasNote))
    case .out where context == .steps: return askClosing()
    case _ where context == .elsewhere: return obeyElsewhere(command)
    default: obeyHere(command, context, Layout(size, hasNote: hasNote))
    }
    return []
  }

  private mutating func obeyHere(_ command: Command, _ context: Context, _ layout: Layout) {
    if let reason = reason(against: command, layout) {
      message = Message(text: reason, role: readOnly == nil ? .plain : .warning)
      return
    }
    switch context {
    case .help: obeyInHelp(command, layout)
    case .picker: obeyInPicker(command, layout)
    case .finder: obeyInFinder(command, layout)
    case .steps: obeyInSteps(command)
    case .list: obeyInList(command, layout)
    case .typing, .choosing: obeyInForm(command, layout)
    case .summary: obeyInSummary(command, layout)
    case .elsewhere, .desk, .versions, .deleting, .converting, .deskForm, .deskHelp, .rosters, .importAsking,
      .importing:
      break
    }
  }

  private mutating func obeyInHelp(_ command: Command, _ layout: Layout) {
    guard case .help(var page)? = layer else { return }
    if page.obey(command, in: layout.main) {
      layer = .help(page)
    } else if command == .out {
      layer = nil
    }
  }
}
