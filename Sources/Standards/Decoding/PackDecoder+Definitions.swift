// MARK: - Readings, fields, facts

extension PackDecoder {
  mutating func decodeReadings(_ items: [PackValue]) -> [Reading] {
    items.compactMap { item in
      guard let object = item.object(.reading) else { return nil }
      return Reading(
        id: object.newId(&readings), doubt: object.text("doubt"), reading: object.text("reading"),
        brief: object.optional("brief")?.text(), applies: object.optional("applies")?.mechanisms() ?? [])
    }
  }

  /// A reading that no node names would never be shown.
  func noteUncited(_ root: PackObject) {
    guard let list = root.optional("readings") else { return }
    for item in list.items() {
      guard case .string(let id)? = item.node["id"]?.value, readings.contains(id), !cited.contains(id) else { continue }
      item.note(.readingNotCited(id))
    }
  }

  mutating func decodeFields(_ items: [PackValue]) -> [FieldDefinition] {
    items.compactMap { item in
      guard let object = item.object(.field) else { return nil }
      let named = object.required("field")
      let field = named?.word(EntryField.self)
      // A field that cannot be read may have options or not.
      let definition = FieldDefinition(
        field: field ?? .title, label: object.text("label"), help: object.text("help"),
        article: object.optional("article")?.text(),
        options: object.options(wanted: field?.isChoice ?? object.has("options")))
      guard let named, let field else { return nil }
      if fields.updateValue(definition, forKey: field) != nil { named.note(.duplicate(field.rawValue)) }
      return definition
    }
  }

  mutating func decodeFacts(_ items: [PackValue]) -> [FactDefinition] {
    items.compactMap { item in
      guard let object = item.object(.fact) else { return nil }
      let isFirst = !factIds.contains(object.knownId)
      let id = object.newId(&factIds)
      let kind = object.factKind()
      if isFirst { facts[id] = kind }
      return FactDefinition(
        id: id, label: object.text("label"), question: object.text("question"), help: object.text("help"),
        article: object.text("article"), kind: kind ?? .yesNo,
        step: object.required("step")?.word(FactStep.self) ?? .conditions, unit: object.unit(of: kind))
    }
  }
}

extension EntryField {
  /// Whether it is answered by one of a list of options.
  var isChoice: Bool {
    switch self {
    case .awardKind, .level, .firstSetKind, .issuerKind: true
    default: false
    }
  }
}

extension PackObject {
  /// The id as it stands, without a check.
  fileprivate var knownId: String {
    if case .string(let id)? = value.node["id"]?.value { id } else { "" }
  }

  fileprivate func factKind() -> FactKind? {
    guard let name = required("kind")?.word(FactKindName.self) else { return nil }
    let wanted = name == .choice || name == .choices || name == .numberedChoices
    return FactKind(name, options(wanted: wanted, numbered: name == .numberedChoices))
  }

  /// The unit of a number; nothing else may have one.
  fileprivate func unit(of kind: FactKind?) -> String? {
    guard let unit = optional("unit") else { return nil }
    if let kind, kind != .number { unit.note(.unitUnwanted) }
    return unit.text()
  }

  /// The options of a choice; nothing else may have any.
  fileprivate func options(wanted: Bool, numbered: Bool = false) -> [Option] {
    guard let list = optional("options") else {
      if wanted { note(.optionsMissing) }
      return []
    }
    guard wanted else {
      list.note(.optionsUnwanted)
      return []
    }
    var known: Set<String> = []
    return list.items().compactMap { item in
      guard let object = item.object(.option) else { return nil }
      let id = object.newId(&known)
      if numbered, String(Int(id) ?? -1) != id { object.optional("id")?.note(.notWhole(id)) }
      return Option(id: id, label: object.text("label"))
    }
  }
}

extension PackValue {
  fileprivate func mechanisms() -> Mechanisms {
    items().reduce(into: []) { result, item in
      guard let name = item.text() else { return }
      if let mechanism = Mechanisms.named.first(where: { $0.name == name })?.mechanism {
        result.insert(mechanism)
      } else {
        item.note(.unknownWord(name, known: Mechanisms.named.map(\.name)))
      }
    }
  }
}

// MARK: - Screens, judgements

extension PackDecoder {
  /// Every indicator of the table belongs to exactly one screen.
  func decodeScreens(_ items: [PackValue], _ sections: [Node]) -> [ScreenDefinition] {
    var known: Set<String> = []
    var screens: [String: String] = [:]
    let indicators = sections.flatMap { $0.children.map(\.id) }
    let all = Set(indicators)
    let definitions = items.compactMap { item -> ScreenDefinition? in
      guard let object = item.object(.screen) else { return nil }
      let id = object.newId(&known)
      let held = object.items("indicators").compactMap { value -> String? in
        guard let indicator = value.id() else { return nil }
        if !all.contains(indicator) {
          value.note(.unknownIndicator(indicator, near: value.nearest(to: indicator, among: indicators)))
        }
        if let other = screens.updateValue(id, forKey: indicator) {
          value.note(.indicatorTwice(indicator, screen: other))
        }
        return indicator
      }
      return ScreenDefinition(id: id, title: object.text("title"), indicators: held)
    }
    if let first = items.first {
      for indicator in indicators where screens[indicator] == nil && !indicator.isEmpty {
        first.note(.indicatorNowhere(indicator))
      }
    }
    return definitions
  }

  func decodeJudgements(_ items: [PackValue]) -> [Judgement] {
    items.compactMap { item in
      guard let object = item.object(.judgement) else { return nil }
      return Judgement(article: object.text("article"), text: object.text("text"))
    }
  }
}
