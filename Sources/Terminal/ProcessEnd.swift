import CNcurses
import Glibc

/// How the process ends where it does not simply return: it crashes, or is asked to by a signal.
package enum ProcessEnd {
  /// Why the watchdog is to act.
  package enum Cause: Sendable {
    /// It was called, or the time is over.
    case call
    /// A signal asks the process to end.
    case ending
    /// A thread has crashed, and waits until what is committed is saved.
    case crash
  }

  /// The first thing that the program does: 0, 1 and 2 never become the numbers of other files, and a crash, in whatever
  /// thread, gives the terminal back and prints nothing.
  package static func prepare() {
    ziping_hold_standard_descriptors()
    ziping_prepare_watch()
    ziping_handle_crashes()
  }

  /// Signals that ask the process to end are for the watchdog, without a terminal too.
  package static func answerSignals() { ziping_answer_endings() }

  /// Whether a process that was asked to end, and does, reports success, since it has saved; else it ends by the signal.
  package static func endQuietly(_ isQuiet: Bool) { ziping_end_quietly(isQuiet ? 1 : 0) }

  /// Starts the watchdog: from now on a signal that asks the process to end is for it. Until then it ends the process at
  /// once; where no thread can be had, it is left to whoever waits for keys.
  ///
  /// - Returns: whether there is a watchdog.
  @discardableResult package static func startWatchdog(_ run: @escaping () -> Void) -> Bool {
    ziping_begin_watch(1)
    let thread = BackgroundThread.start {
      ziping_become_watchdog()
      run()
    }
    if thread == nil { ziping_begin_watch(0) }
    return thread != nil
  }

  /// Waits, at most so many milliseconds (-1 = for ever), until the watchdog is to act.
  package static func watch(milliseconds: Int) -> Cause {
    switch Int(ziping_watch(Int32(clamping: milliseconds))) {
    case ZIPING_ENDING: .ending
    case ZIPING_CRASHED: .crash
    default: .call
    }
  }

  /// Ends the watchdog's wait.
  package static func callWatchdog() { ziping_call_watchdog() }

  /// Lets the thread that crashed end the process.
  package static func answerCrash() { ziping_answer_crash() }

  /// Whether the crash was on this thread.
  package static func hasCrashed(on thread: pthread_t) -> Bool { ziping_has_crashed_on(thread) != 0 }

  /// Whether the crash was on the thread that the process began with.
  package static var hasCrashedOnMainThread: Bool { ziping_has_crashed_on_main() != 0 }

  /// Gives the terminal back, as far as it takes that, and ends the process.
  package static func end() -> Never { ziping_end() }
}
