import Screen

/// A page of explanation, scrolled by lines.
package struct HelpPage: Equatable, Sendable {
  package var title: String
  package var lines: [HelpLine]
  package var top = 0

  init(title: String, lines: [HelpLine]) {
    self.title = title
    self.lines = lines
  }
}

/// A paragraph of a help page.
package struct HelpLine: Equatable, Sendable {
  package var text: String
  package var role: Role
  /// How far it stands in.
  var indent = 0
  /// A figure before and after a step, as shown at the right edge.
  var before = ""
  var after = ""

  init(_ text: String, _ role: Role = .plain) {
    self.text = text
    self.role = role
  }

  /// The columns of a figure.
  static let figureColumns = 8

  /// Text and figures in one, for where there are no columns.
  var spoken: String {
    if after.isEmpty { return text }
    return before.isEmpty || before == after ? "\(text)  \(after)" : "\(text)  \(before) > \(after)"
  }
}

extension [HelpLine] {
  /// The lines broken to a width; an empty line stays one, figures stand beside a line's first part.
  func wrapped(to columns: Int) -> [HelpLine] {
    flatMap { line -> [HelpLine] in
      if line.text.isEmpty { return [line] }
      let figures = line.after.isEmpty ? 0 : 2 * HelpLine.figureColumns
      let parts = TextLayout.wrap(line.text, to: Swift.max(8, columns - line.indent - figures))
      return parts.enumerated().map { index, part in
        var shown = line
        shown.text = part
        if index > 0 { (shown.before, shown.after) = ("", "") }
        return shown
      }
    }
  }
}
