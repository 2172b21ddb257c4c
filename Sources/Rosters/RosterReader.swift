import Basics
import Formats
import Scoring
import Standards

/// Reads rosters: people first, then the entries of whoever they belong to.
struct RosterReader {
  let table: Table
  /// Stands where a person's row has no 申报日.
  let date: CalendarDay?
  let known: [KnownDraft]
  /// The drafts that cannot be read at the moment.
  let unreadable: UnreadableDrafts
  let criteria: CriterionNames
  /// What a person said to doubts before.
  let answers: [String: RosterAnswer]
  let voice: RosterVoice
  private(set) var people: [RosterPerson] = []
  var problems: [RosterProblem] = []
  var doubts: [RosterDoubt] = []
  /// Where people stand in ``people``, and drafts in ``known``.
  var peopleIndex = PersonIndex()
  let knownIndex: PersonIndex
  /// Whose a draft is, by its path.
  private(set) var personOfDraft: [ExactText: Int] = [:]
  /// The drafts that are those of people in the roster, and those that may be, which is asked.
  var claimed: Set<ExactText> = []
  var undecided: Set<ExactText> = []
  /// The drafts that were described as candidates.
  var described: [ExactText: RosterDoubt.Candidate] = [:]
  /// The doubts about owners that came up, by their ids.
  var asked: Set<String> = []
  /// Whom rows may speak of where these are too many to be asked about, and why nothing of them is imported.
  var crowded: [(PersonKeys, String)] = []
  /// The file and row that are being read.
  var place: (file: String, line: Int) = ("", 0)
  /// Whose entries were taken to be somebody's by the name alone, which is said once.
  var named: Set<String> = []

  init(
    _ table: Table, date: CalendarDay?, known: [KnownDraft], unreadable: [UnreadableDraft],
    answers: [String: RosterAnswer], voice: RosterVoice
  ) {
    self.voice = voice
    self.answers = answers
    self.table = table
    self.date = date
    self.known = known
    criteria = CriterionNames(table)
    self.unreadable = UnreadableDrafts(unreadable)
    knownIndex = PersonIndex(known.map { PersonKeys($0.draft.applicant) })
  }

  mutating func read(_ files: [RosterFile]) {
    let names = ColumnNames(table)
    let sheets = files.compactMap { Sheet($0, names, &problems) }
    for sheet in sheets where sheet.kind == .people {
      for row in sheet.rows { readPerson(row, sheet) }
      for fault in sheet.faults { note(fault, sheet) }
    }
    matchDrafts()
    for sheet in sheets where sheet.kind == .entries {
      for row in sheet.rows { readEntry(row, sheet) }
      for fault in sheet.faults { leaveOut(fault, sheet) }
    }
    refuseCrowds()
  }

  // MARK: People

  private mutating func readPerson(_ row: CSVRow, _ sheet: Sheet) {
    place = (sheet.file, row.line)
    var person = RosterPerson(
      applicant: Applicant(), applicationDate: date, passMark: nil, facts: [:], entries: [], file: sheet.file,
      line: row.line)
    var degree = Entry(id: "", criterion: "")
    if sheet.hasSlipped(row) { refuse(&person, RosterWords.tooManyCells) }
    let cells = sheet.cells(row.cells, restoring: CSVText.restored)
    // 申报日 first: other dates may be counted from it.
    for (position, column, text) in cells.filter({ $0.column == .applicationDate })
      + cells.filter({ $0.column != .applicationDate })
    {
      do throws(CellProblem) {
        try CellValue.checkReadable(text)
        try person.read(column, text, degree: &degree, self)
        noteReading(text, column, person.applicationDate, heading: sheet.headings[position])
      } catch {
        refuse(&person, error.message, column: sheet.headings[position])
      }
    }
    add(degree, to: &person)
    checkWhole(&person, said: cells.map(\.column))
    add(person)
  }

  /// Takes somebody up as the last one.
  mutating func add(_ person: RosterPerson) {
    peopleIndex.add(PersonKeys(person.applicant), at: people.count)
    if let draft = person.draft { personOfDraft[draft.exactPath] = people.count }
    people.append(person)
  }

  /// For the reason that was said last.
  mutating func refuse(personAt place: Int) { refuse(personAt: place, lastSaid) }

  mutating func refuse(personAt place: Int, _ reason: String) { people[place].refuse(reason) }

  var lastSaid: String { problems.last?.sentence ?? "" }

  /// Whether a draft is somebody's already, or may be.
  func isTaken(_ draft: KnownDraft) -> Bool {
    claimed.contains(draft.exactPath) || undecided.contains(draft.exactPath)
  }

  /// Whose a draft is: what it says of them is another account of the same person.
  mutating func give(_ draft: KnownDraft, toPersonAt place: Int, isChosen: Bool) {
    personOfDraft[draft.exactPath] = place
    people[place].draft = draft
    people[place].isDraftChosen = isChosen
    peopleIndex.add(PersonKeys(draft.draft.applicant), at: place)
  }

