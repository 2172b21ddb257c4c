import Basics
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Rosters

/// What rosters come to, beside the drafts that are there.
@Suite struct RosterPlanTests {
  private func plan(
    _ texts: [String], known: [KnownDraft] = [], adds: Bool = false, date: String? = "2026-05-01"
  ) throws -> RosterPlan {
    let files = texts.enumerated().map { RosterFile(name: "\($0 + 1).csv", text: $1) }
    let day = try date.flatMap { try PartialDate(parsing: $0).exactDay }
    return RosterPlan(files, known: known, date: day, adds: adds, try builtInTable())
  }

  private func created(_ plan: RosterPlan) -> [Draft] {
    plan.steps.compactMap { if case .create(let draft) = $0.action { draft } else { nil } }
  }

  private func known(_ plan: RosterPlan) -> [KnownDraft] {
    created(plan).enumerated().map { KnownDraft(path: "\($0).json", draft: $1) }
  }

  private let people = "姓名,工号,单位,学历,助理工程师起聘\n陈晓岚,1,甲,本科,2021.9\n王五,,乙,,\n"
  private let entries = "条目,工号,姓名,名称,排名,取得时间\n核心期刊,1,,论文一,1,2024\n工作经历 从事申报专业年限,,王五,乙,,\n"

  @Test func columnsStandInAnyOrder() throws {
    let drafts = created(try plan([entries, people]))
    #expect(drafts.map(\.applicant.name) == ["陈晓岚", "王五"])
    #expect(drafts[0].applicant == Applicant(name: "陈晓岚", organization: "甲", staffNumber: "1"))
    #expect(drafts[0].facts == ["assistantSince": .text("2021-09")])
    #expect(drafts[0].entries.map(\.criterion) == ["education.bachelor", "papers.core"])
    #expect(drafts[0].entries[1].rank == 1)
    #expect(drafts[1].entries.map(\.title) == ["乙"])
    #expect(drafts.allSatisfy { $0.standard == "wenzhou-industry-engineer-2026" })
  }

  @Test func theSameRosterAgainChangesNothing() throws {
    let drafts = known(try plan([people, entries]))
    for adds in [false, true] {
      let again = try plan([people, entries], known: drafts, adds: adds)
      #expect(again.problems.map(\.sentence) == ["2.csv 第 3 行：「王五」没有写全，只此一人，归入草稿「1.json」，请核对。"])
      #expect(again.steps.map(\.action) == [.unchanged(path: "0.json"), .unchanged(path: "1.json")])
    }
  }

  @Test func anEntryThatWasEditedSinceIsNotImportedAgain() throws {
    var drafts = known(try plan([people, entries]))
    drafts[0].draft.entries[1].rank = 2
    let again = try plan([people, entries], known: drafts, adds: true)
    #expect(again.steps.map(\.action) == [.unchanged(path: "0.json"), .unchanged(path: "1.json")])
  }

  @Test func moreIsAddedOnlyWhenAsked() throws {
    let drafts = known(try plan([people]))
    let refused = try plan([people, entries], known: drafts)
    #expect(refused.steps.map(\.action) == [.refused, .refused])
    #expect(refused.problems[1].sentence == "1.csv 第 2 行：已有草稿「0.json」，表中多出 1 个条目、0 处填写：要补进去请选择补入（--add）。")
    let added = try plan([entries], known: drafts, adds: true)
    guard case .add(let to, let draft, 1, 0) = added.steps[0].action else {
      Issue.record("\(added.steps[0].action)")
      return
    }
    #expect(to == drafts[0])
    #expect(draft.entries.map(\.criterion) == ["education.bachelor", "papers.core"])
  }

