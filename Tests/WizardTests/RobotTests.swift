import Scoring
import Screen
import TestSupport
import Testing

@testable import Wizard

/// Random keys: nothing traps, every figure is the draft's, and undoing everything restores the start.
@Suite struct RobotTests {
  static let keys: [Key] = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .enter, .tab, .backTab, .escape, .insert,
    .delete, .backspace, .control("n"), .control("n"), .control("d"), .control("z"), .control("y"), .control("s"),
    .control("g"), .control("e"), .control("x"), .control("c"),
    .control("f"), .control("o"), .control("t"), .control("b"), .mouse(row: 7, column: 30, .press), .control("a"),
    .control("k"), .control("w"),
    .wordLeft, .wordRight, .paste("粘贴\n2024-05\u{202E}"), .function(1), .character("3"), .character("７"),
    .character("年"), .character(" "), .character("?"), .character("\u{301}"), .character("😀"),
  ]

  private func randomKey(_ random: inout SeededRandom) -> Key {
    RobotTests.keys[random.below(RobotTests.keys.count)]
  }

  @Test(arguments: 1...6) func randomKeysBreakNothing(_ seed: Int) throws {
    var random = SeededRandom(seed)
    var pilot = try Pilot(seed.isMultiple(of: 2) ? Sample.draft() : nil)
    let table = try builtInTable()
    for _ in 0..<400 {
      if random.below(25) == 0 {
        pilot.send(.resized(Size(columns: random.below(130), rows: random.below(45))))
      }
      pilot.press(randomKey(&random))
      let frame = pilot.frame
      #expect(frame.size == pilot.state.size)
      if let cursor = frame.cursor {
        #expect(cursor.row < frame.size.rows && cursor.column < frame.size.columns)
      }
    }
    let editing = try #require(pilot.state.editing)
    #expect(editing.report == score(editing.draft, table))
    #expect(Set(editing.draft.entries.map(\.id)).count == editing.draft.entries.count)
  }

  @Test(arguments: 1...6) func undoingEverythingRestoresTheDraft(_ seed: Int) throws {
    var random = SeededRandom(seed)
    var pilot = try Pilot(Sample.draft())
    let before = pilot.draft
    let report = try #require(pilot.report)
    for _ in 0..<200 {
      let key = randomKey(&random)
      if key != .control("z"), key != .control("y") { pilot.press(key) }
    }
    let after = pilot.draft
    for _ in pilot.state.editing?.layers ?? [] { pilot.press(.escape) }
    if [.typing, .choosing].contains(pilot.state.context) { pilot.press(.escape) }
    pilot.press(.control("z"), times: 400)
    #expect(pilot.draft == before)
    #expect(pilot.report == report)
    pilot.press(.control("y"), times: 400)
    #expect(pilot.draft == after)
  }
}
