import Basics
import Scoring
import Standards
import TestSupport
import Testing

/// Every condition in every state, as people read it. The application date is 2026-05-01.
@Suite struct ConditionSentenceTests {
  /// A situation, what becomes of a condition in it, and the words for it.
  private struct Situation {
    var condition: String
    var facts: Facts = [:]
    var entries: [Entry] = []
    var mark: Points?
    var truth: Truth
    var words: String

    init(
      _ condition: String, _ facts: Facts, _ entries: [Entry], mark: Int? = nil, _ truth: Truth,
      _ words: String
    ) {
      (self.condition, self.facts, self.entries) = (condition, facts, entries)
      (self.mark, self.truth, self.words) = (mark.map { Points($0) }, truth, words)
    }

    init(_ condition: String, _ facts: Facts, _ truth: Truth, _ words: String) {
      self.init(condition, facts, [], truth, words)
    }

    init(_ condition: String, _ truth: Truth, _ words: String) {
      self.init(condition, [:], [], truth, words)
    }
  }

  private func check(_ situations: [Situation]) throws {
    let table = try builtInTable()
    for situation in situations {
      let draft = Draft(
        applicationDate: try #require(Sheet.date), passMark: situation.mark, facts: situation.facts,
        entries: situation.entries)
      let report = score(draft, table)
      let index = try #require(report.conditions.firstIndex { $0.id == situation.condition })
      let words = Wording(report, of: draft, table).sentence(forCondition: index)
      #expect(report.conditions[index].truth == situation.truth, "\(situation.condition) \(situation.words)")
      #expect(words == situation.words, "\(situation.condition)")
    }
  }

  private func entry(_ criterion: String, _ title: String, _ change: (inout Entry) -> Void = { _ in }) -> Entry {
    Sheet.entry(criterion) {
      $0.title = title
      $0.rank = 1
      change(&$0)
    }
  }

  // MARK: 第二、四、六条

  @Test func factsThatDecideAlone() throws {
    let facts = [
      ("2", "inService", "在职在岗"), ("4", "ethicsMet", "思想道德"), ("6.1", "appraisalsQualified", "年度考核合格"),
      ("6.2", "continuingEducationMet", "继续教育"),
    ]
    for (condition, id, label) in facts {
      try check([
        Situation(condition, .unknown, "待答：\(label)。"), Situation(condition, [id: .yesNo(true)], .met, "\(label)：是。"),
        Situation(condition, [id: .yesNo(false)], .unmet, "\(label)：否。"),
        Situation(condition, [id: .doesNotApply], .unmet, "\(label)：不适用。"),
      ])
    }
    try check([
      Situation("6.3", .unknown, "待答：事业单位。"),
      Situation("6.3", ["publicInstitution": .yesNo(true)], .unknown, "待答：评聘结合。"),
      Situation("6.3", ["publicInstitution": .yesNo(false)], .met, "事业单位：否。"),
      Situation("6.3", ["publicInstitution": .doesNotApply], .met, "事业单位：不适用。"),
      Situation("6.3", ["institutionRuleMet": .yesNo(true)], .met, "评聘结合：是。"),
      Situation(
        "6.3", ["publicInstitution": .yesNo(true), "institutionRuleMet": .yesNo(false)], .unmet, "事业单位：是；评聘结合：否。"),
    ])
  }

  // MARK: 第五条

  @Test func degreesAndYears() throws {
    let (master, bachelor) = (entry("education.master", "材料"), entry("education.bachelor", "机械"))
    let offField = entry("education.master", "会计") { $0.offField = true }
    let future = entry("education.master", "在读") { $0.date = PartialDate(year: 2027) }
    func since(_ day: String, breaks: Int? = nil) -> Facts {
      var facts: Facts = ["assistantSince": .text(day)]
      facts["assistantBreakMonths"] = breaks.map { .number($0) }
      return facts
    }
    try check([
      Situation("5.1", .unknown, "待答：助理工程师起聘；尚未录入学历学位。"), Situation("5.1", [:], [master], .unknown, "待答：助理工程师起聘。"),
      Situation("5.1", since("2024-05-01"), [master], .met, "「材料」符合；满2年：2026-05-01。"),
      Situation("5.1", since("2024-05-02"), [master], .unmet, "满2年：2026-05-02，申报日未满。"),
      Situation("5.1", since("2024-04"), [master], .met, "「材料」符合；满2年：2026-04-30。"),
      Situation("5.1", since("2024"), [master], .unmet, "满2年：2026-12-31，申报日未满。"),
      Situation("5.1", since("2024-02-29"), [master], .met, "「材料」符合；满2年：2026-03-01。"),
      Situation("5.1", since("2020-01-01"), [bachelor], .unmet, "没有符合的条目：「硕士及以上」。"),
      Situation("5.1", since("2020-01-01"), [offField], .unmet, "没有符合的条目：「硕士及以上」；「会计」不合：非本专业。"),
      Situation("5.1", since("2020-01-01"), [future], .unknown, "尚未录入学历学位；「在读」不计入（晚于申报日）。"),
      Situation("5.1", ["assistantSince": .doesNotApply], [master], .unmet, "助理工程师起聘：不适用。"),
      Situation("5.2", since("2022-05-01"), [bachelor], .met, "「机械」符合；满4年：2026-05-01。"),
      Situation("5.2", since("2022-05-02"), [bachelor], .unmet, "满4年：2026-05-02，申报日未满。"),
      Situation("5.2", since("2022-02-01", breaks: 3), [bachelor], .met, "「机械」符合；满4年：2026-05-01。"),
      Situation("5.2", since("2022-02-02", breaks: 3), [bachelor], .unmet, "满4年：2026-05-02，申报日未满。"),
      Situation("5.2", since("2023-09-01"), .unmet, "满4年：2027-09-01，申报日未满。"),
    ])
  }

