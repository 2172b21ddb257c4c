/// The fields of an entry that a criterion may ask for, by their keys in a draft.
package enum EntryField: String, CaseIterable, Hashable, Sendable {
  case title, project, rank, date, claimed, count, months
  case awardKind, level, firstSetKind, benefit, offField, transferred
  case issuer, issuerKind, evidence, remark
}
