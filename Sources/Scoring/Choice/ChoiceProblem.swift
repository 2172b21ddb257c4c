import Basics
import Standards

/// Which entries of one indicator count, where not all of them may: the input of the exact choice (R7, R12).
struct ChoiceProblem {
  /// The indicator's nodes in the table's order (what stands below a node follows it at once); the indicator
  /// itself is the first.
  var nodes: [ChoiceNode]
  /// By node: what the entries of which nothing has to be left out, and which so always count, bring into it.
  private(set) var certain: [Figures]
  /// Entries of which at most one in each group counts.
  var groups: [[ChoiceOption]] = []

  init(nodes: [ChoiceNode]) {
    self.nodes = nodes
    certain = nodes.map { _ in .zero }
  }

  /// Lets an entry count whatever is chosen.
  mutating func add(certain option: ChoiceOption) { certain[option.node] += option.figures }
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
  func base(_ goal: ChoiceGoal) -> [Int] { certain.map(goal.worth) }

  /// Every entry counted, whatever excludes another: what nothing can exceed.
  func valueIfAllCount(_ goal: ChoiceGoal) -> Int {
    var direct = base(goal)
    for option in groups.joined() { direct[option.node] += goal.worth(option.figures) }
    return value(direct: direct)
  }

  /// What always counts makes of all three figures, in thousandths.
  var certainFigures: Figures {
    var sums = certain
    for index in nodes.indices.reversed() {
      let capped = sums[index].capped(at: Points(thousandths: nodes[index].cap))
      guard nodes[index].parent >= 0 else { return capped }
      sums[nodes[index].parent] += capped
    }
    return .zero
  }

  /// The best choice: most points after caps, then more entries, then the larger sum before caps, then the
  /// earlier entries (readings, "One principle").
  func best(_ goal: ChoiceGoal) -> Choice {
    if let plain = plainChoice(goal) { return plain }
    var search = ChoiceSearch(self, goal)
    return search.run()
  }

  /// Each group's own best, where no limit binds and no cap but the indicator's takes anything from them: no other
  /// choice has as many points, entries and points before caps, and as early entries.
  private func plainChoice(_ goal: ChoiceGoal) -> Choice? {
    guard !nodes.contains(where: { $0.limit != nil }) else { return nil }
    var direct = base(goal)
    var picks: [Int] = []
    for group in groups {
      guard var pick = group.first else { return nil }
      for option in group where ChoiceSpace.precedes(option, pick, goal) { pick = option }
      direct[pick.node] += goal.worth(pick.figures)
      picks.append(pick.entry)
    }
    let value = value(direct: direct)
    guard value == min(direct.reduce(0, +), nodes[0].cap) else { return nil }
    return Choice(value: value, chosen: picks.sorted(), isProven: true)
  }
}
