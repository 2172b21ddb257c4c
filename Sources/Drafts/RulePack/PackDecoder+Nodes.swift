import Scoring

/// What a node inherits from the nodes above it.
struct NodeContext {
  enum Level {
    case section, indicator, below
  }

  var level: Level = .section
  var parent = ""
  var rules = EntryRules()
  var guidance = Guidance()
}

extension PackDecoder {
  private static let nodeKeys = [
    "id", "name", "short", "cap", "combine", "limit", "window", "fieldBound", "offFieldDeduction", "excludesTransferred",
    "needsBenefit", "minimumMonths", "oncePer", "points", "article", "printed", "hint", "evidence", "readings", "ask",
    "issuers", "reach", "children",
  ]

  /// The sections; their caps make up the total.
  mutating func decodeSections(_ root: PackObject, cap: Points?) -> [Node] {
    let items = root.items("sections")
    let sections = items.compactMap { decodeNode($0, NodeContext()) }
    let sum = sections.reduce(Points.zero) { $0 + ($1.cap ?? .zero) }
    if let cap, sum != cap, !sections.isEmpty, sections.allSatisfy({ $0.cap != nil }), let total = root.optional("cap")
    {
      total.note(.sectionCaps(sum: sum, total: cap))
    }
    return sections
  }

  private mutating func decodeNode(_ item: PackValue, _ above: NodeContext) -> Node? {
    guard let object = item.object(PackDecoder.nodeKeys) else { return nil }
    let id = decodeNodeId(object, above)
    if above.level == .section, !object.has("cap") { object.note(.missingKey("cap")) }
    var node = Node(
      id: id, name: object.text("name"), cap: object.optional("cap")?.points(),
      combine: object.optional("combine")?.word(Combination.self) ?? .sum,
      limit: object.optional("limit")?.limit(), rules: decodeRules(object), guidance: decodeGuidance(object))
    node.shortName = object.optional("short")?.text()
    node.scale = decodeScale(object, above)
    let context = NodeContext(
      level: above.level == .section ? .indicator : .below, parent: id, rules: node.rules.inheriting(above.rules),
      guidance: node.guidance.inheriting(above.guidance))
    let index = nodes.count
    nodes.append(NodeMark(id: id, isRow: node.scale != nil, asked: context.guidance.ask ?? []))
    checkRow(node, context, object)
    node.children = decodeChildren(object, node, context)
    nodes[index].end = nodes.count
    return node
  }

  private mutating func decodeNodeId(_ object: PackObject, _ above: NodeContext) -> String {
    guard let value = object.required("id"), let id = value.id() else { return "" }
    if nodeIndex.updateValue(nodes.count, forKey: id) != nil { value.note(.duplicate(id)) }
    if above.level != .below {
      if id.utf8.contains(UInt8(ascii: ".")) { value.note(.idNotTopLevel(id)) }
    } else if !id.utf8.starts(with: (above.parent + ".").utf8)
      || id.utf8.dropFirst(above.parent.utf8.count + 1).contains(UInt8(ascii: "."))
    {
      value.note(.idNotBelow(id, parent: above.parent))
    }
    return id
  }

  private mutating func decodeChildren(_ object: PackObject, _ node: Node, _ context: NodeContext) -> [Node] {
    let list = object.optional("children")
    if object.has("points"), context.level == .below, node.scale != nil || list == nil {
      list?.note(.childrenBelowRow)
      return []
    }
    guard let list else {
      object.note(.nothingBelow(node.id))
      return []
    }
    return list.items().compactMap { decodeNode($0, context) }
  }

  private func decodeScale(_ object: PackObject, _ above: NodeContext) -> Scale? {
    guard let points = object.optional("points") else { return nil }
    guard above.level == .below else {
      points.note(.pointsOnSection)
      return nil
    }
    return points.scale()
  }
}

// MARK: - What a node says

