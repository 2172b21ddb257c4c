extension TextField {
  /// The slice of the text that is on screen.
  package struct Window: Hashable, Sendable {
    /// Clean text of at most the columns asked for.
    package var text: String
    /// The cursor's column, always within the columns asked for.
    package var cursor: Int
    /// The columns to show as selected.
    package var selected: Range<Int>?
  }

  /// What of the text to show in `columns` columns: scrolled by whole characters, the cursor in view, one column free
  /// for it behind the end of the text.
  ///
  /// It reads no more of the text than it shows, and scrolls by a part of the window at a time, so that the text around
  /// the cursor can be read.
  package func window(columns: Int) -> Window {
    guard columns > 0 else { return Window(text: "", cursor: 0, selected: nil) }
    let start = windowStart(columns: columns)
    return window(start, end(from: start, columns: columns), columns: columns)
  }

  private func window(_ start: Int, _ end: Int, columns: Int) -> Window {
    var shown = ""
    for character in characters[start..<end] { shown += ShownText.clean(String(character)) }
    let column = width(start..<min(cursor, end))
    return Window(
      text: shown, cursor: min(column, columns - 1), selected: hasSelection ? 0..<width(start..<end) : nil)
  }

  /// A window between two columns for marks, where some of the text is hidden: which of them are to be shown.
  package struct Box: Hashable, Sendable {
    package var window: Window
    /// The first column of the window in the box: 1 where it is scrolled, else 0.
    package var start = 0
    package var isCutBefore = false
    package var isCutAfter = false
  }

  /// The window in a box of `columns` columns, with room for a mark at each side where text is hidden.
  package func box(columns: Int) -> Box {
    let (start, inner) = inside(columns: columns)
    guard inner > 0 else { return Box(window: window(columns: columns)) }
    let first = windowStart(columns: inner)
    let last = end(from: first, columns: inner)
    return Box(
      window: window(first, last, columns: inner), start: start, isCutBefore: first > 0,
      isCutAfter: last < characters.count)
  }

  /// Where the window of a box begins, and its columns. A box too narrow for marks has none.
  private func inside(columns: Int) -> (start: Int, columns: Int) {
    let fits = end(from: 0, columns: columns - 1) == characters.count
    guard columns >= 8, !fits else { return (0, columns) }
    return windowStart(columns: columns - 1) == 0 ? (0, columns - 1) : (1, columns - 2)
  }

  /// Puts the cursor before the character that stands at a column of the box, from 0; behind the last one where none
  /// stands there. What is in sight stays so.
  ///
  /// A window that is not scrolled shows the text from its start, as where the field is not being typed in.
  package mutating func place(at column: Int, columns: Int, isScrolled: Bool = true) {
    guard columns > 0 else { return }
    let (inset, inner) = isScrolled ? inside(columns: columns) : (0, columns)
    let start = isScrolled ? windowStart(columns: inner) : 0
    move(to: end(from: start, columns: max(0, min(column - inset, inner - 1))))
    anchor = start
  }

  /// The end of the characters from a start on that end within so many columns.
  private func end(from start: Int, columns: Int) -> Int {
    var place = start
    var width = 0
    while place < characters.count {
      width += DisplayWidth.of(String(characters[place]))
      guard width <= columns else { break }
      place += 1
    }
    return place
  }

  private func width(_ places: Range<Int>) -> Int {
    characters[places].reduce(0) { $0 + DisplayWidth.of(String($1)) }
  }

  /// The first character shown: 0, or a multiple of a quarter window from which the cursor is still in view.
  private func windowStart(columns: Int) -> Int {
    if let anchor, anchor <= cursor, cursor - anchor < columns, width(anchor..<cursor) < columns { return anchor }
    var start = cursor
    var width = 0
    while start > 0 {
      width += DisplayWidth.of(String(characters[start - 1]))
      if width > columns - 1 { break }
      start -= 1
    }
    guard start > 0 else { return 0 }
    let step = max(1, columns / 4)
    return min(cursor, (start + step - 1) / step * step)
  }
}
