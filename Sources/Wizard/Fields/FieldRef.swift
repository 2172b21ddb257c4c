import Basics
import Scoring
import Standards

/// One place in a draft that a form asks for.
package enum FieldRef: Hashable, Sendable {
  /// No question: a form that only tells.
  case nothing
  case name, organization, specialty, applicationDate, passMark
  case fact(String)
  /// One option of a fact that takes several.
  case option(fact: String, id: String)
  /// 以上都没有 of a fact that takes several.
  case noOption(fact: String)
  /// The row of the table that an entry claims.
  case criterion(entry: String)
  case entry(String, EntryField)
  /// A proof document of an entry, by name.
  case evidence(entry: String, name: String)
  /// What a reviewer says about an entry: 认定, 不认定 or 改分; the points; the reason.
  case judgement(entry: String)
  case acceptedPoints(entry: String)
  case reviewReason(entry: String)
}

/// What a field holds, apart from how it is shown.
package enum FieldValue: Hashable, Sendable {
  case absent
  /// 不适用.
  case doesNotApply
  case text(String)
  case date(PartialDate)
  case number(Int)
  case points(Points)
  case option(String)
  case flag(Bool)
  /// What stands there and cannot be used, as it was typed or read.
  case invalid(String, ValueProblem)
}

/// A field of a form: where its value lives, how it is asked, and what it holds now.
package struct Field: Sendable {
  package var ref: FieldRef
  package var label: String
  /// Said above this field where a group of fields begins.
  package var lead: [HelpLine] = []
  /// Whether an answer would change nothing any more: another route is open already.
  package var isOptional = false
  package var help: String
  package var article: String?
  /// The number of a box among several, which ticks it.
  package var number: Int?
  /// R-numbers that bear on what is asked.
  package var readings: [String] = []
  package let kind: any FieldKind
  package var value: FieldValue {
    didSet { text = Field.text(of: value, kind) }
  }
  /// The value as text: what a typed field is edited from. (Every frame asks for it.)
  package private(set) var text: String
  /// What the draft itself has, where that is another value than the one shown.
  package var stored: FieldValue

  init(
    _ ref: FieldRef, _ label: String, help: String, article: String? = nil, kind: any FieldKind, value: FieldValue
  ) {
    self.ref = ref
    self.label = label
    self.help = help
    self.article = article
    self.kind = kind
    self.value = value
    stored = value
    text = Field.text(of: value, kind)
  }

  private static func text(of value: FieldValue, _ kind: any FieldKind) -> String {
    if case .invalid(let found, _) = value { return found }
    return kind.text(of: value)
  }

  package var isAnswered: Bool {
    switch value {
    case .absent, .text(""): false
    default: true
    }
  }
}
