import Basics
import Standards

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
  Scoring(draft, table, passMark: passMark, settled: settled).report
}

/// A draft being scored: entries, indicators, nodes from the leaf up, then conditions. What was worked out on the way
/// is kept, so that a draft of which little has changed is scored again at the price of what did.
struct Scoring {
  var draft: Draft
  let table: Table
  let circumstances: Circumstances
  var report: Report
  /// Admissible entries, in the draft's order.
  var members: [IndicatorCount.Member] = []
  /// What is to be said of entries, each by itself; in the draft's order.
  var diagnosed: [Diagnostic] = []
  /// The projects of those of which one a project counts.
  var projects: TextNumbers
  /// Indicators whose choice was not proven the best, in the table's order.
  var unproven: [Int] = []

  /// Scores a draft from nothing.
  init(_ draft: Draft, _ table: Table, passMark: Points? = nil, settled: [Int: Points] = [:]) {
    self.draft = draft
    self.table = table
    circumstances = Circumstances(draft, table)
    projects = TextNumbers(expecting: draft.entries.count)
    report = Report(
      nodes: [NodeResult](repeating: NodeResult(), count: table.nodes.count), total: .zero, totalRaw: .zero,
      entries: [], conditions: [], verdicts: [], score: .unset, passMark: passMark ?? draft.mark(table),
      diagnostics: [])
    examineAll(settled)
    for (indicator, count) in membersByIndicator where count > 0 { self.count(indicator, members: count) }
    for section in table.sections { addUpSection(section) }
    conclude()
    judgeConditions(of: draft, circumstances, table, in: &report)
  }

  private mutating func examineAll(_ settled: [Int: Points]) {
    members.reserveCapacity(draft.entries.count)
    report.entries.reserveCapacity(draft.entries.count)
    var examiner = Examiner(circumstances)
    let draft = draft
    // A span lends its elements: an entry holds much, and is not copied.
    let entries = draft.entries.span
    for position in entries.indices {
      let examination = examiner.examine(
        entries[position], at: position, settled: settled.isEmpty ? nil : settled[position])
      report.entries.append(EntryResult(examination))
      if let member = member(examination, position) { members.append(member) }
    }
    diagnosed = examiner.diagnosed
  }

  /// The entry as its indicator counts it; nil where it is not admitted.
  mutating func member(_ examination: Examination, _ position: Int) -> IndicatorCount.Member? {
    guard examination.refusal == nil, let row = examination.row, let indicator = table.nodes[row].indicator else {
      return nil
    }
    return IndicatorCount.Member(
      entry: position, row: row, indicator: indicator, worth: examination.worth,
      project: examination.project.map { projects.insert($0).number }, year: examination.year,
      units: examination.units, months: examination.months)
  }

  /// The indicators, each with the number of its members.
  private var membersByIndicator: [(indicator: Int, count: Int)] {
    var counts = [Int](repeating: 0, count: table.nodes.count)
    for member in members { counts[member.indicator] += 1 }
    return table.indicators.map { ($0, counts[$0]) }
  }

  /// Total, verdict on it, and what is to be said.
  mutating func conclude() {
    addTotal()
    report.score = ScoreVerdict(total: report.total, mark: report.passMark)
    let consistency = Consistency(
      draft: draft, table: table, facts: circumstances.facts, admissible: members, projects: projects)
    report.diagnostics.removeAll(keepingCapacity: true)
    for indicator in unproven { report.diagnostics.append(Diagnostic(.choiceNotProven(node: indicator))) }
    for value in draft.invalid { report.diagnostics.append(Diagnostic(.invalidValue(value))) }
    for problem in circumstances.facts.invalid + consistency.ofDraft { report.diagnostics.append(Diagnostic(problem)) }
    consistency.note(beside: diagnosed, in: &report.diagnostics)
  }
}

extension Draft {
  /// The mark that counts; one that is not valid is said, and no other takes its place unasked.
  func mark(_ table: Table) -> Points? {
    invalid.contains { $0.key == "passMark" } ? nil : passMark ?? table.pack.passMark
  }
}
