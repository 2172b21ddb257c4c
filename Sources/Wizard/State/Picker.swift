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

  /// The rows that the filter leaves, in the table's order.
  package func rows(_ table: Table) -> [Int] {
    let search = Search(filter.text)
    return indicators.flatMap(table.rows(under:)).filter { row in
      let node = table.nodes[row]
      let names = [table.indicatorName(of: row), table.shortPath(row), node.name]
      return search.isEmpty || search.finds(names, id: node.id)
    }
  }
}

extension Table {
  func indicatorName(of row: Int) -> String {
    nodes[row].indicator.map { nodes[$0].name } ?? ""
  }
}
