import Drafts
import Rosters
import Scoring

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
  private var tally = ImportTally()

  init(folder: String, table: Table, isDryRun: Bool) {
    self.folder = folder
    self.table = table
    self.isDryRun = isDryRun
  }

  /// How many people came to what so far.
  var summary: String { Words.Import.tally(tally, isDryRun: isDryRun) }

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

  mutating func carryOut(_ step: RosterStep) -> [ImportLine] {
    let name = step.person.name
    switch step.action {
    case .create(let draft): return create(draft, name)
    case .add(let known, let draft, let entries, let answers):
      if !isDryRun, let problem = save(draft, known, name) {
        tally.refused += 1
        return [.failed(problem)]
      }
      tally.added += 1
      let text = Words.Import.added(name, known.path, entries: entries, answers: answers, isDone: !isDryRun)
      return [.done(text)]
    case .unchanged(let path):
      tally.unchanged += 1
      return [.done(Words.Import.unchanged(name, path))]
    case .archived(let path):
      tally.refused += 1
      return [.done(Words.Import.archived(name, path))]
    case .refused:
      tally.refused += 1
      return [.done(Words.Import.refused(name, step.person.refusals))]
    }
  }

  private mutating func create(_ draft: Draft, _ name: String) -> [ImportLine] {
    let place = DraftLibrary(folder: folder).newPlace(
      on: draft.applicationDate, applicant: draft.applicant.staffNumber + draft.applicant.name)
    if !isDryRun {
      let empty = DraftDocument.new(applicationDate: draft.applicationDate, standard: table.pack.id)
      do throws(SaveProblem) {
        try DraftStore.create(empty.replacing(draft), at: place).close()
      } catch {
        tally.refused += 1
        return [.failed("\(name)：\(error.sentence)")]
      }
    }
    tally.created += 1
    let total = score(draft, table).total
    let text = Words.Import.created(
      name, entries: draft.entries.count, total: total, path: isDryRun ? nil : place.path)
    return [.done(text)]
  }

  /// Returns why it was not saved.
  private func save(_ draft: Draft, _ known: KnownDraft, _ name: String) -> String? {
    let store: DraftStore
    do throws(OpenProblem) {
      store = try DraftStore.open(known.path)
    } catch {
      return error.message(file: known.path)
    }
    defer { store.close() }
    // Only what was looked at is added to.
    guard store.document.draft == known.draft else { return "\(name)：\(Words.Import.changedMeanwhile)" }
    switch store.save(draft) {
    case .saved, .unchanged: return nil
    case let outcome: return "\(name)：\(outcome.sentence)"
    }
  }
}
