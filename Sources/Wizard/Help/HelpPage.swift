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
    // All but the title and the line that stays in sight.
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
  /// What stands before the text, its lines all beside it: the keys that do what it says.
  var head = ""
  /// The columns of the head and the gap behind it; 0 = none.
  var headColumns = 0
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

  /// (To the byte, since it quotes what was typed.)
  package static func == (a: HelpLine, b: HelpLine) -> Bool {
    a.text.isExactly(b.text) && a.role == b.role && a.indent == b.indent && a.head == b.head
      && a.headColumns == b.headColumns && a.before == b.before && a.after == b.after && a.isOfKeys == b.isOfKeys
  }

  /// Whether the head has a line of its own, being longer than its columns.
  fileprivate var isHeadAlone: Bool { !head.isEmpty && DisplayWidth.of(head) >= headColumns }

  fileprivate var withoutText: HelpLine {
    var line = self
    line.text = ""
    return line
  }

  fileprivate var withoutHead: HelpLine {
    var line = self
    line.head = ""
    return line
  }

  /// The same line as one about keys.
  var ofKeys: HelpLine {
    var line = self
    line.isOfKeys = true
    return line
  }

  /// The columns of a figure.
  static let figureColumns = 8

  /// Text and figures in one, for where there are no columns.
  var spoken: String {
    let text = head.isEmpty ? self.text : "\(head)  \(self.text)"
    if after.isEmpty { return text }
    return before.isEmpty || before == after ? "\(text)  \(after)" : "\(text)  \(before) > \(after)"
  }
}

extension [HelpLine] {
  /// The lines broken to a width; an empty line stays one, figures stand beside a line's first part. Where there are
  /// more than `most`, some of those behind them may be left out.
  func wrapped(to columns: Int, most: Int = .max) -> [HelpLine] {
    var lines: [HelpLine] = []
    for line in self where lines.count <= most { lines += line.wrapped(to: columns, most: most) }
    return lines
  }
}

extension HelpLine {
  fileprivate func wrapped(to columns: Int, most: Int) -> [HelpLine] {
    if text.isEmpty { return [self] }
    let figures = after.isEmpty ? 0 : 2 * HelpLine.figureColumns
    let parts = TextLayout.wrap(text, to: max(8, columns - indent - headColumns - figures), most: most)
    let shown = parts.enumerated().map { index, part in
      var shown = self
      shown.text = part
      if index > 0 { (shown.before, shown.after, shown.head) = ("", "", "") }
      return shown
    }
    return isHeadAlone ? [withoutText] + shown.map(\.withoutHead) : shown
  }
}
