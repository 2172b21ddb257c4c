/// When the draft is to be saved: soon after the last change, at the latest within a second, and again while it fails; and
/// when that is said: a save amid typing is not, since the next character is about to make it untrue.
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
  /// From when on nobody is typing, as far as is known.
  private var quiet = 0
  /// The time of day of a save that was not said yet; nil after another change.
  private var unsaid: String?

  /// A change was made.
  ///
  /// - Parameters:
  ///   - now: in milliseconds.
  ///   - isCommitted: whether it is complete as it stands, so that there is nothing to wait for.
  mutating func request(at now: Int, isCommitted: Bool = false) {
    let first = firstRequest ?? now
    firstRequest = first
    if isCommitted {
      due = now
    } else if failingSince == nil {
      due = min(now + SaveSchedule.pause, first + SaveSchedule.latest)
    }
    (quiet, unsaid) = (now + SaveSchedule.pause, nil)
  }

  /// The user asked for it, and waits for the answer.
  mutating func requestAnswer(at now: Int) {
    firstRequest = firstRequest ?? now
    (due, quiet) = (now, now)
  }

  /// A save has begun; what is changed from now on waits for the next one.
  mutating func began() {
    (firstRequest, due) = (nil, nil)
  }

  /// A save succeeded.
  ///
  /// - Parameters:
  ///   - now: in milliseconds.
  ///   - time: the time of day to say of it, as shown; nil where the answer is another one.
  mutating func succeeded(at now: Int, time: String?) {
    if failingSince != nil { quiet = now }
    (failingSince, unsaid) = (nil, time)
  }

  /// The time of day of the last save, once it is to be said.
  mutating func timeToSay(at now: Int) -> String? {
    guard quiet <= now else { return nil }
    defer { unsaid = nil }
    return unsaid
  }

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
  func wait(until now: Int) -> Int {
    [due, unsaid == nil ? nil : quiet].compactMap { $0 }.min().map { max(0, $0 - now) } ?? -1
  }
}
