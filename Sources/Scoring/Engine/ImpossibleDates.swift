import Basics
import Standards

/// Dates and lengths of study and work that cannot be, or that a clerk would take for a slip of the pen.
struct ImpossibleDates {
  let draft: Draft
  let table: Table
  let facts: FactAnswers
  /// Admissible entries in the draft's order.
  private let admissible: [IndicatorCount.Member]
  /// What is dated before this day is mistyped.
  private let earliest: CalendarDay
  /// Months so far, by node: those of an indicator's entries.
  private var months: [Int]

  /// Laid out where there is a degree at all.
  private lazy var degrees = DegreeOrder(draft, table, admissible)

  /// Longer than a life of work; what lies further back is mistyped.
  private static let mostYears = 50
  private var mostMonths: Int { ImpossibleDates.mostYears * 12 }

  init(draft: Draft, table: Table, facts: FactAnswers, admissible: [IndicatorCount.Member]) {
    self.draft = draft
    self.table = table
    self.facts = facts
    months = [Int](repeating: 0, count: table.nodes.count)
    self.admissible = admissible
    earliest = draft.applicationDate.going(backYears: ImpossibleDates.mostYears)
  }

  /// About facts, in the pack's order.
  var ofFacts: [Problem] {
    table.pack.facts.indices.compactMap { place in
      guard case .date(let date)? = facts[place] else { return nil }
      if date.firstDay > draft.applicationDate { return .factAfterApplication(table.pack.facts[place].id) }
      guard isLongAgo(date) else { return nil }
      return .factLongAgo(table.pack.facts[place].id, years: ImpossibleDates.mostYears)
    } + titlesOutOfOrder + breaksTooLong
  }

  /// The title that stands in for another one as the start of a window came after it (第十条).
  private var titlesOutOfOrder: [Problem] {
    table.standIns.compactMap { pair in
      guard let first = facts.date(pair.fact), let second = facts.date(pair.other), second.lastDay < first.firstDay
      else { return nil }
      return .factOrder(earlier: pair.fact, later: pair.other)
    }
  }

  /// Breaks (第五条) that are longer than the whole time since the appointment.
  private var breaksTooLong: [Problem] {
    table.breaks.compactMap { pair in
      guard let date = facts.date(pair.fact), let months = facts.answer(pair.other)?.amount, months > 0,
        date.firstDay <= draft.applicationDate, date.firstDay.adding(months: months) > draft.applicationDate
      else { return nil }
      return .breakTooLong(pair.other, since: pair.fact)
    }
  }

  /// Notes what is said of the next admissible entry in the draft's order.
  mutating func note(_ member: IndicatorCount.Member, in diagnostics: inout [Diagnostic]) {
    let (date, own) = dateAndMonths(member.entry)
    if let date, isLongAgo(date) {
      diagnostics.append(Diagnostic(.longAgo(years: ImpossibleDates.mostYears), entry: member.entry))
    }
    if let problem = tooLong(member, own) {
      diagnostics.append(Diagnostic(problem, entry: member.entry))
    }
    if let other = lowerDegreeAfter(member) {
      diagnostics.append(Diagnostic(.degreeOrder(other: other), entry: member.entry))
    }
  }

  private func dateAndMonths(_ entry: Int) -> (PartialDate?, Int?) {
    let entries = draft.entries.span
    return (entries[entry].date, entries[entry].months)
  }

  private func isLongAgo(_ date: PartialDate) -> Bool { date.lastDay < earliest }

  /// Months of one entry, and of all entries of an indicator that counts years (R5), beyond a life of work.
  private mutating func tooLong(_ member: IndicatorCount.Member, _ own: Int?) -> Problem? {
    guard let own else { return nil }
    guard case .perYear? = table.nodes[member.row].scale else {
      return table.nodes[member.row].rules.minimumMonths != nil && own > mostMonths
        ? .tooManyMonths(most: mostMonths) : nil
    }
    let before = months[member.indicator]
    let (sum, overflow) = before.addingReportingOverflow(own)
    months[member.indicator] = overflow ? .max : sum
    if own > mostMonths { return .tooManyMonths(most: mostMonths) }
    return before <= mostMonths && (overflow || sum > mostMonths) ? .monthsTogether(sum, most: mostMonths) : nil
  }

  /// Degrees (rows with R4's deduction, of which the highest counts) are earned from the lower to the higher.
  private mutating func lowerDegreeAfter(_ member: IndicatorCount.Member) -> Int? {
    guard table.nodes[member.row].rules.offFieldDeduction != nil, table.nodes[member.row].bestRoot != nil,
      let date = draft.entries[member.entry].date
    else { return nil }
    return degrees.lowerDegree(than: member, after: date.lastDay, table)
  }
}
