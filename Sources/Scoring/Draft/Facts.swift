/// Answers by the ids of their facts, in the order of the ids: so few are found sooner in a list than in a dictionary,
/// whose kind the runtime would have to make up at every start.
package struct Facts: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    package let key: String
    package let value: FactValue
  }

  package private(set) var pairs: [Pair] = []

  package init() {}

  /// Of answers to the same fact the first one.
  package init(_ answers: [(key: String, value: FactValue)]) {
    pairs.reserveCapacity(answers.count)
    // A file has them in any order, and as many as it likes.
    for place in answers.indices.sorted(by: { (answers[$0].key, $0) < (answers[$1].key, $1) }) {
      let answer = answers[place]
      if pairs.last?.key != answer.key { pairs.append(Pair(key: answer.key, value: answer.value)) }
    }
  }

  package var isEmpty: Bool { pairs.isEmpty }
  package var count: Int { pairs.count }
  package var keys: [String] { pairs.map(\.key) }

  /// Nil for a fact that is not answered.
  package subscript(key: String) -> FactValue? {
    get {
      let place = place(of: key)
      return isAnswer(place, to: key) ? pairs[place].value : nil
    }
    set {
      let place = place(of: key)
      if isAnswer(place, to: key) { pairs.remove(at: place) }
      if let newValue { pairs.insert(Pair(key: key, value: newValue), at: place) }
    }
  }

  private func isAnswer(_ place: Int, to key: String) -> Bool { place < pairs.count && pairs[place].key == key }

  /// Where the answer to a fact stands, or would.
  private func place(of key: String) -> Int { pairs.place { $0.key < key } }
}

extension Facts: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, FactValue)...) {
    self.init(elements.map { (key: $0.0, value: $0.1) })
  }
}
