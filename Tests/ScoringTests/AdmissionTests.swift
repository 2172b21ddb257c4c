import Basics
import Scoring
import Standards
import TestSupport
import Testing

/// Each status at its boundary, and the order in which statuses are decided (readings, Admissibility).
@Suite struct AdmissionTests {
  @Test func theDayOfTheApplicationIsNotTheFuture() throws {
    for (date, status) in [
      ("2026-05-01", EntryStatus.counted), ("2026-05-02", .future), ("2026-05", .counted), ("2026-06", .future),
      ("2026", .counted), ("2027", .future),
    ] {
      #expect(try self.status("papers.core", date) == status, "\(date)")
      #expect(try self.status("honors.county", date) == status, "\(date)")
    }
  }

  /// 第十条: a partial date stands for its last day against the start of the window.
  @Test func theWindowIsFiveFullYears() throws {
    for (date, status) in [
      ("2021-04-30", EntryStatus.outsideWindow), ("2021-05-01", .counted), ("2021-04", .outsideWindow),
      ("2021-05", .counted), ("2020", .outsideWindow), ("2021", .counted),
    ] {
      for row in ["papers.core", "research.county", "awards.county.first", "firstsets.municipal.domestic"] {
        #expect(try self.status(row, date) == status, "\(row) \(date)")
      }
      #expect(try self.status("honors.county", date) == .counted)
    }
  }

  /// 任现职后或近 5 年 is the earlier of both; a fact's partial date stands for its first day.
  @Test func anEarlierAppointmentOpensTheWindow() throws {
    let table: [(facts: Facts, date: String, status: EntryStatus)] = [
      (["assistantSince": .text("2018-07-01")], "2018-06-30", .outsideWindow),
      (["assistantSince": .text("2018-07-01")], "2018-07-01", .counted),
      (["assistantSince": .text("2018-07")], "2018-07-01", .counted),
      (["assistantSince": .text("2018")], "2018-01-01", .counted),
      (["assistantSince": .text("2018")], "2017-12-31", .outsideWindow),
      (["assistantSince": .text("2024-01-01")], "2021-05-01", .counted),
      (["assistantSince": .text("2018"), "currentTitleSince": .text("2019-01-01")], "2018-12-31", .outsideWindow),
      (["assistantSince": .text("2018"), "currentTitleSince": .text("2019-01-01")], "2019-01-01", .counted),
      (["assistantSince": .text("2018"), "currentTitleSince": .doesNotApply], "2018-01-01", .counted),
      (["assistantSince": .text("nonsense")], "2018-01-01", .outsideWindow),
    ]
    for (facts, date, status) in table {
      #expect(try self.status("papers.core", date, facts: facts) == status, "\(facts) \(date)")
    }
  }

  @Test func goingBackFiveYearsFromALeapDay() throws {
    let leap = try #require(CalendarDay(year: 2028, month: 2, day: 29))
    for (date, status) in [("2023-02-27", EntryStatus.outsideWindow), ("2023-02-28", .counted)] {
      let draft = Draft(applicationDate: leap, entries: [try entry("papers.core", date)])
      #expect(score(draft, try builtInTable()).entries[0].status == status)
    }
  }

  @Test func appraisalsAreOfTheThreeYearsBefore() throws {
    for (date, status) in [
      ("2022-12-31", EntryStatus.outsideWindow), ("2023", .counted), ("2025-12", .counted), ("2026", .outsideWindow),
    ] {
      #expect(try self.status("appraisals.excellent", date) == status, "\(date)")
    }
  }

  @Test func whatIsNotOfTheField() throws {
    for (row, status) in [
      ("papers.core", EntryStatus.unrelated), ("research.county", .unrelated), ("influence.societies.lead", .unrelated),
      ("influence.platform.county", .counted), ("education.master", .counted), ("honors.county", .counted),
    ] {
      #expect(try self.status(row) { $0.offField = true } == status, "\(row)")
      #expect(try self.status(row) { $0.offField = false } == .counted, "\(row)")
    }
  }

