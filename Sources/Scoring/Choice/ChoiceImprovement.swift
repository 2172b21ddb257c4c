/// A good choice without limits: each group's first option, then single exchanges while they help.
struct ChoiceImprovement {
  /// Of each group the option that is chosen, by its number.
  private(set) var picks: [Int]
  /// The indicator's points with them, in thousandths.
  private(set) var value: Int
  /// Whether nothing was exchanged.
  private(set) var isPlain = true

  private let space: ChoiceSpace
  /// What enters each dimension directly.
  private var direct: [Int]
  /// So often all groups are gone through; what is left then is the search's to find.
  private static let mostRounds = 20

  init(_ space: ChoiceSpace) {
    self.space = space
    picks = space.groups.map { _ in 0 }
    direct = space.base
    for group in space.groups {
      if let first = group.first { direct[first.dimension] += first.worth }
    }
    value = space.value(direct)
    var rounds = 0
    while value < space.upperBound, rounds < ChoiceImprovement.mostRounds, exchange() { rounds += 1 }
  }

  /// Tries each option of each group once; false where none helps.
  private mutating func exchange() -> Bool {
    var improves = false
    for group in space.groups.indices {
      for option in space.groups[group].indices where option != picks[group] && take(option, of: group) {
        improves = true
      }
    }
    if improves { isPlain = false }
    return improves
  }

  /// Puts an option in the place of its group's, where that makes a better choice.
  private mutating func take(_ option: Int, of group: Int) -> Bool {
    let (old, new) = (space.groups[group][picks[group]], space.groups[group][option])
    move(from: old, to: new)
    let made = space.value(direct)
    guard made > value || made == value && precedes(new, old) else {
      move(from: new, to: old)
      return false
    }
    (picks[group], value) = (option, made)
    return true
  }

  private mutating func move(from old: ChoiceSpace.Candidate, to new: ChoiceSpace.Candidate) {
    direct[old.dimension] -= old.worth
    direct[new.dimension] += new.worth
  }

  /// The larger sum before caps, then the earlier entry: all choices have as many entries.
  private func precedes(_ a: ChoiceSpace.Candidate, _ b: ChoiceSpace.Candidate) -> Bool {
    a.worth != b.worth ? a.worth > b.worth : a.entry < b.entry
  }
}
