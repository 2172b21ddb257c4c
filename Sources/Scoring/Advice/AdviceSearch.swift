import Basics

/// Looks for the smallest mixes of additions that reach the mark.
///
/// Exact: a mix is counted by the scoring itself. Points meet only in sections and the total, so each indicator's part
/// of a mix is counted once and remembered; a mix is passed over only where even its whole worth, which no cap
/// or limit can raise, falls short.
struct AdviceSearch {
  /// The mixes that reach the mark, all of the same size: the largest total first, then the earliest rows.
  private(set) var found: [(rows: [Int], total: Points)] = []
  /// The largest total of any mix, in points.
  private(set) var most: Points

  private let rescoring: Rescoring
  private let mark: Points
  /// In the table's order, with what each is worth.
  private let candidates: [(row: Int, worth: Points)]
  private var counted: [[Int]: Figures] = [:]

  init(_ rescoring: Rescoring, rows: [Int], mark: Points) {
    self.rescoring = rescoring
    self.mark = mark
    most = rescoring.report.total.points
    candidates = rows.map { ($0, rescoring.worth(of: rescoring.addition(of: $0))) }
  }

  mutating func run() {
    for size in 1...Advice.mostAdditions where found.isEmpty {
      extend([], worth: .zero, from: 0, to: size)
    }
    found.sort { a, b in a.total != b.total ? a.total > b.total : a.rows.lexicographicallyPrecedes(b.rows) }
  }

  /// Every mix of `size` rows, each once: rows never go back in the table's order.
  private mutating func extend(_ rows: [Int], worth: Points, from first: Int, to size: Int) {
    guard rows.count < size else { return consider(rows, worth: worth) }
    for index in candidates.indices.dropFirst(first) {
      let (row, more) = candidates[index]
      extend(rows + [row], worth: worth + more, from: index, to: size)
    }
  }

  private mutating func consider(_ rows: [Int], worth: Points) {
    let bound = rescoring.report.total.points + worth
    guard bound >= mark || bound > most else { return }
    let total = total(with: rows)
    most = max(most, total)
    if total >= mark { found.append((rows, total)) }
  }

  private mutating func total(with rows: [Int]) -> Points {
    var parts: [(node: Int, figures: Figures)] = []
    var start = 0
    // Rows of one indicator stand together in the table's order.
    while start < rows.count {
      let indicator = rescoring.table.nodes[rows[start]].indicator
      var end = start + 1
      while end < rows.count, rescoring.table.nodes[rows[end]].indicator == indicator { end += 1 }
      if let indicator { parts.append((indicator, figures(of: indicator, with: Array(rows[start..<end])))) }
      start = end
    }
    return rescoring.total(with: parts)
  }

  private mutating func figures(of indicator: Int, with rows: [Int]) -> Figures {
    if let known = counted[rows] { return known }
    let (table, day) = (rescoring.table, rescoring.draft.applicationDate)
    let entries = rescoring.additions(of: rows).map { table.entry(for: $0, on: day) }
    let figures = rescoring.adding(entries).nodes[indicator].figures
    counted[rows] = figures
    return figures
  }
}
