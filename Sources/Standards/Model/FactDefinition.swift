/// A question of the conditions (第二–八, 十一条) and what answers it allows.
package struct FactDefinition: Hashable, Sendable {
  package var id: String
  package var label: String
  package var question: String
  package var help: String
  package var article: String
  package var kind: FactKind
  /// The step that asks it.
  package var step: FactStep
  /// What its number counts (人, 篇, 个月), shown behind it; nil = a bare number.
  package var unit: String?

  package init(
    id: String, label: String, question: String, help: String, article: String, kind: FactKind, step: FactStep,
    unit: String? = nil
  ) {
    self.id = id
    self.label = label
    self.question = question
    self.help = help
    self.article = article
    self.kind = kind
    self.step = step
    self.unit = unit
  }

  /// 个月: the unit of numbers that may be typed as lengths and spans too.
  package static let months = "个月"

  /// Whether its number counts months: by its unit or its id, as `assistantBreakMonths`.
  package var isInMonths: Bool { kind == .number && (unit == FactDefinition.months || id.hasSuffix("Months")) }
}

/// What kind of answer a fact takes.
package enum FactKind: Hashable, Sendable {
  case yesNo
  /// 2024, 2024-05 or 2024-05-12.
  case date
  /// A whole number ≥ 0.
  case number
  /// One option's id.
  case choice([Option])
  /// Any number of options' ids, as texts.
  case choices([Option])
  /// Any number of options' ids, as whole numbers.
  case numberedChoices([Option])

  /// What can be chosen; none where the answer is no choice.
  package var options: [Option] {
    switch self {
    case .choice(let options), .choices(let options), .numberedChoices(let options): options
    case .yesNo, .date, .number: []
    }
  }
}

package enum FactStep: String, CaseIterable, Hashable, Sendable {
  case applicant, conditions
}

/// A condition of the standard, with its own three-valued state.
package struct ConditionDefinition: Hashable, Sendable {
  package var id: String
  package var article: String
  package var name: String
  package var test: ConditionTest

  package init(id: String, article: String, name: String, test: ConditionTest) {
    self.id = id
    self.article = article
    self.name = name
    self.test = test
  }
}

/// A verdict over conditions; never one "pass".
package struct VerdictDefinition: Hashable, Sendable {
  package var id: String
  package var name: String
  package var article: String
  package var test: ConditionTest

  package init(id: String, name: String, article: String, test: ConditionTest) {
    self.id = id
    self.name = name
    self.article = article
    self.test = test
  }
}

/// The closed vocabulary in which conditions are written; three-valued (Kleene).
package indirect enum ConditionTest: Hashable, Sendable {
  /// A yes-or-no fact has this answer.
  case fact(String, is: Bool)
  /// A choice fact has any option chosen.
  case chosen(String)
  /// A number fact, or the number of options chosen, is at least so much.
  case factAtLeast(String, Int)
  /// A list fact includes one of these ids.
  case includes(String, [String])
  /// So many full years (周年) have passed since the fact's date, moved later by the months of another fact.
  case period(since: String, laterByMonths: String?, years: Int)
  case entry(EntryTest)
  /// 自评 reaches the pass mark; unknown while none is set.
  case reachesPassMark
  case condition(String)
  case all([ConditionTest])
  case any([ConditionTest])
  case atLeast(Int, [ConditionTest])
  case not(ConditionTest)
}

/// Whether some admissible entry under one of these nodes fits.
package struct EntryTest: Hashable, Sendable {
  package var under: [String]
  package var matching: [FieldTest]
  /// The answer while there is no admissible entry under `known` at all (a degree that was not entered).
  package var unknownWithout: String?

  package init(under: [String], matching: [FieldTest], unknownWithout: String?) {
    self.under = under
    self.matching = matching
    self.unknownWithout = unknownWithout
  }
}

/// What a field of the entry must be; an absent field leaves it unknown, an absent `offField` or `transferred` is no.
package enum FieldTest: Hashable, Sendable {
  case atMost(EntryField, Int)
  case isOne(EntryField, of: [String])
  case isYes(EntryField, Bool)
}

/// Kleene's three values.
package enum Truth: String, CaseIterable, Hashable, Sendable {
  case met, unmet, unknown
}
