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

  private(set) var problem: ChoiceProblem
  /// The groups from which the problem chooses.
  private(set) var groups: [Group] = []

  init(_ count: IndicatorCount) {
    problem = ChoiceProblem(nodes: ChoicePlan.nodes(count))
    for group in ChoicePlan.group(count) {
      let options = group.members.map { index in
        ChoiceOption(
          entry: count.members[index].entry, node: count.members[index].row - count.indicator,
          figures: count.outcomes[index].counts)
      }
      if options.count == 1, problem.limits(above: options[0].node).isEmpty {
        problem.certain.append(options[0])
      } else {
        groups.append(group)
        problem.groups.append(options)
      }
    }
  }

  /// The indicator's nodes with their caps, and the limits under which more stands than may count.
  private static func nodes(_ count: IndicatorCount) -> [ChoiceNode] {
    let table = count.table
    return (count.indicator..<table.nodes[count.indicator].end).map { index in
      var limit: Int?
      if let most = table.nodes[index].limit, most.of == .entries {
        let below = count.members.indices.count {
          count.outcomes[$0].status == .counted && table.isNode(count.members[$0].row, under: index)
        }
        limit = below > most.most ? most.most : nil
      }
      return ChoiceNode(
        parent: index == count.indicator ? -1 : (table.nodes[index].parent ?? count.indicator) - count.indicator,
        cap: table.nodes[index].cap?.thousandths ?? .max, limit: limit)
    }
  }

  private static func group(_ count: IndicatorCount) -> [Group] {
    var groups: [Group] = []
    var byRoot: [Int: Int] = [:]
    var byProject: [String: Int] = [:]
    for (index, member) in count.members.enumerated() where count.outcomes[index].status == .counted {
      // A node holds much: its parts are read in place, not copied.
      if let root = count.table.nodes[member.row].bestRoot {
        append(index, .best, to: &groups, at: &byRoot[root])
      } else if count.table.nodes[member.row].rules.oncePer == .project, let key = member.key {
        append(index, .project, to: &groups, at: &byProject[key])
      } else {
        groups.append(Group(kind: .single, members: [index]))
      }
    }
    return groups
  }

  private static func append(_ index: Int, _ kind: Kind, to groups: inout [Group], at place: inout Int?) {
    if let place {
      groups[place].members.append(index)
    } else {
      place = groups.count
      groups.append(Group(kind: kind, members: [index]))
    }
  }
}

extension RandomAccessCollection {
  fileprivate func count(where isCounted: (Element) -> Bool) -> Int {
    reduce(0) { $0 + (isCounted($1) ? 1 : 0) }
  }
}
