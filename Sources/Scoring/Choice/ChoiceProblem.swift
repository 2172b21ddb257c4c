/// Which entries of one indicator count, where not all of them may: the input of the exact choice (R7, R12).
struct ChoiceProblem {
  /// The indicator's nodes in the table's order (what stands below a node follows it at once); the indicator
  /// itself is the first.
  var nodes: [ChoiceNode]
  /// Entries of which nothing has to be left out: they always count.
  var certain: [ChoiceOption] = []
  /// Entries of which at most one in each group counts.
  var groups: [[ChoiceOption]] = []
}

/// A node of the choice: caps in thousandths of a point, `Int.max` for none; `parent` is -1 for the indicator.
struct ChoiceNode {
  var parent: Int
  var cap: Int
  /// At most so many entries below it count.
  var limit: Int?
}

/// An entry that may count.
struct ChoiceOption {
  /// Its position in the draft.
  var entry: Int
  /// Its row, as an index into the problem's nodes.
  var node: Int
  var figures: Figures
}

/// Which of the three figures a choice is made for.
enum ChoiceGoal {
  case low, points, high

  func worth(_ figures: Figures) -> Int {
    switch self {
    case .low: figures.low.thousandths
    case .points: figures.points.thousandths
    case .high: figures.high.thousandths
    }
  }
}

/// What a choice came to.
struct Choice {
  /// The indicator's points after its caps, in thousandths.
  var value: Int
  /// Positions of the entries chosen from the groups.
  var chosen: [Int]
  /// False where the work ran out before the choice was proven the best.
  var isProven: Bool
}

extension ChoiceProblem {
  /// The indicator's value, in thousandths, where these points enter each node directly.
  func value(direct: [Int]) -> Int {
    var sums = direct
    for index in nodes.indices.reversed() {
      let capped = min(sums[index], nodes[index].cap)
      guard nodes[index].parent >= 0 else { return capped }
      sums[nodes[index].parent] += capped
    }
    return 0
  }

  /// What always counts, by node, in thousandths.
  func base(_ goal: ChoiceGoal) -> [Int] {
    var direct = [Int](repeating: 0, count: nodes.count)
    for option in certain { direct[option.node] += goal.worth(option.figures) }
    return direct
  }

  /// Every entry counted, whatever excludes another: what nothing can exceed.
  func valueIfAllCount(_ goal: ChoiceGoal) -> Int {
    var direct = base(goal)
    for option in groups.joined() { direct[option.node] += goal.worth(option.figures) }
    return value(direct: direct)
  }

  /// The best choice: most points after caps, then more entries, then the larger sum before caps, then the
  /// earlier entries (readings, "One principle").
  func best(_ goal: ChoiceGoal) -> Choice {
    guard !groups.isEmpty else {
      return Choice(value: value(direct: base(goal)), chosen: [], isProven: true)
    }
    var search = ChoiceSearch(self, goal)
    return search.run()
  }
}
