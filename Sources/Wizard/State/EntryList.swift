import Scoring

/// A line of a step's list: its indicators, their entries, and a place to add one to each.
package enum ListItem: Hashable, Sendable {
  case heading(Int)
  /// An entry by its position in the draft.
  case entry(Int)
  /// "Add one" of an indicator, as a node.
  case add(Int)
  /// Above entries whose criterion the table does not have.
  case strays
}

extension Editing {
  /// What the list of the present step shows, in order.
  var listItems: [ListItem] {
    guard case .entries(let screen) = step else { return [] }
    let results = report.entries
    let strays = screen == 0 ? results.indices.filter { results[$0].row == nil } : []
    return table.indicators(of: step).flatMap { indicator in
      [.heading(indicator)] + entries(under: indicator).map { .entry($0) } + (isReviewing ? [] : [.add(indicator)])
    } + (strays.isEmpty ? [] : [.strays] + strays.map { .entry($0) })
  }

  /// Positions of the entries under a node, in the draft's order.
  func entries(under node: Int) -> [Int] {
    // Read once: asking for the report of each entry costs more than what is done with it.
    let results = report.entries
    return results.indices.filter { position in
      results[position].row.map { table.isNode($0, under: node) } ?? false
    }
  }

  /// The lines that can be selected.
  var selectableItems: [ListItem] {
    listItems.filter { item in
      switch item {
      case .entry, .add: true
      case .heading, .strays: false
      }
    }
  }

  /// The selected line; the first one until another is chosen.
  var selectedItem: ListItem? {
    let items = selectableItems
    guard let selection = selections[step] else { return items.first }
    return items.first { self.selection(of: $0) == selection } ?? items.first
  }

  func selection(of item: ListItem) -> Selection? {
    switch item {
    case .entry(let position): .entry(shown.entries[position].id)
    case .add(let node): .add(table.nodes[node].id)
    case .heading, .strays: nil
    }
  }

  /// Whether an entry is only tried out.
  func isHypothetical(_ position: Int) -> Bool { position >= draft.entries.count }

  func position(ofEntry id: String) -> Int? {
    draft.entries.firstIndex { $0.id == id }
  }
}
