import Foundation
import TestSupport
import Testing

/// `ziping compare`, run as a program.
@Suite struct CompareCommandTests {
  private static let entries = [
    #"{"id": "a1", "criterion": "awards.county.second", "title": "区科学技术进步奖", "rank": 2, "date": "2025-01"}"#,
    #"{"id": "p1", "criterion": "posts.large.head", "title": "研发部部长", "months": 31}"#,
    #"{"id": "q1", "criterion": "papers.other", "title": "检测方法", "rank": 1, "date": "2023-09"}"#,
  ]

  private func draft(_ entries: [String], name: String = "陈晓岚", more: String = "") -> [UInt8] {
    Array(
      """
      {"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01", "applicant": {"name": "\(name)"},
       \(more)"entries": [\(entries.joined(separator: ", "))]}
      """.utf8)
  }

  /// 任职 7 分去掉；R9：第 3 名保底少 2；核心期刊 10 分，论文原有 5 分，论文封顶 10，所以只增 5。
  private func pair() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("a.json", draft(Self.entries))
    let award = Self.entries[0].replacingOccurrences(of: #""rank": 2"#, with: #""rank": 3"#)
    let paper =
      #"{"id": "n", "criterion": "papers.core", "title": "新论文", "rank": 1, "date": "2025-03", "#
      + #""evidence": [{"name": "论文", "ready": true}]}"#
    try scratch.write("b.json", draft([award, Self.entries[2], paper], name: "陈晓兰"))
    return scratch
  }

