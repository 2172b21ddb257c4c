import Scoring

/// Whether people of the roster are one person, and which drafts are theirs.
extension RosterReader {
  /// Whether a person stands in the table once; rows that may be two people's are asked about.
  mutating func checkAlone(_ person: inout RosterPerson) {
    if let twin = people.firstIndex(where: { $0.applicant.isTwin(of: person.applicant) }) {
      let other = people[twin].applicant
      let isOther = other.name.personKey != person.applicant.name.personKey
      let line = people[twin].line
      refuse(&person, isOther ? RosterWords.numberTwice(line, other.name) : RosterWords.personTwice(line))
      people[twin].refusals.append(problems.last?.sentence ?? "")
    } else if let twin = people.first(where: { $0.applicant.mayBe(person.applicant) }) {
      ask(.twin, about: &person, RosterWords.askTwin(person, twin), [.another(person.applicant)]) {
        RosterWords.doubtfulTwin($0, twin.line)
      }
    }
  }

  /// Finds the draft of everybody in the roster. Drafts that are surely somebody's are nobody else's.
  mutating func matchDrafts() {
    let sure = people.map { person in
      known.filter { $0.draft.applicant.likeness(to: person.applicant) == .same }.atHand
    }
    claimed = Set(sure.joined().map(\.path))
    for (index, drafts) in sure.enumerated() where !people[index].isRefused {
      let applicant = people[index].applicant
      if drafts.count == 1 {
        people[index].draft = drafts[0]
      } else if drafts.isEmpty {
        let doubtful = known.filter {
          !claimed.contains($0.path) && $0.draft.applicant.likeness(to: applicant) == .doubtful
        }
        if !doubtful.isEmpty { chooseDraft(of: index, among: doubtful, isKnown: false) }
      } else {
        chooseDraft(of: index, among: drafts, isKnown: true)
      }
    }
  }

  /// Asks which of several drafts is a person's; whose draft is not known for sure may need a new one.
  private mutating func chooseDraft(of index: Int, among drafts: [KnownDraft], isKnown: Bool) {
    var person = people[index]
    place = (person.file, person.line)
    let own = drafts.map { RosterDoubt.Candidate.draft($0, table) }
    let candidates = isKnown ? own : own + [.another(person.applicant)]
    let question = RosterWords.askDraft(person, isKnown: isKnown)
    let answer = ask(.draft, about: &person, question, candidates) {
      RosterWords.doubtfulDraft($0, drafts.map(\.name))
    }
    switch answer?.place {
    case .draft(let path)?:
      person.draft = drafts.first { $0.path == path }
      person.isDraftChosen = !isKnown
      claimed.insert(path)
    case .row?, .another?, .sameEntry?, .anotherEntry?: break
    case nil: undecided.formUnion(drafts.map(\.path))
    }
    people[index] = person
  }

  /// What a person said to a doubt before; without an answer it is asked, and the one it is about is left out.
  @discardableResult private mutating func ask(
    _ kind: RosterDoubt.Kind, about person: inout RosterPerson, _ question: String,
    _ candidates: [RosterDoubt.Candidate], _ problem: (RosterPerson) -> String
  ) -> RosterDoubt.Candidate? {
    let id = RosterDoubt.id(kind, person.applicant)
    if case .candidate(let chosen)? = answers[id], let candidate = candidates.first(where: { $0.id == chosen }) {
      return candidate
    }
    guard answers[id] != .nobody else {
      note(RosterWords.leftOut(person.name), isError: false)
      person.refusals.append(problems.last?.sentence ?? "")
      return nil
    }
    refuse(&person, problem(person))
    doubts.append(
      RosterDoubt(id: id, question: question, file: place.file, line: place.line, candidates: candidates))
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
