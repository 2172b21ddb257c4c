import Standards

extension Report {
  /// The R-numbers that an entry's figure or status drew on, in the pack's order.
  ///
  /// A reading bound to parts of the engine is cited where those parts were used; any other on every entry of the
  /// row that names it. `position` is the entry's in the draft, from 0; `table` the one that the report was made by.
  package func citedReadings(_ position: Int, _ table: Table) -> [String] {
    citations(position, table).map(\.reading)
  }

  /// The same, with what each is bound to.
  func citations(_ position: Int, _ table: Table) -> [Citation] {
    guard let entry = entries[safe: position], let row = entry.row else { return [] }
    return table.nodes[row].citations.filter { $0.isUsed(by: entry.mechanisms) }
  }
}

extension Wording {
  /// The R-numbers that an entry's figure or status drew on, in the pack's order.
  ///
  /// `position` is the entry's in the draft, from 0.
  package func citedReadings(_ position: Int) -> [String] { report.citedReadings(position, table) }
}
