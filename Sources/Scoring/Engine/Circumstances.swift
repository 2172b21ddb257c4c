/// What every entry of a draft is measured against: its application date, and what its facts say of windows.
struct Circumstances {
  let table: Table
  let applicationDate: CalendarDay
  let facts: FactAnswers

  init(_ draft: Draft, _ table: Table) {
    self.table = table
    applicationDate = draft.applicationDate
    facts = FactAnswers(draft.facts, table)
  }

  /// The first day of a window (第十条), and whether the fact that could open it earlier is unanswered.
  func start(years: Int, since: String, insteadOf: String?) -> (day: CalendarDay, factOpen: Bool) {
    let byYears = applicationDate.going(backYears: years)
    let fact = insteadOf.flatMap(facts.date) ?? facts.date(since)
    guard let fact else { return (byYears, !facts.isAnswered(since)) }
    return (min(byYears, fact.firstDay), false)
  }
}
