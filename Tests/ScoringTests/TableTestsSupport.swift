import Basics
import Scoring
import TestSupport

/// A figure of the annex as it is printed: `8`, `0.5`.
struct Printed: Equatable, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, CustomStringConvertible, Sendable {
  let points: Points

  init(points: Points) { self.points = points }
  init(integerLiteral value: Int) { points = Points(value) }
  init(floatLiteral value: Double) { points = Points(thousandths: Int((value * 1000).rounded())) }

  var description: String { points.description }
}

/// Drafts made for one row, scored by the built-in table.
enum Sheet {
  static let date = CalendarDay(year: 2026, month: 5, day: 1)
  /// Rows within reach that bring more than a point or two: without them sets of additions are easily worked out.
  static let richRows: Set = [
    "research.county", "engineering.over1m", "services.promotion.member", "services.consulting.member",
    "standards.local", "papers.core",
  ]

  /// An entry that nothing keeps from counting.
  static func entry(_ criterion: String, _ change: (inout Entry) -> Void = { _ in }) -> Entry {
    var entry = Entry(id: "e", criterion: criterion)
    entry.date = PartialDate(year: 2025)
    entry.benefit = true
    change(&entry)
    return entry
  }

  static func score(_ entries: [Entry], facts: Facts = [:], passMark: Points? = nil) throws -> Report {
    guard let date else { throw Unreachable() }
    let draft = Draft(applicationDate: date, passMark: passMark, facts: facts, entries: entries)
    return Scoring.score(draft, try builtInTable())
  }

  /// What a single entry is worth, in points.
  static func worth(_ entry: Entry) throws -> Figures {
    let report = try score([entry])
    guard let result = report.entries.first, result.status == .counted else { throw Unreachable() }
    return result.figures
  }

  /// A node's figures.
  static func node(_ id: String, _ entries: [Entry]) throws -> Figures {
    let (table, report) = (try builtInTable(), try score(entries))
    guard let index = table.index(of: id) else { throw Unreachable() }
    return report.nodes[index].figures
  }

  struct Unreachable: Error {}
}