  @Test func otherWaysIn() throws {
    let degree = entry("education.bachelor", "机械")
    try check([
      Situation("5.3", .unknown, "待答：转岗从业时间。"),
      Situation("5.3", ["otherTitleFieldSince": .text("2025-05-01")], .met, "满1年：2026-05-01。"),
      Situation("5.3", ["otherTitleFieldSince": .text("2025-05-02")], .unmet, "满1年：2026-05-02，申报日未满。"),
      Situation("5.3", ["otherTitleFieldSince": .doesNotApply], .unmet, "转岗从业时间：不适用。"),
      Situation("5.4", .unknown, "待答：技师从业时间。"),
      Situation("5.4", ["technicianFieldSince": .text("2023-05-01")], .met, "满3年：2026-05-01。"),
      Situation("5.4", ["technicianFieldSince": .text("2023-05-02")], .unmet, "满3年：2026-05-02，申报日未满。"),
      Situation("5.5", .unknown, "待答：人才称号。"),
      Situation("5.5", ["talentTitle": .text("qianjiangSkillAward")], .met, "人才称号：钱江技能大奖获得者。"),
      Situation("5.5", ["talentTitle": .doesNotApply], .unmet, "人才称号：不适用。"),
      Situation("5.6", .unknown, "待答：推荐专家人数；规定分值未公布。"),
      Situation("5.6", [:], [degree], mark: 6, .unknown, "待答：推荐专家人数。"),
      Situation(
        "5.6", ["seniorRecommenders": .number(2)], [degree], mark: 6, .met, "自评 6 已达规定分值 6；推荐专家人数：2 人。"),
      Situation("5.6", ["seniorRecommenders": .number(1)], [degree], mark: 6, .unmet, "推荐专家人数：1 人。"),
      Situation("5.6", ["seniorRecommenders": .number(2)], [degree], mark: 7, .unmet, "自评 6，规定分值 7，差 1。"),
      Situation("5.6", ["seniorRecommenders": .number(2)], [degree], .unknown, "规定分值未公布。"),
    ])
  }

  @Test func landmarks() throws {
    let none: Facts = ["landmarks": .list([])]
    func award(_ kind: String?, level: String? = nil, rank: Int = 1) -> Entry {
      entry("awards.provincial.second", "省奖") {
        $0.awardKind = kind
        $0.level = level
        $0.rank = rank
      }
    }
    let set = entry("firstsets.municipal.domestic", "加工中心") {
      $0.firstSetKind = "equipment"
      $0.rank = 4
    }
    let centre = entry("influence.platform.municipal", "技术中心") { $0.rank = nil }
    let landmark: FactValue = .list([.text("platformHead")])
    try check([
      Situation("5.7", .unknown, "待答：标志性成果。"), Situation("5.7", none, .unmet, "没有符合的条目；标志性成果：无。"),
      Situation("5.7", ["landmarks": landmark], .met, "标志性成果：重点平台主要负责人（市级排名前3）。"),
      Situation("5.7", none, [award("science")], .met, "「省奖」符合。"),
      Situation("5.7", none, [award(nil)], .unknown, "「省奖」待补：奖项种类。"),
      Situation("5.7", none, [award("engineering")], .unknown, "「省奖」待补：实际级别。"),
      Situation("5.7", none, [award("engineering", level: "national")], .met, "「省奖」符合。"),
      Situation("5.7", none, [set], .unmet, "没有符合的条目；「加工中心」不合：排名；标志性成果：无。"),
      Situation("5.7", none, [centre], .unknown, "「技术中心」待补：实际级别；「技术中心」待补：排名。"),
      Situation("5.7", none, [entry("standards.industry", "通则") { $0.rank = 3 }], .met, "「通则」符合。"),
    ])
  }

  // MARK: 第八条

