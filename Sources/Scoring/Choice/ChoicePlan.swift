/// Turns an indicator's members into a choice problem: who excludes whom, and under which limits.
struct ChoicePlan {
  enum Kind {
    case best, project, single
  }

  struct Group {
    var kind: Kind
    /// Positions in the indicator's members, in the draft's order.
    var members: [Int]
  }

  /// Among whom a member competes.
  private struct Rivalry {
    /// The first member with which it competes, itself where it is that one; -1 where it is left out already.
    var leader = -1
    /// Of a leader: how many compete.
    var size = 0
  }

  private(set) var problem: ChoiceProblem
  /// The groups from which the problem chooses.
  private(set) var groups: [Group] = []

  init(_ count: IndicatorCount) {
    problem = ChoiceProblem(nodes: count.table.choices[count.indicator])
    let hasLimits = setLimits(count)
    let rivalries = ChoicePlan.rivalries(count)
    /// By leader: its group.
    var groupOf = [Int](repeating: -1, count: rivalries.count)
    for index in rivalries.indices where rivalries[index].leader >= 0 {
      let (leader, option) = (rivalries[index].leader, ChoicePlan.option(index, count))
      if rivalries[leader].size == 1, !hasLimits || problem.limits(above: option.node).isEmpty {
        problem.add(certain: option)
        continue
      }
      if groupOf[leader] < 0 {
        groupOf[leader] = groups.count
        groups.append(Group(kind: ChoicePlan.kind(of: index, count), members: []))
        problem.groups.append([])
      }
      groups[groupOf[leader]].members.append(index)
      problem.groups[groupOf[leader]].append(option)
    }
  }

  private static func option(_ index: Int, _ count: IndicatorCount) -> ChoiceOption {
    ChoiceOption(
      entry: count.members[index].entry, node: count.members[index].row - count.indicator,
      figures: count.outcomes[index].counts)
  }

  /// Sets the limits under which more stands than may count; false where there is none.
  private mutating func setLimits(_ count: IndicatorCount) -> Bool {
    let limits = (count.indicator..<count.table.nodes[count.indicator].end).filter {
      guard let limit = count.table.nodes[$0].limit else { return false }
      return limit.of == .entries && count.members.count > limit.most
    }
    guard !limits.isEmpty else { return false }
    let below = countedBelow(count)
    var hasLimits = false
    for index in limits {
      guard let limit = count.table.nodes[index].limit, below[index - count.indicator] > limit.most else { continue }
      problem.nodes[index - count.indicator].limit = limit.most
      hasLimits = true
    }
    return hasLimits
  }

  /// By node, from the indicator on: how many members at it or below it count so far.
  private func countedBelow(_ count: IndicatorCount) -> [Int] {
    var below = problem.nodes.map { _ in 0 }
    for member in count.members.indices where count.outcomes[member].status == .counted {
      below[count.members[member].row - count.indicator] += 1
    }
    for node in problem.nodes.indices.reversed() where problem.nodes[node].parent >= 0 {
      below[problem.nodes[node].parent] += below[node]
    }
    return below
  }

  /// By member.
  private static func rivalries(_ count: IndicatorCount) -> [Rivalry] {
    var rivalries = count.members.map { _ in Rivalry() }
    var first = FirstMembers(count)
    for index in count.members.indices where count.outcomes[index].status == .counted {
      let leader = first.leader(of: index, count)
      rivalries[index].leader = leader
      rivalries[leader].size += 1
    }
    return rivalries
  }

  private static func kind(of index: Int, _ count: IndicatorCount) -> Kind {
    if count.bestRoot(of: index) != nil { return .best }
    return count.exclusiveProject(of: index) == nil ? .single : .project
  }
}

extension IndicatorCount {
  /// The best node under which only one member counts.
  fileprivate func bestRoot(of index: Int) -> Int? { table.nodes[members[index].row].bestRoot }

  /// The project of which only one member counts.
  fileprivate func exclusiveProject(of index: Int) -> Int? {
    table.nodes[members[index].row].rules.oncePer == .project ? members[index].project : nil
  }
}

/// The first member that was met of each best node and of each project.
private struct FirstMembers {
  /// By best node, from the indicator on, and by project; empty until one is met.
  private var ofRoot: [Int32] = []
  private var ofProject: [Int32] = []
  private let hasRivals: Bool

  init(_ count: IndicatorCount) {
    hasRivals = count.members.count > 1
  }

  /// The first member with which this one competes: itself where there is none.
  mutating func leader(of index: Int, _ count: IndicatorCount) -> Int {
    guard hasRivals else { return index }
    if let root = count.bestRoot(of: index) {
      let nodes = count.table.choices[count.indicator].count
      return FirstMembers.first(&ofRoot, root - count.indicator, of: nodes, index)
    }
    guard let project = count.exclusiveProject(of: index) else { return index }
    return FirstMembers.first(&ofProject, project, of: count.projects.count, index)
  }

  private static func first(_ known: inout [Int32], _ place: Int, of count: Int, _ index: Int) -> Int {
    if known.isEmpty { known = [Int32](repeating: -1, count: count) }
    if known[place] < 0 { known[place] = Int32(index) }
    return Int(known[place])
  }
}
