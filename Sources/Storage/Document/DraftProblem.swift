import Basics
import Formats

/// Why a file is no draft, and where.
package struct DraftProblem: Error, Hashable, Sendable {
  package var place: JSONPlace
  package var reason: DraftReason

  package init(_ reason: DraftReason, at place: JSONPlace) {
    self.place = place
    self.reason = reason
  }

  init(_ problem: JSONProblem) {
    self.init(.json(problem.reason), at: problem.place)
  }
}

package enum DraftReason: Hashable, Sendable {
  case json(JSONReason)
  case notObject
  case missing(key: String)
  /// A `format` that is not a draft's.
  case otherFormat(String)
  /// A `version` that is no whole number from 1.
  case version(String)
  /// An `applicationDate` that is no date.
  case applicationDate(String, DateProblem)
  /// An `applicationDate` without its month or day.
  case applicationDateNotFull(String)
  case wrongKind(key: String, found: String, expected: DraftValueKind)
  /// An element of `entries` that is no object; the number counts from 1.
  case entryNotObject(number: Int, found: String)
  case entryLacks(number: Int, key: String)
  case entryKeyNotText(number: Int, key: String, found: String)
  /// Two entries with one id; the number is that of the first, from 1.
  case duplicateId(String, first: Int)
  case review(ReviewReason)
}

/// Why a file is no review.
package enum ReviewReason: Hashable, Sendable {
  case notObject
  case missing(key: String)
  /// A `format` that is not a review's.
  case otherFormat(String)
  /// A `decision` that is none.
  case judgement(number: Int, found: String)
}

package enum DraftValueKind: Hashable, Sendable {
  case text, object, list
}
