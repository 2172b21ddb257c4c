import Basics

extension Editing {
  /// 汇总: the total and the verdicts, the table with every entry, where points were lost, the conditions behind the
  /// verdicts, what would raise the score, which documents are missing, and what people judge; long lines are broken
  /// to a pane's columns.
  package func summaryLines(columns: Int) -> [SummaryLine] {
    if let summary = laidOut.summary, summary.columns == columns { return summary.lines }
    if let reviewed, let words = reviewWording {
      return reviewSummaryLines(reviewed, words).flatMap { $0.wrapped(to: columns) }
    }
    let lines =
      totalLines + verdictLines + tableLines + lossLines + conditionLines + adviceLines + evidenceLines + judgedLines
    return lines.flatMap { $0.wrapped(to: columns) }
  }

  private var totalLines: [SummaryLine] {
    var total = SummaryLine(Words.total, role: .strong, target: .total)
    total.raw = report.totalRaw.column
    total.figure = Words.ofCap(report.total.points, table.pack.cap)
    let tried = hypothetical.isEmpty ? [] : [SummaryLine(Words.hypothetical(self), role: .hypothetical)]
    let kept = keptEntries
    let keptLines = kept.first.map { first in
      [SummaryLine(Words.kept(kept.count), role: .dim, target: .entry(shown.entries[first].id))]
    }
    return [total] + tried + (keptLines ?? []) + [
      SummaryLine(Words.figures(report.total, mark: nil), target: .total),
      SummaryLine(table.pack.standing, role: .dim), SummaryLine(""),
    ]
  }

  // MARK: - The table

  private var tableLines: [SummaryLine] {
    let strays = report.entries.indices.filter { report.entries[$0].row == nil }
    return [SummaryLine(Words.tableTitle, role: .strong)] + table.sections.flatMap { lines(of: $0, depth: 1) }
      + strays.map { line(ofEntry: $0, depth: 1) } + [SummaryLine("")]
  }

  /// A node that has entries or is an indicator, then what is below it.
  private func lines(of index: Int, depth: Int) -> [SummaryLine] {
    let node = table.nodes[index]
    let result = report.nodes[index]
    let entries = entries(under: index)
    guard node.kind == .section || node.kind == .indicator || !entries.isEmpty else { return [] }
    var line = SummaryLine(node.name, indent: depth * 2, target: .node(index))
    line.role = node.kind == .section ? .strong : entries.isEmpty ? .dim : .plain
    line.raw = result.raw.column
    line.figure = Words.ofCap(result.figures.points, node.cap)
    let below = node.children.flatMap { lines(of: $0, depth: depth + 1) }
    return [line] + below + (node.kind == .row ? entries.map { self.line(ofEntry: $0, depth: depth + 1) } : [])
  }

  private func line(ofEntry position: Int, depth: Int) -> SummaryLine {
    let result = report.entries[position]
    let isCounted = result.status == .counted
    var line = SummaryLine(wording.entryName(position), indent: depth * 2)
    line.role = isHypothetical(position) ? .hypothetical : isCounted ? .plain : .dim
    if isHypothetical(position) { line.text += Words.hypotheticalMark }
    if !isCounted { line.text += "：" + wording.why(position) }
    line.raw = result.figures.points.column
    line.figure = isCounted ? result.counts.column : result.status.label
    line.target = .entry(shown.entries[position].id)
    return line
  }

  // MARK: - Where points were lost

  private var lossLines: [SummaryLine] {
    let cuts = table.nodes.indices.filter { report.nodes[$0].cut > .zero && !isInsideBest($0) }
    let left = report.entries.indices.filter { report.entries[$0].status == .overLimit }
    guard let split = wording.sentence(for: report.split(table)) else { return [] }
    var lines = [SummaryLine(Words.lossTitle, role: .strong), SummaryLine(split, indent: 2, target: .total)]
    lines += cuts.map { index in
      loss(Words.cut(by: wording.rowName(index), cap: table.nodes[index].cap), report.nodes[index].cut, .node(index))
    }
    if report.totalRaw > report.total.points {
      lines.append(loss(Words.cut(by: Words.total, cap: table.pack.cap), report.totalRaw - report.total.points, .total))
    }
    lines += left.map { position in
      let text = wording.entryName(position) + "：" + wording.why(position)
      return loss(text, report.entries[position].figures.points, .entry(shown.entries[position].id))
    }
    return lines + [SummaryLine("")]
  }

  private func loss(_ text: String, _ points: Points, _ target: SummaryTarget) -> SummaryLine {
    var line = SummaryLine(text, indent: 2, target: target)
    line.figure = points == .zero ? "0" : (-points).signed
    return line
  }

  /// Below a best node only the highest counts; a cap there takes nothing from the total by itself.
  private func isInsideBest(_ index: Int) -> Bool {
    table.nodes[index].bestRoot.map { $0 != index } ?? false
  }

  // MARK: - What people judge

  private var judgedLines: [SummaryLine] {
    guard !table.pack.judgedByPeople.isEmpty else { return [] }
    return [SummaryLine(Words.judgedTitle, role: .strong)]
      + table.pack.judgedByPeople.map { SummaryLine("\($0.article)：\($0.text)", indent: 2, role: .dim) }
  }
}
