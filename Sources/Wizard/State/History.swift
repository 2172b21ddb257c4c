import Scoring

/// 撤销 and 重做, across screens, unlimited within a session.
package struct History: Sendable {
  /// A draft as it was, with the place where it was changed.
  struct Moment: Sendable {
    var draft: Draft
    var review: Review?
    var unsavedDate: String?
    var stepIndex: Int
    var selection: Selection?
    /// The form that was open, with its active field.
    var scope: Form.Scope?
    var field: FieldRef?

    /// What another moment holds, at this one's place.
    func holding(_ other: Moment) -> Moment {
      var moment = self
      (moment.draft, moment.review, moment.unsavedDate) = (other.draft, other.review, other.unsavedDate)
      return moment
    }

    func holdsTheSame(as other: Moment) -> Bool {
      draft == other.draft && review == other.review && unsavedDate == other.unsavedDate
    }
  }

  private var past: [Moment] = []
  private var future: [Moment] = []
  /// The field whose keystrokes are one change; nil after any other change.
  private var field: FieldRef?

  package init() {}

  package var canUndo: Bool { !past.isEmpty }
  package var canRedo: Bool { !future.isEmpty }

  /// Keeps the moment before a change; keystrokes in one field are one change.
  mutating func record(_ moment: Moment, field: FieldRef?) {
    future = []
    if let field, field == self.field { return }
    past.append(moment)
    self.field = field
  }

  /// The next keystroke in the same field is a change of its own.
  mutating func endField() {
    field = nil
  }

  /// The moment before the last change; `now` becomes the one to redo. Nil where nothing is left.
  mutating func undo(now: Moment) -> Moment? {
    endField()
    guard let moment = History.last(of: &past, differingFrom: now) else { return nil }
    future.append(moment.holding(now))
    return moment
  }

  mutating func redo(now: Moment) -> Moment? {
    endField()
    guard let moment = History.last(of: &future, differingFrom: now) else { return nil }
    past.append(moment.holding(now))
    return moment
  }

  /// What was typed and taken back within its field is no change any more.
  private static func last(of moments: inout [Moment], differingFrom now: Moment) -> Moment? {
    while let moment = moments.popLast() {
      if !moment.holdsTheSame(as: now) { return moment }
    }
    return nil
  }
}
