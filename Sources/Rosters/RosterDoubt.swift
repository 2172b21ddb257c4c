import Basics
import Scoring
import Standards

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
      // Of the name's bytes: names that only look alike are names of other files.
      case .draft(let path): [applicant.key, ContentDigest.of(path)].joined(separator: "\u{1F}")
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

    /// Whether it is the person of this draft.
    func isDraft(_ other: KnownDraft) -> Bool {
      if case .draft(let path) = place { path.isExactly(other.path) } else { false }
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
  private let texts: [String]
  private var isUsed: [Bool]
  /// By how a row is written, the answers to it: where each stands, and what it says.
  private var answers: [ExactText: [(place: Int, choice: String)]] = [:]

  package init(_ texts: [String]) {
    self.texts = texts
    isUsed = texts.map { _ in false }
    for (place, text) in texts.enumerated() {
      for (row, choice) in WrittenAnswers.parts(text) { answers[ExactText(row), default: []].append((place, choice)) }
    }
  }

  /// What may be a row and the answer: what stands before and behind an equals sign, which a file's name may have, too.
  private static func parts(_ text: String) -> [(row: String, choice: String)] {
    let scalars = text.unicodeScalars
    return scalars.indices.lazy.filter { scalars[$0] == "=" }.prefix(8).map { sign in
      (String(scalars[..<sign]), String(scalars[scalars.index(after: sign)...]))
    }
  }

  /// The answers that fit no doubt so far.
  package var unused: [String] { zip(texts, isUsed).filter { !$1 }.map(\.0) }

  /// Whether somebody's row is to be left out though nothing about it is in doubt, or not any more.
  package mutating func leavesOut(_ person: RosterPerson) -> Bool {
    let row = ExactText(RosterWords.row(person.file, person.line))
    guard let answer = answers[row]?.first(where: { !isUsed[$0.place] && $0.choice == RosterWords.leaveOut }) else {
      return false
    }
    isUsed[answer.place] = true
    return true
  }

  /// The answer to a doubt; nil where none is written, or it names nobody who may be meant.
  package mutating func answer(to doubt: RosterDoubt) -> RosterAnswer? {
    // A row may be asked about twice: whose it is, and whether the entry is there already.
    for (place, choice) in answers[ExactText(doubt.written)] ?? [] where !isUsed[place] {
      let candidate = doubt.candidate(writtenAs: choice)
      guard candidate != nil || choice == RosterWords.leaveOut else { continue }
      isUsed[place] = true
      return candidate.map { .candidate($0.id) } ?? .nobody
    }
    return nil
  }
}

extension RosterDoubt {
  /// The candidate by how a command names it; where only one name looks like it, that one.
  fileprivate func candidate(writtenAs choice: String) -> Candidate? {
    let alike = candidates.filter { $0.written == choice }
    return alike.first { $0.written.isExactly(choice) } ?? (alike.count == 1 ? alike.first : nil)
  }
}

extension Applicant {
  /// Who is meant, in one text.
  fileprivate var key: String { [staffNumber.trimmed, name.trimmed, organization.trimmed].joined(separator: "\u{1F}") }
}
