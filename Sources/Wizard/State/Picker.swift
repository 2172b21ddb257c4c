import Scoring
import Screen
import Standards

/// The choice of a criterion for a new entry, or another one for an existing entry.
package struct Picker: Sendable {
  /// The indicators offered, as nodes.
  package var indicators: [Int]
  /// Narrows the rows by name or id.
  package var filter = TextField()
  package var selected: Int {
    get { standIn ?? chosen }
    set { (chosen, standIn) = (newValue, nil) }
  }
  /// The row that was selected last, and the one that takes its place while the filter hides it.
  private var chosen: Int
  private var standIn: Int?
  /// The entry whose criterion is changed; nil for a new entry.
  package var entry: String?
  /// What one more of each row would add right now.
  package var gains: [Int: OneMore] = [:]

  init(indicators: [Int], selected: Int, entry: String?, gains: [Int: OneMore]) {
    (self.indicators, self.entry, self.gains) = (indicators, entry, gains)
    chosen = selected
  }

  /// The rows that the filter leaves, in the table's order: by what they are called, and where none is called so, by
  /// what is said of them (`先进` in a hint).
  package func rows(_ table: Table) -> [Int] {
    let search = Search(filter.text)
    let rows = indicators.flatMap(table.rows(under:))
    if search.isEmpty { return rows }
    let named = rows.filter { row in
      let node = table.nodes[row]
      let names = [table.indicatorName(of: row), table.shortPath(row), node.name]
      return search.finds(Search.Searched(names: names, ids: [node.id]))
    }
    return named.isEmpty ? rows.filter { search.isSaid(in: table.told(of: $0)) } : named
  }

  /// Selects a row that is shown: the one that was selected last, else the first.
  mutating func narrow(_ table: Table) {
    let rows = rows(table)
    standIn = rows.contains(chosen) ? nil : rows.first
  }
}

extension Table {
  func indicatorName(of row: Int) -> String {
    nodes[row].indicator.map { nodes[$0].name } ?? ""
  }

  /// What the standard and the pack say of a row: its hint, the printed figures, documents, fields, readings, and what
  /// stands above it.
  fileprivate func told(of row: Int) -> [String] {
    let guidance = nodes[row].guidance
    var texts = [guidance.hint, guidance.printed].compactMap { $0 } + guidance.labels.texts
    texts += guidance.evidence ?? []
    var next = nodes[row].parent
    while let index = next {
      texts.append(nodes[index].name)
      next = nodes[index].parent
    }
    let cited = Set(nodes[row].guidance.readings)
    return texts + pack.readings.filter { cited.contains($0.id) }.flatMap { [$0.doubt, $0.reading] }
  }
}