  @Test func whatADraftSaysIsNeverReplaced() throws {
    var drafts = known(try plan([people]))
    drafts[0].draft.facts["assistantSince"] = .text("2020-01")
    let again = try plan([people], known: drafts, adds: true)
    #expect(again.steps.map(\.action) == [.refused, .unchanged(path: "1.json")])
    #expect(
      again.problems.map(\.sentence) == [
        "1.csv 第 2 行：已有草稿「0.json」，助理工程师起聘在草稿中为「2020-01」，在表中为「2021-09」：草稿不会被改写，请核对后改表或改草稿。"
      ])
  }

  @Test func oneBadCellKeepsThePersonOutAndTheRestGoesOn() throws {
    let bad = entries.replacing("论文一,1,2024", with: "论文一,甲,2024-13")
    let plan = try plan([people, bad])
    #expect(plan.steps.map { $0.person.isRefused } == [true, false])
    #expect(
      plan.problems.map(\.sentence) == [
        "2.csv 第 2 行「排名」：「甲」不是整数：请填阿拉伯数字。",
        "2.csv 第 2 行「取得时间」：「2024-13」不是有效日期：月份应为 01-12。",
        "2.csv 第 3 行：「王五」没有写全，只此一人，归入王五（乙），请核对。", "2.csv 第 3 行：「乙」：缺社保月数，填写后才能计分。",
      ])
  }

  /// One mistake is one sentence: a date that cannot be read is not missing besides.
  @Test func aWrongApplicationDateIsSaidOnce() throws {
    let plan = try plan(["姓名,申报日\n陈晓岚,2026-13-01\n李四,\n"], date: nil)
    #expect(
      plan.problems.map(\.sentence) == [
        "1.csv 第 2 行「申报日」：「2026-13-01」不是有效日期：月份应为 01-12。", "1.csv 第 3 行：缺申报日：请补填，或统一指定一个（--date）。",
      ])
    #expect(plan.steps.map { $0.person.isRefused } == [true, true])
  }

  @Test func datesAreCountedFromTheApplicationDateAndShown() throws {
    let people = "姓名,助理工程师起聘,聘任中断月数,申报日\n陈晓岚,21年9月,2023.1-去年3月,2026-05-01\n"
    let entries = "条目,姓名,名称,排名,取得时间,月数\n核心期刊,陈晓岚,论文,1,去年5月,\n工作经历 从事申报专业年限,陈晓岚,甲,,,2018.7-至今\n"
    let plan = try plan([people, entries], date: nil)
    let draft = try #require(created(plan).first)
    #expect(draft.facts == ["assistantSince": .text("2021-09"), "assistantBreakMonths": .number(26)])
    #expect(draft.entries[0].date?.description == "2025-05")
    #expect(draft.entries[1].months == 94)
    #expect(plan.problems.allSatisfy { !$0.isError })
    #expect(
      plan.problems.map(\.sentence) == [
        "1.csv 第 2 行「助理工程师起聘」：「21年9月」按申报日 2026-05-01 读作 2021-09，请核对。",
        "1.csv 第 2 行「聘任中断月数」：「2023.1-去年3月」按申报日 2026-05-01 读作 26 个月，请核对。",
        "2.csv 第 2 行「取得时间」：「去年5月」按申报日 2026-05-01 读作 2025-05，请核对。",
        "2.csv 第 3 行「月数」：「2018.7-至今」按申报日 2026-05-01 读作 94 个月，请核对。",
      ])
  }

  @Test func withoutAnApplicationDateNothingIsCounted() throws {
    let people = "姓名,助理工程师起聘\n陈晓岚,去年9月\n"
    #expect(
      try plan([people], date: nil).problems.map(\.message) == [
        "「去年9月」不是有效日期：要从申报日推算，请先填申报日，或写明年份，如 2024-05。", "缺申报日：请补填，或统一指定一个（--date）。",
      ])
    // Entries of somebody who has a draft are counted from its date.
    var known = KnownDraft(path: "x.json", draft: Draft.dated)
    known.draft.applicant.name = "陈晓岚"
    let added = try plan(["姓名,条目,取得时间\n陈晓岚,核心期刊,去年5月\n"], known: [known], adds: true, date: nil)
    guard case .add(_, let draft, 1, 0)? = added.steps.first?.action else {
      Issue.record("\(added)")
      return
    }
    #expect(draft.entries[0].date?.description == "2025-05")
  }

  @Test func doubtsAreNotDecided() throws {
    let twins = "姓名,单位\n张三,甲\n张三,乙\n"
    let doubt = try plan([twins, "姓名,条目\n张三,核心期刊\n"])
    #expect(doubt.problems.map(\.message) == ["「张三」是谁拿不准（不止一人，或工号、姓名、单位对不上）：请选定，或把表中写全。"])
    #expect(doubt.steps.allSatisfy { $0.person.isRefused })
    let clear = try plan([twins, "姓名,单位,条目\n张三,乙,核心期刊\n"])
    #expect(created(clear).map(\.entries.count) == [0, 1])
    let same = try plan(["姓名,单位\n张三,甲\n张三,甲\n"])
    #expect(same.problems.map(\.message) == ["与第 2 行是同一人（工号相同，或单位和姓名都相同）：请删去一行，或填工号区分。"])
    #expect(same.steps.allSatisfy { $0.person.isRefused })
    let blank = KnownDraft(path: "x.json", draft: Draft.dated)
    let unknown = try plan(["姓名,条目\n张三,核心期刊\n"], known: [blank])
    #expect(unknown.problems.map(\.message) == ["「张三」不在人员表里，也没有草稿：请先导入此人，或检查是否写错。"])
    let mismatch = try plan([people, "工号,姓名,条目\n1,王五,核心期刊\n"])
    #expect(mismatch.problems.map(\.message) == ["「1 王五」是谁拿不准（不止一人，或工号、姓名、单位对不上）：请选定，或把表中写全。"])
  }

  @Test func datesOfSpreadsheetsAreReadAndShown() throws {
    let text = "姓名,申报日,学历,毕业时间\n甲,2026/5/1 0:00,本科,12-May-2015\n乙,2026-05-01,本科,2015/7\n"
    let plan = try plan([text], date: nil)
    #expect(created(plan).map(\.applicationDate.description) == ["2026-05-01", "2026-05-01"])
    #expect(created(plan).map { $0.entries[0].date?.description } == ["2015-05-12", "2015-07"])
    #expect(
      plan.problems.map(\.sentence) == [
        "1.csv 第 2 行「申报日」：「2026/5/1 0:00」读作 2026-05-01，请核对。",
        "1.csv 第 2 行「毕业时间」：「12-May-2015」读作 2015-05-12，请核对。",
      ])
    #expect(plan.problems.allSatisfy { !$0.isError })
  }

  /// What a spreadsheet left no trace of is not guessed: how to save it is said.
  @Test func datesThatSpreadsheetsSpoiltAreRefusedWithWhatToDo() throws {
    let how = "请在 Excel 或 WPS 中选中这一列，「设置单元格格式」选「自定义」，填 yyyy-mm-dd（只有年月的填 yyyy-mm），再另存为 CSV。"
    for text in ["May-24", "12-May-24", "24-May", "5/12/2024"] {
      let plan = try plan(["姓名,学历,毕业时间\n甲,本科,\(text)\n"])
      #expect(plan.problems.map(\.message) == ["「\(text)」分不清年、月、日：\(how)"])
      #expect(created(plan).isEmpty)
    }
    #expect(
      try plan(["姓名,学历,毕业时间\n甲,本科,45424\n"]).problems.map(\.message) == ["「45424」像是电子表格里日期的序号：\(how)"])
    #expect(
      try plan(["姓名,学历,毕业时间\n甲,本科,######\n"]).problems.map(\.message)
        == ["「######」是列太窄时显示的，原来的内容没有存下来：请在 Excel 或 WPS 中把这一列拉宽，再另存为 CSV。"])
  }

  /// The hint of a column names what that column takes.
  @Test func anUnknownDegreeIsToldWhichThereAre() throws {
    for text in ["中专", "发明专利"] {
      #expect(
        try plan(["姓名,学历\n甲,\(text)\n"]).problems.map(\.sentence) == [
          "1.csv 第 2 行「学历」：「\(text)」不是可填的学历：请填「硕士及以上」、「本科」、「专科」之一，也可写「博士」、「硕士」、「学士」、「大专」。"
        ])
    }
  }

  @Test func namesakesAreToldApart() throws {
    let text = "姓名,工号,单位\n张三,1,甲\n张三,,乙\n李四,,\n"
    #expect(try plan([text]).steps.map(\.person.name) == ["张三（1）", "张三（乙）", "李四（第 4 行）"])
  }

  @Test func filesAreRefusedWithWhatToDo() throws {
    let table: [(String, String)] = [
      ("", "1.csv：文件是空的，没有可读的行。"),
      ("a,b\n", "1.csv 第 1 行：认不出这是人员表还是业绩表：列名里应有「姓名」（人员）或「条目」（业绩）；列名上面的行请删去。模板可用 ziping import --template 生成。"),
      ("姓名,申报人\n", "1.csv 第 1 行「申报人」：与前面一列重复：请删去一列。"),
      ("姓名\n\"a", "1.csv 第 2 行「姓名」：这一格的双引号没有结束：请补上双引号，或用电子表格另存为 CSV；这一行没有读，其余照常。"),
      ("姓名,体重\n甲,60\n", "1.csv 第 1 行「体重」：不认识这一列，没有读；如有内容要导入，请按模板改列名。"),
      ("姓名\n甲,乙\n", "1.csv 第 2 行：这一行比首行多出内容：请检查是否少了引号，或列错了位。"),
      ("姓名,单位\n,乙\n", "1.csv 第 2 行：缺姓名：请补填。"),
      ("姓名,毕业时间\n甲,2015\n", "1.csv 第 2 行：填了毕业时间或学校而没有填学历：请补填学历。"),
    ]
    for (text, sentence) in table { #expect(try plan([text]).problems.map(\.sentence) == [sentence]) }
    #expect(try plan(["姓名\n甲\n"], date: nil).problems.map(\.message) == ["缺申报日：请补填，或统一指定一个（--date）。"])
    #expect(try plan(["姓名,申报日\n甲,2026-05\n"]).problems.map(\.message) == ["「2026-05」不完整：申报日要写到日，如 2026-05-01。"])
  }
}

