import Scoring
import Screen

extension Frame {
  /// Who, for which day, and whether everything is on disk.
  mutating func drawTitle(_ editing: Editing, _ rect: Rect) {
    fill(rect, role: .title)
    let status = Words.saveStatus(editing.saving, readOnly: editing.readOnly != nil)
    let statusWidth = DisplayWidth.of(status.text)
    let day = Words.applicationDay(editing.draft.applicationDate)
    let applicant = editing.draft.applicant
    let name = applicant.name.isEmpty ? editing.name : applicant.name
    let gap = name.isEmpty || applicant.specialty.isEmpty ? "" : "  "
    let who = name + gap + applicant.specialty
    putRight(status.text, in: rect, line: 0, fromEnd: 1, role: status.role)
    let dayWidth = DisplayWidth.of(day)
    let dayColumn = max(0, rect.columns - statusWidth - dayWidth - 4)
    put(day, in: rect, line: 0, indent: dayColumn, width: dayWidth, role: .title)
    put(
      " \(editing.product)  \(who)", in: rect, line: 0,
      width: max(0, dayColumn - 1), role: .title)
  }

  /// The walk, each step with its points or what is still to mend.
  mutating func drawSteps(_ editing: Editing, _ rect: Rect) {
    rule(down: rect.rows, row: rect.row, column: rect.column + rect.columns)
    for (index, step) in editing.steps.enumerated() {
      let isHere = index == editing.stepIndex
      let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
      let title = editing.table.title(of: step)
      put("\(isHere ? ">" : " ")\(number) \(title)", in: rect, line: index)
      let room = rect.columns - 5 - DisplayWidth.of(title)
      let state = editing.state(of: index, room: room)
      let isFull = rect.columns <= 15 || DisplayWidth.of(state.text) >= room
      putRight(state.text, in: rect, line: index, fromEnd: isFull ? 0 : 1, role: state.role)
      if isHere { select(line: index, of: rect, role: editing.pane == .steps ? .selected : .strong) }
    }
  }
}

extension Editing {
  /// What this is: 自评, with or without what is tried out, or 审核.
  fileprivate var product: String {
    if isReviewing { return Words.Review.product }
    return hypothetical.isEmpty ? Words.product : Words.productWithHypothetical
  }

  /// A step's points, or 完成; before them what is to mend there, the gravest first.
  func state(of index: Int, room: Int) -> (text: String, role: Role) {
    let figure = laidOut.figures?[index] ?? figureText(of: index)
    // A reviewer asks first how many are left.
    for kind in [ProblemPlace.Kind.undecided, .wrong, .missing, .doubtful] {
      let count = mending.count(kind, onStep: index)
      guard count > 0 else { continue }
      let role: Role = kind == .wrong ? .problem : .warning
      let mark = Words.mark(kind, count)
      let both = "\(mark) \(figure)"
      return (figure.isEmpty || DisplayWidth.of(both) > room ? mark : both, role)
    }
    switch steps[index] {
    case .applicant, .conditions: return isReviewing ? ("", .plain) : (Words.complete, .good)
    default: return (figure, holdsHypothetical(steps[index]) ? .hypothetical : .plain)
    }
  }

  /// Whether a step's figure counts what is only tried out; it is marked with a star.
  private func holdsHypothetical(_ step: Step) -> Bool {
    guard !hypothetical.isEmpty else { return false }
    guard case .entries = step else { return step == .summary }
    return hypothetical.contains { table.step(ofRow: $0.row) == step }
  }

  /// A step's points as shown; marked where something tried out is in them.
  func figureText(of index: Int) -> String {
    let figure = plainFigure(of: index)
    return holdsHypothetical(steps[index]) ? "*" + figure : figure
  }

  private func plainFigure(of index: Int) -> String {
    switch steps[index] {
    case .entries:
      var (points, isEmpty) = (Points.zero, true)
      for indicator in walk.indicators[index] {
        points += standing.nodes[indicator].figures.points
        isEmpty = isEmpty && !hasEntries(under: indicator)
      }
      return isEmpty ? Words.empty : points.column
    case .summary: return standing.total.points.column
    case .applicant, .conditions: return ""
    }
  }
}
