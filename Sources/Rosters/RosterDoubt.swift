import Scoring

/// A doubt about whom a roster means, which only a person can decide.
package struct RosterDoubt: Hashable, Sendable {
  /// Somebody who may be meant: of the roster, or with a draft.
  package struct Candidate: Hashable, Sendable {
    package var applicant: Applicant
    /// The draft; nil for somebody of the roster.
    package var path: String?

    /// The same for the same roster and folder.
    package var id: String { [applicant.key, path ?? ""].joined(separator: "\u{1F}") }
    /// Who it is, in words.
    package var label: String { RosterWords.candidate(self) }
  }

  enum Kind: String {
    /// Rows of entries may belong to several people.
    case owner
    /// A person of the roster has several drafts.
    case draft
  }

  /// What the roster says, the same each time it is read.
  package var id: String
  /// The question, in words.
  package var question: String
  package var candidates: [Candidate]

  static func id(_ kind: Kind, _ said: Applicant) -> String { kind.rawValue + "\u{1F}" + said.key }
}

/// What a person decided, by the doubt's id.
package enum RosterAnswer: Hashable, Sendable {
  /// A candidate, by its id.
  case candidate(String)
  /// None of them: the rows are left out.
  case nobody
}

extension Applicant {
  /// Who is meant, in one text.
  fileprivate var key: String { [staffNumber.trimmed, name.trimmed, organization.trimmed].joined(separator: "\u{1F}") }
}