/// Cells as people write them.
@Suite struct CellValueTests {
  @Test func dates() throws {
    let table = [
      ("2024", "2024"), ("2024.5", "2024-05"), ("2024/5/1", "2024-05-01"), ("202405", "2024-05"),
      ("20240512", "2024-05-12"), ("2024年5月", "2024-05"), ("2024年5月12日", "2024-05-12"), ("２０２４－０５", "2024-05"),
      ("2024-02-29", "2024-02-29"), (" 2024 - 5 ", "2024-05"), ("2024-05-12 00:00:00", "2024-05-12"),
      ("2024/5/12 0:00", "2024-05-12"), ("2024-05-12T08:30:00Z", "2024-05-12"), ("12-May-2024", "2024-05-12"),
      ("May-2024", "2024-05"), ("May 12, 2024", "2024-05-12"), ("2024年5月12日 星期日", "2024-05-12"),
      ("2024年5月12日星期日", "2024-05-12"),
    ]
    for (text, date) in table { #expect(try CellValue.date(text, from: .unknown).description == date, "\(text)") }
    for text in [
      "", "24-5", "2024-13", "2023-02-29", "2024-5-1-1", "May-24", "45413", "24-May", "12-May-24",
      "5/12/2024", "########", "2024--5", "-2024", "2024-005",
    ] {
      #expect(throws: CellProblem.self, "\(text)") { try CellValue.date(text, from: .unknown) }
    }
  }

  @Test func numbers() throws {
    for (text, number) in [
      ("3", 3), ("第3名", 3), ("３", 3), ("12个月", 12), ("2人", 2), ("第一", 1), ("第1", 1), ("两", 2), ("两项", 2),
      ("第二完成人", 2), ("十二", 12),
    ] {
      #expect(try CellValue.wholeNumber(text, atLeast: 1) == number)
    }
    for text in ["", "0", "甲", "-1", "1.5", "3/5", "9999999999", "第", "名", "1名2"] {
      #expect(throws: CellProblem.self, "\(text)") { try CellValue.wholeNumber(text, atLeast: 1) }
    }
    for (text, months) in [("94", 94), ("94个月", 94), ("7年10个月", 94), ("7年10月", 94), ("7年", 84)] {
      #expect(try CellValue.months(text, until: .unknown) == months)
    }
    #expect(try CellValue.points("8.5", isClaim: true) == Points(thousandths: 8500))
    for text in ["8.55", "", ".5", "8.", "-1", "1e3", "8,5"] {
      #expect(throws: CellProblem.self, "\(text)") { try CellValue.points(text, isClaim: true) }
    }
  }

  @Test func criteriaAreKnownByIdAndPath() throws {
    let table = try builtInTable()
    let names = CriterionNames(table)
    for row in table.rows {
      #expect(names.row(table.nodes[row].id) == .row(table.nodes[row].id))
      #expect(names.row(names.path(row)) == .row(table.nodes[row].id), "\(names.path(row))")
    }
    #expect(names.row("成果奖项/县区级/二等奖") == .row("awards.county.second"))
    #expect(names.row("大专") == .row("education.associate"))
    #expect(names.row("发明专利") == .row("patents.invention"))
    #expect(names.row("没有这条") == .unknown)
    guard case .ambiguous(let paths) = names.row("一等奖") else {
      Issue.record("一等奖")
      return
    }
    #expect(paths.count == 3)
  }

  @Test func everyTemplateIsRecognised() throws {
    let table = try builtInTable()
    for kind in RosterKind.allCases {
      let text = String(decoding: RosterTemplate.file(kind, table), as: UTF8.self)
      let rows = CSVReader.table(String(text.unicodeScalars.dropFirst())).rows
      let names = ColumnNames(table)
      #expect(names.kind(of: rows[0].cells) == kind)
      let columns = rows[0].cells.map { names.column($0, in: kind) }
      #expect(columns.allSatisfy { $0 != nil })
      #expect(Set(columns).count == columns.count)
    }
  }
}

/// Doubts about people are asked, and the answers are what happens.
@Suite struct RosterDoubtTests {
  private let twins = RosterFile(name: "p.csv", text: "姓名,工号,单位,申报日\n张三,1,甲,2026-05-01\n张三,2,乙,2026-05-01\n")
  private let entries = RosterFile(name: "e.csv", text: "姓名,条目,名称,排名\n张三,核心期刊,一,1\n张三,核心期刊,二,1\n")

