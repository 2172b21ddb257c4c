/// The argument parser's English, put into Chinese where it speaks to people.
enum UsageWording {
  /// The lines of a help page.
  static func help(_ text: String) -> [String] {
    let end = text.lastIndex { !$0.isNewline } ?? text.startIndex
    return text[...end].split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      for (english, chinese) in headings where line.hasPrefix(english) {
        line = chinese + line.dropFirst(english.count)
      }
      for (english, chinese) in phrases { line = line.replacing(english, with: chinese) }
      return line
    }
  }

  /// A wrong command line: what is wrong, and where its usage stands.
  ///
  /// - Parameters:
  ///   - message: as the parser words it.
  ///   - command: the first word of the command line.
  /// - Returns: one line.
  static func mistake(_ message: String, command: String?) -> String {
    let known = command.flatMap(CommandName.init(rawValue:)).flatMap { $0 == .help ? nil : $0.rawValue }
    let page = (["ziping", known].compactMap { $0 } + ["--help"]).joined(separator: " ")
    return "用法有误：\(chinese(message))。请看 \(page)。"
  }

  private static func chinese(_ message: String) -> String {
    let quotes = message.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    let first = quotes.count > 1 ? quotes[1] : ""
    for (beginning, words) in mistakes where message.hasPrefix(beginning) {
      return words.replacing("%1", with: first).replacing("%2", with: quotes.count > 3 ? quotes[3] : "")
    }
    return message.split(separator: "\n").first.map(String.init) ?? message
  }

  private static let mistakes = [
    ("Unknown option", "没有选项「%1」"),
    ("Missing value for", "选项「%1」后面缺少值"),
    ("Missing expected argument", "缺少「%1」"),
    ("Unexpected argument", "多出「%1」"),
    ("The value", "「%1」不能用作「%2」"),
  ]

  private static let headings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："),
  ]

  private static let phrases = [
    ("Show the version.", "显示版本。"), ("Show help information.", "显示说明。"),
    ("Show subcommand help information.", "显示某个命令的说明。"),
    ("(default: ", "(默认："), ("(values: ", "(可选："), ("; default: ", "；默认："),
    ("See '", "用 "), ("<subcommand>' for detailed help.", "命令 看某个命令的说明。"),
    // The columns of 「用法：」.
    ("       ziping", "      ziping"),
  ]
}

extension String {
  /// Every occurrence replaced; the library's own way needs Foundation.
  fileprivate func replacing(_ part: String, with other: String) -> String {
    guard !part.isEmpty else { return self }
    var (result, rest) = ("", self[...])
    while let found = rest.firstRange(of: part) {
      result += rest[..<found.lowerBound] + other
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}
