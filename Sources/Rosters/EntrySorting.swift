import Basics
import Scoring
import Standards

/// What becomes of a person's rows of entries, beside the entries of their draft: the same row again is nothing new,
/// a row that differs from an entry of the same name is asked about, and the rest is added.
struct EntrySorting {
  /// The draft's entries, with what rows say of them beyond what stands there.
  private(set) var entries: [Entry]
  private(set) var added: [RosterEntry] = []
  /// How many fields of the draft's entries were filled in.
  private(set) var filled = 0
  /// What should be known, by the rows that it is about.
  private(set) var remarks: [(RosterEntry, String)] = []
  /// Why the person cannot be imported before a doubt is decided.
  private(set) var open: [(row: RosterEntry, message: String, isError: Bool)] = []
  private(set) var doubts: [RosterDoubt] = []

  private let person: RosterPerson
  private let context: MergingContext
  /// Where the draft's entries stand, by their ids.
  private let places: [ExactText: Int]
  /// The draft's entries that are no row's yet.
  private var free: FreeEntries
  private var seen = SeenRows()

  init(_ person: RosterPerson, beside own: [Entry], _ context: MergingContext) {
    (self.person, self.context, entries) = (person, context, own)
    let rows = person.entries.withIds
    places = Dictionary(own.enumerated().map { (ExactText($1.id), $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(rows.map { ExactText($0.entry.id) })
    free = FreeEntries(own, besides: ids, degrees: context.degrees)
    for row in rows { sort(row) }
  }

  private mutating func sort(_ row: RosterEntry) {
    if let index = places[ExactText(row.entry.id)] {
      // Imported before, and perhaps edited since: the draft knows better.
      tell(row.entry.differences(from: entries[index], context), of: row)
      seen.append(row, isInDraft: true)
    } else if let twin = seen.twin(of: row) {
      sort(row, besideTwin: twin.row, isInDraft: twin.isInDraft)
    } else if let index = likest(row) {
      sort(row, beside: index)
    } else {
      add(row)
    }
  }

  private mutating func add(_ row: RosterEntry) {
    added.append(row)
    seen.append(row, isInDraft: false)
  }

  // MARK: Rows alike

  private mutating func sort(_ row: RosterEntry, besideTwin twin: RosterEntry, isInDraft: Bool) {
    let differences = row.entry.differences(from: twin.entry, context)
    if isInDraft { return remarks.append((row, RosterWords.twinInDraft(row, name(row), twin))) }
    let question = RosterWords.askEntryTwin(row, name(row), twin, differences)
    switch ask(.entryTwin, row, question, RosterWords.doubtfulEntryTwin(row, name(row), twin)) {
    case .anotherEntry?: add(row)
    case .sameEntry?: remarks.append((row, RosterWords.takenAsTwin(row, name(row), twin)))
    default: break
    }
  }

  // MARK: Entries of the draft

  /// The entry of the draft that a row most likely speaks of; nil where there is none.
  private mutating func likest(_ row: RosterEntry) -> Int? {
    let apart = free.entries(like: row, in: entries).map { index in
      let isRenamed = row.entry.nameKey != entries[index].nameKey
      return (row.entry.differences(from: entries[index], context).count + (isRenamed ? 100 : 0), index)
    }
    return apart.min { $0.0 < $1.0 }?.1
  }

  private mutating func sort(_ row: RosterEntry, beside index: Int) {
    let own = entries[index]
    let differences = row.entry.differences(from: own, context)
    if differences.isEmpty, row.isDegree || row.entry.nameKey == own.nameKey {
      free.claim(index)
      filled += entries[index].fill(from: row.entry)
      tell(row.entry.moreExactDates(than: own, context), of: row)
      return seen.append(row, isInDraft: true)
    }
    let told = differences.isEmpty ? row.entry.naming(beside: own, context) : differences
    let question = RosterWords.askEntry(row, name(row), person.draft?.name ?? "", told)
    switch ask(.entry, row, question, RosterWords.doubtfulEntry(name(row), person.draft?.name ?? "", told)) {
    case .anotherEntry?: add(row)
    case .sameEntry?:
      free.claim(index)
      tell(told, of: row)
      seen.append(row, isInDraft: true)
    default: free.claim(index)
    }
  }

  private mutating func tell(_ differences: [Difference], of row: RosterEntry) {
    guard !differences.isEmpty else { return }
    remarks.append((row, RosterWords.keptAsInDraft("「\(name(row))」", differences)))
  }

  // MARK: Asking

  /// What a person said before; nil where it is open, or the person is left out.
  private mutating func ask(
    _ kind: RosterDoubt.Kind, _ row: RosterEntry, _ question: String, _ problem: String
  ) -> RosterDoubt.Candidate.Place? {
    let id = RosterDoubt.id(kind, person.applicant, entry: row.entry.id)
    let candidates = [RosterDoubt.Candidate.Place.sameEntry, .anotherEntry].map {
      RosterDoubt.Candidate(applicant: person.applicant, place: $0)
    }
    if case .candidate(let chosen)? = context.answers[id], let choice = candidates.first(where: { $0.id == chosen }) {
      return choice.place
    }
    if context.answers[id] == .nobody {
      open.append((row, RosterWords.leftOut(person.name), false))
    } else {
      open.append((row, problem, true))
      doubts.append(
        RosterDoubt(id: id, question: question, file: row.file, line: row.line, candidates: candidates))
    }
    return nil
  }

  /// `发明专利 纠偏机构`.
  private func name(_ row: RosterEntry) -> String {
    let criterion = context.table.node(row.entry.criterion)?.name ?? row.entry.criterion
    return [criterion, row.entry.titleKey ?? row.entry.projectKey].compactMap { $0 }.joined(separator: " ")
  }
}

/// What merging needs to know besides a person and a draft.
struct MergingContext {
  let table: Table
  /// The rows of the standard's degrees.
  let degrees: Set<String>
  /// What a person said to doubts before.
  let answers: [String: RosterAnswer]
}
