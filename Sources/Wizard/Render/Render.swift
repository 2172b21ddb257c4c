import Screen

extension Frame {
  /// The main pane.
  mutating func draw(_ editing: Editing, _ layout: Layout) {
    (cursor, echoPlace) = (nil, nil)
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
    echoPlace = nil
    for (line, part) in lines.prefix(rows).enumerated() {
      put(part, in: rect, line: line, indent: 1, role: message.footerRole)
    }
    return true
  }
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
