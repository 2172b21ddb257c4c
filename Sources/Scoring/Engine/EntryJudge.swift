import Standards

extension ConditionJudge {
  /// Whether some admissible entry fits; entries of the right kind that do not are named.
  mutating func entry(_ test: ResolvedEntryTest) -> Truth {
    let start = clauses.count
    var unfit: [Clause] = []
    for position in entries.indices {
      guard let row = entries[position].row, test.covers(row) else { continue }
      guard entries[position].status.isAdmissible else {
        if unfit.count < ConditionJudge.mostUnfit { unfit.append(Clause(.unmet, .unfit(position, fields: []))) }
        continue
      }
      switch truth(of: test.test.matching, position) {
      case .met:
        clauses.removeSubrange(start...)
        return note(.met, .entry(position, open: []))
      case .unknown:
        guard clauses.count < start + ConditionJudge.mostKept else { continue }
        let open = fields(of: test.test.matching, that: .unknown, position)
        clauses.append(Clause(.unknown, .entry(position, open: open)))
      case .unmet:
        guard unfit.count < ConditionJudge.mostUnfit else { continue }
        let wrong = fields(of: test.test.matching, that: .unmet, position)
        unfit.append(Clause(.unmet, .unfit(position, fields: wrong)))
      }
    }
    if clauses.count > start { return .unknown }
    defer { clauses += unfit }
    if let known = test.known, !hasEntry(under: known) {
      return note(.unknown, .nothingEntered(test.test.unknownWithout ?? ""))
    }
    return note(.unmet, .noEntry(test.test.under))
  }

  /// So many entries that do not fit are named; a sentence has no room for more.
  private static let mostUnfit = 3

  /// What several tests of an entry come to: one that is unmet decides, then one that is open.
  private func truth(of tests: [FieldTest], _ position: Int) -> Truth {
    var truth = Truth.met
    let entries = draft.entries.span
    for test in tests {
      switch test.truth(for: entries[position]) {
      case .unmet: return .unmet
      case .unknown: truth = .unknown
      case .met: break
      }
    }
    return truth
  }

  private func fields(of tests: [FieldTest], that truth: Truth, _ position: Int) -> [EntryField] {
    let entries = draft.entries.span
    var fields: [EntryField] = []
    for test in tests where test.truth(for: entries[position]) == truth { fields.append(test.field) }
    return fields
  }

  private func hasEntry(under known: Branch) -> Bool {
    entries.contains { $0.row.map(known.contains) == true && $0.status.isAdmissible }
  }
}

extension FieldTest {
  var field: EntryField {
    switch self {
    case .atMost(let field, _), .isOne(let field, _), .isYes(let field, _): field
    }
  }

  func truth(for entry: borrowing Entry) -> Truth {
    switch self {
    case .atMost(.rank, let most): entry.rank.map { $0 <= most ? .met : .unmet } ?? .unknown
    case .atMost(.months, let most): entry.months.map { $0 <= most ? .met : .unmet } ?? .unknown
    case .atMost: .unknown
    case .isOne(let field, let ids): entry[choice: field].map { ids.contains($0) ? .met : .unmet } ?? .unknown
    case .isYes(.benefit, let expected): entry.benefit.map { $0 == expected ? .met : .unmet } ?? .unknown
    // Nobody writes down that something is in the field or not transferred: silence says so.
    case .isYes(let field, let expected): (entry[flag: field] ?? false) == expected ? .met : .unmet
    }
  }
}

extension Entry {
  /// Whether it is the same in every field that a test may look at.
  func isTestedLike(_ other: borrowing Entry) -> Bool {
    rank == other.rank && months == other.months && benefit == other.benefit && offField == other.offField
      && transferred == other.transferred && awardKind == other.awardKind && level == other.level
      && firstSetKind == other.firstSetKind && issuerKind == other.issuerKind
  }
}

extension EntryResult {
  /// Whether it is the same in all that a test of entries looks at.
  func isTestedLike(_ other: EntryResult) -> Bool {
    row == other.row && status.isAdmissible == other.status.isAdmissible
  }
}
