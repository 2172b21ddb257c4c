import Basics
import Scoring
import Testing

/// Every row that is not ranked, typed from the annex's 打分标准 column.
@Suite struct TableValueTests {
  @Test(
    arguments: [
      ("education.master", 10, 9), ("education.bachelor", 6, 5), ("education.associate", 4, 3),
    ] as [(String, Printed, Printed)])
  func degrees(id: String, inField: Printed, offField: Printed) throws {
    #expect(try Sheet.worth(Sheet.entry(id)) == Figures(inField.points))
    #expect(try Sheet.worth(Sheet.entry(id) { $0.offField = true }) == Figures(offField.points))
  }

  @Test(
    arguments: [
      ("posts.large.chief", 10, true), ("posts.large.head", 7, true), ("posts.large.backbone", 5, false),
      ("posts.small.chief", 7, true), ("posts.small.head", 5, true), ("posts.small.backbone", 3, false),
      ("posts.other.chief", 3, true), ("posts.other.head", 2, true), ("posts.other.backbone", 1, false),
    ] as [(String, Printed, Bool)])
  func posts(id: String, points: Printed, needsAYear: Bool) throws {
    #expect(try Sheet.worth(Sheet.entry(id) { $0.months = 12 }) == Figures(points.points))
    let short = try Sheet.score([Sheet.entry(id) { $0.months = 11 }])
    #expect(short.entries.first?.status == (needsAYear ? .tooShort : .counted))
    #expect(short.total.points == (needsAYear ? .zero : points.points))
  }

  @Test(
    arguments: [
      ("influence.platform.municipal", 5), ("influence.platform.county", 3), ("influence.societies.lead", 5),
      ("influence.societies.executive", 4), ("influence.societies.director", 3),
    ] as [(String, Printed)])
  func influence(id: String, points: Printed) throws {
    #expect(try Sheet.worth(Sheet.entry(id)) == Figures(points.points))
    // A value for each, not for each of several: n is not printed here.
    #expect(try Sheet.worth(Sheet.entry(id) { $0.count = 3 }) == Figures(points.points))
  }

  @Test(
    arguments: [
      ("honors.municipal", 5, 10), ("honors.county", 3, 6), ("honors.other", 0.3, 0.6),
      ("influence.lectures.municipal", 0.5, 1), ("influence.lectures.county", 0.2, 0.4),
    ] as [(String, Printed, Printed)])
  func units(id: String, one: Printed, two: Printed) throws {
    #expect(try Sheet.worth(Sheet.entry(id)) == Figures(one.points))
    #expect(try Sheet.worth(Sheet.entry(id) { $0.count = 2 }) == Figures(two.points))
  }

  /// 1n and 0.3n, 不满1年的部分不计算.
  @Test(
    arguments: [
      ("experience.field", 11, 0), ("experience.field", 12, 1), ("experience.field", 23, 1),
      ("experience.field", 24, 2), ("experience.related", 11, 0), ("experience.related", 12, 0.3),
      ("experience.related", 36, 0.9),
    ] as [(String, Int, Printed)])
  func experience(id: String, months: Int, points: Printed) throws {
    #expect(try Sheet.worth(Sheet.entry(id) { $0.months = months }) == Figures(points.points))
  }

  @Test func monthsOfOneRowAreAddedBeforeTheyAreFloored() throws {
    let entries = [7, 7, 11].map { months in Sheet.entry("experience.field") { $0.months = months } }
    #expect(try Sheet.node("experience", entries) == Figures(Points(2)))
  }

  @Test func excellentAppraisalsScoreOnceAYearForThreeYears() throws {
    let years = [2022, 2023, 2024, 2024, 2025, 2026]
    let entries = years.map { year in
      Sheet.entry("appraisals.excellent") {
        $0.date = PartialDate(year: year)
        $0.count = 4
      }
    }
    let report = try Sheet.score(entries)
    #expect(
      report.entries.map(\.status) == [.outsideWindow, .counted, .counted, .duplicate, .counted, .outsideWindow])
    #expect(report.total == Figures(Points(thousandths: 900)))
  }

  /// （7-10）n, （5-7）n, （3-5）n: 保底 is the bottom, 上限 the top; 自评 is the bottom until a value is claimed.
  @Test(
    arguments: [
      ("services.promotion.lead", 7, 10, 8.5), ("services.promotion.principal", 5, 7, 6.1),
      ("services.promotion.member", 3, 5, 4.9), ("services.consulting.lead", 7, 10, 10),
      ("services.consulting.principal", 5, 7, 5), ("services.consulting.member", 3, 5, 3.3),
    ] as [(String, Printed, Printed, Printed)])
  func bands(id: String, bottom: Printed, top: Printed, claim: Printed) throws {
    let (low, high) = (bottom.points, top.points)
    #expect(try Sheet.worth(Sheet.entry(id)) == Figures(low: low, points: low, high: high))
    let claimed = try Sheet.worth(Sheet.entry(id) { $0.claimed = claim.points })
    #expect(claimed == Figures(low: low, points: claim.points, high: high))
    let tooMuch = try Sheet.worth(Sheet.entry(id) { $0.claimed = Points(11) })
    #expect(tooMuch == Figures(low: low, points: high, high: high))
  }

  /// R24: only the promotion rows speak of the last three years.
  @Test func anOldPromotionHasNoFloor() throws {
    let old = { (id: String, date: PartialDate?) in try Sheet.worth(Sheet.entry(id) { $0.date = date }) }
    let dayBefore = PartialDate(year: 2023, month: 4, day: 30)
    let threeYears = PartialDate(year: 2023, month: 5, day: 1)
    #expect(try old("services.promotion.lead", dayBefore).low == .zero)
    #expect(try old("services.promotion.lead", dayBefore).points == Points(7))
    #expect(try old("services.promotion.lead", threeYears).low == Points(7))
    #expect(try old("services.consulting.lead", dayBefore).low == Points(7))
  }
}
