import Glibc

/// Lets one thread at a time do something.
final class Lock: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init() {
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func lock() { pthread_mutex_lock(mutex) }

  func unlock() { pthread_mutex_unlock(mutex) }

  /// Locks it if that can be before a moment of ``Clock``; at least tries.
  func isTaken(before moment: Int) -> Bool {
    while pthread_mutex_trylock(mutex) != 0 {
      if Clock.milliseconds >= moment { return false }
      usleep(2000)
    }
    return true
  }

  func with<Value>(_ body: () -> Value) -> Value {
    lock()
    defer { unlock() }
    return body()
  }
}
