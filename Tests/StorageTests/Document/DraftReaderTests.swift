import Basics
import Scoring
import Testing

@testable import Standards
@testable import Storage

@Suite struct DraftReaderTests {
  private static func text(_ rest: String) -> [UInt8] {
    Array(#"{"format":"ziping-draft","version":1,"applicationDate":"2026-05-01"\#(rest)}"#.utf8)
  }

  private func entry(_ fields: String) throws -> Entry {
    let document = try DraftDocument(
      parsing: Self.text(#","entries":[{"id":"e1","criterion":"papers.core",\#(fields)}]"#))
    return try #require(document.draft.entries.first)
  }

  @Test func readsEveryKeyOfTheContract() throws {
    let document = try DraftDocument(
      parsing: Array(
        """
        {"format": "ziping-draft", "version": 1, "standard": "w", "applicationDate": "2026-05-01", "passMark": 60.5,
         "applicant": {"name": "陈", "organization": "厂", "specialty": "机电"},
         "facts": {"assistantSince": "2020-07-01", "inService": true, "talentTitle": null, "seniorRecommenders": 2.0,
          "landmarks": [], "technicalWork": [1, 2], "otherFraud": {"x": 1}, "publicInstitution": 0.5},
         "entries": [
          {"id": "e1", "criterion": "awards.county.first", "title": "题", "project": "P1", "rank": 3, "date": "2024-05",
           "awardKind": "science", "level": "provincial", "firstSetKind": "equipment", "claimed": 8.5, "benefit": true,
           "offField": false, "transferred": false, "count": 20e-1, "months": 30, "issuer": "局", "issuerKind": "county",
           "evidence": [{"name": "获奖证书", "ready": true}, {}], "remark": "注"}]}
        """.utf8))
    var entry = Entry(id: "e1", criterion: "awards.county.first")
    entry.title = "题"
    entry.project = "P1"
    entry.rank = 3
    entry.date = PartialDate(year: 2024, month: 5)
    entry.awardKind = "science"
    entry.level = "provincial"
    entry.firstSetKind = "equipment"
    entry.claimed = Points(thousandths: 8500)
    entry.benefit = true
    entry.offField = false
    entry.transferred = false
    entry.count = 2
    entry.months = 30
    entry.issuer = "局"
    entry.issuerKind = "county"
    entry.evidence = [Evidence(name: "获奖证书", ready: true), Evidence(name: "", ready: false)]
    entry.remark = "注"
    let day = try #require(CalendarDay(year: 2026, month: 5, day: 1))
    let expected = Draft(
      standard: "w", applicationDate: day, passMark: Points(thousandths: 60500),
      applicant: Applicant(name: "陈", organization: "厂", specialty: "机电"),
      facts: [
        "assistantSince": .text("2020-07-01"), "inService": .yesNo(true), "talentTitle": .doesNotApply,
        "seniorRecommenders": .number(2), "landmarks": .list([]), "technicalWork": .list([.number(1), .number(2)]),
        "otherFraud": .other(#"{"x": 1}"#), "publicInstitution": .other("0.5"),
      ], entries: [entry])
    #expect(document.draft == expected)
    #expect(document.version == 1)
    #expect(!document.isNewer)
  }

  @Test func eachFieldIsFoundByItsKeyAndByNothingElse() {
    for field in EntryField.allCases {
      #expect(EntryField(key: field.rawValue) == field)
      #expect(EntryField(key: field.rawValue + "x") == nil)
      #expect(EntryField(key: "x" + field.rawValue.dropFirst()) == nil)
      #expect(EntryField(key: field.rawValue.dropLast() + "x") == nil)
    }
    #expect(EntryField(key: "") == nil)
    // The Kelvin sign is canonically equivalent to K.
    #expect(EntryField(key: "award\u{212A}ind") == nil)
  }

  @Test func absentAndNullAreTheSameInAnEntry() throws {
    let fields = EntryField.allCases.map { "\"\($0.rawValue)\": null" }.joined(separator: ",")
    #expect(try entry(fields) == Entry(id: "e1", criterion: "papers.core"))
  }

  @Test(arguments: [
    (#""rank": 0"#, "rank", "0", ValueProblem.below(1)),
    (#""rank": 2.5"#, "rank", "2.5", .notWholeNumber),
    (#""rank": -1e30"#, "rank", "-1e30", .below(1)),
    (#""rank": "3""#, "rank", "3", .notWholeNumber),
    (#""count": 0"#, "count", "0", .below(1)),
    (#""months": -1"#, "months", "-1", .below(0)),
    (#""months": true"#, "months", "true", .notWholeNumber),
    (#""date": "2024-13""#, "date", "2024-13", .date(.month)),
    (#""date": "2024-02-30""#, "date", "2024-02-30", .date(.day(last: 29))),
    (#""date": "0000""#, "date", "0000", .date(.year)),
    (#""date": "2024/5""#, "date", "2024/5", .date(.form)),
    (#""date": """#, "date", "", .date(.form)),
    (#""date": 2024"#, "date", "2024", .notText),
    (#""claimed": 5.55"#, "claimed", "5.55", .notTenth),
    (#""claimed": 1e-400"#, "claimed", "1e-400", .notTenth),
    (#""claimed": "5""#, "claimed", "5", .notNumber),
    (#""offField": 1"#, "offField", "1", .notYesNo),
    (#""benefit": "true""#, "benefit", "true", .notYesNo),
    (#""title": ["a",  1]"#, "title", #"["a", 1]"#, .notText),
    (#""level": 3"#, "level", "3", .notText),
    (#""evidence": {}"#, "evidence", "{}", .notList),
    (#""evidence": ["证书"]"#, "evidence", #"["证书"]"#, .notList),
    (#""evidence": [{"name": 1}]"#, "evidence", #"[{"name": 1}]"#, .notText),
    (#""evidence": [{"ready": "yes"}]"#, "evidence", #"[{"ready": "yes"}]"#, .notYesNo),
  ])
  func notesValuesThatAreNotValid(fields: String, key: String, found: String, problem: ValueProblem) throws {
    let entry = try entry(fields)
    #expect(entry.invalid == [InvalidValue(key: key, found: found, problem: problem)])
    let field = try #require(EntryField(rawValue: key))
    #expect(entry.written(field) == nil)
  }

  @Test func holdsHugeNumbers() throws {
    let entry = try entry(#""rank": 1e30, "count": 9999999999, "months": 1000000000, "claimed": -1e300"#)
    #expect(entry.invalid == [])
    #expect(entry.rank == 1_000_000_000)
    #expect(entry.count == 1_000_000_000)
    #expect(entry.months == 1_000_000_000)
    #expect(entry.claimed == -Points.largest)
  }

  @Test(
    arguments: [
      ("60", 60_000, nil), ("0", 0, nil), ("-0", 0, nil), ("60.0005", 60_001, nil), ("1e-9", 1, nil),
      ("1e99", Points.largest.thousandths, nil), ("null", nil, nil), ("-1", nil, .below(0)),
      ("-1e-9", nil, .below(0)), ("\"60\"", nil, .notNumber),
    ] as [(String, Int?, ValueProblem?)])
  func readsThePassMark(literal: String, thousandths: Int?, problem: ValueProblem?) throws {
    let draft = try DraftDocument(parsing: Self.text(",\"passMark\": \(literal)")).draft
    #expect(draft.passMark == thousandths.map(Points.init(thousandths:)))
    #expect(draft.invalid.map(\.problem) == (problem.map { [$0] } ?? []))
    #expect(draft.invalid.map(\.key) == (problem == nil ? [] : ["passMark"]))
  }

  @Test func theRestMayBeAbsentOrNull() throws {
    let bare = try DraftDocument(parsing: Self.text("")).draft
    let nulls = try DraftDocument(
      parsing: Self.text(#","standard":null,"applicant":null,"facts":null,"entries":[],"passMark":null"#)
    ).draft
    #expect(bare == nulls)
    #expect(bare.entries.isEmpty && bare.facts.isEmpty && bare.standard == nil)
  }

  @Test func aNewerVersionIsReadAndSaysSo() throws {
    let document = try DraftDocument(
      parsing: Array(#"{"format":"ziping-draft","version":2,"applicationDate":"2026-05-01","soon":[1]}"#.utf8))
    #expect(document.isNewer)
    #expect(document.version == 2)
  }

  @Test func idsThatOnlyLookAlikeAreTwo() throws {
    let draft = try DraftDocument(
      parsing: Self.text(
        ",\"entries\":[{\"id\":\"\u{E9}\",\"criterion\":\"a\"},{\"id\":\"e\u{301}\",\"criterion\":\"a\"}]")
    ).draft
    #expect(draft.entries.count == 2)
  }
}
