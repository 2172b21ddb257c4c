import Scoring
import Screen

/// The screen for a state. Pure; the same state gives the same frame.
package func render(_ state: WizardState) -> Frame {
  var frame = Frame(size: state.size)
  guard state.size.isEnough else {
    frame.drawRequest(Words.tooSmall(state.size))
    return frame
  }
  if let editing = state.editing { frame.draw(editing) } else { frame.draw(state.desk, state.table.pack) }
  return frame
}

extension Frame {
  /// All that a window too small for anything else shows, in as many lines as it takes and there are.
  fileprivate mutating func drawRequest(_ text: String) {
    for (row, line) in TextLayout.wrap(text, to: size.columns).prefix(size.rows).enumerated() {
      put(line, row: row, column: 0, role: .warning)
    }
  }

  fileprivate mutating func draw(_ editing: Editing) {
    let layout = Layout(size, hasNote: editing.hasNote)
    drawTitle(editing, layout.title)
    drawSteps(editing, layout.steps)
    drawMain(editing, layout)
    if editing.hasNote { drawNote(editing.note, layout) }
    drawBars(editing, layout.bars)
    let message = editing.message
    let isShort = message.map { DisplayWidth.of($0.text) <= size.columns - 2 } ?? true
    drawFooter(isShort ? message : nil, editing.footerBindings(layout), layout.footer)
    if let message, !isShort { draw(message, layout) }
  }

  /// A message too long for the footer stands above the bars, whole, until the next key.
  private mutating func draw(_ message: Message, _ layout: Layout) {
    let columns = max(0, size.columns - layout.main.column)
    let lines = TextLayout.wrap(message.text, to: max(8, columns - 2))
    let rows = min(lines.count, max(0, layout.bars.row - layout.main.row))
    let rect = Rect(row: layout.bars.row - rows, column: layout.main.column, rows: rows, columns: columns)
    fill(rect, role: .footer)
    for (line, part) in lines.prefix(rows).enumerated() {
      put(part, in: rect, line: line, indent: 1, role: message.role == .plain ? .footer : message.role)
    }
  }

  private mutating func drawMain(_ editing: Editing, _ layout: Layout) {
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

  /// What the last key did, or what the next one can do.
  mutating func drawFooter(_ message: Message?, _ bindings: [KeyBinding], _ rect: Rect) {
    fill(rect, role: .footer)
    if let message {
      let role: Role = message.role == .plain ? .footer : message.role
      put(message.text, row: rect.row, column: 1, width: rect.columns - 1, role: role)
      return
    }
    var column = 1
    for binding in KeyBinding.fitting(bindings, columns: rect.columns - 1) {
      column += put(binding.footerText, row: rect.row, column: column, role: .footer) + 2
    }
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
