import Scoring

/// How one kind of value is typed, chosen and shown; one type a file, all pure.
package protocol FieldKind: Sendable {
  /// Whether characters are typed into it; else its values are chosen.
  var isTyped: Bool { get }
  /// Whether ← and → step through its values.
  var isStepped: Bool { get }
  /// Whether it is a box to tick, with its label behind it.
  var isTicked: Bool { get }
  /// Whether its value has all the room that there is.
  var isLong: Bool { get }
  /// The value as text; `""` where there is none.
  func text(of value: FieldValue) -> String
  /// What a typed text means. An empty text is `.absent`.
  func value(of text: String) -> Result<FieldValue, ValueProblem>
  /// The next or previous value; nil where there is none.
  func stepping(_ value: FieldValue, by step: Int) -> FieldValue?
  /// What Enter or the space bar makes of a chosen value; nil where they only go on.
  func toggling(_ value: FieldValue) -> FieldValue?
  /// The values that can be chosen; none where the field is typed.
  var answers: [FieldValue] { get }
  /// In which ways it may be typed, as a sentence.
  var hint: String? { get }
  /// How a typed text was understood, where it is not written as the value is: `即 2024-05`.
  func resolution(of text: String) -> String?
  /// A short note beside the value, e.g. its points.
  func note(on value: FieldValue) -> String?
  /// The values to choose from with their notes, for the explanation.
  func choices(at value: FieldValue) -> [FieldChoice]
}

/// One of the values that a field offers.
package struct FieldChoice: Equatable, Sendable {
  package var label: String
  package var isChosen: Bool
}

extension FieldKind {
  package var isTyped: Bool { true }
  package var isStepped: Bool { false }
  package var isTicked: Bool { false }
  package var isLong: Bool { false }
  package func value(of text: String) -> Result<FieldValue, ValueProblem> { .success(.absent) }
  package func stepping(_ value: FieldValue, by step: Int) -> FieldValue? { nil }
  package func toggling(_ value: FieldValue) -> FieldValue? { nil }
  package var answers: [FieldValue] { [] }
  package var hint: String? { nil }
  package func resolution(of text: String) -> String? { nil }
  package func note(on value: FieldValue) -> String? { nil }
  package func choices(at value: FieldValue) -> [FieldChoice] { [] }
}

/// 文字: any text.
struct TextKind: FieldKind {
  var isLong: Bool { true }

  func text(of value: FieldValue) -> String {
    if case .text(let text) = value { text } else { "" }
  }

  func value(of text: String) -> Result<FieldValue, ValueProblem> {
    .success(text.isEmpty ? .absent : .text(text))
  }
}
