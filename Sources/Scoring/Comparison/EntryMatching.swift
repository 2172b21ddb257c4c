import Standards

/// Which entries of two drafts are the same one: by id where they have anything else in common, then by criterion and
/// title, then by id alone, then by title alone. Of several that could be, those with most in common; the order of the
/// drafts decides what is still even, so that the same two drafts always match in the same way.
struct EntryMatching {
  /// For each new entry the old one that it was; nil where it was added.
  private(set) var oldOfNew: [Int?]
  private let old: [Entry]
  private let new: [Entry]
  private var isTaken: [Bool]

  init(_ old: [Entry], _ new: [Entry]) {
    (self.old, self.new) = (old, new)
    oldOfNew = [Int?](repeating: nil, count: new.count)
    isTaken = [Bool](repeating: false, count: old.count)
    match({ $0.id }, where: { $0.criterion == $1.criterion || ($0.titleKey != nil && $0.titleKey == $1.titleKey) })
    match { EntryName(criterion: $0.criterion, title: $0.titleKey) }
    match { $0.id }
    match { $0.titleKey }
  }

  /// Old entries that are in the new draft no more, ascending.
  var removed: [Int] { isTaken.indices.filter { !isTaken[$0] } }

  private struct EntryName: Hashable {
    var criterion: String
    var title: String?
  }

  /// More than this many pairs under one key, and more than so many in all, are not weighed against each other: they match
  /// in their order.
  private static let mostPairs = 10_000
  private var pairsLeft = 200_000

  private mutating func match<Key: Hashable>(
    _ key: (Entry) -> Key?, where fits: (Entry, Entry) -> Bool = { _, _ in true }
  ) {
    var groups: [Key: [Int]] = [:]
    for index in old.indices where !isTaken[index] {
      if let key = key(old[index]) { groups[key, default: []].append(index) }
    }
    guard !groups.isEmpty else { return }
    var wanting: [Key: [Int]] = [:]
    var order: [Key] = []
    for index in new.indices where oldOfNew[index] == nil {
      guard let key = key(new[index]), groups[key] != nil else { continue }
      if wanting[key] == nil { order.append(key) }
      wanting[key, default: []].append(index)
    }
    for key in order { pair(groups[key] ?? [], wanting[key] ?? [], fits) }
  }

  private mutating func pair(_ olds: [Int], _ news: [Int], _ fits: (Entry, Entry) -> Bool) {
    let count = olds.count * news.count
    guard count > 1, count <= min(EntryMatching.mostPairs, pairsLeft) else {
      for (from, to) in zip(olds, news) where fits(old[from], new[to]) { take(from, as: to) }
      return
    }
    pairsLeft -= count
    var pairs: [(likeness: Int, from: Int, to: Int)] = []
    for from in olds {
      for to in news where fits(old[from], new[to]) { pairs.append((old[from].likeness(to: new[to]), from, to)) }
    }
    pairs.sort { ($1.likeness, $0.from, $0.to) < ($0.likeness, $1.from, $1.to) }
    for pair in pairs where !isTaken[pair.from] && oldOfNew[pair.to] == nil { take(pair.from, as: pair.to) }
  }

  private mutating func take(_ from: Int, as to: Int) {
    isTaken[from] = true
    oldOfNew[to] = from
  }
}

extension Entry {
  /// How many things both say alike.
  fileprivate func likeness(to other: Entry) -> Int {
    let own = EntryField.allCases.count { value(of: $0) != nil && value(of: $0) == other.value(of: $0) }
    return own + (criterion == other.criterion ? 1 : 0) + (id == other.id ? 1 : 0)
  }
}
