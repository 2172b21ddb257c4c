import Basics
import Standards

/// A scored draft that can be scored again at the price of what changed in it: entry by entry as it is edited, or with
/// more entries at its end, of which only the indicators are counted again.
///
/// It goes on with the scoring's own steps, so that its figures are those that ``score`` gives.
package struct Rescoring: Sendable {
  private var scoring: Scoring

  /// - Parameters:
  ///   - draft: the draft as it stands.
  ///   - table: the standard it is measured by.
  package init(_ draft: Draft, _ table: Table) {
    scoring = Scoring(draft, table)
  }

  package var draft: Draft { scoring.draft }
  /// What ``score`` says of the draft.
  package var report: Report { scoring.report }

  /// What the report says of the draft's mistakes; without a look at all that it says besides.
  package var diagnostics: [Diagnostic] { scoring.report.diagnostics }

  /// An entry's row; nil where the table does not have it. Asking for the report of each entry costs more.
  package func row(ofEntry position: Int) -> Int? {
    let entries = scoring.report.entries.span
    return entries[position].row
  }

  var table: Table { scoring.table }
  var circumstances: Circumstances { scoring.circumstances }

  /// Scores the draft as it is after a change; false where the change is none to the score.
  @discardableResult
  package mutating func take(_ draft: Draft) -> Bool { scoring.take(draft) }

  /// The figures with these entries at the draft's end.
  func adding(_ entries: [Entry]) -> Recount {
    var scoring = scoring
    scoring.add(entries)
    return Recount(entries: scoring.report.entries, nodes: scoring.report.nodes, total: scoring.report.total)
  }

  /// The total, in points, where these indicators have other figures than the draft gives them.
  func total(with indicators: [(node: Int, figures: Figures)]) -> Points {
    var scoring = scoring
    for (node, figures) in indicators { scoring.report.nodes[node].figures = figures }
    scoring.addUpSections(of: indicators.map(\.node))
    return scoring.report.total.points
  }

  /// The appraised years (R3) that admissible entries of an indicator already take.
  func takenYears(in indicator: Int) -> Set<Int> {
    let yearly = scoring.members.filter { $0.indicator == indicator && table.nodes[$0.row].rules.oncePer == .year }
    return Set(yearly.compactMap(\.year))
  }
}

/// What a longer draft would come to; its conditions are not judged.
struct Recount {
  var entries: [EntryResult]
  var nodes: [NodeResult]
  var total: Figures
}

extension Scoring {
  fileprivate mutating func add(_ entries: [Entry]) {
    var examiner = Examiner(circumstances)
    for entry in entries {
      let examination = examiner.examine(entry, at: report.entries.count)
      if let member = member(examination, report.entries.count) { members.append(member) }
      report.entries.append(EntryResult(examination))
    }
    recount(Array(Set(entries.compactMap { table.row($0.criterion).flatMap { table.nodes[$0].indicator } })))
  }
}
