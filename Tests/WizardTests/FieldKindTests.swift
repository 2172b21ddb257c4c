import Scoring
import TestSupport
import Testing

@testable import Wizard

@Suite struct FieldKindTests {
  @Test(arguments: [
    ("2024", "2024"), ("2024-05", "2024-05"), ("2024-05-12", "2024-05-12"), ("2024.5", "2024-05"),
    ("2024/5/7", "2024-05-07"), ("202405", "2024-05"), ("20240512", "2024-05-12"), ("２０２４．５", "2024-05"),
    ("2024年5月", "2024-05"), ("2024年5月12日", "2024-05-12"), (" 2024 - 05 ", "2024-05"), ("2024。5", "2024-05"),
  ])
  func datesInTheUsualWays(_ typed: String, _ stored: String) throws {
    #expect(DateKind().value(of: typed) == .success(.date(try PartialDate(parsing: stored))))
  }

  @Test(arguments: [
    ("2024-13", DateProblem.month), ("2023-02-29", .day(last: 28)), ("0000", .year), ("去年", .form), ("24-5", .form),
    ("2024-05-12-01", .form), ("20245", .form),
  ])
  func wrongDates(_ typed: String, _ problem: DateProblem) {
    #expect(DateKind().value(of: typed) == .failure(.date(problem)))
  }

  @Test func anApplicationDateIsWhole() {
    #expect(DateKind(isExact: true).value(of: "2026-05") == .failure(.date(.form)))
  }

  @Test func onlyFactsMayNotApply() {
    #expect(DateKind(mayNotApply: true).value(of: "不适用") == .success(.doesNotApply))
    #expect(DateKind(mayNotApply: true).value(of: "无") == .success(.doesNotApply))
    #expect(DateKind().value(of: "无") == .failure(.date(.form)))
  }

  @Test(arguments: [
    ("30", 30), ("7年10月", 94), ("7年", 84), ("30个月", 30), ("３０", 30), ("2年1个月", 25), ("0", 0),
  ])
  func months(_ typed: String, _ months: Int) {
    #expect(MonthsKind().value(of: typed) == .success(.number(months)))
  }

  @Test(arguments: ["年", "七年", "-3", "3.5", "9999999999"])
  func notMonths(_ typed: String) {
    #expect(MonthsKind().value(of: typed) == .failure(.notWholeNumber))
  }

  @Test func pointsKeepTheirDecimals() {
    #expect(PassMarkKind().value(of: "60.5") == .success(.points(Points(thousandths: 60_500))))
    #expect(PassMarkKind().value(of: "６０。５") == .success(.points(Points(thousandths: 60_500))))
    #expect(PassMarkKind().value(of: "60.5555") == .failure(.notNumber))
    #expect(ClaimKind(band: nil).value(of: "7.25") == .failure(.notTenth))
    #expect(ClaimKind(band: nil).value(of: "7.2") == .success(.points(Points(thousandths: 7200))))
  }

  @Test func ranksStepAndShowTheirPoints() throws {
    guard case .byRank(let scale)? = try builtInTable().node("awards.municipal.second")?.scale else {
      Issue.record("not a rank row")
      return
    }
    let kind = RankKind(scale: scale)
    #expect(kind.stepping(.absent, by: 1) == .number(1))
    #expect(kind.stepping(.number(1), by: -1) == nil)
    #expect(kind.stepping(.number(7), by: 1) == .number(8))
    #expect(kind.stepping(.number(8), by: 1) == nil)
    #expect(kind.note(on: .number(3)) == "10.0 分")
    #expect(kind.note(on: .number(4)) == "8.0 分")
    #expect(kind.note(on: .number(8)) == "表列之外，专家酌定")
    #expect(kind.choices(at: .number(4)).map(\.label) == ["1:10", "2:10", "3:10", "4:8", "5:6", "6:4", "7:2"])
    #expect(kind.choices(at: .number(4)).map(\.isChosen) == [false, false, false, true, false, false, false])
  }

  @Test func claimsStayInTheirBand() {
    let kind = ClaimKind(band: Points(3)...Points(5))
    #expect(kind.stepping(.absent, by: 1) == .points(Points(3)))
    #expect(kind.stepping(.absent, by: -1) == .points(Points(5)))
    #expect(kind.stepping(.points(Points(3)), by: 1) == .points(Points(thousandths: 3500)))
    #expect(kind.stepping(.points(Points(5)), by: 1) == nil)
    #expect(kind.choices(at: .points(Points(4))).map(\.label) == ["3.0", "3.5", "4.0", "4.5", "5.0"])
    #expect(kind.note(on: .absent) == "可填 3-5")
  }

  @Test func choicesGoRound() {
    let kind = YesNoKind(mayNotApply: true)
    #expect(kind.stepping(.absent, by: 1) == .flag(true))
    #expect(kind.stepping(.flag(false), by: 1) == .doesNotApply)
    #expect(kind.stepping(.doesNotApply, by: 1) == .absent)
    #expect(kind.stepping(.absent, by: -1) == .doesNotApply)
    #expect(kind.text(of: .flag(false)) == "否")
  }
}
