import Foundation
import Scoring
import TestSupport
import Testing

/// `ziping review`, `score --review` and `report --review`, run as a program.
@Suite struct ReviewCommandTests {
  private static let draft = """
    {"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01", "passMark": 25,
     "applicant": {"name": "陈晓岚"},
     "entries": [
      {"id": "a", "criterion": "awards.county.first", "title": "甲奖", "rank": 1, "date": "2025"},
      {"id": "b", "criterion": "awards.county.second", "title": "乙奖", "rank": 2, "date": "2025"},
      {"id": "c", "criterion": "papers.other", "title": "丙文", "rank": 1, "date": "2025"},
      {"id": "d", "criterion": "posts.large.head", "title": "研发部", "months": 31}
     ]}
    """

  /// 甲奖改为 6：6 + 8；丙文不认定；乙奖待审，研发部认定：14 + 7 = 21。
  private static let review = #"""
    {"format": "ziping-review", "version": 1, "entries": [
      {"id": "a", "decision": "changed", "points": 6, "reason": "=证书上是\u001b[31m三等奖"},
      {"id": "c", "decision": "rejected", "reason": "不是公开发表"},
      {"id": "d", "decision": "accepted"},
      {"id": "z", "criterion": "papers.core", "title": "旧文", "decision": "accepted"}]}
    """#

  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("d.json", Array(Self.draft.utf8))
    try scratch.write("d.review.json", Array(Self.review.utf8))
    return scratch
  }

  @Test func acceptedStandsBesideClaimed() throws {
    let scratch = try folder()
    let result = try Program.run(["score", "d.json", "--review", "d.review.json"], in: scratch.folder)
    #expect(result.status == 0)
    let start = try #require(result.text.range(of: "审核（"))
    #expect(
      String(result.text[start.lowerBound...]) == """
        审核（d.review.json）
          认定 1，不认定 1，改分 1，待审 1（暂按申报计）
          「旧文」审核过（认定），草稿里已经没有这一条。

                                              申报    认定    增减
        职业道德                               0.0     0.0
          个人荣誉                             0.0     0.0
          近三年个人年度考核                   0.0     0.0
        专业技术经历和水平                     7.0     7.0
          学历学位                             0.0     0.0
          工作经历                             0.0     0.0
          任职情况                             7.0     7.0
          行业影响力                           0.0     0.0
        专业工作业绩                           0.0     0.0
          科研技术开发类                       0.0     0.0
          工程建设生产类                       0.0     0.0
          技术推广与服务类                     0.0     0.0
        专业技术成果                          20.0    14.0    -6.0
          成果奖项                            15.0    14.0    -1.0
          制造业首台（套）、首批次、首版次     0.0     0.0
          标准                                 0.0     0.0
          专利                                 0.0     0.0
          论文                                 5.0     0.0    -5.0
        合计                                  27.0    21.0    -6.0
        规定分值 25，认定差 4

