/// A text made ready to be found by its beginning, by a part of it, or by first letters of its pinyin.
struct SearchedText: Equatable, Sendable {
  let text: String
  /// Small letters and ASCII where it was full-width, as bytes.
  private let normal: [UInt8]
  /// The usual first letter of each character that has one.
  private let initials: [UInt8]
  /// The other letters of characters that are read in several ways, by their places.
  private let others: [Int: [UInt8]]

  init(_ text: String) {
    self.text = text
    normal = PlainInput.normalBytes(text)
    var (usual, others): ([UInt8], [Int: [UInt8]]) = ([], [:])
    for scalar in text.unicodeScalars {
      guard let (letter, isOneOfSeveral) = Pinyin.initial(of: scalar) else { continue }
      if isOneOfSeveral { others[usual.count] = Array(Pinyin.initials(of: scalar).dropFirst()) }
      usual.append(letter)
    }
    (initials, self.others) = (usual, others)
  }

  /// How a text was found, the best first.
  enum Match: Int, Comparable {
    case whole, beginning, part, wholeByLetters, letters, innerLetters

    static func < (a: Match, b: Match) -> Bool { a.rawValue < b.rawValue }

    /// Whether its own characters were typed.
    var isLiteral: Bool { self <= .part }
  }

  /// How it is found by what was typed; nil where it is not.
  func match(_ typed: TypedPart) -> Match? {
    if normal.starts(with: typed.normal) { return normal.count == typed.normal.count ? .whole : .beginning }
    if typed.isPart(of: normal) { return .part }
    guard typed.isLetters else { return nil }
    if areInitials(typed.normal, from: 0) {
      return initials.count == typed.normal.count ? .wholeByLetters : .letters
    }
    let last = initials.count - typed.normal.count
    guard last > 0 else { return nil }
    return (1...last).contains { areInitials(typed.normal, from: $0) } ? .innerLetters : nil
  }

  private func areInitials(_ letters: [UInt8], from start: Int) -> Bool {
    guard start + letters.count <= initials.count else { return false }
    return letters.indices.allSatisfy { index in
      let letter = letters[index]
      return initials[start + index] == letter || others[start + index]?.contains(letter) == true
    }
  }
}

/// What was typed of a text so far.
struct TypedPart {
  fileprivate let normal: [UInt8]
  /// For each of its bytes: how many at its beginning are the same as those that end there.
  private let repeats: [Int]
  /// Whether it may be the first letters of pinyin.
  fileprivate let isLetters: Bool

  /// Nobody types more first letters.
  private static let mostLetters = 40

  /// Nil where nothing was typed.
  init?(_ text: String) {
    normal = PlainInput.normalBytes(text)
    if normal.isEmpty { return nil }
    repeats = TypedPart.repeats(in: normal)
    isLetters =
      normal.count <= TypedPart.mostLetters
      && normal.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
  }

  /// Whether it stands somewhere in a text, whose every byte is looked at once (Knuth, Morris and Pratt).
  fileprivate func isPart(of whole: [UInt8]) -> Bool {
    guard normal.count <= whole.count else { return false }
    var count = 0
    for byte in whole {
      while count > 0, normal[count] != byte { count = repeats[count - 1] }
      if normal[count] == byte { count += 1 }
      if count == normal.count { return true }
    }
    return false
  }

  private static func repeats(in part: [UInt8]) -> [Int] {
    var repeats = [Int](repeating: 0, count: part.count)
    var count = 0
    for place in part.indices.dropFirst() {
      while count > 0, part[count] != part[place] { count = repeats[count - 1] }
      if part[count] == part[place] { count += 1 }
      repeats[place] = count
    }
    return repeats
  }
}
