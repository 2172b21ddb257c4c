import Basics
import Standards

/// Why an entry has its status, with what the sentence needs; worded by ``Wording``.
package enum EntryReason: Hashable, Sendable {
  case unknownCriterion(String)
  /// A row of the standard that the draft was converted from, and not of this one.
  case notCarriedOver(String, from: String)
  case notARow(String)
  case missing([EntryField])
  case invalid(InvalidValue)
  case future(date: PartialDate, application: CalendarDay)
  /// Obtained before the window; `factOpen` while the fact that could open it earlier is unanswered.
  case beforeWindow(date: PartialDate, start: CalendarDay, factOpen: Bool)
  case outsideYears(date: PartialDate, first: Int, last: Int)
  case unrelated
  case transferred
  case noBenefit
  case tooShort(months: Int, least: Int)
  /// Another entry of the same project or year counts, by its position in the draft.
  case sameProject(String, counted: Int)
  case sameYear(Int, counted: Int)
  /// The node whose limit left it out.
  case overLimit(node: Int, most: Int)
  case notHighest(counted: Int)
  case counted
  /// A reviewer has set its points.
  case settled
  /// Counted by whole years of its row's months so far: those of the entries before it, and with its own (R5).
  case addedMonths(before: Int, after: Int)
  /// Only so many of its units fit under a limit.
  case partly(units: Int, of: Int, node: Int)
}
