/// What the program's end says to scripts (README, Commands).
enum ExitStatus: Int32, Comparable {
  case done = 0
  /// `check` found errors.
  case foundErrors = 1
  /// A file could not be read or written; the others were still done.
  case fileFailed = 2
  case usage = 64

  static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }

  /// The graver of the two stays.
  mutating func raise(to other: ExitStatus) { self = max(self, other) }
}
