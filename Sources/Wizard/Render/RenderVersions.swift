import Screen

extension Frame {
  /// The earlier versions of a draft, the newest first.
  mutating func draw(_ versions: Versions, _ rect: Rect) {
    put(Words.versionsTitle(versions.draft), in: rect, line: 0, indent: 1, role: .strong)
    let hints = Words.versionsHint
    for (line, hint) in hints.enumerated() { put(hint, in: rect, line: 1 + line, indent: 1, role: .dim) }
    let start = hints.count + 2
    let list = Rect(
      row: rect.row + start, column: rect.column, rows: max(0, rect.rows - start), columns: rect.columns)
    let top = Layout.top(selected: versions.cursor, count: versions.list.count, rows: list.rows)
    for (line, version) in versions.list.dropFirst(top).prefix(list.rows).enumerated() {
      draw(version, list, line)
      if versions.cursor == top + line { select(line: line, of: list) }
    }
  }

  private mutating func draw(_ version: DraftVersion, _ rect: Rect, _ line: Int) {
    put(Words.versionNumber(version), in: rect, line: line, indent: 3, width: 10)
    put(version.kept, in: rect, line: line, indent: 14, width: 16, role: .dim)
    let room = max(0, rect.columns - 32 - 8)
    guard version.damage == nil else {
      put(Words.damaged, in: rect, line: line, indent: 32, width: room, role: .problem)
      return
    }
    put(Words.versionContent(version), in: rect, line: line, indent: 32, width: room)
    if let total = version.total { putRight(total.points.column, in: rect, line: line, fromEnd: 1) }
  }
}
