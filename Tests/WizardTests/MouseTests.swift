import Scoring
import Screen
import TestSupport
import Testing

@testable import Wizard

/// Clicks and the wheel, once switched on: what is clicked is what stands there.
@Suite struct MouseTests {
  private func pilot(_ draft: Draft? = nil, columns: Int = 80, rows: Int = 24) throws -> Pilot {
    var pilot = try Pilot(draft ?? Sample.draft(), columns: columns, rows: rows)
    pilot.press(.control("b"))
    return pilot
  }

  private func click(_ pilot: inout Pilot, on text: String, column: Int = 0) {
    let rows = pilot.picture.split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = rows.firstIndex(where: { $0.contains(text) }) else {
      Issue.record("no \(text) on the screen:\n\(pilot.picture)")
      return
    }
    pilot.press(.mouse(row: row, column: column, .press))
  }

  @Test func offUntilItIsSwitchedOn() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.press(.mouse(row: 6, column: 3, .press))
    #expect(pilot.state.editing?.stepIndex == 0)
    pilot.press(.control("b"))
    #expect(pilot.effects == [.useMouse(true)])
    #expect(pilot.picture.contains("鼠标已开"))
    pilot.press(.mouse(row: 6, column: 3, .press))
    #expect(pilot.state.editing?.stepIndex == 5)
    pilot.press(.function(5))
    #expect(pilot.effects == [.useMouse(true), .useMouse(false)])
  }

  @Test(arguments: [(60, 18), (80, 24), (120, 40)]) func aStepARowAFieldAndARowOfThePicker(_ size: (Int, Int)) throws {
    var pilot = try pilot(columns: size.0, rows: size.1)
    click(&pilot, on: " 9 专利", column: 4)
    #expect(pilot.state.editing?.stepIndex == 8)
    click(&pilot, on: "一种夹具", column: 30)
    #expect(pilot.state.editing?.selectedItem == .entry(13))
    #expect(pilot.state.editing?.form == nil)
    click(&pilot, on: "一种夹具", column: 30)
    #expect(pilot.state.editing?.form?.scope == .entry("e14"))
    click(&pilot, on: "排名 ", column: 30)
    #expect(pilot.state.editing?.form?.active == .entry("e14", .rank))
    pilot.press(.control("n"))
    click(&pilot, on: "外观专利  ", column: 30)
    click(&pilot, on: "外观专利  ", column: 30)
    #expect(pilot.draft.entries.last?.criterion == "patents.noninvention.design")
  }

  /// Every line of every list, wherever it is scrolled: clicking selects what is written there.
  @Test(arguments: [(60, 18), (80, 24), (120, 40)]) func whatIsClickedIsWhatIsWritten(_ size: (Int, Int)) throws {
    for step in [0, 8, 10, 11] {
      var pilot = try pilot(columns: size.0, rows: size.1)
      pilot.go(to: step)
      for key in [Key.home, .pageDown, .end] where step == 11 || key == .home {
        pilot.press(key)
        let main = Layout(pilot.state.size, hasNote: pilot.state.editing?.hasNote ?? false).main
        let frame = pilot.frame
        for row in main.row..<(main.row + main.rows) {
          guard let editing = pilot.state.editing,
            let hit = editing.hit(row: row, column: main.column + 3, pilot.state.size)
          else { continue }
          let text = text(of: hit, editing, main.columns)
          let line = (0..<main.columns).map { frame[row, main.column + $0].text }.joined()
          #expect(text.isEmpty || line.contains(text), "\(hit) in 「\(line)」")
        }
      }
    }
  }

  private func text(of hit: Hit, _ editing: Editing, _ columns: Int) -> String {
    switch hit {
    case .field(let ref): String(editing.formFields.first { $0.ref == ref }?.label.prefix(8) ?? "")
    case .item(.entry(let position)): String((editing.draft.entries[position].title ?? "").prefix(3))
    case .item: Words.addOne
    case .summary(let line): String(editing.summaryLines(columns: columns)[line].text.prefix(8))
    default: "?"
    }
  }

  @Test func boxesAreTickedAtOnce() throws {
    var pilot = try pilot()
    pilot.go(to: 10)
    guard let ref = pilot.state.editing?.formFields.first(where: { $0.kind is TickKind }) else {
      Issue.record("no box")
      return
    }
    for _ in 0..<60 where pilot.state.editing?.form?.active != ref.ref { pilot.press(.down) }
    pilot.press(.up)
    let before = pilot.draft
    click(&pilot, on: "[ ] " + String(ref.label.prefix(6)), column: 30)
    #expect(pilot.draft != before)
  }

  /// Where a text stands, below the title.
  private func place(of text: String, _ pilot: Pilot) -> (row: Int, column: Int) {
    let frame = pilot.frame
    let first = text.first.map { String($0) } ?? ""
    for row in 1..<frame.size.rows where frame.line(row).contains(text) {
      for column in 0..<frame.size.columns where frame[row, column].text == first {
        let rest = (column..<frame.size.columns).map { frame[row, $0].text }.joined()
        if rest.hasPrefix(text) { return (row, column) }
      }
    }
    Issue.record("no \(text) on the screen:\n\(pilot.picture)")
    return (0, 0)
  }

  /// The first click on a field goes to it and into its text; either half of a wide character stands for it.
  @Test(arguments: [(60, 18), (80, 24), (120, 40)]) func aClickPlacesTheCursor(_ size: (Int, Int)) throws {
    var pilot = try pilot(columns: size.0, rows: size.1)
    pilot.press(.down)
    let name = place(of: "陈晓岚", pilot)
    pilot.press(.mouse(row: name.row, column: name.column + 3, .press))
    #expect(pilot.frame.cursor == CursorPosition(row: name.row, column: name.column + 2))
    pilot.type("小")
    #expect(pilot.draft.applicant.name == "陈小晓岚")
    pilot.press(.mouse(row: name.row, column: name.column + 1, .press))
    pilot.type("老")
    #expect(pilot.draft.applicant.name == "老陈小晓岚")
    pilot.press(.mouse(row: name.row, column: name.column + 12, .press))
    pilot.type("。")
    #expect(pilot.draft.applicant.name == "老陈小晓岚。")
  }

  /// In a text longer than its box the window stays where it is, so that a second click hits the same place.
  @Test func aClickInAScrolledTextCountsFromWhatIsInSight() throws {
    var draft = Sample.draft()
    draft.applicant.name = String((0..<200).map { ["温", "州", "a", "1", "，"][$0 % 5] }.joined())
    var pilot = try pilot(draft)
    pilot.press(.end)
    let frame = pilot.frame
    let cursor = try #require(frame.cursor)
    for back in [6, 6, 3, 9] {
      let column = cursor.column - back
      let start = frame[cursor.row, column].width == 0 ? column - 1 : column
      pilot.press(.mouse(row: cursor.row, column: column, .press))
      #expect(pilot.frame.cursor == CursorPosition(row: cursor.row, column: start))
      #expect(pilot.frame.line(cursor.row) == frame.line(cursor.row))
    }
    pilot.type("在")
    let after = try #require(pilot.draft.applicant.name.split(separator: "在").last)
    #expect(draft.applicant.name.hasSuffix(after) && DisplayWidth.of(String(after)) == 10)
  }

  /// The filter, and the lines of a form, of which a click also chooses one.
  @Test func aClickPlacesTheCursorAtTheDesk() throws {
    var pilot = try Pilot(desk: Sample.desk)
    pilot.press(.control("b"))
    pilot.type("陈晓岚")
    let filter = try #require(pilot.frame.cursor)
    pilot.press(.mouse(row: filter.row, column: filter.column - 3, .press))
    #expect(pilot.frame.cursor == CursorPosition(row: filter.row, column: filter.column - 4))
    pilot.press(.mouse(row: filter.row, column: filter.column, .press))
    var form = DeskForm(setting: [Sample.desk[0]], outOfSight: 0)
    form.lines[0].text = TextField("2026-05-01")
    var desk = pilot.state.desk
    desk.layer = .form(form)
    let body = DeskLayout(pilot.state.size).body
    let (first, second) = (form.box(of: 0, body), form.box(of: 1, body))
    _ = desk.click(row: second.row, column: second.column + 3, .press, pilot.state.size, try builtInTable())
    _ = desk.click(row: first.row, column: first.column + 5, .press, pilot.state.size, try builtInTable())
    guard case .form(var clicked)? = desk.layer else { return }
    #expect(clicked.active == 0)
    _ = clicked.type([.character("x")])
    #expect(clicked.lines.map(\.text.text) == ["2026-x05-01", ""])
  }

  @Test func aClickPlacesTheCursorInWhatLiesOver() throws {
    var pilot = try pilot()
    for key in [Key.control("f"), .control("s")] {
      pilot.press(key)
      if key == .control("s") {
        pilot.send(.saveFailed(SaveFailure(cause: "磁盘已满", sentence: "磁盘已满。", since: "14:03:22")))
      }
      pilot.type("甲乙丙")
      let text = place(of: "甲乙丙", pilot)
      pilot.press(.mouse(row: text.row, column: text.column + 4, .press))
      pilot.type("丁")
      #expect(pilot.state.editing?.typed?.text == "甲乙丁丙")
      pilot.press(.escape)
    }
  }

  @Test func theWheelScrolls() throws {
    var pilot = try pilot()
    pilot.go(to: 11)
    pilot.press(.mouse(row: 5, column: 30, .wheelDown))
    #expect(pilot.state.editing?.summaryLine == 4)
    pilot.press(.mouse(row: 5, column: 30, .wheelUp))
    #expect(pilot.state.editing?.summaryLine == 0)
    var desk = try Pilot(desk: Sample.desk)
    desk.press(.control("b"), .mouse(row: 6, column: 10, .press))
    #expect(desk.effects == [.useMouse(true)])
    desk.press(.mouse(row: 6, column: 10, .press))
    #expect(desk.effects.last == .open(file: "自评-2026-04-30.json"))
  }

  @Test func clicksAnywhereBreakNothing() throws {
    var random = SeededRandom(7)
    var pilot = try pilot()
    for _ in 0..<300 {
      let action: [MouseAction] = [.press, .press, .wheelUp, .wheelDown]
      pilot.press(.mouse(row: random.below(26) - 1, column: random.below(84) - 2, action[random.below(4)]))
      if random.below(20) == 0 { pilot.press(.control("f")) }
      if random.below(20) == 0 { pilot.press(.escape) }
      _ = pilot.frame
    }
  }
}
