import Glibc
import Screen

/// One line on a terminal that is written over and over; where standard error is no terminal there is none.
struct ProgressLine {
  /// What is done sooner is not spoken of, and the line changes no more often, in milliseconds.
  private static let pause = 200

  private let isShownAtAll: Bool
  /// Whether the results go to a terminal as well, between whose lines it would stand.
  private let isAmongResults: Bool
  private var isShown = false
  private var next: Int?

  init() {
    let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
    isShownAtAll = isatty(STDERR_FILENO) != 0 && !["", "dumb"].contains(terminal)
    isAmongResults = isatty(STDOUT_FILENO) != 0
  }

  /// Whether results would be written into it.
  var isOnTerminalOfResults: Bool { isShown && isAmongResults }

  /// The bytes that show it; nil where it is too soon.
  mutating func next(_ text: () -> String) -> [UInt8]? {
    guard isShownAtAll else { return nil }
    let now = Clock.milliseconds
    guard let due = next, now >= due else {
      next = next ?? now + ProgressLine.pause
      return nil
    }
    next = now + ProgressLine.pause
    isShown = true
    return Array("\r\(ShownText.clean(text()))\u{1B}[K".utf8)
  }

  /// The bytes that take it away; nil where it is not there.
  mutating func end() -> [UInt8]? {
    guard isShown else { return nil }
    isShown = false
    return Array("\r\u{1B}[K".utf8)
  }
}
