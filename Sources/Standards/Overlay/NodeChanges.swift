import Formats

/// `nodes` of an overlay: changes of the table's nodes, named by their ids alone.
struct NodeChanges {
  private let list: PackValue

  init(_ list: PackValue) {
    self.list = list
  }

  func apply(to sections: inout [JSONNode]) {
    let tree = NodeTree(sections)
    for item in list.overlayItems("id", .node) {
      if let siblings = tree.list(holding: item.name) {
        change(item, in: siblings, tree)
      } else {
        item.checkWhole(.node, known: tree.ids, orOneOf: ["points", "children"])
        if !item.removes { add(item, tree) }
      }
    }
    sections = tree.sections.items
  }

  /// Changes a node that the base has.
  private func change(_ item: OverlayItem, in siblings: NamedItems, _ tree: NodeTree) {
    item.value.member("children")?.note(.childrenInOverlay)
    item.value.member("in")?.note(.alreadyInTable(item.name))
    let change = item.without(["children", "in"])
    if change.removes { tree.forget(item.name) }
    change.apply(to: siblings)
  }

  /// A node that the base does not have: below the node that its id names, or that `in` names.
  private func add(_ item: OverlayItem, _ tree: NodeTree) {
    guard let above = item.value.member("in").map({ $0.text() }) ?? NodeChanges.parent(of: item.name) else {
      let children = item.value.node["children"]?.items ?? []
      if children.contains(where: { $0.name("id")?.contains(".") == true }) {
        return item.value.note(.indicatorWithoutSection(item.name, tree.sections.names))
      }
      return add(item, to: tree.sections, tree)
    }
    if let siblings = tree.list(below: above) { return add(item, to: siblings, tree) }
    let value = item.value.member("in") ?? item.value
    value.note(.unknownNode(above, near: value.nearest(to: above, among: tree.ids)))
  }

  private func add(_ item: OverlayItem, to siblings: NamedItems, _ tree: NodeTree) {
    item.apply(to: siblings)
    tree.know(item.name, in: siblings)
  }

  private static func parent(of id: String) -> String? {
    id.lastIndex(of: ".").map { String(id[..<$0]) }
  }
}

/// The nodes of a table while an overlay changes them, each found by its id at whatever depth.
private final class NodeTree {
  let sections: NamedItems
  /// The list that holds a node.
  private var holders: [String: NamedItems] = [:]

  init(_ sections: [JSONNode]) {
    self.sections = NamedItems(sections, key: "id")
    for name in self.sections.names { know(name, in: self.sections) }
  }

  var ids: [String] { Array(holders.keys) }

  func list(holding id: String) -> NamedItems? { holders[id] }

  /// The list of what stands below a node; nil where there is no such node.
  func list(below id: String) -> NamedItems? {
    guard let holder = holders[id] else { return nil }
    if let below = holder.below(id) { return below }
    let below = NamedItems([], key: "id")
    holder.setBelow(id, below)
    return below
  }

  /// Takes note of a node that is in a list now, and of all below it.
  func know(_ id: String, in list: NamedItems) {
    // Of two with one id the first is meant; the decoder says that there are two.
    guard holders[id] == nil else { return }
    holders[id] = list
    guard let children = list[id]?["children"]?.items else { return }
    let below = NamedItems(children, key: "id")
    list.setBelow(id, below)
    for name in below.names { know(name, in: below) }
  }

  /// Forgets a node that is to be taken out, and all below it.
  func forget(_ id: String) {
    let below = holders.removeValue(forKey: id)?.below(id)
    for name in below?.names ?? [] { forget(name) }
  }
}