  private func plan(
    _ files: [RosterFile], known: [KnownDraft] = [], _ answers: [String: RosterAnswer] = [:]
  ) throws -> RosterPlan {
    RosterPlan(files, known: known, date: nil, adds: true, answers: answers, try builtInTable())
  }

  @Test func whoseARowIs() throws {
    let asked = try plan([twins, entries])
    // Once for all rows that say the same.
    let doubt = try #require(asked.doubts.first)
    #expect(asked.doubts.count == 1)
    #expect(doubt.question == "e.csv 第 2 行起的「张三」是谁？选定之后，同样写法的各行都归此人。")
    #expect(doubt.candidates.map(\.label) == ["1 张三 甲，表中第 2 行", "2 张三 乙，表中第 3 行"])
    #expect(asked.steps.map(\.action) == [.refused, .refused])

    let decided = try plan([twins, entries], [doubt.id: .candidate(doubt.candidates[1].id)])
    #expect(decided.doubts.isEmpty)
    #expect(decided.problems.isEmpty)
    #expect(decided.steps.map(\.person.entries.count) == [0, 2])

    let nobody = try plan([twins, entries], [doubt.id: .nobody])
    #expect(nobody.doubts.isEmpty)
    #expect(nobody.problems.map(\.isError) == [false, false])
    #expect(nobody.problems[0].sentence == "e.csv 第 2 行：「张三」的这一行按所选不导入。")
    #expect(nobody.steps.map(\.person.entries.count) == [0, 0])
    #expect(nobody.steps.allSatisfy { if case .create = $0.action { true } else { false } })
  }

