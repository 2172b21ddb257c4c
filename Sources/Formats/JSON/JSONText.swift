import Basics

/// JSON being written: keys in the order in which they are given, exact decimals, controls escaped.
package struct JSONText: ~Copyable {
  private var text: ByteText
  /// Objects and lists down to this depth stand on lines of their own; 0 = everything on one line.
  private let openDepth: Int
  private var depth = 0
  private var needsComma = false
  private var afterKey = false

  package init(openDepth: Int = 0) {
    self.openDepth = openDepth
    // An ordinary draft's result.
    text = ByteText(expecting: 1 << 15)
  }

  /// UTF-8.
  package var bytes: [UInt8] { text.bytes }
  package var count: Int { text.count }

  package mutating func object(_ members: (inout JSONText) -> Void) {
    container(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  package mutating func list(_ items: (inout JSONText) -> Void) {
    container(UInt8(ascii: "["), UInt8(ascii: "]"), items)
  }

  /// A key of the format's own: its bytes are written as they are.
  package mutating func key(_ name: StaticString) {
    separate()
    text.reserve(name.utf8CodeUnitCount + 4)
    text.put(UInt8(ascii: "\""))
    text.put(name.utf8Start, name.utf8CodeUnitCount)
    text.put(UInt8(ascii: "\""))
    endKey()
  }

  /// A key from a file.
  package mutating func key(named name: String) {
    separate()
    append(quoted: name)
    text.reserve(2)
    endKey()
  }

  @inline(__always)
  private mutating func endKey() {
    text.put(UInt8(ascii: ":"))
    text.put(UInt8(ascii: " "))
    afterKey = true
  }

  /// A key with a text.
  package mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  /// A key with a figure; null where there is none.
  package mutating func member(_ name: StaticString, _ figure: Points?) {
    key(name)
    points(figure)
  }

  package mutating func string(_ text: String) {
    separate()
    append(quoted: text)
  }

  package mutating func number(_ number: Int) {
    separate()
    text.append("\(number)".utf8.span)
  }

  package mutating func points(_ points: Points?) {
    guard let points else { return null() }
    separate()
    append(decimal: points.thousandths)
  }

  /// Keys with their values as another text has written them on one line, between its braces.
  package mutating func members(_ written: Span<UInt8>) {
    separate()
    text.append(written)
  }

  package mutating func flag(_ flag: Bool) {
    separate()
    text.append(flag ? "true" : "false")
  }

  package mutating func endLine() { text.append("\n") }

  package mutating func null() {
    separate()
    text.append("null")
  }

  private mutating func container(_ open: UInt8, _ close: UInt8, _ body: (inout JSONText) -> Void) {
    separate()
    text.append(open)
    let start = text.count
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if depth < openDepth, text.count > start { breakLine() }
    text.append(close)
    needsComma = true
  }

  /// What stands before the next key or value: nothing after a key, else a comma and perhaps a new line.
  @inline(__always)
  private mutating func separate() {
    defer { needsComma = true }
    if afterKey {
      afterKey = false
      return
    }
    text.reserve(2)
    if needsComma { text.put(UInt8(ascii: ",")) }
    if depth > 0, depth <= openDepth {
      breakLine()
    } else if needsComma {
      text.put(UInt8(ascii: " "))
    }
  }

  /// Thousandths as an exact decimal without trailing zeros, as points describe themselves; written in place, since a
  /// result holds hundreds of them.
  private mutating func append(decimal thousandths: Int) {
    text.reserve(24)
    if thousandths < 0 { text.put(UInt8(ascii: "-")) }
    put(whole: thousandths.magnitude / 1000)
    var rest = thousandths.magnitude % 1000
    if rest > 0 { text.put(UInt8(ascii: ".")) }
    while rest > 0 {
      put(whole: rest / 100)
      rest = rest % 100 * 10
    }
  }

  private mutating func put(whole number: UInt) {
    if number >= 10 { put(whole: number / 10) }
    text.put(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private mutating func breakLine() {
    text.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { text.append("  ") }
  }

  /// Controls and what terminals or line readers could mistake are escaped; all else stays as it is.
  private mutating func append(quoted content: String) {
    let utf8 = content.utf8.span
    text.reserve(utf8.count + 2)
    text.put(UInt8(ascii: "\""))
    if utf8.withUnsafeBufferPointer({ $0.isPlain }) { text.append(utf8) } else { append(escaping: content) }
    text.append(UInt8(ascii: "\""))
  }

  private mutating func append(escaping content: String) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "\"": text.append("\\\"")
      case "\\": text.append("\\\\")
      case "\n": text.append("\\n")
      case "\t": text.append("\\t")
      default: if scalar.mustBeEscaped { append(escaping: scalar) } else { text.append(String(scalar).utf8.span) }
      }
    }
  }

  private mutating func append(escaping scalar: Unicode.Scalar) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      text.append("\\u")
      for _ in digits.utf8.count..<4 { text.append(UInt8(ascii: "0")) }
      text.append(digits.utf8.span)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a text, which is UTF-8, stands for itself, told by its bytes: keys, ids, figures, and nearly every sentence.
  fileprivate var isPlain: Bool {
    var index = 0
    while index < count {
      let byte = self[index]
      if byte < 0x80 {
        guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { return false }
        index &+= 1
      } else {
        // Three bytes each: U+3000 to U+9FFF, and the full-width forms of ASCII, U+FF01 to U+FF5E.
        guard byte >= 0xE3 && byte <= 0xE9 || byte == 0xEF && isFullWidthForm(at: index) else { return false }
        index &+= 3
      }
    }
    return true
  }

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
