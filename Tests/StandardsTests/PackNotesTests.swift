import Foundation
import Standards
import Storage
import TestSupport
import Testing

/// What a usable pack's author should look at: path, reason and remedy, word for word.
@Suite struct PackNotesTests {
  private static let prizes = "sections[0].children[0]"
  private static let work = "sections[1].children[0]"

  @Test func theSmallPackGivesNone() throws {
    #expect(try SmallPack.notes(replacing: "小表", with: "小表") == [])
  }

  @Test(arguments: [
    PackMistake(
      #""name": "低","#, #""name": "低", "limit": {"most": 3, "of": "entries"}, "cap": 10,"#,
      "\(prizes).children[1].cap：最高分 10 用不到，下面各项合计最多 9 分：请核对；如果确实这样印，请用读法说明。"),
    PackMistake(
      #""name": "奖", "cap": 20"#, #""name": "奖", "cap": 20, "limit": {"most": 2, "of": "entries"}"#,
      "\(prizes).cap：最高分 20 用不到，下面各项合计最多 12 分：请核对；如果确实这样印，请用读法说明。",
      "sections[0].cap：最高分 20 用不到，下面各项合计最多 12 分：请核对；如果确实这样印，请用读法说明。"),
    PackMistake(
      #""name": "奖", "cap": 20"#, #""name": "奖", "cap": 20, "combine": "best", "limit": {"most": 2, "of": "entries"}"#,
      "sections[0].cap：最高分 20 用不到，下面各项合计最多 6 分：请核对；如果确实这样印，请用读法说明。",
      "\(prizes).cap：最高分 20 用不到，下面各项合计最多 6 分：请核对；如果确实这样印，请用读法说明。",
      "\(prizes).limit：限 2 项用不到，这里本来只计最高的一项：请核对，或删去这个限项。",
      "\(prizes).children[0].cap：最高分 12 用不到，下面各项合计最多 6 分：请核对；如果确实这样印，请用读法说明。"),
    PackMistake(
      #""name": "个", "limit": {"most": 6, "of": "units"}"#,
      #""name": "个", "cap": 1.5, "limit": {"most": 6, "of": "units"}"#,
      "\(work).children[1].limit：限 6 项用不到，先到最高分 1.5：请核对两者。"),
    PackMistake(
      #""name": "工作","#, #""name": "工作", "cap": 11,"#,
      "\(work).cap：最高分 11 用不到，上一级「life」最高只有 10 分：请核对两处最高分。"),
    PackMistake(
      #""id": "work.role", "name": "角色","#,
      #""id": "work.role", "name": "角色", "cap": 8, "limit": {"most": 3, "of": "entries"},"#,
      "\(work).children[2].limit：限 3 项用不到，先到最高分 8：请核对两者。"),
    PackMistake(
      #""id": "work.role", "name": "角色","#,
      #""id": "work.role", "name": "角色", "cap": 9, "limit": {"most": 3, "of": "entries"},"#),
    PackMistake(
      #""name": "工作","#,
      #""name": "工作", "limit": {"most": 2, "of": "entries"},"#),
    PackMistake(
      #""id": "work.role", "name": "角色","#,
      #""id": "work.role", "name": "角色", "printed": "（3-6）n","#,
      "\(work).children[2].printed：印的是 3-6 分，打分却是 3-5 分：请核对两处分值。"),
    PackMistake(
      #""name": "高", "cap": 12,"#, #""name": "高", "cap": 12, "printed": "前2 6n；第3-5名 5n-3n","#),
    PackMistake(
      #""name": "高", "cap": 12,"#, #""name": "高", "cap": 12, "printed": "前2 6n；第3-5名 5n-2n","#,
      "\(prizes).children[0].printed：印的是 2-5 分，打分却是 3-5 分：请核对两处分值。"),
    PackMistake(
      #""name": "高", "cap": 12,"#, #""name": "高", "cap": 12, "printed": "前2 6n；第3-6名 5n-3n","#,
      "\(prizes).children[0].printed：印的是「前2 6n；第3-6名 5n-3n」，与打分的名次不同：请核对两处名次。"),
    PackMistake(
      #""name": "高", "cap": 12,"#, #""name": "高", "cap": 12, "printed": "第1至2名6分，第三至五名 5至3分","#),
    PackMistake(
      #""name": "高", "cap": 12,"#, #""name": "高", "cap": 12, "printed": "第1至2名6分，第三至五名 5至2分","#,
      "\(prizes).children[0].printed：印的是 2-5 分，打分却是 3-5 分：请核对两处分值。"),
    PackMistake(
      #""name": "高", "cap": 12,"#, #""name": "高", "cap": 12, "printed": "6 分乘系数","#,
      "\(prizes).children[0].printed：印的「6 分乘系数」没有与打分核对，认不出这种写法："
        + "请自行核对，或写成「前2 8n；第3-5名 6n-2n」这样。"),
    PackMistake(
      #""name": "低","#, #""name": "低", "printed": "1-3名 （0.5-3）n","#,
      "\(prizes).children[1].printed：印的 0.5-3 分不是逐名等差：请核对；如果确实这样取值，请引用一条 applies 含「rankList」的读法。"),
    PackMistake(
      #"[{"from": 1, "to": 3, "points": 3, "list": [3, 2, 0.5]}], "beyond": "nothing"}"#,
      #"[{"from": 1, "to": 2, "points": 3, "strictStep": 1}], "beyond": "nothing"}, "printed": "第1-2名 3n""#,
      "\(prizes).children[1].printed：只印了 3 分，保底却逐名递减：请核对；如果确实这样读，请引用一条 applies 含「strictStep」的读法。"),
    PackMistake(
      #""name": "员", "test": {"fact": "member", "is": true}"#, #""name": "员", "test": {"reachesPassMark": true}"#,
      "facts[1]：问题「member」没有任何条件或期限用到：请核对，或删去这个问题。"),
    PackMistake(
      #"[{"condition": "1"}, {"condition": "2"}]"#, #"[{"condition": "1"}]"#,
      "conditions[1]：条件「2」没有任何结论用到：请核对，或写进一个结论。"),
  ])
  func isNotedWithPathAndRemedy(change: PackMistake) throws {
    #expect(try Set(SmallPack.notes(replacing: change.found, with: change.other)) == Set(change.problems))
  }

  /// A reading that gives the points rank by rank says why they are not those of the printed range.
  @Test(arguments: [("rankStep", 1), ("rankList", 0)])
  func aReadingOfTheRanksExplainsOtherPoints(_ mechanism: String, _ count: Int) throws {
    let text = SmallPack.text.replacingOccurrences(
      of: #""name": "高", "cap": 12,"#, with: #""name": "高", "cap": 12, "printed": "前2 6n；第3-5名 5n-2n","#
    ).replacingOccurrences(of: #""applies": ["rankStep"]"#, with: #""applies": ["\#(mechanism)"]"#)
    let notes = try RulePackFile.review(Array(text.utf8), file: "small.json").notes
    #expect(notes.count { $0.path.hasSuffix(".printed") } == count, "\(notes.map(\.line))")
  }

  @Test func limitsBehindOtherLimitsAreNoted() throws {
    let row = #"{"id": "prizes.low", "name": "低","#
    let limited = #"{"id": "prizes.low", "name": "低", "limit": {"most": 5, "of": "entries"},"#
    let notes = try SmallPack.notes(
      replacing: #""name": "奖", "cap": 20,"#, with: #""name": "奖", "limit": {"most": 4, "of": "entries"},"#)
    #expect(notes == [])
    let text = SmallPack.text.replacingOccurrences(of: row, with: limited)
      .replacingOccurrences(
        of: #""name": "奖", "cap": 20,"#, with: #""name": "奖", "limit": {"most": 4, "of": "entries"},"#)
    let remarks = try RulePackFile.review(Array(text.utf8), file: "small.json").notes.map(\.remark)
    #expect(remarks.last == .limitAboveLimit(most: 5, node: "prizes", its: 4))
  }

  /// R3: the printed cap of the appraisals never binds; all else fits what is printed.
  @Test func theBuiltInPackGivesOnlyWhatItsReadingsSay() throws {
    let notes = try RulePackFile.review(builtInPackBytes(), file: "pack.json").notes
    #expect(notes.map(\.path) == ["sections[0].children[1].cap", "sections[0].children[1].children[0].cap"])
  }
}
