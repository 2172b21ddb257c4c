import Basics
import Foundation
import Scoring
import Standards
import TestSupport
import Testing

@testable import Reports

/// What a form holds, before any format.
@Suite struct FormTests {
  private func form(_ draft: Draft) throws -> PrintedForm {
    let table = try builtInTable()
    return PrintedForm(score(draft, table), of: draft, table)
  }

  @Test func everyEntryStandsOnceInTheTablesOrder() throws {
    var draft = Sample.draft()
    draft.entries.append(Entry(id: "x", criterion: "no.such.row"))
    let form = try form(draft)
    let entries = form.sections.flatMap(\.indicators).flatMap(\.rows).flatMap(\.entries) + form.strays
    #expect(entries.map(\.number).sorted() == Array(1...draft.entries.count))
    #expect(form.strays.map(\.number) == [draft.entries.count])
    #expect(form.sections.map(\.sum.name) == ["职业道德", "专业技术经历和水平", "专业工作业绩", "专业技术成果"])
    #expect(form.sections.flatMap(\.indicators).count == 14)
  }

  @Test func figuresAreThoseOfTheScore() throws {
    let (draft, table) = (Sample.draft(), try builtInTable())
    let report = score(draft, table)
    let form = PrintedForm(report, of: draft, table)
    #expect(form.total.figures == report.total)
    #expect(form.sections.map(\.sum.figures) == table.sections.map { report.nodes[$0].figures })
    for entry in form.sections.flatMap(\.indicators).flatMap(\.rows).flatMap(\.entries) {
      #expect(entry.counts == report.entries[entry.number - 1].counts)
      #expect(entry.isCounted == (report.entries[entry.number - 1].status == .counted))
    }
  }

  @Test func rowsShareTheirGroupsCap() throws {
    let form = try form(Sample.draft())
    let awards = try #require(form.sections[3].indicators.first)
    let row = try #require(awards.rows.first)
    #expect([row.second, row.third, row.printed, row.cap] == ["县区级", "二等奖", "第1-4名 8n", "合计 15"])
  }

  @Test func documentsAtHandAreNotMissing() throws {
    var draft = Draft(applicationDate: Draft.dated.applicationDate)
    var entry = Sample.entry("e", "education.bachelor", title: "机械")
    entry.evidence = [Evidence(name: "学信网证明", ready: true), Evidence(name: "成绩单", ready: false)]
    draft.entries = [entry]
    let form = try form(draft)
    #expect(form.missing == [FormMissing(entry: "「机械」", documents: ["毕业证书、学位证书（毕业院校）", "成绩单"])])
    #expect(form.completeness == "没有填写错误；有 1 项还缺佐证材料，见「尚缺的佐证材料」。")
  }

  @Test func errorsKeepItFromCallingItselfComplete() throws {
    var draft = Draft.dated
    draft.entries = [Sample.entry("e", "research.county", title: "甲")]
    let form = try form(draft)
    #expect(!form.isComplete)
    #expect(form.completeness == "未完成：有 1 处错误，请改正后重新生成，见「须核对之处」。")
    #expect(form.problems.first == "错误：「甲」：缺排名，填写后才能计分。")
  }

  @Test func theStaffNumberStandsBesideTheNameWhereOneIsKept() throws {
    var draft = Sample.draft()
    #expect(try form(draft).person.map(\.label) == ["姓名", "单位", "申报专业", "申报日", "规定分值"])
    draft.applicant.staffNumber = "0012"
    let person = try form(draft).person
    #expect(person.map(\.label) == ["姓名", "工号", "单位", "申报专业", "申报日", "规定分值"])
    #expect(person.map(\.value) == ["陈晓岚", "0012", "温州某某机械有限公司", "机电制造", "2026-05-01", "60 分"])
  }

  @Test(arguments: ReportFormat.allCases) func everyFormatShowsTheStaffNumber(_ format: ReportFormat) throws {
    var draft = Sample.draft()
    let without = String(decoding: format.file([try form(draft)]), as: UTF8.self)
    #expect(!without.contains("工号"))
    draft.applicant.staffNumber = "0012"
    let with = String(decoding: format.file([try form(draft)]), as: UTF8.self)
    #expect(with.contains("工号") && with.contains("0012"))
  }

