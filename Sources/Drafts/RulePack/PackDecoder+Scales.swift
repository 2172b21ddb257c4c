import Scoring

extension PackValue {
  /// How a row scores, from its `points`.
  func scale() -> Scale? {
    guard case .object(let members) = node.value else { return object([]) == nil ? nil : nil }
    let forms = PackForm.scales
    let found = members.map(\.key).filter { key in forms.contains { $0.id == key } }
    // A band's own `ranks` are those of its role.
    let isBand = found.contains("band")
    guard found.count == 1 || isBand && found.allSatisfy({ $0 == "band" || $0 == "ranks" }) else {
      note(.scaleKeys(found: found))
      return nil
    }
    let key = isBand ? "band" : found[0]
    guard let form = forms.first(where: { $0.id == key }), let object = object(form) else { return nil }
    if isBand { return object.band().map(Scale.band) }
    switch key {
    case "flat": return .flat(object.points(key))
    case "perUnit": return .perUnit(object.points(key))
    case "perYear": return .perYear(object.points(key))
    default:
      let beyond = object.required("beyond")?.word(RankScale.Beyond.self)
      return .byRank(RankScale(steps: object.required("ranks")?.rankSteps() ?? [], beyond: beyond ?? .nothing))
    }
  }

  /// Ranges of ranks: from 1, without gaps or overlaps, and no rank worth more than the one before it.
  fileprivate func rankSteps() -> [RankStep] {
    var steps: [RankStep] = []
    for item in items() {
      guard let step = item.rankStep() else { continue }
      let last = steps.last?.to ?? 0
      if last == 0, step.from != 1 {
        item.note(.ranksStart(step.from))
      } else if step.from > last + 1 {
        item.note(.ranksGap(after: last, found: step.from))
      } else if step.from <= last {
        item.note(.ranksOverlap(after: last, found: step.from))
      }
      if let above = steps.last.map({ $0.worth(atRank: $0.to).points }), step.worth(atRank: step.from).points > above {
        item.note(.rises(rank: step.from, step.worth(atRank: step.from).points, above: above))
      }
      steps.append(step)
    }
    return steps
  }

  private func rankStep() -> RankStep? {
    guard let object = object(.rankStep),
      let from = object.required("from")?.whole(), let to = object.required("to")?.whole()
    else { return nil }
    guard from <= to else {
      note(.ranksReversed(from: from, to: to))
      return nil
    }
    let step = RankStep(
      from: from, to: to, points: object.points("points"), step: object.optional("step")?.points() ?? .zero,
      strictStep: object.optional("strictStep")?.points() ?? .zero, list: object.rankList(from, to))
    if !step.list.isEmpty, step.step != .zero { object.note(.listWithStep) }
    let least = step.worth(atRank: to).low
    if least < .zero { note(.belowZero(rank: to, least)) }
    return step
  }
}

extension PackObject {
  /// Points that are printed one by one: as many as there are ranks, never rising.
  fileprivate func rankList(_ from: Int, _ to: Int) -> [Points] {
    guard let value = optional("list") else { return [] }
    let items = value.items()
    let list = items.map { $0.points() ?? .zero }
    if list.count != to - from + 1 { value.note(.listLength(list.count, ranks: to - from + 1)) }
    if let first = list.first, first != points("points") {
      value.note(.listStart(first, points: points("points")))
    }
    for index in list.indices.dropFirst() where list[index] > list[index - 1] {
      items[index].note(.rises(rank: from + index, list[index], above: list[index - 1]))
    }
    return list
  }

  fileprivate func band() -> BandScale? {
    guard let ends = required("band"), let (low, high) = ends.pair({ $0.points() }) else { return nil }
    guard low < high else {
      ends.note(.bandEnds(low: low, high: high))
      return nil
    }
    var band = BandScale(low: low, high: high, strictWithinYears: optional("strictWithinYears")?.whole())
    if let ranks = optional("ranks"), let (from, to) = ranks.pair({ $0.whole() }) {
      if from <= to { band.ranks = from...to } else { ranks.note(.ranksReversed(from: from, to: to)) }
    }
    return band
  }
}

extension PackValue {
  /// A list of exactly two.
  fileprivate func pair<Element>(_ read: (PackValue) -> Element?) -> (Element, Element)? {
    let items = items()
    guard items.count == 2 else {
      if !items.isEmpty { note(.listLength(items.count, ranks: 2)) }
      return nil
    }
    guard let first = read(items[0]), let second = read(items[1]) else { return nil }
    return (first, second)
  }
}
