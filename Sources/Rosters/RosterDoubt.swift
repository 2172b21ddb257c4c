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
      /// The entry that is there already, and another one beside it.
      case sameEntry, anotherEntry
    }

    package var applicant: Applicant
    package var place: Place
    /// The draft, where one is meant, with what it comes to.
    var draft: KnownDraft?
    var points: Points?

    /// The same for the same roster and folder.
    package var id: String {
      switch place {
      case .row: applicant.key
      case .draft(let path): [applicant.key, path].joined(separator: "\u{1F}")
      case .another: "another"
      case .sameEntry: "same"
      case .anotherEntry: "other"
      }
    }
    /// Who it is, in words.
    package var label: String { RosterWords.candidate(self) }
    /// How the choice is written in a command: the draft's file, the row, or a word.
    package var written: String {
      switch place {
      case .row(let file, let line): RosterWords.row(file, line)
      case .draft(let path): draft?.name ?? path
      case .another: RosterWords.anotherPerson
      case .sameEntry: RosterWords.sameEntry
      case .anotherEntry: RosterWords.anotherEntry
      }
    }

    /// Somebody with a draft, as the draft calls them.
    static func draft(_ draft: KnownDraft, _ table: Table) -> Candidate {
      Candidate(
        applicant: draft.draft.applicant, place: .draft(path: draft.path), draft: draft,
        points: score(draft.draft, table).total.points)
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
    /// A row may be an entry that the draft has, or one that another row says.
    case entry, entryTwin
  }

  /// What the roster says, the same each time it is read.
  package var id: String
  /// The question, in words.
  package var question: String
  /// Where it first comes up.
  package var file: String
  package var line: Int
  package var candidates: [Candidate]

  static func id(_ kind: Kind, _ said: Applicant, entry: String = "") -> String {
    ([kind.rawValue, said.key] + (entry.isEmpty ? [] : [entry])).joined(separator: "\u{1F}")
  }

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
    // A row may be asked about twice: whose it is, and whether the entry is there already.
    for (place, text) in left.enumerated() where text.hasPrefix(start) {
      let choice = text.dropFirst(start.count)
      let candidate = doubt.candidates.first { $0.written == choice }
      guard candidate != nil || choice == RosterWords.leaveOut else { continue }
      left.remove(at: place)
      return candidate.map { .candidate($0.id) } ?? .nobody
    }
    return nil
  }
}

extension Applicant {
  /// Who is meant, in one text.
  fileprivate var key: String { [staffNumber.trimmed, name.trimmed, organization.trimmed].joined(separator: "\u{1F}") }
}
