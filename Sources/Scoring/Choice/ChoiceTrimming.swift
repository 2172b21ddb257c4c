/// Leaves out of a choice what cannot be otherwise in the best one, so that what is to be searched does not grow with the
/// number of entries. Exact: what is left out is told by exchanging two groups, or by undoing one's choice, which would
/// make a better one of any other.
struct ChoiceTrimming {
  typealias Candidate = ChoiceSpace.Candidate

  /// The groups among whose options there is something to choose, in their order.
  private(set) var open: [[Candidate]] = []
  /// What the other groups bring in any case.
  private(set) var settled: [Candidate] = []

  private let dimensions: [ChoiceSpace.Dimension]
  private let limits: [Int]

  /// - Parameters:
  ///   - groups: each with its best option first.
  ///   - dimensions: the nodes whose cap can bind.
  ///   - limits: how many each limit lets through.
  init(_ groups: [[Candidate]], _ dimensions: [ChoiceSpace.Dimension], _ limits: [Int]) {
    (self.dimensions, self.limits) = (dimensions, limits)
    let groups = limits.isEmpty ? groups.map(useful) : groups
    let isOpen = open(groups)
    for index in groups.indices {
      if isOpen[index] {
        open.append(groups[index])
      } else if limits.isEmpty, let first = groups[index].first {
        settled.append(first)
      }
    }
  }

  /// A group's first option, and those that bring points where no better one does.
  private func useful(_ group: [Candidate]) -> [Candidate] {
    guard group.count > 1 else { return group }
    var seen: [Int] = []
    return group.filter { option in
      guard seen.isEmpty || option.worth > 0, !seen.contains(option.dimension) else { return false }
      seen.append(option.dimension)
      return true
    }
  }

  /// By group: whether something is to be chosen. Of groups with the same options only so many can be needed.
  private func open(_ groups: [[Candidate]]) -> [Bool] {
    var alike: [[Int]: [Int]] = [:]
    for index in groups.indices { alike[kind(of: groups[index]), default: []].append(index) }
    var isOpen = [Bool](repeating: false, count: groups.count)
    for same in alike.values {
      let options = groups[same[0]]
      if limits.isEmpty, options.count == 1 { continue }
      let needed = needed(options)
      guard same.count > needed else {
        for index in same { isOpen[index] = true }
        continue
      }
      for option in options.indices.dropFirst(limits.isEmpty ? 1 : 0) {
        let order = same.sorted { precedes(groups[$0], groups[$1], choosing: option) }
        for index in order.prefix(needed) { isOpen[index] = true }
      }
    }
    return isOpen
  }

  /// What the options are worth, where, and under which limits.
  private func kind(of group: [Candidate]) -> [Int] {
    group.flatMap { [$0.dimension, $0.worth, $0.limits.count] + $0.limits }
  }

  /// At most so many groups with these options choose another one than their first (under limits: any at all) in the best
  /// choice; `Int.max` where nothing bounds it.
  private func needed(_ options: [Candidate]) -> Int {
    limits.isEmpty ? sum(options.dropFirst().map(enough)) : sum(options.map(room))
  }

  /// A further one of the kind would find the cap reached without it.
  private func enough(_ option: Candidate) -> Int {
    let cap = dimensions[option.dimension].cap
    return cap == .max ? .max : max(0, cap - 1) / option.worth + 1
  }

  private func room(_ option: Candidate) -> Int { option.limits.map { limits[$0] }.min() ?? .max }

  private func sum(_ numbers: [Int]) -> Int {
    numbers.reduce(0) { sum, number in
      let (next, overflow) = sum.addingReportingOverflow(number)
      return overflow ? .max : next
    }
  }

  /// Of two groups with the same options, whether the first one chooses this option rather than the second: so that of all
  /// that is chosen the first in the draft in which both differ is among it.
  private func precedes(_ a: [Candidate], _ b: [Candidate], choosing option: Int) -> Bool {
    if !limits.isEmpty { return a[option].entry < b[option].entry }
    let (first, second) = (a[option].entry, b[option].entry)
    switch (first < a[0].entry, second < b[0].entry) {
    case (true, true): return first < second
    case (false, false): return a[0].entry > b[0].entry
    case (let gains, _): return gains
    }
  }
}
