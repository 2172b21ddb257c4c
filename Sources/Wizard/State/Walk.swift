import Standards

/// The steps of a table and the indicators that each asks for, looked up once: every key asks for them many times.
struct Walk: Sendable {
  let steps: [Step]
  /// By step: its indicators, as nodes.
  let indicators: [[Int]]
  /// By node: the place of the step that asks for it; nil for all that are not indicators of a step.
  private let places: [Int?]

  init(_ table: Table) {
    steps = table.steps
    indicators = steps.map(table.indicators(of:))
    var places = [Int?](repeating: nil, count: table.nodes.count)
    // The first step that names an indicator has it.
    for step in indicators.indices.reversed() {
      for indicator in indicators[step] { places[indicator] = step }
    }
    self.places = places
  }

  /// The place of the step that asks for an indicator's entries.
  func step(of indicator: Int) -> Int? { places[indicator] }
}
