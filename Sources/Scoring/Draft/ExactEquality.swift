// What a person typed is the same only to the byte. Swift's `==` of texts also holds for other bytes that stand for the same
// characters (é, and e with an accent; 塚 and its compatibility ideograph): a change between them would be taken for none
// and lost.

extension Applicant {
  package static func == (a: Applicant, b: Applicant) -> Bool {
    a.name.isExactly(b.name) && a.organization.isExactly(b.organization) && a.specialty.isExactly(b.specialty)
      && a.staffNumber.isExactly(b.staffNumber)
  }
}

extension FactValue {
  package static func == (a: FactValue, b: FactValue) -> Bool {
    switch (a, b) {
    case (.doesNotApply, .doesNotApply): true
    case (.yesNo(let a), .yesNo(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)), (.other(let a), .other(let b)): a.isExactly(b)
    case (.list(let a), .list(let b)): a == b
    default: false
    }
  }
}

extension InvalidValue {
  package static func == (a: InvalidValue, b: InvalidValue) -> Bool {
    a.key.isExactly(b.key) && a.found.isExactly(b.found) && a.problem == b.problem
  }
}

extension Evidence {
  package static func == (a: Evidence, b: Evidence) -> Bool { a.name.isExactly(b.name) && a.ready == b.ready }
}

extension Entry {
  package static func == (a: Entry, b: Entry) -> Bool {
    a.id.isExactly(b.id) && a.criterion.isExactly(b.criterion) && a.hasNumbers(of: b) && a.hasTexts(of: b)
      && a.evidence == b.evidence && a.invalid == b.invalid
  }

  private func hasNumbers(of other: Entry) -> Bool {
    rank == other.rank && count == other.count && months == other.months && date == other.date
      && claimed == other.claimed && offField == other.offField && transferred == other.transferred
      && benefit == other.benefit
  }

  private func hasTexts(of other: Entry) -> Bool {
    title.isExactly(other.title) && project.isExactly(other.project) && issuer.isExactly(other.issuer)
      && issuerKind.isExactly(other.issuerKind) && awardKind.isExactly(other.awardKind)
      && level.isExactly(other.level) && firstSetKind.isExactly(other.firstSetKind) && remark.isExactly(other.remark)
  }
}
