import Drafts
import Scoring
import Screen
import Terminal
import Wizard

/// Draws, waits, and lets the wizard's state answer; performs what it asks for and feeds the outcome back.
struct WizardLoop {
  private let terminal: Terminal
  private var files: WizardFiles
  private var state: WizardState
  private var saving = SaveSchedule()
  private var isRunning = true
  /// What is left to say once the terminal is given back.
  private(set) var farewell: String?

  init(_ terminal: Terminal, _ table: Table, _ files: WizardFiles) {
    self.terminal = terminal
    self.files = files
    state = WizardState(size: terminal.size, table: table)
  }

  mutating func run(_ opened: OpenedDraft?) {
    if let opened { send(.opened(opened)) } else { perform(.listDrafts) }
    while isRunning {
      terminal.paint(render(state))
      for event in terminal.nextEvents(timeoutMilliseconds: saving.wait(until: Clock.milliseconds)) {
        if isRunning { receive(event) }
      }
      if isRunning, saving.isDue(Clock.milliseconds) { save() }
    }
    files.close()
  }

  private mutating func receive(_ event: TerminalEvent) {
    switch event {
    case .key(let key): send(.key(key))
    case .resized(let size), .resumed(let size): send(.resized(size))
    case .hangUp, .terminate:
      // Nobody is left to ask: what is valid is saved, and the process ends.
      save()
      isRunning = false
    }
  }

  private mutating func send(_ event: Event) {
    for effect in update(&state, event) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .listDrafts: send(.drafts(files.list(state.table), folder: files.folder))
    case .createDraft: open { $0.create() }
    case .open(let file): open { $0.open(inFolder: file) }
    case .save: saving.request(at: Clock.milliseconds)
    case .saveNow: save()
    case .redraw: terminal.redrawAll()
    case .close: if save() { close() }
    case .leave: if save() { isRunning = false }
    case .abandon: isRunning = false
    }
  }

  private mutating func open(_ open: (inout WizardFiles) -> Result<OpenedDraft, WizardFiles.Fault>) {
    switch open(&files) {
    case .success(let opened):
      saving = SaveSchedule()
      send(.opened(opened))
    case .failure(let fault): send(.openFailed(fault.message))
    }
  }

  private mutating func close() {
    files.close()
    send(.closed)
  }

  /// Saves the draft in hand. Returns whether everything is on disk.
  @discardableResult
  private mutating func save() -> Bool {
    guard let draft = state.editing?.draft else { return true }
    let saved = files.save(draft)
    for notice in saved.notices { send(.told(notice, name: saved.newName)) }
    if let failure = saved.failure {
      send(.saveFailed(failure, since: saving.failed(at: Clock.milliseconds, time: Clock.time)))
      farewell = isRunning ? nil : failure
      return false
    }
    saving = SaveSchedule()
    send(.saved(at: Clock.time))
    return true
  }
}
