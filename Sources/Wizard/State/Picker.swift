import Scoring
import Screen

/// The choice of a criterion for a new entry, or another one for an existing entry.
package struct Picker: Sendable {
  /// The indicators offered, as nodes.
  package var indicators: [Int]
  /// Narrows the rows by name or id.
  package var filter = TextField()
  package var selected: Int
  /// The entry whose criterion is changed; nil for a new entry.
  package var entry: String?
  /// What one more of each row would add right now.
  package var gains: [Int: OneMore] = [:]

  /// The rows that the filter leaves, in the table's order: by what they are called, and where none is called so, by
  /// what is said of them (`先进` in a hint).
  package func rows(_ table: Table) -> [Int] {
    let search = Search(filter.text)
    let rows = indicators.flatMap(table.rows(under:))
    let named = rows.filter { row in
      let node = table.nodes[row]
      let names = [table.indicatorName(of: row), table.shortPath(row), node.name]
      return search.isEmpty || search.finds(names, id: node.id)
    }
    return named.isEmpty ? rows.filter { search.isSaid(in: table.told(of: $0)) } : named
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
