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
  /// What is to be said of entries, each by itself; in the draft's order.
  private var diagnosed: [Diagnostic] = []
  /// Admissible entries, in the draft's order.
  private(set) var members: [IndicatorCount.Member] = []
  /// The projects of those of which one a project counts.
  private var projects: TextNumbers

  init(_ draft: Draft, _ table: Table, passMark: Points?) {
    self.draft = draft
    self.table = table
    circumstances = Circumstances(draft, table)
    projects = TextNumbers(expecting: draft.entries.count)
    members.reserveCapacity(draft.entries.count)
    report = Report(
      nodes: [NodeResult](repeating: NodeResult(), count: table.nodes.count), total: .zero, totalRaw: .zero,
      entries: [], conditions: [], verdicts: [], score: .unset, passMark: passMark, diagnostics: [])
  }

  mutating func run() -> Report {
    report.entries.reserveCapacity(draft.entries.count)
    let draft = draft
    // A span lends its elements: an entry holds much, and is not copied.
    let entries = draft.entries.span
    for position in entries.indices { take(Examination(entries[position], circumstances)) }
    for indicator in table.indicators { count(indicator) }
    for section in table.sections { addUpSection(section) }
    addTotal()
    report.score = ScoreVerdict(total: report.total, mark: report.passMark)
    diagnose()
    judgeConditions(of: draft, circumstances, table, in: &report)
    return report
  }

  /// What concerns the whole draft first, then entry by entry: what it says by itself, then beside others.
  private mutating func diagnose() {
    let consistency = Consistency(
      draft: draft, table: table, facts: circumstances.facts, admissible: members, projects: projects)
    for value in draft.invalid { report.diagnostics.append(Diagnostic(.invalidValue(value))) }
    for problem in circumstances.facts.invalid + consistency.ofDraft { report.diagnostics.append(Diagnostic(problem)) }
    var doubts = consistency.ofEntries[...]
    for diagnostic in diagnosed {
      while let doubt = doubts.first, (doubt.entry ?? 0) < (diagnostic.entry ?? 0) {
        report.diagnostics.append(doubts.removeFirst())
      }
      report.diagnostics.append(diagnostic)
    }
    report.diagnostics += doubts
  }

  /// The next entry of the draft.
  mutating func take(_ examined: consuming Examination) {
    let position = report.entries.count
    if let points = settled[position] { examined.worth.settle(at: points) }
    admit(examined, position: position)
    for problem in examined.worth.problems { diagnosed.append(Diagnostic(problem, entry: position)) }
    report.entries.append(
      EntryResult(
        row: examined.row, status: examined.refusal?.status ?? .counted,
        reason: examined.refusal?.reason ?? .counted, figures: examined.worth.figures,
        deducted: examined.worth.deducted, counts: .zero,
        mechanisms: examined.worth.mechanisms))
  }

  mutating func admit(_ examined: Examination, position: Int) {
    guard examined.refusal == nil, let row = examined.row, let indicator = table.nodes[row].indicator else { return }
    members.append(
      IndicatorCount.Member(
        entry: position, row: row, figures: examined.worth.figures, indicator: indicator,
        project: examined.project.map { projects.insert($0).number }, year: examined.year, units: examined.units,
        months: examined.months, isSettled: examined.worth.isSettled))
  }

  /// Enters what counts into the rows, adds it up to the indicator, and sets the indicator's own bounds.
  mutating func count(_ index: Int) {
    let count = members.count { $0.indicator == index }
    guard count > 0 else { return }
    let indicator = IndicatorCount(table, indicator: index, members: members, count: count, projects: projects)
    for node in index..<table.nodes[index].end { report.nodes[node] = NodeResult() }
    for place in indicator.members.indices.reversed() {
      let row = indicator.members[place].row
      report.entries[indicator.members[place].entry].take(indicator.outcomes[place])
      let isBest = table.nodes[row].bestRoot != nil
      let enters = isBest ? indicator.outcomes[place].worth : indicator.outcomes[place].counts
      report.nodes[row].enter(enters, isBest: isBest)
    }
    addUp(index)
    report.nodes[index].figures = indicator.figures
    report.otherChoices += indicator.otherChoices
    if !indicator.isProven { report.diagnostics.append(Diagnostic(.choiceNotProven(node: index))) }
  }

  /// Caps from the leaf up: a node's points are its children's, after their caps. What stands below a node follows it
  /// at once, so that from the last node back each one is complete when its turn comes.
  private mutating func addUp(_ indicator: Int) {
    for index in (indicator..<table.nodes[indicator].end).reversed() {
      report.nodes[index].cap(at: table.nodes[index].cap)
      guard index > indicator, let parent = table.nodes[index].parent else { continue }
      report.nodes[parent].enter(report.nodes[index].figures, isBest: table.nodes[parent].bestRoot != nil)
    }
  }

  mutating func addUpSection(_ section: Int) {
    report.nodes[section] = NodeResult()
    let isBest = table.nodes[section].bestRoot != nil
    for child in table.nodes[section].children.reversed() {
      report.nodes[section].enter(report.nodes[child].figures, isBest: isBest)
    }
    report.nodes[section].cap(at: table.nodes[section].cap)
  }

  mutating func addTotal() {
    let raw = table.sections.reduce(Figures.zero) { $0 + report.nodes[$1].figures }
    report.total = raw.capped(at: table.pack.cap)
    report.totalRaw = raw.points
  }
}

extension NodeResult {
  /// Adds what enters the node before its cap, from the last child or entry to the first: under a best node, of
  /// several that are equal the first stays.
  fileprivate mutating func enter(_ more: Figures, isBest: Bool) {
    if !isBest {
      figures += more
    } else if more.points >= figures.points {
      figures = more
    }
  }

  fileprivate mutating func cap(at cap: Points?) {
    raw = figures.points
    figures = figures.capped(at: cap)
  }
}

extension EntryResult {
  fileprivate mutating func take(_ outcome: IndicatorCount.Outcome) {
    status = outcome.status
    reason = outcome.reason
    figures = outcome.worth
    counts = outcome.counts.points
    mechanisms.formUnion(outcome.mechanisms)
  }
}
