/// Scores a draft by a table. Pure: no clock, no files; the same draft gives the same report everywhere.
///
/// - Parameters:
///   - draft: what the applicant has entered.
///   - table: the standard it is measured by.
///   - passMark: stands in for the draft's own mark, in points (`--pass-mark`).
///   - settled: what single entries are worth whatever the table says, in points, by position (``ReviewedScore``).
/// - Returns: every figure, status, condition and diagnostic.
package func score(
  _ draft: Draft, _ table: Table, passMark: Points? = nil, settled: [Int: Points] = [:]
) -> Report {
  // A mark that is not valid is said, and no other takes its place unasked.
  let hasInvalidMark = draft.invalid.contains { $0.key == "passMark" }
  let ownMark = hasInvalidMark ? nil : draft.passMark ?? table.pack.passMark
  var scoring = Scoring(draft, table, passMark: passMark ?? ownMark)
  scoring.settled = settled
  return scoring.run()
}

/// One run of scoring over a draft: entries, indicators, nodes from the leaf up, then conditions.
struct Scoring {
  let draft: Draft
  let table: Table
  let circumstances: Circumstances
  var report: Report
  /// What entries are worth whatever the table says, by position.
  var settled: [Int: Points] = [:]
  private var diagnosed: [[Problem]] = []
  /// Admissible entries by indicator, in the draft's order.
  private(set) var members: [Int: [IndicatorCount.Member]] = [:]

  init(_ draft: Draft, _ table: Table, passMark: Points?) {
    self.draft = draft
    self.table = table
    circumstances = Circumstances(draft, table)
    report = Report(
      nodes: [NodeResult](repeating: NodeResult(), count: table.nodes.count), total: .zero, totalRaw: .zero,
      entries: [], conditions: [], verdicts: [], score: .unset, passMark: passMark, diagnostics: [])
  }

  mutating func run() -> Report {
    report.entries.reserveCapacity(draft.entries.count)
    for entry in draft.entries { examine(entry) }
    for indicator in table.indicators { count(indicator) }
    for section in table.sections { addUp(section) }
    addTotal()
    report.score = ScoreVerdict(total: report.total, mark: report.passMark)
    diagnose()
    judgeConditions(of: draft, circumstances, table, in: &report)
    return report
  }

  /// What concerns the whole draft first, then entry by entry.
  private mutating func diagnose() {
    let consistency = Consistency(draft: draft, table: table, facts: circumstances.facts, entries: report.entries)
    let invalid: [Problem] = draft.invalid.map { .invalidValue($0) } + circumstances.facts.invalid
    report.diagnostics += (invalid + consistency.ofDraft).map { Diagnostic($0) }
    let doubts = consistency.ofEntries
    for (position, problems) in diagnosed.enumerated() {
      for problem in problems { report.diagnostics.append(Diagnostic(problem, entry: position)) }
      for problem in doubts[position] ?? [] { report.diagnostics.append(Diagnostic(problem, entry: position)) }
    }
  }

  /// The next entry of the draft.
  mutating func examine(_ entry: Entry) {
    var examined = Examination(entry, circumstances)
    if let points = settled[report.entries.count] { examined.worth.settle(at: points) }
    admit(entry, examined, position: report.entries.count)
    diagnosed.append(examined.worth.problems)
    report.entries.append(
      EntryResult(
        row: examined.row, status: examined.refusal?.status ?? .counted,
        reason: examined.refusal?.reason ?? .counted, figures: examined.worth.figures,
        deducted: examined.worth.deducted, counts: .zero,
        mechanisms: examined.worth.mechanisms))
  }

  mutating func admit(_ entry: Entry, _ examined: Examination, position: Int) {
    guard examined.refusal == nil, let row = examined.row, let indicator = table.nodes[row].indicator else { return }
    members[indicator, default: []].append(
      IndicatorCount.Member(
        entry: position, row: row, figures: examined.worth.figures, key: entry.key(table.nodes[row].rules.oncePer),
        units: entry.count ?? 1, months: entry.months ?? 0, isSettled: examined.worth.isSettled))
  }

  /// Enters what counts into the rows, and the indicator's own bounds.
  mutating func count(_ index: Int) {
    guard let admitted = members[index] else { return }
    let indicator = IndicatorCount(table, indicator: index, members: admitted)
    var direct: [Int: Figures] = [:]
    for (member, outcome) in zip(indicator.members, indicator.outcomes) {
      report.entries[member.entry].status = outcome.status
      report.entries[member.entry].reason = outcome.reason
      report.entries[member.entry].figures = outcome.worth
      report.entries[member.entry].counts = outcome.counts.points
      report.entries[member.entry].mechanisms.formUnion(outcome.mechanisms)
      let isBest = table.nodes[member.row].bestRoot != nil
      let enters = isBest ? outcome.worth : outcome.counts
      direct[member.row] = isBest ? better(direct[member.row], enters) : (direct[member.row] ?? .zero) + enters
    }
    for (row, figures) in direct {
      report.nodes[row] = NodeResult(figures: figures.capped(at: table.nodes[row].cap), raw: figures.points)
    }
    addUp(indicator.indicator)
    report.nodes[indicator.indicator].figures = indicator.figures
    report.otherChoices += indicator.otherChoices
    if !indicator.isProven {
      report.diagnostics.append(Diagnostic(.choiceNotProven(node: indicator.indicator)))
    }
  }

  /// Caps from the leaf up: a node's points are its children's, after their caps.
  mutating func addUp(_ index: Int) {
    let children = table.nodes[index].children
    guard !children.isEmpty else { return }
    let (isSection, isBest) = (table.nodes[index].kind == .section, table.nodes[index].bestRoot != nil)
    var sum: Figures?
    for child in children {
      if !isSection { addUp(child) }
      let figures = report.nodes[child].figures
      sum = isBest ? better(sum, figures) : (sum ?? .zero) + figures
    }
    let raw = sum ?? .zero
    report.nodes[index] = NodeResult(figures: raw.capped(at: table.nodes[index].cap), raw: raw.points)
  }

  mutating func addTotal() {
    let raw = table.sections.reduce(Figures.zero) { $0 + report.nodes[$1].figures }
    report.total = raw.capped(at: table.pack.cap)
    report.totalRaw = raw.points
  }

  private func better(_ known: Figures?, _ other: Figures) -> Figures {
    guard let known else { return other }
    return other.points > known.points ? other : known
  }
}

extension Entry {
  /// What makes it the same as another entry where only one of them counts.
  fileprivate func key(_ exclusion: Exclusion?) -> String? {
    switch exclusion {
    case .project: projectKey
    case .year: date.map { String($0.year) }
    case nil: nil
    }
  }
}
