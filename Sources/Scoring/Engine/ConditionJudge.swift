import Basics
import Standards

/// Judges the pack's conditions and verdicts (第二–八, 十一条) on a scored draft, in Kleene's three values.
///
/// `change` is what has changed since the report's own were judged: those that do not look at it are kept. Nil where all
/// of them are to be judged.
func judgeConditions(
  of draft: Draft, _ circumstances: Circumstances, _ table: Table, after change: ConditionChange? = nil,
  in report: inout Report
) {
  var judge = ConditionJudge(draft, circumstances, table, report)
  var change = change
  for (index, test) in table.conditions.enumerated() {
    if let change, !test.looks(at: change) {
      judge.results.append(report.conditions[index])
      continue
    }
    change?.conditions.insert(index)
    let truth = judge.judge(test)
    for clause in judge.clauses.indices { judge.clauses[clause].condition = index }
    let finding = judge.takeFinding(mayRepeat: table.conditionsThatRepeat[index])
    judge.results.append(ConditionResult(id: table.pack.conditions[index].id, truth: truth, finding: finding))
  }
  report.conditions = judge.results
  report.verdicts = table.verdicts.indices.map { index in
    if let change, !table.verdicts[index].looks(at: change) { return report.verdicts[index] }
    let truth = judge.judge(table.verdicts[index])
    let finding = judge.takeFinding(mayRepeat: table.verdictsThatRepeat[index])
    return VerdictResult(id: table.pack.verdicts[index].id, truth: truth, finding: finding)
  }
}

/// Goes through a test from left to right and keeps, of the clauses that it comes across, those that decide.
struct ConditionJudge {
  let draft: Draft
  let circumstances: Circumstances
  let table: Table
  let entries: [EntryResult]
  let total: Figures
  let passMark: Points?
  /// Conditions already judged: later ones may refer to them.
  var results: [ConditionResult] = []
  /// What decides the test in hand, or keeps it open, as far as it has been judged.
  var clauses: [Clause] = []

  init(_ draft: Draft, _ circumstances: Circumstances, _ table: Table, _ report: Report) {
    self.draft = draft
    self.circumstances = circumstances
    self.table = table
    entries = report.entries
    total = report.total
    passMark = report.passMark
    results.reserveCapacity(table.conditions.count)
    clauses.reserveCapacity(32)
  }

  /// Judges a test; its clauses come after those that are there.
  mutating func judge(_ test: ResolvedTest) -> Truth {
    switch test {
    case .fact(let fact, let expected): self.fact(fact) { $0 == .yesNo(expected) || $0 == .none && !expected }
    case .chosen(let fact): self.fact(fact) { if case .chosen(let ids) = $0 { !ids.isEmpty } else { false } }
    case .factAtLeast(let fact, let least): self.fact(fact) { $0.amount >= least }
    case .includes(let fact, let wanted):
      self.fact(fact) { if case .chosen(let ids) = $0 { ids.contains(where: wanted.contains) } else { false } }
    case .period(let since, let later, let years): period(since, laterByMonths: later, years)
    case .entry(let test): entry(test)
    case .reachesPassMark: reachesPassMark()
    case .condition(let index): condition(index)
    case .all(let tests): combine(tests, decisive: .unmet)
    case .any(let tests): alternatives(tests)
    case .atLeast(let least, let tests): atLeast(least, tests)
    case .not(let test): negate(test)
    }
  }

  /// What decides the test in hand. Where a clause may have come in twice, by way of the conditions that the test refers
  /// to, it is kept once: conditions that refer to each other twice over would double it from one to the next.
  fileprivate mutating func takeFinding(mayRepeat: Bool) -> Finding {
    defer { clauses.removeAll(keepingCapacity: true) }
    guard !mayRepeat else { return Finding(clauses: clauses.withoutRepetition) }
    // Copied, so that what they were collected in is kept for the next test.
    return Finding(clauses: clauses.map { $0 })
  }

  /// So many clauses are taken over from one condition, and kept of one test: nobody reads more, and their number would be
  /// that of the entries times that of the conditions.
  static let mostTakenOver = 1_000
  static let mostKept = 100_000

  /// Notes what a part of the test came to.
  mutating func note(_ truth: Truth, _ subject: Clause.Subject) -> Truth {
    clauses.append(Clause(truth, subject))
    return truth
  }
}

// MARK: - What the tests look at

extension ConditionJudge {
  private func answer(_ fact: FactPlace) -> FactAnswers.Answer? { fact.place.flatMap { circumstances.facts[$0] } }

