import Basics
import Scoring
import TestSupport
import Testing

/// What a clerk would ask about a draft: each warning where it is due, and not where it is not.
@Suite struct ConsistencyTests {
  /// The warnings of a draft in words, without those of `except`.
  private func warnings(
    _ entries: [Entry], facts: Facts = [:], on date: CalendarDay? = Sheet.date, except: [String] = []
  ) throws -> [String] {
    let draft = Draft(applicationDate: try #require(date), facts: facts, entries: entries)
    let report = score(draft, try builtInTable())
    let wording = Wording(report, of: draft, try builtInTable())
    return report.diagnostics.filter { !except.contains($0.code) }.map { "\($0.code) \(wording.sentence(for: $0))" }
  }

  private func work(_ criterion: String, _ title: String, project: String? = nil) -> Entry {
    Sheet.entry(criterion) {
      $0.title = title
      $0.project = project
      $0.rank = 1
    }
  }

  private func degree(_ criterion: String, _ date: String) -> Entry {
    Sheet.entry(criterion) {
      $0.title = criterion
      $0.date = try? PartialDate(parsing: date)
    }
  }

  @Test func theSameTitleTwiceWithoutAProject() throws {
    #expect(
      try warnings([work("research.county", "甲"), work("research.municipal", "甲")]) == [
        "titleTwice 与第 1 条同名「甲」；若是同一项目，请把两条的「同一项目」填成一样。"
      ])
    #expect(
      try warnings([work("papers.core", "甲"), work("papers.other", "甲")]) == [
        "titleTwice 与第 1 条同名「甲」；若是同一成果，请删去一条。"
      ])
    #expect(
      try warnings([work("research.county", "甲", project: "A"), work("research.county", "甲", project: "B")]) == [])
    #expect(try warnings([work("research.county", "甲"), work("awards.county.first", "甲")]) == [])
  }

  @Test func oneProjectUnderSeveralIndicators() throws {
    let entries = [work("research.county", "甲", project: "P"), work("engineering.over1m", "乙", project: " P ")]
    #expect(
      try warnings(entries) == ["projectInSeveralIndicators 项目「P」分列于科研技术开发类、工程建设生产类，各自计分；请核对是否允许。"])
    #expect(try warnings([work("research.county", "甲", project: "P"), work("papers.core", "乙", project: "P")]) == [])
  }

  /// A date that slipped into 数量 n, and numbers that nobody has; what is merely more than enough is no slip.
  @Test func aCountThatNobodyHas() throws {
    func counted(_ criterion: String, _ count: Int) -> Entry { Sheet.entry(criterion) { $0.count = count } }
    #expect(
      try warnings([counted("honors.county", 202_404)]) == [
        "largeCount 数量 n 202404 远多于计满最高分所需的 4，像是时间 2024-04：若是时间，请填在「授予时间」，这里填件数。"
      ])
    #expect(
      try warnings([counted("honors.other", 20_240_512)]) == [
        "largeCount 数量 n 20240512 远多于计满最高分所需的 6，像是时间 2024-05-12：若是时间，请填在「授予时间」，这里填件数。"
      ])
    #expect(
      try warnings([counted("influence.lectures.municipal", 2024)]) == [
        "largeCount 次数或课时 2024 远多于计满最高分所需的 4，像是时间 2024：请核对。"
      ])
    #expect(
      try warnings([counted("honors.municipal", 100)]) == ["largeCount 数量 n 100 远多于计满最高分所需的 2，请核对。"])
    #expect(
      try warnings([counted("honors.county", 202_413)]) == ["largeCount 数量 n 202413 远多于计满最高分所需的 4，请核对。"])
    for count in [1, 6, 40, 99] { #expect(try warnings([counted("honors.county", count)]) == []) }
    // 课时: 10 fill the cap of 2 at 0.2 each; two hundred are taught in a few years.
    #expect(try warnings([counted("influence.lectures.county", 99)]) == [])
    #expect(try warnings([counted("influence.lectures.county", 109)]).map { $0.prefix(10) } == ["largeCount"])
    // The entry's own worth stays what the table says.
    let draft = Draft(
      applicationDate: try #require(Sheet.date), entries: [counted("honors.county", 202_404)])
    let report = score(draft, try builtInTable())
    #expect(report.entries[0].figures == Figures(Points(607_212)))
    #expect(report.total.points == Points(10))
  }

  @Test func aRankBeyondThePrintedOnes() throws {
    func ranked(_ criterion: String, _ rank: Int) -> Entry { Sheet.entry(criterion) { $0.rank = rank } }
    #expect(try warnings([ranked("research.county", 5)]) == [])
    #expect(try warnings([ranked("research.county", 6)]) == ["beyondRanks 排名在表列第 5 名之后，专家在 0-1 分内酌定。"])
    #expect(try warnings([ranked("firstsets.national", 10)]) == [])
    #expect(try warnings([ranked("firstsets.national", 11)]) == ["beyondRanks 排名在表列第 10 名之后，计 0 分；请核对。"])
  }

  @Test func aPostWithoutMonths() throws {
    #expect(try warnings([Sheet.entry("posts.large.head")]) == ["missingMonths 缺任职月数，暂按已满 12 个月计入；请补填。"])
    #expect(try warnings([Sheet.entry("posts.large.head") { $0.months = 12 }]) == [])
    #expect(try warnings([Sheet.entry("posts.large.backbone")]) == [])
  }

  @Test func anApplicationBeforeTheStandard() throws {
    let (before, first) = (CalendarDay(year: 2026, month: 2, day: 28), CalendarDay(year: 2026, month: 3, day: 1))
    #expect(try warnings([], on: before) == ["beforeStandard 申报日 2026-02-28 早于标准施行日 2026-03-01，请核对。"])
    #expect(try warnings([], on: first) == [])
  }

  @Test func factsThatCannotBe() throws {
    #expect(
      try warnings([], facts: ["technicianFieldSince": .text("2026-05-02")]) == [
        "factAfterApplication 技师从业时间晚于申报日 2026-05-01，请核对。"
      ])
    #expect(try warnings([], facts: ["technicianFieldSince": .text("2026-05")]) == [])
    #expect(
      try warnings([], facts: ["assistantSince": .text("0202-07-01")]) == ["longAgo 助理工程师起聘早于申报日前 50 年，请核对年份。"])
    #expect(try warnings([], facts: ["assistantSince": .text("1976-05-01")]) == [])
    func titles(_ assistant: String, _ current: String) throws -> [String] {
      try warnings([], facts: ["assistantSince": .text(assistant), "currentTitleSince": .text(current)])
    }
    #expect(try titles("2020-07-01", "2019-06") == ["factOrder 现职称时间早于助理工程师起聘，请核对日期。"])
    #expect(try titles("2020-07-01", "2020") == [])
    func breaks(_ months: Int) throws -> [String] {
      try warnings([], facts: ["assistantSince": .text("2025-05-01"), "assistantBreakMonths": .number(months)])
    }
    #expect(try breaks(12) == [])
    #expect(try breaks(13) == ["breakTooLong 聘任中断月数比助理工程师起聘至申报日还长，请核对。"])
  }

  @Test func degreesThatCannotBe() throws {
    let (master, bachelor) = (degree("education.master", "2012-06"), degree("education.bachelor", "2015-06"))
    #expect(
      try warnings([bachelor, master]) == ["degreeOrder 毕业时间早于「education.bachelor」的，高的学历反而在先，请核对。"])
    #expect(try warnings([degree("education.master", "2015"), bachelor]) == [])
    #expect(try warnings([degree("education.bachelor", "0215")]) == ["longAgo 毕业时间早于申报日前 50 年，请核对年份。"])
    let undated = Sheet.entry("education.bachelor") { $0.date = nil }
    #expect(try warnings([undated, master]) == [])
  }

  @Test func lengthsOfWorkThatCannotBe() throws {
    func job(_ months: Int, _ criterion: String = "experience.field") -> Entry {
      Sheet.entry(criterion) { $0.months = months }
    }
    #expect(try warnings([job(600)]) == [])
    #expect(try warnings([job(601)]) == ["tooManyMonths 月数超过 600 个月（50 年），请核对。"])
    #expect(try warnings([job(601, "posts.large.chief")]) == ["tooManyMonths 月数超过 600 个月（50 年），请核对。"])
    let together = [job(300), job(300, "experience.related"), job(1), job(1)]
    #expect(try warnings(together) == ["tooManyMonths 连同前面的条目共 601 个月，超过 50 年，请核对。"])
    #expect(try warnings([job(300), job(300)]) == [])
  }

  /// Warnings change no figure: a draft with all of them is scored as without.
  @Test func doubtsAreNotErrors() throws {
    let entries = [degree("education.bachelor", "0215"), Sheet.entry("experience.field") { $0.months = 900 }]
    let report = try Sheet.score(entries, facts: ["assistantSince": .text("0202-07")])
    #expect(report.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(report.total.points == Points(16))
  }
}
