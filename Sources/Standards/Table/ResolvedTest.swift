import Basics

/// A condition's test with places where the pack has ids; resolved once for a pack.
package indirect enum ResolvedTest: Sendable {
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
package struct FactPlace: Sendable {
  package var id: String
  package var place: Int?
}

/// A node and all below it, as indices: from the first up to the end, which is not one of them.
package struct Branch: Sendable {
  let first: Int
  let end: Int

  package func contains(_ index: Int) -> Bool { first <= index && index < end }
}

/// A class, since a test that is judged is taken out of its pack: at the cost of one reference.
package final class ResolvedEntryTest: Sendable {
  package let test: EntryTest
  /// What stands under the test's nodes.
  let branches: [Branch]
  /// What stands under `unknownWithout`.
  package let known: Branch?

  init(test: EntryTest, branches: [Branch], known: Branch?) {
    self.test = test
    self.branches = branches
    self.known = known
  }

  /// Whether entries of a row are of the test's kind.
  package func covers(_ row: Int) -> Bool {
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
