import Basics

/// What can be said instead of an answer; one table for understanding and for the help.
package enum PlainCommand: CaseIterable, Sendable {
  case next, previous, back, step, add, delete, change, clear, take, notApplicable, whole
  case review, accept
  case versions, restoreAsNew, restore
  case duplicate, rename, archive, bringBack, showArchive
  case undo, redo, problem, summary, total, find, explain, tryOut, strikeOut, help, list, save, elsewhere, out, leave

  /// The word, and the first letters of its pinyin for those who type no Chinese.
  package var names: (word: String, letters: String) {
    switch self {
    case .next: ("下一步", "xyb")
    case .previous: ("上一步", "syb")
    case .back: ("上一项", "syx")
    case .step: ("步骤", "bz")
    case .add: ("新增", "xz")
    case .delete: ("删除", "sc")
    case .change: ("改选", "gx")
    case .clear: ("清空", "qk")
    case .take: ("照填", "zt")
    case .notApplicable: ("不适用", "bsy")
    case .whole: ("全文", "qw")
    case .review: ("审核", "sh")
    case .accept: ("认定", "rd")
    case .versions: ("旧版", "jb")
    case .restoreAsNew: ("恢复成新草稿", "hfx")
    case .restore: ("恢复", "hf")
    case .duplicate: ("复制", "fz")
    case .rename: ("改名", "gm")
    case .archive: ("归档", "gd")
    case .bringBack: ("取回", "qh")
    case .showArchive: ("看归档", "kgd")
    case .undo: ("撤销", "cx")
    case .redo: ("重做", "cz")
    case .problem: ("下一问题", "xywt")
    case .summary: ("汇总", "hz")
    case .total: ("合计", "hj")
    case .find: ("查找", "cha")
    case .explain: ("依据", "yj")
    case .tryOut: ("假设", "js")
    case .strikeOut: ("划去", "hq")
    case .help: ("说明", "sm")
    case .list: ("重读", "cd")
    case .save: ("保存", "bc")
    case .elsewhere: ("另存", "lc")
    case .out: ("返回", "fh")
    case .leave: ("退出", "tc")
    }
  }

  /// Whether more may follow: `步骤 6`, `新增 发明`, `删除 2`.
  var takesArgument: Bool {
    switch self {
    case .step, .add, .delete, .take, .versions, .restoreAsNew, .restore, .find, .explain, .tryOut, .strikeOut,
      .elsewhere, .duplicate, .rename, .archive, .bringBack, .review, .accept:
      true
    default: false
    }
  }

  /// Whether free text may begin with its word and a space: a reason may well be 认定 and more.
  private var mayStartText: Bool { !takesArgument || self == .review || self == .accept }

  /// What a line asks for. In a field of free text only a whole word is a command, alone or before a space, since a
  /// title may begin with one or be three letters; a line that begins with `=` is never a command.
  static func parse(_ text: String, isFreeText: Bool) -> (command: PlainCommand?, argument: String) {
    let said = PlainInput.normal(text)
    // No word is as long, and a line may have a million characters.
    let start = String(said.unicodeScalars.prefix(40))
    for command in allCases {
      let (word, letters) = command.names
      if start == word { return (command, "") }
      if isFreeText {
        // Hardly anybody's title, and in a field's place it would take the place of what stood there.
        let starts = command == .elsewhere ? [" /", " ~"] : command.mayStartText ? [] : [" "]
        guard starts.contains(where: { start.hasPrefix(word + $0) }) else { continue }
      }
      if start == letters { return (command, "") }
      guard command.takesArgument else { continue }
      if start.hasPrefix(word) { return (command, argument(of: command, said, text, after: word.count)) }
      if start.hasPrefix(letters + " ") { return (command, argument(of: command, said, text, after: letters.count)) }
    }
    return (start == "?" ? .help : nil, "")
  }

  /// What follows the word; the name of a folder or file as it was written.
  private static func argument(of command: PlainCommand, _ said: String, _ text: String, after count: Int) -> String {
    let written = command == .elsewhere || command == .rename ? PlainInput.trimmed(text) : said
    return PlainInput.trimmed(String(written.dropFirst(count)))
  }
}

/// How lines are read.
enum PlainInput {
  /// Without white space at the ends.
  static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    return String(scalars)
  }

  /// Full-width forms as their ASCII twins, small letters.
  static func normal(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(TypedNumber.asciiTwin(of: scalar)) }
    return trimmed(String(result)).lowercased()
  }

  /// The bytes of ``normal(_:)``.
  static func normalBytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch TypedNumber.asciiTwin(of: scalar).value {
      case let value where value < 0x80: bytes.append(smallLetter(UInt8(truncatingIfNeeded: value)))
      // What most texts are made of has no other form.
      case 0x3001...0x3029, 0x4E00...0x9FFF: bytes += scalar.utf8
      default: return Array(normal(text).utf8)
      }
    }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return bytes.first.map(isSpace) == true ? Array(bytes.drop(while: isSpace)) : bytes
  }

  private static func smallLetter(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The text meant as an answer: a leading `=` only says that it is no command.
  static func literal(_ text: String) -> String {
    text.hasPrefix("=") || text.hasPrefix("＝") ? trimmed(String(text.dropFirst())) : text
  }
}
