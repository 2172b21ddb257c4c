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
    var place = windowStart(columns: columns)
    var shown = ""
    var width = 0
    var cursorColumn = 0
    while place < characters.count {
      let text = ShownText.clean(String(characters[place]))
      let columnsOfText = DisplayWidth.of(text)
      guard width + columnsOfText <= columns else { break }
      if place == cursor { cursorColumn = width }
      shown += text
      width += columnsOfText
      place += 1
    }
    if place <= cursor { cursorColumn = min(width, columns - 1) }
    return Window(text: shown, cursor: cursorColumn, selected: hasSelection ? 0..<width : nil)
  }

  /// The first character shown: 0, or a multiple of a quarter window from which the cursor is still in view.
  private func windowStart(columns: Int) -> Int {
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