  /// In one table the columns are the same for all; who has no number has an empty cell.
  @Test func severalFormsShareTheirColumns() throws {
    var numbered = Sample.draft()
    numbered.applicant.staffNumber = "=12"
    let forms = [try form(Sample.draft()), try form(numbered)]
    let rows = CSVReading.rows(String(decoding: ReportFormat.csv.file(forms), as: UTF8.self))
    #expect(Array(rows[0].prefix(5)) == ["姓名", "工号", "单位", "申报专业", "申报日"])
    #expect(Set(rows.map(\.count)).count == 1)
    #expect(Set(rows.dropFirst().map { $0[1] }) == ["", "'=12"])
  }

  @Test func theSummaryHasAColumnForStaffNumbersWhereThereAreAny() throws {
    let table = try builtInTable()
    var numbered = Sample.draft()
    numbered.applicant.staffNumber = "0012"
    let report = score(numbered, table)
    let with = SummaryTable(
      [
        .scored(source: "a.json", Sample.draft(), report), .scored(source: "b.json", numbered, report),
        .failed(source: "c.json", "坏"),
      ], table)
    #expect(Array(with.headings.prefix(3)) == ["姓名", "工号", "单位"])
    #expect(with.rows.map { $0[1] } == [.text(""), .text("0012"), .empty])
    #expect(with.rows.allSatisfy { $0.count == with.headings.count })
    let without = SummaryTable([.scored(source: "a.json", Sample.draft(), report)], table)
    #expect(Array(without.headings.prefix(2)) == ["姓名", "单位"])
  }

  /// 甲奖改为 6，乙奖认定 8，丙文不认定：14，任职 7，合计 21；哪一处没有审完，哪一处的认定就空着。
  @Test func theOfficesColumnsComeFromAReview() throws {
    let table = try builtInTable()
    var draft = Draft.dated
    draft.entries = [
      Sample.entry("a", "awards.county.first", title: "甲奖", rank: 1, date: "2025"),
      Sample.entry("b", "awards.county.second", title: "乙奖", rank: 2, date: "2025"),
      Sample.entry("c", "papers.other", title: "丙文", rank: 1, date: "2025"),
      Sample.entry("d", "posts.large.head", title: "研发部", months: 31),
    ]
    let report = score(draft, table)
    func form(_ marks: [(Int, ReviewDecision.Judgement, Points?)]) -> PrintedForm {
      var review = Review()
      for (index, judgement, points) in marks {
        let entry = draft.entries[index]
        review.set(
          ReviewDecision(entry: entry.id, seal: EntrySeal(entry), judgement: judgement, points: points, reason: "因"))
      }
      return PrintedForm(report, of: draft, table, reviewed: ReviewedScore(draft, review, table, claimed: report))
    }
    let marks: [(Int, ReviewDecision.Judgement, Points?)] = [
      (0, .changed, Points(6)), (2, .rejected, nil), (3, .accepted, nil),
    ]
    let part = form(marks)
    let entries = part.sections.flatMap(\.indicators).flatMap(\.rows).flatMap(\.entries).sorted {
      $0.number < $1.number
    }
    #expect(entries.map(\.check) == ["6", "", "0", "7"])
    #expect(entries.map(\.opinion) == ["改分 6：因", "", "不认定：因", "认定：因"])
    #expect(part.total.accepted == nil)
    #expect(part.sections.map(\.sum.accepted) == [.zero, Points(7), .zero, nil])
    #expect(part.review == ["审核：认定 1，不认定 1，改分 1，待审 1（暂按申报计）。"])
    let whole = form(marks + [(1, .accepted, nil)])
    #expect(whole.total.accepted == Points(21))
    #expect(whole.sections.map(\.sum.accepted) == [.zero, Points(7), .zero, Points(14)])
    #expect(whole.review == ["审核：认定 2，不认定 1，改分 1。"])
    #expect(try self.form(draft).total.accepted == nil)
  }

  @Test func longTextsAreCutWithANote() throws {
    var draft = Draft.dated
    draft.applicant.name = String(repeating: "长", count: 5000)
    let name = try #require(try form(draft).person.first?.value)
    #expect(name == String(repeating: "长", count: 1000) + "（以下从略，全文见草稿）")
  }
}
