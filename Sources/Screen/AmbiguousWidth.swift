/// How many columns the terminal gives characters whose width Unicode leaves open, such as “ ” … — · ① α.
///
/// Terminals set up for Chinese give them two, others one. It holds for the whole process, as the locale does by which
/// the C library measures: set by whoever owns the terminal, on its thread, between two frames.
package enum AmbiguousWidth: Int, Sendable {
  case narrow = 1
  case wide = 2

  package nonisolated(unsafe) static var inForce = AmbiguousWidth.narrow

  /// The first and the last of each run of these characters, in order.
  package static var runs: [UInt32] { ambiguousRuns }

  /// Whether a scalar is one of them, found by halving.
  static func isOpen(_ value: UInt32) -> Bool {
    var low = 0
    var high = ambiguousRuns.count / 2
    while low < high {
      let middle = (low + high) / 2
      if ambiguousRuns[middle * 2 + 1] < value { low = middle + 1 } else { high = middle }
    }
    return low * 2 < ambiguousRuns.count && ambiguousRuns[low * 2] <= value
  }
}
