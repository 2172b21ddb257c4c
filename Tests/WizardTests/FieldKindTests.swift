import Basics
import Scoring
import TestSupport
import Testing

@testable import Wizard

@Suite struct FieldKindTests {
  private static let origin = DateOrigin.applicationDate(Draft.dated.applicationDate)
  private let dates = DateKind(origin: FieldKindTests.origin)
  private let months = MonthsKind(origin: FieldKindTests.origin)

  @Test(arguments: [
    ("2024-05", "2024-05", nil), ("2024.5", "2024-05", "即 2024-05"), ("24-5", "2024-05", "即 2024-05"),
    ("去年5月", "2025-05", "即 2025-05"), ("２０２４", "2024", "即 2024"),
  ])
  func datesInTheUsualWays(_ typed: String, _ stored: String, _ shown: String?) throws {
    #expect(dates.value(of: typed) == .success(.date(try PartialDate(parsing: stored))))
    #expect(dates.resolution(of: typed) == shown)
  }

  @Test(arguments: [
    ("2024-13", ValueProblem.date(.month)), ("去", .date(.form)), ("05-12", .typed(.shortYear)),
    ("5月", .typed(.noYear)),
  ])
  func wrongDates(_ typed: String, _ problem: ValueProblem) {
    #expect(dates.value(of: typed) == .failure(problem))
    #expect(dates.resolution(of: typed) == nil)
  }

  @Test func anApplicationDateIsWhole() {
    #expect(DateKind(origin: .itself).value(of: "2026-05") == .failure(.date(.form)))
    #expect(DateKind(origin: .itself).value(of: "去年5月1日") == .failure(.typed(.countsFromItself)))
    #expect(DateKind(origin: .itself).resolution(of: "26-5-1") == "即 2026-05-01")
  }

  @Test func onlyFactsMayNotApply() {
    let fact = DateKind(origin: FieldKindTests.origin, mayNotApply: true)
    #expect(fact.value(of: "不适用") == .success(.doesNotApply))
    #expect(fact.value(of: "无") == .success(.doesNotApply))
    #expect(dates.value(of: "无") == .failure(.date(.form)))
    #expect(months.value(of: "无") == .failure(.typed(.months)))
  }

  @Test(arguments: [
    ("94", 94, nil), ("8个月", 8, "即 8 个月"), ("7年10月", 94, "即 94 个月（7 年 10 个月）"),
    ("2018.7-至今", 94, "即 94 个月（7 年 10 个月）"), ("7年", 84, "即 84 个月（满 7 年）"),
  ])
  func months(_ typed: String, _ count: Int, _ shown: String?) {
    #expect(months.value(of: typed) == .success(.number(count)))
    #expect(months.resolution(of: typed) == shown)
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
