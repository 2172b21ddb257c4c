import Basics
import Standards

/// Where the points of the entries went: everything that they are worth by the table (自评) is in exactly one part.
package struct PointsSplit: Hashable, Sendable {
  /// What the entries are worth by themselves: the sum of all parts but ``open``.
  package var worth = Points.zero
  /// What counts after every cap.
  package var counted = Points.zero
  /// What caps cut off.
  package var cutByCaps = Points.zero
  /// What limits left out (限项).
  package var overLimit = Points.zero
  /// What is the same project, or the same year, as an entry that counts.
  package var duplicate = Points.zero
  /// What a higher entry of its kind left out (就高).
  package var notHighest = Points.zero
  /// What is not admitted.
  package var notAdmitted = Points.zero
  /// Beside the parts: what experts may still add to ``counted``, up to 上限.
  package var open = Points.zero
}

extension Report {
  /// Where the points of all entries went, up to the total.
  package func split(_ table: Table) -> PointsSplit {
    var split = self.split(of: entries.indices)
    split.settle(total)
    return split
  }

  /// Where the points of the entries below a node went, up to the node's own figure. Below a best node, where
  /// nodes show their own worth, what counts is what was chosen.
  ///
  /// `index` is the node's in `table`, the one that the report was made by.
  package func split(of index: Int, _ table: Table) -> PointsSplit {
    let below = entries.indices.filter { entries[$0].row.map { table.isNode($0, under: index) } ?? false }
    var split = self.split(of: below)
    if let root = table.nodes[index].bestRoot, root != index { return split }
    split.settle(nodes[index].figures)
    return split
  }

  /// The parts before caps.
  private func split(of positions: some Sequence<Int>) -> PointsSplit {
    var split = PointsSplit()
    for position in positions {
      let result = entries[position]
      split.worth += result.figures.points
      split.counted += result.counts
      let lost = result.figures.points - result.counts
      switch result.status {
      case .counted, .overLimit: split.overLimit += lost
      case .duplicate: split.duplicate += lost
      case .notHighest: split.notHighest += lost
      default: split.notAdmitted += lost
      }
    }
    return split
  }
}

extension PointsSplit {
  /// What was counted before caps becomes what the caps leave of it.
  fileprivate mutating func settle(_ figures: Figures) {
    cutByCaps = counted - figures.points
    counted = figures.points
    open = figures.high - figures.points
  }
}
