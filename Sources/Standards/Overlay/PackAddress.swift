import Formats

/// Where something stands in the file that says it: an overlay's author knows `nodes[2].cap`, not where it comes to lie
/// in the whole.
struct PackAddress {
  var path: PackPath
  /// What an overlay calls the item that holds it: the innermost id on the way, else the top key.
  var item: String?

  /// All that stands in a file, by its place.
  static func all(in root: JSONNode) -> [JSONPlace: PackAddress] {
    var found: [JSONPlace: PackAddress] = [:]
    PackAddress(path: .root).note(root, in: &found, isPart: false)
    return found
  }

  /// Notes a value that stands here, then what is in it; `isPart` where that is changed with the item that it belongs to.
  private func note(_ node: JSONNode, in found: inout [JSONPlace: PackAddress], isPart: Bool) {
    if found[node.place] == nil { found[node.place] = self }
    switch node.value {
    case .array(let items):
      for (index, value) in items.enumerated() {
        let name = isPart ? item : value.itemName ?? item
        PackAddress(path: .item(index, path), item: name).note(value, in: &found, isPart: isPart)
      }
    case .object(let members):
      for member in members {
        let inner = PackAddress(path: .key(member.key, path), item: item ?? member.key)
        if found[member.place] == nil { found[member.place] = inner }
        // Options are changed with the question that they belong to.
        inner.note(member.value, in: &found, isPart: isPart || member.key == "options")
      }
    case .null, .bool, .number, .string: break
    }
  }
}

/// Where values stand in an overlay's file and in those that it extends; each file is gone through once, where somebody
/// asks.
package final class PackAddresses {
  let own: JSONNode
  private let base: PackSource
  /// By the number of the file.
  private var known: [Int: [JSONPlace: PackAddress]] = [:]

  package init(_ own: JSONNode, _ base: PackSource) {
    (self.own, self.base) = (own, base)
  }

  /// The path in the file where this stands, and the item to change where that is a base.
  func address(of place: JSONPlace, _ path: String) -> (path: String, inherited: InheritedValue?) {
    if place == own.place { return (path, nil) }
    if place.file == own.place.file { return (addresses(in: own)[place]?.path.text ?? path, nil) }
    var base = base
    while base.own.place.file != place.file, let below = base.base.first { base = below }
    guard let found = addresses(in: base.own)[place] else { return (path, nil) }
    return (found.path.text, InheritedValue(path: found.path.text, place: place, item: found.item ?? ""))
  }

  private func addresses(in root: JSONNode) -> [JSONPlace: PackAddress] {
    if let known = known[root.place.file] { return known }
    let addresses = PackAddress.all(in: root)
    known[root.place.file] = addresses
    return addresses
  }
}

extension JSONNode {
  /// The id, or the field, by which an item of a list is known.
  fileprivate var itemName: String? {
    for key in ["id", "field"] {
      if case .string(let name)? = self[key]?.value { return name }
    }
    return nil
  }
}

extension RulePackProblem {
  /// As the author of an overlay finds it: by a path of the own file, and by what of the base must be said anew.
  func told(_ addresses: PackAddresses, _ causes: OverlayCauses) -> RulePackProblem {
    var problem = self
    (problem.path, problem.inherited) = addresses.address(of: place, path)
    guard problem.inherited != nil else { return problem }
    // Where several changes together are wrong, none of them alone mends it.
    let cause =
      causes.cause { !$0.wrong.contains(place) }
      ?? causes.cause { !$0.faults.contains(OverlayCauses.Fault(place: place, fault: fault)) }
    (problem.path, problem.place) = cause.map { ($0.path, $0.place) } ?? ("", addresses.own.place)
    return problem
  }
}

extension PackNote {
  /// As ``RulePackProblem/told(_:_:)``; what was so in the base already has no causes.
  package func told(_ addresses: PackAddresses, _ causes: OverlayCauses?) -> PackNote {
    var note = self
    (note.path, note.inherited) = addresses.address(of: place, path)
    note.isInherited = causes == nil
    guard let causes, note.inherited != nil else { return note }
    let cause = causes.cause { outcome in
      outcome.table != nil && !outcome.remarks.contains(OverlayCauses.Remark(place: place, remark: remark))
    }
    (note.path, note.place) = cause.map { ($0.path, $0.place) } ?? ("", addresses.own.place)
    return note
  }
}
