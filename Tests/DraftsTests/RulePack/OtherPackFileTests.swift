import Drafts
import TestSupport
import Testing

/// A standard of quite another structure is a pack like any other.
@Suite struct OtherPackFileTests {
  @Test func itIsUsableAndItsExamplesComeOut() throws {
    let notes = try RulePackFile.review(Array(OtherPack.text.utf8), file: "other.json").notes
    // 40 days are worth 10 of the 12 points; pupils of four years 20 of 20.
    #expect(notes.map(\.line) == [])
  }
}
