/// What one entry is worth by the table, before it is decided whether it counts.
struct Worth {
  var figures = Figures.zero
  /// What was taken off 自评 (R4), in points.
  var deducted = Points.zero
  var mechanisms: Mechanisms = []
  var problems: [Problem] = []
  /// Whether a reviewer has set it, whatever the table says.
  var isSettled = false

  /// What a reviewer sets leaves nothing open and nothing to remark on the entry's own figure.
  mutating func settle(at points: Points) {
    (figures, deducted, isSettled) = (Figures(points), .zero, true)
    mechanisms.formIntersection(.admission)
    problems.removeAll { $0.key == EntryField.claimed.rawValue || $0.key == EntryField.rank.rawValue }
  }
}

extension Scale {
  /// The entry's worth on this scale, in points; missing fields are worth 0 (the entry is `incomplete` then).
  func worth(of entry: borrowing Entry, oncePer: Exclusion?, on applicationDate: CalendarDay) -> Worth {
    switch self {
    case .flat(let points):
      return Worth(figures: Figures(points))
    case .perUnit(let points):
      // R3: where only one entry a year counts, its `count` has no meaning.
      return Worth(figures: Figures(points * (oncePer == .year ? 1 : entry.count ?? 1)))
    case .perYear(let points):
      return Worth(figures: Figures(points * ((entry.months ?? 0) / 12)), mechanisms: .months)
    case .byRank(let scale):
      return scale.worth(of: entry)
    case .band(let scale):
      return scale.worth(of: entry, on: applicationDate)
    }
  }

  /// Whether `count` says how many units the entry holds.
  func usesCount(_ oncePer: Exclusion?) -> Bool {
    if case .perUnit = self { oncePer != .year } else { false }
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

extension RankScale {
  func worth(of entry: borrowing Entry) -> Worth {
    guard let rank = entry.rank else { return Worth() }
    guard let step = steps.first(where: { $0.from <= rank && rank <= $0.to }) else { return beyond(entry) }
    let (points, low) = step.worth(atRank: rank)
    guard step.strictStep > .zero else {
      let mechanism: Mechanisms = !step.list.isEmpty ? .rankList : step.step == .zero ? .plateau : .rankStep
      return Worth(figures: Figures(points), mechanisms: mechanism).ignoringClaim(of: entry)
    }
    // R9: the printed value unless the applicant claims less.
    return Worth(figures: Figures(low: low, points: points, high: points), mechanisms: .strictStep)
      .claiming(entry.claimed)
  }

  /// R11: a rank beyond the printed ones is the experts' to value, up to what the last printed rank is sure of.
  private func beyond(_ entry: borrowing Entry) -> Worth {
    guard beyond == .experts, let last = steps.last else {
      var worth = Worth(mechanisms: .beyondRanks)
      worth.problems.append(.beyondRanks(last: lastRank, high: nil))
      return worth.ignoringClaim(of: entry)
    }
    let high = last.worth(atRank: last.to).low
    var worth = Worth(
      figures: Figures(low: .zero, points: .zero, high: high), mechanisms: .beyondRanks)
    worth.problems.append(.beyondRanks(last: lastRank, high: high))
    return worth.claiming(entry.claimed)
  }
}

extension BandScale {
  func worth(of entry: borrowing Entry, on applicationDate: CalendarDay) -> Worth {
    var worth = Worth(figures: Figures(low: low, points: low, high: high), mechanisms: .band)
    if entry.claimed == nil { worth.problems.append(.notClaimed(low: low, high: high)) }
    worth = worth.claiming(entry.claimed)
    if let years = strictWithinYears, let date = entry.date,
      date.lastDay < applicationDate.going(backYears: years)
    {
      // R24: the row speaks of the last years' income, the article of a longer window.
      worth.figures.low = .zero
      worth.mechanisms.insert(.strictWindow)
      worth.problems.append(.strictWindow(years: years))
    }
    if let rank = entry.rank, let ranks, !ranks.contains(rank) {
      worth.problems.append(.roleRank(rank: rank, ranks: ranks))
    }
    return worth
  }
}

extension Worth {
  /// 自评 is the claim where it lies in the band, else the band's nearest end, said as an error.
  fileprivate func claiming(_ claimed: Points?) -> Worth {
    guard let claimed else { return self }
    var worth = self
    worth.figures.points = min(max(claimed, figures.low), figures.high)
    if worth.figures.points != claimed {
      worth.problems.append(.claimOutsideBand(claimed: claimed, low: figures.low, high: figures.high))
    }
    return worth
  }

  /// R8, R9, R11 are the only bands; elsewhere a claim says nothing.
  func ignoringClaim(of entry: borrowing Entry) -> Worth {
    guard entry.claimed != nil else { return self }
    var worth = self
    worth.problems.append(.ignoredField(.claimed))
    return worth
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
