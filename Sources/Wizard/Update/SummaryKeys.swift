import Scoring
import Screen

extension Editing {
  mutating func obeyInSummary(_ command: Command, _ layout: Layout) {
    let lines = summaryLines(columns: layout.main.columns)
    let last = max(0, lines.count - 1)
    switch command {
    case .up: summaryLine = max(0, min(last, summaryLine) - 1)
    case .down: summaryLine = min(last, summaryLine + 1)
    case .first: summaryLine = 0
    case .last: summaryLine = last
    case .pageDown: summaryLine = min(last, summaryLine + layout.listRows)
    case .pageUp:
      if summaryLine == 0 { return go(toStep: stepIndex - 1) }
      summaryLine = max(0, summaryLine - layout.listRows)
    case .open: go(to: lines[min(summaryLine, last)].target)
    case .nextPane, .previousPane, .out: pane = .steps
    default: break
    }
  }

  mutating func go(to target: SummaryTarget?) {
    guard let target else {
      message = Message(text: Words.nowhereToGo)
      return
    }
    switch target {
    case .step(let index): go(toStep: index)
    case .entry(let id): goToEntry(id)
    case .fact(let id): goToFact(id)
    }
  }

  private mutating func goToEntry(_ id: String) {
    guard let position = position(ofEntry: id) else { return }
    let step = report.entries[position].row.flatMap(table.step(ofRow:)) ?? steps[min(1, steps.count - 1)]
    go(toStep: steps.firstIndex(of: step) ?? stepIndex)
    openForm(.entry(id), at: nil)
  }

  private mutating func goToFact(_ id: String) {
    guard let fact = table.facts[id] else { return }
    let step: Step = fact.step == .applicant ? .applicant : .conditions
    go(toStep: steps.firstIndex(of: step) ?? stepIndex)
    openForm(fact.step == .applicant ? .applicant : .conditions, at: fact.firstField)
  }
}
