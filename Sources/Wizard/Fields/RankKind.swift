import Basics
import Scoring
import Standards

/// 排名: the place in the list of names, with the points of each place.
struct RankKind: FieldKind {
  var scale: RankScale
  var isStepped: Bool { true }

  func text(of value: FieldValue) -> String {
    if case .number(let rank) = value { String(rank) } else { "" }
  }

  func value(of text: String) -> Result<FieldValue, ValueProblem> {
    WholeNumberKind(least: 1, unit: "").value(of: text)
  }

  /// The next rank; beyond the first and the last there is none.
  func stepping(_ value: FieldValue, by step: Int) -> FieldValue? {
    guard case .number(let rank) = value else { return .number(1) }
    let next = rank + step
    return (1...(scale.lastRank + 1)).contains(next) ? .number(next) : nil
  }

  func note(on value: FieldValue) -> String? {
    guard case .number(let rank) = value else { return nil }
    return scale.points(atRank: rank).map(Words.rankPoints) ?? Words.beyondRanks(scale)
  }

  /// Each printed rank with its points: `1:10 2:9 3:8`.
  func choices(at value: FieldValue) -> [FieldChoice] {
    guard scale.lastRank >= 1 else { return [] }
    return (1...scale.lastRank).compactMap { rank in
      scale.points(atRank: rank).map {
        FieldChoice(label: "\(rank):\($0)", isChosen: value == .number(rank))
      }
    }
  }
}

/// 自报分值: the applicant's own figure inside a band, in points, in steps of 0.1 (R8, R9, R11).
struct ClaimKind: FieldKind {
  /// Nil while the rank that decides the band is not known.
  var band: ClosedRange<Points>?
  var isStepped: Bool { true }

  func text(of value: FieldValue) -> String {
    if case .points(let points) = value { points.description } else { "" }
  }

  func value(of text: String) -> Result<FieldValue, ValueProblem> {
    if TypedNumber.ascii(text).isEmpty { return .success(.absent) }
    guard let points = TypedNumber.points(text) else { return .failure(.notNumber) }
    return points.isMultipleOfTenth ? .success(.points(points)) : .failure(.notTenth)
  }

  /// Half a point further, from the band's bottom on.
  func stepping(_ value: FieldValue, by step: Int) -> FieldValue? {
    guard let band else { return nil }
    guard case .points(let points) = value else { return .points(step > 0 ? band.lowerBound : band.upperBound) }
    let next = points + Points(thousandths: 500 * step)
    let kept = min(max(next, band.lowerBound), band.upperBound)
    return kept == points ? nil : .points(kept)
  }

  func note(on value: FieldValue) -> String? {
    guard let band else { return nil }
    return Words.band(band)
  }

  /// Whole and half points of the band, and its upper end.
  func choices(at value: FieldValue) -> [FieldChoice] {
    guard let band else { return [] }
    var choices: [FieldChoice] = []
    var points = band.lowerBound
    while points <= band.upperBound, choices.count < 24 {
      choices.append(FieldChoice(label: points.column, isChosen: value == .points(points)))
      points += Points(thousandths: 500)
    }
    let top = FieldChoice(label: band.upperBound.column, isChosen: value == .points(band.upperBound))
    return choices.last?.label == top.label || points <= band.upperBound ? choices : choices + [top]
  }
}
