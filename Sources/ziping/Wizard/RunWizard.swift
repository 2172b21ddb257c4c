import Scoring
import Storage
import Terminal
import Wizard

/// Runs the wizard until its user leaves.
///
/// - Parameters:
///   - draft: the path of the draft to open, or of a folder of drafts; nil = the drafts at hand.
///   - folder: where drafts live (`-d`); nil = the usual place.
///   - isPlain: line by line (`--plain`), for which no terminal is needed.
///   - standard: the path or id of a rule pack (`--standard`); nil = the built-in one, and each draft's own.
/// - Returns: the exit status.
func runWizard(draft: String?, folder: String?, isPlain: Bool, standard: String?) -> ExitStatus {
  guard isPlain || Terminal.isAttached else { return refuse(TerminalFailure.notATerminal.message, .usage) }
  var output = CommandOutput()
  let isFolder = draft.map(DraftSource.isFolder) ?? false
  if isFolder, folder != nil { return refuse(Words.twoFolders, .usage) }
  let asked = isFolder ? draft : folder
  guard let folder = DraftFolder.path(asked: asked) else { return refuse(Words.noHomeFolder, .fileFailed) }
  let named = isFolder ? [] : [draft].compactMap(\.self)
  guard let standards = RunStandards.named(standard, folder: folder, for: named, &output) else { return output.end() }
  var files = WizardFiles(folder: folder, standards: standards)
  var start = RunStart.desk
  if isFolder || draft == nil { files.clearLeftovers() }
  if let draft, !isFolder {
    do throws(WizardFiles.Fault) {
      start = .draft(try files.openOrCreate(draft))
      if let place = files.store?.place { files.showFolder(of: place.path) }
    } catch {
      guard let offer = error.offer else { return refuse(error.message, .fileFailed) }
      start = .offer(offer)
      files.showFolder(of: offer.path)
    }
  }
  guard !isPlain, let terminal = terminal() else {
    var loop = PlainLoop(standards.chosen, files, output)
    return loop.run(start)
  }
  return run(start, standards, files, on: terminal)
}

/// Runs the wizard to review a draft until its user leaves.
///
/// - Parameters:
///   - draft: the draft's path.
///   - file: the review's path; nil = beside the draft.
///   - folder: where drafts live (`-d`); nil = the usual place.
///   - isPlain: line by line (`--plain`), for which no terminal is needed.
///   - standard: the path or id of a rule pack (`--standard`); nil = the built-in one, and the draft's own.
/// - Returns: the exit status.
func runReview(
  of draft: String, at file: String?, folder: String?, isPlain: Bool, standard: String?
) -> ExitStatus {
  guard isPlain || Terminal.isAttached else { return refuse(Words.Review.needsTerminal, .usage) }
  var output = CommandOutput()
  guard let folder = DraftFolder.path(asked: folder) else { return refuse(Words.noHomeFolder, .fileFailed) }
  guard let standards = RunStandards.named(standard, folder: folder, for: [draft], &output) else { return output.end() }
  var files = WizardFiles(folder: folder, standards: standards)
  let leftovers = DraftLibrary(folder: DraftPath(draft).folder).clearLeftovers().sentence
  let opened: OpenedDraft
  do throws(WizardFiles.Fault) {
    opened = try files.review(draft, at: file).told(first: leftovers)
  } catch {
    return refuse(error.message, .fileFailed)
  }
  guard !isPlain, let terminal = terminal() else {
    var loop = PlainLoop(standards.chosen, files, output)
    return loop.run(.draft(opened))
  }
  return run(.draft(opened), standards, files, on: terminal)
}

private func run(
  _ start: RunStart, _ standards: RunStandards, _ files: WizardFiles, on terminal: Terminal
) -> ExitStatus {
  var loop = WizardLoop(terminal, standards.chosen, files)
  loop.run(start)
  terminal.close()
  if let farewell = loop.farewell { CommandOutput.complain(farewell) }
  return .done
}

/// What stands in front first.
enum RunStart {
  case desk
  case draft(OpenedDraft)
  /// A draft was named that was made for another standard.
  case offer(ConversionOffer)
}

/// The terminal for the screen; where it cannot show one, the reason is said, and the lines serve instead.
private func terminal() -> Terminal? {
  ProcessEnd.endQuietly(true)
  do throws(TerminalFailure) {
    return try Terminal.open()
  } catch {
    ProcessEnd.endQuietly(false)
    CommandOutput.complain(error.message)
    return nil
  }
}

private func refuse(_ message: String, _ status: ExitStatus) -> ExitStatus {
  CommandOutput.complain(message)
  return status
}
