import Basics
import Standards

/// What decides a condition, or what is still open: the clauses that its sentence is made of.
package struct Finding: Hashable, Sendable {
  package var clauses: [Clause]

  package init(clauses: [Clause]) {
    self.clauses = clauses
  }
}

/// One thing that a condition looked at, with what it found.
package struct Clause: Hashable, Sendable {
  package var truth: Truth
  package var subject: Subject
  /// In a verdict's finding: the condition that the clause belongs to, by its index in the pack.
  package var condition: Int? = nil

  package enum Subject: Hashable, Sendable {
    /// A fact, by id, with the answer found; nil while it is unanswered.
    case fact(String, FactAnswers.Answer?)
    /// A period that is complete on `reached`; nil where the fact does not apply.
    case period(since: String, years: Int, reached: CalendarDay?)
    /// An entry that fits, or that may fit once these fields are filled in.
    case entry(Int, open: [EntryField])
    /// An entry of the right kind that does not fit because of these fields; without fields, one not admitted.
    case unfit(Int, fields: [EntryField])
    /// No entry under these nodes fits.
    case noEntry([String])
    /// Nothing has been entered under this node, which leaves it open.
    case nothingEntered(String)
    case passMark(points: Points, mark: Points?)
  }
}

extension Clause {
  var isOfEntry: Bool { if case .entry = subject { true } else { false } }
}

extension [Clause] {
  /// Without what asks an entry for more fields than another alternative does: the fewer settle it too.
  func keepingEasiestOfEachEntry() -> [Clause] {
    var asked: [Int: [[EntryField]]] = [:]
    for case .entry(let position, let open) in map(\.subject) { asked[position, default: []].append(open) }
    return filter { clause in
      guard case .entry(let position, let open) = clause.subject, let others = asked[position] else { return true }
      return !others.contains { fewer in fewer.count < open.count && fewer.allSatisfy(open.contains) }
    }
  }

  /// Each clause where it comes first.
  var withoutRepetition: [Clause] {
    var seen: Set<Clause> = []
    return filter { seen.insert($0).inserted }
  }
}
