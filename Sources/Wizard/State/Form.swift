import Scoring
import Screen
import Standards

/// A form in front of the user: whose fields, which one is active, and the text being typed in it.
package struct Form: Sendable {
  package enum Scope: Hashable, Sendable {
    case applicant, conditions
    /// An entry, by id.
    case entry(String)
  }

  package var scope: Scope
  package var active: FieldRef
  /// The text in the active field, where it is typed; what it means is in the draft as soon as it is valid.
  package var text: TextField
  /// Whether the active field's text was typed since it became active.
  package var isTouched = false
  /// What the field held when it became active.
  package var before: FieldValue
  /// What stood in the field then that the draft could not hold: an application date that is none.
  var unsaved: String?
  /// How many lines further down than the active field asks for the form is shown; less than 0 = further up.
  var scroll = 0
  /// What is wrong with the text as it stands; the draft keeps the last valid value until the field is left.
  package var problem: ValueProblem?
  /// What may be filled in with one key, the likeliest first.
  package internal(set) var suggestions: [Suggestion] = []
  /// What other entries hold in the active field; nil until it is needed.
  var ownTexts: [OwnText]?
  /// Which of them stands in the field, and what was typed before.
  var taken: Int?
  var typedBefore = ""

  init?(scope: Scope, in editing: Editing) {
    guard let first = editing.fields(of: scope).first else {
      guard scope == .conditions else { return nil }
      self.init(telling: scope)
      return
    }
    self.init(scope: scope, at: first)
  }

  /// A form without a question: conditions that only the entries decide.
  private init(telling scope: Scope) {
    self.scope = scope
    active = .nothing
    before = .absent
    text = TextField("", undoes: false)
  }

  init(scope: Scope, at field: Field) {
    self.scope = scope
    active = field.ref
    before = field.stored
    text = TextField(field.text, undoes: false)
    // A date stands there before anybody has typed one: what is typed takes its place.
    if field.ref == .applicationDate { _ = text.handle(.control("a")) }
    if case .invalid(let found, let problem) = field.value {
      self.problem = problem
      if field.ref == .applicationDate { unsaved = found }
    }
  }

  /// Makes a field the active one, with its text as it stands.
  mutating func activate(_ field: Field) {
    self = Form(scope: scope, at: field)
  }
}

extension Table {
  /// The form that a step is, where it is one.
  func form(of step: Step) -> Form.Scope? {
    switch step {
    case .applicant: .applicant
    case .conditions: .conditions
    case .entries, .summary: nil
    }
  }
}
