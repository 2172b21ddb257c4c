import Basics
import Standards

/// Something about a draft that a person should know.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    /// A value is wrong or missing: `check` ends with status 1.
    case error
    case warning
  }

  package var problem: Problem
  /// The entry's position in the draft; nil for the whole draft.
  package var entry: Int?

  package init(_ problem: Problem, entry: Int? = nil) {
    self.problem = problem
    self.entry = entry
  }

  package var severity: Severity { problem.severity }
  /// The name that scripts rely on.
  package var code: String { problem.code }
  /// The field of the entry, or the key or fact of the draft, that it speaks of.
  package var key: String? { problem.key }
}

/// Every kind of diagnostic, with what its sentence needs; worded by ``Wording``.
package enum Problem: Hashable, Sendable {
  case unknownCriterion(String)
  /// An entry that a conversion kept and this standard has no row for: nothing to mend.
  case notCarriedOver(String, from: String)
  case notARow(String)
  case missingField(EntryField)
  case invalidField(InvalidValue)
  case invalidValue(InvalidValue)
  case invalidFact(String, found: String, ValueProblem)
  case claimOutsideBand(claimed: Points, low: Points, high: Points)
  case ignoredField(EntryField)
  case missingDate
  /// The entry is dated after the application date, which a slip of the pen often explains.
  case dateAfterApplication
  case missingMonths(least: Int)
  case missingBenefit
  case notClaimed(low: Points, high: Points)
  case beyondRanks(last: Int, high: Points?)
  case strictWindow(years: Int)
  case roleRank(rank: Int, ranks: ClosedRange<Int>)
  /// Far more units than the `enough` that fill the caps and limits above the row.
  case largeCount(Int, enough: Int)
  case projectInSeveralIndicators(String, [Int])
  case titleTwice(String, other: Int)
  case beforeStandard(CalendarDay, from: CalendarDay)
  case choiceNotProven(node: Int)
  case newerVersion(Int)
  case factOrder(earlier: String, later: String)
  case factAfterApplication(String)
  case factLongAgo(String, years: Int)
  /// Breaks longer than the time since the fact `since`.
  case breakTooLong(String, since: String)
  case longAgo(years: Int)
  case tooManyMonths(most: Int)
  /// This entry and those before it of its indicator come to so many months.
  case monthsTogether(Int, most: Int)
  /// A degree dated before a lower one, the entry at `other`.
  case degreeOrder(other: Int)

  package var severity: Diagnostic.Severity {
    switch self {
    case .unknownCriterion, .notARow, .missingField, .invalidField, .invalidValue, .invalidFact, .claimOutsideBand:
      .error
    default: .warning
    }
  }

  package var code: String {
    switch self {
    case .unknownCriterion, .notARow: "unknownCriterion"
    case .notCarriedOver: "notCarriedOver"
    case .missingField: "missingField"
    case .invalidField: "invalidField"
    case .invalidValue: "invalidValue"
    case .invalidFact: "invalidFact"
    case .claimOutsideBand: "claimOutsideBand"
    case .ignoredField: "ignoredField"
    case .missingDate: "missingDate"
    case .dateAfterApplication: "dateAfterApplication"
    case .missingMonths: "missingMonths"
    case .missingBenefit: "missingBenefit"
    case .notClaimed: "notClaimed"
    case .beyondRanks: "beyondRanks"
    case .strictWindow: "strictWindow"
    case .roleRank: "roleRank"
    case .largeCount: "largeCount"
    case .projectInSeveralIndicators: "projectInSeveralIndicators"
    case .titleTwice: "titleTwice"
    case .beforeStandard: "beforeStandard"
    case .choiceNotProven: "choiceNotProven"
    case .newerVersion: "newerVersion"
    case .factOrder: "factOrder"
    case .factAfterApplication: "factAfterApplication"
    case .factLongAgo, .longAgo: "longAgo"
    case .breakTooLong: "breakTooLong"
    case .tooManyMonths, .monthsTogether: "tooManyMonths"
    case .degreeOrder: "degreeOrder"
    }
  }

  package var key: String? {
    switch self {
    case .unknownCriterion, .notARow, .notCarriedOver: "criterion"
    case .missingField(let field), .ignoredField(let field): field.rawValue
    case .invalidField(let value), .invalidValue(let value): value.key
    case .invalidFact(let id, _, _), .factAfterApplication(let id), .factOrder(_, let id), .factLongAgo(let id, _),
      .breakTooLong(let id, _):
      id
    case .claimOutsideBand, .notClaimed: "claimed"
    case .missingDate, .dateAfterApplication, .strictWindow, .longAgo, .degreeOrder: "date"
    case .missingMonths, .tooManyMonths, .monthsTogether: "months"
    case .missingBenefit: "benefit"
    case .beyondRanks, .roleRank: "rank"
    case .largeCount: "count"
    case .projectInSeveralIndicators: "project"
    case .titleTwice: "title"
    case .beforeStandard: "applicationDate"
    case .newerVersion: "version"
    case .choiceNotProven: nil
    }
  }
}
