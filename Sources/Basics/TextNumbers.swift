/// Numbers texts in the order in which they first come, from 0: later they are told apart by number alone.
///
/// Texts are the same where their bytes are. `String`'s own `==` also holds for canonically equivalent texts, and its
/// hash works their normal form out each time.
package struct TextNumbers: Sendable {
  private var texts: [String] = []
  private var hashes: [UInt64] = []
  /// By the hash: a number + 1, or 0 where nothing is. A power of two, at most half full.
  private var slots: [Int32]

  /// Drawn anew each time the program starts, so that no file can be made whose texts all share a slot.
  private static let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

  /// - Parameter expected: so many texts fit before it has to grow.
  package init(expecting expected: Int = 8) {
    var size = 16
    while size < 2 * expected { size *= 2 }
    slots = [Int32](repeating: 0, count: size)
    texts.reserveCapacity(expected)
    hashes.reserveCapacity(expected)
  }

  package var count: Int { texts.count }

  package subscript(number: Int) -> String { texts[number] }

  /// The text's number; nil where it has none.
  func number(of text: String) -> Int? {
    let slot = slots[place(of: text, TextNumbers.hash(text))]
    return slot == 0 ? nil : Int(slot) - 1
  }

  /// The text's number, which may be given to it only now.
  package mutating func insert(_ text: String) -> (number: Int, isNew: Bool) {
    let hash = TextNumbers.hash(text)
    let place = place(of: text, hash)
    if slots[place] != 0 { return (Int(slots[place]) - 1, false) }
    texts.append(text)
    hashes.append(hash)
    slots[place] = Int32(texts.count)
    if 2 * texts.count > slots.count { grow() }
    return (texts.count - 1, true)
  }

  /// Where the text is, or the free slot where it would be.
  private func place(of text: String, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      let known = Int(slots[place]) - 1
      if hashes[known] == hash, texts[known].isExactly(text) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: 2 * slots.count)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = Int32(number + 1)
    }
  }

  /// Eight bytes at a time.
  private static func hash(_ text: String) -> UInt64 {
    let bytes = text.utf8.span
    let words = bytes.count / 8
    var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    for word in 0..<words {
      hash = mix(hash, bytes.word(word))
    }
    var rest: UInt64 = 0
    for index in (8 * words)..<bytes.count { rest = rest << 8 | UInt64(bytes[index]) }
    return mix(hash, rest)
  }

  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let (high, low) = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }
}

/// Where the things with these ids stand in their list; of two with the same id the first.
package struct IdPlaces: Sendable {
  private var numbers: TextNumbers
  private var places: [Int] = []

  package init(_ ids: [String]) {
    numbers = TextNumbers(expecting: ids.count)
    for (place, id) in ids.enumerated() where numbers.insert(id).isNew { places.append(place) }
  }

  package subscript(id: String) -> Int? { numbers.number(of: id).map { places[$0] } }
}
