import Scoring

/// A doubt about whom a roster means, which only a person can decide.
package struct RosterDoubt: Hashable, Sendable {
  /// Somebody who may be meant.
  package struct Candidate: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
      /// Somebody of the roster, by the file and line of their row.
      case row(file: String, line: Int)
      /// Somebody with a draft.
      case draft(path: String)
      /// Nobody who is there: a new draft.
      case another
    }

    package var applicant: Applicant
    package var place: Place

    /// The same for the same roster and folder.
    package var id: String {
      switch place {
      case .row: applicant.key
      case .draft(let path): [applicant.key, path].joined(separator: "\u{1F}")
      case .another: "another"
      }
    }
    /// Who it is, in words.
    package var label: String { RosterWords.candidate(self) }
    /// How the choice is written in a command: the draft's file, the row, or a word.
    package var written: String {
      switch place {
      case .row(let file, let line): RosterWords.row(file, line)
      case .draft(let path): String(path.split(separator: "/").last ?? "")
      case .another: RosterWords.anotherPerson
      }
    }

    static func another(_ applicant: Applicant) -> Candidate { Candidate(applicant: applicant, place: .another) }
  }

  enum Kind: String {
    /// Rows of entries may belong to several people.
    case owner
    /// A person of the roster may have one of several drafts, or none yet.
    case draft
    /// Two rows may be one person.
    case twin
  }

  /// What the roster says, the same each time it is read.
  package var id: String
  /// The question, in words.
  package var question: String
  /// Where it first comes up.
  package var file: String
  package var line: Int
  package var candidates: [Candidate]

  static func id(_ kind: Kind, _ said: Applicant) -> String { kind.rawValue + "\u{1F}" + said.key }

  /// How the row that is in doubt is written in a command: `业绩.csv:2`.
  package var written: String { RosterWords.row(file, line) }
}

/// What a person decided, by the doubt's id.
package enum RosterAnswer: Hashable, Sendable {
  /// A candidate, by its id.
  case candidate(String)
  /// None of them: the rows are left out.
  case nobody
}

/// Answers as a command has them: `业绩.csv:2=陈晓岚.json`.
package struct WrittenAnswers: Sendable {
  private var left: [String]

  package init(_ texts: [String]) {
    left = texts
  }

  /// The answers that fit no doubt so far.
  package var unused: [String] { left }

  /// The answer to a doubt; nil where none is written, or it names nobody who may be meant.
  package mutating func answer(to doubt: RosterDoubt) -> RosterAnswer? {
    let start = doubt.written + "="
    guard let place = left.firstIndex(where: { $0.hasPrefix(start) }) else { return nil }
    let text = left[place].dropFirst(start.count)
    if text == RosterWords.leaveOut {
      left.remove(at: place)
      return .nobody
    }
    guard let candidate = doubt.candidates.first(where: { $0.written == text }) else { return nil }
    left.remove(at: place)
    return .candidate(candidate.id)
  }
}

extension Applicant {
  /// Who is meant, in one text.
  fileprivate var key: String { [staffNumber.trimmed, name.trimmed, organization.trimmed].joined(separator: "\u{1F}") }
}
