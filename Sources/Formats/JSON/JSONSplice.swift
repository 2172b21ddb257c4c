/// A file's bytes in which a value of the outermost object is replaced, or one put behind another: all else stays as it is
/// written, spaces and spellings included.
package struct JSONSplice {
  package private(set) var bytes: [UInt8]

  /// - Parameter bytes: a file that was read without a mistake.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Replaces the value of a key; false where the key does not stand there in plain letters.
  package mutating func replace(_ key: String, with value: JSONValue) -> Bool {
    guard let range = range(of: key) else { return false }
    bytes.replaceSubrange(range, with: JSONWriter.line(value).utf8)
    return true
  }

  /// Puts a member behind another; false where that does not stand there in plain letters.
  package mutating func insert(_ key: String, _ value: JSONValue, behind other: String) -> Bool {
    guard let range = range(of: other) else { return false }
    let member = ", " + JSONWriter.line(.string(key)) + ": " + JSONWriter.line(value)
    bytes.insert(contentsOf: member.utf8, at: range.upperBound)
    return true
  }

  /// Where the value of a key of the outermost object stands, where that is a text.
  private func range(of key: String) -> Range<Int>? {
    let sought = Array("\"\(key)\"".utf8)
    var (depth, index) = (0, 0)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        let end = endOfText(from: index)
        if depth == 1, bytes[index..<end].elementsEqual(sought), let value = textBehindColon(from: end) { return value }
        index = end
        continue
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Behind the closing quote of the text that begins here.
  private func endOfText(from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  private func textBehindColon(from start: Int) -> Range<Int>? {
    let spaces = Array(" \t\r\n".utf8)
    var rest = bytes[start...].drop { spaces.contains($0) }
    guard rest.popFirst() == UInt8(ascii: ":") else { return nil }
    rest = rest.drop { spaces.contains($0) }
    return rest.first == UInt8(ascii: "\"") ? rest.startIndex..<endOfText(from: rest.startIndex) : nil
  }
}
