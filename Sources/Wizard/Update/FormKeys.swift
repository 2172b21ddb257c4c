extension Editing {
  /// Gives the active field one of its ``FieldKind/answers``.
  mutating func answer(_ value: FieldValue) {
    if let field = activeField { set(field, to: value) }
  }

  mutating func obeyInForm(_ command: Command, _ layout: Layout) {
    switch command {
    case .first: moveField(by: -formFields.count)
    case .last: moveField(by: formFields.count)
    case .up: if !scrollForm(by: -1, layout) { moveField(by: -1) }
    case .down: if !scrollForm(by: 1, layout) { moveField(by: 1) }
    case .previousPane: moveField(by: -1)
    case .nextPane: moveField(by: 1, orSteps: true)
    case .open: enterField()
    case .toggle: toggleField()
    case .previousValue: stepField(by: -1)
    case .nextValue: stepField(by: 1)
    case .deleteEntry: clearField()
    case .notApplicable: markNotApplicable()
    case .addEntry: addEntryHere()
    case .addAlike: addAlike()
    case .takeSuggestion: takeSuggestion()
    case .pageUp: pageFields(by: -1, layout)
    case .pageDown: pageFields(by: 1, layout)
    case .out: closeForm()
    default: break
    }
  }

  mutating func moveField(by step: Int, orSteps: Bool = false) {
    leaveField()
    let fields = formFields
    if orSteps, fields.isEmpty { pane = .steps }
    guard let at = fields.firstIndex(where: { $0.ref == form?.active }) else { return }
    if orSteps, at + step >= fields.count {
      pane = .steps
      return
    }
    form?.activate(fields[min(max(0, at + step), fields.count - 1)])
  }

  /// Enter accepts and goes on; at the end of an entry back to the list, at the end of a step to the next one.
  private mutating func enterField() {
    guard let form else { return }
    guard let field = activeField else { return go(toStep: stepIndex + 1) }
    if case .criterion(let entry) = field.ref, !isReviewing { return changeCriterion(ofEntry: entry) }
    if case .reviewReason(let entry) = field.ref { return goOnReviewing(after: entry) }
    let fields = formFields
    let at = fields.firstIndex { $0.ref == field.ref } ?? 0
    // Of several boxes that answer one question, the others are passed over.
    if let next = fields[at...].dropFirst().first(where: { !$0.isBoxBeside(field) }) { return activate(next) }
    if case .entry = form.scope { closeForm() } else { go(toStep: stepIndex + 1) }
  }

  /// The last of what a reviewer fills in leads to the next entry of the step, and behind the last one to the list.
  private mutating func goOnReviewing(after id: String) {
    let entries = selectableItems.compactMap { selection(of: $0) }
    let at = entries.firstIndex(of: .entry(id)) ?? entries.count
    guard case .entry(let next)? = entries.dropFirst(at + 1).first else { return closeForm() }
    leaveField()
    openForm(.entry(next), at: nil)
  }

  private mutating func activate(_ field: Field) {
    leaveField()
    form?.activate(field)
  }

  /// Gives the answer with a number and goes on to the next question; a box among several is only ticked.
  mutating func answer(number: Int) {
    guard let field = activeField else { return }
    if field.kind.isTicked {
      guard let box = formFields.first(where: { $0.isBoxBeside(field) && $0.number == number }) else {
        return refuse(number: number)
      }
      form?.activate(box)
      toggleField()
      if case .noOption = box.ref, activeField?.value == .flag(true) { enterField() }
    } else if field.kind.answers.indices.contains(number - 1) {
      set(field, to: field.kind.answers[number - 1])
      enterField()
    } else {
      refuse(number: number)
    }
  }

  private mutating func refuse(number: Int) {
    message = Message(text: Words.noAnswer(number), role: .warning)
  }

  private mutating func toggleField() {
    guard let field = activeField else { return }
    if case .criterion(let entry) = field.ref { return changeCriterion(ofEntry: entry) }
    set(field, to: field.kind.toggling(field.value))
  }

  private mutating func stepField(by step: Int) {
    guard let field = activeField else { return }
    set(field, to: field.kind.stepping(field.value, by: step))
  }

  /// Delete on a chosen value: not answered again.
  private mutating func clearField() {
    guard let field = activeField else { return }
    if case .criterion = field.ref { return }
    set(field, to: field.kind.isTicked ? .flag(false) : .absent)
  }

  private mutating func set(_ field: Field, to value: FieldValue?) {
    guard let value else { return }
    write(value, to: field.ref)
    layOutForm()
    guard lock(on: field.ref) == nil, let changed = formFields.first(where: { $0.ref == field.ref }) else { return }
    form?.activate(changed)
  }

  /// 不适用 answers any question of the conditions; a second time takes it back.
  private mutating func markNotApplicable() {
    guard let field = activeField, let fact = field.ref.fact else {
      message = Message(text: Words.onlyFactsMayNotApply)
      return
    }
    let isMarked = draft.facts[fact] == .doesNotApply
    changeDraft { $0.facts[fact] = isMarked ? nil : .doesNotApply }
    if let changed = activeField { form?.activate(changed) }
  }

  private mutating func pageFields(by direction: Int, _ layout: Layout) {
    let fields = formFields
    let at = fields.firstIndex { $0.ref == form?.active } ?? 0
    let isAtEnd = direction > 0 ? at == fields.count - 1 : at == 0
    if isAtEnd || fields.count <= layout.listRows { return go(toStep: stepIndex + direction) }
    leaveField()
    let next = min(max(0, at + direction * max(1, layout.listRows - 1)), fields.count - 1)
    form?.activate(fields[next])
  }

  /// One step out: from an entry to its list, from a step's form to the pane of steps.
  private mutating func closeForm() {
    leaveField()
    if case .entry = form?.scope, table.form(of: step) == nil {
      form = nil
    } else if case .entry = form?.scope {
      go(toStep: stepIndex)
    } else {
      pane = .steps
    }
  }
}

extension FieldRef {
  /// The fact that the field answers.
  var fact: String? {
    switch self {
    case .fact(let id), .option(let id, _), .noOption(let id): id
    default: nil
    }
  }
}

extension Field {
  /// Whether both are boxes that answer one question, or list the documents of one entry.
  fileprivate func isBoxBeside(_ other: Field) -> Bool {
    guard kind.isTicked, other.kind.isTicked else { return false }
    if let fact = ref.fact { return fact == other.ref.fact }
    guard case .evidence(let entry, _) = ref, case .evidence(let others, _) = other.ref else { return false }
    return entry == others
  }
}
