import Drafts
import Terminal
import Wizard

/// What is in hand, and what of it is not on disk yet; shared by the thread that answers keys and the watchdog.
///
/// Whoever holds it may use the stores and the saves under way. The thread that answers keys holds it but where it may be
/// held up: while it paints, waits or works something out. The watchdog takes it then, and where the process ends keeps it.
final class WorkInHand: @unchecked Sendable {
  // Only for whoever holds it.
  var store: DraftStore?
  var reviewStore: ReviewStore?
  /// Saving, off the way of the keys.
  var saving = BackgroundWork<Saved>()
  /// The change that the save under way began with.
  private var begun = 0
  /// What saves of the watchdog came to, until the thread that answers keys knows it.
  private var missed: Saved?

  private let holding = Lock()
  private let changing = Lock()
  private var unsaved = Unsaved()

  /// What was changed and not saved: written whenever something changes, before it is known what that means.
  private struct Unsaved {
    /// Changes are counted; those up to `saved` are on disk.
    var changes = 0
    var saved = 0
    var newest: Kept?
    /// The newest of which everything is known: all that follows from it was worked out.
    var settled: Kept?
    /// Since when the thread that answers keys paints or works something out, in milliseconds; nil while it waits for keys.
    var awaySince: Int?
    /// Whether the watchdog looks after it from time to time.
    var isWatched = false
  }

  /// What the thread that answers keys does meanwhile.
  enum Absence {
    case waiting, working
  }

  init() { holding.lock() }

  // MARK: - The thread that answers keys

  /// Does something that may take its time, and lets the watchdog take what is in hand meanwhile. Where the watchdog ends
  /// the process, this never returns.
  func letGo<Value>(_ absence: Absence = .working, _ body: () -> Value) -> Value {
    let now = absence == .working ? Clock.milliseconds : nil
    changing.with { unsaved.awaySince = now }
    holding.unlock()
    let value = body()
    holding.lock()
    changing.with { unsaved.awaySince = nil }
    return value
  }

  /// What is in hand has become this, which is to be saved.
  func note(_ kept: Kept) {
    let isNews = changing.with {
      unsaved.changes += 1
      unsaved.newest = kept
      defer { unsaved.isWatched = true }
      return !unsaved.isWatched
    }
    if isNews { ProcessEnd.callWatchdog() }
  }

  /// All that follows from the changes so far was worked out.
  func settle() {
    changing.with { unsaved.settled = unsaved.newest }
  }

  /// Starts saving what is in hand now.
  func save(_ body: @escaping () -> Saved) {
    begun = changing.with { unsaved.changes }
    saving.start(body)
  }

  /// The outcome of a save: of one by the watchdog, or of the one under way if it ends in time.
  func outcome(withinMilliseconds time: Int) -> Saved? {
    if let missed {
      self.missed = nil
      return missed
    }
    guard let saved = saving.finish(withinMilliseconds: time) else { return nil }
    note(saved, since: begun)
    return saved
  }

  /// Whether the watchdog has saved something that is not known here.
  var hasMissedSave: Bool { missed != nil }

  /// Nothing is in hand any more, or what is need not be saved.
  func forget() {
    changing.with {
      (unsaved.newest, unsaved.settled, unsaved.saved) = (nil, nil, unsaved.changes)
    }
  }

  /// A save that began when there had been so many changes has ended.
  func note(_ saved: Saved, since changes: Int) {
    guard saved.failure == nil else { return }
    changing.with {
      unsaved.saved = max(unsaved.saved, changes)
      if unsaved.saved == unsaved.changes { (unsaved.newest, unsaved.settled) = (nil, nil) }
    }
  }

  // MARK: - The watchdog

  /// How long the thread that answers keys may be away before what it changed is saved without it, in milliseconds.
  private static let patience = 500

  /// Whether there is something to look after; from now on not any more where there is not.
  func needsWatching() -> Bool {
    changing.with {
      unsaved.isWatched = unsaved.saved < unsaved.changes && unsaved.newest != nil
      return unsaved.isWatched
    }
  }

  /// Saves what the thread that answers keys cannot, since it is held up.
  func saveWhatIsHeldUp() {
    let since = changing.with { unsaved.saved < unsaved.changes ? unsaved.awaySince : nil }
    guard let since, Clock.milliseconds - since >= WorkInHand.patience, holding.isTaken(before: 0) else { return }
    if let saved = saving.finish(withinMilliseconds: 0) {
      note(saved, since: begun)
      missed = saved
    }
    if !saving.isBusy, let saved = saveNow(onlySettled: false) { missed = saved }
    holding.unlock()
  }

  /// Saves all that was changed, in the time that is left, and keeps what is in hand.
  ///
  /// - Parameter moment: when the process ends, as of ``Clock``.
  func saveAtTheEnd(before moment: Int) {
    guard holding.isTaken(before: moment) else { return }
    finishSaving(before: moment)
    if !saving.isBusy { _ = saveNow(onlySettled: false) }
  }

  /// Saves what was changed before a crash. A change of which not everything was known may be its cause: one that would
  /// come again whenever the draft is opened.
  func saveAfterCrash(before moment: Int) {
    // A thread that crashed with it in hand will not touch it again.
    guard holding.isTaken(before: moment) || ProcessEnd.hasCrashedOnMainThread else { return }
    if !saving.hasCrashed { finishSaving(before: moment) }
    if !saving.isBusy || saving.hasCrashed { _ = saveNow(onlySettled: true) }
  }

  private func finishSaving(before moment: Int) {
    guard let saved = saving.finish(withinMilliseconds: max(0, moment - Clock.milliseconds)) else { return }
    note(saved, since: begun)
  }

  private func saveNow(onlySettled: Bool) -> Saved? {
    let (kept, changes) = changing.with {
      (unsaved.saved < unsaved.changes ? onlySettled ? unsaved.settled : unsaved.newest : nil, unsaved.changes)
    }
    guard let kept, let saved = body(kept)?() else { return nil }
    note(saved, since: changes)
    return saved
  }

  /// Saving this, to be done by whoever may; nil where there is nothing to save to.
  func body(_ kept: Kept) -> (() -> Saved)? {
    switch kept {
    case .draft(let draft): store.flatMap { WizardFiles.saving(draft, kept, $0) }
    case .review(let review): reviewStore.flatMap { WizardFiles.saving(review, kept, $0) }
    }
  }
}
