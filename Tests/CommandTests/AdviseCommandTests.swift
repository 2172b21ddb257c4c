import Foundation
import TestSupport
import Testing

/// `ziping advise`, run as a program.
@Suite struct AdviseCommandTests {
  /// Rows within reach that bring more than a point or two: without them the sets are easily worked out by hand.
  private static let rich = [
    "research.county", "engineering.over1m", "services.promotion.member", "services.consulting.member",
    "standards.local",
  ]

  private func advise(_ arguments: [String]) throws -> Program.Result {
    try Program.run(["advise"] + arguments, in: Program.example(""))
  }

  @Test func setsRowsAndTheirReasonsAreSaid() throws {
    let result = try advise(["applicant.json", "--pass-mark", "87", "--without", "papers"] + Self.rich)
    let lines = result.text.split(separator: "\n").map(String.init)
    #expect(result.status == 0)
    #expect(
      lines.prefix(3) == [
        "applicant.json  陈晓岚",
        "自评 85.5，规定分值 87，差 1.5。近期可得的条目里，最少再加 2 项可达，下面任选一",
        "组（另有 1 组未列）。",
      ])
    #expect(result.text.contains("\n第 1 组  加 2 项，到 87.5，高出 0.5\n   +1.0        标准 企业标准 第 3 名\n"))
    #expect(result.text.contains("\n   +7.0        成果奖项 县区级 二等奖 第 4 名\n               表列 8，县区级最高 15，超出的不计\n"))
    #expect(!result.text.contains("论文"))
    #expect(result.text.contains("这是估算："))
    #expect(lines.last == (try builtInTable().pack.imprint))
    #expect(lines.allSatisfy { $0.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } <= 80 })
  }

  @Test func jsonTellsTheSame() throws {
    let result = try advise(
      ["applicant.json", "--pass-mark", "90", "--format", "json", "--without"] + Self.rich + ["papers.core"])
    let object = try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any]
    let json = try #require(object)
    #expect(json["points"] as? Double == 85.5)
    #expect(json["passMark"] as? Int == 90)
    #expect(json["mostWithinReach"] as? Double == 88.5)
    #expect((json["sets"] as? [Any])?.count == 0)
    let rows = try #require(json["rows"] as? [[String: Any]])
    let first = try #require(rows.first)
    #expect(first["criterion"] as? String == "awards.provincial.first")
    #expect(first["rank"] as? Int == 13)
    #expect(first["adds"] as? Int == 12)
    #expect(first["why"] is NSNull)
    #expect(rows.last?["why"] as? String == "任职情况只计最高一项，已有同分或更高的")
  }

  @Test func severalDraftsStandOnOneLineEachAndAMissingOneIsSaid() throws {
    let result = try advise(["empty.json", "missing.json", "--format", "json"])
    let lines = result.text.split(separator: "\n")
    #expect(result.status == 2)
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("{\"draft\": \"empty.json\", "))
    #expect(lines[0].contains("\"passMark\": null, \"mostWithinReach\": null, \"summary\": \"未设规定分值，不推算怎样达到。\""))
    #expect(lines[1].hasPrefix("{\"draft\": \"missing.json\", \"error\": "))
  }

  @Test func rowsStruckOutMustBeOfTheStandard() throws {
    let result = try advise(["empty.json", "--without", "papers", "no.such"])
    #expect(result.status == 64)
    #expect(result.text == "")
    #expect(result.errorText == "用法有误：--without 的「no.such」不是标准中的条目。请看 ziping standard show。\n")
  }

  @Test func everythingStruckOutLeavesNothingToSay() throws {
    let result = try advise([
      "empty.json", "--pass-mark", "5", "--without", "ethics", "career", "performance", "achievements",
    ])
    #expect(result.status == 0)
    #expect(result.text.contains("差 5。近期可得的条目再加也不增加分值。\n\n没有可供考虑的条目。\n"))
  }
}
