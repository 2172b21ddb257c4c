import Standards

extension Editing {
  mutating func obeyInSummary(_ command: Command, _ layout: Layout) {
    let lines = summaryLines(columns: layout.main.columns)
    let last = max(0, lines.count - 1)
    let target = summaryTarget(layout)
    switch command {
    case .up: summaryLine = lines[..<min(summaryLine, last)].lastIndex { !$0.text.isEmpty } ?? 0
    case .down:
      if summaryLine < last { summaryLine = lines[(summaryLine + 1)...].firstIndex { !$0.text.isEmpty } ?? last }
    case .first: summaryLine = 0
    case .last: summaryLine = last
    case .pageDown: summaryLine = min(last, summaryLine + layout.listRows)
    case .pageUp:
      if summaryLine == 0 { return go(toStep: stepIndex - 1) }
      summaryLine = max(0, summaryLine - layout.listRows)
    case .open: go(to: target)
    case .explain: explain(lines.isEmpty ? nil : lines[min(summaryLine, last)].subject ?? target)
    case .tryOut:
      tryOut(target)
      stay(at: target, columns: layout.main.columns)
    case .deleteEntry:
      strikeOut(target)
      stay(at: target, columns: layout.main.columns)
    case .nextPane, .previousPane, .out: pane = .steps
    default: break
    }
  }

  /// What the selected line speaks of.
  func summaryTarget(_ layout: Layout) -> SummaryTarget? {
    let lines = summaryLines(columns: layout.main.columns)
    return lines.isEmpty ? nil : lines[min(summaryLine, lines.count - 1)].target
  }

  mutating func go(to target: SummaryTarget?) {
    switch target {
    case .node(let index): go(toNode: index)
    case .entry(let id): go(toEntry: id, field: nil)
    case .field(let id, let field): go(toEntry: id, field: field)
    case .fact(let id): go(toFact: id)
    case .passMark, .total:
      go(toStep: 0)
      openForm(.applicant, at: .passMark)
    case .condition: explain(target)
    case .additions(let rows): if let row = rows.first { go(to: .addition(row: row)) }
    case .addition(let row):
      go(toNode: row)
      if let indicator = table.nodes[row].indicator { openPicker([indicator], at: row) }
    case nil: message = Message(text: Words.nowhereToGo)
    }
  }

  private mutating func go(toNode index: Int) {
    let indicator = table.nodes[index].indicator ?? table.nodes[index].children.first
    guard let indicator, let step = stepIndex(ofRow: indicator) else { return }
    go(toStep: step)
    let entry = entries(under: index).first.flatMap { isHypothetical($0) ? nil : shown.entries[$0].id }
    selections[self.step] = entry.map { .entry($0) } ?? .add(table.nodes[indicator].id)
  }

  private mutating func go(toEntry id: String, field: EntryField?) {
    guard let position = position(ofEntry: id) else {
      message = Message(text: Words.onlyHypothetical)
      return
    }
    go(toStep: stepIndex(ofEntry: position) ?? stepIndex)
    let fields = entryFields(id)
    let evidence = fields.first { if case .evidence = $0.ref { true } else { false } }
    openForm(.entry(id), at: field == .evidence ? evidence?.ref : field.map { .entry(id, $0) })
  }

  private mutating func go(toFact id: String) {
    guard let fact = table.fact(id) else { return }
    go(toStep: stepIndex(of: fact) ?? stepIndex)
    openForm(fact.step.form, at: fact.firstField)
  }

  /// Keeps the selection where it was when lines come and go above it.
  private mutating func stay(at target: SummaryTarget?, columns: Int) {
    guard let target else { return }
    let lines = summaryLines(columns: columns)
    let places = lines.indices.filter { lines[$0].target == target }
    summaryLine =
      places.min { abs($0 - summaryLine) < abs($1 - summaryLine) } ?? min(summaryLine, max(0, lines.count - 1))
  }

  /// Whether there is something to try out, or to take back.
  func canTryOut(_ target: SummaryTarget?) -> Bool {
    switch target {
    case .addition?, .additions?: true
    case .entry(let id)?: shown.entries.firstIndex { $0.id == id }.map(isHypothetical) ?? false
    default: false
    }
  }

  /// 假设: one more of a row of advice or all of a set, or no longer.
  mutating func tryOut(_ target: SummaryTarget?) {
    switch target {
    case .addition(let row)?: tryOut(rows: [row])
    case .additions(let rows)?: tryOut(rows: rows)
    case .entry(let id)?:
      guard let index = shown.entries.firstIndex(where: { $0.id == id }), isHypothetical(index) else { fallthrough }
      hypothetical.remove(at: index - draft.entries.count)
    default: message = Message(text: Words.noAdviceHere)
    }
  }

  /// Tries additions out; those of a row that is tried out already are taken back.
  private mutating func tryOut(rows: [Int]) {
    let tried = rows.filter { row in hypothetical.contains { $0.row == row } }
    guard tried.isEmpty else {
      hypothetical.removeAll { tried.contains($0.row) }
      return
    }
    for row in rows {
      hypothetical.append(rescoring.addition(of: row, beside: hypothetical))
    }
  }

  /// Strikes a row out of the advice, or takes that back.
  mutating func strikeOut(_ target: SummaryTarget?) {
    guard case .addition(let row)? = target else {
      message = Message(text: Words.noAdviceHere)
      return
    }
    let id = table.nodes[row].id
    if struckOut.remove(id) == nil { struckOut.insert(id) }
    advice = nil
  }
}
