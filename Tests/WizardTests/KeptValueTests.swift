import Scoring
import Screen
import TestSupport
import Testing

@testable import Wizard

/// What is worked out once a change and kept beside the draft is what working it out anew gives, after every key.
@Suite struct KeptValueTests {
  @Test(arguments: 1...4) func problemsAndSummaryAreNeverStale(_ seed: Int) throws {
    var random = SeededRandom(seed)
    var pilot = try Pilot(Sample.draft())
    for _ in 0..<200 {
      // Every other key goes to the summary, or stays there.
      let summary: [Key] = [.pageDown, .down, .control("t"), .control("d"), .control("z"), .end]
      let keys = random.below(2) == 0 ? summary : RobotTests.keys
      pilot.press(keys[random.below(keys.count)])
      guard let editing = pilot.state.editing else { continue }
      #expect(editing.problems == editing.findProblems())
      var anew = editing
      anew.advice = editing.advice
      #expect(anew.laidOut == nil)
      let columns = Layout(pilot.state.size, hasNote: editing.hasNote).main.columns
      #expect(editing.summaryLines(columns: columns) == anew.summaryLines(columns: columns))
    }
  }

  @Test func theSummaryIsLaidOutOnceForAKeyAndItsFrame() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.press(.escape)
    pilot.press(.end, .enter)
    let laidOut = try #require(pilot.state.editing?.laidOut)
    #expect(laidOut.columns == Layout(pilot.state.size, hasNote: false).main.columns)
    #expect(laidOut.lines.isEmpty == false)
  }
}
