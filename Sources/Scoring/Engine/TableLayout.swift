/// What a node hands down to those below it.
struct Inherited {
  var rules: EntryRules
  var guidance: InheritedGuidance
  var indicator: Int?
  var bestRoot: Int?
}

/// Lays the nodes of a pack out in the table's order.
struct TableLayout {
  private(set) var nodes: [TableNode] = []
  /// The windows of all nodes, each once.
  private(set) var windows: [Window] = []

  init(_ sections: [Node]) {
    nodes.reserveCapacity(sections.reduce(0) { $0 + $1.count })
    for section in sections { add(section, kind: .section, parent: nil, nil) }
  }

  private mutating func add(_ node: Node, kind: TableNode.Kind, parent: Int?, _ above: Inherited?) {
    let index = nodes.count
    let own = Inherited(
      rules: above.map { node.rules.inheriting($0.rules) } ?? node.rules,
      guidance: InheritedGuidance(node.guidance, below: above?.guidance),
      indicator: kind == .indicator ? index : above?.indicator,
      bestRoot: above?.bestRoot ?? (node.combine == .best ? index : nil))
    let window = own.rules.window.map { place(of: $0) }
    nodes.append(TableNode(node, kind: kind, at: index, below: parent, own, window: window))
    if let parent { nodes[parent].children.append(index) }
    for place in node.children.indices {
      let isRow = node.children[place].scale != nil
      add(node.children[place], kind: kind == .section ? .indicator : isRow ? .row : .group, parent: index, own)
    }
    nodes[index].end = nodes.count
    nodes[index].counting = nodes[index].children.reduce(nodes[index].ownCounting) { $0.union(nodes[$1].counting) }
  }

  private mutating func place(of window: Window) -> Int {
    if let known = windows.firstIndex(of: window) { return known }
    windows.append(window)
    return windows.count - 1
  }
}
