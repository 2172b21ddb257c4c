/// Texts in the order in which they first come, each once, and where each stands: compared one by one while they are few,
/// looked up when they are many.
package struct TextPlaces {
  package init() {}

  private var texts: [String] = []
  private var places: [String: Int] = [:]
  private static let few = 16

  /// Where the text stands, from 0; nil where it is not there.
  package subscript(text: String) -> Int? {
    texts.count <= TextPlaces.few ? texts.firstIndex(of: text) : places[text]
  }

  /// Where the text stands, which may be put at the end only now.
  package mutating func insert(_ text: String) -> (place: Int, isNew: Bool) {
    if let known = self[text] { return (known, false) }
    texts.append(text)
    if texts.count > TextPlaces.few {
      if places.isEmpty { for (place, text) in texts.enumerated() { places[text] = place } }
      places[text] = texts.count - 1
    }
    return (texts.count - 1, true)
  }
}
