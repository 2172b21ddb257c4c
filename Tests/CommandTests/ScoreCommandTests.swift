import Foundation
import Scoring
import TestSupport
import Testing

/// `ziping score`, run as a program.
@Suite struct ScoreCommandTests {
  private let empty = #"{"format":"ziping-draft","version":1,"applicationDate":"2026-05-01"}"#

  @Test func jsonKeysStandInTheContractsOrder() throws {
    let text = try Program.run(["score", "empty.json", "--format", "json"], in: Program.example("")).text
    let keys = [
      "draft", "standard", "applicationDate", "total", "nodes", "entries", "verdicts", "conditions", "diagnostics",
    ]
    let places = try keys.map { try #require(text.range(of: "\n  \"\($0)\": ")?.lowerBound, "\($0)") }
    #expect(places == places.sorted())
    #expect(text.hasPrefix("{\n  \"draft\": \"empty.json\",\n  \"standard\": {"))
    #expect(text.contains("\"total\": {\n    \"low\": 0,\n    \"points\": 0,\n    \"high\": 0,\n    \"cap\": 150\n  }"))
    #expect(text.contains("\"posts.large\": {\"low\": 0, \"points\": 0, \"high\": 0, \"cap\": null, \"raw\": 0}"))
  }

  /// Which standard exactly is said with its id; a verdict on the pass mark needs no article of a condition.
  @Test func textNamesTheStandardAndTheMark() throws {
    let scratch = try Scratch()
    let overlay = """
      {"format": "ziping-standard/1", "extends": "wenzhou-industry-engineer-2026", "id": "w-2027", "version": "1",
       "passMark": 60, "verdicts": [{"id": "mark", "article": "第九条", "name": "达到分数线",
         "test": {"reachesPassMark": true}}]}
      """
    let file = try scratch.write("w.json", Array(overlay.utf8))
    let draft = Array(empty.utf8)
    let lines = try Program.run(["score", "-", "--standard", file.path], input: draft).text
      .components(separatedBy: "\n")
    #expect(lines.dropFirst(2).first == "申报日 2026-05-01")
    #expect(lines.dropFirst(3).first?.hasPrefix("标准 w-2027 1，校验码 ") == true, "\(lines)")
    let verdict = try #require(lines.firstIndex { $0.hasPrefix("  达到分数线") })
    #expect(lines[verdict + 1] == "    自评 0，规定分值 60，差 60。")
  }

  @Test func linesOfStandardInputAnswerOneByOne() throws {
    let input = "\n\(empty)\n  \r\nnot a draft\n\(empty)"
    let result = try Program.run(["score", "-", "--format", "json"], input: Array(input.utf8))
    let lines = result.text.split(separator: "\n")
    #expect(result.status == 2)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("{\"draft\": 2, \"standard\": "))
    #expect(lines[1].hasPrefix("{\"draft\": 4, \"error\": \"第 1 列："))
    #expect(lines[2].hasPrefix("{\"draft\": 5, \"standard\": "))
    #expect(result.errorText.hasPrefix("标准输入第 4 行：第 1 列："))
  }

  @Test func severalFilesStandOnOneLineEach() throws {
    let names = ["empty.json", "missing.json", "bands.json"]
    let result = try Program.run(["score", "--format", "json"] + names, in: Program.example(""))
    let lines = result.text.split(separator: "\n")
    #expect(result.status == 2)
    #expect(lines.count == 3)
    #expect(lines[1] == #"{"draft": "missing.json", "error": "没有这个文件：请检查路径是否写对。"}"#)
    #expect(result.errorText == "missing.json：没有这个文件：请检查路径是否写对。\n")
  }

  @Test func aDraftWithErrorsIsStillDone() throws {
    let result = try Program.run(["score", "not-admitted.json"], in: Program.example(""))
    #expect(result.status == 0)
    #expect(result.errorText.contains("not-admitted.json：错误：j 第 10 条（县区级项目）：缺排名，填写后才能计分。\n"))
  }

  @Test func aPassMarkFromTheCommandLineStandsInForTheDrafts() throws {
    func verdict(_ mark: String) throws -> String {
      let result = try Program.run(
        ["score", "applicant.json", "--format", "json", "--pass-mark", mark], in: Program.example(""))
      let line = result.text.split(separator: "\n").first { $0.contains("\"score\": ") } ?? ""
      return String(line.drop { $0 == " " })
    }
    #expect(try verdict("82") == "\"score\": \"met\"")
    #expect(try verdict("82.1") == "\"score\": \"undetermined\"")
    #expect(try verdict("87") == "\"score\": \"undetermined\"")
    #expect(try verdict("87.001") == "\"score\": \"unmet\"")
  }

  @Test func explainTellsEveryStepInColumns() throws {
    let result = try Program.run(["score", "limits.json", "--explain"], in: Program.example(""))
    #expect(result.status == 0)
    let steps = result.text.split(separator: "\n").drop { !$0.hasPrefix("分值来由") }
    #expect(steps.contains { $0.hasPrefix("          第 9 条（企业标准）：第 1 名，表列「第1-3名 1n-3n」") && $0.hasSuffix(" 3.0") })
    #expect(steps.contains { $0.hasPrefix("        企业标准：3 + 2；最高 5") && $0.hasSuffix("  5.0     5.0") })
    #expect(steps.contains { $0.hasPrefix("  合计：职业道德 2.7 + 技术成果 25；最高 150") && $0.hasSuffix(" 27.7    27.7") })
    let plain = try Program.run(["score", "limits.json"], in: Program.example(""))
    #expect(!plain.text.contains("分值来由"))
    let json = try Program.run(["score", "limits.json", "--explain", "--format", "json"], in: Program.example(""))
    #expect(json.status == 64)
    #expect(json.errorText == "用法有误：--explain 只用于 text 格式。请看 ziping score --help。\n")
  }

  @Test(arguments: ["-1", "", "sixty", "1e99", "0.0001"])
  func aPassMarkThatIsNoneIsWrongUsage(_ mark: String) throws {
    let result = try Program.run(["score", "empty.json", "--pass-mark=\(mark)"], in: Program.example(""))
    #expect(result.status == 64, "\(mark)")
    #expect(result.text == "")
    #expect(result.errorText.hasPrefix("用法有误："))
  }

  @Test func aDraftOfAnotherStandardIsRefused() throws {
    let draft = #"{"format":"ziping-draft","version":1,"standard":"other","applicationDate":"2026-05-01"}"#
    let result = try Program.run(["score", "-"], input: Array(draft.utf8), environment: ["ZIPING_HOME": "/none"])
    #expect(result.status == 2)
    #expect(
      result.errorText
        == "标准输入第 1 行：草稿所用的标准「other」没有找到（找过 /none/standards）。请把它的文件放进其中一个文件夹，"
        + "或用 --standard 写明它的文件；改用别的标准用 ziping standard convert 转换。\n")
  }

