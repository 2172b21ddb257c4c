import Scoring

/// Where something stands in the file that says it: an overlay's author knows `nodes[2].cap`, not where it comes to lie
/// in the whole.
struct PackAddress {
  var path: PackPath
  /// What an overlay calls the item that holds it: the innermost id on the way, else the top key.
  var item: String?

  /// Nil where nothing of the file stands there.
  init?(of place: JSONPlace, in root: JSONNode) {
    guard let found = PackAddress.find(place, root, .root, item: nil) else { return nil }
    self = found
  }

  private init(_ path: PackPath, item: String?) {
    self.path = path
    self.item = item
  }

  private static func find(_ place: JSONPlace, _ node: JSONNode, _ path: PackPath, item: String?) -> PackAddress? {
    if node.place == place { return PackAddress(path, item: item) }
    switch node.value {
    case .array(let items):
      for (index, value) in items.enumerated() {
        if let found = find(place, value, .item(index, path), item: value.itemName ?? item) { return found }
      }
    case .object(let members):
      for member in members {
        let inner = PackPath.key(member.key, path)
        let name = item ?? member.key
        if member.place == place { return PackAddress(inner, item: name) }
        // Options are changed with the question that they belong to.
        let isPart = member.key == "options"
        if let found = find(place, member.value, inner, item: name) {
          return isPart ? PackAddress(found.path, item: name) : found
        }
      }
    case .null, .bool, .number, .string: break
    }
    return nil
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
  func told(_ own: JSONNode, _ base: PackSource, _ causes: OverlayCauses) -> RulePackProblem {
    var problem = self
    (problem.path, problem.inherited) = place.address(path, own, base)
    guard problem.inherited != nil else { return problem }
    // Where several changes together are wrong, none of them alone mends it.
    let cause =
      causes.cause { outcome in !outcome.problems.contains { $0.place == place } }
      ?? causes.cause { outcome in !outcome.problems.contains { $0.place == place && $0.fault == fault } }
    (problem.path, problem.place) = cause.map { ($0.path, $0.place) } ?? ("", own.place)
    return problem
  }
}

extension PackNote {
  /// As ``RulePackProblem/told(_:_:_:)``; what was so in the base already has no causes.
  func told(_ own: JSONNode, _ base: PackSource, _ causes: OverlayCauses?) -> PackNote {
    var note = self
    (note.path, note.inherited) = place.address(path, own, base)
    note.isInherited = causes == nil
    guard let causes, note.inherited != nil else { return note }
    let cause = causes.cause { outcome in
      outcome.table != nil && !outcome.notes.contains { $0.place == place && $0.remark == remark }
    }
    (note.path, note.place) = cause.map { ($0.path, $0.place) } ?? ("", own.place)
    return note
  }
}

extension JSONPlace {
  /// The path in the file where this stands, and the item to change where that is a base.
  fileprivate func address(
    _ path: String, _ own: JSONNode, _ base: PackSource
  ) -> (path: String, inherited: InheritedValue?) {
    if self == own.place { return (path, nil) }
    if file == own.place.file { return (PackAddress(of: self, in: own)?.path.text ?? path, nil) }
    var base = base
    while base.own.place.file != file, let below = base.base.first { base = below }
    guard let found = PackAddress(of: self, in: base.own) else { return (path, nil) }
    return (found.path.text, InheritedValue(path: found.path.text, place: self, item: found.item ?? ""))
  }
}
