import Basics

/// Compares a row's points with what its `printed` says.
struct RowAgainstPrint {
  let node: TableNode
  /// The parts of the engine whose readings the row cites.
  let cited: Mechanisms

  var remarks: [PackRemark] {
    guard let scale = node.scale, let printed = node.guidance.printed else { return [] }
    guard let print = PrintedPoints(printed) else {
      return PrintedPoints.namesPoints(printed) ? [.printedUnread(printed)] : []
    }
    switch scale {
    case .flat(let points), .perUnit(let points), .perYear(let points):
      return print.parts.count == 1 ? compare(print.parts[0], points, points) : [.printedRanks(printed)]
    case .band(let band):
      return print.parts.count == 1 ? compare(print.parts[0], band.low, band.high) : [.printedRanks(printed)]
    case .byRank(let ranks):
      guard print.parts.map(\.ranks) == ranks.steps.map({ $0.from...$0.to }) else { return [.printedRanks(printed)] }
      return zip(print.parts, ranks.steps).flatMap(compare)
    }
  }

  private func compare(_ part: PrintedPoints.Part, _ least: Points, _ most: Points) -> [PackRemark] {
    if part.least == least, part.most == most { return [] }
    let scored = least == most ? "\(least)" : "\(least)-\(most)"
    return [.printedPoints(part.words, scored: scored)]
  }

  private func compare(_ part: PrintedPoints.Part, _ step: RankStep) -> [PackRemark] {
    let (top, bottom) = (step.worth(atRank: step.from), step.worth(atRank: step.to))
    var remarks = cited.contains(.rankList) ? [] : compare(part, bottom.points, top.points)
    if !step.isEven, !cited.contains(.rankList) { remarks.append(.unevenPoints(part.words)) }
    if bottom.low < bottom.points, !cited.contains(.strictStep) { remarks.append(.strictWithoutReading(part.words)) }
    return remarks
  }
}

extension RankStep {
  /// Whether each rank is as much less than the one before it as the next.
  fileprivate var isEven: Bool {
    let steps = zip(list, list.dropFirst()).map { $0 - $1 }
    return steps.allSatisfy { $0 == steps.first }
  }
}
