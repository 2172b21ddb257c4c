import Formats
import Scoring
import Standards

/// Puts what changed in one entry into the members of its object.
struct EntryRewriter {
  let old: Entry
  let new: Entry

  private static let order = ["id", "criterion"] + EntryField.fileOrder.map(\.rawValue)

  /// A new entry's members.
  static func members(of entry: Entry) -> [JSONMember] {
    let blank = Entry(id: entry.id, criterion: entry.criterion)
    let start = [
      JSONMember(key: "id", value: JSONNode(.string(entry.id))),
      JSONMember(key: "criterion", value: JSONNode(.string(entry.criterion))),
    ]
    return EntryRewriter(old: blank, new: entry).members(start)
  }

  func members(_ original: [JSONMember]) -> [JSONMember] {
    var members = original
    if !old.criterion.isExactly(new.criterion) {
      members.put("criterion", .string(new.criterion), order: EntryRewriter.order)
    }
    for field in EntryField.fileOrder {
      let state = FieldState(field, of: new)
      guard FieldState(field, of: old) != state else { continue }
      var written = state.written
      if field == .evidence, case .value(.some) = state { written = evidence(original) }
      members.put(field.rawValue, written, order: EntryRewriter.order)
    }
    return members
  }

  private func evidence(_ original: [JSONMember]) -> JSONValue {
    var nodes: [JSONNode] = []
    if case .array(let elements)? = original.first(where: { $0.key == "evidence" })?.value.value { nodes = elements }
    var rewriter = EvidenceRewriter(old: old.evidence ?? [], nodes: nodes)
    return .array(rewriter.elements(new.evidence ?? []))
  }
}
