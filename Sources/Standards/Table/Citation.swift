import Basics

/// A reading that entries of a row may cite.
package struct Citation: Sendable {
  package let reading: String
  /// Where the reading stands in the pack.
  let place: Int
  /// What an entry must have drawn on; empty = every entry of the row cites it.
  package let applies: Mechanisms

  package func isUsed(by mechanisms: Mechanisms) -> Bool { applies.isEmpty || !applies.isDisjoint(with: mechanisms) }
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
