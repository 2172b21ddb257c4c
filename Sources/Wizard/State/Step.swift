import Standards

/// A step of the walk; the steps between the first and the last two come from the rule pack.
package enum Step: Hashable, Sendable {
  /// 申报人.
  case applicant
  /// A screen of the pack, by its position there.
  case entries(Int)
  /// 条件.
  case conditions
  /// 汇总.
  case summary
}

extension Table {
  /// The walk in order.
  package var steps: [Step] {
    [.applicant] + pack.screens.indices.map { .entries($0) } + [.conditions, .summary]
  }

  package func title(of step: Step) -> String {
    switch step {
    case .applicant: Words.applicantStep
    case .entries(let screen): pack.screens[screen].title
    case .conditions: Words.conditionsStep
    case .summary: Words.summaryStep
    }
  }

  /// The indicators that a step asks for, as nodes.
  func indicators(of step: Step) -> [Int] {
    guard case .entries(let screen) = step else { return [] }
    return pack.screens[screen].indicators.compactMap(index(of:))
  }

  /// The step that asks for the entries of a row.
  func step(ofRow row: Int) -> Step? {
    guard let indicator = nodes[row].indicator else { return nil }
    let screen = pack.screens.firstIndex { $0.indicators.contains(nodes[indicator].id) }
    return screen.map { .entries($0) }
  }

  /// The rows below a node, in the table's order.
  func rows(under node: Int) -> [Int] {
    rows.filter { isNode($0, under: node) }
  }
}

extension Editing {
  /// The place in the walk of the step that asks for a row's entries.
  func stepIndex(ofRow row: Int) -> Int? {
    table.nodes[row].indicator.flatMap(walk.step)
  }

  /// The same for an entry; one whose criterion the table does not have is shown on the first step with entries.
  func stepIndex(ofEntry position: Int) -> Int? {
    guard let row = rescoring.row(ofEntry: position) else {
      return steps.firstIndex { if case .entries = $0 { true } else { false } }
    }
    return stepIndex(ofRow: row)
  }

  func stepIndex(of fact: FactDefinition) -> Int? { steps.firstIndex(of: fact.step.step) }
}

extension FactStep {
  var step: Step {
    switch self {
    case .applicant: .applicant
    case .conditions: .conditions
    }
  }

  /// The form in which it is asked.
  var form: Form.Scope {
    switch self {
    case .applicant: .applicant
    case .conditions: .conditions
    }
  }
}
