/// `nodes` of an overlay: changes of the table's nodes, named by their ids alone.
struct NodeChanges {
  private let list: PackValue

  init(_ list: PackValue) {
    self.list = list
  }

  func apply(to sections: inout [JSONNode]) {
    for item in list.overlayItems("id", .node) {
      if sections.list(holding: item.name, { item.change(in: &$0) }) { continue }
      item.checkWhole(.node, known: sections.flatMap(\.ids), orOneOf: ["points", "children"])
      if !item.removes { add(item, &sections) }
    }
  }

  /// A node that the base does not have: below the node that its id names, or that `in` names.
  private func add(_ item: OverlayItem, _ sections: inout [JSONNode]) {
    guard let above = item.value.member("in").map({ $0.text() }) ?? NodeChanges.parent(of: item.name) else {
      let children = item.value.node["children"]?.items ?? []
      if children.contains(where: { $0.name("id")?.contains(".") == true }) {
        return item.value.note(.indicatorWithoutSection(item.name, sections.compactMap { $0.name("id") }))
      }
      return item.apply(to: &sections, "id")
    }
    let isThere = sections.list(holding: above) { list in
      guard let place = list.firstIndex(where: { $0.name("id") == above }) else { return }
      var children = list[place]["children"]?.items ?? []
      item.apply(to: &children, "id")
      list[place].replaceChildren(with: children)
    }
    let near = Spelling.nearestId(to: above, among: sections.flatMap(\.ids))
    if !isThere { (item.value.member("in") ?? item.value).note(.unknownNode(above, near: near)) }
  }

  private static func parent(of id: String) -> String? {
    id.lastIndex(of: ".").map { String(id[..<$0]) }
  }
}

extension OverlayItem {
  /// Changes a node that the base has.
  fileprivate func change(in list: inout [JSONNode]) {
    value.member("children")?.note(.childrenInOverlay)
    value.member("in")?.note(.alreadyInTable(name))
    without(["children", "in"]).apply(to: &list, "id")
  }
}

extension [JSONNode] {
  /// Calls `body` with the list that holds the node of this id, at whatever depth; false where there is none.
  fileprivate mutating func list(holding id: String, _ body: (inout [JSONNode]) -> Void) -> Bool {
    if contains(where: { $0.name("id") == id }) {
      body(&self)
      return true
    }
    for index in indices {
      guard var children = self[index]["children"]?.items, children.list(holding: id, body) else { continue }
      self[index].replaceChildren(with: children)
      return true
    }
    return false
  }
}

extension JSONNode {
  /// The ids of a node and of all below it.
  fileprivate var ids: [String] { (name("id").map { [$0] } ?? []) + (self["children"]?.items ?? []).flatMap(\.ids) }

  fileprivate mutating func replaceChildren(with items: [JSONNode]) {
    guard case .object(var members) = value else { return }
    let place = self["children"]?.place ?? self.place
    members.set(JSONMember(key: "children", place: place, value: JSONNode(.array(items), at: place)))
    value = .object(members)
  }
}
