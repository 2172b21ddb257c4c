import Scoring
import Screen

/// Who, for which day, and whether everything is on disk.
struct TitleLine: Equatable, Sendable {
  private let product: String
  /// The person's name, or the draft's for one without.
  private let name: String
  private let specialty: String
  private let applicationDate: CalendarDay
  private let saving: SaveStatus
  private let isReadOnly: Bool

  init(_ editing: borrowing Editing) {
    product = editing.product
    let applicant = editing.draft.applicant
    name = applicant.name.isEmpty ? editing.name : applicant.name
    specialty = applicant.specialty
    applicationDate = editing.draft.applicationDate
    saving = editing.saving
    isReadOnly = editing.readOnly != nil
  }

  fileprivate var text: String {
    let gap = name.isEmpty || specialty.isEmpty ? "" : "  "
    return " \(product)  \(name)\(gap)\(specialty)"
  }

  fileprivate var day: String { Words.applicationDay(applicationDate) }
  fileprivate var status: (text: String, role: Role) { Words.saveStatus(saving, readOnly: isReadOnly) }
}

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
  mutating func draw(_ title: TitleLine, _ rect: Rect) {
    fill(rect, role: .title)
    let (status, day) = (title.status, title.day)
    putRight(status.text, in: rect, line: 0, fromEnd: 1, role: status.role)
    let dayWidth = DisplayWidth.of(day)
    let dayColumn = max(0, rect.columns - DisplayWidth.of(status.text) - dayWidth - 4)
    put(day, in: rect, line: 0, indent: dayColumn, width: dayWidth, role: .title)
    put(title.text, in: rect, line: 0, width: max(0, dayColumn - 1), role: .title)
  }

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

extension Editing {
  /// What this is: 自评, with or without what is tried out, or 审核.
  fileprivate var product: String {
    if isReviewing { return Words.Review.product }
    return hypothetical.isEmpty ? Words.product : Words.productWithHypothetical
  }
}
