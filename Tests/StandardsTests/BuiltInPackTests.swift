import Basics
import Standards
import TestSupport
import Testing

/// The pack that the program carries passes its own checks.
@Suite struct BuiltInPackTests {
  @Test func decodesWithoutProblems() throws {
    do throws(RulePackProblems) {
      let pack = try RulePackFile.decode(builtInPackBytes(), file: "pack.json")
      #expect(pack.id == "wenzhou-industry-engineer-2026")
      #expect(pack.effectiveFrom == CalendarDay(year: 2026, month: 3, day: 1))
      #expect(pack.passMark == nil)
      #expect(pack.digest.utf8.count == 16)
    } catch {
      Issue.record("\(error.lines.joined(separator: "\n"))")
    }
  }

  @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
  func digestIsTheKnownHash(text: String, digest: String) {
    #expect(RulePackFile.digest(of: Array(text.utf8)) == digest)
  }

  @Test func decodingIsQuickEnoughForEveryStart() throws {
    let bytes = builtInPackBytes()
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try RulePackFile.decode(bytes, file: "pack.json") }
    #expect(time < .seconds(1))
  }
}
