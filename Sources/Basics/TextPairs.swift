/// A few texts by their keys, in the order of the keys: for a handful a list is both smaller and quicker than a
/// dictionary, and a start makes one for every node.
package struct TextPairs: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    package var key: String
    package var text: String

    package init(key: String, text: String) {
      self.key = key
      self.text = text
    }
  }

  package private(set) var pairs: [Pair] = []

  package init() {}

  /// The later text wins where a key comes twice.
  package init(_ pairs: [Pair]) {
    // As they are read at a start.
    if zip(pairs, pairs.dropFirst()).allSatisfy({ $0.key < $1.key }) {
      self.pairs = pairs
    } else {
      for pair in pairs { self[pair.key] = pair.text }
    }
  }

  package var isEmpty: Bool { pairs.isEmpty }
  package var texts: [String] { pairs.map(\.text) }

  package subscript(key: String) -> String? {
    get {
      let place = pairs.place { $0.key < key }
      return place < pairs.count && pairs[place].key == key ? pairs[place].text : nil
    }
    set {
      let place = pairs.place { $0.key < key }
      if place < pairs.count, pairs[place].key == key { pairs.remove(at: place) }
      if let newValue { pairs.insert(Pair(key: key, text: newValue), at: place) }
    }
  }

  /// These texts, with a parent's where there are none; what is only inherited is shared.
  package func inheriting(_ parent: TextPairs?) -> TextPairs {
    guard let parent, !parent.isEmpty else { return self }
    if isEmpty { return parent }
    var all = self
    for pair in parent.pairs where self[pair.key] == nil { all[pair.key] = pair.text }
    return all
  }
}
