import Reports
import Scoring

/// Reads rosters: people first, then the entries of whoever they belong to.
struct RosterReader {
  let table: Table
  /// Stands where a person's row has no 申报日.
  let date: CalendarDay?
  let known: [KnownDraft]
  let criteria: CriterionNames
  private(set) var people: [RosterPerson] = []
  private(set) var problems: [RosterProblem] = []
  private(set) var doubts: [RosterDoubt] = []
  /// What a person said to doubts before.
  private let answers: [String: RosterAnswer]
  /// The file, row and sheet that are being read.
  private var place: (file: String, line: Int) = ("", 0)

  init(_ table: Table, date: CalendarDay?, known: [KnownDraft], answers: [String: RosterAnswer]) {
    self.answers = answers
    self.table = table
    self.date = date
    self.known = known
    criteria = CriterionNames(table)
  }

  mutating func read(_ files: [RosterFile]) {
    let names = ColumnNames(table)
    let sheets = files.compactMap { Sheet($0, names, &problems) }
    for sheet in sheets where sheet.kind == .people { for row in sheet.rows { readPerson(row, sheet) } }
    for sheet in sheets where sheet.kind == .entries { for row in sheet.rows { readEntry(row, sheet) } }
  }

  // MARK: People

  private mutating func readPerson(_ row: CSVRow, _ sheet: Sheet) {
    place = (sheet.file, row.line)
    var person = RosterPerson(
      applicant: Applicant(), applicationDate: date, passMark: nil, facts: [:], entries: [], file: sheet.file,
      line: row.line, isRefused: false)
    var degree = Entry(id: "", criterion: "")
    if sheet.hasSlipped(row) { refuse(&person, RosterWords.tooManyCells) }
    let cells = sheet.cells(row, restoring: CSVText.restored)
    // 申报日 first: other dates may be counted from it.
    for (position, column, text) in cells.filter({ $0.column == .applicationDate })
      + cells.filter({ $0.column != .applicationDate })
    {
      do throws(CellProblem) {
        try person.read(column, text, degree: &degree, self)
        noteCounted(text, column, person.applicationDate, heading: sheet.headings[position])
      } catch {
        refuse(&person, error.message, column: sheet.headings[position])
      }
    }
    add(degree, to: &person)
    checkWhole(&person)
    people.append(person)
  }

  private mutating func add(_ degree: Entry, to person: inout RosterPerson) {
    if !degree.criterion.isEmpty {
      person.entries.append(degree)
    } else if degree.title != nil || degree.date != nil {
      refuse(&person, RosterWords.noDegree)
    }
  }

  private mutating func checkWhole(_ person: inout RosterPerson) {
    if person.applicant.name.isEmpty { refuse(&person, RosterWords.noName) }
    if person.applicationDate == nil, !hasSaidWrongDate { refuse(&person, RosterWords.noApplicationDate) }
    guard let twin = people.firstIndex(where: { $0.applicant.isSame(as: person.applicant) }) else { return }
    refuse(&person, RosterWords.personTwice(people[twin].line))
    people[twin].isRefused = true
  }

  /// Whether the row at hand has an application date that could not be read, which has been said.
  private var hasSaidWrongDate: Bool {
    problems.reversed().prefix { $0.file == place.file && $0.line == place.line }
      .contains { $0.column == RosterWords.applicationDate }
  }

  // MARK: Entries

  private mutating func readEntry(_ row: CSVRow, _ sheet: Sheet) {
    place = (sheet.file, row.line)
    let cells = sheet.cells(row, restoring: CSVText.restored)
    var whose = Applicant()
    for cell in cells { whose.read(cell.column, cell.text) }
    guard let owner = owner(whose) else { return }
    if sheet.hasSlipped(row) { refuse(owner, RosterWords.tooManyCells) }
    var entry = Entry(id: "", criterion: "")
    let day = applicationDate(of: people[owner])
    for (position, column, text) in cells {
      do throws(CellProblem) {
        switch column {
        case .criterion: entry.criterion = try criterion(text)
        case .field(let field):
          try entry.read(field, text, from: day.map { .applicationDate($0) } ?? .unknown, table)
        default: break
        }
        noteCounted(text, column, day, heading: sheet.headings[position])
      } catch {
        refuse(owner, error.message, column: sheet.headings[position])
      }
    }
    if !cells.contains(where: { $0.column == .criterion }) { refuse(owner, RosterWords.noCriterion) }
    people[owner].entries.append(entry)
  }

