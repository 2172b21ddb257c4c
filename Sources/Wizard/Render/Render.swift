import Scoring
import Screen

extension Frame {
  /// The main pane.
  mutating func draw(_ editing: Editing, _ layout: Layout) {
    cursor = nil
    clear(layout.main)
    switch editing.layer {
    case .help(let page): draw(page, layout.main)
    case .picker(let picker): draw(picker, editing, layout)
    case .finder(let finder): draw(finder, layout)
    case .elsewhere(let elsewhere): draw(elsewhere, layout.main)
    case nil:
      if let form = editing.form {
        draw(form, editing, layout)
      } else if editing.step == .summary {
        drawSummary(editing, layout)
      } else {
        drawList(editing, layout)
      }
    }
  }

  /// A message too long for the footer stands above the bars, whole, until the next key; false where there is none.
  mutating func drawLong(_ message: Message?, _ layout: Layout) -> Bool {
    guard let message, !message.fits(in: layout.footer) else { return false }
    let columns = max(0, size.columns - layout.main.column)
    let lines = TextLayout.wrap(message.text, to: max(8, columns - 2))
    let rows = min(lines.count, max(0, layout.bars.row - layout.main.row))
    let rect = Rect(row: layout.bars.row - rows, column: layout.main.column, rows: rows, columns: columns)
    fill(rect, role: .footer)
    for (line, part) in lines.prefix(rows).enumerated() {
      put(part, in: rect, line: line, indent: 1, role: message.footerRole)
    }
    return true
  }

  /// What the last key did, or what the next one can do.
  mutating func draw(_ footer: FooterLine, _ rect: Rect) {
    switch footer {
    case .message(let message):
      fill(rect, role: .footer)
      put(message.text, row: rect.row, column: 1, width: rect.columns - 1, role: message.footerRole)
    case .keys(let places): draw(keys: places.map { KeyBinding.all[$0] }, rect)
    }
  }

  /// As many of the keys as fit.
  mutating func draw(keys: [KeyBinding], _ rect: Rect) {
    fill(rect, role: .footer)
    var column = 1
    for key in KeyBinding.fitting(keys, columns: rect.columns - 1) {
      column += put(key.footerText, row: rect.row, column: column, role: .footer) + 2
    }
  }
}

/// The last line of a draft in hand.
enum FooterLine: Equatable, Sendable {
  case message(Message)
  /// Keys, by their places in the table.
  case keys([Int])

  init(_ editing: borrowing Editing, _ layout: Layout) {
    if let message = editing.message, message.fits(in: layout.footer) {
      self = .message(message)
    } else {
      self = .keys(editing.footerPlaces(layout))
    }
  }
}

extension Message {
  func fits(in rect: Rect) -> Bool { DisplayWidth.of(text) <= rect.columns - 2 }

  fileprivate var footerRole: Role { role == .plain ? .footer : role }
}

extension Editing {
  /// Pages that fill the main pane have no explanation below them.
  var hasNote: Bool {
    switch layer {
    case .help?, .elsewhere?: return false
    case .picker?, .finder?, nil: break
    }
    return layer != nil || form != nil || step != .summary
  }
}
