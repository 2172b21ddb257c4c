import Formats

/// One item of an overlay's list: what it is called, and what becomes of the base's item of that name.
struct OverlayItem {
  let name: String
  let value: PackValue
  /// What an overlay's item may say besides its form's keys.
  static let ownKeys = ["remove", "before", "in"]

  /// Whether it takes the base's item away.
  var removes: Bool { value.member("remove")?.flag() == true }

  /// An item that the base does not have must say all that there is to say: what is missing is noted, with the name that
  /// was probably meant. What it does say is read in any case, so that all its mistakes are told at once.
  func checkWhole(_ form: PackForm, known: @autoclosure () -> [String], orOneOf others: [String] = []) {
    var missing = form.keys.filter { $0.isRequired && value.node[$0.name] == nil }.map(\.name)
    if !others.isEmpty, others.allSatisfy({ value.node[$0] == nil }) { missing.append(others[0]) }
    if !removes, missing.isEmpty { return }
    let near = value.nearest(to: name, among: known())
    value.note(removes ? .nothingToRemove(name, near: near) : .notInBase(name, near: near, missing: missing))
  }

  /// The same without some of its keys.
  func without(_ keys: [String]) -> OverlayItem {
    guard case .object(let members) = value.node.value else { return self }
    let node = JSONNode(.object(members.filter { !keys.contains($0.key) }), at: value.node.place)
    return OverlayItem(name: name, value: PackValue(node: node, path: value.path, log: value.log))
  }

  /// The base's item with these keys in place of its own.
  func over(_ base: JSONNode) -> JSONNode {
    guard case .object(let members) = value.node.value, case .object(var result) = base.value else {
      return value.node
    }
    for member in members where !OverlayItem.ownKeys.contains(member.key) { result.set(member) }
    return JSONNode(.object(result), at: value.node.place)
  }

  /// Changes the item of this name in a list, takes it out, or puts it in.
  func apply(to list: NamedItems) {
    if removes { return list.remove(name) }
    let item = over(list[name] ?? JSONNode(.object([]), at: value.node.place))
    if let before = value.member("before"), let sibling = before.text() {
      if sibling != name, list[sibling] != nil { return list.put(item, named: name, before: sibling) }
      let names = list.names.filter { $0 != name }
      before.note(.notBeside(sibling, near: before.nearest(to: sibling, among: names)))
    }
    list.put(item, named: name)
  }
}

extension PackValue {
  /// The items of an overlay's list, each with a name of its own.
  func overlayItems(_ key: String, _ form: PackForm) -> [OverlayItem] {
    var seen: Set<String> = []
    return items().compactMap { item in
      guard case .object = item.node.value else {
        item.note(.wrongType(item.node.value.kind, wanted: .object))
        return nil
      }
      _ = item.object(form.names + OverlayItem.ownKeys)
      guard let named = item.member(key) else {
        item.note(.missingKey(key))
        return nil
      }
      guard let name = named.text() else { return nil }
      if seen.insert(name).inserted { return OverlayItem(name: name, value: item) }
      named.note(.duplicate(name))
      return nil
    }
  }
}

extension JSONNode {
  /// The text under a key by which items of a list are told apart.
  package func name(_ key: String) -> String? {
    if case .string(let name)? = self[key]?.value { name } else { nil }
  }
}