  @Test func everyChangeIsSaidWithWhatItDid() throws {
    let scratch = try pair()
    let result = try Program.run(["compare", "a.json", "b.json"], in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty, "\(result.errorText)")
    #expect(
      result.text == """
        a.json -> b.json
        自评 20 -> 18（-2.0），保底 18 -> 14（-4.0），上限 20 -> 18（-2.0）

        改动（右边是只作这一处改动时自评的增减）
          * 姓名：「陈晓岚」 -> 「陈晓兰」                                            +0
          * a1「区科学技术进步奖」（成果奖项 县区级 二等奖）                          +0
              排名：「2」 -> 「3」
              已计入，计入 8
              只作这一处：保底 -2.0，上限 +0
          + n「新论文」（论文 核心期刊）                                            +5.0
              排名：「1」
              取得时间：「2025-03」
              佐证材料：「论文（已备）」
              已计入，计入 10
          - p1「研发部部长」（任职情况 规上企业 部门负责人）                        -7.0
              月数：「31」
              已计入，计入 7

        分值
          专业技术经历和水平                7 -> 0（-7.0）
            任职情况                        7 -> 0（-7.0）
          专业技术成果                      13 -> 18（+5.0）
            成果奖项                        自评 8，保底 6 -> 4（-2.0），上限 8
            论文                            5 -> 10（+5.0）

        """)
  }

  /// A text in which nothing stands is said to be blank, in words.
  @Test func anEmptyTextIsNotAnEmptyQuotation() throws {
    let scratch = try Scratch()
    try scratch.write("a.json", draft([#"{"id": "n", "criterion": "papers.core", "title": "", "rank": 1}"#]))
    try scratch.write("b.json", draft([#"{"id": "n", "criterion": "papers.core", "title": "论文", "rank": 1}"#]))
    let result = try Program.run(["compare", "a.json", "b.json"], in: scratch.folder)
    #expect(result.text.contains("名称：空白 -> 「论文」"), "\(result.text)")
  }

  @Test func scriptsGetTheSame() throws {
    let scratch = try pair()
    let result = try Program.run(["compare", "a.json", "b.json", "--format", "json"], in: scratch.folder)
    #expect(result.status == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "before", "after", "same", "changes", "sideEffects", "nodes", "verdicts", "conditions",
      ])
    #expect(object["same"] as? Bool == false)
    let changes = try #require(object["changes"] as? [[String: Any]])
    #expect(changes.map { $0["kind"] as? String } == ["draft", "entry", "added", "removed"])
    let effects = changes.map { ($0["effect"] as? [String: Any])?["points"] as? Double }
    #expect(effects == [0, 0, 5, -7])
    let values = try #require(changes[1]["values"] as? [[String: Any]])
    #expect(values.count == 1 && values[0]["key"] as? String == "rank")
    #expect(values[0]["before"] as? Int == 2 && values[0]["after"] as? Int == 3)
    // Before an entry was added it had no value at all.
    #expect((changes[2]["values"] as? [[String: Any]])?.allSatisfy { $0["before"] == nil } == true)
    let nodes = try #require(object["nodes"] as? [String: [String: [String: Double]]])
    let figures = { (points: Double) in ["low": points, "points": points, "high": points] }
    #expect(nodes["posts"] == ["before": figures(7), "after": figures(0)])
    #expect(nodes["honors"] == nil)
  }

  @Test func oneOfThemMayComeFromStandardInput() throws {
    let scratch = try pair()
    let bytes = [UInt8](try Data(contentsOf: scratch.folder.appendingPathComponent("b.json")))
    let result = try Program.run(["compare", "a.json", "-"], input: bytes, in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.text.hasPrefix("a.json -> 标准输入\n"))
    let files = try Program.run(["compare", "a.json", "b.json"], in: scratch.folder)
    #expect(result.text.split(separator: "\n").dropFirst() == files.text.split(separator: "\n").dropFirst())
    let both = try Program.run(["compare", "-", "-"])
    #expect(both.status == 64)
    #expect(both.errorText == "用法有误：两份草稿不能都从标准输入读。请看 ziping compare --help。\n")
  }

  @Test func sameFilesAndSameContent() throws {
    let scratch = try Scratch()
    try scratch.write("a.json", draft(Self.entries))
    try scratch.write("b.json", draft(Self.entries, more: #""x": 1, "#))
    let same = try Program.run(["compare", "a.json", "a.json"], in: scratch.folder)
    #expect(same.status == 0)
    #expect(same.text == "a.json -> a.json\n自评 20，保底 18，上限 20\n\n两份文件完全相同。\n")
    let other = try Program.run(["compare", "a.json", "b.json"], in: scratch.folder)
    #expect(other.status == 0)
    #expect(other.text.hasSuffix("\n\n填写的内容相同；文件的写法不同（排版、键的次序，或本程序不认识的内容）。\n"))
  }

  @Test func draftsOfDifferentStandardsSayItPlainly() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.folder.appendingPathComponent("standards"), withIntermediateDirectories: true)
    try scratch.write("standards/other.json", Array(OtherPack.text.utf8))
    try scratch.write("a.json", draft(Self.entries))
    let study = #"{"id": "p1", "criterion": "training.study", "title": "研发部部长", "months": 31}"#
    try scratch.write("b.json", draft([study], more: #""standard": "county-extension-2027", "#))
    let result = try Program.run(
      ["compare", "a.json", "b.json"], in: scratch.folder, environment: ["ZIPING_HOME": scratch.folder.path])
    #expect(result.status == 0, "\(result.errorText)")
    #expect(
      result.text == """
        a.json -> b.json
        两份草稿的标准不同，分值各按自己的标准：wenzhou-industry-engineer-2026 2026.1 ->
        county-extension-2027 2027.1
        自评 20 -> 8（-12.0），保底 18 -> 8（-10.0），上限 20 -> 8（-12.0）

        改动
          * 标准：无 -> 「county-extension-2027」
          * p1「研发部部长」（进修培训 脱产进修）
              条目：「任职情况 规上企业 部门负责人」 -> 「进修培训 脱产进修」
              已计入，计入 7 -> 8（+1.0）
          - a1「区科学技术进步奖」（成果奖项 县区级 二等奖）
              排名：「2」
              取得时间：「2025-01」
              已计入，计入 8
          - q1「检测方法」（论文 其他学术期刊）
              排名：「1」
              取得时间：「2023-09」
              已计入，计入 5
        标准不同，不逐处估算。

        分值
          专业技术经历和水平                7 -> 0（-7.0）
            任职情况                        7 -> 0（-7.0）
          专业技术成果                      13 -> 0（-13.0）
            成果奖项                        8 -> 0（-8.0）
            论文                            5 -> 0（-5.0）
          基础条件                          0 -> 8（+8.0）
            进修培训                        0 -> 8（+8.0）

        结论
          参评资格：无 -> 不符合
          规定分值：未设规定分值 -> 上限未达规定分值
          申报条件：待定 -> 无
          评审条件：待定 -> 无
          诚信要求：待定 -> 无

        条件
          第三条 在本县工作满 2 年：无 -> 待定。待答：在县工作、入职时间。
          第四条 主持过重点项目：无 -> 不符合。没有符合的条目：「重点项目」。
          第二条 在职在岗、从事本领域：待定 -> 无
          第四条 思想道德：待定 -> 无
          第五条（一） 硕士以上学位，任助理工程师满 2 年：待定 -> 无
          第五条（二） 专科以上学历，任助理工程师满 4 年：待定 -> 无
          第五条（三） 其他系列中级，转岗满 1 年：待定 -> 无
          第五条（四） 技师（二级），从业满 3 年：待定 -> 无
          第五条（五） 列名的人才称号：待定 -> 无
          第五条（六） 自评达到规定分值，两位专家推荐：待定 -> 无
          第五条（七） 标志性成果 1 项以上：待定 -> 无
          第六条（一） 近 3 年年度考核合格以上：待定 -> 无
          第六条（二） 继续教育学时：待定 -> 无
          第六条（三） 事业单位评聘结合：待定 -> 无
          第八条（一） 技术工作经历 1 项以上：待定 -> 无
          第八条（二）（1） 项目顺利实施完成：待定 -> 无
          第八条（二）（2） 区县级以上奖项：符合 -> 无
          第八条（二）（3） 公开发表论文或著作：符合 -> 无
          第八条（二）（4） 专利、软著或首台套并有经济效益：不符合 -> 无
          第八条（二）（5） 起草标准并发布实施：待定 -> 无

        """)
  }

  @Test func whatCannotBeReadIsSaid() throws {
    let scratch = try Scratch()
    try scratch.write("a.json", draft(Self.entries))
    try scratch.write("bad.json", Array("{".utf8))
    let result = try Program.run(["compare", "a.json", "bad.json"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    let message = "第 1 行第 1 列：从这里开始的 { 没有结束，文件可能被截断：请补上 }，或改用上一次保存的版本。"
    #expect(result.errorText == "bad.json：\(message)\n")
    let json = try Program.run(["compare", "-", "missing.json", "--format", "json"], in: scratch.folder)
    #expect(json.status == 2)
    #expect(
      json.text == """
        {
          "before": {
            "draft": "-",
            "error": "第 1 行第 1 列：文件是空的：请改用上一次保存的版本，或新建一份。"
          },
          "after": {
            "draft": "missing.json",
            "error": "没有这个文件：请检查路径是否写对。"
          }
        }

        """)
  }

  /// Nothing of a draft reaches the terminal as it is.
  @Test func untrustedTextIsCleaned() throws {
    let scratch = try Scratch()
    try scratch.write("a.json", draft(Self.entries, name: #"\u001b]0;x\u0007甲"#))
    try scratch.write("b.json", draft(Self.entries, name: #"\u202e乙"#))
    for format in ["text", "json"] {
      let result = try Program.run(["compare", "a.json", "b.json", "--format", format], in: scratch.folder)
      #expect(!result.output.contains(0x1B) && !result.text.unicodeScalars.contains("\u{202E}"))
    }
  }
}
