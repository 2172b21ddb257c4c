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

  @Test("What decides figures, what is locked and what moves the text waits for the whole frame")
  func whatIsNotEchoed() throws {
    var pilot = try Pilot(Sample.draft())
    var canvas = Canvas()
    func echoes(_ scalar: Unicode.Scalar, afterTyping text: String = "", _ keys: Key...) -> Bool {
      for scalar in text.unicodeScalars { pilot.press(.character(scalar)) }
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
    let echo = canvas.echo(key)
    pilot.press(key)
    let after = canvas.draw(pilot.state)
    #expect(after == render(pilot.state))
    guard let echo else { return false }
    #expect(pilot.state.editing?.report.total == figures)
    let box = try #require(before.echoPlace?.box)
    #expect(echo.cursor == after.cursor, "\(key) \(String(describing: pilot.state.editing?.form?.text))")
    for (row, column) in (0..<24).flatMap({ row in (0..<80).map { (row, $0) } }) {
      let isInBox = row == box.row && (box.column..<box.column + box.columns).contains(column)
      // Whether it is saved stands at the end of the title, the name before it.
      let isShown = isInBox || row == 0 && column > 60
      #expect(echo[row, column] == (isShown ? after : before)[row, column])
    }
    return true
  }
}
