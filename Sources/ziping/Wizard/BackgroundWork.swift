import Glibc
import Terminal

/// Does one piece of work at a time on a thread of its own; a descriptor tells when it is done, so that whoever waits
/// for keys can wait for that too.
final class BackgroundWork<Outcome> {
  /// What the thread is given and leaves: written there, read here only after the thread has ended.
  private final class Piece {
    let body: () -> Outcome
    let signal: Int32
    var outcome: Outcome?

    init(_ body: @escaping () -> Outcome, signal: Int32) {
      self.body = body
      self.signal = signal
    }

    func run() {
      outcome = body()
      var byte: UInt8 = 1
      while write(signal, &byte, 1) < 0, errno == EINTR {}
    }
  }

  /// The end to wait on, and the end that the thread writes to; -1 before there was work, and where there is no pipe.
  private var ends: [Int32] = [-1, -1]
  private var piece: Piece?
  private var thread: pthread_t?
  /// Whether the work could not have a thread, and was done at once.
  private(set) var isDoneHere = false

  /// Readable once the work is done; negative where nothing was ever done in the background.
  var descriptor: Int32 { ends[0] }
  /// Whether there is work whose outcome was not taken.
  var isBusy: Bool { piece != nil }
  /// Whether its thread is the one that crashed: the work never ends.
  var hasCrashed: Bool { isBusy && thread.map(ProcessEnd.hasCrashed) ?? false }

  /// Starts work; only while not busy. Where no thread can be had it is done before this returns.
  func start(_ body: @escaping () -> Outcome) {
    if ends[0] < 0 { openEnds() }
    let piece = Piece(body, signal: ends[1])
    self.piece = piece
    thread = descriptor >= 0 ? BackgroundThread.start(piece.run) : nil
    isDoneHere = thread == nil
    if isDoneHere { piece.outcome = body() }
  }

  private func openEnds() {
    if pipe(&ends) != 0 { ends = [-1, -1] }
    for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  /// Waits for the outcome; nil where the work is not done in so many milliseconds, or there is none.
  func finish(withinMilliseconds time: Int) -> Outcome? {
    guard let piece else { return nil }
    if let thread {
      guard isReadable(within: time) else { return nil }
      var byte: UInt8 = 0
      _ = read(descriptor, &byte, 1)
      pthread_join(thread, nil)
    }
    self.piece = nil
    return piece.outcome
  }

  private func isReadable(within time: Int) -> Bool {
    let deadline = Clock.milliseconds + time
    while true {
      var ends = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&ends, 1, Int32(clamping: max(0, deadline - Clock.milliseconds)))
      if ready >= 0 || errno != EINTR { return ready > 0 }
    }
  }
}
