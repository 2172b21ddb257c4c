/// A text field of one line: its text, the cursor and the selection, and its own undo and redo, key by key,
/// where no history around it does that.
///
/// Everything counts in what a person takes for one character, so that a deletion never leaves half of an emoji
/// or a mark without its base.
package struct TextField: Hashable, Sendable {
  /// A state that undo can come back to.
  private struct Snapshot: Hashable, Sendable {
    var text: String
    var cursor: Int
  }

  /// How much text all undo states together may hold, in bytes.
  private static let undoBytes = 8_000_000

  /// The text as it would be stored, never altered for display.
  package private(set) var text: String
  private(set) var characters: [Character]
  /// Characters before the cursor, 0 to `characters.count`.
  package private(set) var cursor: Int {
    didSet { if let anchor, cursor < anchor { self.anchor = nil } }
  }
  /// The text is selected as a whole or not at all.
  package private(set) var hasSelection = false
  /// The first character that was in sight when the cursor was placed there: the text stays where it is meanwhile.
  var anchor: Int?
  /// Whether it undoes by itself; else undo and redo are none of its keys.
  private var undoes: Bool
  private var undoStates: [Snapshot] = []
  private var redoStates: [Snapshot] = []

  /// A field with the cursor at the end of its text.
  package init(_ text: String = "", undoes: Bool = true) {
    self.text = text
    characters = Array(text)
    cursor = characters.count
    self.undoes = undoes
  }

  /// Shows a text from elsewhere; that is no edit.
  package mutating func show(_ text: String, cursor: Int) {
    (self.text, characters) = (text, Array(text))
    move(to: cursor)
  }

  /// The selected text; nil without a selection.
  package var selectedText: String? { hasSelection ? text : nil }

  /// Whether there is something that this field's own undo would take back.
  package var canUndo: Bool { !undoStates.isEmpty }

  /// Gives the field another text as one undoable edit, with the cursor at its end.
  package mutating func replace(with text: String) {
    guard !text.utf8.elementsEqual(self.text.utf8) else { return }
    replace(0..<characters.count, with: text)
  }

  /// Takes a key; returns whether it was meant for a text field.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar): insert(String(scalar))
    case .paste(let text): insert(TextField.oneLine(text))
    case .backspace: delete(back: 1, forward: 0)
    case .delete, .control("d"): delete(back: 0, forward: 1)
    case .control("k"): delete(back: 0, forward: characters.count - cursor)
    case .control("u"): delete(back: cursor, forward: 0)
    case .control("w"): delete(back: cursor - wordStart, forward: 0)
    case .control("a"): selectAll()
    case .control("z") where undoes: return restore(from: \.undoStates, to: \.redoStates)
    case .control("y") where undoes: return restore(from: \.redoStates, to: \.undoStates)
    case .left: move(to: hasSelection ? 0 : cursor - 1)
    case .right: move(to: hasSelection ? characters.count : cursor + 1)
    case .home: move(to: 0)
    case .end: move(to: characters.count)
    case .wordLeft: move(to: wordStart)
    case .wordRight: move(to: wordEnd)
    default: return false
    }
    return true
  }

  /// Takes keys that arrived together: what they changed is taken back at once.
  ///
  /// - Returns: whether any of them changed the text; nil where the first was not meant for a text field.
  package mutating func handle(_ keys: [Key]) -> Bool? {
    guard keys.count > 1, undoes else { return handleEach(keys) }
    let before = Snapshot(text: text, cursor: cursor)
    undoes = false
    let isEdited = handleEach(keys)
    undoes = true
    if isEdited == true { remember(before) }
    return isEdited
  }

  private mutating func handleEach(_ keys: [Key]) -> Bool? {
    var isEdited = false
    var rest = keys[...]
    while let key = rest.first {
      let bytes = text.utf8.count
      // What takes the place of something else may be as long; anything else is not.
      let replaced = selectedText
      // A run of characters at once: as marks of one character they would be broken anew for each of them.
      let typed = TextField.characters(atStartOf: rest)
      if typed.count > 1 {
        insert(String(typed))
      } else if !handle(key), rest.startIndex == keys.startIndex {
        return nil
      }
      rest = rest.dropFirst(max(1, typed.count))
      isEdited = isEdited || text.utf8.count != bytes || replaced.map { !$0.utf8.elementsEqual(text.utf8) } ?? false
    }
    return isEdited
  }

  private static func characters(atStartOf keys: ArraySlice<Key>) -> String.UnicodeScalarView {
    var scalars = String.UnicodeScalarView()
    for key in keys {
      guard case .character(let scalar) = key else { break }
      scalars.append(scalar)
    }
    return scalars
  }

  mutating func move(to place: Int) {
    cursor = min(max(0, place), characters.count)
    hasSelection = false
  }

  private mutating func selectAll() {
    move(to: characters.count)
    hasSelection = !characters.isEmpty
  }

  private mutating func insert(_ text: String) {
    let text = TextField.withoutControls(text)
    guard !text.isEmpty else { return }
    replace(hasSelection ? 0..<characters.count : cursor..<cursor, with: text)
  }

  private mutating func delete(back: Int, forward: Int) {
    let range =
      hasSelection
      ? 0..<characters.count
      : max(0, cursor - back)..<min(characters.count, cursor + max(0, forward))
    guard !range.isEmpty else { return }
    replace(range, with: "")
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    if undoes { remember(Snapshot(text: self.text, cursor: cursor)) }
    // A mark joins the character before it, and what stands further ahead stays as it is.
    let changed = max(0, range.lowerBound - 1)
    let end = joinEnd(from: range.upperBound)
    let before = self.text(of: changed..<range.lowerBound) + text
    let after = self.text(of: range.upperBound..<end)
    let bytes = bytes(before: changed)
    let lower = self.text.utf8.index(self.text.startIndex, offsetBy: bytes)
    let upper = self.text.utf8.index(lower, offsetBy: characters[changed..<end].reduce(0) { $0 + $1.utf8.count })
    self.text.replaceSubrange(lower..<upper, with: before + after)
    let isAtEnd = range.upperBound == characters.count
    characters.replaceSubrange(changed..<end, with: Array(before + after))
    cursor = min(characters.count, isAtEnd ? characters.count : changed + before.count)
    hasSelection = false
  }

  /// The end of the characters that may become others by what is put before them: no character begins anew before one
  /// that stands by itself whatever comes first.
  private func joinEnd(from start: Int) -> Int {
    var end = min(start + 1, characters.count)
    while end < characters.count, !TextField.standsAlone(characters[end]) { end += 1 }
    return end
  }

  /// The bytes of the text before a character, counted from the nearer end.
  private func bytes(before place: Int) -> Int {
    let isNearStart = place < characters.count / 2
    let part = isNearStart ? characters[..<place] : characters[place...]
    let bytes = part.reduce(0) { $0 + $1.utf8.count }
    return isNearStart ? bytes : text.utf8.count - bytes
  }

  private func text(of places: Range<Int>) -> String {
    var text = ""
    for place in places { text.append(characters[place]) }
    return text
  }

  private mutating func remember(_ before: Snapshot) {
    redoStates = []
    undoStates.append(before)
    let allowed = max(4, TextField.undoBytes / (text.utf8.count + 1))
    if undoStates.count > allowed { undoStates.removeFirst(undoStates.count - allowed) }
  }

  /// Takes the latest edit back, or makes it again; false when there is none.
  private mutating func restore(
    from states: WritableKeyPath<TextField, [Snapshot]>, to others: WritableKeyPath<TextField, [Snapshot]>
  ) -> Bool {
    guard let state = self[keyPath: states].popLast() else { return false }
    self[keyPath: others].append(Snapshot(text: text, cursor: cursor))
    show(state.text, cursor: state.cursor)
    return true
  }
}
