import Basics

/// Limits and caps that can never leave anything out.
struct Bounds {
  private let table: Table
  private let points: MostPoints

  init(table: Table) {
    self.table = table
    points = MostPoints(table: table)
  }

  /// Why the cap of a node is never reached.
  func capRemark(_ index: Int) -> PackRemark? {
    guard let cap = table.nodes[index].cap else { return nil }
    if let reach = points.beforeCap(of: index), reach < cap { return .capOutOfReach(cap: cap, most: reach) }
    let lower = ancestors(of: index).first { table.nodes[$0].cap.map { $0 < cap } ?? false }
    guard let lower, let its = table.nodes[lower].cap else { return nil }
    return .capAboveCap(cap: cap, node: table.nodes[lower].id, its: its)
  }

  /// Why the limit of a node can never leave anything out.
  func limitRemark(_ index: Int) -> PackRemark? {
    let node = table.nodes[index]
    guard let limit = node.limit else { return nil }
    if limit.of == .entries, let remark = entriesRemark(index, limit.most) { return remark }
    guard let cap = node.cap, let least = leastOfOne(index, limit.of), least * limit.most > cap else { return nil }
    return .limitBeyondCap(most: limit.most, cap: cap)
  }

  private func entriesRemark(_ index: Int, _ most: Int) -> PackRemark? {
    let node = table.nodes[index]
    if node.bestRoot != nil { return .limitUnderBest(most: most) }
    if let years = points.years(node), most > years { return .limitBeyondYears(most: most, years: years) }
    for above in ancestors(of: index) {
      if let other = table.nodes[above].limit, other.of == .entries, other.most <= most {
        return .limitAboveLimit(most: most, node: table.nodes[above].id, its: other.most)
      }
    }
    return nil
  }

  /// The least that one entry or unit below gives; nil where that is not known, or another cap lies between.
  private func leastOfOne(_ index: Int, _ of: Limit.Of) -> Points? {
    let below = index..<table.nodes[index].end
    guard !below.dropFirst().contains(where: { table.nodes[$0].cap != nil }) else { return nil }
    let rows = below.filter { table.nodes[$0].scale != nil }
    let least = rows.map { self.least(table.nodes[$0]) }
    return least.contains(nil) ? nil : least.compactMap(\.self).min()
  }

  private func least(_ row: TableNode) -> Points? {
    guard row.rules.offFieldDeduction == nil else { return nil }
    switch row.scale {
    case .flat(let points)?, .perUnit(let points)?: return points
    case .band(let band)?: return band.strictWithinYears == nil ? band.low : nil
    case .byRank(let ranks)?:
      return ranks.beyond == .nothing ? ranks.steps.last.map { $0.worth(atRank: $0.to).low } : nil
    case .perYear?, nil: return nil
    }
  }

  private func ancestors(of index: Int) -> some Sequence<Int> {
    sequence(first: index) { table.nodes[$0].parent }.dropFirst()
  }
}
