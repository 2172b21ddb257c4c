import Scoring

/// A rule pack that can be used, looked over for what its author may not have meant.
package struct PackReview {
  package let pack: RulePack
  /// The names of its file and of those that it extends, as notes' places count them.
  package let files: [String]
  /// What its author should look at, in the file's order; after it what was so in the packs that it extends.
  package private(set) var notes: [PackNote] = []
  private let table: Table
  private let root: JSONNode

  /// - Parameters:
  ///   - source: the pack's file, with what it extends.
  ///   - log: takes what the examples find wrong.
  init(_ source: PackSource, _ log: PackProblemLog) {
    (pack, files) = (source.pack, source.files)
    table = Table(pack)
    root = source.root
    if let sections = root["sections"] { lookOver(pack.sections, sections, "sections") }
    noteUnusedFacts()
    noteUnusedConditions()
    notes += ExampleReview(source, log).notes
    if let base = source.base.first { tellApart(base, source.own) }
    notes.sort { $0.isInherited == $1.isInherited ? $0.place.isBefore($1.place) : $1.isInherited }
  }

  /// Tells what an overlay brought about from what was so in its base.
  private mutating func tellApart(_ base: PackSource, _ own: JSONNode) {
    let before = PackReview(base, PackProblemLog()).notes
    notes = notes.map { note in
      var told = note.told(own, base)
      told.isInherited = before.contains { $0.place == note.place && $0.remark == note.remark }
      return told
    }
  }

  private mutating func lookOver(_ nodes: [Node], _ list: JSONNode, _ path: String) {
    for (index, (node, json)) in zip(nodes, list.items).enumerated() {
      let own = "\(path)[\(index)]"
      if let place = table.index(of: node.id) { lookOver(place, json, own) }
      if let children = json["children"] { lookOver(node.children, children, own + ".children") }
    }
  }

  private mutating func lookOver(_ index: Int, _ json: JSONNode, _ path: String) {
    let node = table.nodes[index]
    let bounds = Bounds(table: table)
    if let limit = bounds.limitRemark(index) { note(limit, json["limit"], path + ".limit") }
    if let cap = bounds.capRemark(index) { note(cap, json["cap"], path + ".cap") }
    let print = RowAgainstPrint(node: node, cited: mechanisms(node))
    for remark in print.remarks { note(remark, json["printed"], path + ".printed") }
  }

  private func mechanisms(_ node: TableNode) -> Mechanisms {
    table.pack.readings.filter { node.guidance.readings.contains($0.id) }.reduce(into: []) { $0.formUnion($1.applies) }
  }

  private mutating func note(_ remark: PackRemark, _ json: JSONNode?, _ path: String) {
    notes.append(PackNote(path: path, place: json?.place ?? root.place, remark: remark))
  }

  // MARK: - Conditions

  private mutating func noteUnusedFacts() {
    let used = FactUse(table.pack).facts
    for (index, fact) in table.pack.facts.enumerated() where !used.contains(fact.id) {
      note(.factUnused(fact.id), root["facts"]?.items[safe: index], "facts[\(index)]")
    }
  }

  private mutating func noteUnusedConditions() {
    let used = FactUse(table.pack).conditions
    for (index, condition) in table.pack.conditions.enumerated() where !used.contains(condition.id) {
      note(.conditionUnused(condition.id), root["conditions"]?.items[safe: index], "conditions[\(index)]")
    }
  }
}

extension JSONNode {
  /// The items of a list; none where this is no list.
  var items: [JSONNode] {
    if case .array(let items) = value { items } else { [] }
  }
}

extension Array {
  /// The element, where there is one.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
