extension PackDecoder {
  /// Conditions are judged in the pack's order: a test may name only those above it.
  mutating func decodeConditions(_ items: [PackValue]) -> [ConditionDefinition] {
    items.compactMap { item in
      guard let object = item.object(.condition) else { return nil }
      let value = object.required("id")
      let id = value?.id() ?? ""
      testing = id
      let test = object.required("test").flatMap(decodeTest)
      // Only now: a condition cannot name itself.
      if !id.isEmpty, !conditions.insert(id).inserted { value?.note(.duplicate(id)) }
      if let test, let fault = reach.add(test, named: id) { object.optional("test")?.note(fault) }
      return ConditionDefinition(
        id: id, article: object.text("article"), name: object.text("name"), test: test ?? .all([]))
    }
  }

  mutating func decodeVerdicts(_ items: [PackValue]) -> [VerdictDefinition] {
    var known: Set<String> = []
    return items.compactMap { item in
      guard let object = item.object(.verdict) else { return nil }
      let id = object.newId(&known)
      // The engine itself gives the verdict against the pass mark.
      if id == "score" { object.optional("id")?.note(.reservedId(id)) }
      testing = id
      let test = object.required("test").flatMap(decodeTest)
      if let test, let fault = reach.add(test) { object.optional("test")?.note(fault) }
      return VerdictDefinition(
        id: id, name: object.text("name"), article: object.text("article"), test: test ?? .all([]))
    }
  }

  private func decodeTest(_ value: PackValue) -> ConditionTest? {
    guard case .object(let members) = value.node.value else {
      value.note(.wrongType(value.node.value.kind, wanted: .object))
      return nil
    }
    // A requirement's first key tells its kind.
    let found = PackForm.tests.filter { test in members.contains { $0.key == test.names[0] } }
    guard let form = found.first, found.count == 1 else {
      value.note(.testKeys(found: found.map { $0.names[0] }, wanted: PackForm.tests.map { $0.names[0] }))
      return nil
    }
    guard let object = value.object(form), let main = object.optional(form.names[0]) else { return nil }
    switch form.names[0] {
    case "fact": return factTest(main, object)
    case "chosen": return fact(main, of: [.choice, .choices, .numberedChoices]).map(ConditionTest.chosen)
    case "since": return periodTest(main, object)
    case "entryUnder": return entryTest(main, object)
    case "reachesPassMark":
      if main.flag() == false { main.note(.mustBeTrue) }
      return .reachesPassMark
    case "condition": return conditionTest(main)
    case "all": return .all(main.items().compactMap(decodeTest))
    case "any": return .any(main.items().compactMap(decodeTest))
    case "of": return atLeastTest(main, object)
    default: return decodeTest(main).map { .not($0) }
    }
  }

  private func conditionTest(_ value: PackValue) -> ConditionTest? {
    guard let id = value.id() else { return nil }
    if !conditions.contains(id) {
      value.note(.unknownCondition(id, near: value.nearest(to: id, among: conditions)))
    }
    return .condition(id)
  }

  private func atLeastTest(_ list: PackValue, _ object: PackObject) -> ConditionTest? {
    let items = list.items()
    let tests = items.compactMap(decodeTest)
    guard let least = object.required("atLeast"), let number = least.whole() else { return nil }
    if number > items.count { least.note(.moreThanListed(number, listed: items.count)) }
    return .atLeast(number, tests)
  }

  private func periodTest(_ since: PackValue, _ object: PackObject) -> ConditionTest? {
    .period(
      since: fact(since, of: [.date]) ?? "",
      laterByMonths: object.optional("laterByMonths").flatMap { fact($0, of: [.number]) },
      years: object.required("years")?.whole() ?? 1)
  }
}