        没有照申报认定的条目
          「甲奖」  10 -> 6（-4.0）
              改分 6：=证书上是<U+001B>[31m三等奖
          「丙文」  5 -> 0（-5.0）
              不认定：不是公开发表

        还没有审的 1 条，暂按申报计
          「乙奖」  8

        """)
  }

  @Test func scriptsGetItUnderOneKey() throws {
    let scratch = try folder()
    let result = try Program.run(
      ["score", "d.json", "--review", "d.review.json", "--format", "json"], in: scratch.folder)
    #expect(result.status == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    let review = try #require(object["review"] as? [String: Any])
    #expect(Set(review.keys) == ["file", "settled", "undecided", "total", "nodes", "entries", "changes"])
    #expect(review["settled"] as? Bool == false && review["undecided"] as? Int == 1)
    #expect((review["total"] as? [String: Double])?["points"] == 21)
    #expect((object["total"] as? [String: Double])?["points"] == 27)
    let nodes = try #require(review["nodes"] as? [String: [String: Any]])
    #expect(nodes["awards"]?["points"] as? Double == 14 && nodes["papers"]?["points"] as? Double == 0)
    let entries = try #require(review["entries"] as? [[String: Any]])
    #expect(entries.map { $0["decision"] as? String } == ["changed", nil, "rejected", "accepted"])
    #expect(entries.map { $0["counts"] as? Double } == [6, 8, 0, 7])
    #expect(review["changes"] as? [String] == ["「旧文」审核过（认定），草稿里已经没有这一条。"])
    #expect(!result.output.contains(0x1B))
  }

  @Test(arguments: ["html", "md", "txt", "csv"]) func theOfficesColumnsAreFilledIn(_ ending: String) throws {
    let scratch = try folder()
    let result = try Program.run(
      ["report", "d.json", "--review", "d.review.json", "-o", "a.\(ending)"], in: scratch.folder)
    #expect(result.status == 0)
    let text = try String(contentsOf: scratch.folder.appendingPathComponent("a.\(ending)"), encoding: .utf8)
    for part in ["不认定：不是公开发表", "改分 6：=证书上是", "审核：认定 1，不认定 1，改分 1，待审 1（暂按申报计）。", "「旧文」审核过（认定）"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    if ending == "csv" {
      let rows = text.components(separatedBy: "\r\n")
      #expect(rows.first { $0.contains(",甲奖,") }?.hasSuffix(",6,改分 6：=证书上是<U+001B>[31m三等奖") == true)
      // What was not decided yet stays blank.
      #expect(rows.first { $0.contains(",乙奖,") }?.hasSuffix(",,") == true)
      #expect(rows.first { $0.contains(",小计,专业技术经历和水平,任职情况,") }?.hasSuffix(",7,") == true)
      #expect(rows.first { $0.contains(",小计,合计,") }?.hasSuffix(",,") == true)
    }
    if ending == "html" {
      #expect(text.contains("<td class=\"number subtotal\"><b>7</b></td><td class=\"subtotal\">"))
      #expect(text.contains("<td class=\"opinion\">不认定：不是公开发表</td>"))
    }
  }

  @Test func mistakesAreSaid() throws {
    let scratch = try folder()
    let table: [([String], String)] = [
      (
        ["score", "d.json", "d.json", "--review", "d.review.json"], "用法有误：--review 一次只用于一份草稿。请看 ziping score --help。\n"
      ),
      (
        ["score", "d.json", "--format", "csv", "--review", "d.review.json"],
        "用法有误：--review 只用于 text 和 json 格式。请看 ziping score --help。\n"
      ),
      (
        ["report", ".", "-o", "a.md", "--review", "d.review.json"], "用法有误：--review 一次只用于一份草稿。请看 ziping report --help。\n"
      ),
      (
        ["review", "d.json"],
        "整屏的审核要在终端里进行；经管道逐行审核用 ziping review --plain 草稿；只看认定的分值请用 ziping score 草稿 --review 审核记录。\n"
      ),
      (["review"], "用法有误：缺少「<DRAFT>」。请看 ziping review --help。\n"),
    ]
    for (arguments, message) in table {
      let result = try Program.run(arguments, in: scratch.folder)
      #expect(result.status == 64 && result.errorText == message, "\(arguments) \(result.errorText)")
    }
    let draft = try Program.run(["score", "d.json", "--review", "d.json"], in: scratch.folder)
    #expect(draft.status == 2 && draft.output.isEmpty)
    #expect(draft.errorText.hasPrefix("d.json 第 1 行第 12 列：format 是「ziping-draft」，不是「ziping-review」"))
    let missing = try Program.run(["report", "d.json", "--review", "x.json", "-o", "a.md"], in: scratch.folder)
    #expect(missing.status == 2 && missing.errorText.hasPrefix("x.json：没有这个文件"))
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appendingPathComponent("a.md").path))
  }

  /// A folder of drafts is one of drafts, however many of them were reviewed.
  @Test func reviewsAreNoDraftsOfAFolder() throws {
    let scratch = try folder()
    let result = try Program.run(["check", "."], in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.text == "./d.json：没有问题。\n")
  }

  /// In a terminal: the draft is looked at, the review is written beside it.
  @Test(.enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
  func aReviewIsWrittenBesideItsDraft() throws {
    let scratch = try Scratch()
    try scratch.write("d.json", Array(Self.draft.utf8))
    let session = try TmuxSession(
      program: Program.path, arguments: ["review", scratch.folder.appendingPathComponent("d.json").path],
      environment: ["ZIPING_HOME": scratch.folder.path])
    try session.waitFor("审核  陈晓岚")
    try session.press("C-e")
    try session.waitFor("待：请审核这一条")
    try session.press("Right")
    try session.waitFor("< 认定 >")
    try session.press("C-q")
    #expect(try session.exitStatus() == 0)
    let review = try String(contentsOf: scratch.folder.appendingPathComponent("d.review.json"), encoding: .utf8)
    #expect(review.contains(#""id": "d""#) && review.contains(#""decision": "accepted""#))
    let draft = try String(contentsOf: scratch.folder.appendingPathComponent("d.json"), encoding: .utf8)
    #expect(draft == Self.draft)
  }

  /// On a share where nothing can be written the review lies in the reviewer's own folder, and is found there again
  /// though the draft was changed meanwhile.
  @Test(.enabled(if: Tool.canMount, "no file system of one's own can be mounted here"))
  func ofADraftOnAReadOnlyShareItIsFoundAgain() throws {
    let scratch = try Scratch()
    try scratch.write("d.json", Array(Self.draft.utf8))
    let script = """
      mkdir -p "$0/share" && mount -t tmpfs none "$0/share" && cp "$0/d.json" "$0/share/" \
        && mount -o remount,ro "$0/share" || exit 1
      exec "$1" review "$0/share/d.json"
      """
    func session() throws -> PseudoTerminal {
      try PseudoTerminal(
        program: "unshare", arguments: ["-rm", "sh", "-c", script, scratch.folder.path, Program.path],
        environment: [
          "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
          "ZIPING_HOME": scratch.folder.path + "/home",
        ])
    }
    let first = try session()
    #expect(first.waitFor("待审 4"), "\(first.text)")
    #expect(first.waitFor("草稿所在的文件夹不能写"), "\(first.text)")
    first.send(Array(" ".utf8))
    #expect(first.waitFor("「研发部」：认定"), "\(first.text)")
    first.send([17])
    #expect(first.exitStatus() == 0)
    let kept = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/home/审核")
      .filter { !$0.hasPrefix(".") }
    #expect(kept.count == 1)
    #expect(kept.first?.hasPrefix("d-") == true && kept.first?.hasSuffix(".review.json") == true)
    let changed = Self.draft.replacingOccurrences(of: "\"months\": 31", with: "\"months\": 40")
    try scratch.write("d.json", Array(changed.utf8))
    let second = try session()
    #expect(second.waitFor("待审 3"), "\(second.text)")
    second.send([17])
    #expect(second.exitStatus() == 0)
    // The desk of that folder shows drafts, and this is none.
    let desk = try Program.run(["score", scratch.folder.path + "/home"])
    #expect(!desk.text.contains("review"))
  }

  /// On the screen and line by line: the same decisions give the same file, byte by byte, and the draft stays as it was.
  @Test(.enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
  func linesWriteTheSameReviewAsKeys() throws {
    let (keyed, said) = (try Scratch(), try Scratch())
    for scratch in [keyed, said] { try scratch.write("d.json", Array(Self.draft.utf8)) }
    let session = try TmuxSession(
      program: Program.path, arguments: ["review", keyed.folder.appendingPathComponent("d.json").path],
      environment: ["ZIPING_HOME": keyed.folder.path])
    try session.waitFor("审核  陈晓岚")
    // 研发部 is the first entry to judge, 甲奖 the next, then 乙奖, then 丙文.
    try session.press("C-e")
    try session.waitFor("待：请审核这一条")
    try session.press("Right")
    try session.waitFor("< 认定 >")
    try session.press("C-e")
    try session.waitFor("甲奖")
    try session.press("3")
    try session.waitFor("认定分")
    try session.type("6")
    try session.press("Down")
    try session.type("证书上是三等奖")
    try session.press("C-e", "C-e")
    try session.waitFor("丙文")
    try session.press("2")
    try session.waitFor("不认定")
    try session.type("不是公开发表")
    try session.press("C-q")
    #expect(try session.exitStatus() == 0)

    let lines = [
      "步骤 任职", "认定 1", "步骤 奖项", "1", "改分", "6", "证书上是三等奖", "返回", "步骤 论文", "1", "不认定", "不是公开发表", "退出",
    ]
    let result = try Program.run(
      ["review", "--plain", said.folder.appendingPathComponent("d.json").path],
      input: Array((lines.joined(separator: "\n") + "\n").utf8), environment: ["ZIPING_HOME": said.folder.path])
    #expect(result.status == 0, "\(result.errorText)")
    func review(_ scratch: Scratch) throws -> String {
      try String(contentsOf: scratch.folder.appendingPathComponent("d.review.json"), encoding: .utf8)
    }
    // Decisions stand in the order in which they were made.
    #expect(try review(said) == review(keyed))
    #expect(try review(said).contains("不是公开发表"))
    for scratch in [keyed, said] {
      let draft = try String(contentsOf: scratch.folder.appendingPathComponent("d.json"), encoding: .utf8)
      #expect(draft == Self.draft)
    }
    #expect(result.text.contains("1 规上企业 部门负责人  研发部") && result.text.contains("申报 7.0  认定  认定 7.0"))
    #expect(!result.output.contains(0x1B))
  }
}
