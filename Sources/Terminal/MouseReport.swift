import Screen

/// What a terminal reports of its mouse, whether anybody listens or not.
struct MouseReport: Hashable, Sendable {
  /// The button with its modifiers, as terminals number them.
  private var button: Int
  /// From 1.
  private var column: Int
  private var row: Int
  private var isRelease = false

  /// Of `[<0;12;5M`, without its ESC.
  init(numbered bytes: [UInt8]) {
    let numbers = KeySequences.numbers(in: bytes.dropFirst(2).dropLast())
    let isWhole = numbers.count == 3
    (button, column, row) = isWhole ? (numbers[0], numbers[1], numbers[2]) : (0, 0, 0)
    isRelease = bytes.last != UInt8(ascii: "M")
  }

  /// Of the three bytes after `ESC [ M`, each 32 more than it says.
  init(bytes: [UInt8]) {
    let numbers = bytes.map { Int($0) - 32 }
    (button, column, row) = numbers.count == 3 ? (numbers[0], numbers[1], numbers[2]) : (0, 0, 0)
    isRelease = button & 0b11 == 3
  }

  /// What was done; nil for releases, motion, other buttons, and what makes no sense.
  var key: Key? {
    let (shift, alt, control, motion) = (4, 8, 16, 32)
    guard !isRelease, row > 0, column > 0, button & motion == 0 else { return nil }
    let action: MouseAction
    switch button & ~(shift | alt | control) {
    case 0: action = .press
    case 64: action = .wheelUp
    case 65: action = .wheelDown
    default: return nil
    }
    return .mouse(row: row - 1, column: column - 1, action)
  }
}
