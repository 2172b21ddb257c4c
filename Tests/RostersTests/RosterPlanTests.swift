import Scoring
import TestSupport
import Testing

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
      #expect(again.problems.isEmpty)
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
    #expect(refused.problems[0].sentence == "1.csv 第 2 行：已有草稿「0.json」，表中多出 1 个条目、0 处填写：要补进去请选择补入（--add）。")
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
    let bad = entries.replacing("论文一,1,2024", with: "论文一,一,2024-13")
    let plan = try plan([people, bad])
    #expect(plan.steps.map { $0.person.isRefused } == [true, false])
    #expect(
      plan.problems.map(\.sentence) == [
        "2.csv 第 2 行「排名」：「一」不是整数：请填阿拉伯数字。",
        "2.csv 第 2 行「取得时间」：「2024-13」不是有效日期：请写成 2024、2024-05 或 2024-05-12。",
      ])
  }

  @Test func doubtsAreNotDecided() throws {
    let twins = "姓名,单位\n张三,甲\n张三,乙\n"
    let doubt = try plan([twins, "姓名,条目\n张三,核心期刊\n"])
    #expect(doubt.problems.map(\.message) == ["「张三」对应不止一人，或工号与姓名不符：请填对工号或单位。"])
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
    #expect(mismatch.problems.map(\.message) == ["「1 王五」对应不止一人，或工号与姓名不符：请填对工号或单位。"])
  }

  @Test func filesAreRefusedWithWhatToDo() throws {
    let table: [(String, String)] = [
      ("", "1.csv：文件是空的，没有可读的行。"),
      ("a,b\n", "1.csv 第 1 行：认不出这是人员表还是业绩表：首行应有「姓名」（人员）或「条目」（业绩）一列；模板可用 ziping import --template 生成。"),
      ("姓名,申报人\n", "1.csv 第 1 行「申报人」：与前面一列重复：请删去一列。"),
      ("姓名\n\"a", "1.csv 第 2 行：从这一行开始的双引号没有结束：请补上双引号，或用电子表格另存为 CSV。"),
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
      ("2024-02-29", "2024-02-29"), (" 2024 - 5 ", "2024-05"),
    ]
    for (text, date) in table { #expect(try CellValue.date(text).description == date, "\(text)") }
    for text in ["", "24-5", "2024-13", "2023-02-29", "2024-5-1-1", "May-24", "45413", "2024--5", "-2024", "2024-005"] {
      #expect(throws: CellProblem.self, "\(text)") { try CellValue.date(text) }
    }
  }

  @Test func numbers() throws {
    for (text, number) in [("3", 3), ("第3名", 3), ("３", 3), ("12个月", 12)] {
      #expect(try CellValue.wholeNumber(text, atLeast: 1) == number)
    }
    for text in ["", "0", "三", "-1", "1.5", "3/5", "9999999999"] {
      #expect(throws: CellProblem.self, "\(text)") { try CellValue.wholeNumber(text, atLeast: 1) }
    }
    for (text, months) in [("94", 94), ("94个月", 94), ("7年10个月", 94), ("7年10月", 94), ("7年", 84)] {
      #expect(try CellValue.months(text) == months)
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
      let rows = try CSVReader.rows(String(text.unicodeScalars.dropFirst()))
      let names = ColumnNames(table)
      #expect(names.kind(of: rows[0].cells) == kind)
      let columns = rows[0].cells.map { names.column($0, in: kind) }
      #expect(columns.allSatisfy { $0 != nil })
      #expect(Set(columns).count == columns.count)
    }
  }
}
