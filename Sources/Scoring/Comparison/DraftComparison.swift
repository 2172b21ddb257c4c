import Basics
import Standards

/// What changed between two drafts, and what that did to the score.
package struct DraftComparison: Sendable {
  /// A draft with what scoring made of it.
  package struct Side: Sendable {
    package var draft: Draft
    package var table: Table
    package var report: Report

    package init(_ draft: Draft, _ table: Table, _ report: Report) {
      (self.draft, self.table, self.report) = (draft, table, report)
    }

    /// A node's figures; zero where the standard does not have it.
    package func figures(of id: String) -> Figures { table.index(of: id).map { report.nodes[$0].figures } ?? .zero }
  }

  /// An entry that was not changed itself and yet counts otherwise than before.
  package struct SideEffect: Hashable, Sendable {
    package var old: Int
    package var new: Int
  }

  package let old: Side
  package let new: Side
  package let changes: [DraftChange]
  package let sideEffects: [SideEffect]

  /// Scoring so many entries takes about a second; beyond that changes are told without their effects.
  private static let mostScoredEntries = 200_000

  /// - Parameters:
  ///   - old: the draft before.
  ///   - new: the draft after.
  ///   - passMark: stands in for the drafts' own mark, in points.
  package init(_ old: Side, _ new: Side, passMark: Points? = nil) {
    (self.old, self.new) = (old, new)
    let all = DraftChanges(old.draft, new.draft, factIds: new.table.pack.facts.map(\.id))
    let (changes, pairs) = (all.all, all.matching.oldOfNew)
    sideEffects = DraftComparison.sideEffects(old, new, changes, pairs)
    // Two standards have no common measure for a single change.
    let isOneStandard = old.table.pack.id == new.table.pack.id
    let cost = changes.count * max(old.draft.entries.count, new.draft.entries.count, 1)
    guard isOneStandard, cost <= DraftComparison.mostScoredEntries else {
      self.changes = changes
      return
    }
    self.changes = changes.map { change in
      var told = change
      let total = score(all.old(with: change.subject), old.table, passMark: passMark).total
      told.effect = total - old.report.total
      return told
    }
  }

  /// What all changes together did to the total, in points.
  package var effect: Figures { new.report.total - old.report.total }

  /// What the changes did one by one, added up; nil where some of them were not worked out.
  package var sumOfEffects: Points? {
    let effects = changes.compactMap(\.effect)
    return effects.count == changes.count ? effects.reduce(.zero) { $0 + $1.points } : nil
  }

  private static func sideEffects(
    _ old: Side, _ new: Side, _ changes: [DraftChange], _ pairs: [Int?]
  ) -> [SideEffect] {
    let changed = Set(
      changes.compactMap { if case .entry(_, let index) = $0.subject { index } else { nil } })
    return pairs.enumerated().compactMap { index, from in
      guard let from, !changed.contains(index) else { return nil }
      let (before, after) = (old.report.entries[from], new.report.entries[index])
      let isSame = before.status == after.status && before.counts == after.counts && before.figures == after.figures
      return isSame ? nil : SideEffect(old: from, new: index)
    }
  }
}

extension Figures {
  /// The difference of each figure: no longer low ≤ points ≤ high.
  package static func - (a: Figures, b: Figures) -> Figures {
    Figures(low: a.low - b.low, points: a.points - b.points, high: a.high - b.high)
  }
}
