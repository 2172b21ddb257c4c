import Basics
import Scoring
import Screen
import Standards
import Wizard

/// `standard diff --drafts`: what becomes of a draft by two packs, and why.
struct DraftDiffText {
  private let name: String
  private let draft: Draft
  private let old: ScoredDraft
  private let new: ScoredDraft

  /// Nil where both packs make the same of it.
  init?(_ name: String, _ draft: Draft, _ oldTable: Table, _ newTable: Table) {
    (self.name, self.draft) = (name, draft)
    old = ScoredDraft(source: .file(name), draft: draft, table: oldTable, report: score(draft, oldTable))
    new = ScoredDraft(source: .file(name), draft: draft, table: newTable, report: score(draft, newTable))
    let isSame =
      old.report.total == new.report.total && old.verdicts == new.verdicts
      && zip(old.report.entries, new.report.entries).allSatisfy { $0.status == $1.status }
    if isSame { return nil }
  }

  var lines: [String] {
    head + indicators + entries + cuts + verdicts
  }

  private var head: [String] {
    let person = draft.applicant.name.isEmpty ? "" : "  \(TextLayout.clip(draft.applicant.name, to: 20))"
    return DraftDiffText.beside(name + person, Words.Diff.total(old.report.total, new.report.total), indent: 2)
  }

  /// Two texts on one line, or the second below the first where both do not fit.
  private static func beside(_ first: String, _ second: String, indent: Int) -> [String] {
    let whole = "\(first)  \(second)"
    if DisplayWidth.of(whole) <= 80 { return [whole] }
    return [first] + TextLayout.wrap(second, to: 80 - indent).map { String(repeating: " ", count: indent) + $0 }
  }

  // MARK: - Why

  private var indicators: [String] {
    let ids = old.table.indicators.map { old.table.nodes[$0].id }
    let added = new.table.indicators.map { new.table.nodes[$0].id }.filter { !ids.contains($0) }
    return (ids + added).flatMap { id -> [String] in
      let (before, after) = (old.figures(of: id), new.figures(of: id))
      guard before != after else { return [] }
      let name = new.table.node(id)?.name ?? old.table.node(id)?.name ?? id
      let padded = "  " + TextLayout.pad(TextLayout.clip(name, to: 32), to: 32)
      return DraftDiffText.beside(padded, Words.Diff.figures(before, after), indent: 4)
    }
  }

  /// Where a cap takes away more or less than before: why what the entries give does not come out in the total.
  private var cuts: [String] {
    let (before, after) = (old.cuts, new.cuts)
    let ids = before.map(\.id) + after.map(\.id).filter { id in !before.contains { $0.id == id } }
    return ids.compactMap { id in
      let (was, now) = (before.first { $0.id == id }?.cut ?? .zero, after.first { $0.id == id }?.cut ?? .zero)
      guard was != now else { return nil }
      let name = new.table.node(id)?.name ?? old.table.node(id)?.name ?? Words.Text.total
      return "  \(TextLayout.pad(TextLayout.clip(name, to: 32), to: 34))" + Words.Diff.cut(was, now)
    }
  }

  private var entries: [String] {
    draft.entries.indices.flatMap { position -> [String] in
      let (before, after) = (old.report.entries[position], new.report.entries[position])
      guard before.status != after.status || before.counts != after.counts || before.figures != after.figures else {
        return []
      }
      let status =
        before.status == after.status ? after.status.label : "\(before.status.label) -> \(after.status.label)"
      let entry = draft.entries[position]
      let names = [TextLayout.clip(entry.id, to: 12), TextLayout.clip(entry.titleKey ?? entry.criterion, to: 40)]
      let result = "\(status)  \(Words.Diff.points(before.counts, after.counts))"
      let head = DraftDiffText.beside("    " + names.joined(separator: "  "), result, indent: 8)
      return head + TextLayout.wrap(new.wording.why(position), to: 72).map { "        " + $0 }
    }
  }

  private var verdicts: [String] {
    let before = Dictionary(old.verdicts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.verdicts.map(\.id))
    let changed = new.verdicts.compactMap { verdict in
      let was = before[verdict.id]?.label
      return was == verdict.label ? nil : "  \(verdict.name)  \(Words.Diff.change(was, verdict.label))"
    }
    let gone = old.verdicts.filter { !after.contains($0.id) }
    return changed + gone.map { "  \($0.name)  \(Words.Diff.change($0.label, nil))" }
  }
}

/// A verdict as it is shown.
private struct ShownVerdict: Equatable {
  /// Empty for the program's own, against the pass mark.
  var id: String
  var name: String
  var label: String
}

extension ScoredDraft {
  fileprivate func figures(of id: String) -> Figures {
    table.index(of: id).map { report.nodes[$0].figures } ?? .zero
  }

  /// What each cap takes away, by node, in the table's order; the total's, with an empty id, comes last.
  fileprivate var cuts: [(id: String, cut: Points)] {
    let sum = table.sections.reduce(Points.zero) { $0 + report.nodes[$1].figures.points }
    return table.nodes.indices.map { (table.nodes[$0].id, report.nodes[$0].cut) } + [("", sum - report.total.points)]
  }

  fileprivate var verdicts: [ShownVerdict] {
    zip(table.pack.verdicts, report.verdicts).map { ShownVerdict(id: $0.id, name: $0.name, label: $1.truth.label) }
      + [ShownVerdict(id: "", name: Words.Text.scoreVerdict, label: report.score.label)]
  }
}
