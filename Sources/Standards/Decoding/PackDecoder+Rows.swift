extension PackDecoder {
  /// A row must ask for every field that its points or its admission depend on.
  func checkRow(_ node: Node, _ context: NodeContext, _ object: PackObject) {
    checkLimit(node, object)
    guard let scale = node.scale else { return }
    let asked = context.asked
    for (field, reason) in scale.needs(context.rules) + context.rules.needs where !asked.contains(field) {
      object.note(.notAsked(field, because: reason))
    }
  }

  /// Units are counted in one row only, where `count` has a meaning.
  private func checkLimit(_ node: Node, _ object: PackObject) {
    guard node.limit?.of == .units, let limit = object.optional("limit") else { return }
    if case .perUnit? = node.scale { return }
    limit.note(.unitsLimitOffRow)
  }
}

extension Scale {
  fileprivate func needs(_ rules: EntryRules) -> [(EntryField, AskReason)] {
    switch self {
    case .flat: []
    case .perUnit: rules.oncePer == .year ? [] : [(.count, .units)]
    case .perYear: [(.months, .scale)]
    case .band: [(.claimed, .claim)]
    case .byRank(let ranks): ranks.takesClaims ? [(.rank, .scale), (.claimed, .claim)] : [(.rank, .scale)]
    }
  }
}

extension RankScale {
  /// Whether some rank leaves room for the applicant's own figure (R9, R11).
  fileprivate var takesClaims: Bool {
    beyond == .experts || steps.contains { $0.strictStep > .zero }
  }
}

extension EntryRules {
  fileprivate var needs: [(EntryField, AskReason)] {
    var needs: [(EntryField, AskReason)] = []
    if window != nil { needs.append((.date, .window)) }
    if minimumMonths != nil { needs.append((.months, .months)) }
    if oncePer == .project { needs.append((.project, .project)) }
    if fieldBound == true || offFieldDeduction != nil { needs.append((.offField, .field)) }
    if excludesTransferred == true { needs.append((.transferred, .transfer)) }
    if needsBenefit == true { needs.append((.benefit, .benefit)) }
    return needs
  }
}
