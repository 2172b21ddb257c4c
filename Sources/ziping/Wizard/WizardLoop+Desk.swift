import Standards
import Wizard

/// What a piece of work for the desk came to.
enum DeskOutcome {
  case read([DeskShelf.Reading])
  case did([DeskJob.Outcome])
  case planned(PlannedImport)
}

/// The desk's drafts are read, and several of them changed, in the background and piece by piece; keys come between.
extension WizardLoop {
  /// How long a frame waits for what may be there at once, in milliseconds.
  private static let patience = 2 * DeskShelf.slice

  /// Shows the folder as it is now. A few drafts are there with the first frame; of many those that are in sight.
  mutating func list() {
    send(.listed(files.look()))
    goOnWithDesk()
    takeDeskOutcome(withinMilliseconds: WizardLoop.patience)
  }

  /// Does something with a draft, shows the folder again, and says what it came to.
  mutating func listAfter(_ act: (inout WizardFiles) -> DeskNews) {
    let news = act(&files)
    list()
    send(.done(news))
  }

  /// Begins with something for several drafts.
  mutating func start(_ job: DeskJob) {
    self.job = job
    send(.progress(job.progress))
    goOnWithDesk()
    takeDeskOutcome(withinMilliseconds: WizardLoop.patience)
  }

  /// Starts the next piece of work for the desk, if there is any and none is under way.
  mutating func goOnWithDesk() {
    guard !deskWork.isBusy else { return }
    if let job {
      let piece = job.piece()
      deskWork.start { .did(piece()) }
    } else if let request = toPlan {
      toPlan = nil
      let planning = files.planning(request)
      deskWork.start { .planned(planning()) }
    } else if let reading = files.shelf.reading() {
      deskWork.start { .read(reading()) }
    }
  }

  /// Takes the outcome of the piece under way, if it ends in time, and starts the next.
  mutating func takeDeskOutcome(withinMilliseconds time: Int) {
    guard let outcome = deskWork.finish(withinMilliseconds: time) else { return }
    switch outcome {
    case .read(let readings): send(.read(files.shelf.take(readings)))
    case .did(let outcomes): take(outcomes)
    case .planned(let planned):
      self.planned = planned
      send(.preview(planned.preview))
    }
    goOnWithDesk()
    if deskWork.isDoneHere { takeDeskOutcome(withinMilliseconds: 0) }
  }

  private mutating func take(_ outcomes: [DeskJob.Outcome]) {
    job?.take(outcomes)
    guard let job else { return }
    guard job.isOver else { return send(.progress(job.progress)) }
    self.job = nil
    let news = files.conclude(job)
    list()
    send(.done(news))
  }

  /// Leaving waits for the draft in work; the others stay as they are, which is said.
  mutating func stopJob() {
    guard job != nil else { return }
    if case .did(let outcomes)? = deskWork.finish(withinMilliseconds: 10 * DeskJob.slice) { job?.take(outcomes) }
    if let job, !job.isOver { farewell = Words.stoppedHalfway(job.left) }
    job = nil
  }
}
