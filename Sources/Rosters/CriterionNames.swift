import Standards

/// Finds the row that a cell means: its id, or its Chinese path, from wherever that is unique on.
package struct CriterionNames: Sendable {
  private let table: Table
  /// Rows by what they may be called, letters and digits alone.
  private let rows: [String: Set<Int>]

  package enum Answer: Hashable, Sendable {
    case row(String)
    case unknown
    /// Several rows are called so; their paths.
    case ambiguous([String])
  }

  package init(_ table: Table) {
    self.table = table
    var rows: [String: Set<Int>] = [:]
    for row in table.rows {
      var endings = [""]
      var next: Int? = row
      while let index = next {
        let node = table.nodes[index]
        let names = Set([node.name, node.shortName].map(CriterionNames.key))
        endings = endings.flatMap { ending in names.map { $0 + ending } }
        for ending in endings { rows[ending, default: []].insert(row) }
        next = node.parent
      }
    }
    self.rows = rows
  }

  package func row(_ text: String) -> Answer {
    let id = text.trimmed
    if table.row(id) != nil { return .row(id) }
    let key = CriterionNames.key(RosterWords.degrees[id] ?? id)
    let found = (rows[key] ?? []).sorted()
    if found.count == 1 { return .row(table.nodes[found[0]].id) }
    return found.isEmpty ? .unknown : .ambiguous(found.prefix(4).map(path))
  }

  /// The rows of the indicator that holds the degrees; empty in a standard that has none by these names.
  package var degrees: [TableNode] {
    let named = RosterWords.degrees.values.compactMap { name -> Int? in
      let found = rows[CriterionNames.key(name)] ?? []
      return found.count == 1 ? found.first : nil
    }
    guard let indicator = named.min().map({ table.nodes[$0].indicator }) else { return [] }
    return table.rows.filter { table.nodes[$0].indicator == indicator }.map { table.nodes[$0] }
  }

  /// The path by which a row is known without doubt: `成果奖项 县区级 二等奖`.
  package func path(_ row: Int) -> String {
    var names: [String] = []
    var next: Int? = row
    while let index = next, table.nodes[index].kind != .section {
      names.insert(table.nodes[index].name, at: 0)
      next = table.nodes[index].parent
    }
    return names.joined(separator: " ")
  }

  private static func key(_ text: String) -> String {
    var key = ""
    for scalar in text.unicodeScalars where isWord(scalar) { key.unicodeScalars.append(scalar) }
    return key.lowercased()
  }
}

extension String {
  /// Without white space (any Unicode) at its ends.
  var trimmed: String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