  private mutating func add(_ degree: Entry, to person: inout RosterPerson) {
    if !degree.criterion.isEmpty {
      person.entries.append(RosterEntry(entry: degree, file: place.file, line: place.line, isDegree: true))
    } else if degree.title != nil || degree.date != nil {
      refuse(&person, RosterWords.noDegree)
    }
  }

  /// What the row says, but wrongly, is not missing besides.
  private mutating func checkWhole(_ person: inout RosterPerson, said columns: [Column]) {
    if person.applicant.name.isEmpty, !columns.contains(.name) { refuse(&person, RosterWords.noName) }
    if person.applicationDate == nil, !columns.contains(.applicationDate) {
      refuse(&person, RosterWords.noApplicationDate(voice))
    }
    checkAlone(&person, PersonKeys(person.applicant))
  }

  // MARK: Entries

  private mutating func readEntry(_ row: CSVRow, _ sheet: Sheet) {
    place = (sheet.file, row.line)
    let cells = sheet.cells(row.cells, restoring: CSVText.restored)
    guard let whose = whose(cells, sheet), let owner = owner(whose) else { return }
    if sheet.hasSlipped(row) { refuse(owner, RosterWords.tooManyCells) }
    var entry = Entry(id: "", criterion: "")
    let day = people[owner].applicationDate ?? people[owner].draft?.draft.applicationDate
    for (position, column, text) in cells {
      do throws(CellProblem) {
        try CellValue.checkReadable(text)
        switch column {
        case .criterion: entry.criterion = try criterion(text)
        case .field(let field):
          try entry.read(field, text, from: .origin(day), table)
        default: break
        }
        noteReading(text, column, day, heading: sheet.headings[position])
      } catch {
        refuse(owner, error.message, column: sheet.headings[position])
      }
    }
    if !cells.contains(where: { $0.column == .criterion }) { refuse(owner, RosterWords.noCriterion) }
    people[owner].entries.append(RosterEntry(entry: entry, file: place.file, line: place.line))
  }

  /// Whom a row of entries names; nil where that cannot be read, which is said.
  private mutating func whose(_ cells: [(position: Int, column: Column, text: String)], _ sheet: Sheet) -> Applicant? {
    var whose = Applicant()
    for (position, column, text) in cells where column.isOfPeople {
      do throws(CellProblem) {
        try CellValue.checkReadable(text)
        try whose.read(column, text)
      } catch {
        note(error.message, column: sheet.headings[position])
        return nil
      }
    }
    return whose
  }

  // MARK: Faults

  private mutating func note(_ fault: CSVFault, _ sheet: Sheet) {
    place = (sheet.file, fault.lines.lowerBound)
    let column = sheet.headings.dropFirst(fault.cells.count).first { _ in true }
    note(RosterWords.sentence(fault), column: column)
  }

  /// Whoever the cells before the fault name is not imported without the row.
  private mutating func leaveOut(_ fault: CSVFault, _ sheet: Sheet) {
    note(fault, sheet)
    let reason = lastSaid
    let cells = sheet.cells(fault.cells, restoring: CSVText.restored)
    guard cells.contains(where: { $0.column.isOfPeople }), let whose = whose(cells, sheet), let owner = owner(whose)
    else { return }
    people[owner].refuse(reason)
  }

  /// A row of the indicator that holds the degrees, as it or people call it.
  func degree(_ text: String) throws(CellProblem) -> String {
    let degrees = criteria.degrees
    if degrees.isEmpty { return try criterion(text) }
    guard case .row(let id) = criteria.row(text), degrees.contains(where: { $0.id == id }) else {
      throw CellProblem(RosterWords.unknownDegree(text, degrees.map(\.name)))
    }
    return id
  }

  func criterion(_ text: String) throws(CellProblem) -> String {
    switch criteria.row(text) {
    case .row(let id): return id
    case .unknown: throw CellProblem(RosterWords.unknownCriterion(text, voice))
    case .ambiguous(let paths): throw CellProblem(RosterWords.ambiguousCriterion(text, paths))
    }
  }

  // MARK: Problems

  /// Shows how a text was read where that is not plain to see.
  private mutating func noteReading(_ text: String, _ column: Column, _ day: CalendarDay?, heading: String) {
    if let reading = column.reading(text, from: day, table) { note(reading, column: heading, isError: false) }
  }

  mutating func note(_ message: String, column: String? = nil, isError: Bool = true) {
    problems.append(
      RosterProblem(file: place.file, line: place.line, column: column, message: message, isError: isError))
  }

  mutating func refuse(_ person: inout RosterPerson, _ message: String, column: String? = nil) {
    note(message, column: column)
    person.refuse(lastSaid)
  }

  private mutating func refuse(_ owner: Int, _ message: String, column: String? = nil) {
    note(message, column: column)
    refuse(personAt: owner)
  }
}
