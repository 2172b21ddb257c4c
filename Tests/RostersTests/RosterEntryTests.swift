import Basics
import Scoring
import TestSupport
import Testing

@testable import Rosters

/// Rows of entries beside what the draft has: nothing is counted twice without a question.
@Suite struct RosterEntryTests {
  private let people = "姓名,工号,申报日\n赵一,0012,2026-05-01\n"
  private let patent = "工号,条目,名称,排名,取得时间\n0012,发明专利,纠偏机构,2,2024-05\n"

  private func plan(
    _ texts: [String], known: [KnownDraft] = [], adds: Bool = true, _ answers: [String: RosterAnswer] = [:],
    voice: RosterVoice = .command
  ) throws -> RosterPlan {
    let files = texts.enumerated().map { RosterFile(name: "\($0 + 1).csv", text: $1) }
    return RosterPlan(files, known: known, date: nil, adds: adds, answers: answers, try builtInTable(), voice: voice)
  }

  private func draft(_ plan: RosterPlan) throws -> Draft {
    guard case .create(let draft)? = plan.steps.first?.action else { throw Unexpected(plan: plan) }
    return draft
  }

  private struct Unexpected: Error {
    var plan: RosterPlan
  }

  private func imported() throws -> KnownDraft {
    KnownDraft(path: "d/a.json", draft: try draft(plan([people, patent])))
  }

