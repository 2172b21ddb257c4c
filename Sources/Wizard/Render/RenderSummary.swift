import Screen

extension Frame {
  /// 汇总: the whole table from raw points to the total; Enter goes to what a line speaks of.
  mutating func drawSummary(_ editing: Editing, _ layout: Layout) {
    let rect = layout.main
    put(Words.summaryTitle(editing.table.pack), in: rect, line: 0, indent: 1, role: .strong)
    putRight(
      editing.summaryColumns.raw, in: rect, line: 0, fromEnd: 1 + SummaryLine.figureColumns, role: .dim)
    putRight(editing.summaryColumns.figure, in: rect, line: 0, fromEnd: 1, role: .dim)
    let list = editing.scrolledSummary(layout)
    let body = layout.list
    markScrolling(top: list.top, count: list.lines.count, in: body)
    for (line, item) in list.shown.enumerated() {
      draw(item, figure: editing.isReviewing ? item.figure : item.figureBesideCaps, body, line)
      guard list.top + line == editing.summaryLine else { continue }
      put(">", in: body, line: line, width: 1, role: .accent)
      if editing.pane == .main { select(line: line, of: body) }
    }
  }

  private mutating func draw(_ item: SummaryLine, figure: String, _ rect: Rect, _ line: Int) {
    put(item.text, in: rect, line: line, indent: 1 + item.indent, role: item.role)
    putRight(item.raw, in: rect, line: line, fromEnd: 1 + SummaryLine.figureColumns, role: item.role)
    putRight(figure, in: rect, line: line, fromEnd: 1, role: item.role)
  }
}

extension SummaryLine {
  /// The figure where others have a cap behind them: the points of all lines stand under each other.
  fileprivate var figureBesideCaps: String {
    guard figure.contains(where: \.isNumber) else { return figure }
    let ofCap = "/ 150".count
    let slash = figure.firstIndex(of: "/") ?? figure.endIndex
    let points = figure[..<slash] + (slash == figure.endIndex ? " " : "")
    return points + TextLayout.pad(String(figure[slash...]), to: ofCap)
  }
}
