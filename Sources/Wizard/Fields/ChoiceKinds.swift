import Standards

/// A value that is one of its answers, or none yet: ← → go through them.
protocol CycledKind: FieldKind {}

extension CycledKind {
  var isTyped: Bool { false }
  var isStepped: Bool { true }

  func stepping(_ value: FieldValue, by step: Int) -> FieldValue? {
    ([.absent] + answers).stepping(from: value, by: step)
  }

  func toggling(_ value: FieldValue) -> FieldValue? { stepping(value, by: 1) }

  /// Each answer with its number: `1 是  2 否`.
  func choices(at value: FieldValue) -> [FieldChoice] {
    answers.enumerated().map { FieldChoice(label: "\($0 + 1) \(text(of: $1))", isChosen: $1 == value) }
  }
}

/// One of several options.
struct OptionKind: CycledKind {
  var options: [Option]
  /// Whether 不适用 is among the answers.
  var mayNotApply = false
  /// What stands there before anything is chosen.
  var absent = Words.notAnswered

  var answers: [FieldValue] { options.map { .option($0.id) } + (mayNotApply ? [.doesNotApply] : []) }

  func text(of value: FieldValue) -> String {
    switch value {
    case .option(let id): options.first { $0.id == id }?.label ?? id
    case .doesNotApply: Words.notApplicable
    default: absent
    }
  }
}

/// 是 or 否.
struct YesNoKind: CycledKind {
  var mayNotApply = false

  var answers: [FieldValue] { [.flag(true), .flag(false)] + (mayNotApply ? [.doesNotApply] : []) }

  func text(of value: FieldValue) -> String {
    switch value {
    case .flag(let flag): flag ? Words.yes : Words.no
    case .doesNotApply: Words.notApplicable
    default: Words.notAnswered
    }
  }
}

/// A box to tick.
struct TickKind: FieldKind {
  var isTyped: Bool { false }
  var isTicked: Bool { true }
  var answers: [FieldValue] { [.flag(true), .flag(false)] }

  func text(of value: FieldValue) -> String { value == .flag(true) ? "[x]" : "[ ]" }

  func toggling(_ value: FieldValue) -> FieldValue? { .flag(value != .flag(true)) }
}

/// The row of the table; Enter opens the list of rows.
struct CriterionKind: FieldKind {
  var name: String
  var isTyped: Bool { false }
  var isLong: Bool { true }

  func text(of value: FieldValue) -> String { name }
}

extension [FieldValue] {
  /// The value `step` further, going round at the ends; an unknown value counts as the first.
  fileprivate func stepping(from value: FieldValue, by step: Int) -> FieldValue? {
    guard !isEmpty else { return nil }
    let at = firstIndex(of: value) ?? 0
    return self[((at + step) % count + count) % count]
  }
}