  @Test func patentsTransferredOrWithoutBenefit() throws {
    #expect(try status("patents.invention") { $0.transferred = true } == .transferred)
    #expect(try status("patents.invention") { $0.benefit = false } == .noBenefit)
    let unsaid = try Sheet.score([try entry("patents.invention") { $0.benefit = nil }])
    #expect(unsaid.entries[0].status == .counted)
    #expect(unsaid.diagnostics.map(\.code) == ["missingBenefit"])
    #expect(try status("papers.core") { $0.transferred = true } == .counted)
    #expect(try status("firstsets.national") { $0.benefit = false } == .counted)
  }

  @Test func anEntryWithoutADateIsAdmittedWithAWarning() throws {
    for row in ["papers.core", "services.consulting.lead", "appraisals.excellent"] {
      let report = try Sheet.score([try entry(row) { $0.date = nil }])
      #expect(report.entries[0].status == .counted)
      #expect(report.diagnostics.contains { $0.code == "missingDate" }, "\(row)")
    }
    let honor = try Sheet.score([try entry("honors.county") { $0.date = nil }])
    #expect(honor.diagnostics.isEmpty)
  }

  @Test func whatIsMissingOrNotValidIsIncomplete() throws {
    #expect(try status("research.county") { $0.rank = nil } == .incomplete)
    #expect(try status("experience.field") { $0.months = nil } == .incomplete)
    #expect(try status("experience.field") { $0.months = 0 } == .counted)
    #expect(try status("posts.large.chief") { $0.months = nil } == .counted)
    for change: (inout Entry) -> Void in [
      { $0.invalid = [InvalidValue(key: "claimed", found: "7.25", problem: .notTenth)] },
      { $0.awardKind = "bogus" }, { $0.issuerKind = "bogus" }, { $0.level = "" }, { $0.firstSetKind = "x" },
    ] {
      let report = try Sheet.score([try entry("honors.county", change: change)])
      #expect(report.entries[0].status == .incomplete)
      #expect(report.entries[0].figures == .zero)
      #expect(report.diagnostics.map(\.severity) == [.error])
    }
  }

  /// The first that applies is the status: each line takes one fault away from the line before.
  @Test func theOrderOfTheChecks() throws {
    var faulty = try entry("patents.invention", "2027") { $0.rank = nil }
    (faulty.offField, faulty.transferred, faulty.benefit) = (true, true, false)
    faulty.criterion = "no.such.row"
    var found: [EntryStatus] = []
    for change: (inout Entry) -> Void in [
      { _ in }, { $0.criterion = "patents.invention" }, { $0.rank = 1 }, { $0.date = PartialDate(year: 2020) },
      { $0.date = PartialDate(year: 2025) }, { $0.offField = false }, { $0.transferred = false }, { $0.benefit = true },
    ] {
      change(&faulty)
      found.append(try Sheet.score([faulty]).entries[0].status)
    }
    #expect(
      found == [
        .unknownCriterion, .incomplete, .future, .outsideWindow, .unrelated, .transferred, .noBenefit, .counted,
      ])
  }

  @Test func aGroupIsNoRow() throws {
    for id in ["awards", "awards.county", "career", "", "awards.county.first "] {
      #expect(try status(id) == .unknownCriterion, "\(id)")
    }
  }

  // MARK: Helpers

  private func entry(
    _ row: String, _ date: String = "2025", change: (inout Entry) -> Void = { _ in }
  ) throws -> Entry {
    let date = try PartialDate(parsing: date)
    return Sheet.entry(row) {
      ($0.date, $0.rank, $0.months) = (date, 1, 24)
      change(&$0)
    }
  }

  private func status(
    _ row: String, _ date: String = "2025", facts: Facts = [:],
    change: (inout Entry) -> Void = { _ in }
  ) throws -> EntryStatus {
    try Sheet.score([try entry(row, date, change: change)], facts: facts).entries[0].status
  }
}
