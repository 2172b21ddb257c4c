import Basics
import Scoring

// What commands do where answers are not meant.
extension Editing {
  /// An empty line: to the next field, from the last one out or on, from a list to the next step.
  mutating func goOn() -> [Effect] {
    if layer != nil || pane == .steps || (form == nil && step == .summary) { return [] }
    guard let form else {
      go(toStep: stepIndex + 1)
      return []
    }
    if let last = formFields.last, last.ref != form.active {
      moveField(by: 1)
      return []
    }
    if case .entry = form.scope { return obey(.out, in: context, PlainSession.size) }
    go(toStep: stepIndex + 1)
    return []
  }

  mutating func obey(
    _ command: PlainCommand, _ argument: String, _ lines: inout [String]
  ) -> [Effect] {
    switch command {
    case .next: go(toStep: stepIndex + 1)
    case .previous: go(toStep: stepIndex - 1)
    case .step: goToStep(argument, &lines)
    case .summary: go(toStep: steps.count - 1)
    case .add: addHeard(argument)
    case .delete: deleteHeard(argument, &lines)
    case .versions, .restoreAsNew, .restore, .duplicate, .rename, .archive, .bringBack, .showArchive, .review:
      lines.append(Words.Plain.onlyAtDesk)
    case .accept: acceptHeard(argument, &lines)
    case .whole: lines.append(activeField.map { Words.Plain.whole($0.label, $0.text) } ?? Words.Plain.wholeHow)
    case .change: changeHeard(&lines)
    case .clear: clearHeard(&lines)
    case .take: takeHeard(argument, &lines)
    case .elsewhere:
      if !argument.isEmpty { return [.saveElsewhere(folder: argument)] }
      lines.append(Words.Plain.elsewhereHow)
    case .find:
      openFinder()
      if case .finder(let finder)? = layer, !argument.isEmpty { _ = pick("=" + argument, finder) }
    case .explain: explainHeard(argument)
    case .tryOut: withAdvice(argument, &lines) { $0.tryOut($1) }
    case .strikeOut: withAdvice(argument, &lines) { $0.strikeOut($1) }
    case .total: lines += plainTotals
    case .help: lines += explanation.map(\.text).filter { !$0.isEmpty } + Words.Plain.help
    case .back where layer == nil && pane == .main && form != nil: moveField(by: -1)
    case .list:
      summaryPart = 0
      lines += form == nil || layer != nil ? plainHeading + plainList : plainForm
    default: return obey(command.command, in: context, PlainSession.size)
    }
    return []
  }

  private mutating func goToStep(_ argument: String, _ lines: inout [String]) {
    if argument.isEmpty {
      leaveField()
      layers = []
      pane = .steps
    } else if let number = TypedNumber.whole(argument), steps.indices.contains(number - 1) {
      layers = []
      go(toStep: number - 1)
    } else if let index = steps.firstIndex(where: { table.title(of: $0) == argument }) {
      layers = []
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

  /// 认定 2 in a list, 认定 in the form of an entry: the entry is accepted as it was claimed, or no longer.
  private mutating func acceptHeard(_ argument: String, _ lines: inout [String]) {
    guard isReviewing else {
      lines.append(Words.Review.onlyInReview)
      return
    }
    if layer == nil, case .entry(let id)? = form?.scope, argument.isEmpty { return accept(id) }
    let positions = plainEntryPositions
    guard layer == nil, form == nil, pane == .main, let number = TypedNumber.whole(argument),
      positions.indices.contains(number - 1)
    else {
      lines.append(Words.Plain.acceptHow)
      return
    }
    accept(draft.entries[positions[number - 1]].id)
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
    if field.kind.isTyped {
      guard enterHeard("", in: field, &lines) else { return }
    } else {
      obeyInForm(.deleteEntry, Layout(PlainSession.size, hasNote: true))
    }
    if let field = activeField { lines += plainState(of: field) }
  }

  /// 照填, or 照填 2: one of the suggestions that were read out; 照填 区科: the nearest that fits a part or its pinyin.
  private mutating func takeHeard(_ argument: String, _ lines: inout [String]) {
    let number = argument.isEmpty ? 1 : TypedNumber.whole(argument)
    guard layer == nil, let field = activeField else {
      lines.append(Words.Plain.takeHow)
      return
    }
    let offered = number == nil ? suggestions(beginning: argument, in: field) : form?.suggestions ?? []
    guard offered.indices.contains((number ?? 1) - 1) else {
      lines.append(number == nil ? Words.Plain.nothingLike(argument) : Words.Plain.takeHow)
      return
    }
    let suggestion = offered[(number ?? 1) - 1]
    if let value = suggestion.value { answer(value) } else { enter(suggestion.text) }
    if let changed = formFields.first(where: { $0.ref == field.ref }) { lines += plainState(of: changed) }
    _ = goOn()
  }

  /// What the bars show.
  private var plainTotals: [String] {
    table.sections.map { section in
      "\(table.nodes[section].name)  " + Words.ofCap(standing.nodes[section].figures.points, table.nodes[section].cap)
    } + ["\(Words.total)  " + Words.figures(below: self)]
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
