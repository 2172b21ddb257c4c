import Basics

extension Scoring {
  /// Enters what counts into the rows, adds it up to the indicator, and sets the indicator's own bounds.
  mutating func count(_ index: Int, members count: Int) {
    for node in index..<table.nodes[index].end { report.nodes[node] = NodeResult() }
    guard count > 0 else { return }
    let indicator = IndicatorCount(table, indicator: index, members: members, count: count, projects: projects)
    for place in indicator.members.indices.reversed() {
      let (member, outcome) = (indicator.members[place], indicator.outcomes[place])
      report.entries[member.entry].take(outcome, member)
      let isBest = table.nodes[member.row].bestRoot != nil
      report.nodes[member.row].enter(isBest ? outcome.worth : outcome.counts, isBest: isBest)
    }
    addUp(index)
    if let figures = indicator.figures { report.nodes[index].figures = figures }
    report.otherChoices += indicator.otherChoices
    if !indicator.isProven { unproven.append(index) }
  }

  /// Caps from the leaf up: a node's points are its children's, after their caps. What stands below a node follows it
  /// at once, so that from the last node back each one is complete when its turn comes.
  private mutating func addUp(_ indicator: Int) {
    for index in (indicator..<table.nodes[indicator].end).reversed() {
      report.nodes[index].cap(at: table.nodes[index].cap)
      guard index > indicator, let parent = table.nodes[index].parent else { continue }
      report.nodes[parent].enter(report.nodes[index].figures, isBest: table.nodes[parent].bestRoot != nil)
    }
  }

  mutating func addUpSection(_ section: Int) {
    report.nodes[section] = NodeResult()
    let isBest = table.nodes[section].bestRoot != nil
    for child in table.nodes[section].children.reversed() {
      report.nodes[section].enter(report.nodes[child].figures, isBest: isBest)
    }
    report.nodes[section].cap(at: table.nodes[section].cap)
  }

  mutating func addTotal() {
    let raw = table.sections.reduce(Figures.zero) { $0 + report.nodes[$1].figures }
    report.total = raw.capped(at: table.pack.cap)
    report.totalRaw = raw.points
  }

  /// Counts these indicators anew, and adds up what stands above them.
  mutating func recount(_ indicators: [Int]) {
    report.otherChoices.removeAll { indicators.contains($0.indicator) }
    unproven.removeAll(where: indicators.contains)
    for indicator in indicators { count(indicator, members: members.count { $0.indicator == indicator }) }
    report.otherChoices.sort { $0.indicator != $1.indicator ? $0.indicator < $1.indicator : $0.bound == .low }
    unproven.sort()
    addUpSections(of: indicators)
  }

  /// Adds up the sections of these indicators, and the total.
  mutating func addUpSections(of indicators: [Int]) {
    for section in Set(indicators.compactMap { table.nodes[$0].parent }) { addUpSection(section) }
    addTotal()
  }
}

extension NodeResult {
  /// Adds what enters the node before its cap, from the last child or entry to the first: under a best node, of
  /// several that are equal the first stays.
  fileprivate mutating func enter(_ more: Figures, isBest: Bool) {
    if !isBest {
      figures += more
    } else if more.points >= figures.points {
      figures = more
    }
  }

  fileprivate mutating func cap(at cap: Points?) {
    raw = figures.points
    figures = figures.capped(at: cap)
  }
}

extension EntryResult {
  /// An entry seen by itself.
  init(_ examination: Examination) {
    row = examination.row
    status = examination.refusal?.status ?? .counted
    reason = examination.refusal?.reason ?? .counted
    figures = examination.worth.figures
    deducted = examination.worth.deducted
    counts = .zero
    mechanisms = examination.worth.mechanisms
  }

  /// What its indicator made of it.
  fileprivate mutating func take(_ outcome: IndicatorCount.Outcome, _ member: IndicatorCount.Member) {
    status = outcome.status
    reason = outcome.reason
    figures = outcome.worth
    counts = outcome.counts.points
    mechanisms = member.worth.mechanisms.union(outcome.mechanisms)
  }
}
