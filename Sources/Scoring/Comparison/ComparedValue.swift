import Basics
import Standards

/// What stands under a key of a draft, whatever kind it is of, so that two drafts can be laid side by side.
package enum ComparedValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case points(Points)
  case flag(Bool)
  case list([ComparedValue])
  /// 不适用.
  case notApplicable
  case documents([Evidence])
  /// A value that is not valid, as it stands in the file.
  case invalid(String)
}

extension ComparedValue {
  init(_ fact: FactValue) {
    switch fact {
    case .doesNotApply: self = .notApplicable
    case .yesNo(let flag): self = .flag(flag)
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .list(let values): self = .list(values.map(ComparedValue.init))
    case .other(let text): self = .invalid(text)
    }
  }
}

extension Entry {
  /// What a field holds; nil where it is absent.
  package func value(of field: EntryField) -> ComparedValue? {
    if let wrong = invalid.first(where: { $0.key == field.rawValue }) { return .invalid(wrong.found) }
    return switch field {
    case .title: title.map { .text($0) }
    case .project: project.map { .text($0) }
    case .issuer: issuer.map { .text($0) }
    case .remark: remark.map { .text($0) }
    case .rank: rank.map { .number($0) }
    case .count: count.map { .number($0) }
    case .months: months.map { .number($0) }
    case .date: date.map { .text($0.description) }
    case .claimed: claimed.map { .points($0) }
    case .awardKind, .level, .firstSetKind, .issuerKind: self[choice: field].map { .text($0) }
    case .benefit, .offField, .transferred: self[flag: field].map { .flag($0) }
    case .evidence: evidence.map { .documents($0) }
    }
  }
}

/// What belongs to the draft as a whole, by its keys in the file and in their order there.
package enum DraftHeadKey: String, CaseIterable, Hashable, Sendable {
  case standard, applicationDate, passMark, name, organization, specialty, staffNumber
}

extension Draft {
  /// What a key of the draft itself holds; nil where it is absent.
  package func value(of key: DraftHeadKey) -> ComparedValue? {
    if let wrong = invalid.first(where: { $0.key == key.rawValue }) { return .invalid(wrong.found) }
    return switch key {
    case .standard: standard.map { .text($0) }
    case .applicationDate: .text("\(applicationDate)")
    case .passMark: passMark.map { .points($0) }
    case .name: ComparedValue(filled: applicant.name)
    case .organization: ComparedValue(filled: applicant.organization)
    case .specialty: ComparedValue(filled: applicant.specialty)
    case .staffNumber: ComparedValue(filled: applicant.staffNumber)
    }
  }

  /// Takes over what another draft holds under a key.
  mutating func take(_ key: DraftHeadKey, from other: Draft) {
    invalid.removeAll { $0.key == key.rawValue }
    invalid += other.invalid.filter { $0.key == key.rawValue }
    switch key {
    case .standard: standard = other.standard
    case .applicationDate: applicationDate = other.applicationDate
    case .passMark: passMark = other.passMark
    case .name: applicant.name = other.applicant.name
    case .organization: applicant.organization = other.applicant.organization
    case .specialty: applicant.specialty = other.applicant.specialty
    case .staffNumber: applicant.staffNumber = other.applicant.staffNumber
    }
  }
}

extension ComparedValue {
  /// Nil for an empty text, which says as little as an absent one.
  fileprivate init?(filled text: String) {
    guard !text.isEmpty else { return nil }
    self = .text(text)
  }
}
