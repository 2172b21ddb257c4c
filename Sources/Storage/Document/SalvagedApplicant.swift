import Formats
import Scoring

extension Applicant {
  /// Whose a draft's file is that cannot be read as a draft, as far as its bytes still tell: the texts at the beginning
  /// of its `applicant`. Nil where there is neither a name nor a number.
  package init?(salvagedFrom bytes: [UInt8]) {
    var scanner = MemberScanner(bytes)
    guard scanner.skip(pastKey: "applicant"), scanner.skip("{") else { return nil }
    self.init()
    while let (key, value) = scanner.textMember() {
      switch key {
      case "name": name = value
      case "staffNumber": staffNumber = value
      case "organization": organization = value
      default: break
      }
      guard scanner.skip(",") else { break }
    }
    if name.isEmpty, staffNumber.isEmpty { return nil }
  }
}

/// Reads members whose values are texts, in what may be no JSON any more further on.
private struct MemberScanner {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  /// To behind the colon of the first key of this name; false where there is none.
  mutating func skip(pastKey key: String) -> Bool {
    let sign = Array("\"\(key)\"".utf8)
    var found = rest
    while let start = found.firstIndex(of: sign[0]) {
      found = found[start...]
      if found.starts(with: sign) {
        rest = found.dropFirst(sign.count)
        if skip(":") { return true }
      }
      found = found.dropFirst()
    }
    return false
  }

  mutating func textMember() -> (key: String, value: String)? {
    guard let key = text(), skip(":"), let value = text() else { return nil }
    return (key, value)
  }

  /// Takes a sign, with white space before it; where another one stands nothing is taken.
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard let first = rest.first, UInt32(first) == sign.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func text() -> String? {
    skipSpace()
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    var (end, isEscaped) = (rest.startIndex + 1, false)
    while end < rest.endIndex, isEscaped || rest[end] != UInt8(ascii: "\"") {
      isEscaped = !isEscaped && rest[end] == UInt8(ascii: "\\")
      end += 1
    }
    guard end < rest.endIndex else { return nil }
    defer { rest = rest[(end + 1)...] }
    let node = try? JSONNode(parsing: Array(rest[...end]), limits: .draft)
    guard case .string(let text)? = node?.value else { return nil }
    return text
  }

  private mutating func skipSpace() {
    rest = rest.drop { [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains($0) }
  }
}
