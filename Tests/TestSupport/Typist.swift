import Basics
import Scoring
import Screen
import Standards
import Wizard

/// A practised clerk at the keyboard: presses what a script says, and counts it.
///
/// A script is words with spaces between: keys by their names (`Enter`, `PgDn`, `^N`, `Down*3`), anything else is typed,
/// `_` for a space.
package struct Typist {
  package var state: WizardState
  /// Keys pressed: every key by itself, and every ASCII character typed.
  package private(set) var keys = 0
  /// Characters that an input method commits; how many keys each takes is the input method's own.
  package private(set) var committed = 0
  private let today: CalendarDay
  /// What the other drafts of the folder hold.
  private let known: KnownTexts

  /// At the desk of a folder.
  package init(_ table: Table, today: CalendarDay, others: [Draft] = []) {
    self.init(table, today: today, known: KnownTexts(others))
  }

  package init(_ table: Table, today: CalendarDay, known: KnownTexts) {
    state = WizardState(size: Size(columns: 80, rows: 24), table: table)
    self.today = today
    self.known = known
    send(.listed(DeskListing(folder: "drafts", drafts: [])))
  }

  package mutating func perform(_ script: String) {
    for word in script.split(whereSeparator: \.isWhitespace) { perform(word: String(word)) }
  }

  private mutating func perform(word: String) {
    let parts = word.split(separator: "*")
    if let name = parts.first, let key = Typist.named[String(name)] {
      for _ in 0..<(parts.count == 2 ? Int(parts[1]) ?? 1 : 1) { press(key) }
    } else if word.count == 2, word.hasPrefix("^"), let letter = word.lowercased().last {
      press(.control(letter))
    } else {
      for scalar in word.unicodeScalars { type(scalar == "_" ? " " : scalar) }
    }
  }

  private static let named: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "BackTab": .backTab, "PgDn": .pageDown, "PgUp": .pageUp, "Up": .up,
    "Down": .down, "Left": .left, "Right": .right, "Home": .home, "End": .end, "Space": .character(" "),
    "Delete": .delete, "Backspace": .backspace,
  ]

  private mutating func press(_ key: Key) {
    keys += 1
    send(.key(key))
  }

  private mutating func type(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { keys += 1 } else { committed += 1 }
    send(.key(.character(scalar)))
  }

  private mutating func send(_ event: Event) {
    for effect in update(&state, event) where effect == .createDraft {
      let draft = Draft(standard: state.table.pack.id, applicationDate: today)
      send(.opened(OpenedDraft(draft: draft, name: "草稿.json")))
      send(.known(known))
    }
  }
}
