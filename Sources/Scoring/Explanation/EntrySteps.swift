import Basics
import Standards

extension Explainer {
  /// An entry's own worth, whether it is admitted, and whether it was chosen.
  func steps(ofEntry position: Int, depth: Int) -> [ExplanationLine] {
    let result = report.entries[position]
    guard let row = result.row, result.status != .incomplete else {
      let article = result.row.flatMap { table.nodes[$0].guidance.article }
      return [line("\(wording.entryName(position))：\(wording.reason(position))", nil, .zero, depth, article, position)]
    }
    let step = EntryStep(position: position, result: result, row: row, cited: report.citations(position, table))
    return worth(step, depth) + admission(step, depth) + choice(step, depth)
  }

  private struct EntryStep {
    var position: Int
    var result: EntryResult
    var row: Int
    var cited: [Citation]

    var worth: Points { result.figures.points }
  }

  // MARK: Worth

  private func worth(_ step: EntryStep, _ depth: Int) -> [ExplanationLine] {
    let cited = readings(of: step) { $0.isDisjoint(with: Mechanisms.admission.union(.choice).union(.offField)) }
    let article = table.nodes[step.row].guidance.article
    let first = line(
      wording.worth(ofEntry: step.position), nil, step.worth + step.result.deducted, depth, article, step.position,
      cited)
    let listed = step.result.deducted == .zero ? step.result.figures : nil
    var steps = [first] + lines(for: cited, figures: listed, depth: depth + 1)
    if step.result.deducted > .zero {
      let why = readings(of: step) { $0.contains(.offField) }
      let text = wording.deduction(step.result.deducted)
      steps.append(line(text, first.after, step.worth, depth, article, step.position, why))
      steps += lines(for: why, figures: step.result.figures, depth: depth + 1)
    }
    return steps
  }

  // MARK: Admission

  private func admission(_ step: EntryStep, _ depth: Int) -> [ExplanationLine] {
    let cited = readings(of: step) { !$0.isDisjoint(with: .admission) }
    let assumed = assumptions[step.position] ?? []
    let isAdmitted = step.result.status.isAdmissible
    guard !isAdmitted || !cited.isEmpty || !assumed.isEmpty else { return [] }
    let text = isAdmitted ? wording.admitted(assuming: assumed) : wording.reason(step.position)
    let after = isAdmitted ? step.worth : .zero
    let article = isAdmitted ? table.nodes[step.row].guidance.article : articleOfRefusal(step)
    return [line(text, step.worth, after, depth, article, step.position, cited)]
      + lines(for: cited, figures: nil, depth: depth + 1)
  }

  /// Windows and the field are the standard's own articles where the row's window is of them; else the annex's.
  private func articleOfRefusal(_ step: EntryStep) -> String? {
    let node = table.nodes[step.row]
    guard case .sinceFactOrYears? = node.rules.window else { return node.guidance.article }
    switch step.result.status {
    case .future, .outsideWindow: return table.definition(of: .date)?.article
    case .unrelated: return table.definition(of: .offField)?.article
    default: return node.guidance.article
    }
  }

  // MARK: Choice

  private func choice(_ step: EntryStep, _ depth: Int) -> [ExplanationLine] {
    guard step.result.status.isAdmissible, let text = wording.choice(of: step.position, among: rivals[step.position])
    else { return [] }
    let cited = readings(of: step) { !$0.isDisjoint(with: .choice) }
    let article = table.nodes[step.row].guidance.article
    return [line(text, step.worth, step.result.counts, depth, article, step.position, cited)]
      + lines(for: cited, figures: nil, depth: depth + 1)
  }

  // MARK: Parts

  private func readings(of step: EntryStep, where fits: (Mechanisms) -> Bool) -> [String] {
    step.cited.filter { fits($0.applies) }.map(\.reading)
  }

  private func line(
    _ text: String, _ before: Points?, _ after: Points, _ depth: Int, _ article: String?, _ entry: Int,
    _ readings: [String] = []
  ) -> ExplanationLine {
    ExplanationLine(
      text, before: before, after: after, depth: depth, article: article, readings: readings, entry: entry)
  }
}

extension Mechanisms {
  /// Those that decide whether an entry is admitted.
  static let admission: Mechanisms = [.minimumMonths, .benefit, .calendarYears]
  /// Those that decide which of the admitted entries count.
  fileprivate static let choice: Mechanisms = [.sameProject, .limit]
}
