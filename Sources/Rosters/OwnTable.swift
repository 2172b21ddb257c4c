/// A table that this program writes and that is no roster: nothing of it is imported, however well its columns may read.
package enum OwnTable: Hashable, Sendable {
  /// `score --format csv`.
  case scores
  /// `report` of several drafts.
  case summary
  /// `report` of a form.
  case form

  /// Known by the three figures that stand in all of them and in no roster; nil where they do not.
  init?(_ headings: [String]) {
    let headings = Set(headings.map(\.trimmed))
    guard headings.isSuperset(of: RosterWords.figures) else { return nil }
    if headings.contains(RosterWords.kindOfLine) {
      self = .form
    } else {
      self = headings.contains(RosterWords.scoredBy) ? .scores : .summary
    }
  }
}
