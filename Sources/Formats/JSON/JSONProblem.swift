/// How much a file may ask of the reader.
package struct JSONLimits: Hashable, Sendable {
  /// The largest file, in bytes.
  package var bytes: Int
  /// How many objects and arrays may lie inside each other.
  package var depth: Int

  package init(bytes: Int, depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  package static let draft = JSONLimits(bytes: 5_000_000, depth: 16)
  package static let pack = JSONLimits(bytes: 20_000_000, depth: 64)
}

/// Why a file is not JSON as RFC 8259 has it, and where.
package struct JSONProblem: Error, Hashable, Sendable {
  package var place: JSONPlace
  package var reason: JSONReason

  package init(_ reason: JSONReason, at place: JSONPlace) {
    self.place = place
    self.reason = reason
  }
}

package enum JSONReason: Hashable, Sendable {
  /// The file is larger than so many bytes.
  case tooLarge(limit: Int)
  /// More than so many objects and arrays inside each other.
  case tooDeep(limit: Int)
  /// Nothing but white space.
  case empty
  case byteOrderMark
  case notUTF8(byte: UInt8)
  /// Something else than what must stand here; the text is one character or one word.
  case unexpected(String, instead: JSONExpectation)
  /// The file ends before this is closed.
  case unclosed(JSONContainer)
  /// A comma before `]` or `}`.
  case trailingComma
  /// Text after the end of the value.
  case trailingText(String)
  /// An unescaped control character in a string.
  case control(UInt8)
  case escape(String)
  /// Half a surrogate pair, as `\ud800`.
  case loneSurrogate(String)
  case number(String)
  case duplicateKey(String)
}

package enum JSONExpectation: Hashable, Sendable {
  case value, key, colon, commaOrBracket, commaOrBrace
}

package enum JSONContainer: Hashable, Sendable {
  case string, array, object
}
