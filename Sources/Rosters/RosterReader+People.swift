import Scoring

/// Whether people of the roster are one person, and which drafts are theirs.
extension RosterReader {
  /// Whether a person stands in the table once; rows that may be two people's are asked about.
  mutating func checkAlone(_ person: inout RosterPerson) {
    let alike = peopleIndex.places(like: person.applicant)
    if let twin = alike.first(where: { people[$0].applicant.isTwin(of: person.applicant) }) {
      let other = people[twin]
      let isOther = other.applicant.name.personKey != person.applicant.name.personKey
      refuse(
        &person,
        isOther ? RosterWords.numberTwice(other.line, other.applicant.name) : RosterWords.personTwice(other.line))
      refuse(personAt: twin)
    } else if let twin = alike.map({ people[$0] }).first(where: { $0.applicant.mayBe(person.applicant) }) {
      let question = RosterWords.askTwin(person, twin)
      let problem = RosterWords.doubtfulTwin(person, twin.line)
      if ask(.twin, about: person, question, [.another(person.applicant)], problem) == nil {
        person.refusals.append(lastSaid)
      }
    }
  }

  /// Finds the draft of everybody in the roster. Drafts that are surely somebody's are nobody else's.
  mutating func matchDrafts() {
    let sure = people.map { drafts(like: $0.applicant, .same).atHand }
    claimed = Set(sure.joined().map(\.path))
    for (place, drafts) in sure.enumerated() where !people[place].isRefused {
      if let other = drafts.compactMap({ given[$0.path] }).first {
        refuse(personAt: place, asSharingDraftWith: other)
      } else if drafts.count == 1 {
        give(drafts[0], toPersonAt: place, isChosen: false)
      } else if drafts.isEmpty {
        let doubtful = self.drafts(like: people[place].applicant, .doubtful).filter { !claimed.contains($0.path) }
        if !doubtful.isEmpty { chooseDraft(ofPersonAt: place, among: doubtful, isKnown: false) }
      } else {
        chooseDraft(ofPersonAt: place, among: drafts, isKnown: true)
      }
    }
  }

  /// Two rows that are not one person by what they say, and both are one person's by what a draft says.
  private mutating func refuse(personAt place: Int, asSharingDraftWith other: Int) {
    let person = people[place]
    self.place = (person.file, person.line)
    note(RosterWords.draftOfTwo(people[other].line, people[other].draft?.name ?? ""))
    refuse(personAt: place)
    refuse(personAt: other)
  }

  private func drafts(like applicant: Applicant, _ likeness: Likeness) -> [KnownDraft] {
    knownIndex.places(like: applicant).map { known[$0] }
      .filter { $0.draft.applicant.likeness(to: applicant) == likeness }
  }

  /// Asks which of several drafts is a person's; whose draft is not known for sure may need a new one.
  private mutating func chooseDraft(ofPersonAt place: Int, among drafts: [KnownDraft], isKnown: Bool) {
    let person = people[place]
    self.place = (person.file, person.line)
    let own = drafts.map { RosterDoubt.Candidate.draft($0, table) }
    let candidates = isKnown ? own : own + [.another(person.applicant)]
    let problem = RosterWords.doubtfulDraft(person, drafts.map(\.name))
    let question = RosterWords.askDraft(person, isKnown: isKnown)
    guard let answer = ask(.draft, about: person, question, candidates, problem) else {
      undecided.formUnion(drafts.map(\.path))
      return refuse(personAt: place)
    }
    guard let draft = drafts.first(where: { answer.place == .draft(path: $0.path) }) else { return }
    claimed.insert(draft.path)
    give(draft, toPersonAt: place, isChosen: !isKnown)
  }

  /// What a person said to a doubt before; nil where they said that it is nobody, or it is still to be asked.
  private mutating func ask(
    _ kind: RosterDoubt.Kind, about person: RosterPerson, _ question: String, _ candidates: [RosterDoubt.Candidate],
    _ problem: String
  ) -> RosterDoubt.Candidate? {
    let id = RosterDoubt.id(kind, person.applicant)
    if case .candidate(let chosen)? = answers[id], let candidate = candidates.first(where: { $0.id == chosen }) {
      return candidate
    }
    if answers[id] == .nobody {
      note(RosterWords.leftOut(person.name), isError: false)
    } else {
      note(problem)
      doubts.append(
        RosterDoubt(id: id, question: question, file: place.file, line: place.line, candidates: candidates))
    }
    return nil
  }
}

extension [KnownDraft] {
  /// Those that are not archived; all of them where every one is.
  fileprivate var atHand: [KnownDraft] {
    let atHand = filter { !$0.isArchived }
    return atHand.isEmpty ? self : atHand
  }
}

extension Applicant {
  /// Whether both rows of one table say the same 工号, or the same 单位 and 姓名 without it.
  fileprivate func isTwin(of other: Applicant) -> Bool {
    let isSameNumber = !staffNumber.personKey.isEmpty && staffNumber.personKey == other.staffNumber.personKey
    return isSameNumber || likeness(to: other) == .same
  }
}
