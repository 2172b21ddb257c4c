import Basics
import Screen
import Standards
import Terminal
import Wizard

/// Draws, waits, and lets the wizard's state answer; performs what it asks for and feeds the outcome back.
struct WizardLoop {
  private let terminal: Terminal
  var files: WizardFiles
  var state: WizardState
  private var canvas = Canvas()
  var schedule = SaveSchedule()
  /// Saving, off the way of the keys.
  var work: BackgroundWork<Saved> { inHand.saving }
  /// Let go of wherever this may be held up, so that the watchdog can save it.
  let inHand: WorkInHand
  /// Reading and changing the drafts of the desk, off the way of the keys.
  lazy var deskWork = BackgroundWork<DeskOutcome>()
  /// Gathering what other drafts hold, off the way of the keys; stale once another draft is in hand.
  lazy var gathering = BackgroundWork<KnownTexts>()
  var isGatheringStale = false
  /// Whether it is to be gathered once the frame stands.
  var isGatheringWanted = false
  /// What is being done with several drafts of the desk.
  var job: DeskJob?
  /// What was previewed last, and what is to be previewed next.
  var planned: PlannedImport?
  var toPlan: ImportRequest?
  /// What is to be done once everything is on disk.
  var ending: Ending?
  /// Whether the terminal or the system ends the process, which has no time for more than saving.
  var isAtTheEnd = false
  var isRunning = true
  /// Whether something was asked just now: the keys already typed are no answer to it.
  var isAsking = false
  /// What is left to say once the terminal is given back.
  var farewell: String?

  enum Ending {
    /// Back to the drafts at hand.
    case closing
    case leaving
  }

  init(_ terminal: Terminal, _ table: Table, _ files: WizardFiles) {
    self.terminal = terminal
    self.files = files
    inHand = files.inHand
    state = WizardState(size: terminal.size, table: table)
    state.onChange = { [inHand] in inHand.note($0) }
  }

  mutating func run(_ start: RunStart) {
    terminal.start()
    switch start {
    case .desk: perform(.listDrafts)
    case .draft(let opened): show(opened)
    case .offer(let offer):
      perform(.listDrafts)
      send(.conversionOffered(offer))
    }
    let notices = [state.notice, files.leftovers].compactMap(\.self) + Words.notices(about: terminal.facts)
    if notices.count > 1 || state.notice == nil, !notices.isEmpty {
      send(.told(notices.joined(separator: "\n"), name: nil))
    }
    var isWatched = false
    while isRunning {
      if inHand.missed != nil { takeOutcome(withinMilliseconds: 0) }
      sayWhatIsSaved()
      var ready = inHand.letGo {
        terminal.paint(canvas.draw(state))
        return canvas.readyForCharacter()
      }
      // Until now there was nothing to save.
      if !isWatched { Watchdog.start(over: inHand) }
      isWatched = true
      if isGatheringWanted { gather() }
      // A save begins once the answer stands, since a thread takes as long to begin as a frame to be drawn. Where there are
      // no threads it is over at once, and told by another frame.
      if !work.isBusy, schedule.isDue(Clock.milliseconds) {
        if startSaving(), work.isDoneHere { continue }
      }
      // While a save is under way its outcome wakes the wait.
      let time = work.isBusy ? -1 : schedule.wait(until: Clock.milliseconds)
      isAsking = false
      let outcome = state.isAtDesk ? deskWork.descriptor : work.descriptor
      let events = inHand.letGo(.waiting) { terminal.nextEvents(timeoutMilliseconds: time, outcome: outcome) }
      inHand.letGo { terminal.echo(events, in: &ready) }
      receive(events)
    }
    if !work.isBusy { files.close() }
  }

  /// Takes what happened, in order; keys that arrived together and all go to the text in front are one edit of it.
  private mutating func receive(_ events: [TerminalEvent]) {
    var rest = events[...]
    while isRunning, let event = rest.first {
      let edits = isAsking ? [] : state.edits(in: rest.lazy.map(\.key))
      if edits.count > 1 {
        takeGathered()
        send(.edit(edits))
      } else {
        receive(event)
      }
      rest = rest.dropFirst(max(1, edits.count))
    }
  }

  private mutating func receive(_ event: TerminalEvent) {
    switch event {
    case .key(let key):
      takeGathered()
      if !isAsking { send(.key(key)) }
    case .resized(let size), .resumed(let size): send(.resized(size))
    case .measured, .writable: break
    case .outcome:
      if state.isAtDesk { takeDeskOutcome(withinMilliseconds: 0) } else { takeOutcome(withinMilliseconds: 0) }
    case .hangUp, .terminate:
      // Nobody is left to ask: what is valid is saved, and the process ends.
      saveBeforeTheEnd()
      isRunning = false
    }
  }

  mutating func send(_ event: Event) {
    let effects = inHand.letGo { update(&state, event) }
    inHand.settle()
    for effect in effects { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .listDrafts: list()
    case .createDraft, .open, .convert, .review, .openVersion, .restoreVersionAsNew: open(effect)
    case .listVersions(let file): send(.versions(files.versions(of: file), file: file))
    case .restoreVersion(let file, let number): restore(number, of: file)
    case .delete(let drafts): start(files.deleting(drafts))
    case .undo: if let undoing = files.undoing() { start(undoing) }
    case .stopJob: job?.stop()
    case .duplicate(let file): listAfter { $0.duplicate(file) }
    case .rename(let file, let name, let newFile): listAfter { $0.rename(file, person: name, newFile: newFile) }
    case .archive(let drafts): start(files.archiving(drafts))
    case .bringBack(let drafts): start(files.bringingBack(drafts))
    case .showArchive(let isArchive):
      files.isArchive = isArchive
      list()
    case .setAll(let drafts, let setting): start(files.settingAll(drafts, setting))
    case .listRosters(let typed):
      let found = files.rosters(typed)
      send(.rosters(found.paths, problem: found.problem, typed: typed))
    case .previewImport(let request):
      toPlan = request
      goOnWithDesk()
    case .importRosters: if let planned { start(files.importing(planned)) }
    case .save: schedule.request(at: Clock.milliseconds)
    case .saveCommitted: schedule.request(at: Clock.milliseconds, isCommitted: true)
    case .saveNow: schedule.requestAnswer(at: Clock.milliseconds)
    case .saveElsewhere(let folder): saveElsewhere(folder)
    case .redraw: inHand.letGo { terminal.start() }
    case .useMouse(let isOn): inHand.letGo { terminal.useMouse(isOn) }
    case .close: end(.closing)
    case .leave: end(.leaving)
    case .abandon: isRunning = false
    }
  }

  private mutating func restore(_ number: Int, of file: FileName) {
    do throws(WizardFiles.Fault) {
      let (opened, earlier) = try files.open(restoring: number, of: file)
      schedule = SaveSchedule()
      show(opened)
      send(.restored(earlier, number: number))
    } catch {
      refuse(error)
    }
  }

  private mutating func open(_ effect: Effect) {
    do throws(WizardFiles.Fault) {
      guard let opened = try files.draft(for: effect) else { return }
      schedule = SaveSchedule()
      show(opened)
    } catch {
      refuse(error)
    }
  }

  private mutating func refuse(_ fault: WizardFiles.Fault) {
    send(fault.offer.map(Event.conversionOffered) ?? .openFailed(fault.message))
  }

  private mutating func show(_ opened: OpenedDraft) {
    send(.opened(opened))
    isGatheringWanted = true
  }
}

extension TerminalEvent {
  fileprivate var key: Key? { if case .key(let key) = self { key } else { nil } }
}
