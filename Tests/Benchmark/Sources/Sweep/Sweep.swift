import Scoring
import Screen
import SweepSupport

/// Draws every step of an empty, an ordinary and a huge draft at every size, on all cores, and counts the frames.
@main enum Sweep {
  static func main() async throws {
    for (name, draft) in [("empty", Draft.dated), ("ordinary", Sample.draft()), ("huge", try SizeSweep.hugeDraft())] {
      try await report(name, draft)
    }
    AmbiguousWidth.inForce = .wide
    var draft = Sample.draft()
    for index in draft.entries.indices { draft.entries[index].title = "“α型”·①号——…" }
    try await report("ordinary, wide", draft)
  }

  private static func report(_ name: String, _ draft: Draft) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let frames = try await sweep(draft)
    print("\(name) draft, \(draft.entries.count) entries: \(frames) frames in \(clock.now - start)")
  }

  /// The number of frames, all of them right.
  private static func sweep(_ draft: Draft) async throws -> Int {
    let states = try SizeSweep.states(draft) + SizeSweep.reviewStates(draft)
    return try await withThrowingTaskGroup(of: Int.self) { group in
      for state in states {
        group.addTask {
          for size in SizeSweep.sizes {
            if let fault = SizeSweep.fault(state, at: size) { throw Fault(description: fault) }
          }
          return SizeSweep.sizes.count
        }
      }
      return try await group.reduce(0, +)
    }
  }
}

/// A frame that is not as it must be.
struct Fault: Error, CustomStringConvertible {
  let description: String
}
