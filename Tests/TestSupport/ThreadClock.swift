import Glibc

/// The time that this thread computes: what else the machine does, other tests too, does not make it longer.
package enum ThreadClock {
  /// How long `body` computes on this thread.
  package static func measure(_ body: () -> Void) -> Duration {
    let start = now
    body()
    return now - start
  }

  private static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
