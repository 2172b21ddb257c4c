import Foundation
import Scoring
import Screen
import TestSupport
import Testing

@testable import Wizard

/// Every size that a window may have, down to nothing: nothing traps, nothing stands outside of the window.
@Suite struct SizeSweepTests {
  /// Every width at some heights, and every height at some widths.
  static let sizes: [Size] =
    (0...300).flatMap { width in [0, 1, 2, 5, 17, 18, 24, 100].map { Size(columns: width, rows: $0) } }
    + (0...100).flatMap { height in [0, 1, 2, 59, 60, 80, 300].map { Size(columns: $0, rows: height) } }

  /// All steps at all sizes, with a huge draft too: minutes without optimisation, so only where it is asked for.
  static let isFull = ProcessInfo.processInfo.environment["ZIPING_SWEEP"] == "full"

  private func check(_ state: WizardState, _ size: Size) {
    var state = state
    state.size = size
    let frame = render(state)
    guard frame.size == size else {
      Issue.record("\(frame.size) instead of \(size)")
      return
    }
    if let cursor = frame.cursor, cursor.row >= size.rows || cursor.column >= size.columns {
      Issue.record("the cursor is outside of \(size)")
    }
  }

  /// The twelve steps of a draft, and what may lie over them.
  private func states(_ draft: Draft) throws -> [WizardState] {
    var pilot = try Pilot(draft)
    var states: [WizardState] = []
    for step in 0..<12 {
      pilot.go(to: step)
      states.append(pilot.state)
    }
    for keys: [Key] in [[.control("f")], [.control("g")]] {
      pilot.go(to: 5)
      for key in keys { pilot.press(key) }
      states.append(pilot.state)
      pilot.press(.escape)
    }
    pilot.go(to: 8)
    pilot.press(.control("n"))
    states.append(pilot.state)
    return states
  }

  @Test func everySizeWithSomeStep() throws {
    let states = try states(.dated) + states(Sample.draft())
    for (index, size) in SizeSweepTests.sizes.enumerated() { check(states[index % states.count], size) }
  }

  @Test func everyStepAtTheSizesThatMatter() throws {
    let sizes = [
      (0, 0), (1, 1), (59, 18), (60, 17), (60, 18), (75, 24), (76, 24), (80, 24), (119, 40), (120, 40), (300, 100),
    ]
    for state in try states(.dated) + states(Sample.draft()) {
      for (columns, rows) in sizes { check(state, Size(columns: columns, rows: rows)) }
    }
  }

  @Test(.enabled(if: isFull, "ZIPING_SWEEP=full asks for it")) func everyStepAtEverySize() throws {
    for state in try states(.dated) + states(Sample.draft()) {
      for size in SizeSweepTests.sizes { check(state, size) }
    }
  }

  @Test(.enabled(if: isFull, "ZIPING_SWEEP=full asks for it")) func aHugeDraftAtEverySize() throws {
    var random = SeededRandom(1)
    var draft = Draft.random(try builtInTable(), entries: 1000...1000, &random)
    draft.entries[0].title = String(repeating: "高速主轴", count: 250)
    for state in try states(draft) {
      for size in SizeSweepTests.sizes where size.columns % 7 == 0 || size.rows % 7 == 0 { check(state, size) }
    }
  }
}
