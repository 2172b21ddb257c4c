/// A choice made for the first groups: what it has brought so far.
struct ChoiceState {
  /// Points that entered each dimension directly, normalized; then how much of each limit is used.
  var key: [Int]
  var count: Int
  /// Own points of the chosen, before any cap.
  var raw: Int
  /// One bit for each candidate in the draft's order.
  var chosen: [UInt64]

  /// More entries, then the larger sum before caps, then the earlier entries.
  func precedes(_ other: ChoiceState) -> Bool {
    if count != other.count { return count > other.count }
    if raw != other.raw { return raw > other.raw }
    return ChoiceState.isEarlier(chosen, other.chosen)
  }

  /// Of two equally large sets, the one that holds the first entry in which they differ.
  static func isEarlier(_ a: [UInt64], _ b: [UInt64]) -> Bool {
    for (first, second) in zip(a, b) where first != second {
      let lowest = (first ^ second).trailingZeroBitCount
      return first >> lowest & 1 == 1
    }
    return false
  }

  /// Whether nothing that `other` can still become is better than what this can become.
  func dominates(_ other: ChoiceState, dimensions: Int) -> Bool {
    for index in 0..<dimensions where key[index] < other.key[index] { return false }
    for index in dimensions..<key.count where key[index] > other.key[index] { return false }
    return !other.precedes(self)
  }
}
