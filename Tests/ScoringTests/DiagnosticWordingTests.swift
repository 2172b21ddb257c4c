import Basics
import Scoring
import Standards
import TestSupport
import Testing

/// Every diagnostic and every shape of a condition's reason, word for word.
@Suite struct DiagnosticWordingTests {
  @Test func diagnostics() throws {
    let date = try #require(CalendarDay(year: 2026, month: 2, day: 1))
    let from = try #require(CalendarDay(year: 2026, month: 3, day: 1))
    let (table, research) = (try builtInTable(), try index("research"))
    let awards = try index("awards")
    let sentences: [(Problem, String)] = [
      (.unknownCriterion("a.b"), "标准中没有「a.b」这一条，请重新选择。"),
      (.notARow("awards"), "「成果奖项」下有多个条目，请选到具体一条。"),
      (.missingField(.rank), "缺排名，填写后才能计分。"),
      (
        .invalidField(InvalidValue(key: "date", found: "2023-02-29", problem: .date(.day(last: 28)))),
        "取得时间「2023-02-29」不是有效日期：该月的日应为 01-28。"
      ),
      (
        .invalidField(InvalidValue(key: "claimed", found: "7.25", problem: .notTenth)),
        "自报分值「7.25」无效：应为 0.1 的倍数。"
      ),
      (
        .invalidValue(InvalidValue(key: "passMark", found: "-1", problem: .below(0))),
        "规定分值「-1」无效：不应小于 0；暂按未填。"
      ),
      (
        .invalidFact("assistantSince", found: "去年", .date(.form)),
        "助理工程师起聘「去年」不是有效日期：应写成 2024、2024-05 或 2024-05-12；暂按未回答。"
      ),
      (
        .invalidFact("inService", found: "1", .notYesNo),
        "在职在岗「1」无效：应为 true（是）或 false（否）；暂按未回答。"
      ),
      (.claimOutsideBand(claimed: Points(12), low: Points(7), high: Points(10)), "自报 12 分不在 7-10 之内，按 10 计；请改正。"),
      (.ignoredField(.count), "这一条不用「数量 n」，所填不起作用。"),
      (.missingDate, "缺取得时间，暂按在期限内计入；请补填。"),
      (.missingMonths(least: 12), "缺月数，暂按已满 12 个月计入；请补填。"),
      (.missingBenefit, "未说明是否产生经济效益，暂按有计入；请补填。"),
      (.notClaimed(low: Points(7), high: Points(10)), "专家在 7-10 分内酌定，未自报暂计 7；请填自报分值。"),
      (.beyondRanks(last: 7, high: Points(4)), "排名在表列第 7 名之后，专家在 0-4 分内酌定。"),
      (.beyondRanks(last: 10, high: nil), "排名在表列第 10 名之后，计 0 分；请核对。"),
      (.strictWindow(years: 3), "早于申报日前 3 年，保底按 0 计；请核对收入年份。"),
      (.roleRank(rank: 5, ranks: 1...3), "排名 5 与所选角色（第 1-3 名）不符，请核对。"),
      (
        .projectInSeveralIndicators("P1", [research, awards]),
        "项目「P1」分列于科研技术开发类、成果奖项，各自计分；请核对是否允许。"
      ),
      (.titleTwice("检测线", other: 2), "与第 3 条同名「检测线」；若是同一项目，请把两条的「同一项目」填成一样。"),
      (.beforeStandard(date, from: from), "申报日 2026-02-01 早于标准施行日 2026-03-01，请核对。"),
      (.choiceNotProven(node: research), "「科研技术开发类」组合过多，取已找到的最好组合，自评可能偏低。"),
      (.newerVersion(2), "草稿格式 2 比本程序新：可计分，只读打开；修改请用新版程序。"),
      (.factOrder(earlier: "assistantSince", later: "currentTitleSince"), "现职称时间早于助理工程师起聘，请核对日期。"),
      (.factAfterApplication("assistantSince"), "助理工程师起聘晚于申报日 2026-05-01，请核对。"),
    ]
    let entry = Sheet.entry("research.county") { $0.rank = 1 }
    let draft = Draft(applicationDate: try #require(Sheet.date), entries: [entry])
    let wording = Wording(score(draft, table), of: draft, table)
    for (problem, sentence) in sentences {
      #expect(wording.sentence(for: Diagnostic(problem, entry: 0)) == sentence)
    }
  }

  @Test func theSameTitleTwice() throws {
    func problems(_ entries: [Entry]) throws -> [Problem] {
      try Sheet.score(entries).diagnostics.map(\.problem).filter { $0.code == "titleTwice" }
    }
    func named(_ criterion: String, _ title: String, project: String? = nil) -> Entry {
      Sheet.entry(criterion) {
        $0.title = title
        $0.project = project
        $0.rank = 1
      }
    }
    let twice = [named("research.county", "检测线"), named("research.municipal", " 检测线")]
    #expect(try problems(twice) == [.titleTwice("检测线", other: 0)])
    let projects = [named("research.county", "检测线", project: "A"), named("research.municipal", "检测线", project: "B")]
    #expect(try problems(projects).isEmpty)
    #expect(try problems([named("research.county", "检测线"), named("papers.core", "检测线")]).isEmpty)
    #expect(try problems([named("papers.core", "论文"), named("papers.other", "论文")]).count == 1)
    let honors = [named("honors.county", "先进"), named("honors.county", "先进")]
    #expect(try problems(honors) == [.titleTwice("先进", other: 0)])
    var years = honors
    years[1].date = PartialDate(year: 2024)
    #expect(try problems(years).isEmpty)
    #expect(try problems([named("papers.core", " "), named("papers.core", " ")]).isEmpty)
  }

  @Test func aFactLaterThanTheApplication() throws {
    func codes(_ date: String) throws -> [String] {
      try Sheet.score([], facts: ["assistantSince": .text(date)]).diagnostics.map(\.code)
    }
    #expect(try codes("2026-05-01").isEmpty)
    #expect(try codes("2026-05").isEmpty)
    #expect(try codes("2026-05-02") == ["factAfterApplication"])
  }

  @Test func conditions() throws {
    let degree = Sheet.entry("education.bachelor") { $0.title = "机械设计" }
    let patent = Sheet.entry("patents.invention") {
      $0.rank = 1
      $0.benefit = nil
    }
    let since: Facts = ["assistantSince": .text("2023-09-01")]
    let table: [(String, [Entry], Facts, String)] = [
      ("2", [], [:], "待答：在职在岗。"),
      ("2", [], ["inService": .yesNo(true)], "在职在岗：是。"),
      ("2", [], ["inService": .doesNotApply], "在职在岗：不适用。"),
      ("5.1", [degree], since, "没有符合的条目：「硕士及以上」。"),
      ("5.2", [degree], since, "满4年：2027-09-01，申报日未满。"),
      ("5.2", [degree], ["assistantSince": .text("2020")], "「机械设计」符合；满4年：2024-12-31。"),
      ("5.2", [degree], [:], "待答：助理工程师起聘。"),
      ("5.2", [], [:], "待答：助理工程师起聘；尚未录入学历学位。"),
      ("5.3", [], ["otherTitleFieldSince": .doesNotApply], "转岗从业时间：不适用。"),
      ("5.5", [], ["talentTitle": .doesNotApply], "人才称号：不适用。"),
      ("5.6", [], ["seniorRecommenders": .number(2)], "规定分值未公布。"),
      ("5.6", [], ["seniorRecommenders": .number(1)], "推荐专家人数：1 人。"),
      ("5.7", [], ["landmarks": .list([])], "没有符合的条目；标志性成果：无。"),
      ("6.3", [], [:], "待答：事业单位。"),
      ("8.2.4", [patent], [:], "第 1 条（发明专利）待补：有经济效益。"),
      ("8.2.2", [], [:], "没有符合的条目：「成果奖项」。"),
    ]
    for (id, entries, facts, sentence) in table {
      #expect(try reason(id, entries, facts) == sentence, "\(id)")
    }
  }

  @Test func theScoreAgainstTheMark() throws {
    let award = Sheet.entry("awards.county.first") { $0.rank = 2 }
    let table: [(Points?, String)] = [
      (nil, "未设规定分值，不作比较。"),
      (Points(8), "保底 8 已达规定分值 8，高 0。"),
      (Points(9), "规定分值 9 在保底 8 与上限 10 之间，取决于专家评议。"),
      (Points(11), "上限 10 未达规定分值 11，差 1。"),
    ]
    for (mark, sentence) in table {
      let draft = Draft(applicationDate: try #require(Sheet.date), passMark: mark, entries: [award])
      #expect(Wording(score(draft, try builtInTable()), of: draft, try builtInTable()).scoreSentence == sentence)
    }
  }

  @Test func statusesInAWordOrTwo() {
    #expect(
      EntryStatus.allCases.map(\.label) == [
        "无此条目", "未填全", "晚于申报日", "超出期限", "非本专业", "转让继承", "无效益", "任职未满", "重复", "超限", "未就高", "已计入",
      ])
  }

  private func index(_ id: String) throws -> Int { try #require(try builtInTable().index(of: id)) }

  private func reason(_ id: String, _ entries: [Entry], _ facts: Facts) throws -> String {
    let table = try builtInTable()
    let draft = Draft(applicationDate: try #require(Sheet.date), facts: facts, entries: entries)
    let report = score(draft, table)
    let index = try #require(report.conditions.firstIndex { $0.id == id })
    return Wording(report, of: draft, table).sentence(forCondition: index)
  }
}
