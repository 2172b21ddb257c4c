import Scoring
import Screen
import Standards

/// The wizard as a conversation in lines: for screen readers, pipes and terminals that cannot place a cursor.
///
/// The same state, fields, words and figures as on the screen; only what a key does there is said here in words. Pure:
/// lines in, lines and effects out.
package struct PlainSession: Sendable {
  package var state: WizardState
  /// What the last question showed, so that lists are read out again only when they have changed.
  var shown: Shown?

  /// What stands in front, and the draft as it was then, with what was tried out.
  struct Shown: Equatable, Sendable {
    var place: PlainPlace
    var draft: Draft?
    var review: Review?
    var struckOut: Set<String>
  }

  /// What a line led to.
  package struct Turn: Equatable, Sendable {
    package var lines: [String] = []
    package var effects: [Effect] = []
  }

  /// No screen is drawn; the size only counts as large enough.
  static let size = Size(columns: 80, rows: 24)

  package init(table: Table) {
    state = WizardState(size: PlainSession.size, table: table)
  }

  /// Takes one line of the user's, without its end.
  package mutating func hear(_ line: String) -> Turn {
    guard !line.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" && $0 != "\r" }) else {
      return Turn(lines: [Words.Plain.controls])
    }
    let text = PlainInput.trimmed(line)
    let isFreeText = state.editing.map { $0.layer == nil && $0.activeField?.kind is TextKind } ?? false
    let (command, argument) = PlainCommand.parse(text, isFreeText: isFreeText)
    return state.editing?.hear(text, command, argument) ?? state.desk.hear(text, command, argument)
  }

  /// Takes the outcome of an effect, and says what there is to say about it.
  package mutating func learn(_ event: Event) -> [String] { news(of: event).map(Words.Plain.spoken) }

  private mutating func news(of event: Event) -> [String] {
    let before = state.editing?.message
    _ = update(&state, event)
    let message = state.editing?.message
    let news = message == before ? [] : message.map { [$0.text] } ?? []
    if state.isAtDesk { return state.desk.takePlainNews() }
    switch event {
    case .openFailed(let text): return [text]
    case .saveFailed:
      return news + (state.editing.map { [Words.saveStatus($0.saving, readOnly: false).text] } ?? [])
    case .opened(let opened):
      shown = nil
      return [Words.Plain.opened(opened.name)] + (message.map { [$0.text] } ?? [])
    default: return news
    }
  }

  /// The input has ended: what was said last is kept, and the program is left.
  package mutating func end() -> [Effect] {
    let effects = state.editing?.noting {
      $0.leaveField()
      return [.leave]
    }
    return effects ?? [.leave]
  }

  /// What is asked next: lists only where they are new.
  package mutating func ask() -> [String] { question().map(Words.Plain.spoken) }

  private mutating func question() -> [String] {
    let editing = state.editing
    let now = Shown(
      place: state.plainPlace, draft: editing?.shown, review: editing?.review, struckOut: editing?.struckOut ?? [])
    defer { shown = now }
    guard var editing else { return shown == now ? [] : state.desk.plainLines }
    let isNew = shown?.place != now.place
    if isNew || shown != now { editing.summaryPart = 0 }
    state.editing = editing
    if case .form = now.place {
      let heading = isNew ? editing.plainHeading : []
      return heading + editing.plainQuestion.filter { !heading.contains($0) }
    }
    return isNew || shown != now ? editing.plainHeading + editing.plainList : []
  }

  /// What stands before the place for the answer.
  package var prompt: String { state.editing?.plainPrompt ?? state.desk.plainPrompt }
}

/// What stands in front of someone who reads line by line.
enum PlainPlace: Equatable, Sendable {
  case desk([DeskDraft], DeskLayer?)
  case steps, summary
  case list(Int)
  case form(Form.Scope)
  /// The choice of a criterion, with its filter.
  case picker(String)
  /// The search, with what is looked for.
  case finder(String)
  /// The question where to save, with why.
  case elsewhere(String)
}

extension WizardState {
  var plainPlace: PlainPlace {
    editing?.plainPlace ?? .desk(desk.drafts, desk.layer)
  }
}

extension Editing {
  var plainPlace: PlainPlace {
    if case .picker(let picker)? = layer { return .picker(picker.filter.text) }
    if case .finder(let finder)? = layer { return .finder(finder.filter.text) }
    if case .elsewhere(let asked)? = layer { return .elsewhere(asked.problem ?? asked.reason) }
    if pane == .steps { return .steps }
    if let form { return .form(form.scope) }
    return step == .summary ? .summary : .list(stepIndex)
  }
}
