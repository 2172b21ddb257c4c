/// When the draft is to be saved: soon after the last change, at the latest within a second, and again while it fails.
/// Times are in milliseconds.
struct SaveSchedule: Equatable {
  /// A pause in typing this long is used for saving.
  static let pause = 250
  /// A change waits no longer than this.
  static let latest = 800
  /// How long to wait after a failure.
  static let retry = 5000

  private var firstRequest: Int?
  private var due: Int?
  /// Since when nothing can be saved, as shown; nil while saving works.
  private var failingSince: String?

  /// A change was made.
  mutating func request(at now: Int) {
    let first = firstRequest ?? now
    firstRequest = first
    if failingSince == nil { due = min(now + SaveSchedule.pause, first + SaveSchedule.latest) }
  }

  /// The user asked for it.
  mutating func requestAtOnce(at now: Int) {
    firstRequest = firstRequest ?? now
    due = now
  }

  /// A save has begun; what is changed from now on waits for the next one.
  mutating func began() {
    (firstRequest, due) = (nil, nil)
  }

  mutating func succeeded() { failingSince = nil }

  /// A save failed; it will be tried again.
  ///
  /// - Parameters:
  ///   - now: in milliseconds.
  ///   - time: the time of day, as shown.
  /// - Returns: since when saving fails, as shown.
  mutating func failed(at now: Int, time: String) -> String {
    // A wish that came meanwhile is not put off.
    due = min(due ?? .max, now + SaveSchedule.retry)
    let since = failingSince ?? time
    failingSince = since
    return since
  }

  func isDue(_ now: Int) -> Bool { due.map { $0 <= now } ?? false }

  /// How long to wait for keys: -1 = for ever.
  func wait(until now: Int) -> Int { due.map { max(0, $0 - now) } ?? -1 }
}
