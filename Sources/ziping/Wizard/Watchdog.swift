import Terminal

/// The thread that saves and ends the process where the one that answers keys cannot: it works something out for long, the
/// terminal takes no more output, or a thread has crashed.
struct Watchdog {
  /// How long the end of the process may take from a signal or a crash on, in milliseconds; the terminal needs some more.
  private static let time = 850
  /// How long the one that answers keys has to answer a signal itself, in milliseconds.
  private static let patience = 300
  /// How often it looks whether something waits to be saved, in milliseconds; only while something does.
  private static let pause = 200

  private let work: WorkInHand
  /// How long a signal is left to the thread that answers keys, in milliseconds.
  private let patience: Int

  /// Watches over what is in hand from now on, beside a thread that answers signals too unless it is held up.
  static func start(over work: WorkInHand) {
    ProcessEnd.startWatchdog(Watchdog(work: work, patience: patience).run)
  }

  /// The same beside a thread that reads lines and answers no signal; where no thread can be had, signals keep their effect.
  static func startForLines(over work: WorkInHand) {
    if ProcessEnd.startWatchdog(Watchdog(work: work, patience: 0).run) { ProcessEnd.answerSignals() }
  }

  private func run() {
    while true {
      switch ProcessEnd.watch(milliseconds: work.needsWatching() ? Watchdog.pause : -1) {
      case .crash: answerCrash()
      case .ending: end()
      case .call: work.saveWhatIsHeldUp()
      }
    }
  }

  private func answerCrash() {
    work.saveAfterCrash(before: Clock.milliseconds + Watchdog.time)
    ProcessEnd.answerCrash()
  }

  private func end() {
    let start = Clock.milliseconds
    while Clock.milliseconds < start + patience {
      let left = start + patience - Clock.milliseconds
      if ProcessEnd.watch(milliseconds: left) == .crash { return answerCrash() }
    }
    work.saveAtTheEnd(before: start + Watchdog.time)
    ProcessEnd.end()
  }
}
