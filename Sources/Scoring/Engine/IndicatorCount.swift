import Basics
import Standards

/// What counts under one indicator: its examined, admissible entries become counted points, statuses and figures.
struct IndicatorCount {
  let table: Table
  let indicator: Int
  /// Admissible entries of the indicator, in the draft's order.
  let members: [Member]
  /// The names of their projects.
  let projects: TextNumbers
  /// The indicator's 保底 and 上限, of the choices made for them; 自评 of the choice made for it. Nil where all of them
  /// count and nothing has to be chosen.
  private(set) var figures: Figures?
  private(set) var isProven = true
  /// What 保底 and 上限 count instead of what 自评 counts.
  private(set) var otherChoices: [OtherChoice] = []
  /// By position in `members`.
  private(set) var outcomes: [Outcome]

  struct Member {
    /// Position in the draft.
    var entry: Int
    var row: Int
    var indicator: Int
    /// By the table, or as a reviewer has set it.
    var worth: Worth
    /// Its project, by number, where one entry a project counts.
    var project: Int?
    var year: Int?
    /// `count` for rows limited in units, else 1.
    var units: Int
    var months: Int

    var figures: Figures { worth.figures }
    var isSettled: Bool { worth.isSettled }
  }

  struct Outcome {
    var status: EntryStatus = .counted
    var reason: EntryReason = .counted
    /// What enters its row.
    var counts: Figures
    /// Its worth by the table, where only the order of the draft tells (R5).
    var worth: Figures
    var mechanisms: Mechanisms = []
  }

  /// `members` may hold those of other indicators too; `count` of them are of this one.
  init(_ table: Table, indicator: Int, members: [Member], count: Int, projects: TextNumbers) {
    self.table = table
    self.indicator = indicator
    self.projects = projects
    var own: [Member] = []
    own.reserveCapacity(count)
    for index in members.indices where members[index].indicator == indicator { own.append(members[index]) }
    self.members = own
    outcomes = own.map {
      Outcome(reason: $0.isSettled ? .settled : .counted, counts: $0.figures, worth: $0.figures)
    }
    let counting = table.nodes[indicator].counting
    if counting.contains(.months) { addMonths() }
    if counting.contains(.units) { takeUnits() }
    if counting.contains(.yearly) { keepFirstOfYear() }
    if counting.contains(.best) || counting.contains(.exclusive) && own.count > 1 { choose() }
  }

  /// A number for each node at the indicator and below it, in the table's order.
  private var zeroByRow: [Int] { [Int](repeating: 0, count: table.nodes[indicator].end - indicator) }

  /// R5: the months of one row are added before they are floored; an entry's points are what it adds.
  private mutating func addMonths() {
    var months = zeroByRow
    for index in members.indices where !members[index].isSettled {
      guard case .perYear(let points)? = table.nodes[members[index].row].scale else { continue }
      let before = months[members[index].row - indicator]
      let after = before + members[index].months
      months[members[index].row - indicator] = after
      let added = Figures(points * (after / 12) - points * (before / 12))
      outcomes[index].worth = added
      outcomes[index].counts = added
      outcomes[index].reason = .addedMonths(before: before, after: after)
    }
  }

  /// R12, 其他荣誉: units are taken in the draft's order until the limit is reached.
  private mutating func takeUnits() {
    var used = zeroByRow
    for index in members.indices {
      let row = members[index].row
      guard let limit = table.nodes[row].limit, limit.of == .units,
        case .perUnit(let points)? = table.nodes[row].scale
      else { continue }
      let units = members[index].units
      let left = max(0, limit.most - used[row - indicator])
      let taken = min(left, units)
      used[row - indicator] += taken
      outcomes[index].counts = members[index].isSettled ? members[index].figures : Figures(points * taken)
      guard taken < units else { continue }
      outcomes[index].mechanisms.insert(.limit)
      if taken == 0 {
        outcomes[index].leaveOut(.overLimit, .overLimit(node: row, most: limit.most))
      } else if members[index].isSettled {
        outcomes[index].counts = members[index].figures.capped(at: points * taken)
      } else {
        outcomes[index].reason = .partly(units: taken, of: units, node: row)
      }
    }
  }

  /// R3: of one appraised year the earlier entry in the draft counts.
  private mutating func keepFirstOfYear() {
    var first: [Int: Int] = [:]
    for index in members.indices where table.nodes[members[index].row].rules.oncePer == .year {
      guard let year = members[index].year else { continue }
      if let other = first[year] {
        outcomes[index].leaveOut(.duplicate, .sameYear(year, counted: members[other].entry))
      } else {
        first[year] = index
      }
    }
  }
}

extension IndicatorCount.Outcome {
  mutating func leaveOut(_ status: EntryStatus, _ reason: EntryReason) {
    self.status = status
    self.reason = reason
    counts = .zero
  }
}

// MARK: - The choice

extension IndicatorCount {
  private mutating func choose() {
    let plan = ChoicePlan(self)
    guard !plan.groups.isEmpty else {
      figures = plan.problem.certainFigures
      return
    }
    let points = plan.problem.best(.points)
    let isOpen = members.contains { $0.figures.isOpen }
    let low = isOpen ? plan.problem.best(.low) : points
    let high = isOpen ? plan.problem.best(.high) : points
    isProven = points.isProven && low.isProven && high.isProven
    let most = high.isProven && points.isProven ? high.value : plan.problem.valueIfAllCount(.high)
    figures = Figures(
      low: Points(thousandths: min(low.value, points.value)), points: Points(thousandths: points.value),
      high: Points(thousandths: max(most, points.value)))
    let chosen = Set(points.chosen)
    var standing = StandingMembers(self)
    for group in plan.groups { settle(group, chosen, &standing) }
    guard isOpen, isProven else { return }
    noteOther(.low, low.chosen, than: chosen)
    noteOther(.high, high.chosen, than: chosen)
  }

  private mutating func noteOther(_ bound: OtherChoice.Bound, _ other: [Int], than chosen: Set<Int>) {
    let other = Set(other)
    guard other != chosen else { return }
    otherChoices.append(
      OtherChoice(
        indicator: indicator, bound: bound, instead: other.subtracting(chosen).sorted(),
        without: chosen.subtracting(other).sorted()))
  }

  /// Says of each entry that was not chosen what took its place.
  private mutating func settle(_ group: ChoicePlan.Group, _ chosen: Set<Int>, _ standing: inout StandingMembers) {
    let winner = group.members.first { chosen.contains(members[$0].entry) }
    if group.kind == .project, group.members.count > 1 {
      for index in group.members { outcomes[index].mechanisms.insert(.sameProject) }
    }
    for (place, index) in group.members.enumerated() where index != winner {
      let counted = members[winner ?? group.members[0]].entry
      switch group.kind {
      case .best: outcomes[index].leaveOut(.notHighest, .notHighest(counted: counted))
      case .project where winner != nil || place > 0:
        let name = members[index].project.map { projects[$0] } ?? ""
        outcomes[index].leaveOut(.duplicate, .sameProject(name, counted: counted))
        standing.leave(members[index].row)
      case .project, .single:
        let limit = standing.tightestLimit(above: members[index].row)
        outcomes[index].mechanisms.insert(.limit)
        outcomes[index].leaveOut(.overLimit, .overLimit(node: limit.node, most: limit.most))
      }
    }
  }
}
