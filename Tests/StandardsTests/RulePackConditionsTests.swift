import Foundation
import Scoring
import Standards
import Testing

/// Tests of conditions and verdicts: each mistake gives exactly these problems, word for word.
@Suite struct RulePackConditionsTests {
  @Test(arguments: [
    PackMistake(
      #"{"since": "since", "years": 2}"#, #"{"since": "sinse", "years": "2", "laterByMonths": "x"}"#,
      "conditions[1].test.since：facts 中没有「sinse」这个问题：请改成「since」，或补写这个问题。",
      "conditions[1].test.years：这里是文字，应为数：请改正。",
      "conditions[1].test.laterByMonths：facts 中没有「x」这个问题：请改正编号，或补写这个问题。"),
    PackMistake(
      #"{"id": "4", "article": "第四条", "name": "奖", "test": {"entryUnder": ["prizes"]"#,
      #"{"id": "4", "name": "奖", "tset": 1, "test": {"entryUnder": ["prizs"]"#,
      "conditions[3]：缺少「article」：请补上。",
      "conditions[3].tset：不认识的键「tset」：请删去，或改成「test」。",
      "conditions[3].test.entryUnder[0]：表中没有「prizs」：请改成「prizes」。"),
    PackMistake(
      #""test": {"atLeast": 1, "of": [{"condition": "3"}, {"condition": "4"}]}"#,
      #""test": {"of": [{"condition": "3"}, {"condition": "44"}]}"#,
      "verdicts[1].test：缺少「atLeast」：请补上。",
      "verdicts[1].test.of[1].condition：前面没有条件「44」：请改正编号，或把那个条件移到前面（依据另一份标准时用 before）。"),
    PackMistake(
      #"{"field": "rank", "atMost": 3}"#, #"{"field": "rnk", "isOne": 3, "is": 1}"#,
      "conditions[3].test.where[0]：同时写了「isOne」、「is」：请在「atMost」、「isOne」、「is」中用且只用一个。",
      "conditions[3].test.where[0].field：「rnk」不是这里的选项：请改成「rank」。"),
    PackMistake(
      #"{"fact": "member", "is": true}"#, #"{"fact": "guest", "is": true}"#,
      "conditions[0].test.fact：facts 中没有「guest」这个问题：请改正编号，或补写这个问题。"),
    PackMistake(
      #"{"fact": "member", "is": true}"#, #"{"fact": "since", "is": true}"#,
      "conditions[0].test.fact：问题「since」的答案类型不合：这里要用类型为「yesNo」的问题。"),
    PackMistake(
      #"{"fact": "member", "is": true}"#, #"{"fact": "member", "is": 1}"#,
      "conditions[0].test.is：这里是数，应为真假值 true/false：请改正。"),
    PackMistake(
      #"{"fact": "member", "is": true}"#, #"{"fact": "member"}"#,
      "conditions[0].test：没有写明要检查什么：请在「is」、「atLeast」、「includes」中用且只用一个。"),
    PackMistake(
      #"{"fact": "member", "is": true}"#, #"{"fact": "kinds", "atLeast": 0}"#,
      "conditions[0].test.atLeast：「0」超出范围：请改成 1 到 1000000 之间的数。"),
    PackMistake(
      #"{"fact": "member", "is": true}"#, #"{"chosen": "member"}"#,
      "conditions[0].test.chosen：问题「member」的答案类型不合：这里要用类型为「choice」、「choices」、「numberedChoices」的问题。"),
    PackMistake(
      #"{"fact": "member", "is": true}"#, #"{"luck": true}"#,
      "conditions[0].test：没有写明要检查什么：请在「fact」、「chosen」、「since」、「entryUnder」、「reachesPassMark」、「condition」、「all」、「any」、「of」、「not」中用且只用一个。"
    ),
    PackMistake(
      #"{"fact": "member", "is": true}"#, #"{"any": []}"#,
      "conditions[0].test.any：列表是空的：请至少写一项，或删去这个键。"),
    PackMistake(
      #"{"fact": "member", "is": true}"#, #"{"reachesPassMark": false}"#,
      "conditions[0].test.reachesPassMark：这里只能写 true：要相反的意思请用 not。"),
    PackMistake(
      #"{"fact": "member", "is": true}"#, #"{"all": [], "any": []}"#,
      "conditions[0].test：同时写了「all」、「any」：请在「fact」、「chosen」、「since」、「entryUnder」、「reachesPassMark」、「condition」、「all」、「any」、「of」、「not」中用且只用一个。"
    ),
    PackMistake(
      #"{"fact": "member", "is": true}"#, #"{"not": {"condition": "2"}}"#,
      "conditions[0].test.not.condition：前面没有条件「2」：请改正编号，或把那个条件移到前面（依据另一份标准时用 before）。"),
    PackMistake(
      #"{"fact": "member", "is": true}}"#, RulePackConditionsTests.chain(of: 66),
      "conditions[64].test：条件一层引用一层，超过 64 层：请直接引用下面的条件。"),
    PackMistake(
      #"["one"]"#, #"["one", "three"]"#,
      "conditions[2].test.includes[1]：「kinds」没有「three」这个选项：请改正编号，或在选项中补上。"),
    PackMistake(
      #""entryUnder": ["prizes"]"#, #""entryUnder": ["prizes.middle"]"#,
      "conditions[3].test.entryUnder[0]：表中没有「prizes.middle」：请改正编号。"),
    PackMistake(
      #"{"field": "rank", "atMost": 3}"#, #"{"field": "rank", "is": true}"#,
      "conditions[3].test.where[0].field：「rank」不能用「is」检查：排名和月数用 atMost，选择题用 isOne，是非题用 is。"),
    PackMistake(
      #"{"field": "rank", "atMost": 3}"#, #"{"field": "level", "isOne": ["state"]}"#,
      "conditions[3].test.where[0].isOne[0]：「level」没有「state」这个选项：请改正编号，或在选项中补上。"),
    PackMistake(
      #"{"field": "rank", "atMost": 3}"#, #"{"field": "benefit", "is": true}"#,
      "conditions[3].test.where[0].field：条件「4」要看「benefit」，但「prizes.high」没有询问它：请把它加进那一行的 ask。",
      "conditions[3].test.where[0].field：条件「4」要看「benefit」，但「prizes.low」没有询问它：请把它加进那一行的 ask。"),
    PackMistake(
      #"{"field": "rank", "atMost": 3}"#, #"{"field": "rank"}"#,
      "conditions[3].test.where[0]：没有写明要检查什么：请在「atMost」、「isOne」、「is」中用且只用一个。"),
    PackMistake(
      #"{"condition": "2"}"#, #"{"condition": "9"}"#,
      "verdicts[0].test.all[1].condition：前面没有条件「9」：请改正编号，或把那个条件移到前面（依据另一份标准时用 before）。"),
    PackMistake(
      #""atLeast": 1, "of""#, #""atLeast": 3, "of""#,
      "verdicts[1].test.atLeast：要求至少 3 项，却只列了 2 项：请改正。"),
    PackMistake(
      #""id": "review""#, #""id": "score""#,
      "verdicts[1].id：「score」是程序自己的结论，不能另行定义：请换一个编号。"),
    PackMistake(
      #"{"id": "2", "article""#, #"{"id": "1", "article""#,
      "conditions[1].id：「1」重复出现：请删去一处，或改成另一个。",
      "verdicts[0].test.all[1].condition：前面没有条件「2」：请改正编号，或把那个条件移到前面（依据另一份标准时用 before）。"),
  ])
  func isSaidWithPathAndRemedy(mistake: PackMistake) {
    #expect(SmallPack.problems(replacing: mistake.found, with: mistake.other) == mistake.problems)
  }

