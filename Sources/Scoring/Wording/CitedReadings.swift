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
    guard entries.indices.contains(position), let row = entries[position].row else { return [] }
    let used = entries[position].mechanisms
    return table.nodes[row].citations.filter { $0.isUsed(by: used) }
  }
}

/// A reading that entries of a row may cite.
struct Citation: Sendable {
  let reading: String
  /// Where the reading stands in the pack.
  let place: Int
  /// What an entry must have drawn on; empty = every entry of the row cites it.
  let applies: Mechanisms

  func isUsed(by mechanisms: Mechanisms) -> Bool { applies.isEmpty || !applies.isDisjoint(with: mechanisms) }
}

/// Looks up what nodes may cite.
struct CitationFinder {
  private let readings: [Reading]
  private let places: IdPlaces

  init(_ readings: [Reading]) {
    self.readings = readings
    places = IdPlaces(readings.map(\.id))
  }

  /// What a node that names these readings may cite, with what it inherits, in the pack's order.
  func citations(of names: [String], below inherited: [Citation]) -> [Citation] {
    var citations = inherited
    for name in names {
      guard let place = places[name] else { continue }
      let next = citations.firstIndex { $0.place >= place } ?? citations.count
      if next < citations.count, citations[next].place == place { continue }
      let citation = Citation(reading: readings[place].id, place: place, applies: readings[place].applies)
      citations.insert(citation, at: next)
    }
    return citations
  }
}

extension [Citation] {
  /// What the nodes below inherit: what every entry cites has to be named by its row itself.
  var inheritable: [Citation] { contains { $0.applies.isEmpty } ? filter { !$0.applies.isEmpty } : self }
}

extension Wording {
  /// The R-numbers that an entry's figure or status drew on, in the pack's order.
  ///
  /// `position` is the entry's in the draft, from 0.
  package func citedReadings(_ position: Int) -> [String] { report.citedReadings(position, table) }
}
