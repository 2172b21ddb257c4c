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
    if let items = laidOut.items, items.stepIndex == stepIndex { return items.items }
    guard case .entries(let screen) = step else { return [] }
    let results = report.entries
    let strays = screen == 0 ? results.indices.filter { results[$0].row == nil } : []
    return walk.indicators[stepIndex].flatMap { indicator in
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

  func hasEntries(under node: Int) -> Bool {
    let results = report.entries.span
    for position in results.indices {
      if let row = results[position].row, table.isNode(row, under: node) { return true }
    }
    return false
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
    case .entry(let position): .entry(id(ofEntry: position))
    case .add(let node): .add(table.nodes[node].id)
    case .heading, .strays: nil
    }
  }

  /// Whether an entry is only tried out.
  func isHypothetical(_ position: Int) -> Bool { position >= draft.entries.count }

  /// An entry holds much: both look it up in its place.
  func position(ofEntry id: String) -> Int? {
    let entries = draft.entries.span
    for position in entries.indices where entries[position].id == id { return position }
    return nil
  }

  func id(ofEntry position: Int) -> String {
    // Most are the draft's own, which nothing has to be put together for.
    let entries = isHypothetical(position) ? shown.entries : draft.entries
    return entries.span[position].id
  }
}
