import Formats

/// The items of a list while an overlay changes it: found by their names, put in, moved and taken out without a look at
/// the others. An item of the table holds the list of what stands below it.
final class NamedItems {
  private struct Slot {
    var name: String?
    var item: JSONNode
    var below: NamedItems?
    var previous: Int?
    var next: Int?
  }

  private var slots: [Slot] = []
  private var first: Int?
  private var last: Int?
  /// Of several items of one name the first.
  private var places: [String: Int] = [:]

  /// - Parameters:
  ///   - items: the list.
  ///   - key: the key under which their names are.
  init(_ items: [JSONNode], key: String) {
    for item in items { link(add(item, named: item.name(key)), before: nil) }
  }

  /// The item of this name; nil where there is none.
  subscript(name: String) -> JSONNode? { places[name].map { slots[$0].item } }

  var names: [String] { inOrder.compactMap { slots[$0].name } }

  /// What stands below the item of this name.
  func below(_ name: String) -> NamedItems? { places[name].flatMap { slots[$0].below } }

  func setBelow(_ name: String, _ items: NamedItems) {
    if let place = places[name] { slots[place].below = items }
  }

  /// Puts an item in the place of the one of its name, or at the end.
  func put(_ item: JSONNode, named name: String) {
    if let place = places[name] { slots[place].item = item } else { link(add(item, named: name), before: nil) }
  }

  /// Puts an item before another one, with what stands below it.
  func put(_ item: JSONNode, named name: String, before sibling: String) {
    guard name != sibling, let next = places[sibling] else { return put(item, named: name) }
    let place = places[name] ?? add(item, named: name)
    slots[place].item = item
    unlink(place)
    link(place, before: next)
  }

  func remove(_ name: String) {
    guard let place = places.removeValue(forKey: name) else { return }
    unlink(place)
    slots[place].below = nil
  }

  /// The items, what stands below them included, in their order.
  var items: [JSONNode] {
    inOrder.map { place in
      guard let below = slots[place].below else { return slots[place].item }
      return slots[place].item.replacingChildren(with: below.items)
    }
  }
}

extension NamedItems {
  private var inOrder: some Sequence<Int> {
    sequence(state: first) { (place: inout Int?) in
      defer { place = place.flatMap { self.slots[$0].next } }
      return place
    }
  }

  private func add(_ item: JSONNode, named name: String?) -> Int {
    slots.append(Slot(name: name, item: item))
    if let name, places[name] == nil { places[name] = slots.count - 1 }
    return slots.count - 1
  }

  /// Puts a slot that stands nowhere before another one; at the end for nil.
  private func link(_ place: Int, before next: Int?) {
    let previous = next.map { slots[$0].previous } ?? last
    (slots[place].previous, slots[place].next) = (previous, next)
    if let previous { slots[previous].next = place } else { first = place }
    if let next { slots[next].previous = place } else { last = place }
  }

  /// Takes a slot out of the order; nothing happens to one that stands nowhere.
  private func unlink(_ place: Int) {
    let (previous, next) = (slots[place].previous, slots[place].next)
    if previous == nil, first != place { return }
    if let previous { slots[previous].next = next } else { first = next }
    if let next { slots[next].previous = previous } else { last = previous }
    (slots[place].previous, slots[place].next) = (nil, nil)
  }
}

extension JSONNode {
  /// A node of the table with these below it.
  func replacingChildren(with items: [JSONNode]) -> JSONNode {
    guard case .object(var members) = value else { return self }
    let place = self["children"]?.place ?? self.place
    members.set(JSONMember(key: "children", place: place, value: JSONNode(.array(items), at: place)))
    return JSONNode(.object(members), at: self.place)
  }
}
