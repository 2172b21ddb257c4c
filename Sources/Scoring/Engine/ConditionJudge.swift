/// Judges the pack's conditions and verdicts (第二–八, 十一条) on a scored draft, in Kleene's three values.
func judgeConditions(
  of draft: Draft, _ circumstances: Circumstances, _ table: Table, in report: inout Report
) {
  var judge = ConditionJudge(draft: draft, circumstances: circumstances, table: table, report: report)
  for (index, condition) in table.pack.conditions.enumerated() {
    var found = judge.evaluate(condition.test)
    for clause in found.clauses.indices { found.clauses[clause].condition = index }
    judge.known[condition.id] = found
    report.conditions.append(
      ConditionResult(id: condition.id, truth: found.truth, finding: Finding(clauses: found.clauses)))
  }
  report.verdicts = table.pack.verdicts.map { verdict in
    let found = judge.evaluate(verdict.test)
    return VerdictResult(id: verdict.id, truth: found.truth, finding: Finding(clauses: found.clauses))
  }
}

/// A truth with the clauses that decide it.
struct Judged {
  var truth: Truth
  var clauses: [Clause]

  init(_ truth: Truth, _ subject: Clause.Subject) {
    self.truth = truth
    clauses = [Clause(truth, subject)]
  }

  init(_ truth: Truth, _ clauses: [Clause]) {
    self.truth = truth
    self.clauses = clauses
  }
}

struct ConditionJudge {
  let draft: Draft
  let circumstances: Circumstances
  let table: Table
  let report: Report
  /// Conditions already judged: later ones may refer to them.
  var known: [String: Judged] = [:]

  func evaluate(_ test: ConditionTest) -> Judged {
    switch test {
    case .fact(let id, let expected): fact(id) { $0 == .yesNo(expected) || $0 == .none && !expected }
    case .chosen(let id): fact(id) { if case .chosen(let ids) = $0 { !ids.isEmpty } else { false } }
    case .factAtLeast(let id, let least): fact(id) { $0.amount >= least }
    case .includes(let id, let wanted):
      fact(id) { if case .chosen(let ids) = $0 { ids.contains(where: wanted.contains) } else { false } }
    case .period(let since, let later, let years): period(since, laterByMonths: later, years)
    case .entry(let test): entry(test)
    case .reachesPassMark: passMark()
    case .condition(let id): known[id] ?? Judged(.unknown, [])
    case .all(let tests): combine(tests.map { evaluate($0) }, decisive: .unmet)
    case .any(let tests): alternatives(tests)
    case .atLeast(let least, let tests): atLeast(least, tests.map { evaluate($0) })
    case .not(let test): negate(evaluate(test))
    }
  }

  private func fact(_ id: String, holds: (FactAnswers.Answer) -> Bool) -> Judged {
    guard let answer = circumstances.facts.answer(id) else { return Judged(.unknown, .fact(id, nil)) }
    return Judged(holds(answer) ? .met : .unmet, .fact(id, answer))
  }

  /// 年均为周年 (第十二条（九）); a partial date stands for its last day.
  private func period(_ since: String, laterByMonths later: String?, _ years: Int) -> Judged {
    guard let answer = circumstances.facts.answer(since) else { return Judged(.unknown, .fact(since, nil)) }
    guard case .date(let date) = answer else {
      return Judged(.unmet, .period(since: since, years: years, reached: nil))
    }
    let months = later.flatMap { circumstances.facts.answer($0)?.amount } ?? 0
    let reached = date.lastDay.adding(months: months).anniversary(years: years)
    return Judged(
      reached <= circumstances.applicationDate ? .met : .unmet,
      .period(since: since, years: years, reached: reached))
  }

  private func passMark() -> Judged {
    let points = report.total.points
    guard let mark = report.passMark else { return Judged(.unknown, .passMark(points: points, mark: nil)) }
    return Judged(points >= mark ? .met : .unmet, .passMark(points: points, mark: mark))
  }

  /// Of several: the decisive truth wins, then unknown; the clauses are those that made it so.
  private func combine(_ parts: [Judged], decisive: Truth) -> Judged {
    let other: Truth = decisive == .met ? .unmet : .met
    let truth =
      parts.contains { $0.truth == decisive } ? decisive : parts.contains { $0.truth == .unknown } ? .unknown : other
    return Judged(truth, parts.filter { $0.truth == truth }.flatMap(\.clauses))
  }

  /// Any of several. Of the facts among them the first unanswered one is open, and the next only after it:
  /// each of them alone may settle the condition.
  private func alternatives(_ tests: [ConditionTest]) -> Judged {
    let parts = tests.map { evaluate($0) }
    var judged = combine(parts, decisive: .met)
    guard judged.truth == .unknown else { return judged }
    var facts = 0
    judged.clauses = zip(tests, parts).filter { $1.truth == .unknown }.flatMap { test, part in
      guard case .fact = test else { return part.clauses }
      facts += 1
      return facts == 1 ? part.clauses : []
    }
    judged.clauses = judged.clauses.keepingEasiestOfEachEntry()
    return judged
  }

  private func atLeast(_ least: Int, _ parts: [Judged]) -> Judged {
    let met = parts.filter { $0.truth == .met }
    let open = parts.filter { $0.truth == .unknown }
    if met.count >= least { return Judged(.met, met.flatMap(\.clauses)) }
    if met.count + open.count >= least { return Judged(.unknown, open.flatMap(\.clauses)) }
    return Judged(.unmet, parts.filter { $0.truth == .unmet }.flatMap(\.clauses))
  }

  private func negate(_ judged: Judged) -> Judged {
    let truth: Truth = judged.truth == .met ? .unmet : judged.truth == .unmet ? .met : .unknown
    return Judged(truth, judged.clauses.map { Clause(truth, $0.subject) })
  }
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
