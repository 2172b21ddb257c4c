import Formats

/// An example of a rule pack as it is written, for comparing two packs.
package struct ExampleText: Sendable {
  /// Its sentence; empty where it has none.
  package let says: String
  /// Its other members as JSON, each on one line, in the file's order.
  package let members: [(key: String, text: String)]

  init(_ item: JSONNode) {
    says = item.name("says") ?? ""
    guard case .object(let all) = item.value else {
      members = []
      return
    }
    members = all.filter { $0.key != "says" }.map { ($0.key, JSONWriter.line($0.value.value)) }
  }
}
