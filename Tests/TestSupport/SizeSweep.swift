import Scoring
import Screen
import Wizard

/// Every size that a window may have, down to nothing, and what must hold of the frame at each.
package enum SizeSweep {
  /// Every width at some heights, and every height at some widths.
  package static let sizes: [Size] =
    (0...300).flatMap { width in [0, 1, 2, 5, 17, 18, 24, 100].map { Size(columns: width, rows: $0) } }
    + (0...100).flatMap { height in [0, 1, 2, 59, 60, 80, 300].map { Size(columns: $0, rows: height) } }

  /// How many states ``states(_:)`` has.
  package static let stateCount = 15

  /// The twelve steps of a draft, and what may lie over them: finding, help, the choice of a row.
  package static func states(_ draft: Draft) throws -> [WizardState] {
    var pilot = try Pilot(draft)
    var states: [WizardState] = []
    for step in 0..<12 {
      pilot.go(to: step)
      states.append(pilot.state)
    }
    for (step, key) in [(5, "f"), (5, "g"), (8, "n")] as [(Int, Character)] {
      pilot.go(to: step)
      pilot.press(.control(key))
      states.append(pilot.state)
      pilot.press(.escape)
    }
    return states
  }

  /// How many states ``reviewStates(_:)`` has.
  package static let reviewStateCount = 14

  /// The twelve steps of a draft that is reviewed, an entry with all that a reviewer may say of it, and a message that
  /// takes several lines.
  package static func reviewStates(_ draft: Draft) throws -> [WizardState] {
    var pilot = try Pilot(draft)
    pilot.send(.opened(OpenedDraft(draft: draft, name: "a.review.json", review: Review())))
    var states: [WizardState] = []
    for step in 0..<12 {
      pilot.go(to: step)
      states.append(pilot.state)
    }
    pilot.go(to: 5)
    pilot.press(.enter, .character("3"))
    pilot.type("7")
    states.append(pilot.state)
    pilot.send(.told(String(repeating: "审核记录存在别处。", count: 30), name: nil))
    states.append(pilot.state)
    return states
  }

  /// A thousand entries of all kinds, one of them with a title of a thousand characters.
  package static func hugeDraft() throws -> Draft {
    var random = SeededRandom(1)
    var draft = Draft.random(try builtInTable(), entries: 1000...1000, &random)
    draft.entries[0].title = String(repeating: "高速主轴", count: 250)
    return draft
  }

  /// Draws a state at a size, every cell of it, and says what is wrong with the frame; nil where nothing is.
  package static func fault(_ state: WizardState, at size: Size) -> String? {
    var state = state
    state.size = size
    let frame = render(state)
    guard frame.size == size else { return "\(size): a frame of \(frame.size)" }
    let isEnough = size.columns >= 60 && size.rows >= 18
    let fault = frame.faultOfCells ?? (isEnough ? frame.faultOfParts : frame.faultOfRequest)
    return fault.map { "\(size): \($0)\n\(frame.picture)" }
  }
}

extension Frame {
  /// Wide characters have both their halves, each inside; the cursor stands on a character, not in the middle of one.
  fileprivate var faultOfCells: String? {
    for row in 0..<size.rows {
      var lacksHalf = false
      for column in 0..<size.columns {
        let width = self[row, column].width
        guard (width == 0) == lacksHalf else { return "half a character at \(row), \(column)" }
        lacksHalf = width == 2
      }
      if lacksHalf { return "row \(row) ends within a character" }
    }
    guard let cursor else { return nil }
    let isInside = (0..<size.rows).contains(cursor.row) && (0..<size.columns).contains(cursor.column)
    return isInside && self[cursor.row, cursor.column].width > 0 ? nil : "the cursor is at \(cursor)"
  }

  /// Every part has its place: the title, the twelve steps, the total of the bars, the footer.
  fileprivate var faultOfParts: String? {
    if !line(0).hasPrefix(" 自评"), !line(0).hasPrefix(" 审核") { return "no title" }
    for step in 1...12 {
      let number = (1...2).map { self[step, $0].text }.joined()
      if number != (step < 10 ? " \(step)" : "\(step)") { return "step \(step) is not in its row" }
    }
    if !line(size.rows - 3).hasPrefix(" 合计") { return "no total" }
    return self[size.rows - 1, 0].role == .footer ? nil : "no footer"
  }

  /// Nothing but the request for a larger window, as much of it as there is room for.
  fileprivate var faultOfRequest: String? {
    let request = "窗口 \(size.columns)x\(size.rows) 太小，请放大到 60x18 以上"
    var expected = Frame(size: size)
    for (row, line) in TextLayout.wrap(request, to: size.columns).prefix(size.rows).enumerated() {
      expected.put(line, row: row, column: 0, role: .warning)
    }
    return self == expected ? nil : "something else than the request for a larger window"
  }
}
