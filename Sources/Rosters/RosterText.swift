/// Why a file's bytes are no table of text.
package enum RosterTextProblem: Error, Hashable, Sendable {
  /// A spreadsheet of its own format, by the usual ending: `.xlsx`.
  case spreadsheet(String)
  case unknownEncoding
}

/// The text of a roster's file, whatever spreadsheets write: UTF-8 with or without its mark, UTF-16, GB18030.
///
/// Few bytes that are not of the file's encoding spoil no more than their cell: they become ``unreadable``.
package enum RosterText {
  /// Stands for bytes that are no text.
  package static let unreadable: Character = "\u{FFFD}"

  /// - Parameters:
  ///   - bytes: the file.
  ///   - fromGB18030: turns GB18030 into UTF-8; nil where the system cannot, or the bytes are not GB18030.
  /// - Returns: the text without the mark of its encoding.
  /// - Throws: a ``RosterTextProblem`` for workbooks and for bytes that are no text.
  package static func decode(
    _ bytes: [UInt8], fromGB18030: ([UInt8]) -> [UInt8]?
  ) throws(RosterTextProblem) -> String {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .spreadsheet(".xlsx") }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .spreadsheet(".xls") }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), lowFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), lowFirst: false) }
    if let isLowFirst = isLowFirst(bytes) { return try utf16(bytes[...], lowFirst: isLowFirst) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasMark ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: content, as: UTF8.self) { return text }
    if hasMark || isMostlyUTF8(content) { return String(decoding: content, as: UTF8.self) }
    if let converted = fromGB18030(bytes), let text = String(validating: converted, as: UTF8.self) { return text }
    return try byPieces(content, fromGB18030)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, lowFirst: Bool) throws(RosterTextProblem) -> String {
    let all = Array(bytes)
    let units = stride(from: 0, to: all.count - 1, by: 2).map { place -> UInt16 in
      let (first, second) = (UInt16(all[place]), UInt16(all[place + 1]))
      return lowFirst ? first | second << 8 : first << 8 | second
    }
    guard all.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw .unknownEncoding
    }
    return text
  }

  /// Which half of a UTF-16 unit comes first, in a file without a mark: read the right way round, separators, digits
  /// and line ends are ASCII. Nil where it is no UTF-16: no other text has zeros.
  private static func isLowFirst(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count.isMultiple(of: 2), bytes.contains(0) else { return nil }
    let pairs = stride(from: 0, to: bytes.count, by: 2).map { (bytes[$0], bytes[$0 + 1]) }
    let isASCII = { (high: UInt8, low: UInt8) in high == 0 && (0x01..<0x80).contains(low) }
    let (low, high) = (pairs.count { isASCII($0.1, $0.0) }, pairs.count { isASCII($0.0, $0.1) })
    return low == high ? nil : low > high
  }

  // MARK: Broken lines

  /// Whether the first line beyond ASCII and most of the others are UTF-8, which Chinese of another encoding never is.
  private static func isMostlyUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { $0.contains { $0 >= 0x80 } }
    let valid = lines.map { String(validating: $0, as: UTF8.self) != nil }
    return valid.first == true && valid.count { $0 } * 2 > valid.count
  }

  /// GB18030 with broken cells: no separator, line end or quote is ever part of a character of it.
  private static func byPieces(
    _ bytes: ArraySlice<UInt8>, _ fromGB18030: ([UInt8]) -> [UInt8]?
  ) throws(RosterTextProblem) -> String {
    var (text, good, all) = ("", 0, 0)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      all += 1
      if !text.isEmpty || all > 1 { text += "\n" }
      if let whole = decoded(line, fromGB18030) {
        good += 1
        text += whole
        continue
      }
      var rest = line
      while !rest.isEmpty {
        let piece = rest.prefix { !isSign($0) }
        text += decoded(piece, fromGB18030) ?? String(unreadable)
        rest = rest.dropFirst(piece.count)
        text += String(decoding: rest.prefix(1), as: UTF8.self)
        rest = rest.dropFirst()
      }
    }
    guard good * 2 > all else { throw .unknownEncoding }
    return text
  }

  private static func isSign(_ byte: UInt8) -> Bool { byte < 0x30 }

  private static func decoded(_ piece: ArraySlice<UInt8>, _ fromGB18030: ([UInt8]) -> [UInt8]?) -> String? {
    if piece.allSatisfy({ $0 < 0x80 }) { return String(decoding: piece, as: UTF8.self) }
    return fromGB18030(Array(piece)).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
