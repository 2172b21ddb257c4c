/// The exact search: group after group, keeping every state that may still become the best one.
///
/// States that no longer differ in what matters are merged, dominated ones and those that cannot reach the best
/// known choice are dropped. Past ``workLimit`` the best choice found so far is taken.
struct ChoiceSearch {
  /// States made, over one search. Real drafts need a few dozen.
  static let workLimit = 200_000

  private let space: ChoiceSpace
  private let words: Int
  private var incumbent: (value: Int, state: ChoiceState)?
  private var work = 0
  /// The most that the groups from each one on can add to each dimension; and in all, before caps.
  private let remaining: [[Int]]
  private let remainingRaw: [Int]

  init(_ problem: ChoiceProblem, _ goal: ChoiceGoal) {
    space = ChoiceSpace(problem, goal)
    words = (space.candidateCount + 63) / 64
    var dimensions = [[Int](repeating: 0, count: space.dimensions.count)]
    var raw = [0]
    for group in space.groups.reversed() {
      var most = [Int](repeating: 0, count: space.dimensions.count)
      for candidate in group { most[candidate.dimension] = max(most[candidate.dimension], candidate.worth) }
      dimensions.append(zip(most, dimensions[dimensions.count - 1]).map(+))
      raw.append(raw[raw.count - 1] + (group.map(\.worth).max() ?? 0))
    }
    remaining = dimensions.reversed()
    remainingRaw = raw.reversed()
  }

  mutating func run() -> Choice {
    if space.limits.isEmpty {
      let first = ChoiceImprovement(space)
      let state = state(of: first.picks)
      // The first try has the most entries, the largest sum and the earliest entries: only caps could object.
      if first.isPlain, first.value == space.upperBound { return result(state, first.value) }
      incumbent = (first.value, state)
    } else {
      consider(firstThatFit)
    }
    var states = [start]
    for group in space.groups.indices {
      states = advance(states, group)
      guard work <= ChoiceSearch.workLimit else { break }
    }
    let isProven = work <= ChoiceSearch.workLimit
    if isProven { for state in states { consider(state) } }
    guard let incumbent else { return result(start, space.value(space.base), isProven: false) }
    return result(incumbent.state, incumbent.value, isProven: isProven)
  }

  private var start: ChoiceState {
    ChoiceState(
      key: space.normalized(space.base) + space.limits.map { _ in 0 }, count: 0, raw: 0,
      chosen: [UInt64](repeating: 0, count: words))
  }

  private func result(_ state: ChoiceState, _ value: Int, isProven: Bool = true) -> Choice {
    let chosen = space.groups.joined().filter { state.chosen[$0.bit / 64] >> ($0.bit % 64) & 1 == 1 }
    return Choice(value: value, chosen: (space.settled + chosen.map(\.entry)).sorted(), isProven: isProven)
  }

  private func value(_ state: ChoiceState) -> Int {
    space.value(Array(state.key.prefix(space.dimensions.count)))
  }

  private mutating func consider(_ state: ChoiceState) {
    let value = value(state)
    if let incumbent, (incumbent.value, 0) > (value, 0) || incumbent.value == value && !state.precedes(incumbent.state)
    {
      return
    }
    incumbent = (value, state)
  }
}

extension ChoiceSearch {
  private mutating func advance(_ states: [ChoiceState], _ group: Int) -> [ChoiceState] {
    var next: [[Int]: ChoiceState] = [:]
    for state in states {
      for made in choices(from: state, group) {
        // As much as it takes to copy it.
        work += 1 + words / 64
        guard canMatter(made, after: group + 1) else { continue }
        if let known = next[made.key], !made.precedes(known) { continue }
        next[made.key] = made
      }
    }
    return undominated(Array(next.values))
  }

  /// One of the group; none of it only where a limit may ask for that.
  private func choices(from state: ChoiceState, _ group: Int) -> [ChoiceState] {
    var made = space.groups[group].compactMap { adding($0, to: state) }
    if !space.limits.isEmpty { made.append(state) }
    return made
  }

  private func adding(_ candidate: ChoiceSpace.Candidate, to state: ChoiceState) -> ChoiceState? {
    var state = state
    return add(candidate, to: &state) ? state : nil
  }

  /// False, with the state as it was, where a limit is used up.
  private func add(_ candidate: ChoiceSpace.Candidate, to state: inout ChoiceState) -> Bool {
    let dimensions = space.dimensions.count
    for limit in candidate.limits where state.key[dimensions + limit] >= space.limits[limit] { return false }
    for limit in candidate.limits { state.key[dimensions + limit] += 1 }
    var direct = Array(state.key.prefix(dimensions))
    direct[candidate.dimension] += candidate.worth
    state.key.replaceSubrange(0..<dimensions, with: space.normalized(direct))
    state.count += 1
    state.raw += candidate.worth
    state.chosen[candidate.bit / 64] |= 1 << (candidate.bit % 64)
    return true
  }

  /// Whether the state could still match the best known choice if everything left went well.
  private func canMatter(_ state: ChoiceState, after group: Int) -> Bool {
    guard let incumbent else { return true }
    let most = zip(state.key, remaining[group]).map(+)
    let value = space.value(most)
    if value != incumbent.value { return value > incumbent.value }
    let count = state.count + space.groups.count - group
    if count != incumbent.state.count { return count > incumbent.state.count }
    return state.raw + remainingRaw[group] >= incumbent.state.raw
  }

  private mutating func undominated(_ states: [ChoiceState]) -> [ChoiceState] {
    let dimensions = space.dimensions.count
    guard states.count > 1 else { return states }
    let ordered = states.map { (sum: $0.key.prefix(dimensions).reduce(0, +), state: $0) }.sorted { $0.sum > $1.sum }
    var kept: [ChoiceState] = []
    for (_, state) in ordered {
      work += kept.count / 16
      guard work <= ChoiceSearch.workLimit else { return kept }
      if !kept.contains(where: { $0.dominates(state, dimensions: dimensions) }) { kept.append(state) }
    }
    return kept
  }
}

// MARK: - A good choice to measure others by

extension ChoiceSearch {
  /// Of each group the option with this number.
  private func state(of picks: [Int]) -> ChoiceState {
    var state = start
    for (group, option) in picks.enumerated() { _ = add(space.groups[group][option], to: &state) }
    return state
  }

  /// Under limits: of each group the first option for which there is room.
  private var firstThatFit: ChoiceState {
    var state = start
    for group in space.groups { _ = group.first { add($0, to: &state) } }
    return state
  }
}
