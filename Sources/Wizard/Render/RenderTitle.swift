import Basics
import Scoring
import Screen

/// Who, for which day, and whether everything is on disk.
struct TitleLine: Equatable, Sendable {
  private let product: String
  /// The person's name, or the draft's for one without.
  private let name: ExactText
  private let specialty: ExactText
  private let applicationDate: CalendarDay
  private var saving: SaveStatus
  private let isReadOnly: Bool

  init(_ editing: borrowing Editing) {
    product = editing.product
    let applicant = editing.draft.applicant
    name = ExactText(applicant.name.isEmpty ? editing.name : applicant.name)
    specialty = ExactText(applicant.specialty)
    applicationDate = editing.draft.applicationDate
    saving = editing.saving
    isReadOnly = editing.readOnly != nil
  }

  /// A change waits for saving; returns whether that has to be shown.
  mutating func noteChange() -> Bool {
    let before = saving
    saving.noteChange()
    return saving != before
  }

  fileprivate var text: String {
    let gap = name.text.isEmpty || specialty.text.isEmpty ? "" : "  "
    return " \(product)  \(name.text)\(gap)\(specialty.text)"
  }

  fileprivate var day: String { Words.applicationDay(applicationDate) }
  /// The columns of `已保存 14:03:22`, kept free whatever the status is: nothing else moves while one types.
  fileprivate var usualStatusWidth: Int { 15 }
  fileprivate var status: (text: String, role: Role) { Words.saveStatus(saving, readOnly: isReadOnly) }
}

extension Frame {
  mutating func draw(_ title: TitleLine, _ rect: Rect) {
    fill(rect, role: .title)
    let day = title.day
    let dayWidth = DisplayWidth.of(day)
    let dayColumn = max(0, drawStatus(title, rect).column - rect.column - dayWidth - 3)
    put(day, in: rect, line: 0, indent: dayColumn, width: dayWidth, role: .title)
    put(title.text, in: rect, line: 0, width: max(0, dayColumn - 1), role: .title)
  }

  /// Whether everything is on disk; returns where that is said.
  @discardableResult
  mutating func drawStatus(_ title: TitleLine, _ rect: Rect) -> Rect {
    let status = title.status
    let width = max(title.usualStatusWidth, DisplayWidth.of(status.text))
    let column = rect.column + max(0, rect.columns - width - 1)
    let place = Rect(row: rect.row, column: column, rows: 1, columns: width)
    fill(place, role: .title)
    put(status.text, in: place, line: 0, role: status.role)
    return place
  }
}

extension Editing {
  /// What this is: 自评, with or without what is tried out, or 审核.
  fileprivate var product: String {
    if isReviewing { return Words.Review.product }
    return hypothetical.isEmpty ? Words.product : Words.productWithHypothetical
  }
}
