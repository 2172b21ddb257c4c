import Scoring

/// What is made of the draft for the screen, once for all that a key and its frame ask of it; nil where it must be made
/// anew. Whatever it is made of takes all of it away by changing (``Editing``).
struct LaidOut: Sendable {
  /// The lines of 汇总 in a pane of so many columns.
  var summary: (columns: Int, lines: [SummaryLine])?
  /// What stands in a form.
  var form: (scope: Form.Scope, content: FormContent)?
  /// How the steps stand.
  var steps: [StepState]?
  /// The figures below, but for what the last key did to them.
  var bars: BarFigures?
  /// By row: what one more entry of it would add, of the rows that were in front.
  var gains: [Int: OneMore] = [:]
  /// The list of a step.
  var items: (stepIndex: Int, items: [ListItem])?
}

extension Editing {
  /// Lays out what the frame and the next key ask for again and again.
  mutating func layOutFront() {
    if laidOut.steps == nil { laidOut.steps = stepStates }
    if laidOut.bars == nil { laidOut.bars = BarFigures(self) }
    layOutForm()
    guard form == nil else { return }
    if laidOut.items?.stepIndex != stepIndex { laidOut.items = (stepIndex, listItems) }
    if !isReviewing, let row = rowInFront, laidOut.gains[row] == nil { laidOut.gains[row] = rescoring.oneMore(of: row) }
  }

  mutating func layOutForm() {
    if let scope = form?.scope, laidOut.form?.scope != scope { laidOut.form = (scope, content(of: scope)) }
  }

  /// Lays 汇总 out.
  mutating func layOutSummary(columns: Int) {
    laidOut.summary = (columns, summaryLines(columns: columns))
  }
}
