import Basics

/// What takes away points that one more entry would be worth by the table.
package enum Eater: Hashable, Sendable {
  /// Only so many may count below this node.
  case limit(node: Int)
  /// Only the highest below this node counts.
  case best(node: Int)
  case cap(node: Int)
  case totalCap
  /// Every year in which an entry could count is taken (R3).
  case years(Int)
}

extension Rescoring {
  /// What takes points of the last entry that was added: of several the one nearest the total, since all that it
  /// takes would be lost anyway. Nil where the total grows by the entry's whole worth.
  ///
  /// - Parameters:
  ///   - row: the entry's row.
  ///   - worth: its worth by the table, in points.
  ///   - after: the figures with it and nothing else added.
  /// - Returns: the node to blame.
  func eater(of row: Int, worth: Points, in after: Recount) -> Eater? {
    if let last = after.entries.last, let eater = leftOut(last) { return eater }
    var (eater, entering): (Eater?, Points) = (nil, worth)
    var at: Int? = row
    while let index = at {
      let (now, then) = (after.nodes[index], report.nodes[index])
      let gain = now.figures.points - then.figures.points
      if now.raw - then.raw < entering { eater = passedOver(at: index, in: after) }
      if gain < now.raw - then.raw { eater = .cap(node: index) }
      entering = gain
      at = table.nodes[index].parent
    }
    return after.total.points - report.total.points < entering ? .totalCap : eater
  }

  /// Why the added entry itself does not count.
  private func leftOut(_ entry: EntryResult) -> Eater? {
    switch entry.reason {
    case .overLimit(let node, _), .partly(_, _, let node): return .limit(node: node)
    case .notHighest: return entry.row.flatMap { table.nodes[$0].bestRoot }.map { .best(node: $0) }
    case .sameYear:
      guard let row = entry.row, case .calendarYears(let years)? = table.nodes[row].rules.window else { return nil }
      return .years(years)
    default: return nil
    }
  }

  /// The added entry counts, but another one gave way for it.
  private func passedOver(at index: Int, in after: Recount) -> Eater {
    if let root = table.nodes[index].bestRoot { return .best(node: root) }
    for (now, then) in zip(after.entries, report.entries) where then.status == .counted {
      if case .overLimit(let node, _) = now.reason { return .limit(node: node) }
    }
    return .cap(node: index)
  }
}