  /// The first condition's test, and behind it further conditions, each of which asks for the one before it twice over.
  private static func chain(of count: Int) -> String {
    (1..<count).reduce(#"{"fact": "member", "is": true}}"#) { text, number in
      let before = #"{"condition": "\#(number == 1 ? "1" : "k\(number - 1)")"}"#
      return text + ", "
        + #"{"id": "k\#(number)", "article": "第九条", "name": "链", "test": {"all": [\#(before), \#(before)]}}"#
    }
  }

  /// Forty of them hung every command: each condition is judged once, and each clause said once.
  @Test(.timeLimit(.minutes(1)))
  func conditionsThatReferToOthersTwiceOverAreJudgedOnce() throws {
    let text = SmallPack.text.replacing(
      #"{"fact": "member", "is": true}}"#, with: RulePackConditionsTests.chain(of: 64)
    )
    .replacing(#"[{"condition": "3"}"#, with: #"[{"condition": "k63"}, {"condition": "k63"}, {"condition": "3"}"#)
    let table = Table(try RulePackFile.decode(Array(text.utf8), file: "small.json"))
    let report = score(Draft(applicationDate: .distantPast), table)
    #expect(report.conditions.allSatisfy { $0.finding.clauses.count <= 1 })
    #expect(report.conditions.first { $0.id == "k63" }?.truth == .unknown)
    #expect(report.verdicts.allSatisfy { $0.finding.clauses.count <= 4 })
  }

  @Test func whatConditionsLookAtByWayOfOthersIsBounded() throws {
    let all = Array(repeating: #"{"fact": "member", "is": true}"#, count: 1_000).joined(separator: ", ")
    let others = (0..<1_001).map {
      #"{"id": "k\#($0)", "article": "第九条", "name": "链", "test": {"condition": "1"}}"#
    }
    let text = SmallPack.text.replacing(
      #"{"fact": "member", "is": true}}"#, with: #"{"all": [\#(all)]}}, "# + others.joined(separator: ", "))
    let problems = #expect(throws: RulePackProblems.self) {
      try RulePackFile.decode(Array(text.utf8), file: "small.json")
    }
    let line = "conditions[999].test：条件和结论连同所引用的条件，要看的内容合计超过 1000000 项：请减少引用。"
    #expect(problems?.lines.count == 1)
    #expect(problems?.lines.first?.hasSuffix(line) == true)
  }
}
