/// Dates and lengths of study and work that cannot be, or that a clerk would take for a slip of the pen.
struct ImpossibleDates {
  let draft: Draft
  let table: Table
  let facts: FactAnswers
  /// Admissible entries in the draft's order.
  let admissible: [Consistency.Member]

  /// Longer than a life of work; what lies further back is mistyped.
  private static let mostYears = 50
  private var mostMonths: Int { ImpossibleDates.mostYears * 12 }

  /// About facts, in the pack's order.
  var ofFacts: [Problem] {
    table.pack.facts.compactMap { fact in
      guard let date = facts.date(fact.id) else { return nil }
      if date.firstDay > draft.applicationDate { return .factAfterApplication(fact.id) }
      return isLongAgo(date) ? .factLongAgo(fact.id, years: ImpossibleDates.mostYears) : nil
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

  /// By entry.
  var ofEntries: [Int: [Problem]] {
    var found: [Int: [Problem]] = [:]
    var months: [Int: Int] = [:]
    for member in admissible {
      if let date = draft.entries[member.position].date, isLongAgo(date) {
        found[member.position, default: []].append(.longAgo(years: ImpossibleDates.mostYears))
      }
      if let problem = tooLong(member, &months) { found[member.position, default: []].append(problem) }
      if let other = lowerDegreeAfter(member) { found[member.position, default: []].append(.degreeOrder(other: other)) }
    }
    return found
  }

  private func isLongAgo(_ date: PartialDate) -> Bool {
    date.lastDay < draft.applicationDate.going(backYears: ImpossibleDates.mostYears)
  }

  /// Months of one entry, and of all entries of an indicator that counts years (R5), beyond a life of work.
  private func tooLong(_ member: Consistency.Member, _ sums: inout [Int: Int]) -> Problem? {
    guard let own = draft.entries[member.position].months else { return nil }
    guard case .perYear? = table.nodes[member.row].scale else {
      return table.nodes[member.row].rules.minimumMonths != nil && own > mostMonths
        ? .tooManyMonths(most: mostMonths) : nil
    }
    let before = sums[member.indicator] ?? 0
    let (sum, overflow) = before.addingReportingOverflow(own)
    sums[member.indicator] = overflow ? .max : sum
    if own > mostMonths { return .tooManyMonths(most: mostMonths) }
    return before <= mostMonths && (overflow || sum > mostMonths) ? .monthsTogether(sum, most: mostMonths) : nil
  }

  /// Degrees (rows with R4's deduction, of which the highest counts) are earned from the lower to the higher.
  private func lowerDegreeAfter(_ member: Consistency.Member) -> Int? {
    guard table.nodes[member.row].rules.offFieldDeduction != nil, let root = table.nodes[member.row].bestRoot,
      let date = draft.entries[member.position].date, case .flat(let points)? = table.nodes[member.row].scale
    else { return nil }
    return admissible.first { other in
      guard table.nodes[other.row].bestRoot == root, let later = draft.entries[other.position].date,
        case .flat(let less)? = table.nodes[other.row].scale
      else { return false }
      return less < points && later.firstDay > date.lastDay
    }?.position
  }
}
