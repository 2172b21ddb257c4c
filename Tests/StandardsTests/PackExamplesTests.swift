import Formats
import Foundation
import Standards
import Storage
import TestSupport
import Testing

/// A pack's own examples: they are run by `review`, passed over by `decode`, and each mistake is said with its path.
@Suite struct PackExamplesTests {
  private static func pack(_ examples: String) -> [UInt8] {
    let end = #""judgedByPeople": [{"article": "第七条", "text": "由人判断"}]"#
    return Array(SmallPack.text.replacingOccurrences(of: end, with: #"\#(end), "examples": [\#(examples)]"#).utf8)
  }

  private static func problems(_ examples: String) -> [String] {
    do throws(RulePackProblems) {
      _ = try RulePackFile.review(pack(examples), file: "small.json")
      return []
    } catch {
      return error.problems.map {
        "\($0.path)：" + ($0.line.components(separatedBy: "：").dropFirst().joined(separator: "："))
      }
    }
  }

  private static let good = """
    {"says": "第 3 名得 5 分。", "readings": ["R1"], "entries": [{"criterion": "prizes.high", "rank": 3, "date": "2025"}],
     "gives": {"total": 5, "nodes": {"prizes.high": [5, 5, 5]}, "statuses": ["counted"], "conditions": {"4": "met"},
       "verdicts": {"review": "met"}}}
    """

  @Test func whatComesOutAsWrittenIsRight() {
    #expect(PackExamplesTests.problems(PackExamplesTests.good) == [])
  }

  /// Where they are passed over, nothing is said of them, whatever else is wrong.
  @Test func whatIsPassedOverIsNotMissed() throws {
    let text = String(decoding: PackExamplesTests.pack(PackExamplesTests.good), as: UTF8.self)
    let wrong = Array(text.replacingOccurrences(of: #"{"condition": "2"}"#, with: #"{"condition": "9"}"#).utf8)
    let problems = #expect(throws: RulePackProblems.self) { try RulePackFile.decode(wrong, file: "small.json") }
    #expect(problems?.problems.map(\.path) == ["verdicts[0].test.all[1].condition"])
  }

  @Test(arguments: [
    (#""total": 5"#, #""total": 6"#, "examples[0].gives.total：算出 5，例子写的是 6：请核对分值，或改正例子。"),
    ("[5, 5, 5]", "[4, 5, 6]", "examples[0].gives.nodes.prizes.high：算出 5，例子写的是 [4, 5, 6]：请核对分值，或改正例子。"),
    ("[5, 5, 5]", "[5, 5]", "examples[0].gives.nodes.prizes.high：这里有 2 个数，应有 3 个：请补足或删去。"),
    (
      #"["counted"]"#, #"["future"]"#,
      "examples[0].gives.statuses[0]：算出 counted，例子写的是 future：请核对分值，或改正例子。"
    ),
    (#""4": "met""#, #""4": "unmet""#, "examples[0].gives.conditions.4：算出 met，例子写的是 unmet：请核对分值，或改正例子。"),
    (#""rank": 3"#, #""rnk": 3"#, "examples[0].entries[0].rnk：不认识的键「rnk」：请删去，或改成「rank」。"),
    (#"["R1"]"#, #"["R9"]"#, "examples[0].readings[0]：readings 中没有「R9」这条读法：请改正编号，或补写这条读法。"),
    (#""criterion": "prizes.high", "#, "", "examples[0]：这个例子不能当作草稿来读：第 1 个条目没有 criterion"),
  ])
  func mistakesAreSaid(_ found: String, _ other: String, _ problem: String) {
    let problems = PackExamplesTests.problems(
      PackExamplesTests.good.replacingOccurrences(of: found, with: other))
    #expect(problems.contains { $0.hasPrefix(problem) }, "\(problems)")
  }

  /// Drafts are read strictly, so the examples are as well: even where the figures come out as written.
  @Test(arguments: [
    (
      #""rank": 3"#, #""rank": "三""#,
      "examples[0].entries[0].rank：作为草稿有错误：排名「三」无效：应为整数。请改正例子。"
    ),
    (
      #""date": "2025""#, #""date": "2025-13""#,
      "examples[0].entries[0].date：作为草稿有错误：时间「2025-13」不是有效日期：月份应为 01-12。请改正例子。"
    ),
    (
      #""rank": 3, "#, "",
      "examples[0].entries[0]：作为草稿有错误：缺排名，填写后才能计分。请改正例子。"
    ),
    (
      #""entries": ["#, #""passMark": "六", "entries": ["#,
      "examples[0].passMark：作为草稿有错误：规定分值「六」无效：应为不小于 0 的数字；暂按未填。请改正例子。"
    ),
  ])
  func whatIsAMistakeInADraftIsOneInAnExample(_ found: String, _ other: String, _ problem: String) {
    let problems = PackExamplesTests.problems(
      PackExamplesTests.good.replacingOccurrences(of: found, with: other))
    #expect(problems.contains(problem), "\(problems)")
  }

  /// Such an example is right: what it leaves out is what it shows.
  @Test func anExampleMayShowWhatIsLeftOut() {
    let example = """
      {"says": "不写名次不计。", "entries": [{"criterion": "prizes.high", "date": "2025"}],
       "gives": {"total": 0, "statuses": ["incomplete"]}}
      """
    #expect(PackExamplesTests.problems(example) == [])
  }

  /// A mistake in a row's points is said once, not again of every example of the row.
  @Test func aRowWithWrongPointsIsStillThere() {
    let text = String(decoding: PackExamplesTests.pack(PackExamplesTests.good), as: UTF8.self)
    let wrong = text.replacingOccurrences(of: #""beyond": "experts"}}"#, with: #""beyond": "experts", "flat": 1}}"#)
    #expect(wrong != text)
    do throws(RulePackProblems) {
      _ = try RulePackFile.review(Array(wrong.utf8), file: "small.json")
      Issue.record("there is a mistake")
    } catch {
      #expect(error.problems.count == 1, "\(error.lines)")
    }
  }

  /// The wizard and `score` start without looking at them.
  @Test(arguments: [#"{"says": 1}"#, #"[[{"a": "}]\\\""}]], 5"#, "nothing at all"])
  func decodingPassesThemOver(_ examples: String) throws {
    _ = try RulePackFile.decode(PackExamplesTests.pack(examples), file: "small.json")
  }

  @Test func whatFollowsThemIsReadWithItsPlace() throws {
    let text = "{\n\"examples\": [\n\"甲]\"\n], \"b\": 乙}"
    do throws(JSONProblem) {
      _ = try JSONNode(parsing: Array(text.utf8), skipping: "examples")
      Issue.record("乙 is no value")
    } catch {
      #expect(error.place == JSONPlace(line: 4, column: 9))
    }
  }

  /// Every row and every reading of the built-in pack has one (`review` runs them).
  @Test func theBuiltInPackShowsEverything() throws {
    let notes = try RulePackFile.review(builtInPackBytes(), file: "pack.json").notes
    #expect(!notes.contains { $0.path == "examples" }, "\(notes.map(\.line))")
  }
}
