import Scoring
import Screen
import TestSupport
import Testing

@testable import Wizard

/// The screen that is kept from state to state shows what it shows when it is drawn from nothing.
@Suite struct CanvasTests {
  /// What comes between keys.
  private func event(_ random: inout SeededRandom) throws -> Event {
    switch random.below(7) {
    case 0: .resized(Size(columns: 50 + random.below(90), rows: 16 + random.below(30)))
    case 1: .saved(at: "14:03:2\(random.below(10))")
    case 2: .saveFailed(SaveFailure(cause: "磁盘已满", sentence: "没有存上：磁盘已满。", since: "14:03:22"))
    case 3: .told(random.below(2) == 0 ? "短句。" : String(repeating: "别处改过这份草稿。", count: 12), name: "别名.json")
    case 4: .opened(OpenedDraft(draft: Sample.draft(), name: "审核.review.json", review: Review()))
    case 5: .opened(OpenedDraft(draft: .dated, table: try OtherPack.table(), name: "别的.json"))
    default: .opened(OpenedDraft(draft: Sample.draft(), name: "草稿.json", readOnly: random.below(2) == 0 ? "只读。" : nil))
    }
  }

  @Test(arguments: 1...12) func nothingOldStaysOnTheScreen(_ seed: Int) throws {
    var random = SeededRandom(seed)
    var pilot = seed.isMultiple(of: 3) ? try Pilot(desk: Sample.desk) : try Pilot(Sample.draft())
    var canvas = Canvas()
    for round in 0..<250 {
      if random.below(20) == 0 {
        pilot.send(try event(&random))
      } else {
        // At first mostly what walks through the steps and their entries.
        let keys: [Key] = round < 100 ? [.down, .enter, .escape, .pageDown, .right, .character("2")] : RobotTests.keys
        pilot.press(keys[random.below(keys.count)])
      }
      // Several keys may come before one frame.
      guard random.below(4) > 0 else { continue }
      var anew = pilot.state
      anew.editing?.laidOut = LaidOut()
      let (drawn, expected) = (canvas.draw(pilot.state), render(anew))
      #expect(drawn == expected && drawn.echoPlace == expected.echoPlace)
    }
  }
}
