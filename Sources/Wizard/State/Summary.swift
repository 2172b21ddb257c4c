import Scoring
import Screen

/// A line of 汇总, with the place that it speaks of.
package struct SummaryLine: Equatable, Sendable {
  var text: String
  var indent = 0
  /// Points before a cap, as shown.
  var raw = ""
  /// Points that count, as shown.
  var figure = ""
  var role = Role.plain
  var target: SummaryTarget?

  init(_ text: String, role: Role = .plain) {
    self.text = text
    self.role = role
  }

  /// The columns of 未封顶 and 计入.
  static let rawColumns = 9
  static let figureColumns = 12

  /// The line broken to a width; the figures stand beside its first part.
  fileprivate func wrapped(to columns: Int) -> [SummaryLine] {
    let figures = raw.isEmpty && figure.isEmpty ? 0 : SummaryLine.rawColumns + SummaryLine.figureColumns
    let parts = TextLayout.wrap(text, to: max(8, columns - 3 - indent - figures))
    guard parts.count > 1 else { return [self] }
    return parts.enumerated().map { index, part in
      var line = self
      line.text = part
      if index > 0 {
        line.indent += 2
        (line.raw, line.figure) = ("", "")
      }
      return line
    }
  }
}

package enum SummaryTarget: Hashable, Sendable {
  case step(Int)
  case entry(String)
  case fact(String)
}

extension Editing {
  /// The total, the table with every entry, where points were lost, the verdicts, and what people judge; long
  /// lines are broken to a pane's columns.
  package func summaryLines(columns: Int) -> [SummaryLine] {
    (totalLines + tableLines + lossLines + verdictLines + evidenceLines + judgedLines)
      .flatMap { $0.wrapped(to: columns) }
  }

  private var words: Scoring.Wording { Scoring.Wording(report, of: draft, table) }

  private var totalLines: [SummaryLine] {
    var total = SummaryLine(Words.total, role: .strong)
    total.raw = report.totalRaw.column
    total.figure = Words.ofCap(report.total.points, table.pack.cap)
    return [
      total, SummaryLine(Words.figures(report.total, mark: nil)), SummaryLine(words.scoreSentence),
      SummaryLine(table.pack.standing, role: .dim), SummaryLine(""),
    ]
  }

  // MARK: - The table

  private var tableLines: [SummaryLine] {
    table.sections.flatMap { lines(of: $0, depth: 0) } + strayLines + [SummaryLine("")]
  }

  /// A node that has entries or is an indicator, then what is below it.
  private func lines(of index: Int, depth: Int) -> [SummaryLine] {
    let node = table.nodes[index]
    let result = report.nodes[index]
    let entries = entries(under: index)
    guard node.kind == .section || node.kind == .indicator || !entries.isEmpty else { return [] }
    var line = SummaryLine(node.name, role: node.kind == .section ? .strong : .plain)
    line.indent = depth * 2
    line.raw = result.raw.column
    line.figure = Words.ofCap(result.figures.points, node.cap)
    line.target = stepIndex(ofNode: index).map { .step($0) }
    if entries.isEmpty, node.kind != .section { line.role = .dim }
    let below = node.children.flatMap { lines(of: $0, depth: depth + 1) }
    return [line] + below + (node.kind == .row ? entries.map { self.line(ofEntry: $0, depth: depth + 1) } : [])
  }

  private func line(ofEntry position: Int, depth: Int) -> SummaryLine {
    let result = report.entries[position]
    let isCounted = result.status == .counted
    var line = SummaryLine(words.entryName(position), role: isCounted ? .plain : .dim)
    if !isCounted { line.text += "：" + words.why(position) }
    line.indent = depth * 2
    line.raw = Words.worth(result)
    line.figure = isCounted ? result.counts.column : result.status.label
    line.target = .entry(draft.entries[position].id)
    return line
  }

  private var strayLines: [SummaryLine] {
    report.entries.indices.filter { report.entries[$0].row == nil }.map { line(ofEntry: $0, depth: 0) }
  }

  private func stepIndex(ofNode index: Int) -> Int? {
    table.nodes[index].indicator.flatMap(table.step(ofRow:)).flatMap(steps.firstIndex(of:))
  }

  // MARK: - Where points were lost

