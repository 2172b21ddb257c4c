import Basics
import Standards

extension Explainer {
  /// What a node's limit left out, then its points before and after its cap, and what 保底 and 上限 count instead.
  func steps(ofNode index: Int, depth: Int) -> [ExplanationLine] {
    let node = table.nodes[index]
    let isInsideBest = node.bestRoot != nil && node.bestRoot != index
    if isInsideBest, report.nodes[index].cut == .zero { return [] }
    let limit = node.limit.map { limitStep($0, at: index, depth: depth) } ?? []
    let addends = addends(of: index)
    guard node.cap != nil || node.kind == .indicator || addends.count > 1 else { return limit }
    return limit + sum(index, addends, depth) + otherChoices(index, depth)
  }

  /// 合计: the sections under the table's own cap.
  func totalStep(depth: Int) -> [ExplanationLine] {
    let addends = table.sections.map {
      Addend(name: table.nodes[$0].shortName, points: report.nodes[$0].figures.points)
    }
    let sum = NodeSum(
      name: Wording.total, addends: addends.filter { $0.points > .zero }, isBest: false, raw: report.totalRaw,
      cap: table.pack.cap, figures: report.total, showsBounds: true)
    return [
      ExplanationLine(
        wording.sentence(for: sum), before: report.totalRaw, after: report.total.points, depth: depth,
        article: table.pack.title)
    ]
  }

  private func sum(_ index: Int, _ addends: [Addend], _ depth: Int) -> [ExplanationLine] {
    let (node, result) = (table.nodes[index], report.nodes[index])
    let cited = addends.isEmpty ? [] : readings(at: index, drawingOn: .sum, among: node.ownReadings)
    let sum = NodeSum(
      name: wording.rowName(index), addends: addends, isBest: node.bestRoot != nil, raw: result.raw, cap: node.cap,
      figures: result.figures, showsBounds: node.kind == .section || node.kind == .indicator)
    let line = ExplanationLine(
      wording.sentence(for: sum), before: result.raw, after: result.figures.points, depth: depth,
      article: node.guidance.article, readings: cited, node: index)
    return [line] + lines(for: cited, figures: nil, depth: depth + 1)
  }

  /// What adds up in a node: its entries' points, or its children's.
  private func addends(of index: Int) -> [Addend] {
    let node = table.nodes[index]
    let parts =
      node.scale == nil
      ? node.children.map { Addend(name: table.nodes[$0].shortName, points: report.nodes[$0].figures.points) }
      : (entriesOfRow[index] ?? []).map { Addend(name: nil, points: report.entries[$0].counts) }
    return parts.filter { $0.points > .zero }
  }

  // MARK: Limits

  private func limitStep(_ limit: Limit, at index: Int, depth: Int) -> [ExplanationLine] {
    let below = entries(under: index)
    let left = below.filter { report.entries[$0].reason.isLeftOut(by: index) }
    let counted = below.filter { report.entries[$0].status == .counted }
    let after = counted.reduce(Points.zero) { $0 + report.entries[$1].counts }
    let cutShort = counted.reduce(Points.zero) { sum, position in
      guard report.entries[position].reason.isLeftOut(by: index) else { return sum }
      return sum + report.entries[position].figures.points - report.entries[position].counts
    }
    let before = left.filter { report.entries[$0].status != .counted }
      .reduce(after + cutShort) { $0 + report.entries[$1].figures.points }
    let cited =
      left.isEmpty
      ? [] : readings(at: index, drawingOn: .limit, among: table.nodes[index].guidance.readings)
    let line = ExplanationLine(
      wording.sentence(for: limit, at: index, counted: counted.count, left: left), before: before, after: after,
      depth: depth, article: table.nodes[index].guidance.article, readings: cited, node: index)
    return [line] + lines(for: cited, figures: nil, depth: depth + 1)
  }

  // MARK: 保底 and 上限

  private func otherChoices(_ index: Int, _ depth: Int) -> [ExplanationLine] {
    guard table.nodes[index].kind == .indicator else { return [] }
    let notProven = Diagnostic(.choiceNotProven(node: index))
    let remarks = unproven.contains(index) ? [wording.sentence(for: notProven)] : []
    let others = report.otherChoices.filter { $0.indicator == index }.map(wording.sentence)
    return (others + remarks).map { ExplanationLine($0, depth: depth + 1, node: index) }
  }

  private func readings(at index: Int, drawingOn mechanism: Mechanisms, among named: [String]) -> [String] {
    table.pack.readings.filter { $0.applies.contains(mechanism) && named.contains($0.id) }.map(\.id)
  }
}

extension EntryReason {
  fileprivate func isLeftOut(by index: Int) -> Bool {
    switch self {
    case .overLimit(let node, _), .partly(_, _, let node): node == index
    default: false
    }
  }
}

/// One of the figures that add up in a node.
struct Addend {
  /// Nil for an entry of a row.
  var name: String?
  var points: Points
}

/// A node's points before and after its cap, for its sentence.
struct NodeSum {
  var name: String
  var addends: [Addend]
  /// Only the highest counts.
  var isBest: Bool
  var raw: Points
  var cap: Points?
  var figures: Figures
  /// Whether 保底 and 上限 are named where they differ.
  var showsBounds: Bool
}
