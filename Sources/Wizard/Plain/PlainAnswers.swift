import Scoring
import Screen

extension Desk {
  mutating func hear(_ text: String, _ command: PlainCommand?, _ argument: String) -> PlainSession.Turn {
    switch command {
    case .leave, .out: return PlainSession.Turn(effects: [.leave])
    case .add: return PlainSession.Turn(effects: [.createDraft])
    case .help: return PlainSession.Turn(lines: Words.firstStart.dropFirst().filter { !$0.isEmpty } + Words.Plain.help)
    case .list: return PlainSession.Turn(lines: plainLines)
    default: break
    }
    guard let number = TypedNumber.whole(text), !text.isEmpty, number <= drafts.count else {
      return PlainSession.Turn(lines: [Words.Plain.noSuchDraft(text, drafts.count)])
    }
    if number == 0 { return PlainSession.Turn(effects: [.createDraft]) }
    let chosen = drafts[number - 1]
    if let damage = chosen.damage { return PlainSession.Turn(lines: [damage]) }
    return PlainSession.Turn(effects: [.open(file: chosen.file)])
  }
}

extension Editing {
  mutating func hear(_ text: String, _ command: PlainCommand?, _ argument: String) -> PlainSession.Turn {
    var lines: [String] = []
    let effects = noting { editing in
      if editing.mayAnswer(command), editing.answerHeard(text, &lines) { return [] }
      if let command { return editing.obey(command, argument, &lines) }
      if text.isEmpty { return editing.goOn() }
      lines.append(Words.Plain.notUnderstood(text))
      return []
    }
    if case .help(let page)? = layer {
      lines += [page.title] + page.lines.map(\.text).filter { !$0.isEmpty }
      layer = nil
    }
    if let message { lines.append(message.text) }
    if change.total != .zero { lines.append(Words.Plain.changed(report.total.points, by: change.total)) }
    return PlainSession.Turn(lines: lines.map(Words.Plain.spoken), effects: effects)
  }

  /// 不适用 is an answer where the field takes it.
  private func mayAnswer(_ command: PlainCommand?) -> Bool { command == nil || command == .notApplicable }

  private mutating func open(entry position: Int) {
    if isHypothetical(position) {
      message = Message(text: Words.onlyHypothetical)
    } else {
      openForm(.entry(draft.entries[position].id), at: nil)
    }
  }

  // MARK: - Answers

  /// Takes a line as an answer to what is asked; false where it is none.
  private mutating func answerHeard(_ text: String, _ lines: inout [String]) -> Bool {
    guard !text.isEmpty else { return false }
    if case .picker(let picker)? = layer { return pick(text, picker) }
    if case .finder(let finder)? = layer { return pick(text, finder) }
    if pane == .steps { return choose(text, from: Array(steps.indices)) { $0.go(toStep: $1) } }
    if let field = activeField { return fill(field, with: text, &lines) }
    if step == .summary {
      return choose(text, from: plainSummaryLines.compactMap(\.target)) { $0.go(to: $1) }
    }
    return choose(text, from: plainEntryPositions) { $0.open(entry: $1) }
  }

  /// Something chosen by its number in a list.
  private mutating func choose<Item>(
    _ text: String, from items: [Item], _ act: (inout Editing, Item) -> Void
  ) -> Bool {
    guard let number = TypedNumber.whole(text), items.indices.contains(number - 1) else { return false }
    act(&self, items[number - 1])
    return true
  }

  /// A row by its number; any other text narrows the rows.
  private mutating func pick(_ text: String, _ picker: Picker) -> Bool {
    var picker = picker
    let rows = picker.rows(table)
    if let number = TypedNumber.whole(text), rows.indices.contains(number - 1) {
      picker.selected = rows[number - 1]
      layer = .picker(picker)
      choose(picker)
      return true
    }
    picker.filter.replace(with: PlainInput.literal(text))
    guard let first = picker.rows(table).first else {
      message = Message(text: Words.noRowMatches(text))
      return true
    }
    if !picker.rows(table).contains(picker.selected) { picker.selected = first }
    layer = .picker(picker)
    return true
  }

  /// What was found, by its number; any other text is looked for.
  private mutating func pick(_ text: String, _ finder: Finder) -> Bool {
    var finder = finder
    let targets = finder.filter.text.isEmpty ? [] : finder.results.map(\.target)
    if choose(text, from: targets, { $0.visit($1) }) { return true }
    finder.filter.replace(with: PlainInput.literal(text))
    layer = .finder(finder)
    find(finder.filter.text)
    return true
  }

  private mutating func fill(_ field: Field, with text: String, _ lines: inout [String]) -> Bool {
    if field.kind.isTyped {
      let isNotApplicable = PlainCommand.parse(text, isFreeText: true).command == .notApplicable
      if isNotApplicable, field.kind.value(of: text) != .success(.doesNotApply) { return false }
      enter(PlainInput.literal(text))
    } else {
      guard let value = plainAnswer(text, to: field) else { return false }
      answer(value)
    }
    guard readOnly == nil else { return true }
    if form?.problem != nil {
      lines += note.prefix(1).map(\.text)
      return true
    }
    if let changed = activeField { lines.append(plainState(of: changed)) }
    _ = goOn()
    return true
  }

  /// One of the offered values, by its number, its words, or `y` and `n`.
  private func plainAnswer(_ text: String, to field: Field) -> FieldValue? {
    let said = PlainInput.normal(text)
    let answers = field.kind.answers
    if let number = TypedNumber.whole(said), answers.indices.contains(number - 1) { return answers[number - 1] }
    if let match = answers.first(where: { PlainInput.normal(plainText($0, of: field)) == said }) { return match }
    switch said {
    case "y": return answers.first { $0 == .flag(true) }
    case "n": return answers.first { $0 == .flag(false) }
    default: return nil
    }
  }

