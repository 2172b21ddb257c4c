import Scoring

/// Puts what a roster says of a person on top of their draft; what the draft has stays as it is.
struct Merging {
  enum Outcome {
    case same
    case more(Draft, entries: Int, answers: Int)
    /// Both say something, and not the same.
    case conflict(label: String, own: String, given: String)
  }

  private var draft: Draft
  private var answers = 0
  private var conflict: Outcome?
  private let table: Table
  private var addedEntries = 0
  /// Whose draft it is was said by a person: what it calls them stays, and is no conflict.
  private let isChosen: Bool
  /// What the draft calls the person otherwise than the roster does, and keeps.
  private(set) var kept: [(label: String, own: String, given: String)] = []

  init(_ person: RosterPerson, into draft: Draft, _ table: Table) {
    self.draft = draft
    self.table = table
    isChosen = person.isDraftChosen
    mergeApplicant(person.applicant)
    if let date = person.applicationDate, date != draft.applicationDate {
      clash(RosterWords.applicationDate, "\(draft.applicationDate)", "\(date)")
    }
    merge(person.passMark, into: \.passMark, RosterWords.passMark)
    for (id, given) in person.facts.sorted(by: { $0.key < $1.key }) { mergeFact(id, given) }
    mergeEntries(person.entries.withIds)
  }

  var outcome: Outcome {
    if let conflict { return conflict }
    return addedEntries + answers == 0 ? .same : .more(draft, entries: addedEntries, answers: answers)
  }

  private mutating func mergeApplicant(_ given: Applicant) {
    let texts: [(WritableKeyPath<Applicant, String>, String)] = [
      (\.staffNumber, RosterWords.number), (\.name, RosterWords.name), (\.organization, RosterWords.organization),
      (\.specialty, RosterWords.specialty),
    ]
    for (path, label) in texts where !given[keyPath: path].isEmpty {
      let (own, new) = (draft.applicant[keyPath: path], given[keyPath: path])
      if own.isEmpty {
        draft.applicant[keyPath: path] = new
        answers += 1
      } else if own.personKey == new.personKey {
        continue
      } else if isChosen, path != \.specialty {
        kept.append((label, own, new))
      } else {
        clash(label, own, new)
      }
    }
  }

  private mutating func merge(_ given: Points?, into path: WritableKeyPath<Draft, Points?>, _ label: String) {
    guard let given else { return }
    guard let own = draft[keyPath: path] else {
      draft[keyPath: path] = given
      answers += 1
      return
    }
    if own != given { clash(label, "\(own)", "\(given)") }
  }

  private mutating func mergeFact(_ id: String, _ given: FactValue) {
    guard let own = draft.facts[id] else {
      draft.facts[id] = given
      answers += 1
      return
    }
    if own != given { clash(table.facts[id]?.label ?? id, RosterWords.words(own), RosterWords.words(given)) }
  }

  /// An entry with the same id came from the same row of an earlier import, and may have been edited since.
  private mutating func mergeEntries(_ given: [Entry]) {
    let ids = Set(draft.entries.map(\.id))
    let new = given.filter { !ids.contains($0.id) }
    draft.entries += new
    addedEntries = new.count
  }

  private mutating func clash(_ label: String, _ own: String, _ given: String) {
    if conflict == nil { conflict = .conflict(label: label, own: own, given: given) }
  }
}