  @Test func aCorrectedRowIsAskedAndNeverDoubled() throws {
    let known = try imported()
    let corrected = patent.replacing("机构,2,", with: "机构,1,")
    for adds in [false, true] {
      let asked = try plan([people, corrected], known: [known], adds: adds)
      #expect(asked.steps.map(\.action) == [.refused])
      #expect(
        asked.problems.map(\.sentence) == [
          "2.csv 第 2 行：「发明专利 纠偏机构」在草稿「a.json」里像是已有：排名在草稿中为「2」，在表中为「1」，拿不准：请选定，或核对后改表或改草稿。"
        ])
      #expect(asked.steps[0].person.refusals == asked.problems.map(\.sentence))
    }
    let asked = try plan([people, corrected], known: [known])
    let doubt = try #require(asked.doubts.first)
    #expect(asked.doubts.count == 1 && doubt.written == "2.csv:2")
    #expect(
      doubt.question
        == "2.csv 第 2 行的「发明专利 纠偏机构」，草稿「a.json」里像是已有：排名在草稿中为「2」，在表中为「1」。是同一条吗？草稿里的不会改写。")
    #expect(doubt.candidates.map(\.label) == ["同一条：不再加", "另一条：加上"])
    #expect(doubt.candidates.map(\.written) == ["同一条", "另一条"])

    let same = try plan([people, corrected], known: [known], [doubt.id: .candidate(doubt.candidates[0].id)])
    #expect(same.steps.map(\.action) == [.unchanged(path: "d/a.json")])
    #expect(same.problems.map(\.sentence) == ["2.csv 第 2 行：「发明专利 纠偏机构」排名在草稿中为「2」，在表中为「1」，草稿照旧。"])
    #expect(same.doubts.isEmpty && same.problems.allSatisfy { !$0.isError })

    let other = try plan([people, corrected], known: [known], [doubt.id: .candidate(doubt.candidates[1].id)])
    guard case .add(_, let merged, 1, 0)? = other.steps.first?.action else { throw Unexpected(plan: other) }
    #expect(merged.entries.map(\.rank) == [2, 1])

    let none = try plan([people, corrected], known: [known], [doubt.id: .nobody])
    #expect(none.steps.map(\.action) == [.refused] && none.problems.allSatisfy { !$0.isError })
  }

  /// Every field that a figure depends on is compared.
  @Test(arguments: [
    ("条目,名称,自报分值\n核心期刊,甲,1\n", "甲,1", "甲,2", "自报分值在草稿中为「1」，在表中为「2」"),
    ("条目,名称,取得时间\n核心期刊,甲,2024\n", "甲,2024", "甲,2025", "取得时间在草稿中为「2024」，在表中为「2025」"),
    ("条目,名称,同一项目\n核心期刊,甲,一\n", "甲,一", "乙,一", "名称在草稿中为「甲」，在表中为「乙」"),
    ("条目,月数\n工作经历 从事申报专业年限,90\n", ",90", ",94", "月数在草稿中为「90」，在表中为「94」"),
    ("条目,名称,非本专业\n核心期刊,甲,否\n", "甲,否", "甲,是", "非本专业在草稿中为「否」，在表中为「是」"),
  ]) func everyDifferenceIsSeen(_ text: String, _ before: String, _ after: String, _ told: String) throws {
    let sheet = text.replacing("条目", with: "姓名,条目").replacing("\n核", with: "\n赵一,核").replacing("\n工", with: "\n赵一,工")
    let first = try plan([people, sheet])
    let made = try draft(first)
    let again = try plan([people, sheet.replacing(before, with: after)], known: [KnownDraft(path: "a", draft: made)])
    #expect(again.doubts.count == 1 && again.steps.map(\.action) == [.refused])
    #expect(again.problems.contains { $0.isError && $0.message.contains(told) }, "\(again.problems)")
  }

  @Test func whatADraftLacksOfAnEntryIsFilledIn() throws {
    let known = try imported()
    let more = "工号,条目,名称,排名,取得时间,颁发单位\n0012,发明专利,《纠偏机构》,2,2024-05-12,知识产权局\n"
    let plan = try plan([people, more], known: [known])
    guard case .add(_, let merged, 0, 1)? = plan.steps.first?.action else { throw Unexpected(plan: plan) }
    #expect(merged.entries.map(\.issuer) == ["知识产权局"])
    #expect(merged.entries.map { $0.date?.description } == ["2024-05"])
    #expect(plan.problems.map(\.message) == ["「发明专利 《纠偏机构》」取得时间在草稿中为「2024-05」，在表中为「2024-05-12」，草稿照旧。"])
  }

  @Test func oneRowWrittenTwiceIsAsked() throws {
    let twice = patent + "0012,发明专利,纠偏机构,2,2024-05\n"
    let asked = try plan([people, twice])
    let doubt = try #require(asked.doubts.first)
    #expect(doubt.question == "2.csv 第 3 行的「发明专利 纠偏机构」与第 2 行写得一样：是同一条写了两次吗？")
    #expect(asked.steps.map(\.action) == [.refused])
    let one = try plan([people, twice], [doubt.id: .candidate(doubt.candidates[0].id)])
    #expect(try draft(one).entries.count == 1)
    #expect(one.problems.map(\.message) == ["「发明专利 纠偏机构」与第 2 行是同一条，只加一条。"])
    let two = try plan([people, twice], [doubt.id: .candidate(doubt.candidates[1].id)])
    #expect(try draft(two).entries.count == 2)
    // The same table again changes nothing and asks nothing, whatever was answered.
    for made in [one, two] {
      let known = KnownDraft(path: "a.json", draft: try draft(made))
      let again = try plan([people, twice], known: [known])
      #expect(again.steps.map(\.action) == [.unchanged(path: "a.json")])
      #expect(again.doubts.isEmpty && again.problems.allSatisfy { !$0.isError })
    }
  }

  /// Honours of several years are as many entries.
  @Test func otherDatesMakeOtherEntries() throws {
    let text = "工号,条目,名称,取得时间\n0012,核心期刊,甲,2024\n0012,核心期刊,甲,2025\n"
    let plan = try plan([people, text])
    #expect(plan.doubts.isEmpty)
    #expect(try draft(plan).entries.count == 2)
  }

  @Test func anotherDegreeIsAsked() throws {
    let first = "姓名,申报日,学历,毕业时间\n赵一,2026-05-01,本科,2015-06\n"
    let known = KnownDraft(path: "a.json", draft: try draft(plan([first])))
    #expect(
      try plan([first.replacing("2015-06", with: "2015-06-30")], known: [known]).steps[0].action
        == .unchanged(path: "a.json"))
    let master = try plan([first.replacing("本科", with: "硕士")], known: [known])
    #expect(master.steps.map(\.action) == [.refused] && master.doubts.count == 1)
    #expect(master.problems[0].message.contains("学历在草稿中为「本科」，在表中为「硕士及以上」"))
  }

  @Test func allDifferencesAreToldAtOnce() throws {
    let text = "姓名,申报日,规定分值,学历,助理工程师起聘\n赵一,2026-05-01,60,本科,2021-09\n"
    let known = KnownDraft(path: "d/a.json", draft: try draft(plan([text])))
    let other = try plan(["姓名,申报日,规定分值,学历,助理工程师起聘\n赵一,2026-05-02,50,硕士,2021-09-01\n"], known: [known])
    #expect(
      other.problems.map(\.message) == [
        "赵一（第 2 行）：助理工程师起聘在草稿中为「2021-09」，在表中为「2021-09-01」，草稿照旧。",
        "已有草稿「a.json」，申报日在草稿中为「2026-05-01」，在表中为「2026-05-02」；规定分值在草稿中为「60」，在表中为「50」：草稿不会被改写，请核对后改表或改草稿。",
        "「硕士及以上」在草稿「a.json」里像是已有：学历在草稿中为「本科」，在表中为「硕士及以上」，拿不准：请选定，或核对后改表或改草稿。",
      ])
    #expect(other.steps.map(\.action) == [.refused])
    // Whoever is not imported anyway is asked nothing.
    #expect(other.doubts.isEmpty)
  }

  @Test func archivedPeopleStayAsTheyAre() throws {
    var known = try imported()
    (known.path, known.isArchived) = ("d/归档/a.json", true)
    let again = try plan([people, patent.replacing("机构,2,", with: "机构,1,")], known: [known])
    #expect(again.steps.map(\.action) == [.archived(path: "归档/a.json")])
    #expect(again.problems.isEmpty && again.doubts.isEmpty)
    #expect(try plan([patent], known: [known]).steps.map(\.action) == [.archived(path: "归档/a.json")])
    // Whose draft was made anew has that one.
    let anew = KnownDraft(path: "d/b.json", draft: known.draft)
    #expect(try plan([people, patent], known: [known, anew]).steps.map(\.action) == [.unchanged(path: "d/b.json")])
    // Somebody like them is asked about.
    let like = try plan([people.replacing("0012", with: "12")], known: [known])
    #expect(like.doubts.first?.candidates.map(\.written) == ["归档/a.json", "新建"])
  }

  @Test func wrongValuesKeepAPersonOutAndRemindersAreSaid() throws {
    let text = "工号,条目,名称,排名,取得时间,自报分值\n0012,services.consulting.member,甲,7,2025,9\n"
    let wrong = try plan([people, text])
    #expect(wrong.steps.map(\.action) == [.refused])
    #expect(
      wrong.problems.contains { $0.isError && $0.line == 2 && $0.message.contains("自报 9 分不在") }, "\(wrong.problems)")
    let late = try plan([people, "工号,条目,名称,排名,取得时间\n0012,核心期刊,论文一,1,2027.9\n0012,核心期刊,论文二,,2024\n"])
    #expect(try draft(late).entries.count == 2)
    #expect(
      late.problems.map(RosterWords.printed) == [
        "提醒：2.csv 第 2 行：「论文一」：发表时间晚于申报日 2026-05-01，不计分；请核对。", "提醒：2.csv 第 3 行：「论文二」：缺排名，填写后才能计分。",
      ])
  }

  @Test func theWizardNamesItsKeys() throws {
    let text = "姓名,申报日\n李四,\n"
    #expect(try plan([text], voice: .wizard).problems.map(\.message) == ["缺申报日：请补填，或按 ^O 统一指定一个。"])
    let known = try imported()
    let more = patent + "0012,没有的,乙,1,2024\n0012,核心期刊,乙,1,2024\n"
    #expect(
      try plan([people, more], known: [known], adds: false, voice: .wizard).problems.map(\.message)
        == ["标准中没有「没有的」这一条：请按评价表填写，如「成果奖项 县区级 二等奖」。"])
    #expect(
      try plan([people, more.replacing("没有的,", with: "核心期刊,丙")], known: [known], adds: false, voice: .wizard)
        .problems.last?.message == "已有草稿「a.json」，表中多出 2 个条目、0 处填写：要补进去请按 ^T。")
  }
}

