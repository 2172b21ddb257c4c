import Basics

/// 分值来由: how a figure came about, step by step in the order of scoring. Made from what ``score`` recorded in its
/// report; nothing is worked out a second time.
package struct Explanation: Hashable, Sendable {
  package var lines: [ExplanationLine]
}

/// One step of an explanation, or a reading that the step above it draws on.
package struct ExplanationLine: Hashable, Sendable {
  package var text: String
  /// 自评 before the step, in points; nil where nothing stood yet, and for remarks.
  package var before: Points?
  /// 自评 after the step, in points; nil for remarks.
  package var after: Points?
  /// How far it stands below the figure that is explained, ≥ 0.
  package var depth: Int
  /// Where the standard says so.
  package var article: String?
  /// R-numbers that the step draws on, each spelled out in a line below it.
  package var readings: [String]
  /// The entry that it speaks of, by position in the draft.
  package var entry: Int?
  /// The node of the table that it speaks of, by index.
  package var node: Int?

  init(
    _ text: String, before: Points? = nil, after: Points? = nil, depth: Int = 0, article: String? = nil,
    readings: [String] = [], entry: Int? = nil, node: Int? = nil
  ) {
    self.text = text
    self.before = before
    self.after = after
    self.depth = depth
    self.article = article
    self.readings = readings
    self.entry = entry
    self.node = node
  }
}

extension Wording {
  /// From an entry's worth through admission, choice, limits and caps to the total; an entry that does not count
  /// ends where it was left out.
  ///
  /// `position` is the entry's in the draft, from 0.
  package func explanation(ofEntry position: Int) -> Explanation {
    guard report.entries.indices.contains(position) else { return Explanation(lines: []) }
    let (explainer, result) = (Explainer(self), report.entries[position])
    let own = explainer.steps(ofEntry: position, depth: 0)
    guard result.status == .counted, let row = result.row else { return Explanation(lines: own) }
    return Explanation(lines: own + explainer.chain(from: row))
  }

  /// What makes up a node's figure, entry by entry, then the way from it up to the total.
  ///
  /// `index` is the node's in the table.
  package func explanation(ofNode index: Int) -> Explanation {
    guard table.nodes.indices.contains(index) else { return Explanation(lines: []) }
    let explainer = Explainer(self)
    let split = explainer.remark(of: report.split(of: index, table), depth: 0)
    let above = table.nodes[index].parent.map { explainer.chain(from: $0) } ?? explainer.totalStep(depth: 0)
    return Explanation(lines: explainer.ledger(of: index, depth: 0) + split + above)
  }

  /// The whole account: every entry and every node with points, each sum below what it is made of.
  package func explanationOfTotal() -> Explanation {
    let explainer = Explainer(self)
    let strays = report.entries.indices.filter { report.entries[$0].row == nil }
    return Explanation(
      lines: table.sections.flatMap { explainer.ledger(of: $0, depth: 1) }
        + strays.flatMap { explainer.steps(ofEntry: $0, depth: 1) } + explainer.totalStep(depth: 0)
        + explainer.remark(of: report.split(table), depth: 0))
  }
}
