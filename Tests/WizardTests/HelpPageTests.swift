import Screen
import TestSupport
import Testing

@testable import Wizard

/// The keys on a help page: before what they do, never cut, with a gap.
@Suite struct HelpPageTests {
  @Test(arguments: Context.allCases, [20, 41, 59, 101]) func keysAreWholeAndTextsHangBesideThem(
    _ context: Context, _ columns: Int
  ) {
    let lines = HelpPage.keys(in: context).wrapped(to: columns).dropFirst(2)
    let names = KeyBinding.all.filter { $0.contexts.contains(context) }.map(\.keyNames)
    for name in names { #expect(lines.contains { $0.head.contains(name) }, "\(name)") }
    #expect(Set(lines.map(\.headColumns)).count <= 1)
    for line in lines {
      let width = DisplayWidth.of(line.head)
      #expect(line.text.isEmpty || width + 2 <= line.headColumns)
      #expect(line.headColumns + DisplayWidth.of(line.text) <= max(columns, line.headColumns + 8))
    }
  }

  @Test func onTheScreenNothingIsCutOrStuckTogether() throws {
    var pilot = try Pilot()
    pilot.press(.control("g"))
    var pages = ""
    for _ in 0..<6 {
      pages += pilot.picture + "\n"
      pilot.press(.pageDown)
    }
    #expect(pages.contains("Tab Shift-Tab"))
    #expect(!pages.contains("Shift-.."))
    for keys in ["Tab Shift-Tab", "← → Home End", "PgUp", "Enter"] {
      #expect(!pages.contains("| \(keys)上") && !pages.contains("\(keys)移"))
    }
  }

  /// Ctrl-V with nothing copied says why, in the help and at once.
  @Test func pastingNothingSaysSo() throws {
    var pilot = try Pilot()
    pilot.press(.control("v"))
    #expect(pilot.state.notice == Words.nothingCopied)
    guard let editing = pilot.state.editing else { return }
    let layout = Layout(pilot.state.size, hasNote: true)
    #expect(editing.reason(against: .paste, layout) == Words.nothingCopied)
    pilot.type("陈")
    pilot.press(.control("a"), .control("c"), .end, .control("v"))
    #expect(pilot.draft.applicant.name == "陈陈")
    #expect(pilot.state.editing?.reason(against: .paste, layout) == nil)
  }

  /// The field in front shows that there is more of its text, and where.
  @Test func hiddenTextIsMarkedAtItsSide() throws {
    var pilot = try Pilot()
    pilot.type(String(repeating: "温州", count: 150))
    func line() -> String { pilot.picture.split(separator: "\n").first { $0.contains("姓名") }.map(String.init) ?? "" }
    #expect(line().contains("<温") || line().contains("<州"))
    #expect(!line().contains("温>") && !line().contains("州>"))
    pilot.press(.home)
    #expect(!line().contains("<"))
    #expect(line().contains(">"))
    pilot.press(.right, times: 150)
    #expect(line().contains("<") && line().contains(">"))
  }

  @Test func noCursorStandsInTheFilterWhileAQuestionIsAsked() throws {
    var pilot = try Pilot(desk: Sample.desk)
    pilot.press(.down)
    #expect(pilot.frame.cursor != nil)
    pilot.press(.control("d"))
    #expect(pilot.state.context == .deleting)
    #expect(pilot.frame.cursor == nil)
  }
}
