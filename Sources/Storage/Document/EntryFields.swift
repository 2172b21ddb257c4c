import Basics
import Formats
import Scoring
import Standards

extension EntryField {
  /// The order in which a new entry's keys are written, after `id` and `criterion`.
  static let fileOrder: [EntryField] = [
    .title, .project, .rank, .date, .issuer, .issuerKind, .awardKind, .level, .firstSetKind, .claimed, .benefit,
    .offField, .transferred, .count, .months, .evidence, .remark,
  ]
}

extension Entry {
  /// Takes a field's value from its file; `null` is the same as absent.
  /// - Returns: why it is not valid; the field stays absent then.
  mutating func read(_ field: EntryField, _ value: JSONValue) -> ValueProblem? {
    if case .null = value { return nil }
    switch field {
    case .title: return title.take(value.text)
    case .project: return project.take(value.text)
    case .issuer: return issuer.take(value.text)
    case .remark: return remark.take(value.text)
    case .rank: return rank.take(value.wholeNumber(atLeast: 1))
    case .count: return count.take(value.wholeNumber(atLeast: 1))
    case .months: return months.take(value.wholeNumber(atLeast: 0))
    case .date: return date.take(value.date)
    case .claimed: return claimed.take(Points.claimed(value))
    case .issuerKind, .awardKind, .level, .firstSetKind: return self[choice: field].take(value.text)
    case .benefit, .offField, .transferred: return self[flag: field].take(value.yesNo)
    case .evidence: return evidence.take(value.evidence)
    }
  }

  /// A field's value as a file holds it; nil where it is absent.
  func written(_ field: EntryField) -> JSONValue? {
    switch field {
    case .title: title.map(JSONValue.string)
    case .project: project.map(JSONValue.string)
    case .issuer: issuer.map(JSONValue.string)
    case .remark: remark.map(JSONValue.string)
    case .rank: rank.map { .number(JSONNumber($0)) }
    case .count: count.map { .number(JSONNumber($0)) }
    case .months: months.map { .number(JSONNumber($0)) }
    case .date: date.map { .string($0.description) }
    case .claimed: claimed.map { .number(JSONNumber(literal: $0.description)) }
    case .issuerKind, .awardKind, .level, .firstSetKind: self[choice: field].map(JSONValue.string)
    case .benefit, .offField, .transferred: self[flag: field].map(JSONValue.bool)
    case .evidence: evidence.map { .array($0.map { JSONNode(.object($0.written)) }) }
    }
  }
}

extension Evidence {
  /// A new proof document as a file holds it.
  var written: [JSONMember] {
    [
      JSONMember(key: "name", value: JSONNode(.string(name))),
      JSONMember(key: "ready", value: JSONNode(.bool(ready))),
    ]
  }
}

extension Optional {
  /// Holds the value, or nothing where there is none; returns why.
  fileprivate mutating func take(_ result: Result<Wrapped, ValueProblem>) -> ValueProblem? {
    switch result {
    case .success(let value):
      self = value
      return nil
    case .failure(let problem):
      self = nil
      return problem
    }
  }
}
