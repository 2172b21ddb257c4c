import Scoring

/// Whose the entries of a roster are.
extension RosterReader {
  /// Somebody who may be meant, and how surely.
  fileprivate struct Fitting {
    var candidate: RosterDoubt.Candidate
    var likeness: Likeness
  }

  /// The person that a row of entries belongs to: of the roster, else somebody who has a draft. Doubts are asked; who
  /// was taken by the name alone is said.
  mutating func owner(_ whose: Applicant) -> Int? {
    let fitting = fitting(whose)
    // Whoever has a draft at hand is meant rather than an archived one of theirs.
    let sure = fitting.filter { $0.likeness == .same }.atHand
    if sure.count == 1 { return owner(sure[0].candidate) }
    if fitting.count == 1, fitting[0].likeness == .byName {
      let owner = owner(fitting[0].candidate)
      if let owner { noteTakenByName(whose, people[owner]) }
      return owner
    }
    guard !fitting.isEmpty else {
      note(RosterWords.unknownPerson(whose))
      return nil
    }
    return decided(whose, fitting.map(\.candidate))
  }

  /// Says once for all rows alike who was meant, where the table or the draft says more of the person.
  private mutating func noteTakenByName(_ whose: Applicant, _ person: RosterPerson) {
    let applicant = person.applicant
    guard !applicant.staffNumber.isEmpty || !applicant.organization.isEmpty else { return }
    guard named.insert(RosterDoubt.id(.owner, whose)).inserted else { return }
    note(RosterWords.takenByName(whose, person), isError: false)
  }

  /// Everybody who may be meant: of the roster, by what it says or by what their draft does, and else with a draft.
  private func fitting(_ whose: Applicant) -> [Fitting] {
    let people = peopleIndex.places(like: whose).map { self.people[$0] }
    let ofRoster = people.compactMap { fitting(whose, $0.applicant, $0.draft, row: ($0.file, $0.line)) }
    let there = Set(people.compactMap(\.draft?.path))
    let drafts = knownIndex.places(like: whose).map { known[$0] }.filter { draft in
      ![there, claimed, undecided].contains { $0.contains(draft.path) }
    }
    let ofDrafts = drafts.compactMap { fitting(whose, $0.draft.applicant, $0, row: place) }
    return ofRoster + ofDrafts
  }

  private func fitting(
    _ whose: Applicant, _ applicant: Applicant, _ draft: KnownDraft?, row: (file: String, line: Int)
  ) -> Fitting? {
    let accounts = [applicant, draft?.draft.applicant].compactMap { $0 }
    guard let likeness = accounts.map({ $0.answers(to: whose) }).min(), likeness != .other else { return nil }
    let place = draft.map { RosterDoubt.Candidate.Place.draft(path: $0.path) }
    return Fitting(
      candidate: RosterDoubt.Candidate(
        applicant: accounts.last ?? applicant, place: place ?? .row(file: row.file, line: row.line), draft: draft),
      likeness: likeness)
  }

  /// Where a candidate stands among the people; somebody with a draft comes to them.
  private mutating func owner(_ candidate: RosterDoubt.Candidate) -> Int? {
    switch candidate.place {
    case .row(let file, let line): return people.firstIndex { $0.file == file && $0.line == line }
    case .another, .sameEntry, .anotherEntry: return nil
    case .draft(let path):
      if let place = people.firstIndex(where: { $0.draft?.path == path }) { return place }
      guard let draft = known.first(where: { $0.path == path }) else { return nil }
      add(
        RosterPerson(
          applicant: draft.draft.applicant, applicationDate: nil, passMark: nil, facts: [:], entries: [],
          file: place.file, line: place.line, draft: draft))
      return people.count - 1
    }
  }

  /// Whom a person said to be meant; where nobody was asked yet, nothing of all who may be meant is imported.
  private mutating func decided(_ whose: Applicant, _ candidates: [RosterDoubt.Candidate]) -> Int? {
    let id = RosterDoubt.id(.owner, whose)
    if case .candidate(let chosen)? = answers[id], let candidate = candidates.first(where: { $0.id == chosen }) {
      return owner(candidate)
    }
    if answers[id] == .nobody {
      note(RosterWords.rowLeftOut(whose), isError: false)
      return nil
    }
    note(RosterWords.doubtfulPerson(whose))
    for candidate in candidates {
      if let owner = owner(candidate) { refuse(personAt: owner) }
    }
    if !doubts.contains(where: { $0.id == id }) {
      let question = RosterWords.askOwner(whose, place.file, place.line)
      let described = candidates.map { candidate in
        candidate.draft.map { RosterDoubt.Candidate.draft($0, table) } ?? candidate
      }
      doubts.append(
        RosterDoubt(id: id, question: question, file: place.file, line: place.line, candidates: described))
    }
    return nil
  }
}

extension [RosterReader.Fitting] {
  /// Those whose draft is not archived; all of them where every one is.
  fileprivate var atHand: [RosterReader.Fitting] {
    let atHand = filter { $0.candidate.draft?.isArchived != true }
    return atHand.isEmpty ? self : atHand
  }
}
