import Drafts
import Scoring
import Screen
import Terminal
import Wizard

/// Runs the wizard until its user leaves.
///
/// - Parameters:
///   - draft: the path of the draft to open; nil = the drafts at hand.
///   - folder: where drafts live (`-d`); nil = the usual place.
/// - Returns: the exit status.
func runWizard(draft: String?, folder: String?) -> Int32 {
  var output = CommandOutput()
  guard let table = StandardFile.table(nil, &output) else { return output.end().rawValue }
  guard let folder = DraftFolder.path(asked: folder) else {
    CommandOutput.complain(Words.noHomeFolder)
    return ExitStatus.fileFailed.rawValue
  }
  var files = WizardFiles(folder: folder, standard: table.pack.id)
  var opened: OpenedDraft?
  if let draft {
    switch files.openOrCreate(draft) {
    case .success(let found): opened = found
    case .failure(let problem):
      CommandOutput.complain(problem.message)
      return ExitStatus.fileFailed.rawValue
    }
  }
  let terminal: Terminal
  do throws(TerminalFailure) {
    terminal = try Terminal.open()
  } catch {
    CommandOutput.complain(error.message)
    return ExitStatus.usage.rawValue
  }
  var loop = WizardLoop(terminal, table, files)
  loop.run(opened)
  terminal.close()
  if let farewell = loop.farewell { CommandOutput.complain(farewell) }
  return ExitStatus.done.rawValue
}
