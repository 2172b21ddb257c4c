/// A kind of fact without its options.
enum FactKindName: String, CaseIterable {
  case yesNo, date, number, choice, choices, numberedChoices
}

extension FactKind {
  /// The kind of this name; `options` is what can be chosen where it is a choice.
  init(_ name: FactKindName, _ options: [Option]) {
    self =
      switch name {
      case .yesNo: .yesNo
      case .date: .date
      case .number: .number
      case .choice: .choice(options)
      case .choices: .choices(options)
      case .numberedChoices: .numberedChoices(options)
      }
  }

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
}

extension PackDecoder {
  /// The id of a fact that has one of these kinds.
  func fact(_ value: PackValue, of kinds: [FactKindName]) -> String? {
    guard let id = value.id() else { return nil }
    guard factIds.contains(id) else {
      value.note(.unknownFact(id, near: value.nearest(to: id, among: factIds)))
      return nil
    }
    if let kind = facts[id], !kinds.contains(kind.name) { value.note(.factKind(id, wanted: kinds.map(\.rawValue))) }
    return id
  }

  /// `{"fact": …}` with `is`, `atLeast` or `includes`.
  func factTest(_ main: PackValue, _ object: PackObject) -> ConditionTest? {
    let keys = ["is", "atLeast", "includes"].filter(object.has)
    guard keys.count == 1 else {
      object.note(.testKeys(found: keys, wanted: ["is", "atLeast", "includes"]))
      return nil
    }
    switch keys[0] {
    case "is":
      return .fact(fact(main, of: [.yesNo]) ?? "", is: object.required("is")?.flag() ?? false)
    case "atLeast":
      let id = fact(main, of: [.number, .choices, .numberedChoices]) ?? ""
      return .factAtLeast(id, object.required("atLeast")?.whole() ?? 1)
    default:
      let id = fact(main, of: [.choice, .choices, .numberedChoices]) ?? ""
      return .includes(id, options(object.items("includes"), among: facts[id]?.options, of: id))
    }
  }

  /// The ids of options that a list names; `options` is nil where it could not be read which there are.
  func options(_ items: [PackValue], among options: [Option]?, of name: String) -> [String] {
    let known = Set((options ?? []).map(\.id))
    return items.distinct(
      { item in
        guard let id = item.id() else { return nil }
        guard let options, !known.contains(id) else { return id }
        item.note(.unknownOption(id, of: name, near: item.nearest(to: id, among: options.map(\.id))))
        return nil
      }, { $0 })
  }
}
