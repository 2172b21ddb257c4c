/// What became of an entry, in the order in which it is decided; the first that applies (readings, Admissibility).
package enum EntryStatus: String, Hashable, Sendable, CaseIterable {
  case unknownCriterion, incomplete, future, outsideWindow, unrelated, transferred, noBenefit, tooShort
  case duplicate, overLimit, notHighest, counted

  /// Whether the conditions may draw on the entry, whatever the choice made of it.
  package var isAdmissible: Bool {
    switch self {
    case .duplicate, .overLimit, .notHighest, .counted: true
    default: false
    }
  }
}