  private mutating func fact(_ fact: FactPlace, holds: (FactAnswers.Answer) -> Bool) -> Truth {
    guard let answer = answer(fact) else { return note(.unknown, .fact(fact.id, nil)) }
    return note(holds(answer) ? .met : .unmet, .fact(fact.id, answer))
  }

  /// 年均为周年 (第十二条（九）); a partial date stands for its last day.
  private mutating func period(_ since: FactPlace, laterByMonths later: FactPlace?, _ years: Int) -> Truth {
    guard let answer = answer(since) else { return note(.unknown, .fact(since.id, nil)) }
    guard case .date(let date) = answer else {
      return note(.unmet, .period(since: since.id, years: years, reached: nil))
    }
    let months = later.flatMap { self.answer($0)?.amount } ?? 0
    let reached = date.lastDay.adding(months: months).anniversary(years: years)
    return note(
      reached <= circumstances.applicationDate ? .met : .unmet,
      .period(since: since.id, years: years, reached: reached))
  }

  private mutating func reachesPassMark() -> Truth {
    guard let mark = passMark else { return note(.unknown, .passMark(points: total.points, mark: nil)) }
    return note(total.points >= mark ? .met : .unmet, .passMark(points: total.points, mark: mark))
  }

  private mutating func condition(_ index: Int?) -> Truth {
    guard let index else { return .unknown }
    clauses += results[index].finding.clauses.prefix(ConditionJudge.mostTakenOver)
    return results[index].truth
  }
}

// MARK: - Several tests

extension ConditionJudge {
  /// Of several: the decisive truth wins, then unknown; the clauses are those that made it so.
  private mutating func combine(_ tests: [ResolvedTest], decisive: Truth, asksOneFact: Bool = false) -> Truth {
    let start = clauses.count
    var truth: Truth = decisive == .met ? .unmet : .met
    var openFacts = 0
    for test in tests {
      // Of a condition that decides nothing here, the clauses are not even fetched.
      if case .condition(let index?) = test, outweighs(truth, results[index].truth, decisive) { continue }
      let before = clauses.count
      let found = judge(test)
      if found == .unknown, test.isFact { openFacts += 1 }
      if outweighs(found, truth, decisive) {
        if before > start { clauses.removeSubrange(start..<before) }
        truth = found
      } else if found != truth || asksOneFact && openFacts > 1 && test.isFact {
        clauses.removeLast(clauses.count - before)
      }
    }
    return truth
  }

  private func outweighs(_ a: Truth, _ b: Truth, _ decisive: Truth) -> Bool {
    a != b && (a == decisive || a == .unknown && b != decisive)
  }

  /// Any of several. Of the facts among them the first unanswered one is open, and the next only after it:
  /// each of them alone may settle the condition.
  private mutating func alternatives(_ tests: [ResolvedTest]) -> Truth {
    let start = clauses.count
    let truth = combine(tests, decisive: .met, asksOneFact: true)
    if truth == .unknown, clauses[start...].count(where: \.isOfEntry) > 1 {
      clauses.replaceSubrange(start..., with: Array(clauses[start...]).keepingEasiestOfEachEntry())
    }
    return truth
  }

  private mutating func atLeast(_ least: Int, _ tests: [ResolvedTest]) -> Truth {
    let start = clauses.count
    var (met, open) = (0, 0)
    // What each part came to, for each of its clauses.
    var truths: [Truth] = []
    for test in tests {
      let truth = judge(test)
      if truth == .met { met += 1 } else if truth == .unknown { open += 1 }
      while truths.count < clauses.count - start { truths.append(truth) }
    }
    let truth: Truth = met >= least ? .met : met + open >= least ? .unknown : .unmet
    var kept = start
    for index in truths.indices where truths[index] == truth {
      clauses.swapAt(kept, start + index)
      kept += 1
    }
    clauses.removeLast(clauses.count - kept)
    return truth
  }

  private mutating func negate(_ test: ResolvedTest) -> Truth {
    let start = clauses.count
    let found = judge(test)
    let truth: Truth = found == .met ? .unmet : found == .unmet ? .met : .unknown
    for index in start..<clauses.count { clauses[index] = Clause(truth, clauses[index].subject) }
    return truth
  }
}

extension ResolvedTest {
  fileprivate var isFact: Bool { if case .fact = self { true } else { false } }
}

extension Clause {
  init(_ truth: Truth, _ subject: Subject) {
    self.truth = truth
    self.subject = subject
  }
}

extension FactAnswers.Answer {
  /// The number, or how many options are chosen; 不适用 is 0.
  var amount: Int {
    switch self {
    case .number(let number): number
    case .chosen(let ids): ids.count
    default: 0
    }
  }
}
