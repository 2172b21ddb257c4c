import Basics
import Formats

/// An object of the file. A required key that is missing is noted, and something harmless stands in for it: the
/// pack is not used while there is any problem.
package struct PackObject {
  package let value: PackValue
  package let members: [JSONMember]

  package func note(_ fault: RulePackFault) {
    value.note(fault)
  }

  package func has(_ key: String) -> Bool { place(of: key) != nil }

  private func place(of key: String) -> Int? { members.indices.first { members[$0].key == key } }

  /// The value under a key that may be absent.
  package func optional(_ key: String) -> PackValue? {
    place(of: key).map { PackValue(node: members[$0].value, path: .key(key, value.path), log: value.log) }
  }

  package func required(_ key: String) -> PackValue? {
    if let found = optional(key) { return found }
    note(.missingKey(key))
    return nil
  }

  package func text(_ key: String) -> String { required(key)?.text() ?? "" }

  func id(_ key: String = "id") -> String { required(key)?.id() ?? "" }

  func points(_ key: String) -> Points { required(key)?.points() ?? .zero }

  func items(_ key: String, mayBeEmpty: Bool = false) -> [PackValue] {
    required(key)?.items(mayBeEmpty: mayBeEmpty) ?? []
  }

  /// An id that no earlier object of its list has.
  func newId(_ known: inout Set<String>) -> String {
    guard let value = required("id"), let id = value.id() else { return "" }
    if !known.insert(id).inserted { value.note(.duplicate(id)) }
    return id
  }
}
