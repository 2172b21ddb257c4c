import Basics

/// What a node inherits from the nodes above it.
struct NodeContext {
  enum Level {
    case section, indicator, below
  }

  var level: Level = .section
  var parent = ""
  var rules = EntryRules()
  /// The fields that entries are asked for.
  var asked: [EntryField] = []
}

extension PackDecoder {
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
    guard let object = item.object(.node) else { return nil }
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
      asked: node.guidance.ask ?? above.asked)
    let index = nodes.count
    nodes.append(NodeMark(id: id, isRow: node.scale != nil, asked: context.asked))
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
