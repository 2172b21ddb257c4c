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
    let measured = measured(columns: columns)
    return window(windowStart(columns: columns, measured), columns: columns, measured)
  }

  private func window(_ start: Int, columns: Int, _ measured: Measured) -> Window {
    let end = measured.end(from: start, columns: columns)
    // Each by itself, as it was measured.
    var shown = ""
    for character in characters[start..<end] { shown += ShownText.clean(String(character)) }
    let column = measured.width(start..<min(cursor, end))
    return Window(
      text: shown, cursor: min(column, columns - 1), selected: hasSelection ? 0..<measured.width(start..<end) : nil)
  }

  /// A window between two columns for marks, where some of the text is hidden: which of them are to be shown.
  package struct Box: Hashable, Sendable {
    package var window: Window
    /// The first column of the window in the box: 1 where it is scrolled, else 0.
    package var start = 0
    package var isCutBefore = false
    package var isCutAfter = false
    /// The columns that more text may take with nothing else moving; nil where the cursor is not at the text's end, the
    /// text is selected, or the window moves with each character.
    package var room: Int?
  }

  /// The window in a box of `columns` columns, with room for a mark at each side where text is hidden.
  package func box(columns: Int) -> Box {
    guard columns > 0 else { return Box(window: window(columns: columns)) }
    let measured = measured(columns: columns)
    let (start, inner) = inside(columns: columns, measured)
    let first = windowStart(columns: inner, measured)
    let end = measured.end(from: first, columns: inner)
    let mayGrow = cursor == characters.count && !hasSelection && isSteady(first, columns: inner)
    return Box(
      window: window(first, columns: inner, measured), start: start, isCutBefore: first > 0,
      isCutAfter: end < characters.count, room: mayGrow ? max(0, inner - 1 - measured.width(first..<cursor)) : nil)
  }

  /// Where the window of a box begins, and its columns. A box too narrow for marks has none.
  private func inside(columns: Int, _ measured: Measured) -> (start: Int, columns: Int) {
    guard columns >= 8, !fits(columns: columns - 1, measured) else { return (0, columns) }
    return windowStart(columns: columns - 1, measured) == 0 ? (0, columns - 1) : (1, columns - 2)
  }

  /// Whether the whole text takes so many columns at most; each character takes one or more.
  private func fits(columns: Int, _ measured: Measured) -> Bool {
    characters.count <= columns && measured.width(0..<characters.count) <= columns
  }

  /// Puts the cursor before the character that stands at a column of the box, from 0; behind the last one where none
  /// stands there. What is in sight stays so.
  ///
  /// A window that is not scrolled shows the text from its start, as where the field is not being typed in.
  package mutating func place(at column: Int, columns: Int, isScrolled: Bool = true) {
    guard columns > 0 else { return }
    let measured = isScrolled ? measured(columns: columns) : Measured(characters, 0..<min(columns, characters.count))
    let (inset, inner) = isScrolled ? inside(columns: columns, measured) : (0, columns)
    let start = isScrolled ? windowStart(columns: inner, measured) : 0
    move(to: measured.end(from: start, columns: max(0, min(column - inset, inner - 1))))
    anchor = start
  }

  /// The first character shown: 0, or a multiple of a quarter window from which the cursor is still in view; where no such
  /// multiple lies before the cursor, the first character from which the cursor is in view.
  private func windowStart(columns: Int, _ measured: Measured) -> Int {
    if fits(columns: columns - 1, measured) { return 0 }
    if let anchor, anchor <= cursor, cursor - anchor < columns, measured.width(anchor..<cursor) < columns {
      return anchor
    }
    let start = measured.start(before: cursor, columns: columns - 1)
    let step = max(1, columns / 4)
    let steady = (start + step - 1) / step * step
    return steady < cursor ? steady : start
  }

  /// Whether the window goes on beginning there while the cursor moves on in it.
  private func isSteady(_ first: Int, columns: Int) -> Bool {
    first == anchor || first.isMultiple(of: max(1, columns / 4))
  }

  /// All that a window of `columns` columns can hold, wherever it begins.
  private func measured(columns: Int) -> Measured {
    Measured(characters, max(0, cursor - columns)..<min(characters.count, cursor + columns))
  }
}

/// Some of a text's characters, measured once for all that is asked of a window.
private struct Measured {
  private let places: Range<Int>
  /// The columns from the first of them to the end of each, and 0 before all.
  private var ends: [Int]

  init(_ characters: [Character], _ places: Range<Int>) {
    self.places = places
    ends = [0]
    ends.reserveCapacity(places.count + 1)
    var width = 0
    for place in places {
      width += DisplayWidth.of(String(characters[place]))
      ends.append(width)
    }
  }

  func width(_ part: Range<Int>) -> Int {
    ends[part.upperBound - places.lowerBound] - ends[part.lowerBound - places.lowerBound]
  }

  /// The end of the characters from a start on that end within so many columns.
  func end(from start: Int, columns: Int) -> Int {
    var place = start
    while place < places.upperBound, width(start..<place + 1) <= columns { place += 1 }
    return place
  }

  /// The first of the characters before an end that take so many columns at most.
  func start(before end: Int, columns: Int) -> Int {
    var place = end
    while place > places.lowerBound, width(place - 1..<end) <= columns { place -= 1 }
    return place
  }
}
