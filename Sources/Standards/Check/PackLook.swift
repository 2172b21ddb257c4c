import Formats

/// What the author of a usable pack should look at in its table and conditions.
package struct PackLook {
  package private(set) var notes: [PackNote] = []
  private let table: Table
  private let root: JSONNode
  private let bounds: Bounds
  /// What the readings are for, by their ids.
  private let applies: [String: Mechanisms]

  /// - Parameters:
  ///   - table: the pack's.
  ///   - root: the file's values, with what the pack extends.
  package init(_ table: Table, _ root: JSONNode) {
    (self.table, self.root) = (table, root)
    bounds = Bounds(table: table)
    applies = Dictionary(table.pack.readings.map { ($0.id, $0.applies) }, uniquingKeysWith: { first, _ in first })
    if let sections = root["sections"] { lookOver(table.pack.sections, sections, "sections") }
    noteUnusedFacts()
    noteUnusedConditions()
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
    if let limit = bounds.limitRemark(index) { note(limit, json["limit"], path + ".limit") }
    if let cap = bounds.capRemark(index) { note(cap, json["cap"], path + ".cap") }
    let print = RowAgainstPrint(node: node, cited: mechanisms(node))
    for remark in print.remarks { note(remark, json["printed"], path + ".printed") }
  }

  private func mechanisms(_ node: TableNode) -> Mechanisms {
    node.guidance.readings.reduce(into: []) { $0.formUnion(applies[$1] ?? []) }
  }

  private mutating func note(_ remark: PackRemark, _ json: JSONNode?, _ path: String) {
    notes.append(PackNote(path: path, place: json?.place ?? root.place, remark: remark))
  }

  // MARK: - Conditions

  private mutating func noteUnusedFacts() {
    let used = FactUse(table.pack).facts
    let facts = root["facts"]?.items ?? []
    for (index, fact) in table.pack.facts.enumerated() where !used.contains(fact.id) {
      note(.factUnused(fact.id), facts[safe: index], "facts[\(index)]")
    }
  }

  private mutating func noteUnusedConditions() {
    let used = FactUse(table.pack).conditions
    let conditions = root["conditions"]?.items ?? []
    for (index, condition) in table.pack.conditions.enumerated() where !used.contains(condition.id) {
      note(.conditionUnused(condition.id), conditions[safe: index], "conditions[\(index)]")
    }
  }
}