  /// An answer about somebody who is no longer there is asked again.
  @Test func anAnswerThatNoLongerFitsIsAskedAgain() throws {
    let doubt = try #require(try plan([twins, entries]).doubts.first)
    #expect(try plan([twins, entries], [doubt.id: .candidate("gone")]).doubts == [doubt])
  }

  @Test func aNumberWithAnothersName() throws {
    let rows = RosterFile(name: "e.csv", text: "工号,姓名,条目,排名\n1,李四,核心期刊,1\n")
    let asked = try plan([twins, rows])
    let doubt = try #require(asked.doubts.first)
    #expect(doubt.candidates.map(\.applicant.staffNumber) == ["1"])
    let decided = try plan([twins, rows], [doubt.id: .candidate(doubt.candidates[0].id)])
    #expect(decided.steps.map(\.person.entries.count) == [1, 0])
    #expect(decided.problems.isEmpty)
  }

  @Test func whichDraft() throws {
    let draft = { (path: String) in
      KnownDraft(
        path: path,
        draft: Draft(
          applicationDate: CalendarDay(year: 2026, month: 5, day: 1) ?? .distantPast,
          applicant: Applicant(name: "张三", organization: "甲", staffNumber: "1")))
    }
    let one = RosterFile(name: "e.csv", text: "姓名,工号,单位,申报日,学历\n张三,1,甲,2026-05-01,本科\n")
    let known = [draft("a.json"), draft("b.json")]
    let asked = try plan([one], known: known)
    let doubt = try #require(asked.doubts.first)
    #expect(doubt.question == "e.csv 第 2 行的「1 张三 甲」已有几份草稿，是哪一份？")
    #expect(
      doubt.candidates.map(\.label) == ["a.json，1 张三 甲，申报日 2026-05-01，自评 0", "b.json，1 张三 甲，申报日 2026-05-01，自评 0"])
    #expect(asked.steps.map(\.action) == [.refused])
    let decided = try plan([one], known: known, [doubt.id: .candidate(doubt.candidates[1].id)])
    guard case .add(let to, _, 1, 0)? = decided.steps.first?.action else {
      Issue.record("\(decided.steps)")
      return
    }
    #expect(to.path == "b.json")
    let nobody = try plan([one], known: known, [doubt.id: .nobody])
    #expect(nobody.steps.map(\.action) == [.refused])
    #expect(nobody.problems.map(\.isError) == [false])
  }

