import Standards

/// How many of an indicator's members stand under each of its nodes: all but those that are the same as another one.
struct StandingMembers {
  private let table: Table
  private let indicator: Int
  /// By node, from the indicator on.
  private var below: [Int]

  init(_ count: IndicatorCount) {
    (table, indicator) = (count.table, count.indicator)
    below = [Int](repeating: 0, count: table.choices[indicator].count)
    for index in count.members.indices where count.outcomes[index].status != .duplicate {
      add(1, above: count.members[index].row)
    }
  }

  /// Takes out a member of this row, which has turned out to be the same as another one.
  mutating func leave(_ row: Int) { add(-1, above: row) }

  private mutating func add(_ members: Int, above row: Int) {
    var node: Int? = row
    while let index = node, index >= indicator {
      below[index - indicator] += members
      node = table.nodes[index].parent
    }
  }

  /// The nearest limit above a row under which more stands than may count.
  func tightestLimit(above row: Int) -> (node: Int, most: Int) {
    var node: Int? = row
    var last = (node: indicator, most: 0)
    while let index = node, index >= indicator {
      if let limit = table.nodes[index].limit, limit.of == .entries {
        last = (index, limit.most)
        if below[index - indicator] > limit.most { return last }
      }
      node = table.nodes[index].parent
    }
    return last
  }
}
