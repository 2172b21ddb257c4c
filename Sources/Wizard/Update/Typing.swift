import Scoring
import Screen

extension Editing {
  /// Gives keys to the text being typed, one or several that arrived together: they are one edit. What the text means
  /// behind them is in the draft at once, as soon as it is valid.
  ///
  /// - Returns: whether the keys were typing.
  mutating func type(_ keys: [Key]) -> Bool {
    guard let first = keys.first, let field = activeField, form != nil else { return false }
    if field.kind.isStepped, first == .left || first == .right { return false }
    if let reason = lock(on: field.ref) { return type(first, inLockedTextFor: reason) }
    let before = typedMoment
    let (start, hadSelection) = (run, form?.text.hasSelection == true)
    guard let isEdited = form?.text.handle(keys) else { return false }
    form?.scroll = 0
    guard isEdited else { return true }
    let end = keys.count == 1 && first.goesOnARun && !hadSelection ? run : nil
    let goesOn = start.map { history.goesOn(from: $0, to: end) } ?? false
    history.record(typing: goesOn ? nil : before, to: end)
    noteTyped(in: field)
    return true
  }

  /// In a text that may not be changed the cursor still moves.
  private mutating func type(_ key: Key, inLockedTextFor reason: String) -> Bool {
    guard var text = form?.text else { return false }
    guard let isEdited = text.handle([key]) else { return false }
    form?.scroll = 0
    if isEdited { message = Message(text: reason, role: .warning) } else { form?.text = text }
    return true
  }

  private mutating func noteTyped(in field: Field) {
    form?.isTouched = true
    // Whoever types on has left the suggestions.
    form?.taken = nil
    isTyping = true
    if let text = form?.text.text { accept(text, in: field) }
  }

  private var run: History.Run? {
    form.map { History.Run(scope: $0.scope, field: $0.active, end: $0.text.cursor) }
  }

  private var typedMoment: History.Moment {
    var moment = self.moment
    moment.isTyped = true
    return moment
  }

  /// Puts a text back that stood in the field in front; `isKnown` where the draft holds already what came of it.
  mutating func retype(_ typing: History.Typing, isKnown: Bool) {
    guard let field = activeField, field.kind.isTyped, !(form?.text.text).isExactly(typing.text) || !isKnown
    else { return }
    form?.text.show(typing.text, cursor: typing.cursor)
    form?.before = typing.before
    form?.isTouched = true
    if !isKnown { return accept(typing.text, in: field) }
    form?.problem = nil
    if case .failure(let problem) = field.kind.value(of: typing.text) { form?.problem = problem }
  }

  /// Puts a whole text into the active field, as if it had been typed there.
  mutating func enter(_ text: String) {
    guard let field = activeField, field.kind.isTyped else { return }
    if let reason = lock(on: field.ref) {
      message = Message(text: reason, role: .warning)
      return
    }
    history.record(typing: typedMoment, to: nil)
    _ = form?.text.handle(.control("a"))
    _ = form?.text.handle(text.isEmpty ? .delete : .paste(text))
    form?.isTouched = true
    accept(text, in: field)
  }

  private mutating func accept(_ text: String, in field: Field) {
    switch checked(text, in: field) {
    case .success(let value):
      form?.problem = nil
      if field.ref == .applicationDate { unsavedDate = nil }
      write(value, to: field.ref, isRecorded: true)
    case .failure(let problem): refuse(problem, in: field)
    }
  }

  /// What a text means in a field; a draft cannot be without an application date.
  func checked(_ text: String, in field: Field) -> Result<FieldValue, ValueProblem> {
    let value = field.kind.value(of: text)
    if field.ref == .applicationDate, case .success(.absent) = value { return .failure(.date(.form)) }
    return value
  }

  /// The draft goes back to what it held before: another value that happened to be valid on the way
  /// (2026-02-3 of 2026-02-30) is not what anybody meant.
  private mutating func refuse(_ problem: ValueProblem, in field: Field) {
    form?.problem = problem
    if field.ref == .applicationDate, !unsavedDate.isExactly(form?.unsaved) { unsavedDate = form?.unsaved }
    if let before = form?.before { write(before, to: field.ref, isRecorded: true) }
  }

  /// Leaving a field whose text is not valid keeps the text as it is: the draft holds it as not valid, and an
  /// application date is kept beside it. That is one change with the typing.
  mutating func leaveField() {
    guard let form, form.isTouched, let field = activeField, field.kind.isTyped else { return }
    if let problem = form.problem {
      if field.ref == .applicationDate {
        if !unsavedDate.isExactly(form.text.text) { unsavedDate = form.text.text }
      } else {
        write(.invalid(form.text.text, problem), to: field.ref, isRecorded: true)
      }
    }
    self.form?.isTouched = false
    if field.ref == .applicationDate { self.form?.unsaved = unsavedDate }
  }
}

extension Key {
  /// Whether it types a character that is undone together with those before it.
  fileprivate var goesOnARun: Bool {
    guard case .character(let scalar) = self else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