/// Who people are, however spreadsheets write their names and numbers, and what stands above their rows.
@Suite struct RosterRowTests {
  private func plan(_ texts: [String], known: [KnownDraft] = []) throws -> RosterPlan {
    let files = texts.enumerated().map { RosterFile(name: "\($0 + 1).csv", text: $1) }
    let day = CalendarDay(year: 2026, month: 5, day: 1)
    return RosterPlan(files, known: known, date: day, adds: true, try builtInTable())
  }

  @Test(arguments: ["赵　一", "赵 一", " 赵一\u{200B}"]) func spacesInNamesAreAlignment(_ name: String) throws {
    let both = try plan(["姓名,单位\n\(name),甲（温州）厂\n", "姓名,单位,条目,名称,排名\n赵一,甲(温州)厂,核心期刊,一,1\n"])
    #expect(both.problems.isEmpty && both.steps.map(\.person.entries.count) == [1])
    let twice = try plan(["姓名,单位\n\(name),甲（温州）厂\n赵一,甲(温州)厂\n"])
    #expect(twice.problems.map(\.message) == ["与第 2 行是同一人（工号相同，或单位和姓名都相同）：请删去一行，或填工号区分。"])
  }

  @Test(arguments: ["12", "12.0", "00012"]) func numbersThatSpreadsheetsChangeAreAsked(_ number: String) throws {
    let rows = try plan(["姓名,工号\n赵一,0012\n赵一,\(number)\n"])
    #expect(rows.doubts.map(\.question) == ["1.csv 第 3 行的「\(number) 赵一」与第 2 行的「0012 赵一」是两个人吗？"])
    let entry = try plan(["姓名,工号\n赵一,0012\n", "工号,条目,名称,排名\n\(number),核心期刊,一,1\n"])
    #expect(entry.doubts.map(\.question) == ["2.csv 第 2 行起的「\(number)」是谁？选定之后，同样写法的各行都归此人。"])
    #expect(try plan(["姓名,工号\n赵一,0012\n钱二,\(number)\n"]).doubts.isEmpty)
  }

