/// Finds texts by what people type: characters, ids, or the first letters of the pinyin.
struct Search: Sendable {
  /// Words that must all be found, in small letters and ASCII where they were typed full-width.
  private let words: [String]

  /// More of a text than this is never looked at.
  private static let longest = 200

  init(_ typed: String) {
    words = PlainInput.normal(typed).split(separator: " ").map(String.init)
  }

  var isEmpty: Bool { words.isEmpty }

  /// How well a thing of several texts and an id fits: 0 by its texts, 1 by its id, 2 by pinyin; nil where it does not.
  func rank(_ texts: [String], id: String = "") -> Int? {
    var worst = 0
    for word in words {
      guard let rank = rank(of: word, in: texts, id) else { return nil }
      worst = max(worst, rank)
    }
    return worst
  }

  /// Whether every word stands in one of the texts, of any length, as it was typed.
  func isSaid(in texts: [String]) -> Bool {
    let texts = texts.map(PlainInput.normal)
    return !words.isEmpty && words.allSatisfy { word in texts.contains { $0.contains(word) } }
  }

  private func rank(of word: String, in texts: [String], _ id: String) -> Int? {
    let texts = texts.map { String($0.prefix(Search.longest)) }
    if texts.contains(where: { PlainInput.normal($0).contains(word) }) { return 0 }
    if id.lowercased().contains(word) { return 1 }
    guard word.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) }) else { return nil }
    return texts.contains { Pinyin.contains(Array(word.utf8), in: $0) } ? 2 : nil
  }
}

/// The first letters of the pinyin of Chinese characters.
enum Pinyin {
  /// Whether letters are the initials of characters that stand together; punctuation and spaces do not count.
  static func contains(_ letters: [UInt8], in text: String) -> Bool {
    let initials = text.unicodeScalars.map(initials).filter { !$0.isEmpty }
    guard !letters.isEmpty, initials.count >= letters.count else { return false }
    return (0...(initials.count - letters.count)).contains { start in
      letters.indices.allSatisfy { initials[start + $0].contains(letters[$0]) }
    }
  }

  /// The letters that a character may be typed by: of each of its readings; a letter or digit itself.
  static func initials(of scalar: Unicode.Scalar) -> [UInt8] {
    if let other = others[scalar] { return [usual(scalar)] + other }
    if scalar.value >= PinyinTable.start { return [usual(scalar)].filter { $0 != 0 } }
    guard scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return [] }
    return Array(String(scalar).lowercased().utf8)
  }

  private static func usual(_ scalar: Unicode.Scalar) -> UInt8 {
    let place = Int(scalar.value) - Int(PinyinTable.start)
    guard place >= 0, place < PinyinTable.usual.utf8CodeUnitCount else { return 0 }
    return PinyinTable.usual.withUTF8Buffer { letters in
      let letter = letters[place]
      return letter == UInt8(ascii: ".") || letter == UInt8(ascii: "\n") ? 0 : letter
    }
  }

  private static let others: [Unicode.Scalar: [UInt8]] = {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    var last: Unicode.Scalar?
    for scalar in PinyinTable.others.unicodeScalars {
      if scalar.isASCII {
        if let last, scalar.properties.isAlphabetic { table[last, default: []].append(UInt8(ascii: scalar)) }
      } else {
        last = scalar
      }
    }
    return table
  }()
}
