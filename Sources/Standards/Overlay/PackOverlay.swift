import Formats

/// A file that builds on another pack (`extends`) and says only what differs.
///
/// A value stands in for the base's value, `null` takes a key away. Items of lists that have an id are changed key by
/// key, put in where they are new (at the end, or `before` another), and taken out by `"remove": true`. Nodes of the
/// table are changed in the flat list `nodes`, wherever they stand. Examples are kept apart: the base's tell of its own
/// figures, and ``PackReview`` tries which still hold.
struct PackOverlay {
  private let overlay: PackValue
  private static let lists: [String: PackForm] = [
    "readings": .reading, "fields": .field, "facts": .fact, "conditions": .condition, "verdicts": .verdict,
    "screens": .screen,
  ]
  private static let notTakenOver = ["examples"]

  init(_ overlay: PackValue) {
    self.overlay = overlay
  }

  /// The base with what differs in it.
  func over(_ base: JSONNode) -> JSONNode {
    guard let own = overlay.object(PackForm.overlay.names, passing: ["sections"]), case .object(var result) = base.value
    else {
      return overlay.node
    }
    noteOwnName(base)
    result.removeAll { PackOverlay.notTakenOver.contains($0.key) }
    // Another title with the base's short one would head every screen with somebody else's name.
    if overlay.node["title"] != nil { result.removeAll { $0.key == "short" } }
    for member in own.members where member.key != "extends" && PackForm.overlay.names.contains(member.key) {
      guard let value = own.optional(member.key) else { continue }
      if member.key == "nodes" {
        change(&result) { NodeChanges(value).apply(to: &$0) }
      } else if let form = PackOverlay.lists[member.key] {
        changeItems(value, of: member, form, &result)
      } else {
        result.set(member)
      }
    }
    own.optional("sections")?.note(.sectionsInOverlay)
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

  private func changeItems(_ value: PackValue, of member: JSONMember, _ form: PackForm, _ result: inout [JSONMember]) {
    let key = form.names.contains("id") ? "id" : "field"
    let items = NamedItems(result.first { $0.key == member.key }?.value.items ?? [], key: key)
    let known = Set(items.names)
    for change in value.overlayItems(key, form) {
      if !known.contains(change.name) { change.checkWhole(form, known: Array(known)) }
      change.apply(to: items)
    }
    let changed = JSONNode(.array(items.items), at: value.node.place)
    result.set(JSONMember(key: member.key, place: member.place, value: changed))
  }

  private func change(_ result: inout [JSONMember], _ body: (inout [JSONNode]) -> Void) {
    guard let index = result.firstIndex(where: { $0.key == "sections" }) else { return }
    var sections = result[index].value.items
    body(&sections)
    result[index].value.value = .array(sections)
  }
}

extension [JSONMember] {
  /// Puts a key's value in place of the one there, or at the end; `null` takes the key away.
  mutating func set(_ member: JSONMember) {
    let place = firstIndex { $0.key == member.key }
    switch (place, member.value.value) {
    case (let place?, .null): remove(at: place)
    case (nil, .null): break
    case (let place?, _): self[place] = member
    case (nil, _): append(member)
    }
  }
}
