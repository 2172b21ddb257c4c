extension String {
  /// Whether both have the same bytes. `==` also holds for canonically equivalent texts, which JSON keeps apart.
  package func isExactly(_ other: String) -> Bool {
    // What is the same value has the same bytes: short texts, which keys are, lie in the value itself.
    if unsafeBitCast(self, to: (UInt, UInt).self) == unsafeBitCast(other, to: (UInt, UInt).self) { return true }
    let (own, others) = (utf8.span, other.utf8.span)
    guard own.count == others.count else { return false }
    let words = own.count / 8
    for word in 0..<words where own.word(word) != others.word(word) { return false }
    for index in (8 * words)..<own.count where own[index] != others[index] { return false }
    return true
  }
}

extension String? {
  /// Whether both have the same bytes, or neither has any.
  package func isExactly(_ other: String?) -> Bool {
    guard let self, let other else { return self == nil && other == nil }
    return self.isExactly(other)
  }
}

extension String {
  /// Whether its bytes begin with those of another text. (`hasPrefix` also takes other bytes for the same characters.)
  package func beginsExactly(with other: String) -> Bool { utf8.starts(with: other.utf8) }

  /// Whether its bytes end with those of another text.
  package func endsExactly(with other: String) -> Bool {
    utf8.count >= other.utf8.count && utf8.suffix(other.utf8.count).elementsEqual(other.utf8)
  }

  /// What stands before an ending, to the byte; nil where it ends otherwise, or nothing stands before.
  package func withoutEnding(_ ending: String) -> String? {
    guard utf8.count > ending.utf8.count, endsExactly(with: ending) else { return nil }
    return String(Substring(utf8.dropLast(ending.utf8.count)))
  }
}

/// A text that is equal only to the same bytes, and ordered by them; for sets and dictionaries of keys, ids and names.
package struct ExactText: Hashable, Sendable {
  package var text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func == (a: ExactText, b: ExactText) -> Bool { a.text.isExactly(b.text) }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension ExactText: Comparable {
  package static func < (a: ExactText, b: ExactText) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}

extension ExactText: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral text: String) { self.init(text) }

  package var description: String { text }
}
