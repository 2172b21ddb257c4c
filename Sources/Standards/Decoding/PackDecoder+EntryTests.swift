extension PackDecoder {
  /// `{"entryUnder": […]}` with `where` and `unknownWithout`.
  func entryTest(_ under: PackValue, _ object: PackObject) -> ConditionTest? {
    let ids = under.items().distinct(node, { $0 })
    let matching = object.optional("where")?.items().compactMap { item in fieldTest(item, under: ids) } ?? []
    return .entry(
      EntryTest(under: ids, matching: matching, unknownWithout: object.optional("unknownWithout").flatMap(node)))
  }

  private func node(_ value: PackValue) -> String? {
    guard let id = value.id() else { return nil }
    if nodeIndex[id] != nil { return id }
    value.note(.unknownNode(id, near: value.nearest(to: id, among: nodes.map(\.id))))
    return nil
  }

  private func fieldTest(_ item: PackValue, under ids: [String]) -> FieldTest? {
    let kinds = ["atMost", "isOne", "is"]
    guard let object = item.object(.fieldTest) else { return nil }
    let named = object.required("field")
    let field = named?.word(EntryField.self)
    if let named, let field { noteUnasked(field, under: ids, named) }
    let found = kinds.filter(object.has)
    guard found.count == 1, let value = object.optional(found[0]) else {
      object.note(.testKeys(found: found, wanted: kinds))
      return nil
    }
    guard let named, let field else { return nil }
    guard field.isTested(by: found[0]) else {
      named.note(.untestableField(field, by: found[0]))
      return nil
    }
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
