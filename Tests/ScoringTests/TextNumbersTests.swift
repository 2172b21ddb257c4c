import TestSupport
import Testing

@testable import Basics
@testable import Scoring
@testable import Standards

/// Texts by number: the same bytes, the same number.
@Suite struct TextNumbersTests {
  @Test func textsAreNumberedAsTheyComeHoweverManyThereAre() {
    var numbers = TextNumbers(expecting: 0)
    let texts = (0..<3000).map { "第 \($0) 项成果" + String(repeating: "x", count: $0 % 19) }
    for (number, text) in texts.enumerated() { #expect(numbers.insert(text) == (number, true)) }
    for (number, text) in texts.enumerated() {
      #expect(numbers.insert(text) == (number, false))
      #expect(numbers.number(of: text) == number)
      #expect(numbers[number] == text)
    }
    #expect(numbers.count == 3000)
    #expect(numbers.number(of: "第 3000 项成果") == nil)
  }

  /// Every length around eight bytes, and texts that differ in one byte only, wherever it is.
  @Test func everyByteTells() {
    for length in 0...40 {
      let plain = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      var numbers = TextNumbers()
      #expect(numbers.insert(String(decoding: plain, as: UTF8.self)) == (0, true))
      #expect(numbers.insert(String(decoding: plain + plain.prefix(1), as: UTF8.self)).isNew == (length > 0))
      for place in plain.indices {
        var other = plain
        other[place] = UInt8(ascii: "b")
        #expect(numbers.insert(String(decoding: other, as: UTF8.self)).isNew)
      }
    }
  }

  /// `==` of texts takes these for the same; the standard's readings compare projects exactly (R7).
  @Test func canonicallyEquivalentTextsAreTwo() {
    var numbers = TextNumbers()
    #expect("é" == "e\u{301}")
    #expect(numbers.insert("é") == (0, true))
    #expect(numbers.insert("e\u{301}") == (1, true))
  }

  @Test func ofTwoThingsWithOneIdTheFirstIsMeant() {
    let places = IdPlaces(["a", "b", "a", "c"])
    #expect(["a", "b", "c", "d"].map { places[$0] } == [0, 1, 3, nil])
  }
}

/// R7 through the whole scoring.
@Suite struct ExactProjectTests {
  private func statuses(_ projects: [String]) throws -> [EntryStatus] {
    let entries = projects.enumerated().map { number, project in
      Sheet.entry("awards.county.second") {
        $0.id = "e\(number)"
        $0.rank = 1
        $0.project = project
      }
    }
    return try Sheet.score(entries).entries.map(\.status)
  }

  @Test func projectsAreTheSameToTheByteButForTheirEnds() throws {
    #expect(try statuses(["é", " é\u{3000}"]) == [.counted, .duplicate])
    #expect(try statuses(["é", "e\u{301}"]) == [.counted, .counted])
    #expect(try statuses(["项目甲", "\t项目甲\u{A0}\n", "项目乙"]) == [.counted, .duplicate, .counted])
    #expect(try statuses([" ", "\u{3000}"]) == [.counted, .counted])
  }
}
