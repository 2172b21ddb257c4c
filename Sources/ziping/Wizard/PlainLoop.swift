import Drafts
import Glibc
import Scoring
import Wizard

/// The wizard in lines (`--plain`): asks, reads a line, says what it led to; performs what the session asks for.
struct PlainLoop {
  private var session: PlainSession
  private let table: Table
  private var files: WizardFiles
  private var output: CommandOutput
  private var input = LineReader(descriptor: STDIN_FILENO, mostBytes: 1_000_000)
  private var isRunning = true
  /// Since when nothing can be saved, as shown.
  private var failingSince: String?

  init(_ table: Table, _ files: WizardFiles, _ output: CommandOutput) {
    session = PlainSession(table: table)
    self.table = table
    self.files = files
    self.output = output
  }

  /// Returns how it ended; input that ends while nothing can be saved is a file that could not be written.
  mutating func run(_ opened: OpenedDraft?) -> ExitStatus {
    say([Wizard.Words.Plain.welcome])
    if let opened { learn(opened) } else { perform([.listDrafts]) }
    while isRunning, !output.isClosed {
      say(session.ask())
      prompt()
      hear(input.next())
    }
    if isRunning { perform(session.end()) }
    files.close()
    return output.end()
  }

  private mutating func hear(_ line: LineReader.Line?) {
    switch line {
    case .text(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else { return say([Wizard.Words.Plain.notUTF8]) }
      let turn = session.hear(text)
      say(turn.lines)
      perform(turn.effects)
    case .tooLong: say([Wizard.Words.Plain.tooLong])
    case .failed, nil: endOfInput()
    }
  }

  private mutating func endOfInput() {
    perform(session.end())
    if isRunning { output.status.raise(to: .fileFailed) }
    isRunning = false
  }

  private mutating func say(_ lines: [String]) {
    for line in lines { output.line(line) }
    output.flush()
  }

  /// The place for the answer stands behind the question, where somebody types it there.
  private mutating func prompt() {
    if isatty(STDIN_FILENO) != 0 { output.part(session.prompt) } else { output.line(session.prompt) }
    output.flush()
  }

  // MARK: - Effects

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .listDrafts: say(session.learn(.listed(files.lookClosely())))
    case .createDraft: open(files.create())
    case .open(let file): open(files.open(inFolder: file))
    case .save, .saveCommitted, .saveNow: save()
    case .saveElsewhere(let folder):
      if let draft = session.state.editing?.draft, let body = files.saving(draft, inFolder: folder) {
        _ = take(body())
      }
    // Nothing here asks for these.
    case .redraw, .useMouse, .listVersions, .openVersion, .restoreVersion, .restoreVersionAsNew, .delete,
      .undoDeletion, .duplicate, .rename, .archive, .bringBack, .showArchive, .setAll:
      break
    case .close: if save() { close() }
    case .leave: if save() { isRunning = false }
    case .abandon: isRunning = false
    }
  }

  private mutating func open(_ result: Result<OpenedDraft, WizardFiles.Fault>) {
    switch result {
    case .success(let opened):
      failingSince = nil
      learn(opened)
    case .failure(let fault): say(session.learn(.openFailed(fault.message)))
    }
  }

  /// What other drafts hold is known before anything is asked, so that the same lines always get the same answers.
  private mutating func learn(_ opened: OpenedDraft) {
    let lines = session.learn(.opened(opened))
    if let gather = files.gathering() { _ = session.learn(.known(gather())) }
    say(lines)
  }

  private mutating func close() {
    files.close()
    say(session.learn(.closed))
    perform(.listDrafts)
  }

  /// Every line that changes something is saved at once. Returns whether everything is on disk.
  @discardableResult
  private mutating func save() -> Bool {
    guard let draft = session.state.editing?.draft, let body = files.saving(draft) else { return true }
    return take(body())
  }

  private mutating func take(_ saved: Saved) -> Bool {
    for notice in saved.notices { say(session.learn(.told(notice, name: saved.newPlace?.name))) }
    if let failure = saved.failure {
      if saved.isElsewhere {
        say(session.learn(.elsewhereFailed(failure.sentence)))
        return false
      }
      let since = failingSince ?? Clock.time
      failingSince = since
      say(
        session.learn(
          .saveFailed(SaveFailure(cause: failure.cause, sentence: failure.sentence, since: since))))
      return false
    }
    failingSince = nil
    if saved.isElsewhere, let place = saved.newPlace {
      say(session.learn(.savedElsewhere(path: place.path, name: place.name, at: Clock.time)))
    } else {
      say(session.learn(.saved(at: Clock.time)))
    }
    return true
  }
}
