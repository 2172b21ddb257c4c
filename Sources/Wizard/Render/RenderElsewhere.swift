import Screen

extension Frame {
  /// The question where to save: why, the folder, and what each key does.
  mutating func draw(_ elsewhere: Elsewhere, _ rect: Rect) {
    put(Words.Elsewhere.title, in: rect, line: 0, indent: 1, role: .strong)
    var line = 1
    func write(_ texts: [String], _ role: Role) {
      for text in texts {
        put(text, in: rect, line: line, indent: 1, role: role)
        line += 1
      }
    }
    write(elsewhere.reasonLines(rect), .problem)
    write([Words.Elsewhere.folder], .plain)
    drawTyped(elsewhere.folder, in: elsewhere.box(rect))
    for (text, role) in elsewhere.remarks { write(TextLayout.wrap(text, to: Elsewhere.columns(rect)), role) }
  }
}

extension Elsewhere {
  static func columns(_ rect: Rect) -> Int { max(0, rect.columns - 2) }

  /// Why it is asked, or why the folder last given did not do.
  func reasonLines(_ rect: Rect) -> [String] {
    TextLayout.wrap(problem ?? reason, to: Elsewhere.columns(rect))
  }

  fileprivate var remarks: [(String, Role)] {
    [
      (Words.Elsewhere.hint, .dim), (Words.Elsewhere.editsStay, .plain),
      (isLeaving ? Words.Elsewhere.leaving : Words.Elsewhere.back, .plain),
    ]
  }
}
