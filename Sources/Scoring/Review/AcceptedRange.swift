import Basics
import Standards

extension Scale {
  /// What a reviewer may set one entry of this scale to, in points: nothing up to the most that the row gives to one
  /// entry like it; in a band (R8) no less than the band's low end, unless its strict reading gives nothing (R24).
  package func acceptedRange(of entry: Entry) -> ClosedRange<Points> {
    switch self {
    case .flat(let points): Points.zero...points
    case .perUnit(let points): Points.zero...(points * max(1, entry.count ?? 1))
    // R5: with what is left over of other entries' months, a part of a year may become a whole one.
    case .perYear(let points): Points.zero...(points * (((entry.months ?? 0) + 11) / 12))
    case .byRank(let scale): Points.zero...scale.most
    case .band(let band): (band.strictWithinYears == nil ? band.low : .zero)...band.high
    }
  }
}

extension RankScale {
  /// What its best rank is worth, in points.
  private var mostOfSteps: Points { steps.map { max($0.points, $0.list.max() ?? .zero) }.max() ?? .zero }

  fileprivate var most: Points { max(.zero, mostOfSteps) }
}

extension Table {
  /// What a reviewer may set an entry to, in points; nil where its criterion is no row.
  package func acceptedRange(of entry: Entry) -> ClosedRange<Points>? {
    row(entry.criterion).flatMap { nodes[$0].scale?.acceptedRange(of: entry) }
  }
}
