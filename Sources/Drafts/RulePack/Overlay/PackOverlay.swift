/// A file that builds on another pack (`extends`) and says only what differs.
///
/// A value stands in for the base's value, `null` takes a key away. Items of lists that have an id are changed key by
/// key, added at the end where they are new, and taken out by `"remove": true`. Nodes of the table are changed in the
/// flat list `nodes`, wherever they stand. Examples are not taken over: they tell of the base's figures.
struct PackOverlay {
  private let overlay: PackValue
  private static let lists = ["readings", "fields", "facts", "conditions", "verdicts", "screens"]
  private static let notTakenOver = ["examples"]

  init(_ overlay: PackValue) {
    self.overlay = overlay
  }

  /// The base with what differs in it.
  func over(_ base: JSONNode) -> JSONNode {
    guard case .object(let members) = overlay.node.value, case .object(var result) = base.value else {
      return overlay.node
    }
    noteOwnName(base)
    result.removeAll { PackOverlay.notTakenOver.contains($0.key) }
    for member in members where member.key != "extends" {
      let value = PackValue(node: member.value, path: .key(member.key, .root), log: overlay.log)
      switch member.key {
      case "nodes": changeNodes(value, &result)
      case "sections": value.note(.sectionsInOverlay)
      case _ where PackOverlay.lists.contains(member.key): changeItems(value, of: member, &result)
      default: result.set(member)
      }
    }
    return JSONNode(.object(result), at: overlay.node.place)
  }

  /// Drafts name the standard that they were made for: an overlay is another one.
  private func noteOwnName(_ base: JSONNode) {
    for key in ["id", "version"] where overlay.node[key] == nil { overlay.note(.missingKey(key)) }
    guard case .string(let id)? = base["id"]?.value, let own = overlay.member("id"), own.node.value == .string(id)
    else {
      return
    }
    own.note(.sameIdAsBase(id))
  }

  // MARK: - Lists with ids

  private func changeItems(_ value: PackValue, of member: JSONMember, _ result: inout [JSONMember]) {
    let key = member.key == "fields" ? "field" : "id"
    var items = result.first { $0.key == member.key }?.value.items ?? []
    for change in value.items() {
      guard let id = change.member(key)?.text() else {
        if change.node[key] == nil { change.note(.missingKey(key)) }
        continue
      }
      let place = items.firstIndex { $0[key]?.value == .string(id) }
      if change.removes {
        if let place { items.remove(at: place) } else { change.note(.nothingToRemove(id)) }
      } else if let place {
        items[place] = change.over(items[place])
      } else {
        items.append(change.node)
      }
    }
    result.set(JSONMember(key: member.key, place: member.place, value: JSONNode(.array(items), at: value.node.place)))
  }

  // MARK: - Nodes

  private func changeNodes(_ value: PackValue, _ result: inout [JSONMember]) {
    guard let index = result.firstIndex(where: { $0.key == "sections" }) else { return }
    var sections = result[index].value.items
    for change in value.items() {
      guard let id = change.member("id")?.text() else {
        if change.node["id"] == nil { change.note(.missingKey("id")) }
        continue
      }
      let isKnown = sections.change(id) { list, place in
        if change.removes { list.remove(at: place) } else { list[place] = change.over(list[place]) }
      }
      if !isKnown { add(change, id, &sections) }
    }
    result[index].value.value = .array(sections)
  }

  /// A node that the base does not have: below the node that its id names, or that `in` names.
  private func add(_ change: PackValue, _ id: String, _ sections: inout [JSONNode]) {
    if change.removes { return change.note(.nothingToRemove(id)) }
    let above = change.member("in").map { $0.text() } ?? PackOverlay.parent(of: id)
    let node = change.over(JSONNode(.object([]), at: change.node.place))
    guard let above else {
      sections.append(node)
      return
    }
    let isThere = sections.change(above) { list, place in
      list[place].append(node, to: "children")
    }
    if !isThere { (change.member("in") ?? change).note(.unknownNode(above)) }
  }

  private static func parent(of id: String) -> String? {
    id.lastIndex(of: ".").map { String(id[..<$0]) }
  }
}

extension PackValue {
  /// Whether an overlay's item takes the base's item away.
  fileprivate var removes: Bool { member("remove")?.flag() == true }

  /// The base's item with these keys in place of its own.
  fileprivate func over(_ base: JSONNode) -> JSONNode {
    guard case .object(let members) = node.value, case .object(var result) = base.value else { return node }
    for member in members where member.key != "remove" && member.key != "in" { result.set(member) }
    return JSONNode(.object(result), at: node.place)
  }
}

extension [JSONMember] {
  /// Puts a key's value in place of the one there, or at the end; `null` takes the key away.
  fileprivate mutating func set(_ member: JSONMember) {
    let place = firstIndex { $0.key == member.key }
    switch (place, member.value.value) {
    case (let place?, .null): remove(at: place)
    case (nil, .null): break
    case (let place?, _): self[place] = member
    case (nil, _): append(member)
    }
  }
}

extension [JSONNode] {
  /// Calls `body` with the list that holds the node of this id; false where there is none.
  fileprivate mutating func change(_ id: String, _ body: (inout [JSONNode], Int) -> Void) -> Bool {
    if let place = firstIndex(where: { $0["id"]?.value == .string(id) }) {
      body(&self, place)
      return true
    }
    for index in indices {
      guard var children = self[index]["children"]?.items, children.change(id, body) else { continue }
      self[index].replace("children", with: children)
      return true
    }
    return false
  }
}

extension JSONNode {
  fileprivate mutating func replace(_ key: String, with items: [JSONNode]) {
    guard case .object(var members) = value else { return }
    let place = self[key]?.place ?? self.place
    members.set(JSONMember(key: key, place: place, value: JSONNode(.array(items), at: place)))
    value = .object(members)
  }

  fileprivate mutating func append(_ node: JSONNode, to key: String) {
    replace(key, with: (self[key]?.items ?? []) + [node])
  }
}
