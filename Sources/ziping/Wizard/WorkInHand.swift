import Storage
import Terminal
import Wizard

/// What is in hand, and what of it is not on disk yet; shared by the thread that answers keys and the watchdog.
///
/// Whoever holds it may use the stores and the saves under way. The thread that answers keys holds it but where it may be
/// held up: while it paints, waits or works something out. The watchdog takes it then, and where the process ends keeps it.
final class WorkInHand: @unchecked Sendable {
  // MARK: For whoever holds it

  let holding = Lock()
  var store: DraftStore?
  var reviewStore: ReviewStore?
  /// Saving, off the way of the keys.
  var saving = BackgroundWork<Saved>()
  /// How many changes there had been when the save under way began.
  private var begun = 0
  /// What the watchdog's last save came to, until the thread that answers keys knows it.
  var missed: Saved?

  // MARK: For everybody, one at a time

  private let changing = Lock()
  private var unsaved = UnsavedChanges()
  /// Since when the thread that answers keys paints or works something out, in milliseconds; nil while it waits for keys.
  private var awaySince: Int?
  /// Whether the watchdog looks from time to time whether something waits to be saved.
  private var isWatched = false

  init() { holding.lock() }

  /// What the thread that answers keys does while it lets go.
  enum Absence {
    case waiting, working
  }

  /// Does something that may take its time, and lets the watchdog take what is in hand meanwhile. Where the watchdog ends
  /// the process, this never returns.
  func letGo<Value>(_ absence: Absence = .working, _ body: () -> Value) -> Value {
    let now = absence == .working ? Clock.milliseconds : nil
    changing.with { awaySince = now }
    holding.unlock()
    let value = body()
    holding.lock()
    changing.with { awaySince = nil }
    return value
  }

  // MARK: - Changes

  /// What is in hand has become this, which is to be saved.
  func note(_ kept: Kept) {
    let isNews = changing.with {
      unsaved.note(kept)
      defer { isWatched = true }
      return !isWatched
    }
    if isNews { ProcessEnd.callWatchdog() }
  }

  /// All that follows from the changes so far was worked out.
  func settle() { changing.with { unsaved.settle() } }

  /// Nothing is in hand any more, or what is need not be saved.
  func forget() { changing.with { unsaved.forget() } }

  /// Since when the thread that answers keys has kept unsaved changes waiting; nil where it does not.
  var waitingSince: Int? { changing.with { unsaved.isEmpty ? nil : awaySince } }

  /// Whether something waits to be saved, so that the watchdog should look again soon; where nothing does it is called.
  func needsWatching() -> Bool {
    changing.with {
      isWatched = !unsaved.isEmpty
      return isWatched
    }
  }

  // MARK: - Saves

  /// Starts saving what is in hand now.
  func save(_ body: @escaping () -> Saved) {
    begun = changing.with { unsaved.count }
    saving.start(body)
  }

  /// The outcome of a save: of one by the watchdog, or of the one under way if it ends in time.
  func outcome(withinMilliseconds time: Int) -> Saved? {
    defer { missed = nil }
    return missed ?? finishSaving(withinMilliseconds: time)
  }

  /// The outcome of the save under way, if it ends in time.
  func finishSaving(withinMilliseconds time: Int) -> Saved? {
    guard let saved = saving.finish(withinMilliseconds: time) else { return nil }
    note(saved, of: begun)
    return saved
  }

  /// Saves what is not on disk yet before this returns; nil where there is nothing to save.
  func saveNow(onlySettled: Bool = false) -> Saved? {
    let (kept, count) = changing.with { (unsaved.content(isSettled: onlySettled), unsaved.count) }
    guard let kept, let saved = body(kept)?() else { return nil }
    note(saved, of: count)
    return saved
  }

  private func note(_ saved: Saved, of count: Int) {
    if saved.failure == nil { changing.with { unsaved.note(saved: count) } }
  }

  /// Saving this, to be done in the background; nil where there is nothing to save to.
  func body(_ kept: Kept) -> (() -> Saved)? {
    switch kept {
    case .draft(let draft, let version): store.flatMap { WizardFiles.saving(draft, restored: version, kept, $0) }
    case .review(let review): reviewStore.flatMap { WizardFiles.saving(review, restored: nil, kept, $0) }
    }
  }
}