  @Test func review() throws {
    let nothing: Facts = ["unlistedAchievements": .list([])]
    func unlisted(_ id: String) -> Facts { ["unlistedAchievements": .list([.text(id)])] }
    let old = entry("awards.county.first", "旧奖") { $0.date = PartialDate(year: 2019) }
    let patent = entry("patents.invention", "主轴") { $0.benefit = nil }
    let useless = entry("firstsets.municipal.domestic", "样机") { $0.benefit = false }
    try check([
      Situation("8.1", .unknown, "待答：技术工作经历。"),
      Situation("8.1", ["technicalWork": .list([.number(3)])], .met, "技术工作经历：有创新能力和组织协调能力。"),
      Situation("8.1", ["technicalWork": .list([])], .unmet, "技术工作经历：无。"),
      Situation("8.2.1", .unknown, "待答：表中没有行的成果。"),
      Situation("8.2.1", [:], [entry("research.county", "检测线")], .met, "「检测线」符合。"),
      Situation("8.2.1", unlisted("otherProject"), .met, "表中没有行的成果：表列项目之外已完成的技术项目。"),
      Situation(
        "8.2.1", nothing, .unmet, "没有符合的条目：「科研技术开发类」「工程建设生产类」「技术推广与服务类」；表中没有行的成果：无。"),
      Situation("8.2.2", .unmet, "没有符合的条目：「成果奖项」。"),
      Situation("8.2.2", [:], [entry("awards.county.third", "新奖")], .met, "「新奖」符合。"),
      Situation("8.2.2", [:], [old], .unmet, "没有符合的条目：「成果奖项」；「旧奖」不计入（超出期限）。"),
      Situation("8.2.3", .unknown, "待答：表中没有行的成果。"),
      Situation("8.2.3", [:], [entry("papers.other", "热误差")], .met, "「热误差」符合。"),
      Situation("8.2.3", unlisted("monograph"), .met, "表中没有行的成果：正式出版的著作。"),
      Situation(
        "8.2.3", unlisted("conferencePaper"), .unmet, "没有符合的条目：「核心期刊」「其他学术期刊」；表中没有行的成果：会议论文。"),
      Situation("8.2.4", [:], [patent], .unknown, "「主轴」待补：有经济效益。"),
      Situation("8.2.4", [:], [useless], .unmet, "没有符合的条目：「专利」「制造业首台（套）、首批次、首版次」；「样机」不合：有经济效益。"),
      Situation("8.2.4", [:], [entry("patents.invention", "夹具")], .met, "「夹具」符合。"),
      Situation("8.2.5", .unknown, "待答：表中没有行的成果。"),
      Situation("8.2.5", [:], [entry("standards.local", "团标")], .met, "「团标」符合。"),
      Situation("8.2.5", unlisted("internationalStandard"), .met, "表中没有行的成果：国际标准。"),
      Situation(
        "8.2.5", nothing, .unmet, "没有符合的条目：「国家标准」「行业标准」「省级地方标准/团体标准」；表中没有行的成果：无。"),
    ])
  }

  // MARK: Verdicts

  @Test func verdictsNameTheirReasonsWithTheirArticles() throws {
    func reasons(_ verdict: Int, _ facts: Facts, _ entries: [Entry] = []) throws -> [String] {
      let draft = Draft(applicationDate: try #require(Sheet.date), facts: facts, entries: entries)
      let table = try builtInTable()
      return Wording(score(draft, table), of: draft, table).reasons(forVerdict: verdict)
        .map { "\($0.article) \($0.truth.label) \($0.sentence)" }
    }
    let facts: Facts = [
      "inService": .yesNo(true), "ethicsMet": .yesNo(true), "appraisalsQualified": .yesNo(true),
      "assistantSince": .text("2022-05-02"), "publicInstitution": .yesNo(false),
      "otherTitleFieldSince": .doesNotApply, "technicianFieldSince": .doesNotApply, "talentTitle": .doesNotApply,
      "seniorRecommenders": .number(0),
    ]
    let degree = [entry("education.bachelor", "机械")]
    #expect(try reasons(0, facts, degree) == ["第五条（七） 待定 待答：标志性成果。", "第六条（二） 待定 待答：继续教育。"])
    let none = facts.with(["landmarks": .list([]), "continuingEducationMet": .yesNo(true)])
    #expect(
      try reasons(0, none, degree) == [
        "第五条（一） 不符合 没有符合的条目：「硕士及以上」。", "第五条（二） 不符合 满4年：2026-05-02，申报日未满。",
        "第五条（三） 不符合 转岗从业时间：不适用。", "第五条（四） 不符合 技师从业时间：不适用。", "第五条（五） 不符合 人才称号：不适用。",
        "第五条（六） 不符合 推荐专家人数：0 人。", "第五条（七） 不符合 没有符合的条目；标志性成果：无。",
      ])
    #expect(
      try reasons(2, ["forgery": .yesNo(false)]) == [
        "第十一条（二） 待定 待答：违纪违法。", "第十一条（三） 待定 待答：其他弄虚作假。",
      ])
    #expect(try reasons(2, ["otherFraud": .yesNo(true)]) == ["第十一条（三） 不符合 其他弄虚作假：是。"])
    #expect(try reasons(9, [:]).isEmpty)
  }
}