  // MARK: - Moving

  /// An empty line: to the next field, from the last one out or on, from a list to the next step.
  private mutating func goOn() -> [Effect] {
    if layer != nil || pane == .steps || (form == nil && step == .summary) { return [] }
    guard let form else {
      go(toStep: stepIndex + 1)
      return []
    }
    guard formFields.last?.ref == form.active else { return obey(.down, in: context, PlainSession.size) }
    if case .entry = form.scope { return obey(.out, in: context, PlainSession.size) }
    go(toStep: stepIndex + 1)
    return []
  }

  private mutating func obey(
    _ command: PlainCommand, _ argument: String, _ lines: inout [String]
  ) -> [Effect] {
    switch command {
    case .next: go(toStep: stepIndex + 1)
    case .previous: go(toStep: stepIndex - 1)
    case .step: goToStep(argument, &lines)
    case .summary: go(toStep: steps.count - 1)
    case .add: addHeard(argument)
    case .delete: deleteHeard(argument, &lines)
    case .change: changeHeard(&lines)
    case .clear: clearHeard(&lines)
    case .find:
      openFinder()
      if case .finder(let finder)? = layer, !argument.isEmpty { _ = pick("=" + argument, finder) }
    case .explain: explainHeard(argument)
    case .tryOut: withAdvice(argument, &lines) { $0.tryOut($1) }
    case .strikeOut: withAdvice(argument, &lines) { $0.strikeOut($1) }
    case .total: lines += plainTotals
    case .help: lines += explanation.map(\.text).filter { !$0.isEmpty } + Words.Plain.help
    case .list: lines += form == nil || layer != nil ? plainHeading + plainList : formFields.map(plainState)
    default: return obey(command.command, in: context, PlainSession.size)
    }
    return []
  }

  private mutating func goToStep(_ argument: String, _ lines: inout [String]) {
    if argument.isEmpty {
      leaveField()
      layer = nil
      pane = .steps
    } else if let number = TypedNumber.whole(argument), steps.indices.contains(number - 1) {
      layer = nil
      go(toStep: number - 1)
    } else if let index = steps.firstIndex(where: { table.title(of: $0) == argument }) {
      layer = nil
      go(toStep: index)
    } else {
      lines.append(Words.Plain.noSuchStep(argument, steps.count))
    }
  }

  private mutating func addHeard(_ filter: String) {
    addEntryHere()
    if case .picker(let picker)? = layer, !filter.isEmpty { _ = pick("=" + filter, picker) }
  }

  private mutating func deleteHeard(_ argument: String, _ lines: inout [String]) {
    let positions = plainEntryPositions
    let number = TypedNumber.whole(argument)
    guard layer == nil, form == nil, let number, positions.indices.contains(number - 1) else {
      lines.append(Words.Plain.deleteHow)
      return
    }
    selections[step] = .entry(shown.entries[positions[number - 1]].id)
    obeyInList(.deleteEntry, Layout(PlainSession.size, hasNote: true))
  }

  /// 依据 of a numbered line, else of what is in front.
  private mutating func explainHeard(_ argument: String) {
    guard layer == nil else { return }
    let number = TypedNumber.whole(argument).map { $0 - 1 }
    let targets: [SummaryTarget] =
      step == .summary
      ? plainSummaryLines.compactMap(\.target) : plainEntryPositions.map { .entry(shown.entries[$0].id) }
    if form == nil, pane == .main, let number, targets.indices.contains(number) {
      explain(targets[number])
    } else {
      explain()
    }
  }

  /// A line of advice by its number in 汇总.
  private mutating func withAdvice(
    _ argument: String, _ lines: inout [String], _ act: (inout Editing, SummaryTarget) -> Void
  ) {
    let targets = step == .summary ? plainSummaryLines.compactMap(\.target) : []
    guard layer == nil, let number = TypedNumber.whole(argument), targets.indices.contains(number - 1) else {
      lines.append(Words.Plain.adviceHow)
      return
    }
    act(&self, targets[number - 1])
  }

  private mutating func changeHeard(_ lines: inout [String]) {
    guard layer == nil, case .entry(let id)? = form?.scope else {
      lines.append(Words.Plain.changeHow)
      return
    }
    changeCriterion(ofEntry: id)
  }

  private mutating func clearHeard(_ lines: inout [String]) {
    guard layer == nil, let field = activeField else {
      lines.append(Words.Plain.clearHow)
      return
    }
    if field.kind.isTyped { enter("") } else { obeyInForm(.deleteEntry, Layout(PlainSession.size, hasNote: true)) }
    if form?.problem != nil {
      lines += note.prefix(1).map(\.text)
    } else if let field = activeField {
      lines.append(plainState(of: field))
    }
  }

  /// What the bars show.
  private var plainTotals: [String] {
    table.sections.map { section in
      "\(table.nodes[section].name)  " + Words.ofCap(report.nodes[section].figures.points, table.nodes[section].cap)
    } + ["\(Words.total)  " + Words.figures(report.total, mark: report.passMark)]
  }
}

extension PlainCommand {
  /// The command of the keys that does the same.
  fileprivate var command: Command {
    switch self {
    case .notApplicable: .notApplicable
    case .undo: .undo
    case .redo: .redo
    case .problem: .nextProblem
    case .save: .saveNow
    case .out: .out
    case .back: .up
    default: .leave
    }
  }
}
