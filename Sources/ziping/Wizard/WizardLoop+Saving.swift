import Basics
import Wizard

/// Saving in the background, one save after another; leaving waits for it.
extension WizardLoop {
  /// How long leaving waits for the disk before it goes on reading keys, in milliseconds.
  private static let patience = 600
  /// How long the end of the process waits when the system or the terminal asks for it.
  private static let lastPatience = 800

  /// Starts saving the draft in hand; false where there is nothing to save.
  mutating func startSaving() -> Bool {
    schedule.began()
    guard let kept = state.editing?.kept, let body = files.saving(kept) else { return false }
    inHand.save(body)
    if work.isDoneHere { takeOutcome(withinMilliseconds: 0) }
    return true
  }

  /// Takes the outcome of the save under way, if it ends in time; false where it does not.
  @discardableResult
  mutating func takeOutcome(withinMilliseconds time: Int) -> Bool {
    guard let saved = inHand.outcome(withinMilliseconds: time) else { return !work.isBusy }
    for notice in saved.notices { send(.told(notice, name: saved.newPlace?.name)) }
    if let failure = saved.failure { failed(failure, saved) } else { succeeded(saved) }
    return true
  }

  private mutating func failed(_ failure: Saved.Failure, _ saved: Saved) {
    ending = nil
    if saved.isElsewhere { return send(.elsewhereFailed(failure.sentence)) }
    let since = schedule.failed(at: Clock.milliseconds, time: Clock.time)
    let couldAsk = state.editing?.wish != nil
    send(.saveFailed(SaveFailure(cause: failure.cause, sentence: failure.sentence, since: since)))
    isAsking = couldAsk
    farewell = failure.sentence
  }

  private mutating func succeeded(_ saved: Saved) {
    farewell = nil
    schedule.succeeded(at: Clock.milliseconds, time: saved.isElsewhere ? nil : Clock.time)
    if saved.isElsewhere, let place = saved.newPlace {
      send(.savedElsewhere(path: place.path, name: place.name, at: Clock.time))
      gather()
    }
    // What was changed meanwhile is saved by the next one.
    guard state.editing?.kept == saved.kept else { return schedule.request(at: Clock.milliseconds) }
    sayWhatIsSaved()
    if let ending { finish(ending) }
  }

  /// Says that everything is on disk, unless one is typing.
  mutating func sayWhatIsSaved() {
    if let time = schedule.timeToSay(at: Clock.milliseconds) { send(.saved(at: time)) }
  }

  /// Does what was asked once everything is on disk: at once where it can be, else when the disk has answered.
  mutating func end(_ ending: Ending) {
    self.ending = ending
    saveAll(withinMilliseconds: WizardLoop.patience)
  }

  /// Saves until everything is on disk, saving fails, or time is over.
  private mutating func saveAll(withinMilliseconds time: Int) {
    let deadline = Clock.milliseconds + time
    while let ending, isRunning {
      if !work.isBusy, !startSaving() { return finish(ending) }
      guard takeOutcome(withinMilliseconds: max(0, deadline - Clock.milliseconds)) else { return }
    }
  }

  private mutating func finish(_ ending: Ending) {
    self.ending = nil
    switch ending {
    case .leaving:
      stopJob()
      isRunning = false
      if !isAtTheEnd { _ = files.letGo(state.editing?.kept) }
    case .closing:
      let parting = files.letGo(state.editing?.kept)
      schedule = SaveSchedule()
      send(.closed)
      switch parting {
      case .named(let name)?: send(.done(DeskNews(Words.namedAfterPerson(name), selected: FileName(name))))
      case .gone?: send(.told(Words.nothingLeft, name: nil))
      case nil: break
      }
    }
  }

  mutating func saveBeforeTheEnd() {
    (ending, isAtTheEnd) = (.leaving, true)
    saveAll(withinMilliseconds: WizardLoop.lastPatience)
    if ending != nil { farewell = Words.notSavedAtTheEnd }
  }

  /// Saves in a folder that the user named; a save that hangs is left behind.
  mutating func saveElsewhere(_ folder: String) {
    guard let kept = state.editing?.kept else { return }
    schedule.began()
    if work.isBusy, !takeOutcome(withinMilliseconds: WizardLoop.patience) {
      inHand.saving = BackgroundWork()
      if let body = files.restart(kept, inFolder: folder) { inHand.save(body) }
    } else if let body = files.saving(kept, inFolder: folder) {
      inHand.save(body)
    }
    takeOutcome(withinMilliseconds: WizardLoop.patience)
  }
}
