import Scoring

/// 撤销 and 重做, across screens, unlimited within a session.
///
/// One line of moments for everything: what is typed in a field goes back run by run while the field is in front, and
/// as one change once it was left.
package struct History: Sendable {
  /// Where a change was made.
  struct Place: Equatable, Sendable {
    var stepIndex: Int
    var selection: Selection?
    /// The form that was open, with its active field.
    var scope: Form.Scope?
    var field: FieldRef?

    /// Whether the same field is in front in both.
    func isField(of other: Place) -> Bool { field != nil && scope == other.scope && field == other.field }
  }

  /// What the session holds.
  struct Content: Equatable, Sendable {
    var draft: Draft
    /// The earlier version that it was restored from.
    var restored: Int?
    var review: Review?
    var unsavedDate: String?
  }

  /// A text as it stood in the field in front, with what the draft held when the field became active.
  struct Typing: Equatable, Sendable {
    var text: String
    var cursor: Int
    var before: FieldValue
  }

  /// How everything was before a change.
  struct Moment: Sendable {
    var place: Place
    /// Nil within the typing in one field, where the text tells what the draft held.
    var content: Content?
    var typing: Typing?
    /// Whether the change was typed.
    var isTyped = false

    /// Whether going there would change anything.
    func differs(from now: Moment) -> Bool {
      content.map { $0 != now.content } ?? false
        || place.isField(of: now.place) && !(typing?.text).isExactly(now.typing?.text)
    }

    /// What another moment holds, at this one's place and of this one's kind.
    func holding(_ other: Moment) -> Moment {
      Moment(
        place: place, content: content == nil ? nil : other.content,
        typing: place.isField(of: other.place) ? other.typing : nil, isTyped: isTyped)
    }
  }

  /// A run of typed characters, which is one change: in which field, and where the cursor stands behind it.
  struct Run: Equatable, Sendable {
    var scope: Form.Scope
    var field: FieldRef
    var end: Int
  }

  /// How much text the moments of typing in one field may hold, in bytes.
  private static let typedBytes = 8_000_000

  private var past = Moments()
  private var future = Moments()
  /// The run that the last moment began and the next character may go on with.
  private var run: Run?

  package init() {}

  package var canUndo: Bool { !past.isEmpty }
  package var canRedo: Bool { !future.isEmpty }

  /// Keeps the moment before a change.
  mutating func record(_ moment: Moment) {
    (future, run) = (Moments(), nil)
    guard moment.isTyped, goesOnTyping(at: moment.place) else {
      past.append(moment)
      return
    }
    var typed = moment
    typed.content = nil
    past.append(typed)
    past.forgetFirstTyping(beyond: max(4, History.typedBytes / ((typed.typing?.text.utf8.count ?? 0) + 1)))
  }

  /// Whether what was changed last was typed in the field in front.
  private func goesOnTyping(at place: Place) -> Bool {
    guard let last = past.lastPlace else { return false }
    return last.isTyped && last.place.isField(of: place)
  }

  /// Whether what is typed at `start` goes on with the run and is one change with it; `end` is the run afterwards, nil
  /// where the next character begins another.
  func goesOn(from start: Run, to end: Run?) -> Bool { end != nil && run == start }

  /// Keeps the moment before typing; nil where that goes on with a run.
  mutating func record(typing moment: Moment?, to end: Run?) {
    if let moment { record(moment) } else { future = Moments() }
    run = end
  }

  /// The moment before the last change; `now` becomes the one to redo. Nil where nothing is left.
  mutating func undo(now: Moment) -> Moment? {
    foldTyping(elsewhereThan: now.place)
    return History.move(&past, &future, now)
  }

  mutating func redo(now: Moment) -> Moment? {
    History.move(&future, &past, now)
  }

  private static func move(_ from: inout Moments, _ to: inout Moments, _ now: Moment) -> Moment? {
    while let moment = from.popLast() {
      guard moment.differs(from: now) else { continue }
      to.append(moment.holding(now))
      return moment
    }
    return nil
  }

  /// The typing in a field that was left is one change.
  private mutating func foldTyping(elsewhereThan place: Place) {
    run = nil
    while past.isLastTyping, past.lastPlace?.place.isField(of: place) == false { _ = past.popLast() }
  }
}
