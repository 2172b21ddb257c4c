import Basics

extension Editing {
  mutating func hear(_ text: String, _ command: PlainCommand?, _ argument: String) -> PlainSession.Turn {
    var lines: [String] = []
    let effects = noting { editing in
      if case .elsewhere? = editing.layer, command == nil, !text.isEmpty { return editing.saveHeard(in: text) }
      if editing.mayAnswer(command), editing.answerHeard(text, &lines) { return [] }
      if let command { return editing.obey(command, argument, &lines) }
      if text.isEmpty, editing.plainPlace == .summary {
        lines += editing.readOn()
        return []
      }
      if text.isEmpty { return editing.goOn() }
      lines.append(Words.Plain.notUnderstood(text))
      return []
    }
    if case .help(let page)? = layer {
      lines += [page.title] + page.lines.filter { !$0.isOfKeys }.map(\.spoken).filter { !$0.isEmpty }
      layer = nil
    }
    if let message, wish != .leaving { lines.append(message.text) }
    if change.total != .zero { lines.append(Words.Plain.changed(standing.total.points, by: change.total)) }
    return PlainSession.Turn(lines: lines.map(Words.Plain.spoken), effects: effects)
  }

  /// 不适用 and 认定 are answers where the field takes them.
  private func mayAnswer(_ command: PlainCommand?) -> Bool {
    switch command {
    case nil, .notApplicable: true
    case .accept: if case .judgement? = activeField?.ref { layer == nil } else { false }
    default: false
    }
  }

  private mutating func saveHeard(in folder: String) -> [Effect] {
    guard case .elsewhere(var asked)? = layer else { return [] }
    asked.folder.replace(with: PlainInput.literal(folder))
    layer = .elsewhere(asked)
    return obeyElsewhere(.open)
  }

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
  mutating func pick(_ text: String, _ picker: Picker) -> Bool {
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
  mutating func pick(_ text: String, _ finder: Finder) -> Bool {
    var finder = finder
    let targets = finder.filter.text.isEmpty ? [] : finder.results.map(\.target)
    if choose(text, from: targets, { $0.visit($1) }) { return true }
    finder.filter.replace(with: PlainInput.literal(text))
    finder.narrow()
    layer = .finder(finder)
    return true
  }

  private mutating func fill(_ field: Field, with text: String, _ lines: inout [String]) -> Bool {
    let known = plainWarnings
    if field.kind.isTyped {
      let isNotApplicable = PlainCommand.parse(text, isFreeText: true).command == .notApplicable
      if isNotApplicable, field.kind.value(of: text) != .success(.doesNotApply) { return false }
      guard enterHeard(PlainInput.literal(text), in: field, &lines) else { return true }
    } else {
      guard let value = plainAnswer(text, to: field) else { return false }
      answer(value)
    }
    guard lock(on: field.ref) == nil else { return true }
    if let changed = activeField { lines += plainState(of: changed) }
    // What the answer has made of other fields, or of the entry, is not silent either.
    lines += plainWarnings.filter { !known.contains($0) && !lines.contains($0) }
    _ = goOn()
    return true
  }

  /// Enters a text that is valid. Any other is quoted with the reason and changes nothing, so that an empty line after
  /// it does not either; false then.
  mutating func enterHeard(_ text: String, in field: Field, _ lines: inout [String]) -> Bool {
    if lock(on: field.ref) == nil, case .failure(let problem) = checked(text, in: field) {
      lines += [fault(of: field, text, problem).text, Words.Plain.notTaken]
      return false
    }
    enter(text)
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
}
