import Scoring
import Testing

@testable import Storage

/// A text that only looks the same is another one: it is stored as it was typed.
@Suite struct EntrySpellingTests {
  private static let texts = [
    "title", "project", "issuer", "issuerKind", "awardKind", "level", "firstSetKind", "remark",
  ]

  private func entry(_ key: String, _ text: String) throws -> Entry {
    let json = """
      {"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01",
       "entries": [{"id": "e1", "criterion": "patents.invention", "\(key)": "\(text)"}]}
      """
    return try #require(try DraftDocument(parsing: Array(json.utf8)).draft.entries.first)
  }

  @Test(arguments: texts) func otherSpellingsAreChanges(_ key: String) throws {
    let composed = try entry(key, "caf\u{E9}")
    let decomposed = try entry(key, "cafe\u{301}")
    #expect(composed != decomposed)
    #expect(try composed == entry(key, "caf\u{E9}"))
  }

  @Test func noTextIsLeftOut() throws {
    let entry = try entry("title", "…")
    let texts = Mirror(reflecting: entry).children.filter { type(of: $0.value) == String?.self }
    #expect(Set(texts.compactMap(\.label)) == Set(EntrySpellingTests.texts))
  }
}
