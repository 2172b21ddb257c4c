extension ConditionJudge {
  /// Whether some admissible entry fits; entries of the right kind that do not are named.
  func entry(_ test: EntryTest) -> Judged {
    let roots = test.under.compactMap(table.index(of:))
    var (open, unfit) = ([Clause](), [Clause]())
    for (position, result) in report.entries.enumerated() {
      guard let row = result.row, roots.contains(where: { table.isNode(row, under: $0) }) else { continue }
      guard result.status.isAdmissible else {
        if unfit.count < ConditionJudge.mostUnfit { unfit.append(Clause(.unmet, .unfit(position, fields: []))) }
        continue
      }
      let truths = test.matching.map { ($0, $0.truth(for: draft.entries[position])) }
      if truths.allSatisfy({ $0.1 == .met }) { return Judged(.met, .entry(position, open: [])) }
      let wrong = truths.filter { $0.1 == .unmet }.map(\.0.field)
      if wrong.isEmpty {
        let fields = truths.filter { $0.1 == .unknown }.map(\.0.field)
        open.append(Clause(.unknown, .entry(position, open: fields)))
      } else if unfit.count < ConditionJudge.mostUnfit {
        unfit.append(Clause(.unmet, .unfit(position, fields: wrong)))
      }
    }
    if !open.isEmpty { return Judged(.unknown, open) }
    if let known = test.unknownWithout, !hasEntry(under: known) {
      return Judged(.unknown, [Clause(.unknown, .nothingEntered(known))] + unfit)
    }
    return Judged(.unmet, [Clause(.unmet, .noEntry(test.under))] + unfit)
  }

  /// So many entries that do not fit are named; a sentence has no room for more.
  private static let mostUnfit = 3

  private func hasEntry(under id: String) -> Bool {
    guard let root = table.index(of: id) else { return false }
    return report.entries.contains { $0.status.isAdmissible && $0.row.map { table.isNode($0, under: root) } == true }
  }
}

extension FieldTest {
  var field: EntryField {
    switch self {
    case .atMost(let field, _), .isOne(let field, _), .isYes(let field, _): field
    }
  }

  func truth(for entry: Entry) -> Truth {
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
