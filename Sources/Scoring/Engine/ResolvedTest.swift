/// A condition's test with places where the pack has ids; resolved once for a pack.
indirect enum ResolvedTest: Sendable {
  case fact(FactPlace, is: Bool)
  case chosen(FactPlace)
  case factAtLeast(FactPlace, Int)
  case includes(FactPlace, [String])
  case period(since: FactPlace, laterByMonths: FactPlace?, years: Int)
  case entry(ResolvedEntryTest)
  case reachesPassMark
  /// A condition before this one, by its index; nil for one that is not there yet.
  case condition(Int?)
  case all([ResolvedTest])
  case any([ResolvedTest])
  case atLeast(Int, [ResolvedTest])
  case not(ResolvedTest)
}

/// What may make conditions come out otherwise than they did.
struct ConditionChange {
  /// The rows, before and after, of entries that changed in something that a test may look at.
  var rows: [Int] = []
  /// Whether 自评 or the mark that it is held against changed.
  var score = false
  /// Conditions that were judged anew, by index.
  var conditions: Set<Int> = []
}

extension ResolvedTest {
  func looks(at change: ConditionChange) -> Bool {
    switch self {
    case .entry(let test):
      change.rows.contains { row in
        test.covers(row) || test.known?.contains(row) ?? false
      }
    case .reachesPassMark: change.score
    case .condition(let index): index.map(change.conditions.contains) ?? false
    case .all(let tests), .any(let tests), .atLeast(_, let tests): tests.contains { $0.looks(at: change) }
    case .not(let test): test.looks(at: change)
    case .fact, .chosen, .factAtLeast, .includes, .period: false
    }
  }
}

extension ResolvedTest {
  /// The conditions that it refers to, by index, as often as it does.
  var references: [Int] {
    switch self {
    case .condition(let index): index.map { [$0] } ?? []
    case .all(let tests), .any(let tests), .atLeast(_, let tests): tests.flatMap(\.references)
    case .not(let test): test.references
    case .fact, .chosen, .factAtLeast, .includes, .period, .entry, .reachesPassMark: []
    }
  }

  /// Whether it refers to one condition twice: the same clauses come from both places.
  var refersTwice: Bool {
    let references = references.sorted()
    return zip(references, references.dropFirst()).contains { $0 == $1 }
  }
}

/// A fact, and its place in the pack; nil where the pack has no such fact.
struct FactPlace: Sendable {
  var id: String
  var place: Int?
}

/// A node and all below it, as indices: from the first up to the end, which is not one of them.
struct Branch: Sendable {
  let first: Int
  let end: Int

  func contains(_ index: Int) -> Bool { first <= index && index < end }
}

/// A class, since a test that is judged is taken out of its pack: at the cost of one reference.
final class ResolvedEntryTest: Sendable {
  let test: EntryTest
  /// What stands under the test's nodes.
  let branches: [Branch]
  /// What stands under `unknownWithout`.
  let known: Branch?

  init(test: EntryTest, branches: [Branch], known: Branch?) {
    self.test = test
    self.branches = branches
    self.known = known
  }

  /// Whether entries of a row are of the test's kind.
  func covers(_ row: Int) -> Bool {
    for index in branches.indices where branches[index].contains(row) { return true }
    return false
  }
}

/// Turns the ids of a pack's tests into places.
struct TestResolver {
  let nodes: [TableNode]
  let places: IdPlaces
  let facts: IdPlaces
  let conditionPlaces: IdPlaces

  /// Each may refer to those before it.
  func conditions(_ definitions: [ConditionDefinition]) -> [ResolvedTest] {
    definitions.indices.map { resolve(definitions[$0].test, before: $0) }
  }

  /// Verdicts may refer to every condition.
  func verdicts(_ definitions: [VerdictDefinition]) -> [ResolvedTest] {
    definitions.map { resolve($0.test, before: .max) }
  }

  private func resolve(_ test: ConditionTest, before end: Int) -> ResolvedTest {
    switch test {
    case .fact(let id, let expected): .fact(fact(id), is: expected)
    case .chosen(let id): .chosen(fact(id))
    case .factAtLeast(let id, let least): .factAtLeast(fact(id), least)
    case .includes(let id, let wanted): .includes(fact(id), wanted)
    case .period(let since, let later, let years):
      .period(since: fact(since), laterByMonths: later.map(fact), years: years)
    case .entry(let test):
      .entry(
        ResolvedEntryTest(
          test: test, branches: test.under.compactMap(branch),
          known: test.unknownWithout.map { branch($0) ?? Branch(first: 0, end: 0) }))
    case .reachesPassMark: .reachesPassMark
    case .condition(let id): .condition(conditionPlaces[id].flatMap { $0 < end ? $0 : nil })
    case .all(let tests): .all(tests.map { resolve($0, before: end) })
    case .any(let tests): .any(tests.map { resolve($0, before: end) })
    case .atLeast(let least, let tests): .atLeast(least, tests.map { resolve($0, before: end) })
    case .not(let test): .not(resolve(test, before: end))
    }
  }

  private func fact(_ id: String) -> FactPlace { FactPlace(id: id, place: facts[id]) }

  private func branch(_ id: String) -> Branch? { places[id].map { Branch(first: $0, end: nodes[$0].end) } }
}
