import Screen

/// The screen for a state, drawn from nothing: what ``Canvas`` is held to. Pure; the same state gives the same frame.
package func render(_ state: WizardState) -> Frame {
  var canvas = Canvas()
  return canvas.draw(state)
}

/// The screen for one state after another: the panes that show what they showed before are not drawn again. A state
/// gives the frame that ``render(_:)`` gives, whatever was drawn before it.
package struct Canvas: Sendable {
  private var frame = Frame(size: Size(columns: 0, rows: 0))
  /// What stands in the panes of the frame; nil where anything else may stand there.
  private var panes: Panes?
  /// The frame with room for one more character at the end of the text in front, where that moves the text.
  private var moved: Frame?

  package init() {}

  package mutating func draw(_ state: WizardState) -> Frame {
    if state.isAtDesk || !state.size.isEnough {
      drawAnew(state)
    } else {
      // (`if let` would copy the draft in hand with all that is kept beside it.)
      state.editing?.draw(on: &self, state.size)
    }
    return frame
  }

  /// What was drawn last, made ready for a character at the end of the text in front, where no figure depends on that:
  /// it can be shown in the first of these that has room for it, before all that it means is known. None where it
  /// cannot.
  package func readyForCharacter() -> [ReadyFrame] {
    guard frame.echoPlace != nil, let panes else { return [] }
    return [frame, moved].compactMap { ready in
      guard var ready else { return nil }
      panes.showChange(on: &ready)
      return ReadyFrame(ready, over: frame)
    }
  }

  fileprivate mutating func draw(_ editing: Editing, _ size: Size) {
    let panes = Panes(editing, size)
    let before = self.panes?.layout == panes.layout ? self.panes : nil
    if before == nil { frame = Frame(size: size) }
    frame.draw(panes, over: before)
    frame.draw(editing, panes.layout)
    self.panes = frame.drawLong(editing.message, panes.layout) ? nil : panes
    moved = frame.movedForOneMore(in: editing)
  }

  private mutating func drawAnew(_ state: WizardState) {
    (panes, moved) = (nil, nil)
    frame = Frame(size: state.size)
    if state.size.isEnough {
      frame.draw(state.desk, state.table.pack)
    } else {
      frame.drawRequest(Words.tooSmall(state.size))
    }
  }
}

extension Editing {
  fileprivate func draw(on canvas: inout Canvas, _ size: Size) { canvas.draw(self, size) }
}

/// What stands around the main pane, each part with all that it is drawn of.
private struct Panes: Sendable {
  let layout: Layout
  let title: TitleLine
  let steps: StepList
  /// Nil where there is no explanation.
  let note: [HelpLine]?
  let bars: Bars
  let footer: FooterLine

  /// Shows that a change waits for saving.
  func showChange(on frame: inout Frame) {
    var title = title
    if title.noteChange() { frame.drawStatus(title, layout.title) }
  }

  init(_ editing: borrowing Editing, _ size: Size) {
    layout = Layout(size, hasNote: editing.hasNote)
    title = TitleLine(editing)
    steps = StepList(editing)
    note = editing.hasNote ? editing.note : nil
    bars = Bars(editing)
    footer = FooterLine(editing, layout)
  }
}

extension Frame {
  /// A text of more bytes is not copied for the sake of one more character.
  private static let mostCopied = 10_000

  /// The frame once the text in front has moved for one more wide character; nil where there is room for that. (A narrow
  /// one moves it as far: it moves by a quarter of its box.)
  fileprivate func movedForOneMore(in editing: borrowing Editing) -> Frame? {
    guard let place = echoPlace, place.room < 2, place.box.columns >= 8, var longer = editing.form?.text,
      longer.text.utf8.count <= Frame.mostCopied
    else { return nil }
    var moved = self
    _ = longer.handle(.character("\u{3000}"))
    moved.drawTyped(longer, in: place.box)
    moved.cursor?.column -= 2
    moved.echoPlace = EchoPlace(box: place.box, room: 2)
    return moved
  }

  fileprivate mutating func draw(_ panes: Panes, over before: Panes?) {
    if before?.title != panes.title { draw(panes.title, panes.layout.title) }
    if before?.steps != panes.steps { draw(panes.steps, panes.layout.steps) }
    if let note = panes.note, before?.note != note { draw(note: note, panes.layout) }
    if before?.bars != panes.bars { draw(panes.bars, panes.layout.bars) }
    if before?.footer != panes.footer { draw(panes.footer, panes.layout.footer) }
  }

  /// All that a window too small for anything else shows, in as many lines as it takes and there are.
  fileprivate mutating func drawRequest(_ text: String) {
    for (row, line) in TextLayout.wrap(text, to: size.columns).prefix(size.rows).enumerated() {
      put(line, row: row, column: 0, role: .warning)
    }
  }
}
