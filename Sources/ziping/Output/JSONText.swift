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
  }

  mutating func object(_ members: (inout JSONText) -> Void) { container("{", "}", members) }

  mutating func list(_ items: (inout JSONText) -> Void) { container("[", "]", items) }

  mutating func key(_ name: String) {
    separate()
    append(quoting: name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    afterKey = true
  }

  mutating func string(_ text: String) {
    separate()
    append(quoting: text)
  }

  mutating func number(_ number: Int) { raw("\(number)") }

  mutating func points(_ points: Points?) { raw(points.map { "\($0)" } ?? "null") }

  mutating func flag(_ flag: Bool) { raw(flag ? "true" : "false") }

  mutating func null() { raw("null") }

  private mutating func raw(_ literal: String) {
    separate()
    bytes += literal.utf8
  }

  private mutating func container(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONText) -> Void) {
    separate()
    bytes.append(UInt8(ascii: open))
    let start = bytes.count
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if depth < openDepth, bytes.count > start { breakLine() }
    bytes.append(UInt8(ascii: close))
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

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: 2 * depth)
  }

  /// Controls and what terminals or line readers could mistake are escaped; all else stays as it is.
  private mutating func append(quoting text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    if text.unicodeScalars.allSatisfy(JSONText.isPlain) {
      bytes += text.utf8
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

  /// What stands for itself: keys, ids, figures, and nearly every sentence.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\"" && scalar != "\\" && !scalar.mustBeEscaped
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
