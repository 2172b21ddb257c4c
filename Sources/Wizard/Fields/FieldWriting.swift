import Scoring
import Standards

extension Draft {
  /// Puts a field's value where the draft keeps it. An application date that is none is not written: a draft
  /// cannot be without one.
  mutating func set(_ ref: FieldRef, to value: FieldValue, _ table: Table) {
    switch ref {
    case .name: applicant.name = value.plainText
    case .organization: applicant.organization = value.plainText
    case .specialty: applicant.specialty = value.plainText
    case .applicationDate: if case .date(let date) = value, let day = date.exactDay { applicationDate = day }
    case .passMark: setPassMark(value)
    case .fact(let id): facts[id] = value.factValue
    case .option(let fact, let id): tick(fact, option: id, value == .flag(true), table)
    case .noOption(let fact): facts[fact] = value == .flag(true) ? .list([]) : nil
    case .criterion(let id): withEntry(id) { if case .option(let row) = value { $0.criterion = row } }
    case .entry(let id, let field): withEntry(id) { $0.set(field, to: value) }
    case .evidence(let id, let name): withEntry(id) { $0.tickEvidence(name, value == .flag(true)) }
    // These are never the draft's.
    case .nothing, .judgement, .acceptedPoints, .reviewReason: break
    }
  }

  private mutating func withEntry(_ id: String, _ change: (inout Entry) -> Void) {
    guard let index = entries.firstIndex(where: { $0.id == id }) else { return }
    change(&entries[index])
  }

  private mutating func setPassMark(_ value: FieldValue) {
    invalid.removeAll { $0.key == "passMark" }
    passMark = nil
    switch value {
    case .points(let points): passMark = points
    case .invalid(let found, let problem):
      invalid.append(InvalidValue(key: "passMark", found: found, problem: problem))
    default: break
    }
  }

  /// Ticks one option of a fact that takes several; without any the fact is open again.
  private mutating func tick(_ fact: String, option: String, _ isOn: Bool, _ table: Table) {
    guard let definition = table.fact(fact) else { return }
    let answer = FactAnswers(facts, table).answer(fact)
    var ids: Set<String> = if case .chosen(let known)? = answer { Set(known) } else { [] }
    if isOn { ids.insert(option) } else { ids.remove(option) }
    facts[fact] = definition.kind.list(of: ids)
  }
}

extension FactKind {
  /// The options chosen as the draft keeps them, in the pack's order; nil for none.
  fileprivate func list(of ids: Set<String>) -> FactValue? {
    switch self {
    case .choices(let options):
      ids.isEmpty ? nil : .list(options.map(\.id).filter(ids.contains).map { .text($0) })
    case .numberedChoices(let options):
      ids.isEmpty ? nil : .list(options.map(\.id).filter(ids.contains).compactMap(Int.init).map { .number($0) })
    default: nil
    }
  }
}

extension Entry {
  mutating func set(_ field: EntryField, to value: FieldValue) {
    invalid.removeAll { $0.key == field.rawValue }
    if case .invalid(let found, let problem) = value {
      set(field, to: .absent)
      note(invalid: InvalidValue(key: field.rawValue, found: found, problem: problem))
      return
    }
    switch field {
    case .title: title = value.text
    case .project: project = value.text
    case .issuer: issuer = value.text
    case .remark: remark = value.text
    case .rank: rank = value.number
    case .count: count = value.number
    case .months: months = value.number
    case .date: if case .date(let new) = value { date = new } else { date = nil }
    case .claimed: if case .points(let new) = value { claimed = new } else { claimed = nil }
    case .awardKind, .level, .firstSetKind, .issuerKind:
      if case .option(let id) = value { self[choice: field] = id } else { self[choice: field] = nil }
    case .benefit, .offField, .transferred:
      if case .flag(let flag) = value { self[flag: field] = flag } else { self[flag: field] = nil }
    case .evidence: break
    }
  }

  fileprivate mutating func tickEvidence(_ name: String, _ isReady: Bool) {
    var listed = evidence ?? []
    if let index = listed.firstIndex(where: { $0.name == name }) {
      listed[index].ready = isReady
    } else {
      listed.append(Evidence(name: name, ready: isReady))
    }
    evidence = listed
  }
}

extension FieldValue {
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
  fileprivate var plainText: String { text ?? "" }
  fileprivate var number: Int? { if case .number(let number) = self { number } else { nil } }

  /// As a fact is kept; what is not valid stays as it was typed, and counts as not answered.
  fileprivate var factValue: FactValue? {
    switch self {
    case .absent, .points: nil
    case .doesNotApply: .doesNotApply
    case .text(let text), .option(let text): .text(text)
    case .invalid(let found, _): .text(found)
    case .date(let date): .text(date.description)
    case .number(let number): .number(number)
    case .flag(let flag): .yesNo(flag)
    }
  }
}
