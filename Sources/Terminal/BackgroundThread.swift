import CNcurses
import Glibc

/// A thread on which no signal is answered, but for a crash of its own.
package enum BackgroundThread {
  /// What a thread runs; a class without parameters can cross C.
  private final class Body {
    let run: () -> Void

    init(_ run: @escaping () -> Void) {
      self.run = run
    }
  }

  /// Starts a thread that runs this and ends.
  ///
  /// - Returns: nil where none can be had.
  package static func start(_ run: @escaping () -> Void) -> pthread_t? {
    let body = Unmanaged.passRetained(Body(run))
    var (thread, before) = (pthread_t(), sigset_t())
    ziping_block_all_but_crashes(&before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let failure = pthread_create(&thread, nil, enter, body.toOpaque())
    if failure != 0 { body.release() }
    return failure == 0 ? thread : nil
  }

  private static let enter: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { body in
    ziping_run_with_crash_stack(
      { body in
        if let body { Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run() }
      }, body)
    return nil
  }
}
