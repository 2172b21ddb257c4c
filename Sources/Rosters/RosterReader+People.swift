/// Whether people of the roster are one person, and which drafts are theirs.
extension RosterReader {
  /// Whether a person stands in the table once; rows that may be two people's are asked about.
  mutating func checkAlone(_ person: inout RosterPerson, _ keys: PersonKeys) {
    if let twin = peopleIndex.firstTwin(of: keys) {
      let other = people[twin]
      let isOther = peopleIndex.accounts(at: twin).first?.name != keys.name
      refuse(
        &person,
        isOther ? RosterWords.numberTwice(other.line, other.applicant.name) : RosterWords.personTwice(other.line))
      refuse(personAt: twin)
    } else if let twin = peopleIndex.firstWhoMayBe(keys).map({ people[$0] }) {
      let question = RosterWords.askTwin(person, twin)
      let problem = RosterWords.doubtfulTwin(person, twin.line)
      if ask(.twin, about: person, question, [.another(person.applicant)], problem) == nil {
        person.refuse(lastSaid)
      }
    }
  }

  /// Finds the draft of everybody in the roster. Drafts that are surely somebody's are nobody else's.
  mutating func matchDrafts() {
    let keys = people.map { PersonKeys($0.applicant) }
    let sure = keys.map { knownIndex.drafts(surelyLike: $0, of: known).atHand }
    claimed = Set(sure.joined().map(\.exactPath))
    let free = known.filter { !claimed.contains($0.exactPath) }
    let freeIndex = PersonIndex(free.map { PersonKeys($0.draft.applicant) })
    for (place, drafts) in sure.enumerated() where !people[place].isRefused {
      if isLeftOut(personAt: place) { continue }
      if let other = drafts.compactMap({ personOfDraft[$0.exactPath] }).first {
        refuse(personAt: place, asSharingDraftWith: other)
      } else if drafts.count == 1 {
        give(drafts[0], toPersonAt: place, isChosen: false)
      } else if drafts.isEmpty {
        let doubtful = freeIndex.drafts(doubtfullyLike: keys[place], of: free)
          .filter { !claimed.contains($0.exactPath) }
        if !doubtful.isEmpty { chooseDraft(ofPersonAt: place, among: doubtful, isKnown: false) }
      } else {
        chooseDraft(ofPersonAt: place, among: drafts, isKnown: true)
      }
      refuseUnreadable(personAt: place)
    }
  }

  /// Whether it was said not to import somebody whose draft was in doubt, also where by now there would be none: other
  /// people's answers may have settled whose that draft is.
  private mutating func isLeftOut(personAt place: Int) -> Bool {
    let person = people[place]
    guard answers[RosterDoubt.id(.draft, person.applicant)] == .nobody else { return false }
    self.place = (person.file, person.line)
    note(RosterWords.leftOut(person.name), isError: false)
    refuse(personAt: place)
    return true
  }

  /// Nobody gets a second draft beside one that cannot be read at the moment.
  private mutating func refuseUnreadable(personAt place: Int) {
    let person = people[place]
    guard person.draft == nil, !person.isRefused, let draft = unreadable.draft(of: person.applicant) else { return }
    self.place = (person.file, person.line)
    note(RosterWords.unreadableDraft(person, draft))
    refuse(personAt: place)
  }

  /// Two rows that are not one person by what they say, and both are one person's by what a draft says.
  private mutating func refuse(personAt place: Int, asSharingDraftWith other: Int) {
    let person = people[place]
    self.place = (person.file, person.line)
    note(RosterWords.draftOfTwo(people[other].line, people[other].draft?.name ?? ""))
    refuse(personAt: place)
    refuse(personAt: other)
  }

  /// Asks which of several drafts is a person's; whose draft is not known for sure may need a new one.
  private mutating func chooseDraft(ofPersonAt place: Int, among drafts: [KnownDraft], isKnown: Bool) {
    let person = people[place]
    self.place = (person.file, person.line)
    let own = drafts.map { candidate(of: $0) }
    let candidates = isKnown ? own : own + [.another(person.applicant)]
    let problem = RosterWords.doubtfulDraft(person, drafts.map(\.name))
    let question = RosterWords.askDraft(person, isKnown: isKnown)
    guard let answer = ask(.draft, about: person, question, candidates, problem) else {
      undecided.formUnion(drafts.map(\.exactPath))
      return refuse(personAt: place)
    }
    guard let draft = drafts.first(where: { answer.isDraft($0) }) else { return }
    claimed.insert(draft.exactPath)
    give(draft, toPersonAt: place, isChosen: !isKnown)
  }

  /// Somebody with a draft, as the draft calls them; what it comes to is worked out once.
  mutating func candidate(of draft: KnownDraft) -> RosterDoubt.Candidate {
    if let known = described[draft.exactPath] { return known }
    let candidate = RosterDoubt.Candidate.draft(draft, table)
    described[draft.exactPath] = candidate
    return candidate
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

extension PersonIndex {
  /// The drafts that are surely somebody's.
  fileprivate func drafts(surelyLike person: PersonKeys, of known: [KnownDraft]) -> [KnownDraft] {
    drafts(places(surelyLike: person, most: mostCandidates), person, .same, known)
  }

  /// The drafts that may be somebody's, as many as can be asked about.
  fileprivate func drafts(doubtfullyLike person: PersonKeys, of known: [KnownDraft]) -> [KnownDraft] {
    Array(drafts(places(like: person, most: mostCandidates), person, .doubtful, known).prefix(mostCandidates))
  }

  private func drafts(
    _ places: [Int], _ person: PersonKeys, _ likeness: Likeness, _ known: [KnownDraft]
  ) -> [KnownDraft] {
    places.filter { place in accounts(at: place).contains { $0.likeness(to: person) == likeness } }.map { known[$0] }
  }
}

/// So many people or drafts are asked about at most: nobody chooses among more.
let mostCandidates = 50

extension [KnownDraft] {
  /// Those that are not archived; all of them where every one is.
  fileprivate var atHand: [KnownDraft] {
    let atHand = filter { !$0.isArchived }
    return atHand.isEmpty ? self : atHand
  }
}