  private func draft(_ path: String, _ name: String, _ unit: String = "", _ number: String = "") -> KnownDraft {
    var draft = Draft.dated
    draft.applicant = Applicant(name: name, organization: unit, staffNumber: number)
    return KnownDraft(path: path, draft: draft)
  }

  /// A 姓名 with another 单位, or a 工号 with another 姓名, is nobody's silently: neither the draft's nor a second one.
  @Test(arguments: [("张三", "温州瓯江机械", ""), ("张三", "", ""), ("李四", "瓯江机械", "1")])
  func aDoubtfulPersonIsAsked(_ name: String, _ unit: String, _ number: String) throws {
    let known = [draft("d/a.json", "张三", "瓯江机械", "1"), draft("d/b.json", "王五", "瓯江机械")]
    let row = RosterFile(name: "p.csv", text: "姓名,单位,工号,申报日\n\(name),\(unit),\(number),2024-01-01\n")
    let asked = try plan([row], known: known)
    #expect(asked.steps.map(\.action) == [.refused])
    let doubt = try #require(asked.doubts.first)
    #expect(asked.doubts.count == 1)
    let said = [number, name, unit].filter { !$0.isEmpty }.joined(separator: " ")
    #expect(doubt.question == "p.csv 第 2 行的「\(said)」是已有草稿的这个人吗？草稿里的姓名、单位和工号不会改。")
    #expect(doubt.candidates.map(\.label) == ["a.json，1 张三 瓯江机械，申报日 2026-05-01，自评 0", "另一个人：新建草稿"])
    #expect(doubt.written == "p.csv:2" && doubt.candidates.map(\.written) == ["a.json", "新建"])

    let new = try plan([row], known: known, [doubt.id: .candidate(doubt.candidates[1].id)])
    #expect(new.doubts.isEmpty && new.problems.isEmpty)
    guard case .create(let made)? = new.steps.first?.action else {
      Issue.record("\(new.steps)")
      return
    }
    // The same table beside what it made: nobody is asked again, and nothing changes.
    let again = try plan([row], known: known + [KnownDraft(path: "d/c.json", draft: made)])
    #expect(again.doubts.isEmpty)
    #expect(again.steps.map(\.action) == [.unchanged(path: "d/c.json")])
  }

  /// Whoever is said to be the person of a draft is called as the draft calls them.
  @Test func aChosenDraftKeepsItsNames() throws {
    let known = [draft("a.json", "张三", "瓯江机械")]
    let row = RosterFile(name: "p.csv", text: "姓名,单位,申报日,学历\n张三,瓯江,2026-05-01,本科\n")
    let entry = RosterFile(name: "e.csv", text: "姓名,单位,条目,排名\n张三,瓯江,核心期刊,1\n")
    let doubt = try #require(try plan([row, entry], known: known).doubts.first)
    let chosen = try plan([row, entry], known: known, [doubt.id: .candidate(doubt.candidates[0].id)])
    guard case .add(let to, let merged, 2, 0)? = chosen.steps.first?.action else {
      Issue.record("\(chosen)")
      return
    }
    #expect(to.path == "a.json" && merged.applicant == known[0].draft.applicant)
    #expect(chosen.problems.map(\.sentence) == ["p.csv 第 2 行：张三（瓯江）：单位在草稿中为「瓯江机械」，在表中为「瓯江」，草稿照旧。"])
    #expect(!chosen.problems[0].isError && chosen.doubts.isEmpty)
  }

  /// A draft that is surely somebody's is not offered for a namesake.
  @Test func aDraftThatIsSurelySomebodysIsNobodyElses() throws {
    let known = [draft("a.json", "张三", "甲厂")]
    let rows = RosterFile(name: "p.csv", text: "姓名,单位,申报日\n张三,甲厂,2026-05-01\n张三,乙公司,2026-05-01\n")
    let plan = try plan([rows], known: known)
    #expect(plan.doubts.isEmpty && plan.problems.isEmpty)
    #expect(plan.steps[0].action == .unchanged(path: "a.json"))
    guard case .create = plan.steps[1].action else {
      Issue.record("\(plan.steps[1])")
      return
    }
  }

