import Scoring
import Screen

extension Frame {
  /// 汇总: the whole table from raw points to the total; Enter goes to what a line speaks of.
  mutating func drawSummary(_ editing: Editing, _ layout: Layout) {
    let rect = layout.main
    put(Words.summaryTitle(editing.table.pack), in: rect, line: 0, indent: 1, role: .strong)
    putRight(Words.uncapped, in: rect, line: 0, fromEnd: 1 + SummaryLine.figureColumns, role: .dim)
    putRight(Words.counted, in: rect, line: 0, fromEnd: 1, role: .dim)
    let lines = editing.summaryLines(columns: rect.columns)
    let body = Rect(row: rect.row + 1, column: rect.column, rows: layout.listRows, columns: rect.columns)
    let top = Layout.top(selected: editing.summaryLine, count: lines.count, rows: body.rows)
    markScrolling(top: top, count: lines.count, in: body)
    for (line, item) in lines.dropFirst(top).prefix(body.rows).enumerated() {
      draw(item, body, line)
      if top + line == editing.summaryLine { put(">", in: body, line: line, width: 1, role: .accent) }
      if top + line == editing.summaryLine, editing.pane == .main { select(line: line, of: body) }
    }
  }

  private mutating func draw(_ item: SummaryLine, _ rect: Rect, _ line: Int) {
    put(item.text, in: rect, line: line, indent: 1 + item.indent, role: item.role)
    putRight(item.raw, in: rect, line: line, fromEnd: 1 + SummaryLine.figureColumns, role: item.role)
    putRight(item.figure, in: rect, line: line, fromEnd: 1, role: item.role)
  }
}
