import Scoring

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
