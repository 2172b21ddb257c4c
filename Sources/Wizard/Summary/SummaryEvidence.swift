import Scoring
import Screen

extension Editing {
  /// Proof documents of counted entries that are not at hand.
  var evidenceLines: [SummaryLine] {
    var lines: [SummaryLine] = []
    for (position, entry) in draft.entries.enumerated() where report.entries[position].status == .counted {
      let asked = table.nodes[safe: report.entries[position].row]?.guidance.evidence ?? []
      let ready = Set((entry.evidence ?? []).filter(\.ready).map(\.name))
      let listed = (entry.evidence ?? []).map(\.name).filter { !asked.contains($0) }
      let missing = (asked + listed).filter { !ready.contains($0) }
      guard !missing.isEmpty else { continue }
      let text = "\(wording.entryName(position))：\(missing.joined(separator: "、"))"
      lines.append(SummaryLine(text, indent: 2, target: .field(entry: entry.id, .evidence)))
    }
    guard !lines.isEmpty else { return [] }
    return [SummaryLine(Words.evidenceTitle(lines.count), role: .strong)] + lines + [SummaryLine("")]
  }
}
