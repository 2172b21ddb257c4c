import Scoring

/// Finds which change of an overlay brought something about: that without which it is gone.
///
/// A mistake shows where the base says something that no longer fits; its author must change what the overlay says.
final class OverlayCauses {
  /// The overlay's pack without one of its changes.
  struct Outcome {
    let problems: [RulePackProblem]
    let root: JSONNode
    /// Nil where it has mistakes.
    let table: Table?
    /// What there is to be said of the pack.
    let notes: [PackNote]
  }

  /// A change, with the overlay as it is without it.
  private struct Change {
    let path: PackPath
    let place: JSONPlace
    let without: JSONNode
    /// The keys of its item, one by one.
    var parts: [Change] = []
  }

  private let base: PackSource
  private let changes: [Change]
  /// Worked out only where something is to be found.
  private lazy var outcomes = changes.map(outcome)

  init(_ own: JSONNode, _ base: PackSource) {
    self.base = base
    changes = OverlayCauses.changes(own)
  }

  /// The first change without which something is gone, as narrowly as it can be said.
  func cause(_ isGone: (Outcome) -> Bool) -> PackWhere? {
    guard let index = outcomes.firstIndex(where: isGone) else { return nil }
    let change = changes[index]
    let part = change.parts.first { isGone(outcome($0)) } ?? change
    return PackWhere(path: part.path.text, place: part.place)
  }

  private func outcome(_ change: Change) -> Outcome {
    let log = PackProblemLog()
    let root = PackOverlay(PackValue(node: change.without, path: .root, log: log)).over(base.root)
    var decoder = PackDecoder()
    let pack = decoder.pack(PackValue(node: root, path: .root, log: log), digest: "")
    guard let pack, log.problems.isEmpty else {
      return Outcome(problems: log.problems, root: root, table: nil, notes: [])
    }
    let table = Table(pack)
    return Outcome(problems: [], root: root, table: table, notes: PackLook(table, root).notes)
  }

  // MARK: - Changes

  private static func changes(_ own: JSONNode) -> [Change] {
    guard case .object(let members) = own.value else { return [] }
    let fixed = ["format", "extends", "id", "version", "examples"]
    return members.filter { !fixed.contains($0.key) }.flatMap { member -> [Change] in
      let path = PackPath.key(member.key, .root)
      guard PackForm.changes.contains(where: { $0.list == member.key }) else {
        return [Change(path: path, place: member.value.place, without: own.without(member.key))]
      }
      return member.value.items.indices.map { index in
        change(member.value.items[index], .item(index, path)) { own.setting(member, at: index, to: $0) }
      }
    }
  }

  private static func change(
    _ item: JSONNode, _ path: PackPath, _ replaced: (JSONNode?) -> JSONNode
  ) -> Change {
    var change = Change(path: path, place: item.place, without: replaced(nil))
    guard case .object(let members) = item.value else { return change }
    change.parts = members.filter { !["id", "field"].contains($0.key) }.map { member in
      Change(
        path: .key(member.key, path), place: member.value.place, without: replaced(item.without(member.key)))
    }
    return change
  }
}

extension JSONNode {
  fileprivate func without(_ key: String) -> JSONNode {
    guard case .object(let members) = value else { return self }
    return JSONNode(.object(members.filter { $0.key != key }), at: place)
  }

  /// An object in whose list one item is another, or none.
  fileprivate func setting(_ list: JSONMember, at index: Int, to item: JSONNode?) -> JSONNode {
    guard case .object(var members) = value, let place = members.firstIndex(where: { $0.key == list.key }) else {
      return self
    }
    var items = list.value.items
    items.replaceSubrange(index...index, with: item.map { [$0] } ?? [])
    // An empty list would be a mistake of its own.
    if items.isEmpty { return without(list.key) }
    members[place].value.value = .array(items)
    return JSONNode(.object(members), at: self.place)
  }
}
