import Screen

extension Frame {
  /// A page of explanation; it scrolls no further than its last line.
  mutating func draw(_ page: HelpPage, _ rect: Rect) {
    put(page.title, in: rect, line: 0, indent: 1, role: .title)
    let body = Rect(row: rect.row + 1, column: rect.column, rows: max(0, rect.rows - 1), columns: rect.columns)
    let lines = page.lines(in: rect)
    let top = page.top(of: lines, in: rect)
    for (line, text) in lines.dropFirst(top).prefix(body.rows).enumerated() {
      put(text.head, in: body, line: line, indent: 1 + text.indent, role: text.role)
      put(text.text, in: body, line: line, indent: 1 + text.indent + text.headColumns, role: text.role)
      putRight(text.before, in: body, line: line, fromEnd: 1 + HelpLine.figureColumns, role: .dim)
      putRight(text.after, in: body, line: line, fromEnd: 1, role: text.role)
    }
    if top + body.rows < lines.count {
      putRight(Words.more, in: rect, line: 0, fromEnd: 1, role: .dim)
    }
  }

  /// The explanation of what is selected, below the list or beside it; what does not fit is in the help (Ctrl-G).
  mutating func draw(note: [HelpLine], _ layout: Layout) {
    let rect = layout.note
    clear(rect)
    let start: Int
    if layout.isWide {
      rule(down: rect.rows, row: rect.row, column: rect.column - 1)
      start = 0
    } else {
      rule(row: rect.row, column: rect.column, columns: rect.columns)
      start = 1
    }
    let lines = note.wrapped(to: max(0, rect.columns - 2), most: rect.rows)
    if lines.count > rect.rows - start {
      putRight(" \(Words.wholeNote)", in: rect, line: layout.isWide ? rect.rows - 1 : 0, fromEnd: 1, role: .dim)
    }
    for (line, text) in lines.prefix(max(0, rect.rows - (layout.isWide && lines.count > rect.rows ? 1 : start)))
      .enumerated()
    {
      put(text.text, in: rect, line: start + line, indent: 1, role: text.role)
    }
  }
}
