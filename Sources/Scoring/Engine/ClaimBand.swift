import Basics
import Standards

extension Scale {
  /// The band inside which an applicant may claim a figure of their own, in points (R8, R9, R11); nil where
  /// the table leaves nothing open, or the rank that decides it is not known yet.
  package func claimBand(atRank rank: Int?) -> ClosedRange<Points>? {
    switch self {
    case .band(let band): band.low...band.high
    case .byRank(let scale): rank.flatMap(scale.claimBand(atRank:))
    case .flat, .perUnit, .perYear: nil
    }
  }

  /// What an entry scores as long as nothing is claimed inside that band, in points.
  package func pointsUnclaimed(atRank rank: Int?) -> Points? {
    switch self {
    case .band(let band): band.low
    case .byRank(let scale): rank.map { scale.points(atRank: $0) ?? .zero }
    case .flat, .perUnit, .perYear: nil
    }
  }
}

extension RankScale {
  fileprivate func claimBand(atRank rank: Int) -> ClosedRange<Points>? {
    guard rank >= 1, let last = steps.last else { return nil }
    guard rank <= last.to else {
      return beyond == .experts ? .zero...last.worth(atRank: last.to).low : nil
    }
    guard let step = steps.first(where: { $0.from <= rank && rank <= $0.to }) else { return nil }
    let worth = step.worth(atRank: rank)
    return worth.low < worth.points ? worth.low...worth.points : nil
  }
}
