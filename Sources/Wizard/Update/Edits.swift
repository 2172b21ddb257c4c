import Screen

extension WizardState {
  /// The keys at the start of some that arrived together which all go to the text in front and do there, as one edit
  /// (``Event/edit(_:)``), what they would do one by one. None where the first is anything else; nil is no key at all.
  ///
  /// What is pasted without marks, what an input method commits and what was typed ahead is worked out once so, not
  /// from character to character.
  package func edits(in keys: some Sequence<Key?>) -> [Key] {
    guard size.isEnough, let takes = editing.map({ $0.takenAsText }) ?? desk.takenAsText else { return [] }
    var taken: [Key] = []
    for case let key? in keys.prefix(while: { $0.map(takes) ?? false }) { taken.append(key) }
    return taken
  }
}

extension Editing {
  /// Which keys only type in the text in front; nil where there is none that may be typed in.
  fileprivate var takenAsText: ((Key) -> Bool)? {
    switch context {
    case .elsewhere: return \.isOfText
    // There the ends of the line are those of the list.
    case .picker, .finder: return { $0.isOfText && $0 != .home && $0 != .end }
    case .typing:
      guard let field = activeField, lock(on: field.ref) == nil else { return nil }
      return field.kind.isStepped ? { $0.isOfText && $0 != .left && $0 != .right } : \.isOfText
    default: return nil
    }
  }
}

extension Desk {
  fileprivate var takenAsText: ((Key) -> Bool)? {
    switch context {
    case .deskForm, .rosters: return \.isOfText
    // Which draft is selected depends on what was found on the way, where anything is taken back.
    case .desk: return { $0.isTypedAtDesk }
    default: return nil
    }
  }
}

extension Key {
  /// Whether it types, takes back or moves in a text field, and no more than that. Undoing is a step by itself, as
  /// pasted text is.
  fileprivate var isOfText: Bool {
    switch self {
    case .character, .backspace, .delete, .left, .right, .home, .end, .wordLeft, .wordRight: true
    case .control("a"), .control("d"), .control("k"), .control("u"), .control("w"): true
    default: false
    }
  }

  /// Whether it types in the desk's filter: a character that is no command there.
  fileprivate var isTypedAtDesk: Bool {
    guard case .character = self else { return false }
    return !KeyBinding.charactersAtDesk.contains(inMenus)
  }
}

extension KeyBinding {
  /// The characters that are commands at the desk.
  fileprivate static let charactersAtDesk: [Key] = all.filter { $0.contexts.contains(.desk) && $0.command != .edit }
    .flatMap(\.keys).filter { if case .character = $0 { true } else { false } }
}