  /// As the roster says, else the draft that is there.
  private func applicationDate(of person: RosterPerson) -> CalendarDay? {
    person.applicationDate ?? known.first { $0.draft.applicant.isSame(as: person.applicant) }?.draft.applicationDate
  }

  func criterion(_ text: String) throws(CellProblem) -> String {
    switch criteria.row(text) {
    case .row(let id): return id
    case .unknown: throw CellProblem(RosterWords.unknownCriterion(text))
    case .ambiguous(let paths): throw CellProblem(RosterWords.ambiguousCriterion(text, paths))
    }
  }

  /// The person that a row of entries belongs to: of the roster, else somebody who has a draft. Doubts are asked.
  private mutating func owner(_ whose: Applicant) -> Int? {
    let fitting = people.indices.filter { people[$0].applicant.fits(whose) }
    let isOthers = (people.map(\.applicant) + known.map(\.draft.applicant)).contains { $0.contradicts(whose) }
    if fitting.count == 1, !isOthers { return fitting[0] }
    let drafts = fitting.isEmpty ? known.filter { $0.draft.applicant.fits(whose) } : []
    if fitting.isEmpty, !isOthers, drafts.count == 1 { return owner(ofDraft: drafts[0].draft.applicant) }
    guard fitting.count + drafts.count > 1 || isOthers else {
      note(RosterWords.unknownPerson(whose))
      return nil
    }
    return decided(whose, fitting)
  }

  /// A person who has a draft, and is not in the roster.
  private mutating func owner(ofDraft applicant: Applicant) -> Int {
    people.append(
      RosterPerson(
        applicant: applicant, applicationDate: nil, passMark: nil, facts: [:], entries: [],
        file: place.file, line: place.line, isRefused: false))
    return people.count - 1
  }

  /// Whom a person said to be meant; where nobody was asked yet, nothing of all who may be meant is imported.
  private mutating func decided(_ whose: Applicant, _ fitting: [Int]) -> Int? {
    let id = RosterDoubt.id(.owner, whose)
    let candidates = candidates(whose)
    switch answers[id] {
    case .candidate(let chosen)?:
      guard let candidate = candidates.first(where: { $0.id == chosen }) else { break }
      if candidate.path != nil {
        return people.firstIndex { $0.applicant == candidate.applicant } ?? owner(ofDraft: candidate.applicant)
      }
      return people.firstIndex { $0.applicant == candidate.applicant }
    case .nobody?:
      note(RosterWords.rowLeftOut(whose), isError: false)
      return nil
    case nil: break
    }
    for index in fitting { people[index].isRefused = true }
    note(RosterWords.doubtfulPerson(whose))
    if !doubts.contains(where: { $0.id == id }) {
      doubts.append(
        RosterDoubt(id: id, question: RosterWords.askOwner(whose, place.file, place.line), candidates: candidates))
    }
    return nil
  }

  /// Everybody whose 工号 or 姓名 is said: of the roster, and else with a draft.
  private func candidates(_ whose: Applicant) -> [RosterDoubt.Candidate] {
    let isMeant = { (applicant: Applicant) in
      applicant.fits(whose) || applicant.contradicts(whose) || applicant.isNamed(whose)
    }
    let ofRoster = people.map(\.applicant).filter(isMeant)
    let ofDrafts = known.filter { draft in
      isMeant(draft.draft.applicant) && !ofRoster.contains { $0.isSame(as: draft.draft.applicant) }
    }
    return ofRoster.map { RosterDoubt.Candidate(applicant: $0, path: nil) }
      + ofDrafts.map { RosterDoubt.Candidate(applicant: $0.draft.applicant, path: $0.path) }
  }

  // MARK: Problems

  /// Shows how a date or a length that is counted from the application date was read.
  private mutating func noteCounted(_ text: String, _ column: Column, _ day: CalendarDay?, heading: String) {
    guard let day, let value = column.counted(text, from: day, table) else { return }
    problems.append(
      RosterProblem(
        file: place.file, line: place.line, column: heading, message: RosterWords.counted(text, value, day),
        isError: false))
  }

  private mutating func note(_ message: String, column: String? = nil, isError: Bool = true) {
    problems.append(
      RosterProblem(file: place.file, line: place.line, column: column, message: message, isError: isError))
  }

  private mutating func refuse(_ person: inout RosterPerson, _ message: String, column: String? = nil) {
    person.isRefused = true
    note(message, column: column)
  }

  private mutating func refuse(_ owner: Int, _ message: String, column: String? = nil) {
    people[owner].isRefused = true
    note(message, column: column)
  }
}
