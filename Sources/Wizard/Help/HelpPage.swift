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

extension HelpPage {
  /// Its lines as they stand below its title in a pane.
  func lines(in pane: Rect) -> [HelpLine] { lines.wrapped(to: max(0, pane.columns - 2)) }

  /// The first line on screen: no further than that the last one stands at the bottom.
  func top(of lines: [HelpLine], in pane: Rect) -> Int { min(max(0, top), max(0, lines.count - max(0, pane.rows - 1))) }

  /// Whether there is more of it than a pane shows.
  func scrolls(in pane: Rect) -> Bool { lines(in: pane).count > max(0, pane.rows - 1) }

  /// Scrolls in a pane, or says that the key was not for it.
  mutating func obey(_ command: Command, in pane: Rect) -> Bool {
    let lines = lines(in: pane)
    let page = max(1, pane.rows - 2)
    top = top(of: lines, in: pane)
    switch command {
    case .up: top -= 1
    case .down: top += 1
    case .pageUp: top -= page
    case .pageDown: top += page
    case .first: top = 0
    case .last: top = lines.count
    default: return false
    }
    top = top(of: lines, in: pane)
    return true
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
  /// Whether it is about keys, which those do not press who read line by line.
  var isOfKeys: Bool

  init(_ text: String, _ role: Role = .plain, isOfKeys: Bool = false) {
    self.text = text
    self.role = role
    self.isOfKeys = isOfKeys
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
