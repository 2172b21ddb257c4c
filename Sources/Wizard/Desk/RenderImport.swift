import Screen

extension Frame {
  /// The choice of rosters: what is typed, and what fits it.
  mutating func draw(_ picker: RosterPicker, _ rect: Rect) {
    put(Words.Import.choose, in: rect, line: 0, indent: 1, role: .strong)
    drawTyped(picker.typed, in: picker.box(rect))
    let list = Rect(row: rect.row + 2, column: rect.column, rows: rect.rows - 2, columns: rect.columns)
    guard !picker.found.isEmpty else {
      let text = picker.problem ?? Words.Import.noneFound(picker.typed.text)
      for (line, part) in TextLayout.wrap(text, to: max(8, list.columns - 4)).enumerated() {
        put(part, in: list, line: line, indent: 3, role: .warning)
      }
      return
    }
    let shown = Scrolled(picker.found, selected: picker.cursor, rows: list.rows)
    for (line, path) in shown.shown.enumerated() {
      if picker.marked.contains(path.path) { put("*", in: list, line: line, indent: 1, role: .accent) }
      let text = path.isFolder ? path.path + "/" : path.path
      put(
        TextLayout.clipStart(text, to: list.columns - 4), in: list, line: line, indent: 3,
        role: path.isFolder ? .dim : .plain)
      guard shown.top + line == picker.cursor else { continue }
      put(">", in: list, line: line, indent: 0)
      select(line: line, of: list)
    }
    markScrolling(top: shown.top, count: picker.found.count, in: list)
  }

  /// A doubt about a person: the question, and everybody who may be meant.
  mutating func draw(_ asking: ImportAsking, _ rect: Rect) {
    var line = 0
    put(Words.Import.doubt(asking.preview.questions.count), in: rect, line: line, indent: 1, role: .strong)
    for part in TextLayout.wrap(asking.question.text, to: max(8, rect.columns - 4)) {
      line += 1
      put(part, in: rect, line: line, indent: 2)
    }
    let list = Rect(
      row: rect.row + line + 2, column: rect.column, rows: rect.rows - line - 2, columns: rect.columns)
    let lines = asking.lines(columns: list.columns)
    let shown = Scrolled(lines, selected: lines.lastIndex { $0.choice == asking.cursor }, rows: list.rows)
    for (line, part) in shown.shown.enumerated() {
      put(part.text, in: list, line: line, indent: part.isFirst ? 3 : 5)
      guard part.choice == asking.cursor else { continue }
      if part.isFirst { put(">", in: list, line: line, indent: 1) }
      select(line: line, of: list)
    }
    markScrolling(top: shown.top, count: lines.count, in: list)
  }
}

extension ImportAsking {
  /// A line of the list of candidates.
  struct Line: Equatable {
    /// The place of the candidate.
    var choice: Int
    var text: String
    var isFirst: Bool
  }

  /// Everybody who may be meant, each whole: what tells two of them apart may stand at the end.
  func lines(columns: Int) -> [Line] {
    labels.enumerated().flatMap { choice, label in
      TextLayout.wrap(label, to: max(8, columns - 8)).enumerated().map { line, text in
        Line(choice: choice, text: text, isFirst: line == 0)
      }
    }
  }
}
