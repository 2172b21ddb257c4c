import Basics
import Standards

/// What every entry of a draft is measured against: its application date, and what its facts say of windows.
struct Circumstances {
  let table: Table
  let applicationDate: CalendarDay
  /// The standard that the draft was converted from.
  let convertedFrom: String?
  let facts: FactAnswers
  /// The table's windows, by their indices, as they are for this draft.
  let windows: [OpenWindow]

  init(_ draft: Draft, _ table: Table) {
    self.table = table
    applicationDate = draft.applicationDate
    convertedFrom = draft.convertedFrom
    let facts = FactAnswers(draft.facts, table)
    self.facts = facts
    windows = table.windows.map { OpenWindow($0, on: draft.applicationDate, facts) }
  }
}

/// A window as it is for one draft.
enum OpenWindow {
  /// From this day on; `factOpen` while the fact that could open it earlier is unanswered.
  case since(CalendarDay, factOpen: Bool)
  case years(first: Int, last: Int)

  fileprivate init(_ window: Window, on applicationDate: CalendarDay, _ facts: FactAnswers) {
    switch window {
    case .sinceFactOrYears(let years, let since, let insteadOf):
      // 第十条: 任现职后或近 n 年, as a union.
      let byYears = applicationDate.going(backYears: years)
      if let fact = insteadOf.flatMap(facts.date) ?? facts.date(since) {
        self = .since(min(byYears, fact.firstDay), factOpen: false)
      } else {
        self = .since(byYears, factOpen: !facts.isAnswered(since))
      }
    case .calendarYears(let count):
      let last = applicationDate.year - 1
      self = .years(first: last - count + 1, last: last)
    }
  }

  /// Why an entry of this date is outside; nil where it is inside or has no date.
  func refusal(of date: PartialDate?) -> EntryReason? {
    guard let date else { return nil }
    switch self {
    case .since(let start, let factOpen):
      return date.lastDay < start ? .beforeWindow(date: date, start: start, factOpen: factOpen) : nil
    case .years(let first, let last):
      return date.year > last || date.year < first ? .outsideYears(date: date, first: first, last: last) : nil
    }
  }
}
