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
