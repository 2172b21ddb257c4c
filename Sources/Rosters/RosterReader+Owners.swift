import Scoring

/// Whose the entries of a roster are.
extension RosterReader {
  /// Somebody who may be meant, and how surely.
  fileprivate struct Fitting {
    var candidate: RosterDoubt.Candidate
    var likeness: Likeness
    /// Where they stand among the people; nil for somebody who has a draft and no row so far.
    var person: Int?
  }

  /// The person that a row of entries belongs to: of the roster, else somebody who has a draft. Doubts are asked; who
  /// was taken by the name alone is said.
  mutating func owner(_ whose: Applicant) -> Int? {
    let keys = PersonKeys(whose)
    // What was decided once holds, also where by now there would be no doubt: importing has changed what drafts say.
    if let answer = answers[RosterDoubt.id(.owner, whose)] {
      let fitting = fitting(keys)
      if answer == .nobody || !fitting.isEmpty { return decided(whose, keys, fitting) }
    }
    let certain = fitting(
      keys, peopleIndex.places(surelyLike: keys, most: mostCandidates),
      knownIndex.places(surelyLike: keys, most: mostCandidates))
    // Whoever has a draft at hand is meant rather than an archived one of theirs.
    let sure = certain.filter { $0.likeness == .same }.atHand
    if sure.count == 1 { return owner(sure[0]) }
    let fitting = fitting(keys)
    if fitting.count == 1, fitting[0].likeness == .byName {
      let owner = owner(fitting[0])
      noteTakenByName(whose, people[owner])
      return owner
    }
    guard !fitting.isEmpty else {
      noteUnknown(whose)
      return nil
    }
    return decided(whose, keys, fitting)
  }

  /// Somebody whose draft cannot be read at the moment is not unknown.
  private mutating func noteUnknown(_ whose: Applicant) {
    guard let draft = unreadable.draft(of: whose) else { return note(RosterWords.unknownPerson(whose)) }
    note(RosterWords.unreadableDraftOfRow(whose, draft))
  }

  /// Says once for all rows alike who was meant, where the table or the draft says more of the person.
  private mutating func noteTakenByName(_ whose: Applicant, _ person: RosterPerson) {
    let applicant = person.applicant
    guard !applicant.staffNumber.isEmpty || !applicant.organization.isEmpty else { return }
    guard named.insert(RosterDoubt.id(.owner, whose)).inserted else { return }
    note(RosterWords.takenByName(whose, person), isError: false)
  }

  /// Who may be meant, one more at most than can be asked about.
  private func fitting(_ whose: PersonKeys) -> [Fitting] {
    fitting(
      whose, peopleIndex.places(answering: whose, most: mostCandidates + 1),
      knownIndex.places(answering: whose, most: mostCandidates + 1))
  }

  /// Who of these may be meant: people of the roster, by what it says or by what their draft does, and drafts besides.
  private func fitting(_ whose: PersonKeys, _ people: [Int], _ drafts: [Int]) -> [Fitting] {
    let ofRoster = people.compactMap { fitting(whose, personAt: $0) }
    let ofDrafts = drafts.compactMap { place -> Fitting? in
      let draft = known[place]
      guard personOfDraft[draft.exactPath] == nil, !isTaken(draft) else { return nil }
      return fitting(whose, knownIndex.accounts(at: place), draft, draft.draft.applicant, nil)
    }
    return ofRoster + ofDrafts
  }

  private func fitting(_ whose: PersonKeys, personAt place: Int) -> Fitting? {
    let person = people[place]
    return fitting(
      whose, peopleIndex.accounts(at: place), person.draft, person.draft?.draft.applicant ?? person.applicant, place)
  }

  private func fitting(
    _ whose: PersonKeys, _ accounts: [PersonKeys], _ draft: KnownDraft?, _ applicant: Applicant, _ person: Int?
  ) -> Fitting? {
    guard let likeness = accounts.map({ $0.answers(to: whose) }).min(), likeness != .other else { return nil }
    let row = person.map { RosterDoubt.Candidate.Place.row(file: people[$0].file, line: people[$0].line) }
    guard let place = draft.map({ .draft(path: $0.path) }) ?? row else { return nil }
    return Fitting(
      candidate: RosterDoubt.Candidate(applicant: applicant, place: place, draft: draft), likeness: likeness,
      person: person)
  }

  /// Where somebody stands among the people; somebody with a draft comes to them.
  private mutating func owner(_ fitting: Fitting) -> Int {
    if let person = fitting.person { return person }
    add(
      RosterPerson(
        applicant: fitting.candidate.applicant, applicationDate: nil, passMark: nil, facts: [:], entries: [],
        file: place.file, line: place.line, draft: fitting.candidate.draft))
    return people.count - 1
  }

  /// Whom a person said to be meant; where nobody was asked yet, nothing of all who may be meant is imported.
  private mutating func decided(_ whose: Applicant, _ keys: PersonKeys, _ fitting: [Fitting]) -> Int? {
    let id = RosterDoubt.id(.owner, whose)
    if case .candidate(let chosen)? = answers[id], let chosen = fitting.first(where: { $0.candidate.id == chosen }) {
      return owner(chosen)
    }
    if answers[id] == .nobody {
      note(RosterWords.rowLeftOut(whose), isError: false)
      return nil
    }
    note(RosterWords.doubtfulPerson(whose))
    // The rows alike that follow keep the same people out.
    guard asked.insert(id).inserted else { return nil }
    if fitting.count > mostCandidates {
      crowded.append((keys, lastSaid))
    } else {
      for fitting in fitting { refuse(personAt: owner(fitting)) }
    }
    doubts.append(
      RosterDoubt(
        id: id, question: RosterWords.askOwner(whose, place.file, place.line), file: place.file, line: place.line,
        candidates: fitting.prefix(mostCandidates).map { described($0.candidate) }))
    return nil
  }

  private mutating func described(_ candidate: RosterDoubt.Candidate) -> RosterDoubt.Candidate {
    candidate.draft.map { self.candidate(of: $0) } ?? candidate
  }

  /// Keeps out all who may be meant where these are more than can be asked about.
  mutating func refuseCrowds() {
    for (keys, reason) in crowded {
      for place in peopleIndex.allPlaces(answering: keys) { refuse(personAt: place, reason) }
    }
  }
}

extension [RosterReader.Fitting] {
  /// Those whose draft is not archived; all of them where every one is.
  fileprivate var atHand: [RosterReader.Fitting] {
    let atHand = filter { $0.candidate.draft?.isArchived != true }
    return atHand.isEmpty ? self : atHand
  }
}
