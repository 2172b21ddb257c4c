import Standards

/// One thing that can be found and gone to.
package struct Findable: Sendable {
  package enum Target: Hashable, Sendable {
    case step(Int)
    /// An indicator or a row, as a node.
    case node(Int)
    case entry(String)
    case field(Form.Scope, FieldRef)
    /// A field of entries that no entry of the draft has yet.
    case futureField(EntryField, label: String)
    /// A condition, by its position in the pack.
    case condition(Int)
    /// A reading, by id.
    case reading(String)
    case topic(HelpTopic)
  }

  var target: Target
  /// What kind of thing it is, in a word.
  var kind: String
  var name: String
  /// Where it is, or what it says.
  var place: String
  var searched: Search.Searched

  /// `names` are what it is called besides its name, `others` what else is known of it.
  init(
    _ target: Target, _ kind: String, _ name: String, place: String = "", names: [String] = [], ids: [String] = [],
    others: [String] = []
  ) {
    self.init(
      target, kind, name, place: place, searched: Search.Searched(names: [name] + names, ids: ids, others: others))
  }

  init(_ target: Target, _ kind: String, _ name: String, place: String, searched: Search.Searched) {
    self.target = target
    self.kind = kind
    self.name = name
    self.place = place
    self.searched = searched
  }

  /// Whether the name is the path of a row in the table.
  var isPath: Bool { if case .node = target { true } else { false } }
}
