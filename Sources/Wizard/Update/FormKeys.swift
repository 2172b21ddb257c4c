import Scoring
import Screen

extension Editing {
  /// Gives a key to the text being typed. What it means is in the draft at once, as soon as it is valid.
  ///
  /// - Returns: whether the key was typing.
  mutating func type(_ key: Key) -> Bool {
    guard var form, let field = activeField else { return false }
    if field.kind.isStepped, key == .left || key == .right { return false }
    if readOnly != nil, key.isEditing {
      message = Message(text: Words.readOnly, role: .warning)
      return true
    }
    let before = form.text.text
    guard form.text.handle(key) else { return false }
    if form.text.text != before {
      form.isTouched = true
      self.form = form
      accept(form.text.text, in: field)
    } else {
      self.form = form
    }
    return true
  }

  /// Puts a whole text into the active field, as if it had been typed there.
  mutating func enter(_ text: String) {
    guard readOnly == nil else {
      message = Message(text: Words.readOnly, role: .warning)
      return
    }
    guard let field = activeField, field.kind.isTyped else { return }
    _ = form?.text.handle(.control("a"))
    _ = form?.text.handle(text.isEmpty ? .delete : .paste(text))
    form?.isTouched = true
    accept(text, in: field)
  }

  /// Gives the active field one of its ``FieldKind/answers``.
  mutating func answer(_ value: FieldValue) {
    if let field = activeField { set(field, to: value) }
  }

  private mutating func accept(_ text: String, in field: Field) {
    switch field.kind.value(of: text) {
    case .success(.absent) where field.ref == .applicationDate: refuse(.date(.form), in: field)
    case .success(let value):
      form?.problem = nil
      if field.ref == .applicationDate { unsavedDate = nil }
      write(value, to: field.ref, isTyping: true)
    case .failure(let problem): refuse(problem, in: field)
    }
  }

  /// The draft goes back to what it held before: another value that happened to be valid on the way
  /// (2026-02-3 of 2026-02-30) is not what anybody meant.
  private mutating func refuse(_ problem: ValueProblem, in field: Field) {
    form?.problem = problem
    if let before = form?.before { write(before, to: field.ref, isTyping: true) }
  }

  /// Leaving a field whose text is not valid keeps the text as it is: the draft holds it as not valid.
  mutating func leaveField() {
    history.endField()
    guard let form, form.isTouched, let field = activeField, field.kind.isTyped else { return }
    if let problem = form.problem {
      if field.ref == .applicationDate {
        keepUnsaved(form.text.text)
      } else {
        write(.invalid(form.text.text, problem), to: field.ref)
      }
    }
    self.form?.isTouched = false
  }

  /// An application date that is none is kept beside the draft; that is a change like any other.
  private mutating func keepUnsaved(_ date: String) {
    guard unsavedDate != date else { return }
    history.record(moment, field: nil)
    unsavedDate = date
  }

  mutating func obeyInForm(_ command: Command, _ layout: Layout) {
    switch command {
    case .up, .previousPane: moveField(by: -1)
    case .down: moveField(by: 1)
    case .nextPane: moveField(by: 1, orSteps: true)
    case .open: enterField()
    case .toggle: toggleField()
    case .previousValue: stepField(by: -1)
    case .nextValue: stepField(by: 1)
    case .deleteEntry: clearField()
    case .notApplicable: markNotApplicable()
    case .addEntry: addEntryHere()
    case .pageUp: pageFields(by: -1, layout)
    case .pageDown: pageFields(by: 1, layout)
    case .out: closeForm()
    default: break
    }
  }

  private mutating func moveField(by step: Int, orSteps: Bool = false) {
    leaveField()
    let fields = formFields
    guard let at = fields.firstIndex(where: { $0.ref == form?.active }) else { return }
    let next = at + step
    guard fields.indices.contains(next) else {
      if orSteps { pane = .steps }
      return
    }
    form?.activate(fields[next])
  }

  /// Enter accepts and goes on; at the end of an entry back to the list, at the end of a step to the next one.
  private mutating func enterField() {
    guard let form, let field = activeField else { return }
    if case .criterion(let entry) = field.ref { return changeCriterion(ofEntry: entry) }
    guard field.ref == formFields.last?.ref else { return moveField(by: 1) }
    if case .entry = form.scope { closeForm() } else { go(toStep: stepIndex + 1) }
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
    set(field, to: field.kind is TickKind ? .flag(false) : .absent)
  }

  private mutating func set(_ field: Field, to value: FieldValue?) {
    guard let value else { return }
    history.endField()
    write(value, to: field.ref)
    guard readOnly == nil, let changed = formFields.first(where: { $0.ref == field.ref }) else { return }
    form?.activate(changed)
  }

  /// 不适用 answers any question of the conditions; a second time takes it back.
  private mutating func markNotApplicable() {
    guard let field = activeField, let fact = field.ref.fact else {
      message = Message(text: Words.onlyFactsMayNotApply)
      return
    }
    let isMarked = draft.facts[fact] == .doesNotApply
    history.endField()
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

extension Key {
  /// Whether it would change a text.
  fileprivate var isEditing: Bool {
    switch self {
    case .character, .paste, .backspace, .delete: true
    case .control(let letter): "dkwu".contains(letter)
    default: false
    }
  }
}
