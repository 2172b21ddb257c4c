import Screen

extension Editing {
  /// Ctrl-S: at once; a draft that cannot be saved where it lies is saved elsewhere.
  mutating func askSaving() -> [Effect] {
    leaveField()
    if let readOnly {
      askElsewhere(readOnly)
      return []
    }
    wish = .saving
    return [.saveNow]
  }

  /// Ctrl-Q: leaves once everything is on disk; where that cannot be, the second time without.
  mutating func askLeaving() -> [Effect] {
    leaveField()
    if case .elsewhere(let elsewhere)? = layer, elsewhere.isLeaving { return [.abandon] }
    if warnOfUnsavedDate() { return [] }
    if wish == .leaving {
      // The disk has not answered since the first time.
      wish = nil
      askElsewhere(Words.diskIsSilent, isLeaving: true)
      return []
    }
    return wishing(.leaving, .leave)
  }

  /// The last step out: back to the drafts at hand.
  mutating func askClosing() -> [Effect] {
    leaveField()
    return warnOfUnsavedDate() ? [] : wishing(.leaving, .close)
  }

  /// What the draft cannot hold would be lost by leaving: said once.
  private mutating func warnOfUnsavedDate() -> Bool {
    guard let text = unsavedDate, !hasWarnedOfDate else { return false }
    hasWarnedOfDate = true
    message = Message(text: Words.dateNotKept(text, draft.applicationDate), role: .problem)
    return true
  }

  private mutating func wishing(_ wish: SaveWish, _ effect: Effect) -> [Effect] {
    guard readOnly == nil else { return [effect] }
    self.wish = wish
    message = Message(text: Words.savingBeforeLeaving)
    return [effect]
  }

  /// Ctrl-C copies nothing here: it says that everything is kept, and leaves when pressed again.
  mutating func interrupt() -> [Effect] {
    leaveField()
    if isLeaving {
      if case .failed = saving { return [.abandon] }
      return wishing(.leaving, .leave)
    }
    isLeaving = true
    if warnOfUnsavedDate() { return [] }
    message = Message(text: Words.leaving(saving))
    guard readOnly == nil else { return [] }
    wish = .interrupting
    return [.saveNow]
  }

  mutating func obeyElsewhere(_ command: Command) -> [Effect] {
    guard case .elsewhere(let elsewhere)? = layer else { return [] }
    switch command {
    case .out: layer = nil
    case .open:
      let folder = elsewhere.folder.text
      guard folder.contains(where: { !$0.isWhitespace }) else {
        refuseElsewhere(Words.noFolderGiven)
        return []
      }
      return [.saveElsewhere(folder: folder)]
    default: break
    }
    return []
  }

  /// Says why the draft could not be saved in the folder that was given.
  mutating func refuseElsewhere(_ problem: String) {
    for index in layers.indices {
      guard case .elsewhere(var elsewhere) = layers[index] else { continue }
      elsewhere.problem = problem
      layers[index] = .elsewhere(elsewhere)
    }
  }

  /// Gives keys to the folder being typed.
  mutating func typeFolder(_ keys: [Key]) -> Bool {
    guard case .elsewhere(var elsewhere)? = layer, elsewhere.folder.handle(keys) != nil else { return false }
    elsewhere.problem = nil
    layer = .elsewhere(elsewhere)
    return true
  }
}
