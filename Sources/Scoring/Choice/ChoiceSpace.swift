import Standards

/// A choice problem brought down to what can matter for one goal: only caps and limits that can bind are kept,
/// and of a group only options that another does not make pointless.
struct ChoiceSpace {
  struct Candidate {
    var entry: Int
    var dimension: Int
    var worth: Int
    /// Its place among all candidates by draft order, for the last tie-break.
    var bit: Int = 0
    /// Limits that it uses up, as indices into `limits`.
    var limits: [Int]
  }

  /// A node whose cap can bind, in the table's order; the indicator is always the first.
  struct Dimension {
    var parent: Int
    var cap: Int
    /// One past the last dimension below it.
    var end: Int
    /// The most that can ever enter it directly.
    var full: Int
  }

  private(set) var dimensions: [Dimension] = []
  private(set) var limits: [Int] = []
  private(set) var base: [Int] = []
  private(set) var groups: [[Candidate]] = []
  private(set) var candidateCount = 0
  /// Entries that are chosen in any case, besides those of which nothing has to be left out; and how many they are.
  private(set) var settled: [Int] = []
  /// No choice can be worth more.
  private(set) var upperBound = 0

  init(_ problem: ChoiceProblem, _ goal: ChoiceGoal) {
    let trimmed = ChoiceSpace.trim(problem, goal)
    let direct = problem.base(goal)
    let most = ChoiceSpace.mostDirect(direct, trimmed, goal)
    let target = layDimensions(problem.nodes, most)
    base = [Int](repeating: 0, count: dimensions.count)
    for (node, worth) in direct.enumerated() { base[target[node]] += worth }
    for (node, worth) in most.enumerated() { dimensions[target[node]].full += worth }
    layGroups(trimmed, problem.nodes, target, goal)
    upperBound = value(mostInEach)
  }

  /// Of one row, a group needs only its best option, and a limit only its `most` best single entries: any other
  /// could be exchanged for one of those without loss.
  private static func trim(_ problem: ChoiceProblem, _ goal: ChoiceGoal) -> [[ChoiceOption]] {
    var groups: [[ChoiceOption]] = []
    var singles: [Int: [ChoiceOption]] = [:]
    for group in problem.groups {
      if group.count == 1 {
        singles[group[0].node, default: []].append(group[0])
      } else {
        var best: [Int: ChoiceOption] = [:]
        for option in group where best[option.node].map({ precedes(option, $0, goal) }) ?? true {
          best[option.node] = option
        }
        groups.append(best.values.sorted { precedes($0, $1, goal) })
      }
    }
    for (node, options) in singles.sorted(by: { $0.key < $1.key }) {
      let most = problem.limits(above: node).map(\.most).min() ?? options.count
      groups += options.sorted { precedes($0, $1, goal) }.prefix(most).map { [$0] }
    }
    return groups
  }

  static func precedes(_ a: ChoiceOption, _ b: ChoiceOption, _ goal: ChoiceGoal) -> Bool {
    let (first, second) = (goal.worth(a.figures), goal.worth(b.figures))
    return first != second ? first > second : a.entry < b.entry
  }

  private static func mostDirect(_ base: [Int], _ groups: [[ChoiceOption]], _ goal: ChoiceGoal) -> [Int] {
    var most = base
    for group in groups {
      var best: [Int: Int] = [:]
      for option in group { best[option.node] = max(best[option.node] ?? 0, goal.worth(option.figures)) }
      for (node, worth) in best { most[node] += worth }
    }
    return most
  }

  /// Keeps the nodes whose cap can bind; returns for each node the dimension that its points enter.
  private mutating func layDimensions(_ nodes: [ChoiceNode], _ most: [Int]) -> [Int] {
    var sums = most
    var binds = [Bool](repeating: false, count: nodes.count)
    for index in nodes.indices.reversed() {
      binds[index] = index == 0 || sums[index] > nodes[index].cap
      if index > 0 { sums[nodes[index].parent] += min(sums[index], nodes[index].cap) }
    }
    var target = [Int](repeating: 0, count: nodes.count)
    for index in nodes.indices {
      let above = index == 0 ? -1 : target[nodes[index].parent]
      guard binds[index] else {
        target[index] = above
        continue
      }
      target[index] = dimensions.count
      dimensions.append(Dimension(parent: above, cap: nodes[index].cap, end: dimensions.count + 1, full: 0))
    }
    for index in dimensions.indices.reversed() where dimensions[index].parent >= 0 {
      let parent = dimensions[index].parent
      dimensions[parent].end = max(dimensions[parent].end, dimensions[index].end)
    }
    return target
  }

  private mutating func layGroups(
    _ trimmed: [[ChoiceOption]], _ nodes: [ChoiceNode], _ target: [Int], _ goal: ChoiceGoal
  ) {
    let problem = ChoiceProblem(nodes: nodes)
    var limitIndex: [Int: Int] = [:]
    let all = trimmed.map { group in
      group.map { option in
        let used = problem.limits(above: option.node).map { limit in
          if let known = limitIndex[limit.node] { return known }
          limitIndex[limit.node] = limits.count
          limits.append(limit.most)
          return limits.count - 1
        }
        return Candidate(
          entry: option.entry, dimension: target[option.node], worth: goal.worth(option.figures), limits: used)
      }
    }
    let trimming = ChoiceTrimming(all, dimensions, limits)
    groups = trimming.open
    settled = trimming.settled.map(\.entry)
    for candidate in trimming.settled { base[candidate.dimension] += candidate.worth }
    numberCandidates()
    groups.sort { ($0.first?.worth ?? 0) > ($1.first?.worth ?? 0) }
  }

  private mutating func numberCandidates() {
    let order = groups.joined().map(\.entry).sorted()
    candidateCount = order.count
    let place = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for group in groups.indices {
      for index in groups[group].indices { groups[group][index].bit = place[groups[group][index].entry] ?? 0 }
    }
  }

  /// The most that can enter each dimension directly.
  private var mostInEach: [Int] {
    var most = base
    for group in groups {
      var best: [Int: Int] = [:]
      for option in group { best[option.dimension] = max(best[option.dimension] ?? 0, option.worth) }
      for (dimension, worth) in best { most[dimension] += worth }
    }
    return most
  }

  /// The indicator's value where these points enter each dimension directly.
  func value(_ direct: [Int]) -> Int {
    var sums = direct
    for index in dimensions.indices.reversed() {
      let capped = min(sums[index], dimensions[index].cap)
      guard dimensions[index].parent >= 0 else { return capped }
      sums[dimensions[index].parent] += capped
    }
    return 0
  }

  /// Where a node's cap is reached, what is below it no longer matters: all such states become the same one.
  func normalized(_ direct: [Int]) -> [Int] {
    var sums = direct
    var result = direct
    for index in dimensions.indices.reversed() {
      let dimension = dimensions[index]
      if sums[index] >= dimension.cap {
        for below in index..<dimension.end { result[below] = dimensions[below].full }
      }
      if dimension.parent >= 0 { sums[dimension.parent] += min(sums[index], dimension.cap) }
    }
    return result
  }
}

extension ChoiceProblem {
  /// The limits on the way from a node up to the indicator.
  func limits(above node: Int) -> [(node: Int, most: Int)] {
    var found: [(node: Int, most: Int)] = []
    var index = node
    while index >= 0 {
      if let most = nodes[index].limit { found.append((index, most)) }
      index = nodes[index].parent
    }
    return found
  }
}
