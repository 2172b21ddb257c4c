import Screen

/// What control characters and escape sequences mean, for those that ncurses passes on unrecognised: they came apart
/// on a slow line, or belong to another terminal than TERM says.
enum KeySequences {
  enum Meaning: Hashable {
    case key(Key)
    case pasteStart
    /// The terminal's answer how many cells it gives a character of ambiguous width.
    case width(Int)
    /// The mouse as the oldest terminals report it: three bytes follow.
    case mouseBytes
    case nothing
  }

  /// The bytes that end pasted text.
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// The key of a control character; nil for one without a use.
  static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: nil
    }
  }

  /// Whether a sequence, given from the byte after ESC on, has its last byte.
  static func isComplete(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 1, let first = bytes.first, let last = bytes.last else { return false }
    // The Linux console's F1 to F5: ESC [ [ A.
    if bytes.count == 2, first == UInt8(ascii: "["), last == UInt8(ascii: "[") { return false }
    // rxvt ends sequences with Shift in a dollar sign, which elsewhere is not an end.
    if last == UInt8(ascii: "$") { return bytes[1] != UInt8(ascii: "?") }
    return last >= 0x40
  }

  /// What a complete sequence means.
  static func meaning(of bytes: [UInt8]) -> Meaning {
    guard let introducer = bytes.first, let last = bytes.last else { return .nothing }
    let numbers = numbers(in: bytes.dropFirst().dropLast())
    let final = Character(Unicode.Scalar(last))
    if bytes == Array("[M".utf8) { return .mouseBytes }
    if bytes.starts(with: Array("[<".utf8)) { return MouseReport(numbered: bytes).key.map { .key($0) } ?? .nothing }
    if introducer == UInt8(ascii: "O") { return padKey(final).map { .key($0) } ?? arrow(final, numbers) }
    // The question put the cursor on the second line: an answer about the first could be F3 with Shift.
    if final == "R", numbers.count == 2, numbers[0] == 2 { return .width(numbers[1] - 1) }
    if bytes.count == 3, bytes[1] == UInt8(ascii: "[") { return .key(.function(Int(last) - 0x40)) }
    return "~^$@".contains(final) ? numbered(numbers.first ?? 0, final) : arrow(final, numbers)
  }

  /// The numbers between semicolons; an absent one is 0.
  static func numbers(in bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      Int(String(decoding: digits, as: UTF8.self)) ?? 0
    }
  }

  private static func arrow(_ final: Character, _ numbers: [Int]) -> Meaning {
    // The last number is the modifier; Ctrl and Alt both move by words.
    let modifier = (numbers.last ?? 0) - 1
    let isByWord = modifier > 0 && modifier & 0b110 != 0
    switch final {
    case "A", "a": return .key(.up)
    case "B", "b": return .key(.down)
    case "C": return .key(isByWord ? .wordRight : .right)
    case "D": return .key(isByWord ? .wordLeft : .left)
    case "c": return .key(.wordRight)
    case "d": return .key(.wordLeft)
    case "H": return .key(.home)
    case "F": return .key(.end)
    case "Z": return .key(.backTab)
    case "P", "Q", "R", "S": return .key(.function(Int(final.asciiValue ?? 0x50) - 0x4F))
    default: return .nothing
    }
  }

  /// The number pad in its application mode, where PuTTY's digits come from.
  private static func padKey(_ final: Character) -> Key? {
    guard let value = final.asciiValue else { return nil }
    switch value {
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "I"): return .tab
    case UInt8(ascii: "j")...UInt8(ascii: "y"): return .character(Unicode.Scalar(value - 0x40))
    default: return nil
    }
  }

  private static func numbered(_ number: Int, _ final: Character) -> Meaning {
    switch number {
    case 1, 7: .key(.home)
    case 4, 8: .key(.end)
    case 2: .key(.insert)
    case 3: .key(.delete)
    case 5: .key(.pageUp)
    case 6: .key(.pageDown)
    case 11...15: .key(.function(number - 10))
    case 17...21: .key(.function(number - 11))
    case 23, 24: .key(.function(number - 12))
    case 200: final == "~" ? .pasteStart : .nothing
    default: .nothing
    }
  }
}
