import Foundation
import Scoring
import TestSupport
import Testing

/// Many drafts at once: on all cores, answered in order, in bounded memory.
@Suite struct ManyDraftsTests {
  private func line(_ number: Int) -> String {
    let entries = (0..<number % 7).map { #"{"id":"e\#($0)","criterion":"honors.county","title":"荣誉 \#($0)"}"# }
    return #"{"format":"ziping-draft","version":1,"applicationDate":"2026-05-01","applicant":{"name":"人 \#(number)"},"#
      + #""entries":[\#(entries.joined(separator: ","))]}"#
  }

  @Test func answersStandInTheOrderOfTheQuestions() throws {
    let lines = (1...1000).map { $0 % 97 == 0 ? "no draft" : $0 % 89 == 0 ? "" : line($0) }
    let input = Array(lines.joined(separator: "\n").utf8)
    let result = try Program.run(["score", "-", "--format", "json"], input: input)
    #expect(result.status == 2)
    let answers = result.text.split(separator: "\n")
    let numbers = answers.map { Int($0.dropFirst(10).prefix { $0.isNumber }) ?? 0 }
    #expect(numbers == (1...1000).filter { $0 % 89 != 0 || $0 % 97 == 0 })
    for (number, answer) in zip(numbers, answers) where number % 97 != 0 {
      let points = min(10, number % 7 * 3)
      #expect(answer.contains(#""total": {"low": \#(points), "points": \#(points), "#), "\(number)")
    }
    let remarks = result.errorText.split(separator: "\n").filter { $0.contains("这里应有一个值") }
    #expect(remarks.count == 10)
  }

  @Test func filesAndLinesMixInOrder() throws {
    let names = (1...200).map { "\($0)" }
    let scratch = try Scratch()
    for name in names { try scratch.write("\(name).json", Array(line(Int(name) ?? 0).utf8)) }
    let words = names.prefix(150).map { "\($0).json" } + ["-"] + names.suffix(50).map { "\($0).json" }
    let result = try Program.run(
      ["score", "--format", "json"] + words, input: Array("\(line(1))\n\(line(2))".utf8), in: scratch.folder)
    let drafts = result.text.split(separator: "\n").map { $0.dropFirst(10).prefix { $0 != "," } }
    let expected = words.flatMap { $0 == "-" ? ["1", "2"] : ["\"\($0)\""] }
    #expect(drafts.map(String.init) == expected)
  }

  @Test func checkTakesAFolder() throws {
    let scratch = try Scratch()
    for number in 1...100 { try scratch.write("\(number + 1000).json", Array(line(number).utf8)) }
    let result = try Program.run(["check", "."], in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.text.split(separator: "\n").map { String($0.prefix(11)) } == (1001...1100).map { "./\($0).json" })
  }
}
