import Scoring

extension RosterPlan {
  /// What these rosters would do beside the drafts that are there.
  ///
  /// - Parameters:
  ///   - files: people and entries, in any order.
  ///   - known: the drafts of the folder.
  ///   - date: 申报日 where a row has none.
  ///   - adds: whether drafts that are there may be added to; nothing in them is ever replaced.
  ///   - answers: what a person said to ``doubts`` before; what is not answered is not imported.
  ///   - table: the standard.
  package init(
    _ files: [RosterFile], known: [KnownDraft], date: CalendarDay?, adds: Bool, answers: [String: RosterAnswer] = [:],
    _ table: Table
  ) {
    var reader = RosterReader(table, date: date, known: known, answers: answers)
    reader.read(files)
    (steps, problems, doubts) = ([], reader.problems, reader.doubts)
    for person in reader.people { plan(person, adds: adds, table) }
  }

  private mutating func plan(_ person: RosterPerson, adds: Bool, _ table: Table) {
    if person.isRefused {
      steps.append(RosterStep(person: person, action: .refused))
    } else if let draft = person.draft {
      merge(person, into: draft, adds: adds, table)
    } else {
      steps.append(RosterStep(person: person, action: create(person, table)))
    }
  }

  private mutating func merge(_ person: RosterPerson, into draft: KnownDraft, adds: Bool, _ table: Table) {
    let merging = Merging(person, into: draft.draft, table)
    for (label, own, given) in merging.kept {
      let message = RosterWords.keptAsInDraft(person.name, label, own, given)
      problems.append(
        RosterProblem(file: person.file, line: person.line, column: nil, message: message, isError: false))
    }
    switch merging.outcome {
    case .conflict(let label, let own, let given):
      refuse(person, RosterWords.conflict(draft.path, label, own, given))
    case .same: steps.append(RosterStep(person: person, action: .unchanged(path: draft.path)))
    case .more(let merged, let entries, let answers):
      guard adds else { return refuse(person, RosterWords.needsUpdate(draft.path, entries, answers)) }
      let action = RosterAction.add(to: draft, merged, entries: entries, answers: answers)
      steps.append(RosterStep(person: person, action: action))
    }
  }

  private func create(_ person: RosterPerson, _ table: Table) -> RosterAction {
    guard let date = person.applicationDate else { return .refused }
    return .create(
      Draft(
        standard: table.pack.id, applicationDate: date, passMark: person.passMark, applicant: person.applicant,
        facts: person.facts, entries: person.entries.withIds))
  }

  private mutating func refuse(_ person: RosterPerson, _ message: String) {
    var person = person
    person.isRefused = true
    problems.append(
      RosterProblem(file: person.file, line: person.line, column: nil, message: message, isError: true))
    steps.append(RosterStep(person: person, action: .refused))
  }
}

extension [Entry] {
  /// Each with an id made of its content, so that the same roster makes the same ids again.
  var withIds: [Entry] {
    var seen: [String: Int] = [:]
    return map { entry in
      var entry = entry
      let id = "r" + digest(of: entry)
      seen[id, default: 0] += 1
      let count = seen[id] ?? 1
      entry.id = count == 1 ? id : "\(id)-\(count)"
      return entry
    }
  }

  private func digest(of entry: Entry) -> String {
    let texts = [entry.criterion, entry.title, entry.project, entry.issuer].map { $0 ?? "" }
    let values = [entry.rank, entry.count, entry.months].map { $0.map { "\($0)" } ?? "" }
    let content = (texts + values + [entry.date.map { "\($0)" } ?? ""]).joined(separator: "\u{1F}")
    return ContentDigest.of(content)
  }
}
