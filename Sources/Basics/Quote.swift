/// Quoting of what was entered: messages never carry more of it than a line or two.
package enum Quote {
  /// The text, cut to so many characters, with `...` where something was left out.
  package static func short(_ text: String, _ most: Int = 40) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: max(0, most), limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "..."
  }

  /// A path, whose end tells most: of a long one the last so many characters, with `...` before them.
  package static func path(_ path: String, _ most: Int = 80) -> String {
    let scalars = path.unicodeScalars
    guard let start = scalars.index(scalars.endIndex, offsetBy: -max(0, most), limitedBy: scalars.startIndex),
      start > scalars.startIndex
    else { return path }
    return "..." + String(scalars[start...])
  }
}
