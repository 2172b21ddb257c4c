import Screen

/// The walk, each step with its points or what is still to mend.
struct StepList: Equatable, Sendable {
  fileprivate let steps: [StepState]
  fileprivate let here: Int
  fileprivate let isActive: Bool

  init(_ editing: borrowing Editing) {
    steps = if let kept = editing.laidOut.steps { kept } else { editing.stepStates }
    here = editing.stepIndex
    isActive = editing.pane == .steps
  }
}

extension Frame {
  mutating func draw(_ list: StepList, _ rect: Rect) {
    clear(rect)
    rule(down: rect.rows, row: rect.row, column: rect.column + rect.columns)
    for (index, step) in list.steps.enumerated() {
      let isHere = index == list.here
      let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
      put("\(isHere ? ">" : " ")\(number) \(step.title)", in: rect, line: index)
      let room = rect.columns - 5 - DisplayWidth.of(step.title)
      let state = step.text(in: room)
      let isFull = rect.columns <= 15 || DisplayWidth.of(state) >= room
      putRight(state, in: rect, line: index, fromEnd: isFull ? 0 : 1, role: step.role)
      if isHere { select(line: index, of: rect, role: list.isActive ? .selected : .strong) }
    }
  }
}
