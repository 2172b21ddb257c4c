import Scoring

/// A rule pack that can be used, looked over for what its author may not have meant.
struct PackReview {
  private let table: Table
  private let root: JSONNode
  private let isOverlay: Bool
  private let most: MostPoints
  private(set) var notes: [PackNote] = []

  /// - Parameters:
  ///   - pack: as it was decoded.
  ///   - source: its file, with what it extends.
  ///   - log: takes what the examples find wrong.
  init(_ pack: RulePack, _ source: PackSource, _ log: PackProblemLog) {
    table = Table(pack)
    root = source.root
    isOverlay = source.isOverlay
    most = MostPoints(table: table)
    if let sections = root["sections"] { lookOver(pack.sections, sections, "sections") }
    noteUnusedFacts()
    noteUnusedConditions()
    runExamples(log)
    notes.sort { $0.place.isBefore($1.place) }
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
    if let limit = limitRemark(index) { note(limit, json["limit"], path + ".limit") }
    if let cap = node.cap, let reach = most.beforeCap(of: index), reach < cap {
      note(.capOutOfReach(cap: cap, most: reach), json["cap"], path + ".cap")
    }
    let print = RowAgainstPrint(node: node, cited: mechanisms(node))
    for remark in print.remarks { note(remark, json["printed"], path + ".printed") }
  }

  /// Why the limit of a node can never leave anything out.
  private func limitRemark(_ index: Int) -> PackRemark? {
    let node = table.nodes[index]
    guard let limit = node.limit else { return nil }
    if limit.of == .units {
      guard case .perUnit(let points)? = node.scale, let cap = node.cap, points * limit.most > cap else { return nil }
      return .limitBeyondCap(most: limit.most, cap: cap)
    }
    if node.bestRoot != nil { return .limitUnderBest(most: limit.most) }
    if let years = most.years(node), limit.most > years { return .limitBeyondYears(most: limit.most, years: years) }
    var above = node.parent
    while let parent = above {
      if let other = table.nodes[parent].limit, other.of == .entries, other.most <= limit.most {
        return .limitAboveLimit(most: limit.most, node: table.nodes[parent].id, its: other.most)
      }
      above = table.nodes[parent].parent
    }
    return nil
  }

  private mutating func runExamples(_ log: PackProblemLog) {
    let list = root["examples"].map { PackValue(node: $0, path: .key("examples", .root), log: log) }
    let examples = list.map(ExampleDecoder(table: table).examples) ?? []
    for example in examples { example.run(table) }
    // An overlay says only what differs, in its examples too.
    if !isOverlay { noteMissing(examples, list?.node) }
  }

  private mutating func noteMissing(_ examples: [PackExample], _ list: JSONNode?) {
    let shown = Set(examples.flatMap { $0.draft.entries.map(\.criterion) })
    let rows = table.rows.map { table.nodes[$0].id }.filter { !shown.contains($0) }
    if !rows.isEmpty { note(.rowsWithoutExample(rows), list, "examples") }
    let read = Set(examples.flatMap(\.readings))
    let readings = table.pack.readings.map(\.id).filter { !read.contains($0) }
    if !readings.isEmpty { note(.readingsWithoutExample(readings), list, "examples") }
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

/// Which facts and conditions something depends on.
struct FactUse {
  private(set) var facts: Set<String> = []
  private(set) var conditions: Set<String> = []

  init(_ pack: RulePack) {
    for section in pack.sections { add(section) }
    for condition in pack.conditions { add(condition.test) }
    for verdict in pack.verdicts { add(verdict.test) }
  }

  private mutating func add(_ node: Node) {
    if case .sinceFactOrYears(_, let since, let other)? = node.rules.window {
      facts.formUnion([since, other].compactMap { $0 })
    }
    for child in node.children { add(child) }
  }

  private mutating func add(_ test: ConditionTest) {
    switch test {
    case .fact(let id, _), .chosen(let id), .factAtLeast(let id, _), .includes(let id, _): facts.insert(id)
    case .period(let since, let later, _): facts.formUnion([since, later].compactMap { $0 })
    case .entry, .reachesPassMark: break
    case .condition(let id): conditions.insert(id)
    case .all(let tests), .any(let tests), .atLeast(_, let tests): for test in tests { add(test) }
    case .not(let test): add(test)
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
