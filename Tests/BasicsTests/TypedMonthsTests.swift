import TestSupport
import Testing

@testable import Basics
@testable import Scoring

/// Lengths as people type them, with an application on 2026-05-01.
@Suite struct TypedMonthsTests {
  private let origin = DateOrigin.applicationDate(CalendarDay(year: 2026, month: 5, day: 1) ?? .distantPast)

  private func typed(_ text: String, _ origin: DateOrigin? = nil) -> Result<Int, TypedProblem> {
    do throws(TypedProblem) {
      return .success(try TypedMonths.months(in: text, until: origin ?? self.origin))
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: [
    ("94", 94), ("0", 0), ("９４", 94), ("94个月", 94), ("94月", 94), ("九十四个月", 94), ("7年10月", 94), ("7年10个月", 94),
    ("七年十个月", 94), ("7年零3个月", 87), ("7年", 84), ("7年0月", 84), ("7年10", 94), ("7.5年", 90), ("7.25年", 87),
    ("7年半", 90), ("半年", 6), ("0.5年", 6), ("0年6月", 6),
    ("2018.7-2026.5", 94), ("2018.7-至今", 94), ("2018.7至今", 94), ("2018.7—至今", 94), ("2018.7-今", 94),
    ("2018年7月至2026年5月", 94), ("2018年7月到2026年5月", 94), ("2018.7～2026.5", 94), ("2018/7-2026/5", 94),
    ("201807-202605", 94), ("18.7-26.5", 94), ("18-7-26-5", 94), ("2018-07-2026-05", 94), ("2018-7-15-2026-5-1", 93),
    ("2018.7.15-2026.5.1", 93), ("2018.7.1-2026.5.1", 94), ("2018.7.1-至今", 94), ("2018.7.2-至今", 93),
    ("2018.7.15-2026.5", 94), ("2025.5-2025.5", 0), ("去年5月-今年3月", 10), ("2025年1月-去年12月", 11),
    ("2024.1.31-2024.2.29", 0), ("2024.2.29-2025.2.28", 11), ("2024.2.29-2025.3.1", 12),
  ])
  func theUsualWays(_ text: String, _ months: Int) {
    #expect(typed(text) == .success(months))
  }

  @Test(arguments: [
    ("", TypedProblem.months), ("年", .months), ("月", .months), ("-3", .months), ("7-", .months), ("3.5", .months),
    ("9999999999", .months), ("很久", .months), ("个3月0", .months), ("7年10天", .months), ("7年年", .months),
    ("7年12月", .monthsBesideYears), ("2年18个月", .monthsBesideYears), ("7.1年", .brokenMonths),
    ("7.5年3月", .months), ("2018.7", .months), ("2018年7月", .months), ("2018-2026", .spanEnd("2018")),
    ("2018.7-2026", .spanEnd("2026")), ("2018.13-2026.5", .spanEnd("2018.13")), ("2018.7-12.5", .spanEnd("12.5")),
    ("2018.7-9", .spanEnd("9")), ("2026.5-2018.7", .spanBackwards), ("2024.5.2-2024.5.1", .spanBackwards),
    ("2018.7-2024.1-2026.5", .months), ("2018.7至2020.1至今", .months),
  ])
  func whatIsNotClearIsRefused(_ text: String, _ problem: TypedProblem) {
    #expect(typed(text) == .failure(problem))
  }

  @Test func nothingRunsPastTheApplication() throws {
    let day = try #require(CalendarDay(year: 2026, month: 5, day: 1))
    #expect(typed("2018.7-2026.6") == .failure(.spanBeyond(day)))
    #expect(typed("2018.7.1-2026.5.2") == .failure(.spanBeyond(day)))
  }

  @Test func withoutAnApplicationDateOnlyWholeDatesSpan() {
    #expect(typed("2018.7-2026.5", .unknown) == .success(94))
    for text in ["2018.7-至今", "18.7-26.5", "2018.7-去年5月"] {
      #expect(typed(text, .unknown) == .failure(.needsApplicationDate))
    }
  }

  @Test func everySpellingIsTheSameLength() {
    var random = SeededRandom(3)
    for _ in 0..<400 {
      let (years, months) = (random.below(40), random.below(12))
      let all = years * 12 + months
      for text in ["\(all)", "\(all)个月", "\(years)年\(months)月", "\(years)年\(months)个月"] {
        #expect(typed(text) == .success(all), "\(text)")
      }
      let start = 1980 * 12 + random.below(80)
      let end = start + all
      let span = "\(start / 12).\(start % 12 + 1)-\(end / 12).\(end % 12 + 1)"
      #expect(typed(span, .unknown) == .success(all), "\(span)")
    }
  }

  @Test func whateverIsTypedIsAWholeNumberOrRefused() {
    var random = SeededRandom(5)
    let pieces = ["0", "1", "7", "12", "2018", "2026", "-", ".", "年", "月", "个月", "半", "至", "今", "去年", "十", "~", " "]
    for _ in 0..<20_000 {
      let text = (0...random.below(8)).map { _ in pieces[random.below(pieces.count)] }.joined()
      for origin in [origin, .unknown] {
        if case .success(let months) = typed(text, origin) { #expect(months >= 0 && months < 1_000_000_000, "\(text)") }
      }
    }
  }
}
