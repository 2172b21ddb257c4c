/// Why a file's bytes are no table of text.
package enum RosterTextProblem: Error, Hashable, Sendable {
  /// A spreadsheet of its own format, by the usual ending: `.xlsx`.
  case spreadsheet(String)
  case unknownEncoding
}

/// The text of a roster's file, whatever spreadsheets write: UTF-8 with or without its mark, UTF-16, GB18030.
package enum RosterText {
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
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: content, as: UTF8.self) { return text }
    guard let converted = fromGB18030(bytes), let text = String(validating: converted, as: UTF8.self) else {
      throw .unknownEncoding
    }
    return text
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
}
