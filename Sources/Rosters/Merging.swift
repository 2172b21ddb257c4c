import Basics
import Scoring
import Standards

/// Puts what a roster says of a person on top of their draft; what the draft has stays as it is.
struct Merging {
  private(set) var draft: Draft
  /// What both say, and not the same: the person is not imported.
  private(set) var clashes: [Difference] = []
  /// What the draft calls the person otherwise than the roster does, or tells less exactly, and keeps.
  private(set) var kept: [Difference] = []
  /// The facts that were not answered before.
  private(set) var newFacts: Set<String> = []
  let sorting: EntrySorting
  private var answered = 0
  private let table: Table
  /// Whose draft it is was said by a person: what it calls them stays, and is no conflict.
  private let isChosen: Bool

  init(_ person: RosterPerson, into draft: Draft, _ context: MergingContext) {
    self.draft = draft
    table = context.table
    isChosen = person.isDraftChosen
    sorting = EntrySorting(person, beside: draft.entries, context)
    mergeApplicant(person.applicant)
    if let date = person.applicationDate, date != draft.applicationDate {
      clash(RosterWords.applicationDate, "\(draft.applicationDate)", "\(date)")
    }
    merge(person.passMark, into: \.passMark, RosterWords.passMark)
    for pair in person.facts.pairs { mergeFact(pair.key, pair.value) }
    self.draft.entries = sorting.entries + sorting.added.map(\.entry)
  }

  var addedEntries: Int { sorting.added.count }
  /// How many answers and fields are new.
  var answers: Int { answered + sorting.filled }

  private mutating func mergeApplicant(_ given: Applicant) {
    let texts: [(WritableKeyPath<Applicant, String>, String)] = [
      (\.staffNumber, RosterWords.number), (\.name, RosterWords.name), (\.organization, RosterWords.organization),
      (\.specialty, RosterWords.specialty),
    ]
    for (path, label) in texts where !given[keyPath: path].isEmpty {
      let (own, new) = (draft.applicant[keyPath: path], given[keyPath: path])
      if own.isEmpty {
        draft.applicant[keyPath: path] = new
        answered += 1
      } else if own.personKey == new.personKey {
        continue
      } else if isChosen, path != \.specialty {
        kept.append(Difference(label: label, own: own, given: new))
      } else {
        clash(label, own, new)
      }
    }
  }

  private mutating func merge(_ given: Points?, into path: WritableKeyPath<Draft, Points?>, _ label: String) {
    guard let given else { return }
    guard let own = draft[keyPath: path] else {
      draft[keyPath: path] = given
      answered += 1
      return
    }
    if own != given { clash(label, "\(own)", "\(given)") }
  }

  private mutating func mergeFact(_ id: String, _ given: FactValue) {
    guard let own = draft.facts[id] else {
      draft.facts[id] = given
      newFacts.insert(id)
      answered += 1
      return
    }
    guard own != given else { return }
    let difference = Difference(
      label: table.fact(id)?.label ?? id, own: RosterWords.words(own, of: table.fact(id)),
      given: RosterWords.words(given, of: table.fact(id)))
    guard table.fact(id)?.kind == .date, let before = own.date, let new = given.date, before.agrees(with: new) else {
      return clashes.append(difference)
    }
    if new.isMoreExact(than: before) { kept.append(difference) }
  }

  private mutating func clash(_ label: String, _ own: String, _ given: String) {
    clashes.append(Difference(label: label, own: own, given: given))
  }
}

extension FactValue {
  fileprivate var date: PartialDate? {
    if case .text(let text) = self { try? PartialDate(parsing: text) } else { nil }
  }
}
