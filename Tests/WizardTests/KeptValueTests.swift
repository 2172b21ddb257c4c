import Screen
import TestSupport
import Testing

@testable import Wizard

/// What is worked out once a change and kept beside the draft is what working it out anew gives, after every key.
@Suite struct KeptValueTests {
  @Test(arguments: 1...10) func whatIsKeptIsNeverStale(_ seed: Int) throws {
    var random = SeededRandom(seed)
    var pilot = try Pilot(Sample.draft())
    pilot.press(.escape, .end, .enter)
    let summary: [Key] = [.down, .up, .pageDown, .home, .control("t"), .control("d"), .control("z"), .control("y")]
    var summaries = 0
    for round in 0..<40 {
      // At first what the summary obeys, then anything.
      let keys = round < 20 ? summary : RobotTests.keys
      pilot.press(keys[random.below(keys.count)])
      let editing = try #require(pilot.state.editing)
      #expect(editing.problems == editing.findProblems().places)
      let entries = editing.report.diagnostics.map { $0.entry ?? -1 }
      #expect(entries == entries.sorted())
      var anew = editing
      anew.laidOut = LaidOut()
      #expect(editing.listItems == anew.listItems)
      if let steps = editing.laidOut.steps { #expect(steps == anew.stepStates) }
      if let bars = editing.laidOut.bars { #expect(bars == BarFigures(anew)) }
      for (row, gain) in editing.laidOut.gains { #expect(gain == editing.rescoring.oneMore(of: row)) }
      // A kind of field cannot be compared, but described.
      if let scope = editing.form?.scope { #expect("\(editing.content(of: scope))" == "\(anew.content(of: scope))") }
      let columns = Layout(pilot.state.size, hasNote: editing.hasNote).main.columns
      #expect(editing.summaryLines(columns: columns) == anew.summaryLines(columns: columns))
      if editing.laidOut.summary != nil { summaries += 1 }
    }
    #expect(summaries > 10)
  }

  @Test func theSummaryIsLaidOutOnceForAKeyAndItsFrame() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.press(.escape)
    pilot.press(.end, .enter)
    let laidOut = try #require(pilot.state.editing?.laidOut.summary)
    #expect(laidOut.columns == Layout(pilot.state.size, hasNote: false).main.columns)
    #expect(laidOut.lines.isEmpty == false)
  }
}
