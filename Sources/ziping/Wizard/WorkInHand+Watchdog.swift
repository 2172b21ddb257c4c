import Terminal

/// What the watchdog does with what is in hand, once the thread that answers keys has let go of it.
extension WorkInHand {
  /// How long changes may wait for the thread that answers keys, in milliseconds.
  private static let patience = 500

  /// Saves what the thread that answers keys cannot, since it is held up.
  func saveWhatIsHeldUp() {
    guard let waitingSince, Clock.milliseconds - waitingSince >= WorkInHand.patience, holding.isTaken(before: 0)
    else { return }
    if let saved = finishSaving(withinMilliseconds: 0) { missed = saved }
    if !saving.isBusy, let saved = saveNow() { missed = saved }
    holding.unlock()
  }

  /// Saves all that was changed, in the time that is left, and keeps what is in hand.
  ///
  /// - Parameter moment: when the process ends, as of ``Clock``.
  func saveAtTheEnd(before moment: Int) {
    guard holding.isTaken(before: moment) else { return }
    _ = finishSaving(withinMilliseconds: moment - Clock.milliseconds)
    if !saving.isBusy { _ = saveNow() }
  }

  /// Saves what was changed before a crash, and keeps what is in hand. A change that was still being worked out may be the
  /// cause: one that would come again whenever the draft is opened.
  ///
  /// - Parameter moment: when the process ends, as of ``Clock``.
  func saveAfterCrash(before moment: Int) {
    // A thread that crashed with it in hand, or while saving, will not touch it again.
    guard holding.isTaken(before: ProcessEnd.hasCrashedOnMainThread ? 0 : moment) || ProcessEnd.hasCrashedOnMainThread
    else { return }
    if !saving.hasCrashed { _ = finishSaving(withinMilliseconds: moment - Clock.milliseconds) }
    if !saving.isBusy || saving.hasCrashed { _ = saveNow(onlySettled: true) }
  }
}
