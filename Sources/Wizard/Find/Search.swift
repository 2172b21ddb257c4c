/// Finds things by what people type: characters, ids, or the first letters of the pinyin.
struct Search: Sendable {
  /// Words that must all be found.
  private let words: [TypedPart]
  /// The same as one, where there are several.
  private let phrase: TypedPart?

  /// More of a text than this is never looked at.
  private static let longest = 200

  init(_ typed: String) {
    words = PlainInput.normal(typed).split(separator: " ").compactMap { TypedPart(String($0)) }
    phrase = words.count > 1 ? TypedPart(typed) : nil
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether the words are all found in texts or an id.
  func finds(_ texts: [String], id: String) -> Bool { rank(of: Searched(names: texts, ids: [id])) != nil }

  /// How well a thing fits, the least the best; nil where it does not.
  ///
  /// What was typed in full comes first, then what begins with it, then what has it inside; among these a name before
  /// an id before what else is known of the thing, and characters before letters of the pinyin.
  func rank(of thing: Searched) -> Int? {
    let ranks = words.map { rank(of: $0, in: thing) }
    let together = phrase.flatMap { rank(of: $0, in: thing) }
    guard ranks.allSatisfy({ $0 != nil }) else { return together }
    return [ranks.compactMap { $0 }.max(), together].compactMap { $0 }.min()
  }

  /// Whether every word stands in one of the texts, of any length, as it was typed.
  func isSaid(in texts: [String]) -> Bool {
    let texts = texts.map(SearchedText.init)
    return !words.isEmpty && words.allSatisfy { word in texts.contains { $0.match(word)?.isLiteral == true } }
  }

  private func rank(of word: TypedPart, in thing: Searched) -> Int? {
    let names = thing.names.compactMap { $0.match(word)?.rank(.name) }
    let ids = thing.ids.compactMap { $0.match(word) }.filter(\.isLiteral).map { $0.rank(.id) }
    let others = thing.others.compactMap { $0.match(word)?.rank(.other) }
    return (names + ids + others).min()
  }

  /// What a thing is found by, made ready.
  struct Searched: Sendable {
    fileprivate let names: [SearchedText]
    fileprivate let ids: [SearchedText]
    fileprivate let others: [SearchedText]

    init(names: [String], ids: [String] = [], others: [String] = []) {
      func ready(_ texts: [String]) -> [SearchedText] { texts.map { SearchedText(String($0.prefix(Search.longest))) } }
      self.names = ready(names)
      self.ids = ready(ids)
      self.others = ready(others)
    }
  }
}

extension SearchedText.Match {
  fileprivate enum Place: Int { case name, id, other }

  /// The whole of what else is known of a thing says no more of it than a beginning of its name.
  fileprivate func rank(_ place: Place) -> Int {
    let extent =
      switch self {
      case .whole, .wholeByLetters: place == .other ? 1 : 0
      case .beginning, .letters: 1
      case .part, .innerLetters: 2
      }
    return extent * 6 + place.rawValue * 2 + (isLiteral ? 0 : 1)
  }
}

/// The first letters of the pinyin of Chinese characters.
enum Pinyin {
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
