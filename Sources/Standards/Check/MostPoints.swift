import Basics

/// The most points that a node can ever give before its own cap; nil where nothing bounds it.
struct MostPoints {
  let table: Table
  /// By node, before its cap.
  private var most: [Points?] = []

  init(table: Table) {
    self.table = table
    most = [Points?](repeating: nil, count: table.nodes.count)
    // What stands below a node follows it: from the last one back all that it needs is there.
    for index in table.nodes.indices.reversed() { most[index] = workedOut(index) }
  }

  func beforeCap(of index: Int) -> Points? { most[index] }

  private func workedOut(_ index: Int) -> Points? {
    let node = table.nodes[index]
    if node.scale != nil { return row(index) }
    let below = node.children.map(afterCap)
    let together = node.bestRoot != nil ? highest(below) : sum(below)
    guard let limit = node.limit, limit.of == .entries, node.bestRoot == nil,
      let each = highest((index..<node.end).filter { table.nodes[$0].scale != nil }.map(ofOneEntry))
    else { return together }
    let limited = each * limit.most
    return together.map { min($0, limited) } ?? limited
  }

  private func afterCap(_ index: Int) -> Points? {
    guard let cap = table.nodes[index].cap else { return beforeCap(of: index) }
    return beforeCap(of: index).map { min($0, cap) } ?? cap
  }

  private func row(_ index: Int) -> Points? {
    guard let each = ofOneEntry(index) else { return nil }
    if each == .zero { return .zero }
    let node = table.nodes[index]
    if node.bestRoot != nil { return each }
    if let limit = node.limit, limit.of == .units { return each }
    let counts = [years(node), node.limit?.most].compactMap { $0 }
    return counts.min().map { each * $0 }
  }

  /// One entry, or all the units that its row may have.
  private func ofOneEntry(_ index: Int) -> Points? {
    let node = table.nodes[index]
    switch node.scale {
    case .flat(let points)?: return points
    case .band(let band)?: return band.high
    case .byRank(let ranks)?: return ranks.points(atRank: 1)
    case .perUnit(let points)?:
      if node.rules.oncePer == .year { return points }
      guard let limit = node.limit, limit.of == .units else { return nil }
      return points * limit.most
    case .perYear?, nil: return nil
    }
  }

  /// Of how many calendar years one entry each counts.
  func years(_ node: TableNode) -> Int? {
    guard node.rules.oncePer == .year, case .calendarYears(let years)? = node.rules.window else { return nil }
    return years
  }

  private func sum(_ points: [Points?]) -> Points? {
    var sum = Points.zero
    for points in points {
      guard let points else { return nil }
      sum += points
    }
    return sum
  }

  private func highest(_ points: [Points?]) -> Points? {
    var most = Points.zero
    for points in points {
      guard let points else { return nil }
      most = max(most, points)
    }
    return most
  }
}
