import Scoring

extension Editing {
  /// Changes the draft and remembers how it was, unless that is remembered already.
  mutating func changeDraft(isRecorded: Bool = false, _ change: (inout Draft) -> Void) {
    guard mayChangeDraft() else { return }
    var changed = draft
    change(&changed)
    guard changed != draft else { return }
    if !isRecorded { history.record(moment) }
    draft = changed
  }

  /// Says why where the draft is only looked at.
  mutating func mayChangeDraft() -> Bool {
    if readOnly == nil, !isReviewing { return true }
    message = Message(text: readOnly == nil ? Words.Review.draftStays : Words.readOnly, role: .warning)
    return false
  }

  /// Puts a value into a field of the draft.
  mutating func write(_ value: FieldValue, to ref: FieldRef, isRecorded: Bool = false) {
    if ref.isOfReview { return writeReview(value, to: ref, isRecorded: isRecorded) }
    let table = self.table
    changeDraft(isRecorded: isRecorded) { $0.set(ref, to: value, table) }
  }

  /// How everything is now.
  var moment: History.Moment {
    History.Moment(
      place: History.Place(
        stepIndex: stepIndex, selection: selections[step], scope: form?.scope, field: form?.active),
      content: History.Content(draft: draft, restored: restored, review: review, unsavedDate: unsavedDate),
      typing: typingNow)
  }

  private var typingNow: History.Typing? {
    guard let form, activeField?.kind.isTyped == true else { return nil }
    return History.Typing(text: form.text.text, cursor: form.text.cursor, before: form.before)
  }

  /// Undoes or redoes one change and goes to where it was made.
  mutating func goBack(undoing: Bool) {
    let now = moment
    guard let target = undoing ? history.undo(now: now) : history.redo(now: now) else {
      message = Message(text: undoing ? Words.nothingToUndo : Words.nothingToRedo)
      return
    }
    show(target)
    message = Message(text: undoing ? Words.undone : Words.redone)
  }

  private mutating func show(_ moment: History.Moment) {
    layers = []
    form = nil
    if let content = moment.content {
      (restored, draft, review, unsavedDate) = (content.restored, content.draft, content.review, content.unsavedDate)
    }
    go(toStep: moment.place.stepIndex)
    if let selection = moment.place.selection { selections[step] = selection }
    if let scope = moment.place.scope { openForm(scope, at: moment.place.field) }
    if let typing = moment.typing { retype(typing, isKnown: moment.content != nil) }
  }

  /// Goes to a step; a form there opens on its first field.
  mutating func go(toStep index: Int) {
    leaveField()
    stepIndex = min(max(0, index), steps.count - 1)
    form = table.form(of: step).flatMap { Form(scope: $0, in: self) }
    pane = .main
  }

  /// Opens a form on a field; on its first where that is not there.
  mutating func openForm(_ scope: Form.Scope, at ref: FieldRef?) {
    let fields = self.fields(of: scope)
    if let field = fields.first(where: { $0.ref == ref }) ?? fields.first {
      form = Form(scope: scope, at: field)
    } else if let telling = Form(scope: scope, in: self) {
      form = telling
    } else {
      return
    }
    if case .entry(let id) = scope { selections[step] = .entry(id) }
    pane = .main
  }
}
