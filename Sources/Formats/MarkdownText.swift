/// Markdown being written. Names are data: everything that comes from a draft goes through ``text(_:)``.
package enum MarkdownText {
  /// A text that stays text: no emphasis, link, markup or cell's end can come out of it.
  package static func text(_ content: String) -> String {
    let signs: Set<Unicode.Scalar> = [
      "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", "$", "^", "@",
    ]
    var (escaped, before) = ("", Unicode.Scalar(0x20))
    for scalar in content.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      // Addresses become links by themselves.
      case "/" where before == ":": escaped += "\\/"
      case "." where before == "w" || before == "W": escaped += "\\."
      default:
        if signs.contains(scalar) { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
      before = scalar
    }
    return escaped
  }

  /// A row of a table; cells are markup.
  package static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// The heading of a table and the line below it.
  package static func heading(_ names: [String]) -> [String] {
    [row(names), row(names.map { _ in "---" })]
  }
}
