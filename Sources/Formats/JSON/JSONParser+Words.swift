extension JSONParser {
  /// Reads a number; the literal is kept as it stands.
  mutating func number() throws(JSONProblem) -> JSONNumber {
    let (start, begin) = (place, index)
    if next == UInt8(ascii: "-") { index += 1 }
    var isValid = next == UInt8(ascii: "0") ? skipDigits() == 1 : skipDigits() > 0
    if next == UInt8(ascii: ".") {
      index += 1
      isValid = skipDigits() > 0 && isValid
    }
    if next | 0x20 == UInt8(ascii: "e") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      isValid = skipDigits() > 0 && isValid
    }
    if isValid, !isWordByte(next) { return JSONNumber(literal: text(begin..<index)) }
    while isWordByte(next) { index += 1 }
    throw JSONProblem(.number(text(begin..<min(index, begin + 40))), at: start)
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { index += 1 }
    return index - start
  }

  /// What may not stand right after a number: `1a`, `1.2.3`, `0x10`.
  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  func unexpected(insteadOf expectation: JSONExpectation) throws(JSONProblem) -> JSONProblem {
    JSONProblem(.unexpected(try found(), instead: expectation), at: place)
  }

  /// The word or the one character that stands here, for quoting; empty at the end of the file.
  func found(_ most: Int = 20) throws(JSONProblem) -> String {
    guard !isAtEnd else { return "" }
    var end = index
    while end < bytes.count, end - index < most, isWordByte(bytes[end]) { end += 1 }
    if end > index { return text(index..<end) }
    let length = scalarLength(at: index)
    guard length > 0 else { throw JSONProblem(.notUTF8(byte: next), at: place) }
    return text(index..<(index + length))
  }
}
