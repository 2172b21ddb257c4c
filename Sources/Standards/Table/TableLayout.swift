import Basics

/// Lays the nodes of a pack out in the table's order, each with what it inherits from the one above it.
struct TableLayout {
  private(set) var nodes: [TableNode] = []
  /// The windows of all nodes, each once.
  private(set) var windows: [Window] = []
  private var windowNumbers = TextNumbers()
  private let finder: CitationFinder

  init(_ pack: RulePack) {
    finder = CitationFinder(pack.readings)
    nodes.reserveCapacity(pack.sections.reduce(0) { $0 + $1.count })
    add(pack.sections, below: nil)
  }

  /// A span lends its elements: a node holds much, and is not copied.
  private mutating func add(_ siblings: [Node], below parent: Int?) {
    let siblings = siblings.span
    for place in siblings.indices { add(siblings[place], below: parent) }
  }

  private mutating func add(_ node: borrowing Node, below parent: Int?) {
    let index = nodes.count
    nodes.append(TableNode(node, at: index, below: parent, in: nodes, finder))
    nodes[index].window = node.rules.window.map { place(of: $0) } ?? parent.flatMap { nodes[$0].window }
    if let parent { nodes[parent].children.append(index) }
    add(node.children, below: index)
    nodes[index].end = nodes.count
    nodes[index].counting = nodes[index].children.reduce(nodes[index].ownCounting) { $0.union(nodes[$1].counting) }
  }

  private mutating func place(of window: Window) -> Int {
    let (place, isNew) = windowNumbers.insert(window.key)
    if isNew { windows.append(window) }
    return place
  }
}

extension Window {
  /// One text for one window, another one for every other.
  fileprivate var key: String {
    switch self {
    case .sinceFactOrYears(let years, let since, let other): "\(years) \(since) \(other ?? "")"
    case .calendarYears(let years): "\(years)"
    }
  }
}
