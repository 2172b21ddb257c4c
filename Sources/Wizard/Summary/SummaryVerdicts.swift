import Scoring
import Screen
import Standards

extension Editing {
  /// The four verdicts in a line each; Enter leads to the first thing that would settle it.
  var verdictLines: [SummaryLine] {
    let verdicts = zip(table.pack.verdicts, report.verdicts).map { verdict, result in
      let open = Set(result.finding.clauses.filter { $0.truth == .unknown && !isAboutHypothetical($0) }.map(\.subject))
        .count
      let count = result.truth == .unknown ? Words.openQuestions(open) : ""
      return SummaryLine(
        "\(verdict.name)（\(verdict.article)）：\(result.truth.label)\(count)", indent: 2, role: result.truth.role,
        target: target(settling: result.finding))
    }
    let score = SummaryLine(
      "\(Words.passMarkVerdict)：\(wording.scoreSentence)", indent: 2, role: report.score.role, target: .passMark)
    return [SummaryLine(marked(Words.verdictsTitle), role: .strong)] + verdicts + [score, SummaryLine("")]
  }

  /// The conditions that each verdict rests on; every line leads to what would settle it.
  var conditionLines: [SummaryLine] {
    let lines = zip(table.pack.verdicts, report.verdicts).flatMap { verdict, result in
      let conditions = table.pack.conditions.indices.filter { verdict.test.refersTo(table.pack.conditions[$0].id) }
      let head = SummaryLine("\(verdict.name)（\(verdict.article)）", indent: 2, role: .strong)
      let asked = conditions.isEmpty ? openLines(result.finding, indent: 4) : []
      return [head] + asked + conditions.flatMap { self.lines(ofCondition: $0, of: result) }
    }
    return lines.isEmpty ? [] : [SummaryLine(marked(Words.conditionsTitle), role: .strong)] + lines + [SummaryLine("")]
  }

  /// A condition with its state; below it each open question by itself, where the verdict waits for it.
  private func lines(ofCondition index: Int, of verdict: VerdictResult) -> [SummaryLine] {
    let (definition, result) = (table.pack.conditions[index], report.conditions[index])
    var line = SummaryLine(
      "\(definition.article) \(definition.name)：\(result.truth.label)", indent: 4,
      target: target(settling: result.finding))
    line.subject = .condition(index)
    guard result.truth == .unknown else {
      line.text += "。" + wording.sentence(forCondition: index)
      return [line]
    }
    guard verdict.truth == .unknown, result.finding.clauses.contains(where: verdict.finding.clauses.contains) else {
      line.text += "（\(Words.optional)）"
      line.role = .dim
      return [line]
    }
    line.role = .warning
    return [line] + openLines(result.finding, indent: 6)
  }

  /// A title that says so where something tried out counts.
  private func marked(_ title: String) -> String { hypothetical.isEmpty ? title : title + Words.hypotheticalIncluded }

  /// What is only tried out asks no questions.
  private func isAboutHypothetical(_ clause: Clause) -> Bool {
    if case .entry(let position, _) = clause.subject { isHypothetical(position) } else { false }
  }

  private func openLines(_ finding: Finding, indent: Int) -> [SummaryLine] {
    finding.clauses.filter { $0.truth == .unknown && !isAboutHypothetical($0) }.map { clause in
      SummaryLine(
        wording.sentence(for: Finding(clauses: [clause])), indent: indent, role: .warning,
        target: SummaryTarget(settling: clause, in: self))
    }
  }

  /// The first thing that would settle it; of what is settled, what decided it.
  private func target(settling finding: Finding) -> SummaryTarget? {
    let clause = finding.clauses.first { $0.truth != .met } ?? finding.clauses.first
    return clause.flatMap { SummaryTarget(settling: $0, in: self) }
  }
}

extension ConditionTest {
  /// Whether it asks for a condition by id.
  func refersTo(_ id: String) -> Bool {
    switch self {
    case .condition(let other): other == id
    case .all(let tests), .any(let tests), .atLeast(_, let tests): tests.contains { $0.refersTo(id) }
    case .not(let test): test.refersTo(id)
    case .fact, .chosen, .factAtLeast, .includes, .period, .entry, .reachesPassMark: false
    }
  }
}

extension Truth {
  var role: Role {
    switch self {
    case .met: .good
    case .unmet: .problem
    case .unknown: .warning
    }
  }
}

extension ScoreVerdict {
  var role: Role {
    switch self {
    case .met: .good
    case .unmet: .problem
    case .undetermined: .warning
    case .unset: .plain
    }
  }
}
