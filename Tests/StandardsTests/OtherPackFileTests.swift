import Standards
import Storage
import TestSupport
import Testing

/// A standard of quite another structure is a pack like any other.
@Suite struct OtherPackFileTests {
  @Test func itIsUsableAndItsExamplesComeOut() throws {
    let notes = try RulePackFile.review(Array(OtherPack.text.utf8), file: "other.json").notes
    #expect(notes.map(\.line) == [])
  }
}
