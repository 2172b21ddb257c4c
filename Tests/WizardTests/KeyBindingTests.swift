import Foundation
import Screen
import TestSupport
import Testing

@testable import Wizard

@Suite struct KeyBindingTests {
  /// A key that meant two things in one place would do the first and be described as both.
  @Test(arguments: Context.allCases) func noKeyMeansTwoThings(_ context: Context) {
    var meanings: [Key: Command] = [:]
    for binding in KeyBinding.all where binding.contexts.contains(context) {
      for key in binding.keys {
        #expect(meanings[key] == nil, "\(key) in \(context)")
        meanings[key] = binding.command
      }
    }
  }

  /// An input method swallows letters; some terminals take F1, F10 and F11 for themselves.
  @Test(arguments: Context.allCases) func everythingWorksWithoutLettersAndFunctionKeys(_ context: Context) {
    let bindings = KeyBinding.all.filter { $0.contexts.contains(context) }
    // The arrows do what the space bar and numbers do.
    for command in Set(bindings.map(\.command)) where ![.toggle, .answerNumber].contains(command) {
      let keys = bindings.filter { $0.command == command }.flatMap(\.keys)
      let safe = keys.contains { key in
        switch key {
        case .character, .function: false
        default: true
        }
      }
      #expect(safe, "\(command) in \(context)")
    }
  }

  @Test func fullWidthFormsActAsTheirTwinsInMenus() {
    #expect(Key.character("？").inMenus == .character("?"))
    #expect(Key.character("　").inMenus == .character(" "))
    #expect(Key.character("ｙ").inMenus == .character("y"))
    #expect(Key.character("中").inMenus == .character("中"))
  }

  @Test(arguments: Context.allCases) func everyPlaceCanBeLeftAndExplained(_ context: Context) {
    let commands = Set(KeyBinding.all.filter { $0.contexts.contains(context) }.map(\.command))
    #expect(commands.isSuperset(of: [.leave, .interrupt, .out]))
    #expect([.help, .deskHelp].contains(context) || commands.contains(.help))
  }

  /// To write the table anew: delete the lines between the marks in README.md, run this test twice, read the difference.
  @Test func theREADMEHasTheTable() throws {
    let url = Program.root.appendingPathComponent("README.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let (start, end) = ("<!-- keys -->\n", "<!-- /keys -->")
    let parts = text.components(separatedBy: start)
    try #require(parts.count == 2)
    let rest = parts[1].components(separatedBy: end)
    try #require(rest.count == 2)
    if rest[0].isEmpty {
      let table = start + KeyBinding.readmeTable + "\n" + end
      try (parts[0] + table + rest[1]).write(to: url, atomically: true, encoding: .utf8)
      Issue.record("the README had no table of keys: written, look at it")
      return
    }
    #expect(rest[0] == KeyBinding.readmeTable + "\n")
  }

  /// The help of 汇总 names the standard exactly.
  @Test func theSummarysHelpNamesTheStandard() throws {
    var pilot = try Pilot()
    pilot.go(to: 11)
    pilot.press(.control("g"))
    let page = try #require(
      pilot.state.editing.flatMap { if case .help(let page)? = $0.layer { page } else { nil } })
    #expect(page.lines.first?.text == (try builtInTable().pack.imprint))
  }

  /// A key that can do nothing here says why.
  @Test func keysThatCanDoNothingSayWhy() throws {
    let table: [(step: Int, Key, String)] = [
      (0, .control("n"), Words.noEntriesHere), (0, .control("z"), Words.nothingToUndo),
      (0, .control("y"), Words.nothingToRedo), (0, .control("x"), Words.onlyFactsMayNotApply),
      (1, .control("d"), Words.nothingToDelete), (1, .control("z"), Words.nothingToUndo),
      (11, .control("t"), Words.noAdviceHere), (11, .control("d"), Words.noAdviceHere),
    ]
    for (step, key, reason) in table {
      var pilot = try Pilot()
      pilot.go(to: step)
      pilot.press(key)
      #expect(pilot.picture.contains(reason.prefix(20)), "\(key)")
      let layout = Layout(pilot.state.size, hasNote: pilot.state.editing?.hasNote ?? false)
      let footer = pilot.state.editing?.footerPlaces(layout).flatMap { KeyBinding.all[$0].keys } ?? []
      #expect(!footer.contains(key), "\(key)")
    }
    var pilot = try Pilot(Sample.draft(), readOnly: "另一个窗口正在使用这份草稿")
    pilot.go(to: 1)
    pilot.press(.control("d"))
    #expect(pilot.picture.contains(Words.readOnly))
    pilot.press(.control("g"))
    let lines = if case .help(let page)? = pilot.state.editing?.layer { page.lines.map(\.text) } else { [String]() }
    #expect(lines.contains { $0.contains("现在不能：" + Words.readOnly) })
  }

  /// Advice names the keys that act on it; the lines above it do not.
  @Test func theFooterOfTheSummaryFollowsTheLine() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.go(to: 11)
    #expect(!pilot.picture.contains("^T 假设") && !pilot.picture.contains("^D 划去"))
    for _ in 0..<200 {
      guard case .addition? = pilot.state.editing?.summaryTarget(Layout(pilot.state.size, hasNote: false)) else {
        pilot.press(.down)
        continue
      }
      break
    }
    #expect(pilot.picture.contains("^T 假设") && pilot.picture.contains("^D 划去"))
  }

  /// Help lies over what it explains and gives it back, as it was typed.
  @Test func helpGivesBackWhatLayBelow() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.go(to: 8)
    pilot.press(.control("n"))
    pilot.type("fm")
    let picker = pilot.picture
    pilot.press(.control("g"))
    #expect(pilot.state.context == .help)
    pilot.press(.escape)
    #expect(pilot.picture == picker)
    pilot.press(.control("g"), .control("f"))
    #expect(pilot.state.context == .finder)
    pilot.press(.escape, .escape)
    #expect(pilot.picture == picker)
    pilot.press(.escape)
    #expect(pilot.state.context == .list)
  }

  /// Wherever text is typed a selection is seen, copied and pasted.
  @Test func selectionsShowInEveryTextLine() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.go(to: 8)
    for key in [Key.control("n"), .control("f")] {
      pilot.press(key)
      pilot.type("主轴")
      #expect(!pilot.frame.rolePicture.contains("SSSSF"))
      pilot.press(.control("a"))
      #expect(pilot.frame.rolePicture.contains("SSSSF"))
      pilot.press(.control("c"))
      #expect(pilot.picture.contains("已复制「主轴」"))
      pilot.press(.control("v"), .control("v"))
      #expect(pilot.state.editing?.typed?.text == "主轴主轴")
    }
  }

  @Test func selectedTextIsCopiedAndPasted() throws {
    var pilot = try Pilot()
    pilot.type("陈晓岚")
    pilot.press(.control("a"), .control("c"))
    #expect(pilot.picture.contains("已复制「陈晓岚」"))
    #expect(!pilot.effects.contains(.leave))
    pilot.press(.down, .control("v"), .control("v"))
    #expect(pilot.draft.applicant.organization == "陈晓岚陈晓岚")
    #expect(pilot.draft.applicant.name == "陈晓岚")
  }
}
