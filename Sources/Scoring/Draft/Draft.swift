import Basics

/// 申报草稿: what one applicant has entered. Nothing derived is in it; every figure is computed by ``score``.
package struct Draft: Hashable, Sendable {
  /// The id of the standard it was made for; nil = the built-in one.
  package var standard: String?
  /// The standard that it was converted from: entries that this one has no row for are kept, and nobody's mistake.
  package var convertedFrom: String?
  /// 申报日期: every window and period is measured from it, never from today's clock.
  package var applicationDate: CalendarDay
  /// 规定分值 (第五条（六）, 第九条): the committee's mark, in points, ≥ 0; nil = not published.
  package var passMark: Points?
  package var applicant: Applicant
  /// The answers that conditions ask for, by fact id; absent = not yet answered.
  package var facts: Facts
  package var entries: [Entry]
  /// Values of the draft itself that are not valid, and so count as absent.
  package var invalid: [InvalidValue]

  package init(
    standard: String? = nil, applicationDate: CalendarDay, passMark: Points? = nil,
    applicant: Applicant = Applicant(), facts: Facts = Facts(), entries: [Entry] = [],
    invalid: [InvalidValue] = []
  ) {
    self.standard = standard
    self.applicationDate = applicationDate
    self.passMark = passMark
    self.applicant = applicant
    self.facts = facts
    self.entries = entries
    self.invalid = invalid
  }

  /// Whether another draft has the same score whatever it is: at most its applicant is another.
  package func scoresLike(_ other: Draft) -> Bool {
    var same = other
    same.applicant = applicant
    return same == self
  }
}

/// 申报人: who applies; free texts that no figure depends on.
package struct Applicant: Hashable, Sendable {
  package var name: String
  package var organization: String
  package var specialty: String
  /// 工号: tells people of one unit apart; empty where none is kept.
  package var staffNumber: String

  package init(name: String = "", organization: String = "", specialty: String = "", staffNumber: String = "") {
    self.name = name
    self.organization = organization
    self.specialty = specialty
    self.staffNumber = staffNumber
  }
}

/// An answer as it stands in the draft; what it may be is the rule pack's to say (``FactDefinition``).
package enum FactValue: Hashable, Sendable {
  /// `null`: 不适用, counts as no (false, none, 0).
  case doesNotApply
  case yesNo(Bool)
  /// A whole number.
  case number(Int)
  /// A date, or the id of one option.
  case text(String)
  /// The ids of options; numbers where the options are numbered.
  case list([FactValue])
  /// Anything else, quoted as it stands: never a valid answer.
  case other(String)
}

/// A value in a draft that is not what its key asks for.
package struct InvalidValue: Hashable, Sendable {
  /// The key as the contract names it: `rank`, `date`, `passMark`, …
  package var key: String
  /// The value as it stands in the file, shortened, for quoting.
  package var found: String
  package var problem: ValueProblem

  package init(key: String, found: String, problem: ValueProblem) {
    self.key = key
    self.found = found
    self.problem = problem
  }
}

/// Why a value is not valid.
package enum ValueProblem: Hashable, Sendable {
  case notText, notYesNo, notNumber, notWholeNumber, notList
  /// Smaller than the least that the key allows.
  case below(Int)
  case date(DateProblem)
  /// Typed in a way that cannot be resolved to a date or to a number of months.
  case typed(TypedProblem)
  /// Not a multiple of 0.1 (`claimed`).
  case notTenth
  /// Not one of the ids that the key allows.
  case unknownId
}
