import Basics
import Formats
import Rosters
import Scoring
import Standards
import Storage
import Wizard

/// What rosters would do in a folder: the same for `ziping import` and in the wizard.
struct RosterPlanning {
  let folder: String
  let table: Table
  var adds = false
  /// 申报日 where a row has none.
  var date: CalendarDay?
  var answers: [String: RosterAnswer] = [:]
  /// To whom problems say what to do.
  var voice = RosterVoice.command

  /// What is worked on, and how many of how many are done.
  typealias Progress = (ImportStage, Int, Int) -> Void

  /// What a plan is made from: read once, however often questions are answered.
  struct Sources {
    var files: [RosterFile]
    /// Made before the drafts are read: what comes to the folder afterwards is seen when it is in the way.
    var places: NewPlaces
    var known: [KnownDraft]
    var unreadable: [UnreadableDraft]
  }

  /// Reads the rosters and the drafts of the folder; nil where a file is missing that could be the one that tells people
  /// apart. What could not be read is said.
  func sources(_ rosters: [String], _ progress: Progress = { _, _, _ in }) -> (sources: Sources?, failures: [String]) {
    var failures: [String] = []
    var files: [RosterFile] = []
    for roster in rosters {
      switch RosterInput.read(roster) {
      case .success(let file): files.append(file)
      case .failure(let fault): failures.append(fault.message)
      }
    }
    guard files.count == rosters.count else { return (nil, failures) }
    let library = DraftLibrary(folder: folder)
    let places = NewPlaces(in: library)
    guard let atHand = FolderDrafts(library, isArchive: false, &failures, progress),
      let archived = FolderDrafts(library.archive, isArchive: true, &failures, progress)
    else { return (nil, failures) }
    if voice == .wizard { files = files.shortlyNamed }
    let sources = Sources(
      files: files, places: places, known: atHand.known + archived.known,
      unreadable: atHand.unreadable + archived.unreadable)
    return (sources, failures)
  }

  func plan(_ sources: Sources, _ progress: Progress = { _, _, _ in }) -> RosterPlan {
    RosterPlan(
      sources.files, known: sources.known, unreadable: sources.unreadable, date: date, adds: adds, answers: answers,
      table, voice: voice
    ) { progress(.planning, $0, $1) }
  }
}

/// What takes long in an import.
enum ImportStage {
  case reading, planning, writing
}

/// The drafts of a folder, as far as they can be read.
private struct FolderDrafts {
  var known: [KnownDraft] = []
  var unreadable: [UnreadableDraft] = []

  /// Nil where the folder cannot be read. Damaged drafts are said, since one of them may be somebody's.
  init?(
    _ library: DraftLibrary, isArchive: Bool, _ failures: inout [String], _ progress: RosterPlanning.Progress
  ) {
    do throws(ReadProblem) {
      for item in try library.list({ progress(.reading, $0, $1) }) {
        let path = item.place.path
        switch item.content {
        case .draft(let summary): known.append(KnownDraft(path: path, draft: summary.draft, isArchived: isArchive))
        case .problem(let problem):
          failures.append(problem.message(file: path))
          unreadable.append(
            UnreadableDraft(
              path: path, isArchived: isArchive, reason: problem.sentence,
              applicant: FolderDrafts.applicant(of: path, problem)))
        case .unreadableName: failures.append(Words.unreadableNameHelp)
        }
      }
    } catch {
      failures.append("\(library.folder)：\(error.sentence)")
      return nil
    }
  }

  /// Whose a damaged draft is, as far as it still tells.
  private static func applicant(of path: String, _ problem: OpenProblem) -> Applicant? {
    guard case .draft = problem else { return nil }
    let content = try? SystemFiles().content(of: path, limit: JSONLimits.draft.bytes)
    return content.flatMap { Applicant(salvagedFrom: $0.bytes) }
  }
}

extension [RosterFile] {
  /// By their names without folders where these tell them apart: a screen is narrow.
  fileprivate var shortlyNamed: [RosterFile] {
    let names = map { String($0.name.split(separator: "/").last ?? "") }
    guard Set(names).count == names.count else { return self }
    return zip(self, names).map { RosterFile(name: $1, text: $0.text) }
  }
}
