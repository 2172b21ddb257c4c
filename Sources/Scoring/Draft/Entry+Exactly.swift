extension Entry {
  /// Whether it is the same to the byte; `==` holds for texts that only look the same, too.
  package func isExactly(_ other: Entry) -> Bool {
    self == other && id.isExactly(other.id) && criterion.isExactly(other.criterion) && title.isExactly(other.title)
      && project.isExactly(other.project) && issuer.isExactly(other.issuer) && issuerKind.isExactly(other.issuerKind)
      && awardKind.isExactly(other.awardKind) && level.isExactly(other.level)
      && firstSetKind.isExactly(other.firstSetKind) && remark.isExactly(other.remark)
      && (evidence ?? []).elementsEqual(other.evidence ?? []) { $0.name.isExactly($1.name) }
      && invalid.elementsEqual(other.invalid) { $0.key.isExactly($1.key) && $0.found.isExactly($1.found) }
  }
}

extension String? {
  fileprivate func isExactly(_ other: String?) -> Bool {
    guard let self, let other else { return self == nil && other == nil }
    return self.isExactly(other)
  }
}
