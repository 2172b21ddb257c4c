import TestSupport
import Testing

@testable import Basics
@testable import Scoring

/// Dates as people type them, counted from an application on 2026-05-01.
@Suite struct TypedDateTests {
  private let origin = DateOrigin.applicationDate(CalendarDay(year: 2026, month: 5, day: 1) ?? .distantPast)

  private func typed(_ text: String, _ origin: DateOrigin? = nil) -> Result<String, TypedProblem> {
    do throws(TypedProblem) {
      return .success(try PartialDate(typed: text, from: origin ?? self.origin).description)
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: [
    ("2024", "2024"), ("2024年", "2024"), ("2024.5", "2024-05"), ("2024-05", "2024-05"), ("2024/5", "2024-05"),
    ("2024年5月", "2024-05"), ("202405", "2024-05"), ("24-5", "2024-05"), ("24.5", "2024-05"), ("24/05", "2024-05"),
    ("24年", "2024"), ("24年5月", "2024-05"), ("05年12月", "2005-12"), ("99年7月", "1999-07"), ("13-5", "2013-05"),
    ("98-7", "1998-07"), ("66.1", "1966-01"),
    ("2024-5-7", "2024-05-07"), ("2024.05.12", "2024-05-12"), ("20240512", "2024-05-12"), ("24-7-16", "2024-07-16"),
    ("2024年5月12日", "2024-05-12"), ("2024年5月12号", "2024-05-12"), ("2024年5月12", "2024-05-12"),
    ("去年5月", "2025-05"), ("今年3月", "2026-03"), ("前年12月", "2024-12"), ("大前年1月", "2023-01"), ("本年2月", "2026-02"),
    ("上年", "2025"), ("去年", "2025"), ("去年5", "2025-05"), ("去年.5", "2025-05"), ("去年5月12日", "2025-05-12"),
    ("去年 五月", "2025-05"), ("二〇二四年五月", "2024-05"), ("二零二四年十二月二十五日", "2024-12-25"), ("去年十月", "2025-10"),
    (" ２０２４．５ ", "2024-05"), ("2024。5", "2024-05"), ("２０２４年５月", "2024-05"), ("2024-02-29", "2024-02-29"),
  ])
  func theUsualWays(_ text: String, _ date: String) {
    #expect(typed(text) == .success(date))
  }

  @Test(arguments: [
    ("2024-13", TypedProblem.date(.month)), ("202413", .date(.month)), ("2023-02-29", .date(.day(last: 28))),
    ("20240230", .date(.day(last: 29))), ("去年2月30日", .date(.day(last: 28))), ("0000", .date(.year)),
    ("24-0", .date(.month)), ("去年13月", .date(.month)),
    // A month with its day, or the year of another century.
    ("12-5", .shortYear), ("05-12", .shortYear), ("5-12", .date(.form)), ("27-5", .shortYear), ("65年1月", .shortYear),
    ("240512", .shortYear), ("24051212", .shortYear), ("12-5-3", .shortYear),
    ("5月", .noYear), ("5月12日", .noYear), ("十二月", .noYear), ("12日", .noYear),
    ("", .date(.form)), ("24", .date(.form)), ("2", .date(.form)), ("202", .date(.form)), ("20245", .date(.form)),
    ("2024-", .date(.form)), ("2024--5", .date(.form)), ("2024-5-", .date(.form)), ("2024-05-12-01", .date(.form)),
    ("2024-005", .date(.form)), ("去年底", .date(.form)), ("年初", .date(.form)), ("去", .date(.form)),
    ("上个月", .date(.form)), ("-5", .date(.form)), ("2024年5月12日上午", .date(.form)), ("十十年", .date(.form)),
    ("2024-05-12 00:00", .date(.form)), ("二十世纪", .date(.form)), ("99999999999999999999年", .date(.form)),
  ])
  func whatIsNotClearIsRefused(_ text: String, _ problem: TypedProblem) {
    #expect(typed(text) == .failure(problem))
  }

  @Test func withoutAnApplicationDateNothingIsCounted() {
    #expect(typed("2024.5", .unknown) == .success("2024-05"))
    for text in ["去年5月", "24-5", "24年5月"] { #expect(typed(text, .unknown) == .failure(.needsApplicationDate)) }
    #expect(typed("12-5", .unknown) == .failure(.shortYear))
  }

  @Test func theApplicationDateIsNotCountedFromItself() {
    #expect(typed("26-5-1", .itself) == .success("2026-05-01"))
    #expect(typed("去年5月1日", .itself) == .failure(.countsFromItself))
    #expect(typed("99-5-1", .itself) == .failure(.shortYear))
  }

  @Test func yearsTurnWithTheApplicationDate() throws {
    let newYear = DateOrigin.applicationDate(try #require(CalendarDay(year: 2027, month: 1, day: 1)))
    #expect(typed("去年12月", newYear) == .success("2026-12"))
    #expect(typed("27-1", newYear) == .success("2027-01"))
    let century = DateOrigin.applicationDate(try #require(CalendarDay(year: 2101, month: 1, day: 1)))
    #expect(typed("99-1", century) == .success("2099-01"))
  }

  /// Whatever way a date is spelled, it is the same date; whatever is accepted, a draft may hold.
  @Test func everySpellingIsTheSameDate() throws {
    var random = SeededRandom(7)
    for _ in 0..<400 {
      let (year, month) = (1967 + random.below(60), 1 + random.below(12))
      let day = 1 + random.below(CalendarDay.length(ofMonth: month, year: year))
      let (mm, dd) = (month < 10 ? "0\(month)" : "\(month)", day < 10 ? "0\(day)" : "\(day)")
      let short = year % 100 < 10 ? "0\(year % 100)" : "\(year % 100)"
      var months = ["\(year)-\(mm)", "\(year).\(month)", "\(year)/\(month)", "\(year)\(mm)", "\(year)年\(month)月"]
      months.append("\(short)年\(month)月")
      if year % 100 > 12 { months += ["\(short)-\(month)", "\(short).\(mm)"] }
      if year == 2025 { months.append("去年\(month)月") }
      for text in months { #expect(typed(text) == .success("\(year)-\(mm)"), "\(text)") }
      for sign in ["-", ".", "/"] {
        #expect(typed("\(year)\(sign)\(month)\(sign)\(day)") == .success("\(year)-\(mm)-\(dd)"))
      }
      #expect(typed("\(year)\(mm)\(dd)") == .success("\(year)-\(mm)-\(dd)"))
      #expect(typed("\(short)年\(month)月\(day)日") == .success("\(year)-\(mm)-\(dd)"))
    }
  }

  @Test func whateverIsAcceptedIsADateOfTheContract() throws {
    var random = SeededRandom(11)
    let pieces = [
      "0", "1", "2", "5", "9", "12", "20", "24", "2024", "-", ".", "/", "年", "月", "日", "去年", "今年", "十", "二", "至", " ",
      "９",
    ]
    var accepted = 0
    for _ in 0..<20_000 {
      let text = (0...random.below(6)).map { _ in pieces[random.below(pieces.count)] }.joined()
      for origin in [origin, .itself, .unknown] {
        guard case .success(let date) = typed(text, origin) else { continue }
        accepted += 1
        #expect(try PartialDate(parsing: date).description == date, "\(text)")
        // What is shown can be typed again.
        #expect(typed(date, origin) == .success(date), "\(text)")
      }
    }
    #expect(accepted > 500)
  }

  @Test func theSentenceSaysWhatToTypeInstead() {
    let remedies: [(TypedProblem, String)] = [
      (.shortYear, "年份不明确，请写四位，如 2024-05"), (.noYear, "没有写明哪一年，应如 2024-05 或 去年5月"),
      (.needsApplicationDate, "要从申报日推算，请先填申报日，或写明年份，如 2024-05"),
      (.countsFromItself, "申报日不能从申报日推算，请写明年月日，如 2026-05-01"),
      (.date(.month), "月份应为 01-12"),
    ]
    for (problem, remedy) in remedies { #expect(problem.remedy == remedy) }
  }
}
