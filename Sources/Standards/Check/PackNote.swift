import Basics
import Formats

/// Something about a usable rule pack that its author should look at; no mistake.
package struct PackNote: Hashable, Sendable {
  /// `sections[2].children[0].cap`; empty for the whole file.
  package var path: String
  /// Of an overlay's doing that shows in its base, the change that did it; ``JSONPlace/nowhere`` for the whole file.
  package var place: JSONPlace
  package var remark: PackRemark
  /// Where it shows, if that is in a value that an overlay takes over.
  package var inherited: InheritedValue?
  /// Whether it was so in the base already.
  package var isInherited = false

  package init(path: String, place: JSONPlace, remark: PackRemark) {
    (self.path, self.place, self.remark) = (path, place, remark)
  }
}

/// Every kind of note, with what its sentence needs; worded by ``PackNoteWording``.
package enum PackRemark: Hashable, Sendable {
  /// The limit of a node above lets no more through.
  case limitAboveLimit(most: Int, node: String, its: Int)
  /// Only the highest counts here anyway.
  case limitUnderBest(most: Int)
  /// Only so many calendar years count, one entry each.
  case limitBeyondYears(most: Int, years: Int)
  /// The cap is reached before the limit is.
  case limitBeyondCap(most: Int, cap: Points)
  /// A cap above is lower.
  case capAboveCap(cap: Points, node: String, its: Points)
  /// Everything below together gives less than the cap.
  case capOutOfReach(cap: Points, most: Points)
  /// `printed` names other ranks than the points are for.
  case printedRanks(String)
  /// `printed` names points in words that are not understood.
  case printedUnread(String)
  /// `printed` names other points than are given.
  case printedPoints(String, scored: String)
  /// The points between the printed ends are not evenly spread, and no reading says why.
  case unevenPoints(String)
  /// 保底 goes below the one printed value, and no reading says why.
  case strictWithoutReading(String)
  case factUnused(String)
  case conditionUnused(String)
  /// An example of a base, by its sentence, that no longer comes out as it is written there.
  case exampleChanged(String, found: String, written: String)
  /// An example of a base that names what is no longer there.
  case exampleGone(String)
  /// Rows, then readings, that no example shows.
  case rowsWithoutExample([String])
  case readingsWithoutExample([String])
}
