import Glibc

/// The local clock, for messages and proposals only: no figure depends on it.
package enum LocalTime {
  /// `2026-11-23 14:03`; empty on a machine that cannot tell.
  package static func now() -> String { minute(of: time(nil)) }

  /// A moment, `seconds` since 1970, as lists and messages show it: `2026-11-23 14:03`.
  package static func minute(of seconds: Int) -> String {
    guard let at = parts(of: seconds) else { return "" }
    return "\(Int(at.tm_year) + 1900)-\(two(at.tm_mon + 1))-\(two(at.tm_mday)) \(two(at.tm_hour)):\(two(at.tm_min))"
  }

  /// The parts of a moment in the local time zone; nil where the system cannot tell.
  package static func parts(of seconds: Int) -> tm? {
    var (seconds, parts) = (time_t(seconds), tm())
    return localtime_r(&seconds, &parts) == nil ? nil : parts
  }

  /// At least two digits.
  package static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