  @Test func aNumberThatIsLostIsRefused() throws {
    let how = "是电子表格改写过的，原来的工号没有存下来：请在 Excel 或 WPS 中选中这一列，「设置单元格格式」选「文本」，重新填写，再另存为 CSV。"
    let plan = try plan(["姓名,工号\n赵一,1E+05\n", "工号,条目\n1.23E+11,核心期刊\n"])
    #expect(
      plan.problems.map(\.sentence) == ["1.csv 第 2 行「工号」：「1E+05」\(how)", "2.csv 第 2 行「工号」：「1.23E+11」\(how)"])
  }

  @Test func oneNumberOfTwoPeople() throws {
    let plan = try plan(["姓名,工号\n孙三,7\n李四,7\n,8\n"])
    #expect(
      plan.problems.map(\.sentence) == ["1.csv 第 3 行：工号与第 2 行的「孙三」相同，姓名不同：请核对工号。", "1.csv 第 4 行：缺姓名：请补填。"])
    #expect(plan.steps.map(\.person.name) == ["孙三（7）", "李四（7）", "1.csv 第 4 行"])
    #expect(plan.steps[0].person.refusals == [plan.problems[0].sentence])
  }

  @Test func aWrongQuoteKeepsOnlyItsPersonOut() throws {
    let plan = try plan([
      "姓名,工号\n\"赵\"一\",1\n钱二,2\n孙三,3\n", "工号,条目,名称,排名\n2,核心期刊,\"一\"二\",1\n3,核心期刊,三,1\n",
    ])
    #expect(
      plan.problems.map(\.sentence) == [
        "1.csv 第 2 行「姓名」：双引号结束之后还有文字：文字里的双引号要写成两个，或用电子表格另存为 CSV；这一行没有读，其余照常。",
        "2.csv 第 2 行「名称」：双引号结束之后还有文字：文字里的双引号要写成两个，或用电子表格另存为 CSV；这一行没有读，其余照常。",
      ])
    #expect(plan.steps.map(\.person.name) == ["钱二（2）", "孙三（3）"])
    #expect(plan.steps.map(\.person.isRefused) == [true, false])
  }

  /// One mistake is one sentence: a name that cannot be read is not missing besides.
  @Test func aNameOfAnotherEncodingIsSaidOnce() throws {
    let plan = try plan(["姓名,单位\n\u{FFFD},甲\n"])
    #expect(plan.problems.map(\.column) == ["姓名"] && plan.steps.map(\.person.isRefused) == [true])
  }

  @Test func aCellOfAnotherEncodingIsRefused() throws {
    let plan = try plan(["姓名,单位\n赵一,\u{FFFD}\u{FFFD}\n钱二,乙\n"])
    #expect(
      plan.problems.map(\.sentence) == [
        "1.csv 第 2 行「单位」：「\u{FFFD}\u{FFFD}」里有认不出的字（文字编码与别处不同）：请重新填写这一格，另存为 CSV UTF-8。"
      ])
    #expect(plan.steps.map(\.person.isRefused) == [true, false])
  }

  @Test func headingsBelowATitleAreFound() throws {
    let plan = try plan(["sep=,\n2026 年申报名单,\n姓名,工号\n赵一,1\n姓名,工号\n钱二,2\n"])
    #expect(plan.steps.map(\.person.name) == ["赵一（1）", "钱二（2）"])
    #expect(plan.problems.map(RosterWords.printed) == ["提醒：1.csv 第 2 行：列名在第 3 行，上面的当作标题，没有读。"])
  }

  @Test func headingsThatAreNearAreSuggested() throws {
    let plan = try plan(["姓名,助理工程师聘任时间,体重\n赵一,2021,60\n", "姓名,评分项,名次,材料\n赵一,核心期刊,第一,证书\n"])
    #expect(
      plan.problems.map(\.sentence) == [
        "1.csv 第 1 行「助理工程师聘任时间」：不认识这一列，没有读；是不是「助理工程师起聘」？是的请改列名。",
        "1.csv 第 1 行「体重」：不认识这一列，没有读；如有内容要导入，请按模板改列名。",
      ])
    #expect(plan.steps.flatMap { $0.person.entries.map(\.entry.rank) } == [1])
  }

  /// Entries whose criterion stands under an unknown heading are not taken for people.
  @Test func entriesWithoutACriterionAreNoPeople() throws {
    let plan = try plan(["姓名,哪一条,名称,排名,取得时间\n赵一,核心期刊,一,1,2024\n"])
    #expect(plan.problems.map(\.message) == ["像是业绩表，但没有「条目」一列：请补上这一列，或按模板改列名（ziping import --template 业绩）。"])
    #expect(plan.steps.isEmpty)
  }

  @Test func answersAsPeopleWriteThem() throws {
    let plan = try plan(["姓名,继续教育,思想道德,推荐专家人数\n赵一,达标,具备,2人\n钱二,未达标,是,两位\n"])
    #expect(plan.problems.isEmpty)
    #expect(
      plan.steps.map(\.person.facts) == [
        ["continuingEducationMet": .yesNo(true), "ethicsMet": .yesNo(true), "seniorRecommenders": .number(2)],
        ["continuingEducationMet": .yesNo(false), "ethicsMet": .yesNo(true), "seniorRecommenders": .number(2)],
      ])
    // Where nothing is to be reached, it is no answer.
    #expect(try self.plan(["姓名,伪造材料\n赵一,合格\n"]).problems.map(\.message) == ["「合格」应填「是」或「否」。"])
  }
}
