import Basics
import Glibc
import Storage

/// The clock, for saving, messages and the date proposed for a new draft; no figure depends on it.
enum Clock {
  /// Milliseconds since some fixed moment; never goes back.
  static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// The time of day: `14:03:22`.
  static var time: String {
    let now = local(Glibc.time(nil))
    return [now.tm_hour, now.tm_min, now.tm_sec].map(LocalTime.two).joined(separator: ":")
  }

  /// Today; the standard's first day on a machine whose clock is beyond all calendars.
  static func today(or other: CalendarDay) -> CalendarDay { today ?? other }

  /// Today; nil on a machine whose clock is beyond all calendars.
  static var today: CalendarDay? {
    let now = local(Glibc.time(nil))
    return CalendarDay(year: Int(now.tm_year) + 1900, month: Int(now.tm_mon) + 1, day: Int(now.tm_mday))
  }

  /// A moment as a list of files shows it: `2026-11-23 14:03`; empty for one beyond all calendars.
  static func moment(_ time: FileTime) -> String { LocalTime.minute(of: time.seconds) }

  private static func local(_ seconds: time_t) -> tm { LocalTime.parts(of: seconds) ?? tm() }
}
