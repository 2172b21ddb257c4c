import Basics
import Standards

/// 建议: what would raise the score most, and what would bring it to the mark. An estimate: it assumes the least
/// that each row gives, and nothing that the committee has not yet judged.
package struct Advice: Hashable, Sendable {
  /// What one more entry of each row adds, best first, then in the table's order.
  package var rows: [RowAdvice]
  /// The sets of fewest additions that reach the mark; empty where none does, none is needed or no mark is set.
  /// The largest total first, then the earliest rows of the table; at most ``mostSets``.
  package var sets: [AdviceSet]
  /// How many more sets of as few additions reach the mark.
  package var unlistedSets = 0
  /// 规定分值, in points; nil = not published.
  package var mark: Points?
  /// Whether 自评 is at the mark already.
  package var isReached: Bool
  /// The largest total that ``mostAdditions`` can bring, in points, where a mark is set and no set reaches it.
  package var mostWithinReach: Points?

  /// Additions in one set.
  package static let mostAdditions = 3
  package static let mostSets = 5
}

/// What one more entry of a row would add.
package struct RowAdvice: Hashable, Sendable {
  package var addition: Addition
  /// By the table, in points.
  package var worth: Points
  /// To the total after every limit and cap, in points.
  package var adds: Points
  /// What takes the rest, where it adds less than it is worth.
  package var eatenBy: Eater?
  package var reach: Reach
}

/// Additions that together reach the mark.
package struct AdviceSet: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var addition: Addition
    /// By the table, in points.
    package var worth: Points
    /// To the total, in points, after the additions before it.
    package var adds: Points
  }

  /// In the table's order.
  package var steps: [Step]
  /// 自评 with all of them, in points.
  package var total: Points
  /// By how much the total passes the mark, in points.
  package var surplus: Points
}

extension Table {
  /// What one more entry of each row would add to a draft, and which few additions would reach the mark.
  ///
  /// - Parameters:
  ///   - draft: the draft as it stands.
  ///   - report: what ``score`` made of it; its mark is the one to reach.
  ///   - excluding: ids of rows, or of nodes above rows, that the applicant has struck out: they appear nowhere.
  /// - Returns: rows of any reach, and sets of rows that are within reach (``Reach/soon``).
  package func advice(_ draft: Draft, _ report: Report, excluding: Set<String> = []) -> Advice {
    let rescoring = Rescoring(draft, self)
    let struck = excluding.compactMap(index(of:))
    let open = rows.filter { row in !struck.contains { isNode(row, under: $0) } }
    let rows = open.map(rescoring.advice(on:)).enumerated().sorted { a, b in
      a.element.adds != b.element.adds ? a.element.adds > b.element.adds : a.offset < b.offset
    }
    var advice = Advice(rows: rows.map(\.element), sets: [], mark: report.passMark, isReached: false)
    guard let mark = report.passMark else { return advice }
    advice.isReached = report.total.points >= mark
    guard !advice.isReached else { return advice }
    var search = AdviceSearch(rescoring, rows: open.filter { nodes[$0].guidance.reach == .soon }, mark: mark)
    search.run()
    advice.sets = search.found.prefix(Advice.mostSets).map { rescoring.set(of: $0.rows, mark: mark) }
    advice.unlistedSets = search.found.count - advice.sets.count
    advice.mostWithinReach = advice.sets.isEmpty ? search.most : nil
    return advice
  }
}

extension Rescoring {
  fileprivate func advice(on row: Int) -> RowAdvice {
    let addition = addition(of: row)
    let (worth, gain, after) = tried(addition)
    return RowAdvice(
      addition: addition, worth: worth, adds: gain,
      eatenBy: gain < worth ? eater(of: row, worth: worth, in: after) : nil,
      reach: table.nodes[row].guidance.reach ?? .later)
  }

  /// One addition for each of these rows, which may repeat.
  func additions(of rows: [Int]) -> [Addition] {
    rows.reduce(into: []) { $0.append(addition(of: $1, beside: $0)) }
  }

  fileprivate func set(of rows: [Int], mark: Points) -> AdviceSet {
    let additions = additions(of: rows)
    let entries = additions.map { table.entry(for: $0, on: draft.applicationDate) }
    var total = report.total.points
    let steps = additions.indices.map { index in
      let before = total
      total = adding(Array(entries[...index])).total.points
      return AdviceSet.Step(addition: additions[index], worth: worth(of: additions[index]), adds: total - before)
    }
    return AdviceSet(steps: steps, total: total, surplus: total - mark)
  }
}
