import Basics

/// A rule pack laid out for scoring: its nodes in the table's order, each with what it inherits; what scoring looks up
/// by id is looked up here, once for a pack, and scoring then works on indices.
///
/// A class for being passed on at the cost of one reference; nothing in it changes.
package final class Table: Sendable {
  package let pack: RulePack
  package let nodes: [TableNode]
  /// Indices of the sections, in the table's order.
  package let sections: [Int]
  /// Indices of the indicators, in the table's order.
  package let indicators: [Int]
  /// Indices of the rows, in the table's order.
  package let rows: [Int]
  /// The windows of all nodes, each once.
  package let windows: [Window]
  /// Facts that another one stands in for as the start of a window (第十条).
  package let standIns: [FactPair]
  /// Facts from which a period runs, with those of the breaks that move it later (第五条).
  package let breaks: [FactPair]
  /// By indicator, by its index: the nodes of its choice, without limits; empty for other nodes.
  package let choices: [[ChoiceNode]]
  /// The pack's conditions and verdicts, in its order.
  package let conditions: [ResolvedTest]
  package let verdicts: [ResolvedTest]
  /// By condition and by verdict: whether a clause may come into its finding twice. What a condition takes over from
  /// others counts as its own, and so two others may bring the same; a verdict says which condition each came from.
  package let conditionsThatRepeat: [Bool]
  package let verdictsThatRepeat: [Bool]
  private let places: IdPlaces
  private let factPlaces: IdPlaces

  package init(_ pack: RulePack) {
    self.pack = pack
    let layout = TableLayout(pack)
    let nodes = layout.nodes
    self.nodes = nodes
    sections = nodes.indices.filter { nodes[$0].kind == .section }
    indicators = nodes.indices.filter { nodes[$0].kind == .indicator }
    rows = nodes.indices.filter { nodes[$0].isRow }
    windows = layout.windows
    standIns = FactPair.distinct(layout.windows.compactMap(\.standIn))
    breaks = FactPair.distinct(pack.conditions.flatMap(\.test.breaks))
    choices = nodes.indices.map { nodes[$0].kind == .indicator ? ChoiceNode.nodes(of: $0, in: nodes) : [] }
    places = IdPlaces(nodes.map(\.id))
    factPlaces = IdPlaces(pack.facts.map(\.id))
    let resolver = TestResolver(
      nodes: nodes, places: places, facts: factPlaces, conditionPlaces: IdPlaces(pack.conditions.map(\.id)))
    conditions = resolver.conditions(pack.conditions)
    verdicts = resolver.verdicts(pack.verdicts)
    conditionsThatRepeat = conditions.map { !$0.references.isEmpty }
    verdictsThatRepeat = verdicts.map(\.refersTwice)
  }

  /// The node with this id, of any kind.
  package func index(of id: String) -> Int? { places[id] }

  /// A fact's place in the pack.
  package func place(ofFact id: String) -> Int? { factPlaces[id] }

  /// The row with this id; nil for a group, an indicator or an unknown id.
  package func row(_ id: String) -> Int? {
    guard let index = index(of: id), nodes[index].isRow else { return nil }
    return index
  }

  package func node(_ id: String) -> TableNode? { index(of: id).map { nodes[$0] } }

  /// Whether `id` is one of the options that the pack allows for a choice field.
  package func allows(_ id: String, for field: EntryField) -> Bool {
    place(of: field).map { pack.fields[$0].options.contains { $0.id == id } } ?? false
  }

  package func definition(of field: EntryField) -> FieldDefinition? {
    place(of: field).map { pack.fields[$0] }
  }

  /// What a fact asks; nil where the pack has none of this id.
  package func fact(_ id: String) -> FactDefinition? { place(ofFact: id).map { pack.facts[$0] } }

  /// What a field is called in general; nil where the pack does not say how it is asked.
  package func label(of field: EntryField) -> String? { place(of: field).map { pack.fields[$0].label } }

  /// What a fact is called.
  package func label(ofFact id: String) -> String? { place(ofFact: id).map { pack.facts[$0].label } }

  /// A definition holds much: it is found in its place, not copied.
  private func place(of field: EntryField) -> Int? {
    for place in pack.fields.indices where pack.fields[place].field == field { return place }
    return nil
  }

  /// What a field of an entry of this node is called; nil where the pack does not say how it is asked.
  package func label(of field: EntryField, at index: Int?) -> String? {
    index.flatMap { nodes[$0].guidance.labels[field.rawValue] } ?? label(of: field)
  }

  /// A row's name from below its indicator on: `县区级 二等奖`.
  package func shortPath(_ index: Int) -> String {
    var names: [String] = []
    var at: Int? = index
    while let node = at, nodes[node].kind != .indicator, nodes[node].kind != .section {
      names.append(nodes[node].shortName)
      at = nodes[node].parent
    }
    return names.isEmpty ? nodes[index].shortName : names.reversed().joined(separator: " ")
  }

  /// Whether a node is `ancestor` or stands below it.
  package func isNode(_ index: Int, under ancestor: Int) -> Bool {
    index >= ancestor && index < nodes[ancestor].end
  }
}
