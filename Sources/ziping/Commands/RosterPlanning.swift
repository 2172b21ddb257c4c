import Drafts
import Rosters
import Scoring

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

  /// The plan, or nil where a file is missing that could be the one that tells people apart; and what could not be read.
  func plan(_ rosters: [String]) -> (plan: RosterPlan?, failures: [String]) {
    var failures: [String] = []
    guard let known = knownDrafts(&failures) else { return (nil, failures) }
    var files: [RosterFile] = []
    for roster in rosters {
      switch RosterInput.read(roster) {
      case .success(let file): files.append(file)
      case .failure(let fault): failures.append(fault.message)
      }
    }
    guard files.count == rosters.count else { return (nil, failures) }
    if voice == .wizard { files = files.shortlyNamed }
    return (RosterPlan(files, known: known, date: date, adds: adds, answers: answers, table, voice: voice), failures)
  }

  /// The drafts of the folder and of its archive.
  private func knownDrafts(_ failures: inout [String]) -> [KnownDraft]? {
    let library = DraftLibrary(folder: folder)
    guard let atHand = drafts(of: library, isArchive: false, &failures),
      let archived = drafts(of: library.archive, isArchive: true, &failures)
    else { return nil }
    return atHand + archived
  }

  /// Damaged drafts are said, since one of them may be somebody's.
  private func drafts(of library: DraftLibrary, isArchive: Bool, _ failures: inout [String]) -> [KnownDraft]? {
    do throws(ReadProblem) {
      return try library.list().compactMap { item in
        switch item.content {
        case .draft(let summary):
          return KnownDraft(path: item.place.path, draft: summary.draft, isArchived: isArchive)
        case .problem(let problem): failures.append(problem.message(file: item.place.path))
        case .unreadableName: failures.append(Words.unreadableNameHelp)
        }
        return nil
      }
    } catch {
      failures.append("\(library.folder)：\(error.sentence)")
      return nil
    }
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
