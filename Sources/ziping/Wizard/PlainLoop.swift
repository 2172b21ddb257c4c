import Basics
import Glibc
import Standards
import Terminal
import Wizard

/// The wizard in lines (`--plain`): asks, reads a line, says what it led to; performs what the session asks for.
struct PlainLoop {
  private var session: PlainSession
  private let table: Table
  private var files: WizardFiles
  private var output: CommandOutput
  private var input = LineReader(descriptor: STDIN_FILENO, mostBytes: 1_000_000)
  private var isRunning = true
  /// Whether a draft was opened at all.
  private var hasOpened = false
  /// Since when nothing can be saved, as shown.
  private var failingSince: String?

  init(_ table: Table, _ files: WizardFiles, _ output: CommandOutput) {
    session = PlainSession(table: table)
    self.table = table
    self.files = files
    self.output = output
    let inHand = files.inHand
    session.state.onChange = { inHand.note($0) }
  }

  private var inHand: WorkInHand { files.inHand }

  /// Returns how it ended; input that ends while nothing can be saved is a file that could not be written, and a draft
  /// that was named and never opened is one that could not be read.
  mutating func run(_ start: RunStart) -> ExitStatus {
    Watchdog.startForLines(over: inHand)
    say([Wizard.Words.Plain.welcome])
    switch start {
    case .desk:
      perform([.listDrafts])
      say([files.leftovers].compactMap(\.self))
    case .draft(let opened): learn(opened)
    case .offer(let offer):
      perform([.listDrafts])
      say(session.learn(.conversionOffered(offer)))
    }
    while isRunning, !output.isClosed {
      say(session.ask())
      prompt()
      hear(inHand.letGo(.waiting) { input.next() })
    }
    if isRunning { perform(session.end()) }
    files.close()
    if case .offer = start, !hasOpened { output.status.raise(to: .fileFailed) }
    return output.end()
  }

  private mutating func hear(_ line: LineReader.Line?) {
    switch line {
    case .text(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else { return say([Wizard.Words.Plain.notUTF8]) }
      let turn = inHand.letGo { session.hear(text) }
      inHand.settle()
      say(turn.lines)
      perform(turn.effects)
    case .tooLong: say([Wizard.Words.Plain.tooLong])
    case .failed, nil: endOfInput()
    }
  }

  private mutating func endOfInput() {
    // The line of the prompt is still open where somebody ended the input at it.
    if isatty(STDIN_FILENO) != 0 { say([""]) }
    perform(session.end())
    if isRunning { output.status.raise(to: .fileFailed) }
    isRunning = false
  }

  private mutating func say(_ lines: [String]) {
    inHand.letGo {
      for line in lines { output.line(line) }
      output.flush()
    }
  }

  /// What became of the draft that was left: it is saved, unless it was never touched.
  private mutating func say(_ parting: WizardFiles.Parting?, of editing: Editing?) {
    if case .gone? = parting { return say([Words.nothingLeft]) }
    if let editing, editing.readOnly == nil { say([Wizard.Words.savedNow(Clock.time, editing.name)]) }
    if case .named(let name)? = parting { say([Words.namedAfterPerson(name)]) }
  }

  /// The place for the answer stands behind the question, where somebody types it there.
  private mutating func prompt() {
    inHand.letGo {
      if isatty(STDIN_FILENO) != 0 { output.part(session.prompt) } else { output.line(session.prompt) }
      output.flush()
    }
  }

  // MARK: - Effects

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .listDrafts: say(session.learn(.listed(files.lookClosely())))
    case .save, .saveCommitted, .saveNow: save()
    case .saveElsewhere(let folder):
      if let kept = session.state.editing?.kept, let body = files.saving(kept, inFolder: folder) {
        _ = take(body())
      }
    case .createDraft, .open, .convert, .review, .openVersion, .restoreVersionAsNew: open(effect)
    case .listVersions(let file): say(session.learn(.versions(files.versions(of: file), file: file)))
    case .restoreVersion(let file, let number): restore(number, of: file)
    case .delete(let drafts): finish(files.deleting(drafts))
    case .duplicate(let file): tell(files.duplicate(file))
    case .rename(let file, let name, let newFile): tell(files.rename(file, person: name, newFile: newFile))
    case .archive(let drafts): finish(files.archiving(drafts))
    case .bringBack(let drafts): finish(files.bringingBack(drafts))
    case .showArchive(let isArchive):
      files.isArchive = isArchive
      perform([.listDrafts])
    case .undo: if let undoing = files.undoing() { finish(undoing) }
    // Nothing here asks for these.
    case .redraw, .useMouse, .setAll, .listRosters, .previewImport, .importRosters, .stopJob: break
    case .close: if save() { close() }
    case .leave:
      guard save() else { return }
      isRunning = false
      let editing = session.state.editing
      let parting = files.letGo(editing?.kept)
      say(parting, of: editing)
    case .abandon: isRunning = false
    }
  }

  private mutating func open(_ effect: Effect) {
    do throws(WizardFiles.Fault) {
      guard let opened = try files.draft(for: effect) else { return }
      begin(opened)
    } catch {
      refuse(error)
    }
  }

  private mutating func begin(_ opened: OpenedDraft) {
    (failingSince, hasOpened) = (nil, true)
    learn(opened)
  }

  private mutating func refuse(_ fault: WizardFiles.Fault) {
    say(session.learn(fault.offer.map(Event.conversionOffered) ?? .openFailed(fault.message)))
  }

  private mutating func restore(_ number: Int, of file: FileName) {
    do throws(WizardFiles.Fault) {
      let (opened, earlier) = try files.open(restoring: number, of: file)
      begin(opened)
      say(session.learn(.restored(earlier, number: number)))
      save()
    } catch {
      refuse(error)
    }
  }

  /// What other drafts hold is known before anything is asked, so that the same lines always get the same answers.
  private mutating func learn(_ opened: OpenedDraft) {
    let lines = session.learn(.opened(opened))
    if let gather = files.gathering() { _ = session.learn(.known(gather())) }
    say(lines)
  }

  /// Does something with drafts to its end, and says what it came to.
  private mutating func finish(_ job: DeskJob) {
    var job = job
    while !job.isOver { job.take(job.piece()()) }
    tell(files.conclude(job))
  }

  /// Shows the folder again, and says what became of a draft of it.
  private mutating func tell(_ news: DeskNews) {
    perform([.listDrafts])
    say(session.learn(.done(news)))
  }

  private mutating func close() {
    let parting = files.letGo(session.state.editing?.kept)
    say(session.learn(.closed))
    say(parting, of: nil)
    perform(.listDrafts)
  }

  /// Every line that changes something is saved at once. Returns whether everything is on disk.
  @discardableResult
  private mutating func save() -> Bool {
    guard let kept = session.state.editing?.kept, let body = files.saving(kept) else { return true }
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
