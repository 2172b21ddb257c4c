import Basics

/// Finds things by what people type: characters, ids, or the first letters of the pinyin.
struct Search: Sendable {
  /// Words that must all be found.
  private let words: [TypedPart]
  /// The same as one, where there are several.
  private let phrase: TypedPart?
  /// Whether more was typed than anything is found by.
  private let isBeyondAll: Bool

  /// More of a text than this is never looked at.
  private static let longest = 200
  /// Nothing is found by more characters.
  static let longestTyped = 2 * longest

  init(_ typed: String) {
    let typed = Search.withoutGaps(typed)
    isBeyondAll = typed == nil
    words = PlainInput.normal(typed ?? "").split(separator: " ").compactMap { TypedPart(String($0)) }
    phrase = words.count > 1 ? typed.flatMap(TypedPart.init) : nil
  }

  /// A text with one space where there are several, and none before it; nil where it is longer than anything is found by:
  /// no more of it is read.
  static func withoutGaps(_ typed: String) -> String? {
    var (kept, count, isGap) = (String.UnicodeScalarView(), 0, true)
    for scalar in typed.unicodeScalars {
      let isSpace = TypedNumber.asciiTwin(of: scalar) == " "
      defer { isGap = isSpace }
      if isSpace, isGap { continue }
      count += 1
      if count > longestTyped { return nil }
      kept.append(scalar)
    }
    return String(kept)
  }

  var isEmpty: Bool { words.isEmpty && !isBeyondAll }

  /// Whether the words are all found in a thing.
  func finds(_ thing: Searched) -> Bool { rank(of: thing) != nil }

  /// How well a thing fits, the least the best; nil where it does not.
  ///
  /// What was typed in full comes first, then what begins with it, then what has it inside; among these a name before
  /// an id before what else is known of the thing, and characters before letters of the pinyin.
  func rank(of thing: Searched) -> Int? {
    let together = phrase.flatMap { rank(of: $0, in: thing) }
    var worst: Int?
    for word in words {
      guard let rank = rank(of: word, in: thing) else { return together }
      worst = max(rank, worst ?? rank)
    }
    return [worst, together].compactMap { $0 }.min()
  }

  /// Whether every word stands in one of the texts, of any length, as it was typed.
  func isSaid(in texts: [String]) -> Bool {
    if words.isEmpty { return false }
    let texts = texts.map(SearchedText.init)
    return words.allSatisfy { word in texts.contains { $0.match(word)?.isLiteral == true } }
  }

  private func rank(of word: TypedPart, in thing: Searched) -> Int? {
    var best: Int?
    func offer(_ rank: Int?) { if let rank { best = min(rank, best ?? rank) } }
    for text in thing.names { offer(text.match(word)?.rank(.name)) }
    for text in thing.ids { offer(text.match(word).flatMap { $0.isLiteral ? $0.rank(.id) : nil }) }
    for text in thing.others { offer(text.match(word)?.rank(.other)) }
    return best
  }

  /// What a thing is found by, made ready.
  struct Searched: Equatable, Sendable {
    fileprivate let names: [SearchedText]
    fileprivate let ids: [SearchedText]
    fileprivate let others: [SearchedText]

    init(names: [String], ids: [String] = [], others: [String] = []) {
      self.init(
        names: names.map(Search.ready), ids: ids.map(Search.ready), ready: others.map(Search.ready))
    }

    /// With what else is known of the thing, and perhaps of others, made ready before.
    init(names: [SearchedText], ids: [SearchedText], ready others: [SearchedText]) {
      (self.names, self.ids, self.others) = (names, ids, others)
    }
  }

  /// The beginning of a text, made ready.
  static func ready(_ text: String) -> SearchedText {
    SearchedText(text.utf8.count <= longest ? text : String(text.unicodeScalars.prefix(longest)))
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
