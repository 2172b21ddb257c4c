extension String {
  /// Without white space (any Unicode) at its ends; nil where nothing is left.
  package var trimmed: String? {
    if hasPlainEnds { return self }
    guard let start = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    return String(unicodeScalars[start...end])
  }

  /// Whether it begins and ends with a visible ASCII or a Chinese character, as told by bytes: neither needs the tables
  /// of Unicode, which are slow.
  package var hasPlainEnds: Bool {
    let bytes = utf8.span
    guard bytes.count > 0 else { return false }
    let (first, last) = (bytes[0], bytes[bytes.count - 1])
    return (first.isVisible || first.leadsChinese)
      && (last.isVisible || last >= 0x80 && bytes.count >= 3 && bytes[bytes.count - 3].leadsChinese)
  }
}

extension UInt8 {
  fileprivate var isVisible: Bool { (0x21...0x7E).contains(self) }

  /// Whether it is the first of the three bytes of U+4000 to U+9FFF, none of which is white space.
  fileprivate var leadsChinese: Bool { (0xE4...0xE9).contains(self) }
}
