import Basics
import Scoring
import Standards

extension RosterPlan {
  /// What these rosters would do beside the drafts that are there.
  ///
  /// - Parameters:
  ///   - files: people and entries, in any order.
  ///   - known: the drafts of the folder and of its archive.
  ///   - unreadable: those of them that cannot be read at the moment.
  ///   - date: 申报日 where a row has none.
  ///   - adds: whether drafts that are there may be added to; nothing in them is ever replaced.
  ///   - answers: what a person said to ``doubts`` before; what is not answered is not imported.
  ///   - table: the standard.
  ///   - voice: to whom problems say what to do.
  ///   - progress: is given how many people are planned, and how many there are.
  package init(
    _ files: [RosterFile], known: [KnownDraft], unreadable: [UnreadableDraft] = [], date: CalendarDay?, adds: Bool,
    answers: [String: RosterAnswer] = [:], _ table: Table, voice: RosterVoice = .command,
    progress: (Int, Int) -> Void = { _, _ in }
  ) {
    var reader = RosterReader(
      table, date: date, known: known, unreadable: unreadable, answers: answers, voice: voice)
    reader.read(files)
    (steps, problems, doubts) = ([], reader.problems, reader.doubts)
    let context = MergingContext(table: table, degrees: Set(reader.criteria.degrees.map(\.id)), answers: answers)
    for (number, person) in reader.people.enumerated() {
      progress(number, reader.people.count)
      plan(person, adds: adds, voice, context)
    }
  }

  private mutating func plan(_ person: RosterPerson, adds: Bool, _ voice: RosterVoice, _ context: MergingContext) {
    if person.isRefused {
      steps.append(RosterStep(person: person, action: .refused))
    } else if let draft = person.draft, draft.isArchived {
      steps.append(RosterStep(person: person, action: .archived(path: draft.name)))
    } else if let draft = person.draft, let standard = draft.draft.standard, standard != context.table.pack.id {
      var person = person
      refuse(&person, RosterWords.otherStandard(draft.name, standard, context.table.pack.id))
      finish(person, .refused)
    } else if let draft = person.draft {
      merge(person, into: draft, adds: adds, voice, context)
    } else {
      create(person, context)
    }
  }

  private mutating func merge(
    _ person: RosterPerson, into draft: KnownDraft, adds: Bool, _ voice: RosterVoice, _ context: MergingContext
  ) {
    var person = person
    let merging = Merging(person, into: draft.draft, context)
    if !merging.kept.isEmpty {
      note(person, RosterWords.keptAsInDraft(person.name + "：", merging.kept), isError: false)
    }
    if !merging.clashes.isEmpty { refuse(&person, RosterWords.conflict(draft.name, merging.clashes)) }
    // Whoever is not imported anyway is asked nothing.
    take(merging.sorting, &person, asks: merging.clashes.isEmpty)
    let (entries, answers) = (merging.addedEntries, merging.answers)
    if entries + answers == 0 {
      return finish(person, .unchanged(path: draft.path))
    }
    if !adds { refuse(&person, RosterWords.needsUpdate(draft.name, entries, answers, voice)) }
    check(merging.draft, &person, merging.sorting.added, merging.newFacts, context.table)
    finish(person, .add(to: draft, merging.draft, entries: entries, answers: answers))
  }

  private mutating func create(_ person: RosterPerson, _ context: MergingContext) {
    guard let date = person.applicationDate else {
      return steps.append(RosterStep(person: person, action: .refused))
    }
    var person = person
    let sorting = EntrySorting(person, beside: [], context)
    take(sorting, &person, asks: true)
    let draft = Draft(
      standard: context.table.pack.id, applicationDate: date, passMark: person.passMark, applicant: person.applicant,
      facts: person.facts, entries: sorting.added.map(\.entry))
    check(draft, &person, sorting.added, Set(person.facts.keys), context.table)
    finish(person, .create(draft))
  }

  private mutating func finish(_ person: RosterPerson, _ action: RosterAction) {
    steps.append(RosterStep(person: person, action: person.isRefused ? .refused : action))
  }

  /// Says what the rows of entries came to.
  private mutating func take(_ sorting: EntrySorting, _ person: inout RosterPerson, asks: Bool) {
    for (row, message) in sorting.remarks { note(person, message, at: row, isError: false) }
    for (row, message, isError) in sorting.open { refuse(&person, message, at: row, isError: isError) }
    if asks { doubts += sorting.doubts }
  }

  // MARK: Checking

  /// What scoring has to say of what comes new to a draft: wrong values keep the person out, the rest is told.
  private mutating func check(
    _ draft: Draft, _ person: inout RosterPerson, _ added: [RosterEntry], _ newFacts: Set<String>, _ table: Table
  ) {
    let report = score(draft, table)
    let wording = Wording(report, of: draft, table)
    let first = draft.entries.count - added.count
    for diagnostic in report.diagnostics where diagnostic.problem.isOfRosters {
      let sentence = wording.sentence(for: diagnostic)
      guard let entry = diagnostic.entry else {
        if let key = diagnostic.key, newFacts.contains(key) { note(person, sentence, isError: false) }
        continue
      }
      guard entry >= first, added.indices.contains(entry - first) else { continue }
      let message = "\(wording.entryName(entry))：\(sentence)"
      if diagnostic.problem.isWrongValue {
        refuse(&person, message, at: added[entry - first])
      } else {
        note(person, message, at: added[entry - first], isError: false)
      }
    }
  }

  // MARK: Problems

  private mutating func note(
    _ person: RosterPerson, _ message: String, at row: RosterEntry? = nil, isError: Bool
  ) {
    problems.append(
      RosterProblem(
        file: row?.file ?? person.file, line: row?.line ?? person.line, column: nil, message: message,
        isError: isError))
  }

  private mutating func refuse(
    _ person: inout RosterPerson, _ message: String, at row: RosterEntry? = nil, isError: Bool = true
  ) {
    note(person, message, at: row, isError: isError)
    person.refuse(problems.last?.sentence ?? message)
  }
}

extension Problem {
  /// Whether a cell says what cannot be, and not only too little.
  fileprivate var isWrongValue: Bool {
    if case .missingField = self { return false }
    return severity == .error
  }

  /// Whether a roster's rows are to blame; what is only not known yet is asked in the wizard.
  fileprivate var isOfRosters: Bool {
    switch self {
    case .missingDate, .missingMonths, .missingBenefit, .notClaimed, .choiceNotProven, .newerVersion,
      .beforeStandard, .strictWindow, .projectInSeveralIndicators:
      false
    default: true
    }
  }
}

extension [RosterEntry] {
  /// Each with an id made of its content, so that the same roster makes the same ids again.
  var withIds: [RosterEntry] {
    var seen: [String: Int] = [:]
    return map { row in
      var row = row
      let id = "r" + ContentDigest.of(row.entry.contentTexts.joined(separator: "\u{1F}"))
      seen[id, default: 0] += 1
      let count = seen[id] ?? 1
      row.entry.id = count == 1 ? id : "\(id)-\(count)"
      return row
    }
  }
}
