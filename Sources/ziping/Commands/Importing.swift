import Glibc
import Rosters
import Scoring
import Standards
import Storage
import Wizard

/// How many people came to what.
struct ImportTally {
  var created = 0
  var added = 0
  var unchanged = 0
  var refused = 0
}

/// Something that importing has to say.
enum ImportLine {
  case done(String)
  /// Could not be read or written.
  case failed(String)
}

/// Carries out the plan of a roster, step by step, or tells what it would do.
struct Importing {
  let folder: String
  let table: Table
  let isDryRun: Bool
  /// Whether a save failed as all others would: the disk is full, the folder may not be written.
  private(set) var isStopped = false
  private var tally = ImportTally()
  /// Each draft is opened once at most.
  private let versions = VersionIndex()
  /// For new drafts, as the folder was when the plan was made: another import that has begun since is met there.
  private var places: NewPlaces
  /// By the steps of the group at hand, where each new draft was to be saved, and why it was not.
  private var made: [Int: (place: DraftPath, problem: SaveProblem?)] = [:]

  /// So many people are imported together.
  static let group = NewDrafts.most

  init(folder: String, table: Table, places: NewPlaces, isDryRun: Bool) {
    self.folder = folder
    self.places = places
    self.table = table
    self.isDryRun = isDryRun
  }

  /// How many people came to what so far.
  var summary: String { Words.Import.tally(tally, isDryRun: isDryRun) }

  /// For how many people something was written.
  var written: Int { tally.created + tally.added }

  /// Makes the folder where it is not there; returns why it cannot.
  func prepare() -> String? {
    if isDryRun { return nil }
    do throws(SaveProblem) {
      try DraftFolder.make(folder)
      return nil
    } catch {
      return "\(folder)：\(error.sentence)"
    }
  }

  /// Carries out a group of steps; returns a line for each, fewer where it was stopped.
  mutating func carryOut(_ steps: some RandomAccessCollection<RosterStep>) -> [ImportLine] {
    made = isDryRun ? [:] : createTogether(Array(steps))
    var lines: [ImportLine] = []
    for (number, step) in steps.enumerated() where !isStopped { lines.append(carryOut(step, number)) }
    return lines
  }

  private mutating func carryOut(_ step: RosterStep, _ number: Int) -> ImportLine {
    let name = step.person.name
    switch step.action {
    case .create(let draft): return create(draft, name, number)
    case .add(let known, let draft, let entries, let answers):
      if !isDryRun, let problem = save(draft, known, name) { return problem }
      tally.added += 1
      return .done(Words.Import.added(name, known.path, entries: entries, answers: answers, isDone: !isDryRun))
    case .unchanged(let path): return unchanged(name, path)
    case .archived(let path):
      tally.refused += 1
      return .done(Words.Import.archived(name, path))
    case .refused:
      tally.refused += 1
      return .done(Words.Import.refused(name, step.person.refusals))
    }
  }

  private mutating func unchanged(_ name: String, _ path: String) -> ImportLine {
    tally.unchanged += 1
    return .done(Words.Import.unchanged(name, path))
  }

  // MARK: New drafts

  /// Saves the new drafts of a group.
  private mutating func createTogether(_ steps: [RosterStep]) -> [Int: (place: DraftPath, problem: SaveProblem?)] {
    var (numbers, drafts) = ([Int](), [(document: DraftDocument, place: DraftPath)]())
    for (number, step) in steps.enumerated() {
      guard case .create(let draft) = step.action else { continue }
      numbers.append(number)
      drafts.append((document(draft), nextPlace(draft)))
    }
    if drafts.isEmpty { return [:] }
    let made = zip(drafts.map(\.place), NewDrafts.save(drafts, in: folder)).map { (place: $0, problem: $1) }
    return Dictionary(zip(numbers, made)) { first, _ in first }
  }

  private func document(_ draft: Draft) -> DraftDocument {
    DraftDocument.new(applicationDate: draft.applicationDate, standard: table.pack.id).replacing(draft)
  }

  private mutating func create(_ draft: Draft, _ name: String, _ number: Int) -> ImportLine {
    guard let first = made[number] else { return created(draft, name, at: nil) }
    var (place, problem) = first
    while let found = problem {
      guard found.reason == .exists else { return refused(name, found) }
      // Somebody else imports the same at the same time, or has made a file of this name.
      if isSamePerson(draft, at: place) { return unchanged(name, place.path) }
      places.lookAgain()
      place = nextPlace(draft)
      problem = NewDrafts.save([(document(draft), place)], in: folder)[0]
    }
    return created(draft, name, at: place.path)
  }

  private mutating func created(_ draft: Draft, _ name: String, at path: String?) -> ImportLine {
    tally.created += 1
    let total = score(draft, table).total
    return .done(Words.Import.created(name, entries: draft.entries.count, total: total, path: path))
  }

  private mutating func nextPlace(_ draft: Draft) -> DraftPath {
    places.draft(on: draft.applicationDate, applicant: draft.applicant.staffNumber + draft.applicant.name)
  }

  private func isSamePerson(_ draft: Draft, at place: DraftPath) -> Bool {
    (try? DraftStore.document(at: place.path))?.draft.applicant == draft.applicant
  }

  // MARK: Drafts that are there

  /// Returns why it was not saved.
  private mutating func save(_ draft: Draft, _ known: KnownDraft, _ name: String) -> ImportLine? {
    let store: DraftStore
    do throws(OpenProblem) {
      store = try DraftStore.open(known.path, versions: versions)
    } catch {
      return refused(error.message(file: known.path))
    }
    defer { store.close() }
    // Only what was looked at is added to.
    guard store.document.draft == known.draft else { return refused("\(name)：\(Words.Import.changedMeanwhile)") }
    switch store.save(draft) {
    case .saved, .unchanged: return nil
    case .failed(let problem): return refused(name, problem)
    case let outcome: return refused("\(name)：\(outcome.sentence)")
    }
  }

  // MARK: Failures

  private mutating func refused(_ name: String, _ problem: SaveProblem) -> ImportLine {
    isStopped = problem.concernsAll
    return refused("\(name)：\(problem.sentence)")
  }

  private mutating func refused(_ message: String) -> ImportLine {
    if !isStopped { tally.refused += 1 }
    return .failed(message)
  }
}

extension SaveProblem {
  /// Whether nothing else could be saved in the folder, either: what the system refuses, but for one file's name.
  fileprivate var concernsAll: Bool {
    switch reason {
    case .system(let error): ![ENAMETOOLONG, EEXIST].contains(error.code)
    case .folderReplaced, .reserved: true
    case .notAFile, .exists, .changedMeanwhile, .tooLarge, .isInput, .isWork, .isForeign: false
    }
  }
}
