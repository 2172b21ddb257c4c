import Formats

/// Finds which change of an overlay brought something about: that without which it is gone.
///
/// A mistake shows where the base says something that no longer fits; its author must change what the overlay says.
package final class OverlayCauses {
  /// The overlay's pack without one of its changes.
  package struct Outcome {
    /// Where it has mistakes, and which.
    var wrong: Set<JSONPlace> = []
    var faults: Set<Fault> = []
    /// Nil where it has mistakes.
    package var table: Table?
    /// What there is to be said of the pack.
    var remarks: Set<Remark> = []
  }

  struct Fault: Hashable {
    var place: JSONPlace
    var fault: RulePackFault
  }

  package struct Remark: Hashable {
    package var place: JSONPlace
    package var remark: PackRemark

    package init(place: JSONPlace, remark: PackRemark) {
      (self.place, self.remark) = (place, remark)
    }
  }

  /// A change, with the overlay as it is without it.
  private struct Change {
    let path: PackPath
    let place: JSONPlace
    /// Made only where it is tried: it holds all the other changes.
    let without: () -> JSONNode
    /// The keys of its item, one by one.
    var parts: [Change] = []
  }

  private let base: PackSource
  private let changes: [Change]
  /// Worked out only where something is to be found.
  private lazy var outcomes = changes.prefix(triesLeft).map(outcome)
  /// How many more packs are tried, and how many more looks are taken at what came of them. Each pack is read anew: of a
  /// large overlay's many changes only the first are told apart, or checking it would take a look at each of them for
  /// each.
  private var triesLeft: Int
  private var looksLeft = 20_000

  package init(_ own: JSONNode, _ base: PackSource) {
    self.base = base
    triesLeft = max(16, 20_000_000 / max(1, base.bytes.count))
    changes = OverlayCauses.changes(own, most: triesLeft)
  }

  /// The first change without which something is gone, as narrowly as it can be said; nil where none of those that are
  /// tried is it.
  package func cause(_ isGone: (Outcome) -> Bool) -> PackWhere? {
    guard looksLeft > 0 else { return nil }
    looksLeft -= outcomes.count
    guard let index = outcomes.firstIndex(where: isGone) else { return nil }
    let change = changes[index]
    let part = triesLeft > 0 ? change.parts.first { isGone(outcome($0)) } ?? change : change
    return PackWhere(path: part.path.text, place: part.place)
  }

  private func outcome(_ change: Change) -> Outcome {
    triesLeft -= 1
    let log = PackProblemLog()
    let root = PackOverlay(PackValue(node: change.without(), path: .root, log: log)).over(base.root)
    var decoder = PackDecoder()
    let pack = decoder.pack(PackValue(node: root, path: .root, log: log), digest: "")
    guard let pack, log.problems.isEmpty else {
      let faults = log.problems.map { Fault(place: $0.place, fault: $0.fault) }
      return Outcome(wrong: Set(faults.map(\.place)), faults: Set(faults))
    }
    let table = Table(pack)
    let remarks = PackLook(table, root).notes.map { Remark(place: $0.place, remark: $0.remark) }
    return Outcome(table: table, remarks: Set(remarks))
  }

  // MARK: - Changes

  /// The first changes; each holds an overlay of its own.
  private static func changes(_ own: JSONNode, most: Int) -> [Change] {
    guard case .object(let members) = own.value else { return [] }
    let fixed = ["format", "extends", "id", "version", "examples"]
    var found: [Change] = []
    for member in members where !fixed.contains(member.key) && found.count < most {
      let path = PackPath.key(member.key, .root)
      guard PackForm.changes.contains(where: { $0.list == member.key }) else {
        found.append(Change(path: path, place: member.value.place, without: { own.without(member.key) }))
        continue
      }
      for (index, item) in member.value.items.prefix(most - found.count).enumerated() {
        found.append(change(item, .item(index, path)) { own.setting(member, at: index, to: $0) })
      }
    }
    return found
  }

  private static func change(
    _ item: JSONNode, _ path: PackPath, _ replaced: @escaping (JSONNode?) -> JSONNode
  ) -> Change {
    var change = Change(path: path, place: item.place, without: { replaced(nil) })
    guard case .object(let members) = item.value else { return change }
    change.parts = members.filter { !["id", "field"].contains($0.key) }.map { member in
      Change(
        path: .key(member.key, path), place: member.value.place, without: { replaced(item.without(member.key)) })
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
