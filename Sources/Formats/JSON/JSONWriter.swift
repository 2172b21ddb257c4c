/// Writes JSON in one fixed layout: two spaces a level, what fits on a line on one line, numbers as they were read.
package struct JSONWriter {
  /// The longest line that holds a whole object or list, in bytes.
  private static let lineLength = 100
  private var output: [UInt8] = []
  /// Where the line being written begins.
  private var lineStart = 0

  /// A whole file, with a line feed at its end.
  package static func file(_ root: JSONNode) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(root.value, indent: 0, isRoot: true)
    writer.output.append(UInt8(ascii: "\n"))
    return writer.output
  }

  /// All on one line, without a line feed.
  package static func line(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    _ = writer.writeOnLine(value, upTo: .max)
    return String(decoding: writer.output, as: UTF8.self)
  }

  private mutating func write(_ value: JSONValue, indent: Int, isRoot: Bool = false) {
    let start = output.count
    if !isRoot, writeOnLine(value, upTo: lineStart + JSONWriter.lineLength) { return }
    output.removeSubrange(start...)
    switch value {
    case .array(let elements) where !elements.isEmpty:
      writeLines(elements.indices, "[", "]", indent) { writer, index in
        writer.write(elements[index].value, indent: indent + 2)
      }
    case .object(let members) where !members.isEmpty:
      writeLines(members.indices, "{", "}", indent) { writer, index in
        writer.write(members[index].key)
        writer.output.append(contentsOf: ": ".utf8)
        writer.write(members[index].value.value, indent: indent + 2)
      }
    default: _ = writeOnLine(value, upTo: .max)
    }
  }

  private mutating func writeLines(
    _ indices: Range<Int>, _ open: String, _ close: String, _ indent: Int,
    _ body: (inout JSONWriter, Int) -> Void
  ) {
    output.append(contentsOf: open.utf8)
    for index in indices {
      breakLine(indent + 2)
      body(&self, index)
      if index + 1 < indices.upperBound { output.append(UInt8(ascii: ",")) }
    }
    breakLine(indent)
    output.append(contentsOf: close.utf8)
  }

  private mutating func breakLine(_ indent: Int) {
    output.append(UInt8(ascii: "\n"))
    lineStart = output.count
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }

  /// Writes all on this line; false, with a beginning written, where the line would grow beyond `end`.
  private mutating func writeOnLine(_ value: JSONValue, upTo end: Int) -> Bool {
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): output.append(contentsOf: number.literal.utf8)
    case .string(let text):
      // Asked first: a long text is not written once for every level that tries.
      guard text.utf8.count <= end - output.count else { return false }
      write(text)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(contentsOf: ", ".utf8) }
        guard writeOnLine(element.value, upTo: end) else { return false }
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(contentsOf: ", ".utf8) }
        guard member.key.utf8.count <= end - output.count else { return false }
        write(member.key)
        output.append(contentsOf: ": ".utf8)
        guard writeOnLine(member.value.value, upTo: end) else { return false }
      }
      output.append(UInt8(ascii: "}"))
    }
    return output.count <= end
  }

  /// A string with only those escapes that RFC 8259 asks for.
  private mutating func write(_ text: String) {
    output.append(UInt8(ascii: "\""))
    writeEscaped(text)
    output.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscaped(_ text: String) {
    // Most texts need no escapes, and are copied whole.
    if JSONWriter.isPlain(text) { return output.append(contentsOf: text.utf8) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0x08: output.append(contentsOf: "\\b".utf8)
      case 0x09: output.append(contentsOf: "\\t".utf8)
      case 0x0A: output.append(contentsOf: "\\n".utf8)
      case 0x0C: output.append(contentsOf: "\\f".utf8)
      case 0x0D: output.append(contentsOf: "\\r".utf8)
      case 0..<0x20: output.append(contentsOf: "\\u00".utf8 + [byte >> 4, byte & 0xF].map(JSONWriter.hexDigit))
      default: output.append(byte)
      }
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices
    where bytes[index] < 0x20 || bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "\\") {
      return false
    }
    return true
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
