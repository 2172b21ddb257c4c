import Basics

/// 打分标准: how one entry of a row scores, in points.
package enum Scale: Hashable, Sendable {
  /// The same for every entry.
  case flat(Points)
  /// n×p: `count` times p, or p per entry where the row is once a year (R3).
  case perUnit(Points)
  /// p per whole year; the months of all admissible entries of the row are added first (R5).
  case perYear(Points)
  case byRank(RankScale)
  /// Experts decide inside it by the applicant's role; a claim may be made (R8).
  case band(BandScale)
}

/// Points by 排名.
package struct RankScale: Hashable, Sendable {
  /// In order of rank, without gaps or overlaps, from rank 1.
  package var steps: [RankStep]
  /// What a rank beyond the printed ones is worth.
  package var beyond: Beyond

  package enum Beyond: String, CaseIterable, Hashable, Sendable {
    /// 由评议专家酌情量分: between 0 and the row's value at its last printed rank (R11).
    case experts
    case nothing
  }

  package init(steps: [RankStep], beyond: Beyond) {
    self.steps = steps
    self.beyond = beyond
  }

  /// The last rank that the table prints.
  package var lastRank: Int { steps.last?.to ?? 0 }
}

/// One printed range of ranks.
package struct RankStep: Hashable, Sendable {
  package var from: Int
  package var to: Int
  /// Points at rank `from`.
  package var points: Points
  /// Points that each further rank is less; 0 = a plateau (R2).
  package var step: Points
  /// 保底 is this much less for each further rank, though one value is printed (R9).
  package var strictStep: Points
  /// Points that are printed rank by rank and fit no step (R10); empty elsewhere.
  package var list: [Points]

  package init(
    from: Int, to: Int, points: Points, step: Points = .zero, strictStep: Points = .zero, list: [Points] = []
  ) {
    self.from = from
    self.to = to
    self.points = points
    self.step = step
    self.strictStep = strictStep
    self.list = list
  }

  /// What `rank`, one of this range, scores: 自评 and 上限 the first, 保底 the second.
  package func worth(atRank rank: Int) -> (points: Points, low: Points) {
    let below = max(0, min(rank, to) - from)
    let value = list.isEmpty ? points - step * below : list[min(below, list.count - 1)]
    return (value, value - strictStep * below)
  }
}

/// A band of points for one role.
package struct BandScale: Hashable, Sendable {
  package var low: Points
  package var high: Points
  /// Dated more than so many years before the application date, the strict reading gives nothing (R24).
  package var strictWithinYears: Int?
  /// The ranks that the role stands for (第十二条（五）), for a warning where `rank` disagrees.
  package var ranks: ClosedRange<Int>?

  package init(low: Points, high: Points, strictWithinYears: Int? = nil, ranks: ClosedRange<Int>? = nil) {
    self.low = low
    self.high = high
    self.strictWithinYears = strictWithinYears
    self.ranks = ranks
  }
}

extension RankScale {
  /// What a printed rank scores, in points; nil beyond the printed ones.
  package func points(atRank rank: Int) -> Points? {
    steps.first { $0.from <= rank && rank <= $0.to }?.worth(atRank: rank).points
  }
}
