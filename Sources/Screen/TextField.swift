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
  private let undoes: Bool
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
    remember()
    // A mark joins the character before it, and what stands further ahead stays as it is.
    let changed = max(0, range.lowerBound - 1)
    let before = self.text(of: changed..<range.lowerBound) + text
    let after = self.text(of: range.upperBound..<characters.count)
    let isAppended = range.lowerBound == characters.count
    characters.replaceSubrange(changed..., with: Array(before + after))
    if isAppended { self.text += text } else { self.text = self.text(of: characters.indices) }
    cursor = min(characters.count, after.isEmpty ? characters.count : changed + before.count)
    hasSelection = false
  }

  private func text(of places: Range<Int>) -> String {
    var text = ""
    for place in places { text.append(characters[place]) }
    return text
  }

  private mutating func remember() {
    guard undoes else { return }
    redoStates = []
    undoStates.append(Snapshot(text: text, cursor: cursor))
    let allowed = max(4, TextField.undoBytes / (characters.count + 1))
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
