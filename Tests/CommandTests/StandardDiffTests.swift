import Foundation
import Screen
import TestSupport
import Testing

@testable import ziping

/// `standard diff`: every change of a committee's own file, and whose score it changes.
@Suite struct StandardDiffTests {
  static let overlay = """
    {"format": "ziping-standard/1", "extends": "wenzhou-industry-engineer-2026", "id": "county-2027", "version": "2027.1",
     "passMark": 60,
     "nodes": [
       {"id": "awards.county", "cap": 6, "readings": ["R13"]},
       {"id": "papers.other", "limit": {"most": 1, "of": "entries"}},
       {"id": "papers.report", "remove": true},
       {"id": "papers.book", "name": "著作", "cap": 5, "points": {"flat": 5}, "readings": ["R20"]}
     ],
     "readings": [{"id": "R12", "brief": "先选后封顶"}],
     "conditions": [{"id": "5.1", "test": {"since": "assistantSince", "years": 3}}]}
    """

  @Test func everyChangeIsSaid() throws {
    let scratch = try Scratch()
    let file = try scratch.write("county.json", Array(StandardDiffTests.overlay.utf8))
    let result = try Program.run(["standard", "diff", "wenzhou-industry-engineer-2026", file.path])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty, "\(result.errorText)")
    #expect(
      result.text == """
        wenzhou-industry-engineer-2026 2026.1 -> county-2027 2027.1
        标准
            编号        wenzhou-industry-engineer-2026 -> county-2027
            版本        2026.1 -> 2027.1
            规定分值    无 -> 60
        条目
          * awards.county  县区级
            最高        15 -> 6
            读法        R9、R13 -> R13
          * papers.other  其他学术期刊
            限项        2 项 -> 1 项
          - papers.report  企业专业报告
          + papers.book  著作
            分值        5 分
            最高        5
            读法        R20
        读法
          * R12
            简述        先选出得分最多的组合，再逐级封顶 -> 先选后封顶
        条件
          * 5.1  硕士以上学位，任助理工程师满 2 年
            要求        全部满足（有 education.master 的条目，非本专业为否（没有填写
                        education 时待定）；「助理工程师起聘」满 2 年（扣除「聘任中断月
                        数」）） -> 「助理工程师起聘」满 3 年

        """)
    let same = try Program.run(["standard", "diff", file.path, file.path])
    #expect(same.text == "county-2027 2027.1 -> county-2027 2027.1\n没有差别。\n")
  }

  /// What changes no figure is a change all the same: order, where a question is asked, who issues, examples.
  @Test func whatChangesNoFigureIsSaidToo() throws {
    let scratch = try Scratch()
    let text = OtherPack.text
    let examples = #""examples": ["#
    let added = #"{"says": "空的。", "entries": [], "gives": {"total": 0}}, "#
    let other = text.replacingOccurrences(of: examples, with: examples + added)
      .replacingOccurrences(of: #""step": "applicant""#, with: #""step": "conditions""#)
    #expect(other != text)
    let old = try scratch.write("a.json", Array(text.utf8))
    let new = try scratch.write("b.json", Array(other.utf8))
    let lines = try Program.run(["standard", "diff", old.path, new.path]).text.components(separatedBy: "\n")
    #expect(lines.contains("    何处问      申报人 -> 条件"), "\(lines)")
    #expect(lines.contains("  + 空的。"), "\(lines)")
    #expect(lines.contains(#"    应得        {"total": 0}"#), "\(lines)")
  }

  @Test func theNewOrderIsSaidByWhatWasMoved() {
    func parts(_ ids: [String]) -> [PackDescription.Part] {
      ids.map { PackDescription.Part(id: $0, name: "", lines: []) }
    }
    func lines(_ new: [String]) -> [String] { PackOrder(parts(["a", "b", "c", "d"]), parts(new)).lines }
    #expect(lines(["a", "b", "c", "d"]) == [])
    #expect(lines(["a", "x", "b", "d"]) == [])
    #expect(lines(["d", "a", "b", "c"]) == ["  > d  移到最前"])
    #expect(lines(["b", "c", "a", "d"]) == ["  > a  移到「c」之后"])
  }

  @Test func aFolderThatIsNotThereIsAMistake() throws {
    let scratch = try Scratch()
    let file = try scratch.write("county.json", Array(StandardDiffTests.overlay.utf8))
    for folder in [scratch.folder.appendingPathComponent("none").path, file.path] {
      let result = try Program.run(["standard", "diff", file.path, file.path, "--drafts", folder])
      #expect(result.status == 2)
      #expect(result.errorText.hasPrefix("\(folder)："))
      #expect(!result.text.contains("草稿"))
    }
  }

  /// What a cap takes away explains why a draft's total stays, and no line is wider than a screen.
  @Test func capsAreSaidAndLinesFit() throws {
    let scratch = try Scratch()
    let overlay = """
      {"format": "ziping-standard/1", "extends": "wenzhou-industry-engineer-2026", "id": "w-2027", "version": "1",
       "passMark": 90, "nodes": [{"id": "honors.county", "points": {"flat": 4}, "printed": "4n"},
         {"id": "honors.other", "limit": {"most": 8, "of": "units"}}]}
      """
    let file = try scratch.write("w.json", Array(overlay.utf8))
    let drafts = try Scratch()
    for name in ["applicant.json", "limits.json"] {
      try drafts.write(name, Array(Data(contentsOf: Program.example(name))))
    }
    let result = try Program.run([
      "standard", "diff", "wenzhou-industry-engineer-2026", file.path, "--drafts", drafts.folder.path,
    ])
    let lines = result.text.components(separatedBy: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 }, "\(lines)")
    #expect(lines.contains("applicant.json  陈晓岚"))
    #expect(lines.contains("  其他                              封顶减去 0 -> 0.6（+0.6）"), "\(lines)")
  }

  @Test func draftsThatChangeAreSaidWithTheReason() throws {
    let scratch = try Scratch()
    let file = try scratch.write("county.json", Array(StandardDiffTests.overlay.utf8))
    let drafts = try Scratch()
    let head = #"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01", "#
    try drafts.write(
      "a.json",
      Array(
        """
        \(head)"applicant": {"name": "陈晓岚"}, "entries": [
          {"id": "e1", "criterion": "awards.county.first", "title": "区科技奖", "rank": 1, "date": "2025"},
          {"id": "e2", "criterion": "papers.report", "title": "报告", "rank": 1, "date": "2025"}]}
        """.utf8))
    try drafts.write("b.json", Array(#"\#(head)"standard": "other-1", "entries": []}"#.utf8))
    let same = #"{"id": "e1", "criterion": "education.master"}"#
    try drafts.write("c.json", Array(#"\#(head)"passMark": 60, "entries": [\#(same)]}"#.utf8))
    let result = try Program.run([
      "standard", "diff", "wenzhou-industry-engineer-2026", file.path, "--drafts", drafts.folder.path,
    ])
    #expect(result.status == 0)
    let lines = result.text.components(separatedBy: "\n").drop { !$0.hasPrefix("草稿（") }
    #expect(
      lines.joined(separator: "\n") == """
        草稿（原来 -> 后来）
        a.json  陈晓岚  自评 11 -> 6（-5.0），保底 11 -> 6（-5.0），上限 11 -> 6（-5.0）
          成果奖项                          10 -> 6（-4.0）
          论文                              1 -> 0（-1.0）
            e2  报告  已计入 -> 无此条目  1 -> 0（-1.0）
                标准中没有「papers.report」这一条，请重新选择。
          县区级                            封顶减去 0 -> 4（+4.0）
          规定分值  未设规定分值 -> 上限未达规定分值
        2 份草稿中 1 份的结果不同。

        """)
    #expect(result.errorText == "b.json：草稿所用的标准是「other-1」，不是所比较的两份，没有比较。\n")
  }

  /// Verdicts are compared by what they are, not by where they stand.
  @Test func newAndDroppedVerdictsAreSaidAsSuch() throws {
    let scratch = try Scratch()
    let overlay = StandardDiffTests.overlay.replacingOccurrences(
      of: #""conditions": [{"#,
      with: #""verdicts": [{"id": "review", "remove": true}, {"id": "local", "before": "application", "#
        + #""article": "第三条", "name": "本地资格", "test": {"fact": "inService", "is": true}}], "conditions": [{"#)
    let file = try scratch.write("county.json", Array(overlay.utf8))
    let drafts = try Scratch()
    let draft = #"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01", "passMark": 60}"#
    try drafts.write("a.json", Array(draft.utf8))
    let result = try Program.run([
      "standard", "diff", "wenzhou-industry-engineer-2026", file.path, "--drafts", drafts.folder.path,
    ])
    let lines = result.text.components(separatedBy: "\n").drop { !$0.hasPrefix("草稿（") }
    #expect(
      lines.joined(separator: "\n") == """
        草稿（原来 -> 后来）
        a.json  自评 0，保底 0，上限 0
          本地资格  无 -> 待定
          评审条件  待定 -> 无
        1 份草稿中 1 份的结果不同。

        """)
  }
}
