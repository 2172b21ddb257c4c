import Basics
import Scoring
import Standards

/// What stands in a form: its fields in order, with what is said above each, and what no field follows.
struct FormContent: Sendable {
  var fields: [Field] = []
  var tail: [HelpLine] = []

  /// A field's place; nil where the form has not got it. (A field is large: none is copied for a look at it.)
  func place(of ref: FieldRef) -> Int? { fields.indices.first { fields[$0].ref == ref } }
}

extension Editing {
  /// What a form asks; derived from the draft, so that a changed answer leaves nothing stale.
  func content(of scope: Form.Scope) -> FormContent {
    if let form = laidOut.form, form.scope == scope { return form.content }
    switch scope {
    case .applicant: return FormContent(fields: applicantFields() + factFields(on: .applicant))
    case .conditions: return conditionForm
    case .entry(let id): return FormContent(fields: entryFields(id))
    }
  }

  func fields(of scope: Form.Scope) -> [Field] { content(of: scope).fields }

  /// What dates are counted from.
  var dateOrigin: DateOrigin { .applicationDate(draft.applicationDate) }

  private func applicantFields() -> [Field] {
    var fields = [text(.name), text(.organization), text(.specialty), applicationDateField(), passMarkField()]
    fields.show(draft.applicant)
    return fields
  }

  private func text(_ ref: FieldRef) -> Field {
    let words = Words.applicantField(ref, table.pack)
    return Field(ref, words.label, help: words.help, kind: TextKind(), value: .absent)
  }

  private func applicationDateField() -> Field {
    let words = Words.applicantField(.applicationDate, table.pack)
    let kind = DateKind(origin: .itself)
    let stored = FieldValue.date(PartialDate(draft.applicationDate))
    var field = Field(
      .applicationDate, words.label, help: words.help, article: words.article, kind: kind, value: stored)
    if let text = unsavedDate {
      let problem: ValueProblem = if case .failure(let problem) = kind.value(of: text) { problem } else { .date(.form) }
      field.value = .invalid(text, problem)
    }
    field.stored = stored
    return field
  }

  private func passMarkField() -> Field {
    let words = Words.applicantField(.passMark, table.pack)
    let invalid = draft.invalid.first { $0.key == "passMark" }.map { FieldValue.invalid($0.found, $0.problem) }
    return Field(
      .passMark, words.label, help: words.help, article: words.article, kind: PassMarkKind(),
      value: invalid ?? draft.passMark.map { .points($0) } ?? .absent)
  }
}

extension [Field] {
  /// Puts in who applies.
  mutating func show(_ applicant: Applicant) {
    for index in indices {
      guard let text = applicant.text(of: self[index].ref) else { continue }
      self[index].value = text.isEmpty ? .absent : .text(text)
      self[index].stored = self[index].value
    }
  }
}

extension Applicant {
  fileprivate func text(of ref: FieldRef) -> String? {
    switch ref {
    case .name: name
    case .organization: organization
    case .specialty: specialty
    default: nil
    }
  }
}

// MARK: - Facts

extension Editing {
  private func factFields(on step: FactStep) -> [Field] {
    table.pack.facts.filter { $0.step == step }.flatMap(fields(of:))
  }

  func fields(of fact: FactDefinition) -> [Field] {
    let value = draft.facts[fact.id]
    switch fact.kind {
    case .yesNo: return [field(fact, YesNoKind(mayNotApply: true))]
    case .date: return [field(fact, DateKind(origin: dateOrigin, mayNotApply: true))]
    case .number:
      return [
        field(
          fact,
          fact.isInMonths
            ? MonthsKind(origin: dateOrigin, mayNotApply: true)
            : WholeNumberKind(least: 0, unit: fact.unit ?? "", mayNotApply: true))
      ]
    case .choice(let options): return [field(fact, OptionKind(options: options, mayNotApply: true))]
    case .choices(let options), .numberedChoices(let options): return ticks(fact, options, value)
    }
  }

  private func field(_ fact: FactDefinition, _ kind: any FieldKind) -> Field {
    Field(
      .fact(fact.id), fact.label, help: fact.question + fact.help, article: fact.article, kind: kind,
      value: fact.kind.fieldValue(of: draft.facts[fact.id]))
  }

  /// A fact that takes several options is asked as one box an option, and one for none of them.
  private func ticks(_ fact: FactDefinition, _ options: [Option], _ value: FactValue?) -> [Field] {
    let chosen = FactAnswers(draft.facts, table).answer(fact.id)
    let ids: [String] = if case .chosen(let ids)? = chosen { ids } else { [] }
    var fields = options.map { option in
      Field(
        .option(fact: fact.id, id: option.id), option.label, help: fact.question + fact.help,
        article: fact.article, kind: TickKind(), value: .flag(ids.contains(option.id)))
    }
    let hasNone = chosen == FactAnswers.Answer.none || chosen == .chosen([])
    fields.append(
      Field(
        .noOption(fact: fact.id), Words.noneOfThese, help: fact.question + fact.help, article: fact.article,
        kind: TickKind(), value: .flag(hasNone)))
    for index in fields.indices { fields[index].number = index + 1 }
    fields[0].lead = [HelpLine(fact.label + (value == nil ? Words.notAnsweredMark : ""))]
    return fields
  }
}

extension FactKind {
  /// The stored answer as a field holds it; one that is not valid stays as it stands.
  func fieldValue(of value: FactValue?) -> FieldValue {
    guard let value else { return .absent }
    switch answer(value) {
    case .failure(let problem): return .invalid(value.quoted, problem)
    case .success(.none): return .doesNotApply
    case .success(.yesNo(let flag)): return .flag(flag)
    case .success(.date(let date)): return .date(date)
    case .success(.number(let number)): return .number(number)
    case .success(.chosen(let ids)): return ids.first.map { .option($0) } ?? .absent
    }
  }
}
