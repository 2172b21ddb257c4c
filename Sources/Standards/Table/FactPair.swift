import Basics

/// Two facts, by id, of which one says something about the other.
package struct FactPair: Hashable, Sendable {
  package var fact: String
  package var other: String

  static func distinct(_ pairs: [FactPair]) -> [FactPair] {
    var seen = TextNumbers(expecting: pairs.count)
    return pairs.filter { seen.insert("\($0.fact)\n\($0.other)").isNew }
  }
}

extension Window {
  /// The facts of which one stands in for the other; nil where none does.
  var standIn: FactPair? {
    guard case .sinceFactOrYears(_, let since, let other?) = self else { return nil }
    return FactPair(fact: since, other: other)
  }
}

extension ConditionTest {
  /// The facts of periods with those of the breaks in them.
  var breaks: [FactPair] {
    switch self {
    case .period(let since, let breaks?, _): [FactPair(fact: since, other: breaks)]
    case .all(let tests), .any(let tests), .atLeast(_, let tests): tests.flatMap(\.breaks)
    case .not(let test): test.breaks
    default: []
    }
  }
}
