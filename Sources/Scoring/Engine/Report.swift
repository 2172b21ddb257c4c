import Basics
import Standards

/// Everything that scoring says of a draft; derived, never stored.
package struct Report: Hashable, Sendable {
  /// One for each node of the table, in its order.
  package var nodes: [NodeResult]
  /// 合计, after the table's cap.
  package var total: Figures
  /// Before the table's cap.
  package var totalRaw: Points
  /// One for each entry, in the draft's order.
  package var entries: [EntryResult]
  /// Where 保底 or 上限 of an indicator counts other entries than 自评; by indicator, 保底 first.
  package var otherChoices: [OtherChoice] = []
  package var conditions: [ConditionResult]
  package var verdicts: [VerdictResult]
  package var score: ScoreVerdict
  package var passMark: Points?
  package var diagnostics: [Diagnostic]
}

/// A node's figures after its cap, and its points before it; all in points.
package struct NodeResult: Hashable, Sendable {
  package var figures: Figures = .zero
  /// 自评 before the node's own cap, after the choice of what counts.
  package var raw: Points = .zero

  package init() {}

  /// What the cap took away.
  package var cut: Points { raw - figures.points }
}

/// What became of one entry.
package struct EntryResult: Hashable, Sendable {
  /// Its row; nil where the criterion is not one.
  package var row: Int?
  package var status: EntryStatus
  package var reason: EntryReason
  /// Its worth by the table, in points.
  package var figures: Figures
  /// What is already taken off its 自评 for a degree of another field (R4), in points.
  package var deducted: Points = .zero
  /// What enters its row before caps, in points; 0 unless counted.
  package var counts: Points
  package var mechanisms: Mechanisms
}

/// 保底 or 上限 of an indicator that is made of other entries than its 自评, each being a choice of its own.
package struct OtherChoice: Hashable, Sendable {
  package enum Bound: Hashable, Sendable {
    case low, high
  }

  package var indicator: Int
  package var bound: Bound
  /// Entries that it counts and 自评 does not, by position in the draft, ascending.
  package var instead: [Int]
  /// Entries that 自评 counts and it does not, by position in the draft, ascending.
  package var without: [Int]
}

/// A condition's state.
package struct ConditionResult: Hashable, Sendable {
  package var id: String
  package var truth: Truth
  package var finding: Finding
}

/// A verdict's state.
package struct VerdictResult: Hashable, Sendable {
  package var id: String
  package var truth: Truth
  /// The clauses that decide it, or those that keep it open.
  package var finding: Finding
}

extension Report {
  /// What keeps verdicts open, each thing once.
  package var openQuestions: Set<Clause.Subject> {
    let clauses = verdicts.filter { $0.truth == .unknown }.flatMap(\.finding.clauses)
    return Set(clauses.filter { $0.truth == .unknown }.map(\.subject))
  }
}

/// 自评分 against 规定分值.
package enum ScoreVerdict: String, Hashable, Sendable {
  /// No mark is set.
  case unset
  /// Even 保底 reaches it.
  case met
  /// Even 上限 does not.
  case unmet
  /// It depends on the experts.
  case undetermined

  init(total: Figures, mark: Points?) {
    guard let mark else {
      self = .unset
      return
    }
    self = total.low >= mark ? .met : total.high < mark ? .unmet : .undetermined
  }
}