  @Test func aNewerVersionIsScoredWithAWarning() throws {
    let draft = #"{"format":"ziping-draft","version":2,"applicationDate":"2026-05-01"}"#
    let result = try Program.run(["score", "-", "--format", "json"], input: Array(draft.utf8))
    #expect(result.status == 0)
    #expect(result.text.contains(#""diagnostics": [{"severity": "warning", "entry": null, "code": "newerVersion","#))
  }

  @Test func aFolderStandsForItsDraftsByName() throws {
    let scratch = try Scratch()
    let bytes = [UInt8](try Data(contentsOf: Program.example("empty.json")))
    for name in ["b.json", "a.json", ".hidden.json", "notes.txt"] { try scratch.write(name, bytes) }
    let empty = try Scratch()
    let result = try Program.run(["score", scratch.folder.path, empty.folder.path + "/", "--format", "json"])
    #expect(result.status == 0)
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 2)
    for (line, name) in zip(lines, ["a.json", "b.json"]) {
      #expect(line.hasPrefix("{\"draft\": \"\(scratch.folder.path)/\(name)\", \"standard\": "))
    }
    #expect(result.errorText == "\(empty.folder.path)/：文件夹里没有草稿（*.json）。\n")
  }

  @Test func aFolderWithOneDraftStillWritesOneLine() throws {
    let scratch = try Scratch()
    try scratch.write("a.json", [UInt8](try Data(contentsOf: Program.example("empty.json"))))
    let result = try Program.run(["score", scratch.folder.path, "--format", "json"])
    #expect(result.text.split(separator: "\n").count == 1)
  }

  @Test func pipesAndMissingFilesAreSaidAndTheRestGoesOn() throws {
    let scratch = try Scratch()
    let pipe = scratch.folder.appendingPathComponent("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let good = Program.example("empty.json").path
    let result = try Program.run(["score", pipe, "missing.json", good, "--format", "csv"])
    #expect(result.status == 2)
    #expect(result.errorText.contains("missing.json：没有这个文件："))
    #expect(result.errorText.contains("：这是一个管道，不是草稿文件："))
    #expect(result.text.split(separator: "\r\n").count == 4)
  }
}
