import Scoring

/// JSON being written: keys in the order in which they are given, exact decimals, controls escaped.
struct JSONText {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Objects and lists down to this depth stand on lines of their own; 0 = everything on one line.
  private let openDepth: Int
  private var depth = 0
  private var needsComma = false
  private var afterKey = false

  init(openDepth: Int = 0) {
    self.openDepth = openDepth
    // An ordinary draft's result.
    bytes.reserveCapacity(1 << 15)
  }

  mutating func object(_ members: (inout JSONText) -> Void) {
    container(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  mutating func list(_ items: (inout JSONText) -> Void) { container(UInt8(ascii: "["), UInt8(ascii: "]"), items) }

  /// A key of the format's own: its bytes are written as they are.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(name)
    endKey()
  }

  /// A key from a file.
  mutating func key(named name: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(quoted: name)
    endKey()
  }

  private mutating func endKey() {
    append("\": ")
    afterKey = true
  }

  /// A key with a text.
  mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  /// A key with a figure; null where there is none.
  mutating func member(_ name: StaticString, _ figure: Points?) {
    key(name)
    points(figure)
  }

  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(quoted: text)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func number(_ number: Int) { raw("\(number)") }

  mutating func points(_ points: Points?) {
    guard let points else { return null() }
    separate()
    append(decimal: points.thousandths)
  }

  /// Keys with their values as another text has written them on one line, between its braces.
  mutating func members(_ written: ArraySlice<UInt8>) {
    separate()
    bytes += written
  }

  mutating func flag(_ flag: Bool) { raw(flag ? "true" : "false") }

  mutating func null() { raw("null") }

  private mutating func raw(_ literal: String) {
    separate()
    append(literal.utf8.span)
  }

  private mutating func container(_ open: UInt8, _ close: UInt8, _ body: (inout JSONText) -> Void) {
    separate()
    bytes.append(open)
    let start = bytes.count
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if depth < openDepth, bytes.count > start { breakLine() }
    bytes.append(close)
    needsComma = true
  }

  /// What stands before the next key or value: nothing after a key, else a comma and perhaps a new line.
  private mutating func separate() {
    defer { needsComma = true }
    if afterKey {
      afterKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0, depth <= openDepth {
      breakLine()
    } else if needsComma {
      bytes.append(UInt8(ascii: " "))
    }
  }

  /// Thousandths as an exact decimal without trailing zeros, as points describe themselves; written in place, since a
  /// result holds hundreds of them.
  private mutating func append(decimal thousandths: Int) {
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    append(whole: thousandths.magnitude / 1000)
    var rest = thousandths.magnitude % 1000
    if rest > 0 { bytes.append(UInt8(ascii: ".")) }
    while rest > 0 {
      append(whole: rest / 100)
      rest = rest % 100 * 10
    }
  }

  private mutating func append(whole number: UInt) {
    if number >= 10 { append(whole: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func append(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  private mutating func append(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Controls and what terminals or line readers could mistake are escaped; all else stays as it is.
  private mutating func append(quoted text: String) {
    let utf8 = text.utf8.span
    if JSONText.isPlain(utf8) {
      append(utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "\"")]
      case "\\": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
      case "\n": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case "\t": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      default:
        if scalar.mustBeEscaped { append(escaping: scalar) } else { bytes += String(scalar).utf8 }
      }
    }
  }

  /// Whether a text stands for itself, told by its bytes: keys, ids, figures, and nearly every sentence.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): return false
      case 0x20..<0x7F: index += 1
      // Three bytes each: U+3000 to U+9FFF.
      case 0xE3...0xE9: index += 3
      // The full-width forms of ASCII, U+FF01 to U+FF5E.
      case 0xEF where index + 2 < text.count && text.isFullWidthForm(at: index): index += 3
      default: return false
      }
    }
    return true
  }

  private mutating func append(escaping scalar: Unicode.Scalar) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      bytes += "\\u".utf8
      bytes += [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count))
      bytes += digits.utf8
    }
  }
}

extension Span<UInt8> {
  fileprivate func isFullWidthForm(at index: Int) -> Bool {
    let (second, third) = (self[index + 1], self[index + 2])
    return second == 0xBC && third != 0x80 || second == 0xBD && third <= 0x9E
  }
}

extension Unicode.Scalar {
  /// Controls (C0, DEL, C1), line separators and everything without a shape of its own, such as direction marks.
  fileprivate var mustBeEscaped: Bool {
    if value < 0x80 { return value < 0x20 || value == 0x7F }
    // Chinese and its punctuation, most of what is written: no look-up.
    if (0x3000...0x9FFF).contains(value) || (0xFF01...0xFF5E).contains(value) { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return true
    default: return false
    }
  }
}
