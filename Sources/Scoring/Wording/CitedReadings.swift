extension Report {
  /// The R-numbers that an entry's figure or status drew on, in the pack's order.
  ///
  /// A reading bound to parts of the engine is cited where those parts were used; any other on every entry of the
  /// row that names it. `position` is the entry's in the draft, from 0; `table` the one that the report was made by.
  package func citedReadings(_ position: Int, _ table: Table) -> [String] {
    guard entries.indices.contains(position), let row = entries[position].row else { return [] }
    let used = entries[position].mechanisms
    return table.citations[row].compactMap { $0.isUsed(by: used) ? $0.reading : nil }
  }
}

/// A reading that entries of a row may cite.
struct Citation: Sendable {
  let reading: String
  /// What an entry must have drawn on; empty = every entry of the row cites it.
  let applies: Mechanisms

  func isUsed(by mechanisms: Mechanisms) -> Bool { applies.isEmpty || !applies.isDisjoint(with: mechanisms) }

  /// Those of a row, in the pack's order; none of another node.
  ///
  /// `places` are those of the readings' ids.
  static func all(of node: TableNode, _ readings: [Reading], _ places: IdPlaces) -> [Citation] {
    guard node.isRow else { return [] }
    return node.guidance.readings.compactMap { places[$0] }.sorted().compactMap { place in
      let (id, applies) = (readings[place].id, readings[place].applies)
      // What every entry cites has to be named by the row itself.
      guard !applies.isEmpty || node.ownReadings.contains(id) else { return nil }
      return Citation(reading: id, applies: applies)
    }
  }
}

extension Wording {
  /// The R-numbers that an entry's figure or status drew on, in the pack's order.
  ///
  /// `position` is the entry's in the draft, from 0.
  package func citedReadings(_ position: Int) -> [String] { report.citedReadings(position, table) }
}
