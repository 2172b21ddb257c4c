import Scoring
import Screen

extension Editing {
  /// Gives a key to the text being typed. What it means is in the draft at once, as soon as it is valid.
  ///
  /// - Returns: whether the key was typing.
  mutating func type(_ key: Key) -> Bool {
    guard var form, let field = activeField else { return false }
    if field.kind.isStepped, key == .left || key == .right { return false }
    let before = form.text
    guard form.text.handle(key) else { return false }
    form.scroll = 0
    if form.text.text.isExactly(before.text) {
      self.form = form
    } else if let reason = lock(on: field.ref) {
      message = Message(text: reason, role: .warning)
    } else {
      let run = key.goesOnARun && !before.hasSelection ? form.run(at: form.text) : nil
      let goesOn = history.goesOn(from: form.run(at: before), to: run)
      history.record(typing: goesOn ? nil : typedMoment, to: run)
      form.isTouched = true
      isTyping = true
      self.form = form
      accept(form.text.text, in: field)
    }
    return true
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
    if let before = form?.before { write(before, to: field.ref, isRecorded: true) }
  }

  /// Leaving a field whose text is not valid keeps the text as it is: the draft holds it as not valid, and an
  /// application date is kept beside it. That is one change with the typing.
  mutating func leaveField() {
    guard let form, form.isTouched, let field = activeField, field.kind.isTyped else { return }
    if let problem = form.problem {
      if field.ref == .applicationDate {
        if unsavedDate != form.text.text { unsavedDate = form.text.text }
      } else {
        write(.invalid(form.text.text, problem), to: field.ref, isRecorded: true)
      }
    }
    self.form?.isTouched = false
  }
}

extension Form {
  /// What is typed in the active field, with the cursor where it stands in a text.
  fileprivate func run(at text: TextField) -> History.Run {
    History.Run(scope: scope, field: active, end: text.cursor)
  }
}

extension Key {
  /// Whether it types a character that is undone together with those before it.
  fileprivate var goesOnARun: Bool {
    guard case .character(let scalar) = self else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
