import Basics

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
    let items = items()
    let steps = items.map { $0.rankStep() }
    for (index, step) in steps.enumerated() {
      guard let step else { continue }
      // Beside a range that cannot be read nothing can be said.
      if index == 0 {
        if step.from != 1 { items[index].note(.ranksStart(step.from)) }
      } else if let above = steps[index - 1] {
        items[index].compare(step, above)
      }
    }
    return steps.compactMap(\.self)
  }

  private func compare(_ step: RankStep, _ above: RankStep) {
    if step.from > above.to + 1 { note(.ranksGap(after: above.to, found: step.from)) }
    if step.from <= above.to { note(.ranksOverlap(after: above.to, found: step.from)) }
    let (least, most) = (above.worth(atRank: above.to).points, step.worth(atRank: step.from).points)
    if most > least { note(.rises(rank: step.from, most, above: least)) }
  }

  private func rankStep() -> RankStep? {
    guard let object = object(.rankStep) else { return nil }
    let (from, to) = (object.required("from")?.whole(), object.required("to")?.whole())
    let points = object.required("points")?.points()
    let each = object.optional("step")?.points() ?? .zero
    let strict = object.optional("strictStep")?.points() ?? .zero
    guard let from, let to, from <= to else {
      if let from, let to { note(.ranksReversed(from: from, to: to)) }
      return nil
    }
    let list = object.rankList(from, to, points)
    let step = RankStep(
      from: from, to: to, points: points ?? .zero, step: each, strictStep: strict, list: list)
    // What follows from points that could not be read is no mistake of its own.
    guard points != nil else { return nil }
    if !step.list.isEmpty, step.step != .zero { object.note(.listWithStep) }
    let least = step.worth(atRank: to).low
    if least < .zero { note(.belowZero(rank: to, least)) }
    return step
  }
}

extension PackObject {
  /// Points that are printed one by one: as many as there are ranks, never rising.
  fileprivate func rankList(_ from: Int, _ to: Int, _ points: Points?) -> [Points] {
    guard let value = optional("list") else { return [] }
    let items = value.items()
    let list = items.map { $0.points() ?? .zero }
    if list.count != to - from + 1 { value.note(.listLength(list.count, ranks: to - from + 1)) }
    if let first = list.first, let points, first != points { value.note(.listStart(first, points: points)) }
    for index in list.indices.dropFirst() where list[index] > list[index - 1] {
      items[index].note(.rises(rank: from + index, list[index], above: list[index - 1]))
    }
    return list
  }

  fileprivate func band() -> BandScale? {
    let ends = required("band")
    let (pair, years, role) = (ends?.pair { $0.points() }, optional("strictWithinYears")?.whole(), roleRanks())
    guard let (low, high) = pair else { return nil }
    guard low < high else {
      ends?.note(.bandEnds(low: low, high: high))
      return nil
    }
    return BandScale(low: low, high: high, strictWithinYears: years, ranks: role)
  }

  private func roleRanks() -> ClosedRange<Int>? {
    guard let ranks = optional("ranks"), let (from, to) = ranks.pair({ $0.whole() }) else { return nil }
    if from <= to { return from...to }
    ranks.note(.ranksReversed(from: from, to: to))
    return nil
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
    let (first, second) = (read(items[0]), read(items[1]))
    guard let first, let second else { return nil }
    return (first, second)
  }
}
