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

/// Carries out the plan of a roster, or tells what it would do.
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

  mutating func run(_ plan: RosterPlan, _ output: inout CommandOutput) {
    guard isDryRun || hasFolder(&output) else { return }
    for step in plan.steps { carryOut(step, &output) }
    output.line(Words.Import.tally(tally, isDryRun: isDryRun))
  }

  private func hasFolder(_ output: inout CommandOutput) -> Bool {
    do throws(SaveProblem) {
      try DraftFolder.make(folder)
      return true
    } catch {
      output.fail("\(folder)：\(error.sentence)")
      return false
    }
  }

  private mutating func carryOut(_ step: RosterStep, _ output: inout CommandOutput) {
    let name = step.person.name
    switch step.action {
    case .create(let draft): create(draft, name, &output)
    case .add(let known, let draft, let entries, let answers):
      guard isDryRun || save(draft, known, name, &output) else { return tally.refused += 1 }
      tally.added += 1
      output.line(Words.Import.added(name, known.path, entries: entries, answers: answers, isDone: !isDryRun))
      remark(on: draft, name, &output)
    case .unchanged(let path):
      tally.unchanged += 1
      output.line(Words.Import.unchanged(name, path))
    case .refused:
      tally.refused += 1
      output.line(Words.Import.refused(name))
    }
  }

  private mutating func create(_ draft: Draft, _ name: String, _ output: inout CommandOutput) {
    let place = DraftLibrary(folder: folder).newPlace(
      on: draft.applicationDate, applicant: draft.applicant.staffNumber + draft.applicant.name)
    if !isDryRun {
      let empty = DraftDocument.new(applicationDate: draft.applicationDate, standard: table.pack.id)
      do throws(SaveProblem) {
        try DraftStore.create(empty.replacing(draft), at: place).close()
      } catch {
        tally.refused += 1
        return output.fail("\(name)：\(error.sentence)")
      }
    }
    tally.created += 1
    let total = score(draft, table).total
    output.line(
      Words.Import.created(
        name, entries: draft.entries.count, total: total, path: isDryRun ? nil : place.path))
    remark(on: draft, name, &output)
  }

  /// What is wrong or doubtful in the entries themselves: the draft is made, and a person should look at it.
  private func remark(on draft: Draft, _ name: String, _ output: inout CommandOutput) {
    let report = score(draft, table)
    let wording = Wording(report, of: draft, table)
    for diagnostic in report.diagnostics where diagnostic.severity == .error {
      let entry = diagnostic.entry.map { wording.entryName($0) + "：" } ?? ""
      output.remark(Words.Import.remark(name, diagnostic.severity, entry + wording.sentence(for: diagnostic)))
    }
  }

  private func save(_ draft: Draft, _ known: KnownDraft, _ name: String, _ output: inout CommandOutput) -> Bool {
    let store: DraftStore
    do throws(OpenProblem) {
      store = try DraftStore.open(known.path)
    } catch {
      output.fail(error.message(file: known.path))
      return false
    }
    defer { store.close() }
    // Only what was looked at is added to.
    guard store.document.draft == known.draft else {
      output.fail("\(name)：\(Words.Import.changedMeanwhile)")
      return false
    }
    switch store.save(draft) {
    case .saved, .unchanged: return true
    case let outcome:
      output.fail("\(name)：\(outcome.sentence)")
      return false
    }
  }
}
