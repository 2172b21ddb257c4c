import Basics
import Standards

/// What one entry is worth by the table, before it is decided whether it counts.
struct Worth {
  var figures = Figures.zero
  /// What was taken off 自评 (R4), in points.
  var deducted = Points.zero
  var mechanisms: Mechanisms = []
  /// Whether a reviewer has set it, whatever the table says.
  var isSettled = false

  /// What a reviewer sets leaves nothing open.
  mutating func settle(at points: Points) {
    (figures, deducted, isSettled) = (Figures(points), .zero, true)
    mechanisms.formIntersection(.admission)
  }

  /// R4: an off-field degree is worth less.
  mutating func deduct(_ deduction: Points) {
    deducted = min(deduction, figures.points)
    figures = Figures(
      low: max(.zero, figures.low - deduction), points: max(.zero, figures.points - deduction),
      high: max(.zero, figures.high - deduction))
    mechanisms.insert(.offField)
  }
}

extension Scale {
  /// Whether `count` says how many units the entry holds.
  func usesCount(_ oncePer: Exclusion?) -> Bool {
    if case .perUnit = self { oncePer != .year } else { false }
  }

  /// Whether neither a rank nor the experts bear on it.
  var isFixed: Bool {
    switch self {
    case .flat, .perUnit, .perYear: true
    case .byRank, .band: false
    }
  }

  /// The field without which an entry of this row is `incomplete`.
  package var requiredField: EntryField? {
    switch self {
    case .byRank: .rank
    case .perYear: .months
    default: nil
    }
  }
}

extension Examiner {
  /// Sets the entry's worth on this scale; missing fields are worth 0 (the entry is `incomplete` then).
  mutating func takeWorth(of entry: borrowing Entry, _ scale: Scale, _ oncePer: Exclusion?) {
    switch scale {
    case .flat(let points): set(Figures(points))
    // R3: where only one entry a year counts, its `count` has no meaning.
    case .perUnit(let points): set(Figures(points * (oncePer == .year ? 1 : entry.count ?? 1)))
    case .perYear(let points): set(Figures(points * ((entry.months ?? 0) / 12)), .months)
    case .byRank(let scale): takeRank(of: entry, scale)
    case .band(let scale): takeBand(of: entry, scale)
    }
  }

  private mutating func set(_ figures: Figures, _ mechanisms: Mechanisms = []) {
    found.worth.figures = figures
    found.worth.mechanisms = mechanisms
  }

  private mutating func takeRank(of entry: borrowing Entry, _ scale: RankScale) {
    guard let rank = entry.rank else { return }
    guard let step = scale.steps.first(where: { $0.from <= rank && rank <= $0.to }) else {
      return takeBeyond(of: entry, scale)
    }
    let (points, low) = step.worth(atRank: rank)
    if step.strictStep > .zero {
      // R9: the printed value unless the applicant claims less.
      set(Figures(low: low, points: points, high: points), .strictStep)
      claim(entry.claimed)
    } else {
      set(Figures(points), !step.list.isEmpty ? .rankList : step.step == .zero ? .plateau : .rankStep)
      ignoreClaim(entry.claimed)
    }
  }

  /// R11: a rank beyond the printed ones is the experts' to value, up to what the last printed rank is sure of.
  private mutating func takeBeyond(of entry: borrowing Entry, _ scale: RankScale) {
    let last = scale.beyond == .experts ? scale.steps.last : nil
    let high = last.map { $0.worth(atRank: $0.to).low }
    set(Figures(low: .zero, points: .zero, high: high ?? .zero), .beyondRanks)
    note(.beyondRanks(last: scale.lastRank, high: high))
    if high == nil { ignoreClaim(entry.claimed) } else { claim(entry.claimed) }
  }

  private mutating func takeBand(of entry: borrowing Entry, _ scale: BandScale) {
    set(Figures(low: scale.low, points: scale.low, high: scale.high), .band)
    if entry.claimed == nil { note(.notClaimed(low: scale.low, high: scale.high)) }
    claim(entry.claimed)
    if let years = scale.strictWithinYears, let date = entry.date,
      date.lastDay < circumstances.applicationDate.going(backYears: years)
    {
      // R24: the row speaks of the last years' income, the article of a longer window.
      found.worth.figures.low = .zero
      found.worth.mechanisms.insert(.strictWindow)
      note(.strictWindow(years: years))
    }
    if let rank = entry.rank, let ranks = scale.ranks, !ranks.contains(rank) {
      note(.roleRank(rank: rank, ranks: ranks))
    }
  }

  /// 自评 is the claim where it lies in the band, else the band's nearest end, said as an error.
  private mutating func claim(_ claimed: Points?) {
    guard let claimed else { return }
    let (low, high) = (found.worth.figures.low, found.worth.figures.high)
    found.worth.figures.points = min(max(claimed, low), high)
    if claimed < low || claimed > high { note(.claimOutsideBand(claimed: claimed, low: low, high: high)) }
  }

  /// R8, R9, R11 are the only bands; elsewhere a claim says nothing.
  mutating func ignoreClaim(_ claimed: Points?) {
    if claimed != nil { note(.ignoredField(.claimed)) }
  }
}
