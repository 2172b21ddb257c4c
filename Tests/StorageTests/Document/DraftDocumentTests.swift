import Basics
import Foundation
import Scoring
import Testing

@testable import Formats
@testable import Standards
@testable import Storage

@Suite struct DraftDocumentTests {
  private static let original = """
    {
      "zeta": {"b": 1, "a": [1.50, -0.0]}, "version": 1.0,
      "format": "ziping-draft", "applicationDate": "2026-05-01",
      "facts": {"custom": 1e2, "seniorRecommenders": 2.0, "assistantSince": "2021", "talentTitle": null},
      "applicant": {"phone": "1", "organization": "厂"},
      "entries": [
        {"note": null, "criterion": "papers.core", "id": "a", "rank": 2.0, "count": null, "date": "2024-13",
         "evidence": [{"page": 3, "name": "封面"}, {"ready": true, "name": "目录", "k": []}], "claimed": 5.50},
        {"id": "b", "criterion": "papers.core", "x": {"y": 1}}
      ]
    }
    """

  private func document() throws -> DraftDocument {
    try DraftDocument(parsing: Array(Self.original.utf8))
  }

  private func line(_ document: DraftDocument) throws -> String {
    JSONWriter.line(try JSONNode(parsing: document.bytes).value)
  }

  /// The original on one line, with some of its text replaced.
  private func expected(_ changes: [(String, String)]) throws -> String {
    var text = try line(document())
    for (old, new) in changes {
      let parts = text.components(separatedBy: old)
      #expect(parts.count == 2, "\(old) must occur once")
      text = parts.joined(separator: new)
    }
    return text
  }

  @Test func whatIsNotChangedStaysToTheByte() throws {
    let document = try document()
    #expect(document.replacing(document.draft).bytes == Array(Self.original.utf8))
    var draft = document.draft
    draft.entries[0].rank = 7
    let changed = document.replacing(draft)
    #expect(changed.replacing(document.draft).draft == document.draft)
    #expect(document.replacing(document.draft).bytes == Array(Self.original.utf8))
  }

