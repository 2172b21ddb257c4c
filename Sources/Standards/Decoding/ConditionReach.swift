/// How conditions build on each other: how many levels there are, and how much is looked at by way of others. Both are
/// bounded, so that judging them takes no longer than their file lets expect.
struct ConditionReach {
  /// So many conditions may refer to each other in a chain.
  static let mostLevels = 64
  /// So much may all conditions and verdicts together look at, what they refer to included.
  static let mostLooks = 1_000_000
  /// So much is taken over from one condition.
  private static let mostTakenOver = 1_000

  private struct Known {
    var level: Int
    /// Tests and references of its own.
    var size: Int
    /// The conditions that it refers to, each once.
    var references: [Int]
    /// What it looks at, by way of others too; nil until somebody asks.
    var looks: Int?
  }

  private var places: [String: Int] = [:]
  private var known: [Known] = []
  private var looks = 0

  /// Takes the next condition, or a verdict, which has no name here; returns what is wrong with it.
  mutating func add(_ test: ConditionTest, named id: String? = nil) -> RulePackFault? {
    let all = test.references.compactMap { places[$0] }
    let references = Set(all).sorted()
    let level = (references.map { known[$0].level }.max() ?? 0) + 1
    let size = test.size
    let isTooDeep = id != nil && level > ConditionReach.mostLevels
    if let id, places[id] == nil {
      places[id] = known.count
      // Those above are not to blame for the same again.
      known.append(Known(level: isTooDeep ? 1 : level, size: size, references: references))
    }
    let before = looks
    looks += size
    for reference in all { looks += looks(of: reference) }
    if isTooDeep { return .conditionsTooDeep(most: ConditionReach.mostLevels) }
    let isFirst = before <= ConditionReach.mostLooks
    return isFirst && looks > ConditionReach.mostLooks ? .conditionsTooMany(most: ConditionReach.mostLooks) : nil
  }

  /// What a condition looks at, each condition below it counted once, as far as it is taken over.
  private mutating func looks(of place: Int) -> Int {
    if let looks = known[place].looks { return looks }
    var (seen, open, sum): (Set<Int>, [Int], Int) = ([place], [place], 0)
    while let next = open.popLast(), sum < ConditionReach.mostTakenOver {
      sum += known[next].size
      for reference in known[next].references where seen.insert(reference).inserted { open.append(reference) }
    }
    sum = min(sum, ConditionReach.mostTakenOver)
    known[place].looks = sum
    return sum
  }
}

extension ConditionTest {
  /// The conditions that it refers to, as often as it does.
  fileprivate var references: [String] {
    switch self {
    case .condition(let id): [id]
    case .all(let tests), .any(let tests), .atLeast(_, let tests): tests.flatMap(\.references)
    case .not(let test): test.references
    case .fact, .chosen, .factAtLeast, .includes, .period, .entry, .reachesPassMark: []
    }
  }

  /// How many single tests it holds.
  fileprivate var size: Int {
    switch self {
    case .all(let tests), .any(let tests), .atLeast(_, let tests): tests.reduce(0) { $0 + $1.size }
    case .not(let test): test.size
    case .condition, .fact, .chosen, .factAtLeast, .includes, .period, .entry, .reachesPassMark: 1
    }
  }
}
