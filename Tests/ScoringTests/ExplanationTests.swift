import Basics
import Scoring
import TestSupport
import Testing

/// 分值来由, word for word and step by step.
@Suite struct ExplanationTests {
  /// A line in one text: its depth, what it says, and 自评 before and after it.
  private func plain(_ explanation: Explanation) -> [String] {
    explanation.lines.map { line in
      let figures = line.after.map { " [\(line.before.map(\.description) ?? "-") > \($0)]" } ?? ""
      return String(repeating: "  ", count: line.depth) + line.text + figures
    }
  }

  private func wording(_ entries: [Entry], facts: Facts = [:]) throws -> Wording {
    let draft = Draft(applicationDate: try #require(Sheet.date), facts: facts, entries: entries)
    let table = try builtInTable()
    return Wording(score(draft, table), of: draft, table)
  }

  private func award(_ criterion: String, _ title: String, rank: Int, project: String? = nil) -> Entry {
    Sheet.entry(criterion) {
      $0.title = title
      $0.rank = rank
      $0.project = project
    }
  }

  @Test func anAwardUpToTheTotal() throws {
    let words = try wording([
      award("awards.county.first", "科技奖", rank: 3), award("awards.county.second", "技改奖", rank: 1),
    ])
    #expect(
      plain(words.explanation(ofEntry: 0)) == [
        "「科技奖」（县区级 一等奖）：第 3 名，表列「第1-5名 10n」，未自报 [- > 10]",
        "  R9：表中单一分值，注中按名次递减；自评取 10，保底 6",
        "县区级：一等奖 10 + 二等奖 8；最高 15，超出 3 不计 [18 > 15]",
        "  R13：空着的最高分值由这几行共用",
        "成果奖项：县区级 15；最高 25；保底 14，上限 15 [15 > 15]",
        "专业技术成果：成果奖项 15；最高 60；保底 14，上限 15 [15 > 15]",
        "  R14：分几处印的一级指标只算一次",
        "合计：技术成果 15；最高 150；保底 14，上限 15 [15 > 15]",
      ])
    let articles = words.explanation(ofEntry: 0).lines.compactMap(\.article)
    #expect(articles.first == "量化评价标准：专业技术成果 / 成果奖项")
    #expect(articles[articles.count - 2] == "量化评价标准：专业技术成果")
  }