  @Test func theSameNameInOneTableIsAskedWhereTheUnitsMayBeOne() throws {
    let rows = RosterFile(name: "p.csv", text: "姓名,单位,申报日\n张三,瓯江机械有限公司,2026-05-01\n张三,瓯江机械,2026-05-01\n")
    let asked = try plan([rows])
    let doubt = try #require(asked.doubts.first)
    #expect(doubt.question == "p.csv 第 3 行的「张三 瓯江机械」与第 2 行的「张三 瓯江机械有限公司」是两个人吗？")
    #expect(doubt.candidates.map(\.label) == ["另一个人：新建草稿"])
    #expect(asked.steps.map(\.person.isRefused) == [false, true])
    let two = try plan([rows], [doubt.id: .candidate(doubt.candidates[0].id)])
    #expect(two.doubts.isEmpty && two.steps.map(\.person.isRefused) == [false, false])
    let one = try plan([rows], [doubt.id: .nobody])
    #expect(one.doubts.isEmpty && one.steps.map(\.person.isRefused) == [false, true])
    #expect(one.problems.map(\.sentence) == ["p.csv 第 3 行：「张三（瓯江机械）」按所选不导入。"])
  }

  /// A name alone is somebody's where there is one of it, and that is said; of two it is asked, be one of them of the
  /// roster and the other only in the folder.
  @Test func aNameAlone() throws {
    let entry = RosterFile(name: "e.csv", text: "姓名,条目,名称\n张　三,核心期刊,一\n张三,核心期刊,二\n")
    let one = try plan([entry], known: [draft("a.json", "张三", "甲厂", "1")])
    #expect(one.doubts.isEmpty)
    guard case .add(_, _, 2, 0)? = one.steps.first?.action else {
      Issue.record("\(one)")
      return
    }
    #expect(one.problems[0].sentence == "e.csv 第 2 行：「张　三」没有写全，只此一人，归入草稿「a.json」，请核对。")
    #expect(one.problems.allSatisfy { !$0.isError })

    let row = RosterFile(name: "p.csv", text: "姓名,工号,单位,申报日\n张三,2,乙厂,2026-05-01\n")
    let two = try plan([row, entry], known: [draft("a.json", "张三", "甲厂", "1")])
    #expect(two.doubts.first?.candidates.map(\.label) == ["2 张三 乙厂，表中第 2 行", "a.json，1 张三 甲厂，申报日 2026-05-01，自评 0"])
    #expect(two.steps.allSatisfy { $0.person.isRefused })
  }

  /// A unit that is written in another way, or a 工号 that nobody has, with somebody's name.
  @Test(arguments: ["张三,,瓯江", "张三,9,甲厂"]) func aNameWithSomethingElse(_ said: String) throws {
    let entry = RosterFile(name: "e.csv", text: "姓名,工号,单位,条目\n\(said),核心期刊\n")
    let plan = try plan([entry], known: [draft("a.json", "张三", "甲厂", "1")])
    #expect(plan.doubts.first?.candidates.map(\.written) == ["a.json"])
    #expect(plan.steps.map(\.action) == [.refused])
  }

  /// By 工号 the one, by 单位 and 姓名 the other: both rows would go into one draft.
  @Test func aDraftIsNotTwoPeoples() throws {
    let rows = RosterFile(name: "p.csv", text: "姓名,工号,单位,申报日\n张三,5,乙,2026-05-01\n张三,,甲,2026-05-01\n")
    let plan = try plan([rows], known: [draft("a.json", "张三", "甲", "5")])
    #expect(plan.problems.map(\.sentence) == ["p.csv 第 3 行：与第 2 行都对应同一份草稿「a.json」：请删去一行，或填工号区分。"])
    #expect(plan.steps.map(\.action) == [.refused, .refused])
  }

