import Standards

/// One of the things that decide a verdict or keep it open.
package struct VerdictReason: Hashable, Sendable {
  /// The condition that it belongs to, by its index in the pack; nil where the verdict asks the fact itself.
  package var condition: Int?
  package var article: String
  /// What the condition or the fact is called.
  package var name: String
  package var truth: Truth
  package var sentence: String
  /// The clauses behind the sentence: the fields that would settle it.
  package var finding: Finding
}

extension Wording {
  /// What decides a verdict, or all that keeps it open, condition by condition in the pack's order.
  ///
  /// `index` is the verdict's in the pack and in the report, from 0.
  package func reasons(forVerdict index: Int) -> [VerdictReason] {
    guard report.verdicts.indices.contains(index) else { return [] }
    var groups: [[Clause]] = []
    for clause in report.verdicts[index].finding.clauses {
      if let condition = clause.condition, groups.last?.first?.condition == condition {
        groups[groups.count - 1].append(clause)
      } else {
        groups.append([clause])
      }
    }
    return groups.map(reason)
  }

  private func reason(_ clauses: [Clause]) -> VerdictReason {
    let finding = Finding(clauses: clauses)
    var reason = VerdictReason(
      condition: clauses.first?.condition, article: "", name: "", truth: clauses.first?.truth ?? .unknown,
      sentence: sentence(for: finding), finding: finding)
    if let condition = reason.condition, table.pack.conditions.indices.contains(condition) {
      let definition = table.pack.conditions[condition]
      (reason.article, reason.name) = (definition.article, definition.name)
    } else if case .fact(let id, _)? = clauses.first?.subject, let fact = table.fact(id) {
      (reason.article, reason.name) = (fact.article, fact.label)
    }
    return reason
  }
}