extension PackDecoder {
  private func decodeRules(_ object: PackObject) -> EntryRules {
    var rules = EntryRules()
    rules.window = object.optional("window").flatMap(decodeWindow)
    rules.fieldBound = object.optional("fieldBound")?.flag()
    rules.offFieldDeduction = object.optional("offFieldDeduction")?.points()
    rules.excludesTransferred = object.optional("excludesTransferred")?.flag()
    rules.needsBenefit = object.optional("needsBenefit")?.flag()
    rules.minimumMonths = object.optional("minimumMonths")?.whole()
    rules.oncePer = object.optional("oncePer")?.word(Exclusion.self)
    return rules
  }

  private func decodeWindow(_ value: PackValue) -> Window? {
    guard let object = value.object(["since", "years", "insteadOf", "calendarYears"]) else { return nil }
    if let years = object.optional("calendarYears") {
      for key in ["since", "years", "insteadOf"] where object.has(key) {
        object.optional(key)?.note(.unknownKey(key, known: ["calendarYears"]))
      }
      return .calendarYears(years.whole() ?? 1)
    }
    let since = object.required("since").flatMap { fact($0, of: [.date]) }
    return .sinceFactOrYears(
      years: object.required("years")?.whole() ?? 1, since: since ?? "",
      insteadOf: object.optional("insteadOf").flatMap { fact($0, of: [.date]) })
  }

  private mutating func decodeGuidance(_ object: PackObject) -> Guidance {
    var guidance = Guidance()
    guidance.article = object.optional("article")?.text()
    guidance.printed = object.optional("printed")?.text()
    guidance.hint = object.optional("hint")?.text()
    guidance.evidence = object.optional("evidence")?.items(mayBeEmpty: true).distinct({ $0.text() }, { $0 })
    guidance.readings = decodeCitations(object)
    guidance.ask = object.optional("ask").map(decodeAsk)
    guidance.issuers = object.optional("issuers").map(decodeIssuers)
    guidance.reach = object.optional("reach")?.word(Reach.self)
    return guidance
  }

  private mutating func decodeCitations(_ object: PackObject) -> [String] {
    guard let list = object.optional("readings") else { return [] }
    let named = list.items().distinct({ $0.reading(in: readings) }, { $0 })
    cited.formUnion(named)
    return named
  }

  private func decodeAsk(_ list: PackValue) -> [EntryField] {
    let asked = list.items().distinct({ $0.field(in: fields) }, \.rawValue)
    let order = asked.filter { $0 == .evidence || $0 == .remark }
    if Array(asked.suffix(order.count)) != order || order.first == .remark && order.count > 1 {
      list.note(.evidenceNotLast)
    }
    return asked
  }

  private func decodeIssuers(_ list: PackValue) -> [String] {
    let options = fields[.issuerKind]?.options ?? []
    return list.items().distinct(
      { item in
        guard let id = item.id() else { return nil }
        if options.contains(where: { $0.id == id }) { return id }
        item.note(.unknownOption(id, of: EntryField.issuerKind.rawValue))
        return nil
      }, { $0 })
  }
}

extension PackValue {
  fileprivate func limit() -> Limit? {
    guard let object = object(["most", "of"]), let most = object.required("most")?.whole(),
      let of = object.required("of")?.word(Limit.Of.self)
    else { return nil }
    return Limit(most: most, of: of)
  }

  fileprivate func reading(in known: Set<String>) -> String? {
    guard let id = id() else { return nil }
    if known.contains(id) { return id }
    note(.unknownReading(id))
    return nil
  }

  fileprivate func field(in known: [EntryField: FieldDefinition]) -> EntryField? {
    guard let field = word(EntryField.self) else { return nil }
    if known[field] == nil { note(.undefinedField(field)) }
    return field
  }
}

extension Limit.Of: CaseIterable {
  package static let allCases: [Limit.Of] = [.entries, .units]
}

extension Combination: CaseIterable {
  package static let allCases: [Combination] = [.sum, .best]
}

extension Exclusion: CaseIterable {
  package static let allCases: [Exclusion] = [.project, .year]
}

extension Reach: CaseIterable {
  package static let allCases: [Reach] = [.soon, .later, .never]
}