  /// Whatever people are in the roster and in the folder, and whatever is answered: nobody comes to have two drafts from
  /// one row, no draft is written twice, and the same roster again with the same answers changes nothing.
  @Test(arguments: 0..<150) func anyRosterTwiceChangesNothing(_ seed: Int) throws {
    var random = SeededRandom(seed)
    let person = { () -> [String] in
      let (names, units, numbers) = (["张三", "张 三", "李四"], ["", "甲", "甲厂", "乙"], ["", "", "1", "2"])
      return [names[random.below(3)], units[random.below(4)], numbers[random.below(4)]]
    }
    var known = (0..<3).map { number -> KnownDraft in
      let said = person()
      return draft("\(number).json", said[0], said[1], said[2])
    }
    let people = (0..<4).map { _ in person().joined(separator: ",") + ",2026-05-01" }
    let entries = (0..<5).map { person().joined(separator: ",") + ",核心期刊,论文\($0)" }
    let files = [
      RosterFile(name: "p.csv", text: "姓名,单位,工号,申报日\n" + people.joined(separator: "\n")),
      RosterFile(name: "e.csv", text: "姓名,单位,工号,条目,名称\n" + entries.joined(separator: "\n")),
    ]
    var answers: [String: RosterAnswer] = [:]
    var first = try plan(files, known: known)
    var rounds = 0
    while let doubt = first.doubts.first(where: { answers[$0.id] == nil }) {
      let place = (doubt.id.utf8.reduce(seed) { $0 &* 31 &+ Int($1) } & 0xFFFF) % (doubt.candidates.count + 1)
      answers[doubt.id] =
        doubt.candidates.indices.contains(place) ? .candidate(doubt.candidates[place].id) : .nobody
      first = try plan(files, known: known, answers)
      rounds += 1
      try #require(rounds < 50)
    }
    var written: [String] = []
    for (number, step) in first.steps.enumerated() {
      switch step.action {
      case .create(let draft): known.append(KnownDraft(path: "new\(number).json", draft: draft))
      case .add(let to, let draft, _, _):
        written.append(to.path)
        known = known.map { $0.path == to.path ? KnownDraft(path: to.path, draft: draft) : $0 }
      case .unchanged, .archived, .refused: break
      }
    }
    #expect(Set(written).count == written.count)
    let again = try plan(files, known: known, answers)
    for step in again.steps {
      switch step.action {
      case .unchanged, .archived, .refused: break
      case .create, .add: Issue.record("\(people) \(entries) \(step.person.name) \(step.action)")
      }
    }
  }

  /// A city's people beside their drafts are planned while one waits.
  @Test func manyPeopleArePlannedAtOnce() throws {
    let people = (0..<2000).map { "张\($0),甲\($0 % 9),2026-05-01" }
    let entries = (0..<4000).map { "张\($0 % 2000),核心期刊,论文\($0)" }
    let files = [
      RosterFile(name: "p.csv", text: "姓名,单位,申报日\n" + people.joined(separator: "\n")),
      RosterFile(name: "e.csv", text: "姓名,条目,名称\n" + entries.joined(separator: "\n")),
    ]
    let known = (0..<2000).map { draft("\($0).json", "张\($0)", "甲\($0 % 9)") }
    let time = try ContinuousClock().measure {
      let plan = try plan(files, known: known)
      #expect(plan.doubts.isEmpty && plan.steps.count == 2000)
    }
    #expect(time < .seconds(60))
  }

  /// Entries are counted from the application date of the draft that was chosen.
  @Test func datesAreCountedFromTheChosenDraft() throws {
    var other = draft("b.json", "张三", "甲厂")
    other.draft.applicationDate = try #require(CalendarDay(year: 2020, month: 1, day: 1))
    let known = [draft("a.json", "张三", "甲厂"), other]
    let entry = RosterFile(name: "e.csv", text: "姓名,单位,条目,取得时间\n张三,甲厂,核心期刊,去年5月\n")
    let doubt = try #require(try plan([entry], known: known).doubts.first)
    let chosen = try plan([entry], known: known, [doubt.id: .candidate(doubt.candidates[1].id)])
    guard case .add(let to, let merged, 1, 0)? = chosen.steps.first?.action else {
      Issue.record("\(chosen)")
      return
    }
    #expect(to.path == "b.json" && merged.entries[0].date?.description == "2019-05")
  }

  @Test func answersAreWritten() throws {
    let doubt = try #require(try plan([twins, entries]).doubts.first)
    #expect(doubt.written == "e.csv:2" && doubt.candidates.map(\.written) == ["p.csv:2", "p.csv:3"])
    var written = WrittenAnswers(["e.csv:3=不导入", "e.csv:2=p.csv:4"])
    #expect(written.answer(to: doubt) == nil)
    // A row may be asked about twice, and both answers are in the command.
    written = WrittenAnswers(["e.csv:3=不导入", "e.csv:2=同一条", "e.csv:2=p.csv:3"])
    #expect(written.answer(to: doubt) == .candidate(doubt.candidates[1].id))
    #expect(written.unused == ["e.csv:3=不导入", "e.csv:2=同一条"])
    written = WrittenAnswers(["e.csv:2=不导入"])
    #expect(written.answer(to: doubt) == .nobody)
    #expect(written.unused.isEmpty)
  }
}