  private var lossLines: [SummaryLine] {
    let cuts = table.nodes.indices.filter { report.nodes[$0].cut > .zero && !isInsideBest($0) }
    let left = report.entries.indices.filter { report.entries[$0].status == .overLimit }
    guard !cuts.isEmpty || !left.isEmpty || report.totalRaw > report.total.points else { return [] }
    var lines = [SummaryLine(Words.lossTitle, role: .strong)]
    for index in cuts {
      var line = SummaryLine(Words.cut(by: words.rowName(index), cap: table.nodes[index].cap))
      line.indent = 2
      line.figure = (-report.nodes[index].cut).signed
      line.target = stepIndex(ofNode: index).map { .step($0) }
      lines.append(line)
    }
    if report.totalRaw > report.total.points {
      var line = SummaryLine(Words.cut(by: Words.total, cap: table.pack.cap))
      line.indent = 2
      line.figure = (report.total.points - report.totalRaw).signed
      lines.append(line)
    }
    lines += left.map { position in
      var line = SummaryLine(words.entryName(position) + "：" + words.why(position))
      line.indent = 2
      line.figure = Words.leftOut(report.entries[position].figures.points)
      line.target = .entry(draft.entries[position].id)
      return line
    }
    return lines + [SummaryLine("")]
  }

  /// Below a best node only the highest counts; a cap there takes nothing from the total by itself.
  private func isInsideBest(_ index: Int) -> Bool {
    table.nodes[index].bestRoot.map { $0 != index } ?? false
  }
}

// MARK: - Verdicts, evidence, judgements

extension Editing {
  private var verdictLines: [SummaryLine] {
    guard !report.verdicts.isEmpty else { return [] }
    var lines = [SummaryLine(Words.verdictsTitle, role: .strong)]
    for (definition, result) in zip(table.pack.verdicts, report.verdicts) {
      var line = SummaryLine("\(definition.name)（\(definition.article)）：\(result.truth.label)", role: result.truth.role)
      line.indent = 2
      line.target = target(of: result.finding)
      lines.append(line)
      let sentence = Scoring.Wording(report, of: draft, table).sentence(for: result.finding)
      guard result.truth != .met, !sentence.isEmpty else { continue }
      var why = SummaryLine(sentence)
      why.indent = 4
      why.target = line.target
      lines.append(why)
    }
    return lines + [SummaryLine("")]
  }

  /// The first field that would settle it.
  private func target(of finding: Finding) -> SummaryTarget? {
    for clause in finding.clauses where clause.truth != .met {
      switch clause.subject {
      case .fact(let id, _), .period(let id, _, _): return .fact(id)
      case .entry(let position, _), .unfit(let position, _): return .entry(draft.entries[position].id)
      case .nothingEntered(let id):
        if let step = table.index(of: id).flatMap(stepIndexOf) { return .step(step) }
      case .noEntry(let ids):
        if let step = ids.first.flatMap(table.index(of:)).flatMap(stepIndexOf) { return .step(step) }
      case .passMark: return .step(0)
      }
    }
    return nil
  }

  private func stepIndexOf(_ node: Int) -> Int? {
    table.nodes[node].indicator.flatMap(table.step(ofRow:)).flatMap(steps.firstIndex(of:))
  }

  /// Proof documents of counted entries that are not at hand.
  private var evidenceLines: [SummaryLine] {
    var lines: [SummaryLine] = []
    for (position, entry) in draft.entries.enumerated() where report.entries[position].status == .counted {
      let asked = table.nodes[safe: report.entries[position].row]?.guidance.evidence ?? []
      let ready = Set((entry.evidence ?? []).filter(\.ready).map(\.name))
      let listed = (entry.evidence ?? []).map(\.name).filter { !asked.contains($0) }
      let missing = (asked + listed).filter { !ready.contains($0) }
      guard !missing.isEmpty else { continue }
      let name = Scoring.Wording(report, of: draft, table).entryName(position)
      var line = SummaryLine("\(name)：\(missing.joined(separator: "、"))")
      line.indent = 2
      line.target = .entry(entry.id)
      lines.append(line)
    }
    guard !lines.isEmpty else { return [] }
    return [SummaryLine(Words.evidenceTitle(lines.count), role: .strong)] + lines + [SummaryLine("")]
  }

  private var judgedLines: [SummaryLine] {
    guard !table.pack.judgedByPeople.isEmpty else { return [] }
    return [SummaryLine(Words.judgedTitle, role: .strong)]
      + table.pack.judgedByPeople.map { judgement in
        var line = SummaryLine("\(judgement.article)：\(judgement.text)", role: .dim)
        line.indent = 2
        return line
      }
  }
}

extension Truth {
  var role: Role {
    switch self {
    case .met: .good
    case .unmet: .problem
    case .unknown: .warning
    }
  }
}
