import Basics
import Foundation
import Scoring
import Testing

@testable import Formats
@testable import Standards
@testable import Storage

/// A conversion changes what it says of the standard, and not a letter besides.
@Test(arguments: [
  (#""standard" : "old""#, #""standard" : "new", "convertedFrom": "old""#),
  (#""standard":"old","convertedFrom":"older""#, #""standard":"new","convertedFrom":"old""#),
  (#""convertedFrom":"older",  "standard":"old""#, #""convertedFrom":"old",  "standard":"new""#),
])
func aConversionKeepsEveryLetter(_ before: String, _ after: String) throws {
  let rest = #"""
    "zzz":["\u00e9","a\/b", {"standard":"old"}], "applicationDate": "2026-05-01","passMark":[1],
      "facts" : {"odd":"m\u0061ybe \"standard\": \"x\""}, "entries":[{"id":"e","criterion":"x","title":"\u0041\/","y":1E+2}] }
    """#
  let head = #"{ "format":"ziping-draft","version":1, "note": "\"standard\":", "#
  let document = try DraftDocument(parsing: Array("\(head)\(before),\(rest)".utf8))
  var draft = document.draft
  (draft.standard, draft.convertedFrom) = ("new", "old")
  let converted = document.replacing(draft)
  #expect(String(decoding: converted.bytes, as: UTF8.self) == "\(head)\(after),\(rest)")
  #expect(try DraftDocument(parsing: converted.bytes).draft == draft)
}

/// Random drafts put on top of random files: the draft comes back, and what it does not know stays.
@Suite struct DraftRoundTripTests {
  @Test func whatIsWrittenIsReadBack() throws {
    for seed in 0..<300 {
      var random = Random(seed)
      let first = random.draft()
      var document = DraftDocument.new(applicationDate: first.applicationDate, standard: "w")
      for draft in [first, random.draft(after: first), random.draft()] {
        document = document.replacing(draft)
        let again = try DraftDocument(parsing: document.bytes)
        #expect(again.draft == draft, "seed \(seed)")
        #expect(again.replacing(draft).bytes == document.bytes, "seed \(seed)")
      }
    }
  }

  @Test func unknownKeysSurviveEveryChange() throws {
    for seed in 0..<300 {
      var random = Random(seed)
      let first = random.draft()
      let plain = DraftDocument.new(applicationDate: first.applicationDate, standard: "w").replacing(first)
      let marked = Random.marking(try JSONNode(parsing: plain.bytes).value)
      let document = try DraftDocument(parsing: JSONWriter.file(JSONNode(marked)))
      #expect(document.draft == first, "seed \(seed)")
      let second = random.draft(after: first)
      let text = JSONWriter.line(try JSONNode(parsing: document.replacing(second).bytes).value)
      // One mark for the draft, and one for each entry that both have.
      let kept = Set(first.entries.map(\.id)).intersection(second.entries.map(\.id)).count
      #expect(text.components(separatedBy: #""later": {"x": 1.0}"#).count - 1 >= 1 + kept, "seed \(seed)")
      #expect(document.replacing(first).bytes == document.bytes, "seed \(seed)")
    }
  }
}

/// A generator of drafts that gives the same ones for the same seed.
private struct Random {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func number(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(count, 1)))
  }

  mutating func maybe<Value>(_ value: (inout Random) -> Value) -> Value? {
    number(2) == 0 ? nil : value(&self)
  }

  mutating func text() -> String {
    let parts = ["题", "a", "\"", "\\", "\n", "😀", "e\u{301}", "\u{202E}", "，", " ", "\0", "/"]
    return (0..<number(6)).map { _ in parts[number(parts.count)] }.joined()
  }

  mutating func draft() -> Draft {
    var draft = Draft(
      standard: maybe { $0.text() }, applicationDate: CalendarDay(year: 2026, month: 5, day: 1) ?? .distantPast,
      passMark: maybe { Points(thousandths: $0.number(200_000)) },
      applicant: Applicant(name: text(), organization: text(), specialty: text()))
    for id in ["inService", "assistantSince", "landmarks", "own"] where number(2) == 0 {
      draft.facts[id] =
        [.doesNotApply, .yesNo(true), .number(number(9)), .text(text()), .list([.text("x"), .number(1)])][
          number(5)]
    }
    draft.entries = (0..<number(5)).map { entry("e\($0)") }
    return draft
  }

  /// The same draft with some of its entries left out, moved, changed and added.
  mutating func draft(after first: Draft) -> Draft {
    var draft = self.draft()
    draft.entries = first.entries.filter { _ in number(3) > 0 }.map { number(2) == 0 ? $0 : entry($0.id) }
    if number(2) == 0 { draft.entries.reverse() }
    if number(2) == 0 { draft.entries.insert(entry("new"), at: number(draft.entries.count + 1)) }
    return draft
  }

  mutating func entry(_ id: String) -> Entry {
    var entry = Entry(id: id, criterion: ["papers.core", "posts.large.chief", ""][number(3)])
    entry.title = maybe { $0.text() }
    entry.project = maybe { $0.text() }
    entry.remark = maybe { $0.text() }
    entry.issuer = maybe { $0.text() }
    entry.rank = maybe { 1 + $0.number(20) }
    entry.count = maybe { 1 + $0.number(20) }
    entry.months = maybe { $0.number(200) }
    entry.date = maybe { PartialDate(year: 2020 + $0.number(6), month: 1 + $0.number(12)) } ?? nil
    entry.claimed = maybe { Points(thousandths: ($0.number(300) - 100) * 100) }
    for field in [EntryField.offField, .transferred, .benefit] { entry[flag: field] = maybe { $0.number(2) == 0 } }
    for field in [EntryField.issuerKind, .awardKind, .level, .firstSetKind] {
      entry[choice: field] = maybe { $0.text() }
    }
    entry.evidence = maybe { random in
      (0..<random.number(3)).map { _ in Evidence(name: random.text(), ready: random.number(2) == 0) }
    }
    if entry.rank == nil, number(3) == 0 {
      entry.invalid = [InvalidValue(key: "rank", found: "第一", problem: .notWholeNumber)]
    }
    return entry
  }

  /// The same file with a key that no version knows yet in every object.
  static func marking(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): .array(elements.map { JSONNode(marking($0.value)) })
    case .object(let members) where members.contains { $0.key == "format" || $0.key == "id" }:
      .object(
        [JSONMember(key: "later", value: JSONNode(.object([JSONMember(key: "x", value: number)])))]
          + members.map { JSONMember(key: $0.key, value: JSONNode(marking($0.value.value))) })
    default: value
    }
  }

  private static let number = JSONNode(.number(JSONNumber(literal: "1.0")))
}