  @Test func onlyWhatChangedIsWritten() throws {
    let document = try document()
    var draft = document.draft
    draft.entries[0].rank = 7
    draft.entries[0].title = "题"
    draft.entries[0].claimed = nil
    draft.entries[0].evidence?[0].ready = true
    draft.entries[1].months = 3
    draft.facts["seniorRecommenders"] = .number(3)
    draft.facts["inService"] = .yesNo(true)
    draft.facts["assistantSince"] = nil
    draft.applicant.name = "陈"
    draft.passMark = Points(60)
    draft.standard = "w"
    #expect(
      try line(document.replacing(draft))
        == expected([
          (#""rank": 2.0"#, #""title": "题", "rank": 7"#), (#", "claimed": 5.50"#, ""),
          (#""name": "封面"}"#, #""name": "封面", "ready": true}"#), (#""x": {"y": 1}"#, #""months": 3, "x": {"y": 1}"#),
          (#""seniorRecommenders": 2.0, "assistantSince": "2021""#, #""seniorRecommenders": 3"#),
          (#""facts": {"#, #""facts": {"inService": true, "#),
          (#""phone": "1","#, #""name": "陈", "phone": "1","#),
          (#""format": "ziping-draft","#, #""format": "ziping-draft", "standard": "w","#),
          (#""applicationDate": "2026-05-01","#, #""applicationDate": "2026-05-01", "passMark": 60,"#),
        ]))
  }

  @Test func anInvalidValueStaysUntilItIsChanged() throws {
    let document = try document()
    var draft = document.draft
    #expect(draft.entries[0].invalid == [InvalidValue(key: "date", found: "2024-13", problem: .date(.month))])
    draft.entries[0].invalid = []
    #expect(try line(document.replacing(draft)) == expected([(#", "date": "2024-13""#, "")]))
    draft.entries[0].date = PartialDate(year: 2024, month: 12)
    #expect(try line(document.replacing(draft)) == expected([("2024-13", "2024-12")]))
    draft.entries[0].date = nil
    draft.entries[0].rank = nil
    draft.entries[0].invalid = [
      InvalidValue(key: "date", found: "去年\"", problem: .date(.form)),
      InvalidValue(key: "rank", found: "第一", problem: .notWholeNumber),
    ]
    let typed = document.replacing(draft)
    #expect(try line(typed) == expected([("2024-13", #"去年\""#), (#""rank": 2.0"#, #""rank": "第一""#)]))
    #expect(
      try DraftDocument(parsing: typed.bytes).draft.entries[0].invalid.map(\.found).sorted() == ["去年\"", "第一"].sorted())
  }

  @Test func entriesAreKnownByTheirIds() throws {
    let document = try document()
    var draft = document.draft
    draft.entries.swapAt(0, 1)
    var added = Entry(id: "c", criterion: "experience.field")
    added.months = 12
    added.title = "本单位"
    added.evidence = [Evidence(name: "证明", ready: false)]
    draft.entries.insert(added, at: 1)
    let moved = document.replacing(draft)
    let second = #"{"id": "b", "criterion": "papers.core", "x": {"y": 1}}"#
    let new =
      #"{"id": "c", "criterion": "experience.field", "title": "本单位", "months": 12, "#
      + #""evidence": [{"name": "证明", "ready": false}]}"#
    #expect(
      try line(moved) == expected([(", " + second, ""), (#""entries": ["#, #""entries": [\#(second), \#(new), "#)]))
    #expect(moved.draft == (try DraftDocument(parsing: moved.bytes).draft))
    draft.entries = []
    #expect(try line(document.replacing(draft)).hasSuffix(#""entries": []}"#))
    // Undone: what the first document knows comes back from it.
    #expect(document.replacing(document.draft).bytes == Array(Self.original.utf8))
  }

  @Test func proofDocumentsKeepWhatElseTheyHold() throws {
    let document = try document()
    var draft = document.draft
    draft.entries[0].evidence = [
      Evidence(name: "目录", ready: false), Evidence(name: "封面", ready: false), Evidence(name: "新", ready: true),
    ]
    #expect(
      try line(document.replacing(draft))
        == expected([
          (
            #"[{"page": 3, "name": "封面"}, {"ready": true, "name": "目录", "k": []}]"#,
            #"[{"ready": false, "name": "目录", "k": []}, {"page": 3, "name": "封面"}, {"name": "新", "ready": true}]"#
          )
        ]))
    draft.entries[0].evidence = [Evidence(name: "首页", ready: false)]
    #expect(
      try line(document.replacing(draft))
        == expected([
          (
            #"[{"page": 3, "name": "封面"}, {"ready": true, "name": "目录", "k": []}]"#,
            #"[{"page": 3, "name": "首页"}]"#
          )
        ]))
    draft.entries[0].evidence = nil
    #expect(try !line(document.replacing(draft)).contains("evidence"))
  }

  @Test func aTextThatOnlyLooksTheSameIsAChange() throws {
    let document = try document()
    var draft = document.draft
    draft.entries[1].title = "\u{E9}"
    let first = document.replacing(draft)
    draft.entries[1].title = "e\u{301}"
    let second = first.replacing(draft)
    #expect(first.bytes.count + 1 == second.bytes.count)
  }

  @Test func aNewDraftIsOne() throws {
    let day = try #require(CalendarDay(year: 2026, month: 11, day: 23))
    let new = DraftDocument.new(applicationDate: day, standard: "wenzhou-industry-engineer-2026")
    #expect(
      String(decoding: new.bytes, as: UTF8.self) == """
        {
          "format": "ziping-draft",
          "version": 1,
          "standard": "wenzhou-industry-engineer-2026",
          "applicationDate": "2026-11-23",
          "facts": {},
          "entries": []
        }

        """)
    #expect(try DraftDocument(parsing: new.bytes).draft == new.draft)
    #expect(Set(EntryField.fileOrder) == Set(EntryField.allCases))
    #expect(EntryField.fileOrder.count == EntryField.allCases.count)
  }

  @Test func readsThousandsOfDraftsASecond() throws {
    let document = try document()
    let clock = ContinuousClock()
    let time = try clock.measure {
      for _ in 0..<500 { _ = try DraftDocument(parsing: document.bytes) }
    }
    // Far below what a release build does: a guard against a slip in kind, not in degree.
    #expect(time < .seconds(5))
  }
}
