import Standards

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
