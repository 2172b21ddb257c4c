/// A text made ready to be found by its beginning, by a part of it, or by first letters of its pinyin.
struct SearchedText: Sendable {
  let text: String
  /// Small letters and ASCII where it was full-width, as bytes.
  private let normal: [UInt8]
  /// The usual first letter of each character that has one.
  private let initials: [UInt8]
  /// The other letters of characters that are read in several ways, by their places.
  private let others: [Int: [UInt8]]

  init(_ text: String) {
    self.text = text
    normal = Array(PlainInput.normal(text).utf8)
    var (usual, others): ([UInt8], [Int: [UInt8]]) = ([], [:])
    for scalar in text.unicodeScalars {
      let letters = Pinyin.initials(of: scalar)
      guard let first = letters.first else { continue }
      if letters.count > 1 { others[usual.count] = Array(letters.dropFirst()) }
      usual.append(first)
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
    if SearchedText.place(of: typed.normal, in: normal) != nil { return .part }
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

  private static func place(of part: [UInt8], in whole: [UInt8]) -> Int? {
    guard let first = part.first, part.count <= whole.count else { return nil }
    return (0...(whole.count - part.count)).first { start in
      whole[start] == first && whole[start..<(start + part.count)].elementsEqual(part)
    }
  }
}

/// What was typed of a text so far.
struct TypedPart {
  fileprivate let normal: [UInt8]
  /// Whether it may be the first letters of pinyin.
  fileprivate let isLetters: Bool

  /// Nil where nothing was typed.
  init?(_ text: String) {
    normal = Array(PlainInput.normal(text).utf8)
    if normal.isEmpty { return nil }
    isLetters = normal.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
  }
}
