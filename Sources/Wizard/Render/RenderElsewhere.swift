import Screen

extension Frame {
  /// The question where to save: why, the folder, and what each key does.
  mutating func draw(_ elsewhere: Elsewhere, _ rect: Rect) {
    put(Words.Elsewhere.title, in: rect, line: 0, indent: 1, role: .strong)
    let width = max(0, rect.columns - 2)
    var line = 1
    func write(_ text: String, _ role: Role) {
      for part in TextLayout.wrap(text, to: width) {
        put(part, in: rect, line: line, indent: 1, role: role)
        line += 1
      }
    }
    write(elsewhere.problem ?? elsewhere.reason, .problem)
    drawFolder(elsewhere, rect, line: line)
    line += 1
    write(Words.Elsewhere.hint, .dim)
    write(Words.Elsewhere.editsStay, .plain)
    write(elsewhere.isLeaving ? Words.Elsewhere.leaving : Words.Elsewhere.back, .plain)
  }

  private mutating func drawFolder(_ elsewhere: Elsewhere, _ rect: Rect, line: Int) {
    let start = 2 + DisplayWidth.of(Words.Elsewhere.folder)
    put(Words.Elsewhere.folder, in: rect, line: line, indent: 1)
    let box = Rect(
      row: rect.row + line, column: rect.column + start, rows: line < rect.rows ? 1 : 0,
      columns: max(0, rect.columns - start - 1))
    guard box.rows > 0, box.columns > 0 else { return }
    drawTyped(elsewhere.folder, in: box)
  }
}
