import Glibc

/// Signals that end the program, held back while something is done that is not to be cut in two: whoever does it looks
/// between two steps whether one has come. Until then none is answered; let go, they do what they always do.
struct HeldSignals {
  /// ^C, a polite end, and a terminal that was closed.
  private static let held = [SIGINT, SIGTERM, SIGHUP]
  private var before = sigset_t()

  init() {
    var signals = HeldSignals.set
    pthread_sigmask(SIG_BLOCK, &signals, &before)
  }

  private static var set: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in held { sigaddset(&signals, signal) }
    return signals
  }

  /// Whether one has come.
  var isPending: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return HeldSignals.held.contains { sigismember(&pending, $0) == 1 && !HeldSignals.isIgnored($0) }
  }

  /// As under nohup: it is kept while it is held, and comes to nothing.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Says something, which may take long where the terminal takes no more: nothing is half done then, and a signal ends the
  /// program at once. One that has come already waits a second for the words.
  func whileSaying(_ say: () -> Void) {
    var signals = HeldSignals.set
    let isPending = isPending
    // (Whoever started the program may have held them back.)
    if isPending { alarm(1) } else { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
    say()
    if isPending { alarm(0) } else { pthread_sigmask(SIG_BLOCK, &signals, nil) }
  }

  /// Lets them go: one that has come ends the program here, also where whoever started it had held it back.
  func release() {
    var (mask, signals) = (before, HeldSignals.set)
    if isPending { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}
