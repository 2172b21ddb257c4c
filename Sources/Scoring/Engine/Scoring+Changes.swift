extension Scoring {
  /// Takes the draft as it is after a change: what is the same in it is not scored again. False where all of it is.
  mutating func take(_ changed: Draft) -> Bool {
    guard let positions = positions(changedIn: changed) else {
      self = Scoring(changed, table)
      return true
    }
    if positions.isEmpty, changed.scoresLike(draft) {
      draft = changed
      return false
    }
    let (old, total, mark) = (draft, report.total.points, report.passMark)
    draft = changed
    report.passMark = draft.mark(table)
    var indicators: [Int] = []
    var change = ConditionChange()
    for position in positions {
      let before = report.entries[position]
      for indicator in examineAnew(position) where !indicators.contains(indicator) { indicators.append(indicator) }
      let after = report.entries[position]
      guard !changed.entries[position].isTestedLike(old.entries[position]) || !after.isTestedLike(before) else {
        continue
      }
      change.rows += [before.row, after.row].compactMap { $0 }
    }
    recount(indicators)
    conclude()
    change.score = report.total.points != total || report.passMark != mark
    judgeConditions(of: draft, circumstances, table, after: change, in: &report)
    return true
  }

  /// The entries that differ; nil where so much does that the whole draft is scored anew.
  private func positions(changedIn other: Draft) -> [Int]? {
    guard other.applicationDate == draft.applicationDate, other.facts == draft.facts,
      other.entries.count == draft.entries.count,
      // Names of projects that nobody uses any more are not kept for ever.
      projects.count <= 2 * members.count + 100
    else { return nil }
    if draft.entries.sharesStorage(with: other.entries) { return [] }
    var positions: [Int] = []
    let (old, new) = (draft.entries.span, other.entries.span)
    for position in old.indices where old[position] != new[position] { positions.append(position) }
    return positions
  }

  /// Puts an entry in the place of what it was; returns the indicators whose members are others now.
  private mutating func examineAnew(_ position: Int) -> [Int] {
    var examiner = Examiner(circumstances)
    let examination = examiner.examine(draft.entries[position], at: position)
    report.entries[position] = EntryResult(examination)
    let said = diagnosed.place { ($0.entry ?? -1) < position }..<diagnosed.place { ($0.entry ?? -1) <= position }
    diagnosed.replaceSubrange(said, with: examiner.diagnosed)
    let old = members.place { $0.entry < position }..<members.place { $0.entry <= position }
    let new = [member(examination, position)].compactMap { $0 }
    let indicators = members[old].map(\.indicator) + new.map(\.indicator)
    members.replaceSubrange(old, with: new)
    return indicators
  }
}
