import Scoring
import Screen

extension Editing {
  /// Gives a key to the text being typed. What it means is in the draft at once, as soon as it is valid.
  ///
  /// - Returns: whether the key was typing.
  mutating func type(_ key: Key) -> Bool {
    guard var form, let field = activeField else { return false }
    if field.kind.isStepped, key == .left || key == .right { return false }
    let before = form.text.text
    guard form.text.handle(key) else { return false }
    if form.text.text == before {
      self.form = form
    } else if let reason = lock(on: field.ref) {
      message = Message(text: reason, role: .warning)
    } else {
      form.isTouched = true
      isTyping = true
      self.form = form
      accept(form.text.text, in: field)
    }
    return true
  }

  /// Puts a whole text into the active field, as if it had been typed there.
  mutating func enter(_ text: String) {
    guard let field = activeField, field.kind.isTyped else { return }
    if let reason = lock(on: field.ref) {
      message = Message(text: reason, role: .warning)
      return
    }
    _ = form?.text.handle(.control("a"))
    _ = form?.text.handle(text.isEmpty ? .delete : .paste(text))
    form?.isTouched = true
    accept(text, in: field)
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
}