  @Test func whatIsNotAdmittedEndsWithItsArticle() throws {
    let old = Sheet.entry("papers.core") {
      $0.rank = 2
      $0.date = PartialDate(year: 2019)
    }
    let lines = try wording([old]).explanation(ofEntry: 0)
    #expect(
      plain(lines) == [
        "第 1 条（核心期刊）：第 2 名，表列「1-2名 （9-10）n；3-5名 （6-8）n」 [- > 9]", "  R1：按排名逐名递减，不是任选区间；取 9",
        "「2019」早于起算日 2021-05-01，不计分；助理工程师起聘不晚于 2019-12-31 则可计 [9 > 0]",
      ])
    #expect(lines.lines.last?.article == "第十条")
    let offField = Sheet.entry("influence.societies.lead") { $0.offField = true }
    let society = try wording([offField]).explanation(ofEntry: 0).lines.last
    #expect(society?.text == "已标为非本专业，不计分")
    #expect(society?.article == "量化评价标准：专业技术经历和水平 / 行业影响力")
  }

  @Test func ofOneProjectOneCounts() throws {
    let words = try wording([
      award("research.county", "甲", rank: 1, project: "P"), award("research.municipal", "乙", rank: 1, project: "P"),
    ])
    #expect(
      plain(words.explanation(ofEntry: 0)) == [
        "「甲」（县区级项目）：第 1 名，表列「第1-5名 （1-5）n」 [- > 5]", "  R1：按排名逐名递减，不是任选区间；取 5",
        "与「乙」同属项目「P」，只计其中一项 [5 > 0]", "  R7：同一项目只计一项，取使本类得分最多的",
      ])
    #expect(plain(words.explanation(ofEntry: 1))[2] == "与「甲」同属项目「P」，计本条 [7 > 7]")
    let table = try builtInTable()
    let research = try #require(table.index(of: "research"))
    #expect(
      plain(words.explanation(ofNode: research)).suffix(5)
        == [
          "科研技术开发类：市厅级项目 7；最高 40 [7 > 7]", "各条本身合计 12：计入 7，重复未计 5。",
          "专业工作业绩：科研技术开发类 7；最高 55 [7 > 7]", "  R14：分几处印的一级指标只算一次", "合计：工作业绩 7；最高 150 [7 > 7]",
        ])
  }

  /// R12: 6, 6, 6 and 1 under a limit of three and a cap of ten.
  @Test func limitsAndCaps() throws {
    let patents = (0..<3).map { award("patents.noninvention.utility", "U\($0)", rank: 1) }
    let words = try wording(patents + [award("patents.noninvention.design", "D", rank: 3)])
    let lines = plain(words.explanation(ofEntry: 0))
    #expect(
      lines.prefix(9) == [
        "「U0」（非发明专利 实用新型专利/软件著作权）：第 1 名，表列「1-3名 （4-6）n；4-7名 （0.5-3）n」 [- > 6]",
        "  R1：按排名逐名递减，不是任选区间；取 6", "符合计入条件 [6 > 6]", "  R22：专利须有经济效益佐证",
        "非发明专利 实用新型专利/软件著作权：6 + 6；最高 10，超出 2 不计 [12 > 10]",
        "非发明专利限 3 项（封顶前）：4 条中计 3 条，未计「U2」 [19 > 13]", "  R12：先选出得分最多的组合，再逐级封顶",
        "非发明专利：实用新型/软著 10 + 外观专利 1 [11 > 11]", "专利限 5 项：没有超出 [13 > 13]",
      ])
    let left = plain(words.explanation(ofEntry: 2))
    #expect(left[4] == "非发明专利限 3 项，已按得分最多的组合计入其他条目 [6 > 0]")
  }

  /// 自评 counts the row with a printed rank; 上限 would rather have the one that the experts may value.
  @Test func boundsThatCountOtherEntriesSaySo() throws {
    let words = try wording([
      award("research.provincial", "甲", rank: 8, project: "P"), award("research.county", "乙", rank: 5, project: "P"),
    ])
    let research = try #require(try builtInTable().index(of: "research"))
    #expect(plain(words.explanation(ofNode: research)).contains("  上限 4 另选组合：改计「甲」，不计「乙」"))
    #expect(plain(words.explanation(ofEntry: 1)).contains("  上限 4 另选组合：改计「甲」，不计「乙」"))
  }

  @Test func everyScaleSaysHow() throws {
    let offField = Sheet.entry("education.bachelor") { $0.offField = true }
    #expect(
      plain(try wording([offField]).explanation(ofEntry: 0)).prefix(3) == [
        "第 1 条（本科）：6 分 [- > 6]", "非本专业，减 1 分 [6 > 5]", "  R4：非本专业学历减 1 分，相近专业不减；取 5",
      ])
    let jobs = [14, 30].map { months in Sheet.entry("experience.field") { $0.months = months } }
    let words = try wording(jobs)
    #expect(plain(words.explanation(ofEntry: 0))[0] == "第 1 条（从事申报专业年限）：14 个月，整年 1，每年 1 分 [- > 1]")
    #expect(
      plain(words.explanation(ofEntry: 1))[0]
        == "第 2 条（从事申报专业年限）：本条 30 个月，同类累计由 14 到 44 个月，整年由 1 到 3，每年 1 分 [- > 2]")
    let role = Sheet.entry("services.promotion.lead") {
      $0.claimed = Points(12)
      $0.date = PartialDate(year: 2022)
    }
    #expect(
      plain(try wording([role]).explanation(ofEntry: 0)).prefix(3) == [
        "第 1 条（推广产品、技术 项目负责人）：专家在 7-10 分内酌定，自报 12，按 10 计 [- > 10]",
        "  R8：只印角色和分值区间，由专家评定，可以自报；自评取 10，保底 0", "  R24：推广收入只看近 3 年，更早的保底按 0；自评取 10，保底 0",
      ])
    let missing = Sheet.entry("research.county")
    #expect(plain(try wording([missing]).explanation(ofEntry: 0)) == ["第 1 条（县区级项目）：缺排名，填写后才能计分 [- > 0]"])
    #expect(plain(try wording([Sheet.entry("x")]).explanation(ofEntry: 0)) == ["第 1 条：标准中没有「x」这一条，请重新选择 [- > 0]"])
    #expect(try wording([]).explanation(ofEntry: 3).lines.isEmpty)
  }

  @Test func whereThePointsWent() throws {
    let table: [([Entry], String?)] = [
      ([], nil), ([Sheet.entry("education.master")], nil),
      ([award("awards.county.first", "甲", rank: 3)], nil),
      ([award("research.county", "甲", rank: 9)], "专家最多可再加 1。"),
      (
        [
          Sheet.entry("honors.other") { $0.count = 9 }, Sheet.entry("posts.large.head"),
          Sheet.entry("posts.other.head"),
        ],
        "各条本身合计 11.7：计入 8.8，限项未计 0.9，就高未计 2。"
      ),
      (
        [award("papers.core", "甲", rank: 1), award("papers.core", "乙", rank: 1), award("no.row", "丙", rank: 1)],
        "各条本身合计 20：计入 10，封顶减 10。"
      ),
    ]
    for (entries, sentence) in table {
      let words = try wording(entries)
      let report = try Sheet.score(entries)
      #expect(words.sentence(for: report.split(try builtInTable())) == sentence)
    }
  }
}
