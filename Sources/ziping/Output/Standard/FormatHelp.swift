import Screen
import Standards
import Wizard

/// `standard help`: the format of rule packs, from the forms that the reader itself goes by.
enum FormatHelp {
  static var lines: [String] {
    let words = Words.Format.self
    return split(words.introduction) + example(words.wholeTitle, words.whole)
      + example(words.overlayTitle, words.overlay) + ["", words.keysTitle] + PackForm.all.flatMap(lines)
  }

  /// The same as a page, in Markdown.
  static var page: String {
    let words = Words.Format.self
    let intro = split(words.introduction).map { $0.hasPrefix("  ") ? "    " + $0.dropFirst(2) : $0 }
    let examples = [(words.wholeTitle, words.whole), (words.overlayTitle, words.overlay)].flatMap { title, text in
      ["", "## \(title)", "", "```json", text, "```"]
    }
    let forms = PackForm.all.flatMap { form in
      ["", "### \(form.title)", "", words.columns, "|---|---|---|---|"] + form.keys.map(row)
    }
    return (["# \(words.pageTitle)", ""] + spaced(intro) + examples + ["", "## \(words.keysTitle)"] + forms)
      .joined(separator: "\n") + "\n"
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Commands stand apart from the sentence around them.
  private static func spaced(_ lines: [String]) -> [String] {
    lines.enumerated().flatMap { index, line -> [String] in
      let isApart = index > 0 && line.hasPrefix(" ") != lines[index - 1].hasPrefix(" ")
      return isApart ? ["", line] : [line]
    }
  }

  private static func example(_ title: String, _ text: String) -> [String] {
    ["", title] + split(text).map { $0.isEmpty ? $0 : "  " + $0 }
  }

  private static func row(_ key: PackKey) -> String {
    let kind = Words.Format.kind(key.type)
    return "| `\(key.name)` | \(key.isRequired ? "*" : "") | \(kind) | \(key.meaning) |"
  }

  private static func lines(_ form: PackForm) -> [String] {
    ["", form.title] + form.keys.flatMap(lines)
  }

  private static func lines(_ key: PackKey) -> [String] {
    let mark = key.isRequired ? "*" : " "
    let name = TextLayout.pad("\(mark) \(key.name)", to: 21)
    let kind = Words.Format.kind(key.type)
    let text = key.meaning.hasPrefix(kind) ? key.meaning : "\(kind)。\(key.meaning)"
    return TextLayout.wrap(text, to: 56).enumerated().map { index, line in
      "  " + (index == 0 ? name : String(repeating: " ", count: 21)) + " " + line
    }
  }
}
