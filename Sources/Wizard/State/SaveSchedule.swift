/// When the draft is to be saved: soon after the last change, at the latest within a second, and again while it fails.
/// And when that is said: in a pause, since amid typing, or turning through ranks, the next key makes it untrue.
/// Times are in milliseconds.
package struct SaveSchedule: Equatable, Sendable {
  /// A pause in typing this long is used for saving.
  private static let pause = 250
  /// A change waits no longer than this.
  private static let latest = 800
  /// How long to wait after a failure.
  private static let retry = 5000

  private var firstRequest: Int?
  private var due: Int?
  /// Since when nothing can be saved, as shown; nil while saving works.
  private var failingSince: String?
  /// Whether the user asked for saving, and waits for the answer.
  private var isAsked = false
  /// From when on nobody is typing, as far as is known.
  private var quiet = 0
  /// The time of day of a save that was not said yet; nil after another change.
  private var unsaid: String?

  package init() {}

  /// A change was made; it waits for others, unless it is complete as it stands or somebody waits for the answer.
  package mutating func request(at now: Int, isCommitted: Bool = false) {
    let first = firstRequest ?? now
    firstRequest = first
    if isCommitted || isAsked {
      due = now
    } else if failingSince == nil {
      due = min(now + SaveSchedule.pause, first + SaveSchedule.latest)
    }
    (quiet, unsaid) = (now + SaveSchedule.pause, nil)
  }

  /// The user asked for it: the answer is that of the next save.
  package mutating func requestAnswer(at now: Int) {
    firstRequest = firstRequest ?? now
    (due, isAsked, unsaid) = (now, true, nil)
  }

  /// A save has begun: what is changed from now on waits for the next one, and what is said will be of this one.
  package mutating func began() {
    (firstRequest, due, unsaid) = (nil, nil, nil)
  }

  /// A save succeeded.
  ///
  /// - Parameters:
  ///   - now: in milliseconds.
  ///   - time: the time of day to say of it, as shown; nil where something else is said.
  package mutating func succeeded(at now: Int, time: String?) {
    // That saving fails is not said any longer than it does.
    if failingSince != nil { quiet = now }
    if time == nil { isAsked = false }
    (failingSince, unsaid) = (nil, time)
  }

  /// The time of day of the last save, once it is to be said.
  package mutating func timeToSay(at now: Int) -> String? {
    guard let time = unsaid, isAsked || quiet <= now else { return nil }
    (unsaid, isAsked) = (nil, false)
    return time
  }

  /// A save failed; it will be tried again.
  ///
  /// - Parameters:
  ///   - now: in milliseconds.
  ///   - time: the time of day, as shown.
  /// - Returns: since when saving fails, as shown.
  package mutating func failed(at now: Int, time: String) -> String {
    // A wish that came meanwhile is not put off.
    due = min(due ?? .max, now + SaveSchedule.retry)
    isAsked = false
    let since = failingSince ?? time
    failingSince = since
    return since
  }

  package func isDue(_ now: Int) -> Bool { due.map { $0 <= now } ?? false }

  /// How long to wait for keys: -1 = for ever.
  package func wait(until now: Int) -> Int {
    let saying = unsaid == nil ? nil : isAsked ? now : quiet
    return [due, saying].compactMap { $0 }.min().map { max(0, $0 - now) } ?? -1
  }
}
