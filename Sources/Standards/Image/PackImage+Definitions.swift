import Basics

extension RulePack: ImageValue {
  static var blank: RulePack {
    RulePack(
      id: "", version: "", title: "", standing: "", effectiveFrom: .distantPast, cap: .zero, passMark: nil,
      readings: [], sections: [], screens: [], fields: [], facts: [], conditions: [], verdicts: [],
      judgedByPeople: [], digest: "")
  }

  mutating func code(_ coder: inout ImageCoder) {
    id.code(&coder)
    version.code(&coder)
    title.code(&coder)
    shortTitle.code(&coder)
    standing.code(&coder)
    effectiveFrom.code(&coder)
    cap.code(&coder)
    passMark.code(&coder)
    readings.code(&coder)
    sections.code(&coder)
    screens.code(&coder)
    fields.code(&coder)
    facts.code(&coder)
    conditions.code(&coder)
    verdicts.code(&coder)
    judgedByPeople.code(&coder)
    articles.code(&coder)
    digest.code(&coder)
  }
}

extension CalendarDay: ImageValue {
  static var blank: CalendarDay { .distantPast }

  mutating func code(_ coder: inout ImageCoder) {
    var (year, month, day) = (year, month, day)
    year.code(&coder)
    month.code(&coder)
    day.code(&coder)
    if let read = CalendarDay(year: year, month: month, day: day) { self = read } else { coder.fail() }
  }
}

extension Reading: ImageValue {
  static var blank: Reading { Reading(id: "", doubt: "", reading: "") }

  mutating func code(_ coder: inout ImageCoder) {
    id.code(&coder)
    doubt.code(&coder)
    reading.code(&coder)
    brief.code(&coder)
    applies.code(&coder)
  }
}

extension Mechanisms: ImageValue {
  static var blank: Mechanisms { [] }

  mutating func code(_ coder: inout ImageCoder) {
    var bits = Int(rawValue)
    bits.code(&coder)
    self = Mechanisms(rawValue: UInt32(truncatingIfNeeded: bits))
  }
}

extension ScreenDefinition: ImageValue {
  static var blank: ScreenDefinition { ScreenDefinition(id: "", title: "", indicators: []) }

  mutating func code(_ coder: inout ImageCoder) {
    id.code(&coder)
    title.code(&coder)
    indicators.code(&coder)
  }
}

extension FieldDefinition: ImageValue {
  static var blank: FieldDefinition {
    FieldDefinition(field: .blank, label: "", help: "", article: nil, options: [])
  }

  mutating func code(_ coder: inout ImageCoder) {
    field.code(&coder)
    label.code(&coder)
    help.code(&coder)
    article.code(&coder)
    options.code(&coder)
  }
}

extension Standards.Option: ImageValue {
  static var blank: Standards.Option { Standards.Option(id: "", label: "") }

  mutating func code(_ coder: inout ImageCoder) {
    id.code(&coder)
    label.code(&coder)
  }
}

extension FactDefinition: ImageValue {
  static var blank: FactDefinition {
    FactDefinition(id: "", label: "", question: "", help: "", article: "", kind: .blank, step: .blank)
  }

  mutating func code(_ coder: inout ImageCoder) {
    id.code(&coder)
    label.code(&coder)
    question.code(&coder)
    help.code(&coder)
    article.code(&coder)
    kind.code(&coder)
    step.code(&coder)
    unit.code(&coder)
  }
}

extension FactKind: ImageValue {
  static var blank: FactKind { .yesNo }

  mutating func code(_ coder: inout ImageCoder) {
    var (name, options) = (name, options)
    name.code(&coder)
    options.code(&coder)
    self = FactKind(name, options)
  }
}

extension Judgement: ImageValue {
  static var blank: Judgement { Judgement(article: "", text: "") }

  mutating func code(_ coder: inout ImageCoder) {
    article.code(&coder)
    text.code(&coder)
  }
}
