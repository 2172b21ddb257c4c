import Basics
import Scoring

/// The entries of a draft that are no row's yet, by what a row that speaks of one has in common with it.
struct FreeEntries {
  private var places: [Key: [Int]] = [:]
  private var claimed: Set<Int> = []
  private let degrees: Set<String>

  private enum Key: Hashable {
    case degree
    case project(criterion: String, String)
    case named(criterion: String, String)
    case nameless(criterion: String)
    case criterion(String)
  }

  /// So many entries are compared with one row at most: nobody has more that are alike.
  private static let mostCompared = 32

  init(_ entries: [Entry], besides ids: Set<ExactText>, degrees: Set<String>) {
    self.degrees = degrees
    for (place, entry) in entries.enumerated() where !ids.contains(ExactText(entry.id)) {
      for key in FreeEntries.keys(entry) + (degrees.contains(entry.criterion) ? [.degree] : []) {
        places[key, default: []].append(place)
      }
    }
  }

  /// Takes an entry for a row.
  mutating func claim(_ place: Int) { claimed.insert(place) }

  /// The first entries that a row may speak of, in their order.
  mutating func entries(like row: RosterEntry, in entries: [Entry]) -> [Int] {
    let keys = row.isDegree ? [.degree] : FreeEntries.keys(ofRow: row.entry)
    let found = keys.flatMap { first(of: $0) { row.isDegree || row.entry.isLike(entries[$0]) } }
    return Set(found).sorted()
  }

  /// Claimed entries that stand in the way are taken out, so that nobody passes them twice.
  private mutating func first(of key: Key, where isLike: (Int) -> Bool) -> [Int] {
    guard let all = places[key] else { return [] }
    var (found, passed) = ([Int](), 0)
    for place in all {
      if claimed.contains(place) { passed += 1 } else if isLike(place) { found.append(place) }
      if found.count == FreeEntries.mostCompared { break }
    }
    if passed > FreeEntries.mostCompared { places[key] = all.filter { !claimed.contains($0) } }
    return found
  }

  private static func keys(_ entry: Entry) -> [Key] {
    let project = entry.projectKey.map { [Key.project(criterion: entry.criterion, $0.wordKey)] } ?? []
    let name = entry.nameKey.map { Key.named(criterion: entry.criterion, $0) } ?? .nameless(criterion: entry.criterion)
    return project + [name, .criterion(entry.criterion)]
  }

  /// Whatever has the same project or name; the nameless, and for a nameless row all, where the dates agree.
  private static func keys(ofRow entry: Entry) -> [Key] {
    let project = entry.projectKey.map { [Key.project(criterion: entry.criterion, $0.wordKey)] } ?? []
    guard let name = entry.nameKey else { return project + [.criterion(entry.criterion)] }
    return project + [.named(criterion: entry.criterion, name), .nameless(criterion: entry.criterion)]
  }
}
