extension JSONParser {
  /// Reads a string from its opening quote.
  mutating func string() throws(JSONProblem) -> String {
    let open = place
    index += 1
    let start = index
    try skipPlainText(from: open)
    if next == UInt8(ascii: "\"") {
      index += 1
      return text(start..<(index - 1))
    }
    return try stringWithEscapes(from: start, open)
  }

  private mutating func stringWithEscapes(from start: Int, _ open: JSONPlace) throws(JSONProblem) -> String {
    var content = Array(bytes[start..<index])
    while next != UInt8(ascii: "\"") {
      try escape(into: &content, open)
      let plain = index
      try skipPlainText(from: open)
      content.append(contentsOf: bytes[plain..<index])
    }
    index += 1
    return String(decoding: content, as: UTF8.self)
  }

  /// Steps over text up to the closing quote or an escape.
  private mutating func skipPlainText(from open: JSONPlace) throws(JSONProblem) {
    var at = index
    defer { index = at }
    while at < bytes.count {
      let byte = bytes[at]
      if byte >= 0x80 {
        let length = scalarLength(at: at)
        guard length > 0 else { throw JSONProblem(.notUTF8(byte: byte), at: place(of: at)) }
        at += length
        continuations += length - 1
      } else if byte < 0x20 {
        throw JSONProblem(.control(byte), at: place(of: at))
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        return
      } else {
        at += 1
      }
    }
    throw JSONProblem(.unclosed(.string), at: open)
  }

  private mutating func escape(into content: inout [UInt8], _ open: JSONPlace) throws(JSONProblem) {
    let start = place
    index += 1
    if isAtEnd { throw JSONProblem(.unclosed(.string), at: open) }
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(next)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      index += 1
      let scalar = try unicodeEscape(at: start)
      if let encoded = UTF8.encode(scalar) { content.append(contentsOf: encoded) }
      return
    default: throw JSONProblem(.escape("\\" + (try found(1))), at: start)
    }
    index += 1
  }

  /// Reads the digits after `\u`, and the second half of a surrogate pair.
  private mutating func unicodeEscape(at start: JSONPlace) throws(JSONProblem) -> Unicode.Scalar {
    let first = try hexNumber(start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    let written = "\\u" + text((index - 4)..<index)
    guard first < 0xDC00, next == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u")
    else { throw JSONProblem(.loneSurrogate(written), at: start) }
    index += 2
    let second = try hexNumber(start)
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw JSONProblem(.loneSurrogate(written), at: start) }
    return scalar
  }

  private mutating func hexNumber(_ start: JSONPlace) throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = next
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw JSONProblem(.escape("\\u"), at: start)
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  /// The bytes of a range that is known to be UTF-8.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// How long the UTF-8 sequence at this byte is; 0 where it is none (overlong, surrogate, cut off, beyond U+10FFFF).
  func scalarLength(at index: Int) -> Int {
    let lead = bytes[index]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
