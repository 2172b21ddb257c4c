import Standards
import TestSupport
import Testing

/// Where problems are said to be, and that all of them are said at once.
@Suite struct RulePackPlaceTests {
  @Test func theSmallPackHasNoMistake() {
    #expect(SmallPack.problems(of: SmallPack.text).map(\.line) == [])
  }

  @Test func aProblemNamesFileLineColumnAndPath() throws {
    let broken = SmallPack.text.replacing(
      "\"effectiveFrom\": \"2026-03-01\"", with: "\"effectiveFrom\": \"2026-13-01\"")
    let error = #expect(throws: RulePackProblems.self) {
      try RulePackFile.decode(Array(broken.utf8), file: "我的标准.json")
    }
    #expect(
      error?.lines == [
        "我的标准.json：第 3 行第 20 列 effectiveFrom：「2026-13-01」不是有效日期：请写成 2026-03-01 这样的年-月-日。"
      ])
  }

  @Test func everyProblemIsSaidInTheFilesOrder() {
    let broken = SmallPack.text.replacing("\"cap\": 12", with: "\"cap\": -12")
      .replacing("\"step\": \"applicant\"", with: "\"step\": 1")
      .replacing("{\"condition\": \"1\"}", with: "{\"condition\": 1}")
    let problems = SmallPack.problems(of: broken)
    #expect(
      problems.map(\.path) == [
        "facts[0].step", "sections[0].children[0].children[0].cap", "verdicts[0].test.all[0].condition",
      ])
    #expect(problems.map(\.place.line) == problems.map(\.place.line).sorted())
  }

  @Test func aFileThatIsNoObjectIsRefused() {
    #expect(SmallPack.problems(of: "[]").map(\.line) == ["第 1 行第 1 列：这里是列表 [ ]，应为对象 { }：请改正。"])
    #expect(SmallPack.problems(of: "").map(\.fault) == [.notJSON(.empty)])
    #expect(SmallPack.problems(of: "null").map(\.fault) == [.wrongType(.null, wanted: .object)])
  }

  @Test func anEmptyObjectLacksEverythingThatIsRequired() {
    let missing = SmallPack.problems(of: "{}").compactMap { problem in
      if case .missingKey(let key) = problem.fault { key } else { nil }
    }
    #expect(
      Set(missing) == [
        "format", "id", "version", "title", "standing", "effectiveFrom", "cap", "screens", "sections", "fields",
        "facts",
        "conditions", "verdicts", "judgedByPeople", "readings",
      ])
  }

  /// A draft given by mistake gets one clear answer, not a list of keys.
  @Test func aDraftIsNotTakenForAPack() {
    let draft = #"{"format": "ziping-standard/2", "id": "a", "version": "1"}"#
    #expect(SmallPack.problems(of: draft).map(\.fault) == [.otherFormat("ziping-standard/2")])
  }

  /// Of what is a pack but for its format everything else is said, too.
  @Test func anotherVersionOfTheFormatHidesNothing() {
    let text = SmallPack.text.replacingOccurrences(of: "ziping-standard/1", with: "ziping-standard/2")
    let worse = text.replacingOccurrences(of: #""sections":"#, with: #""sectionz": 1, "sections":"#)
    #expect(SmallPack.problems(of: text).map(\.fault) == [.otherFormat("ziping-standard/2")])
    #expect(SmallPack.problems(of: worse).map(\.path) == ["format", "sectionz"])
  }

  /// Broken packs are refused, never a trap: every prefix, and every byte replaced.
  @Test func damagedPacksNeverTrap() {
    let bytes = Array(SmallPack.text.utf8)
    for length in stride(from: 0, to: bytes.count - 2, by: 7) {
      #expect(throws: RulePackProblems.self) { try RulePackFile.decode(Array(bytes[..<length]), file: "") }
    }
    for (position, byte) in bytes.enumerated() where position % 3 == 0 {
      var damaged = bytes
      damaged[position] = byte == UInt8(ascii: "9") ? UInt8(ascii: "0") : UInt8(ascii: "9")
      _ = try? RulePackFile.decode(damaged, file: "")
    }
  }
}
