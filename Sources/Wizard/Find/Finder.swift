import Screen

/// 查找: everything that one can go to, narrowed by what is typed.
package struct Finder: Sendable {
  package var filter = TextField()
  /// Everything that there is, as it was when the search was opened: nothing changes while it is open.
  fileprivate(set) var things: [Findable] = []
  /// What fits, the best first.
  package internal(set) var results: [Findable] = []
  package var selected = 0

  var chosen: Findable? { results.indices.contains(selected) ? results[selected] : nil }

  mutating func move(by step: Int) {
    selected = min(max(0, selected + step), max(0, results.count - 1))
  }
}

extension Editing {
  /// Ctrl-F: opens the search over whatever is in front.
  mutating func openFinder() {
    leaveField()
    layers.removeAll { $0.isFinder }
    layers.append(.finder(Finder(things: findables)))
  }
}

extension Finder {
  fileprivate init(things: [Findable]) {
    self.things = things
    narrow()
  }

  /// Works out what fits what is typed; what fits equally well stays in the order of ``things``.
  mutating func narrow() {
    let search = Search(filter.text)
    let ranked = things.enumerated().compactMap { place, thing in
      search.isEmpty ? (thing, 0, place) : search.rank(of: thing.searched).map { (thing, $0, place) }
    }
    results = ranked.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
    selected = 0
  }
}
