import Scoring
import Screen
import TestSupport
import Testing

@testable import Wizard

/// A character is shown before all that it means is known, and never otherwise than it is shown then.
@Suite struct EchoTests {
  @Test func aTypedCharacterIsShownInItsField() throws {
    var pilot = try Pilot(Sample.draft())
    for key in [Key.down, .character("a")] { pilot.press(key) }
    var canvas = Canvas()
    var expected = canvas.draw(pilot.state)
    let place = try #require(expected.cursor)
    #expect(canvas.echo(.down) == nil)
    let echo = canvas.echo(.character("温"))
    expected.put("温", row: place.row, column: place.column, role: .fieldActive)
    expected.cursor = CursorPosition(row: place.row, column: place.column + 2)
    #expect(echo == expected)
  }

  @Test("Only the rows in which something changes are looked through for it")
  func onlyChangedRowsAreRead() throws {
    var pilot = try Pilot(Sample.draft())
    for key in [Key.down, .character("a")] { pilot.press(key) }
    pilot.send(.saved(at: "14:03:22"))
    var canvas = Canvas()
    let shown = canvas.draw(pilot.state)
    for key in [Key.character("温"), .character("州")] {
      let ready = try #require(canvas.ready(for: key))
      // The title, which said that all is saved, and the text.
      let row = try #require(shown.cursor?.row)
      #expect(ready.rows == (key == .character("温") ? [0, row] : [row]))
      pilot.press(key)
      _ = canvas.draw(pilot.state)
    }
  }

  @Test("What decides figures, what is locked and what does not stand at the end waits for the whole frame")
  func whatIsNotEchoed() throws {
    var pilot = try Pilot(Sample.draft())
    var canvas = Canvas()
    func echoes(_ scalar: Unicode.Scalar, _ keys: Key...) -> Bool {
      for key in keys { pilot.press(key) }
      _ = canvas.draw(pilot.state)
      return canvas.echo(.character(scalar)) != nil
    }
    #expect(echoes("a"))
    #expect(!echoes("\u{301}"))
    #expect(!echoes("a", .left))
    #expect(echoes("a", .end))
    #expect(echoes("a", .down))
    // The application date, and the mark to reach.
    #expect(!echoes("2", .down, .down))
    #expect(!echoes("2", .down))
    // The finder, whose results follow what is typed.
    #expect(!echoes("a", .control("f")))
    pilot.send(.opened(OpenedDraft(draft: Sample.draft(), name: "草稿.json", readOnly: "只读。")))
    #expect(!echoes("a", .down))
    pilot.send(.opened(OpenedDraft(draft: Sample.draft(), name: "审核.review.json", review: Review())))
    #expect(!echoes("a", .down))
  }

  @Test("At the end of a text every character is shown at once, also where it moves", arguments: [60, 80, 100, 130])
  func everyCharacterIsEchoed(_ columns: Int) throws {
    var pilot = try Pilot(Sample.draft())
    pilot.send(.resized(Size(columns: columns, rows: 24)))
    pilot.press(.down)
    var canvas = Canvas()
    for place in 0..<120 {
      let before = canvas.draw(pilot.state)
      let key = Key.character(place % 7 < 4 || place > 80 ? "温" : "a")
      let echo = try #require(canvas.ready(for: key))
      pilot.press(key)
      expectAlike(echo, before: before, after: canvas.draw(pilot.state))
    }
  }

  @Test(arguments: 1...12) func whatIsEchoedStays(_ seed: Int) throws {
    var random = SeededRandom(seed)
    var count = 0
    for _ in 0..<12 {
      var pilot = try Pilot(Sample.draft())
      let ways: [Key] = [.down, .enter, .pageDown, .down]
      for _ in 0..<random.below(7) { pilot.press(ways[random.below(4)]) }
      for _ in 0..<40 {
        let keys = random.below(6) == 0 ? editing : typed
        if try isEchoed(keys[random.below(keys.count)], &pilot) { count += 1 }
      }
    }
    #expect(count > 25)
  }

  private let typed: [Key] = ["温", "州", "a", " ", "，", "Ａ", "\u{301}", "👩", "\u{200D}", "1"].map { .character($0) }
  private let editing: [Key] = [.backspace, .left, .end, .down, .up, .enter, .control("z"), .control("a"), .paste("é")]

  /// Presses a key; what is shown of it at once has to be part of the frame before it and of the frame after it.
  private func isEchoed(_ key: Key, _ pilot: inout Pilot) throws -> Bool {
    var canvas = Canvas()
    let before = canvas.draw(pilot.state)
    let figures = pilot.state.editing?.report.total
    let echo = canvas.ready(for: key)
    pilot.press(key)
    let after = canvas.draw(pilot.state)
    #expect(after == render(pilot.state))
    guard let echo else { return false }
    #expect(pilot.state.editing?.report.total == figures)
    expectAlike(echo, before: before, after: after)
    return true
  }

  /// What is shown at once is the text of the frame after it, and all else of the frame before it.
  private func expectAlike(_ ready: ReadyFrame, before: Frame, after: Frame) {
    let echo = ready.frame
    #expect(echo.cursor == after.cursor)
    var missing: Set<Int> = []
    echo.forEachCell(missingIn: before) { row, _, _ in missing.insert(row) }
    #expect(missing.isSubset(of: ready.rows))
    guard let box = before.echoPlace?.box else { return }
    for row in 0..<echo.size.rows {
      for column in 0..<echo.size.columns {
        let isInBox = row == box.row && (box.column..<box.column + box.columns).contains(column)
        // Whether it is saved stands at the end of the title, the name before it.
        let isShown = isInBox || row == 0 && column >= echo.size.columns - 16
        #expect(echo[row, column] == (isShown ? after : before)[row, column])
      }
    }
  }
}

extension Canvas {
  /// The frame in which a key is shown before all that it means is known; nil where it waits for that.
  fileprivate func echo(_ key: Key) -> Frame? { ready(for: key)?.frame }

  fileprivate func ready(for key: Key) -> ReadyFrame? {
    guard case .character(let scalar) = key else { return nil }
    for var ready in readyForCharacter() where ready.put(scalar) { return ready }
    return nil
  }
}
