import Basics
import Scoring

/// A file of a roster as text.
package struct RosterFile: Hashable, Sendable {
  /// As it was given, for messages.
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// Something wrong in a roster, where it stands, and what to do.
package struct RosterProblem: Hashable, Sendable {
  package var file: String
  /// From 1; nil where it is about the whole file.
  package var line: Int?
  /// The heading of the column.
  package var column: String?
  package var message: String
  /// Whether something is not imported because of it.
  package var isError: Bool

  /// Place and message in one line.
  package var sentence: String {
    let place = (line.map { " 第 \($0) 行" } ?? "") + (column.map { "「\(RosterWords.short($0))」" } ?? "")
    return "\(Quote.path(file))\(place)：\(message)"
  }
}

/// An entry with the row that says it.
package struct RosterEntry: Hashable, Sendable {
  package var entry: Entry
  package var file: String
  package var line: Int
  /// Whether it comes from the 学历 of a person's row, of which there is one.
  package var isDegree = false
}

/// A person of a roster with what it says of them.
package struct RosterPerson: Hashable, Sendable {
  package var applicant: Applicant
  /// Nil where only entries are given, for somebody who has a draft already.
  package var applicationDate: CalendarDay?
  package var passMark: Points?
  package var facts: Facts
  package var entries: [RosterEntry]
  /// Where the person first stands.
  package var file: String
  package var line: Int
  /// Why nothing of them is imported, in sentences with their places; none where they are. Of very many the first.
  package private(set) var refusals: [String] = []
  /// The draft that is theirs; nil = a new one.
  package var draft: KnownDraft?
  /// Whether somebody said that it is theirs, whatever it says of name and unit.
  package var isDraftChosen = false

  package var isRefused: Bool { !refusals.isEmpty }

  /// More reasons against one person help nobody: all are among the plan's problems.
  private static let mostRefusals = 20

  mutating func refuse(_ reason: String) {
    if refusals.count < RosterPerson.mostRefusals { refusals.append(reason) }
  }

  /// The doubt whose draft is theirs, by which they can be left out whether there is a doubt or not.
  package var doubtId: String { RosterDoubt.id(.draft, applicant) }

  /// For messages, told apart from namesakes: `陈晓岚（0012）`, by the unit where there is no 工号, else by the row.
  package var name: String {
    if applicant.name.isEmpty { return "\(Quote.path(file)) \(RosterWords.line(line))" }
    let signs = [applicant.staffNumber, applicant.organization].filter { !$0.isEmpty }
    let sign = signs.first.map(RosterWords.short) ?? RosterWords.line(line)
    return "\(RosterWords.short(applicant.name))（\(sign)）"
  }
}

/// A draft that is there already.
package struct KnownDraft: Hashable, Sendable {
  package var path: String
  package var draft: Draft
  /// Whether it lies in the archive: nothing comes to it, and no second draft is made beside it.
  package var isArchived: Bool

  package init(path: String, draft: Draft, isArchived: Bool = false) {
    self.path = path
    self.draft = draft
    self.isArchived = isArchived
  }

  /// Its file as people know it in the folder: `归档/陈晓岚.json`.
  package var name: String {
    path.split(separator: "/").suffix(isArchived ? 2 : 1).joined(separator: "/")
  }

  /// What tells it from other drafts: names that only look alike are names of other files.
  var exactPath: ExactText { ExactText(path) }
}

/// What a roster would do, person by person.
package struct RosterPlan: Hashable, Sendable {
  package var steps: [RosterStep]
  package var problems: [RosterProblem]
  /// What could be decided by asking.
  package var doubts: [RosterDoubt]
}

package struct RosterStep: Hashable, Sendable {
  package var person: RosterPerson
  package var action: RosterAction
}

package enum RosterAction: Hashable, Sendable {
  case create(Draft)
  /// So many entries and answers come to a draft that is there; nothing in it is replaced.
  case add(to: KnownDraft, Draft, entries: Int, answers: Int)
  case unchanged(path: String)
  /// Their draft is in the archive, and stays as it is.
  case archived(path: String)
  /// A row of the person is not whole.
  case refused
}
