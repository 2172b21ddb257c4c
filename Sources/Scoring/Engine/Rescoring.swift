/// A scored draft to which more entries can be added at the price of counting only their indicators again.
///
/// It goes on with the scoring's own steps, so that its figures are those that ``score`` gives the longer draft.
package struct Rescoring: Sendable {
  private let before: Scoring

  /// - Parameters:
  ///   - draft: the draft as it stands.
  ///   - table: the standard it is measured by.
  ///   - report: what ``score`` made of them.
  package init(_ draft: Draft, _ table: Table, _ report: Report) {
    before = Scoring(draft, table, resuming: report)
  }

  var draft: Draft { before.draft }
  var table: Table { before.table }
  var report: Report { before.report }
  var circumstances: Circumstances { before.circumstances }

  /// The figures with these entries at the draft's end.
  func adding(_ entries: [Entry]) -> Recount {
    var scoring = before
    scoring.add(entries)
    return Recount(entries: scoring.report.entries, nodes: scoring.report.nodes, total: scoring.report.total)
  }

  /// The total, in points, where these indicators have other figures than the draft gives them.
  func total(with indicators: [(node: Int, figures: Figures)]) -> Points {
    var scoring = before
    for (node, figures) in indicators { scoring.report.nodes[node].figures = figures }
    scoring.addUpSections(of: indicators.map(\.node))
    return scoring.report.total.points
  }

  /// The appraised years (R3) that admissible entries of an indicator already take.
  func takenYears(in indicator: Int) -> Set<Int> {
    let yearly = before.members.filter { $0.indicator == indicator && table.nodes[$0.row].rules.oncePer == .year }
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
  /// Goes on from a finished report.
  fileprivate init(_ draft: Draft, _ table: Table, resuming report: Report) {
    self.init(draft, table, passMark: report.passMark)
    for (position, entry) in draft.entries.enumerated() {
      admit(Examination(entry, circumstances), position: position)
    }
    self.report = report
  }

  fileprivate mutating func add(_ entries: [Entry]) {
    let indicators = Set(entries.compactMap { table.row($0.criterion).flatMap { table.nodes[$0].indicator } })
    for entry in entries { take(Examination(entry, circumstances)) }
    for indicator in indicators { count(indicator) }
    addUpSections(of: Array(indicators))
  }

  fileprivate mutating func addUpSections(of indicators: [Int]) {
    for section in Set(indicators.compactMap { table.nodes[$0].parent }) { addUpSection(section) }
    addTotal()
  }
}
