import Basics
import Formats
import Scoring

/// Puts what changed in a list of proof documents into its elements.
struct EvidenceRewriter {
  private var old: [Evidence]
  /// The elements that stand behind the old documents; nil once one is used.
  private var rest: [JSONNode?]
  /// By name, the old documents of that name, the first one last.
  private var places: [ExactText: [Int]] = [:]

  init(old: [Evidence], nodes: [JSONNode]) {
    self.old = old
    // A list that could not be read has elements without documents: it is written anew.
    rest = old.count == nodes.count ? nodes : old.map { _ in nil }
    for place in old.indices.reversed() { places[ExactText(old[place].name), default: []].append(place) }
  }

  /// Each document on top of the element with its name, else of the one that it renames: the unused one at its place.
  mutating func elements(_ new: [Evidence]) -> [JSONNode] {
    let positions = new.map { document in
      let index = places[ExactText(document.name)]?.popLast()
      return index.flatMap { index in take(index).map { (index, $0) } }
    }
    return new.indices.map { index in
      let taken = positions[index] ?? take(index).map { (index, $0) }
      guard let (position, node) = taken, var members = node.value.members else {
        return JSONNode(.object(new[index].written))
      }
      let order = ["name", "ready"]
      if !old[position].name.isExactly(new[index].name) {
        members.put("name", .string(new[index].name), order: order)
      }
      if old[position].ready != new[index].ready { members.put("ready", .bool(new[index].ready), order: order) }
      return JSONNode(.object(members), at: node.place)
    }
  }

  private mutating func take(_ index: Int) -> JSONNode? {
    guard rest.indices.contains(index) else { return nil }
    defer { rest[index] = nil }
    return rest[index]
  }
}
