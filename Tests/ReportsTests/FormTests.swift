import Foundation
@testable import Reports
import Scoring
import TestSupport
import Testing

/// What a form holds, before any format.
@Suite struct FormTests {
  private func form(_ draft: Draft) throws -> Form {
    let table = try builtInTable()
    return Form(score(draft, table), of: draft, table)
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
    let form = Form(report, of: draft, table)
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

  @Test func longTextsAreCutWithANote() throws {
    var draft = Draft.dated
    draft.applicant.name = String(repeating: "长", count: 5000)
    let name = try #require(try form(draft).person.first?.value)
    #expect(name == String(repeating: "长", count: 1000) + "（以下从略，全文见草稿）")
  }
}
