import Scoring

extension PackDecoder {
  /// Conditions are judged in the pack's order: a test may name only those above it.
  mutating func decodeConditions(_ items: [PackValue]) -> [ConditionDefinition] {
    items.compactMap { item in
      guard let object = item.object(["id", "article", "name", "test"]) else { return nil }
      guard let value = object.required("id"), let id = value.id() else { return nil }
      testing = id
      let test = object.required("test").flatMap(decodeTest)
      if !conditions.insert(id).inserted { value.note(.duplicate(id)) }
      return ConditionDefinition(
        id: id, article: object.text("article"), name: object.text("name"), test: test ?? .all([]))
    }
  }

  mutating func decodeVerdicts(_ items: [PackValue]) -> [VerdictDefinition] {
    var known: Set<String> = []
    return items.compactMap { item in
      guard let object = item.object(["id", "article", "name", "test"]) else { return nil }
      let id = object.newId(&known)
      // The engine itself gives the verdict against the pass mark.
      if id == "score" { object.optional("id")?.note(.reservedId(id)) }
      testing = id
      let test = object.required("test").flatMap(decodeTest)
      return VerdictDefinition(
        id: id, name: object.text("name"), article: object.text("article"), test: test ?? .all([]))
    }
  }

  /// The kinds of tests: the key that tells which, and the keys that may stand beside it.
  private static let tests: [(key: String, beside: [String])] = [
    ("fact", ["is", "atLeast", "includes"]), ("chosen", []), ("since", ["laterByMonths", "years"]),
    ("entryUnder", ["where", "unknownWithout"]), ("reachesPassMark", []), ("condition", []), ("all", []), ("any", []),
    ("of", ["atLeast"]), ("not", []),
  ]

  private func decodeTest(_ value: PackValue) -> ConditionTest? {
    guard case .object(let members) = value.node.value else {
      value.note(.wrongType(value.node.value.kind, wanted: .object))
      return nil
    }
    let found = PackDecoder.tests.filter { test in members.contains { $0.key == test.key } }
    guard let kind = found.first, found.count == 1 else {
      value.note(.testKeys(found: found.map(\.key), wanted: PackDecoder.tests.map(\.key)))
      return nil
    }
    guard let object = value.object([kind.key] + kind.beside), let main = object.optional(kind.key) else { return nil }
    switch kind.key {
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
    if !conditions.contains(id) { value.note(.unknownCondition(id)) }
    return .condition(id)
  }

  private func atLeastTest(_ list: PackValue, _ object: PackObject) -> ConditionTest? {
    let tests = list.items()
    guard let least = object.required("atLeast"), let number = least.whole() else { return nil }
    if number > tests.count { least.note(.moreThanListed(number, listed: tests.count)) }
    return .atLeast(number, tests.compactMap(decodeTest))
  }

  private func periodTest(_ since: PackValue, _ object: PackObject) -> ConditionTest? {
    guard let since = fact(since, of: [.date]) else { return nil }
    return .period(
      since: since, laterByMonths: object.optional("laterByMonths").flatMap { fact($0, of: [.number]) },
      years: object.required("years")?.whole() ?? 1)
  }
}

// MARK: - Facts

/// A kind of fact without its options.
enum FactKindName: String, CaseIterable {
  case yesNo, date, number, choice, choices, numberedChoices
}

extension FactKind {
  var name: FactKindName {
    switch self {
    case .yesNo: .yesNo
    case .date: .date
    case .number: .number
    case .choice: .choice
    case .choices: .choices
    case .numberedChoices: .numberedChoices
    }
  }

  var options: [Option] {
    switch self {
    case .choice(let options), .choices(let options), .numberedChoices(let options): options
    case .yesNo, .date, .number: []
    }
  }
}

extension PackDecoder {
  /// The id of a fact that has one of these kinds.
  func fact(_ value: PackValue, of kinds: [FactKindName]) -> String? {
    guard let id = value.id() else { return nil }
    guard factIds.contains(id) else {
      value.note(.unknownFact(id))
      return nil
    }
    if let kind = facts[id], !kinds.contains(kind.name) { value.note(.factKind(id, wanted: kinds.map(\.rawValue))) }
    return id
  }

  private func factTest(_ main: PackValue, _ object: PackObject) -> ConditionTest? {
    let keys = ["is", "atLeast", "includes"].filter(object.has)
    guard keys.count == 1 else {
      object.note(.testKeys(found: keys, wanted: ["is", "atLeast", "includes"]))
      return nil
    }
    switch keys[0] {
    case "is":
      guard let id = fact(main, of: [.yesNo]) else { return nil }
      return .fact(id, is: object.required("is")?.flag() ?? false)
    case "atLeast":
      guard let id = fact(main, of: [.number, .choices, .numberedChoices]) else { return nil }
      return .factAtLeast(id, object.required("atLeast")?.whole() ?? 1)
    default:
      guard let id = fact(main, of: [.choice, .choices, .numberedChoices]) else { return nil }
      return .includes(id, options(object.items("includes"), among: facts[id]?.options, of: id))
    }
  }

  private func options(_ items: [PackValue], among options: [Option]?, of name: String) -> [String] {
    items.distinct(
      { item in
        guard let id = item.id() else { return nil }
        guard let options, !options.contains(where: { $0.id == id }) else { return id }
        item.note(.unknownOption(id, of: name))
        return nil
      }, { $0 })
  }
}

// MARK: - Entries

extension PackDecoder {
  private func entryTest(_ under: PackValue, _ object: PackObject) -> ConditionTest? {
    let ids = under.items().distinct(node, { $0 })
    let matching = object.optional("where")?.items().compactMap { item in fieldTest(item, under: ids) } ?? []
    return .entry(
      EntryTest(under: ids, matching: matching, unknownWithout: object.optional("unknownWithout").flatMap(node)))
  }

  private func node(_ value: PackValue) -> String? {
    guard let id = value.id() else { return nil }
    if nodeIndex[id] != nil { return id }
    value.note(.unknownNode(id))
    return nil
  }

  private func fieldTest(_ item: PackValue, under ids: [String]) -> FieldTest? {
    let kinds = ["atMost", "isOne", "is"]
    guard let object = item.object(["field"] + kinds), let named = object.required("field"),
      let field = named.word(EntryField.self)
    else { return nil }
    let found = kinds.filter(object.has)
    guard found.count == 1, let value = object.optional(found[0]) else {
      object.note(.testKeys(found: found, wanted: kinds))
      return nil
    }
    guard field.isTested(by: found[0]) else {
      named.note(.untestableField(field, by: found[0]))
      return nil
    }
    noteUnasked(field, under: ids, named)
    switch found[0] {
    case "atMost": return value.whole(atLeast: 0).map { .atMost(field, $0) }
    case "is": return value.flag().map { .isYes(field, $0) }
    default:
      return .isOne(field, of: options(value.items(), among: fields[field]?.options, of: field.rawValue))
    }
  }

  /// A field that a condition tests must be asked for in each of the rows that it looks at.
  private func noteUnasked(_ field: EntryField, under ids: [String], _ value: PackValue) {
    for root in ids.compactMap({ nodeIndex[$0] }) where root < nodes.count {
      for mark in nodes[root..<nodes[root].end] where mark.isRow && !mark.asked.contains(field) {
        value.note(.testedNotAsked(field, row: mark.id, test: testing))
      }
    }
  }
}

extension EntryField {
  fileprivate func isTested(by key: String) -> Bool {
    switch key {
    case "atMost": self == .rank || self == .months
    case "is": self == .benefit || self == .offField || self == .transferred
    default: isChoice
    }
  }
}
