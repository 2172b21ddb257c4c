import Basics
import Scoring
import TestSupport
import Testing

/// One worked example for each reading of a doubtful point, with the figures worked out by hand.
@Suite struct ReadingTests {
  @Test("R1: each project scores by its own rank, one step a rank") func r1() throws {
    let entries = [1, 2, 7].map { rank in row("research.provincial", rank) }
    #expect(try worths(entries) == [10, 9, 4])
    #expect(try points("research", entries) == 23)
  }

  @Test("R2: a plateau does not fall, the ranks below it do") func r2() throws {
    #expect(try worths([3, 4, 7].map { row("standards.industry", $0) }) == [10, 9, 3])
    #expect(try worths([9, 10, 13].map { row("awards.provincial.first", $0) }) == [20, 18, 12])
  }

  @Test("R3: three appraised years at most, one entry a year, count ignored") func r3() throws {
    var entries = [2022, 2023, 2024, 2025, 2025].map { dated("appraisals.excellent", $0) }
    entries[1].count = 4
    let report = try Sheet.score(entries)
    #expect(report.entries.map(\.status) == [.outsideWindow, .counted, .counted, .counted, .duplicate])
    #expect(try points("appraisals", entries) == 0.9)
    #expect(report.diagnostics.map(\.code) == ["ignoredField"])
  }

  @Test("R4: an off-field degree loses one point, and only the highest counts") func r4() throws {
    var master = Sheet.entry("education.master")
    master.offField = true
    #expect(try points("education", [master]) == 9)
    let report = try Sheet.score([Sheet.entry("education.bachelor"), master])
    #expect(report.entries.map(\.status) == [.notHighest, .counted])
  }

  @Test("R5: months of a row are added before they are floored to years") func r5() throws {
    let entries = [7, 7, 11].map { months in Sheet.entry("experience.field") { $0.months = months } }
    #expect(try worths(entries) == [0, 1, 1])
    #expect(try points("experience", entries) == 2)
    let rows = ["experience.field", "experience.related"].map { id in Sheet.entry(id) { $0.months = 11 } }
    #expect(try points("experience", rows) == 0)
  }

  @Test("R6: chief and head need twelve months; without months they count with a warning") func r6() throws {
    let short = Sheet.entry("posts.large.chief") { $0.months = 11 }
    let head = Sheet.entry("posts.small.head") { $0.months = 12 }
    let backbone = Sheet.entry("posts.large.backbone") { $0.months = 1 }
    #expect(try Sheet.score([short, head, backbone]).entries.map(\.status) == [.tooShort, .counted, .notHighest])
    let unsaid = try Sheet.score([Sheet.entry("posts.large.chief")])
    #expect(unsaid.total.points == Points(10))
    #expect(unsaid.diagnostics.map(\.code) == ["missingMonths"])
  }

  @Test("R7: one entry of a project counts in an indicator, by points; standards, patents and papers differ") func r7()
    throws
  {
    func project(_ id: String, _ rank: Int) -> Entry {
      var entry = row(id, rank)
      entry.project = " P1\u{3000}"
      return entry
    }
    let same = [project("research.provincial", 7), project("research.municipal", 1), project("engineering.over1m", 1)]
    let report = try Sheet.score(same)
    #expect(report.entries.map(\.status) == [.duplicate, .counted, .counted])
    #expect(report.total.points == Points(12))
    #expect(report.diagnostics.map(\.code) == ["projectInSeveralIndicators"])
    #expect(try points("papers", [project("papers.core", 5), project("papers.other", 5)]) == 7)
  }

  @Test("R8: a role's band is the experts'; the claim lies inside it") func r8() throws {
    #expect(try figures(Sheet.entry("services.consulting.principal")) == [5, 5, 7])
    #expect(try figures(Sheet.entry("services.consulting.principal") { $0.claimed = Points(6) }) == [5, 6, 7])
    let beyond = try Sheet.score([Sheet.entry("services.consulting.principal") { $0.claimed = Points(8) }])
    #expect(beyond.total.points == Points(7))
    #expect(beyond.diagnostics.map(\.code) == ["claimOutsideBand"])
  }

  @Test("R9: one printed value for all ranks, 保底 two less a rank, all four rows ending at 2") func r9() throws {
    #expect(try figures(row("awards.county.first", 1)) == [10, 10, 10])
    let lasts = [
      ("awards.municipal.third", 4, 8), ("awards.county.first", 5, 10), ("awards.county.second", 4, 8),
      ("awards.county.third", 3, 6),
    ]
    for (id, rank, printed) in lasts {
      #expect(try figures(row(id, rank)) == [2, Printed(integerLiteral: printed), Printed(integerLiteral: printed)])
    }
    var claimed = row("awards.county.first", 3)
    claimed.claimed = Points(8)
    #expect(try figures(claimed) == [6, 8, 10])
  }

  @Test("R10: 3, 2, 1, 0.5 for ranks 4 to 7") func r10() throws {
    #expect(try (4...7).map { try worths([row("patents.noninvention.utility", $0)])[0] } == [3, 2, 1, 0.5])
  }

  @Test("R11: beyond the printed ranks the experts decide, up to the last rank's value; 首台套 gives nothing") func r11()
    throws
  {
    #expect(try figures(row("research.provincial", 8)) == [0, 0, 4])
    #expect(try figures(row("awards.county.first", 6)) == [0, 0, 2])
    #expect(try figures(row("firstsets.national", 11)) == [0, 0, 0])
    var claimed = row("research.provincial", 8)
    claimed.claimed = Points(3)
    #expect(try figures(claimed) == [0, 3, 4])
  }

  @Test("R12: limits and caps together, an exact choice") func r12() throws {
    let patents = [1, 1, 1].map { row("patents.noninvention.utility", $0) } + [row("patents.noninvention.design", 3)]
    let report = try Sheet.score(patents)
    #expect(report.entries.map(\.status) == [.counted, .counted, .overLimit, .counted])
    #expect(try points("patents", patents) == 11)
    let honors = [4, 4, 1].map { count in Sheet.entry("honors.other") { $0.count = count } }
    let counts = try Sheet.score(honors).entries.map { Printed(points: $0.counts) }
    #expect(counts == [1.2, 0.6, 0])
    #expect(try Sheet.score(honors).entries.map(\.status) == [.counted, .counted, .overLimit])
  }

  @Test("R13: rows whose cap cell is merged share one cap") func r13() throws {
    let awards = [row("awards.county.first", 1), row("awards.county.second", 1)]
    #expect(try points("awards.county", awards) == 15)
    let sets = [row("firstsets.municipal.international", 1), row("firstsets.municipal.domestic", 1)]
    #expect(try points("firstsets.municipal", sets) == 6)
  }

  @Test("R14: each section once, 10 + 25 + 55 + 60 = 150") func r14() throws {
    let table = try builtInTable()
    #expect(table.sections.map { table.nodes[$0].cap } == [Points(10), Points(25), Points(55), Points(60)])
    #expect(table.pack.cap == Points(150))
  }

  @Test("R15: the highest role in societies") func r15() throws {
    let roles = ["director", "lead", "executive"].map { Sheet.entry("influence.societies.\($0)") }
    #expect(try points("influence.societies", roles) == 5)
    #expect(try Sheet.score(roles).entries.map(\.status) == [.notHighest, .counted, .notHighest])
  }

  @Test("R16: talks or hours, with a cap of 2 for each of the two rows") func r16() throws {
    let lectures = [("municipal", 5), ("county", 11)].map { level, count in
      Sheet.entry("influence.lectures.\(level)") { $0.count = count }
    }
    #expect(try worths(lectures) == [2.5, 2.2])
    #expect(try points("influence.lectures", lectures) == 4)
  }

  @Test("R17: a local standard is worth 14 under a cap of 10") func r17() throws {
    #expect(try worths([row("standards.local", 1)]) == [14])
    #expect(try points("standards", [row("standards.local", 1)]) == 10)
  }

  @Test("R18: of one product at two levels, the one with more points") func r18() throws {
    let sets = [row("firstsets.provincial.international", 3), row("firstsets.municipal.international", 3)].map {
      var entry = $0
      entry.project = "P"
      return entry
    }
    #expect(try Sheet.score(sets).entries.map(\.status) == [.duplicate, .counted])
    #expect(try points("firstsets", sets) == 5)
  }

  @Test("R19: the kind of body proposes the level") func r19() throws {
    let table = try builtInTable()
    func issuers(_ id: String) throws -> [String] { try #require(table.node(id)?.guidance.issuers, "\(id)") }
    for indicator in ["awards", "research"] {
      #expect(Set(try issuers("\(indicator).provincial")).isSuperset(of: ["central", "province"]))
      #expect(
        Set(try issuers("\(indicator).municipal")).isSuperset(of: ["provincialDepartment", "provincialAssociation"]))
      #expect(try issuers("\(indicator).county").contains("cityAssociation"))
    }
  }

  @Test("R20: what has no row scores nothing and is entered as a fact") func r20() throws {
    let report = try Sheet.score([], facts: ["unlistedAchievements": .list([.text("monograph")])])
    #expect(report.total == .zero)
    #expect(report.conditions.first { $0.id == "8.2.3" }?.truth == .met)
  }

  @Test("R21: what has no printed bound is left to people, and said") func r21() throws {
    #expect(try builtInPack().judgedByPeople.contains { $0.text.contains("R21") })
  }

  @Test("R22: no benefit does not count; unsaid counts with a warning") func r22() throws {
    var patent = row("patents.invention", 1)
    #expect(try points("patents", [patent]) == 8)
    patent.benefit = false
    #expect(try points("patents", [patent]) == 0)
    patent.benefit = nil
    #expect(try points("patents", [patent]) == 8)
  }

  @Test("R23: of a backbone neither months nor papers of appointment are asked") func r23() throws {
    let report = try Sheet.score([Sheet.entry("posts.small.backbone")])
    #expect(report.total.points == Points(3))
    #expect(report.diagnostics.isEmpty)
  }

  @Test("R24: income older than three years is not sure; exactly three years is") func r24() throws {
    for (date, low) in [("2023-05-01", 7), ("2023-04-30", 0), ("2023-04", 0), ("2023", 7), ("2022", 0)] {
      let day = try PartialDate(parsing: date)
      let entry = Sheet.entry("services.promotion.lead") { $0.date = day }
      #expect(try figures(entry) == [Printed(integerLiteral: low), 7, 10], "\(date)")
      let warned = try Sheet.score([entry]).diagnostics.contains { $0.code == "strictWindow" }
      #expect(warned == (low == 0))
    }
    let consulting = Sheet.entry("services.consulting.lead") { $0.date = PartialDate(year: 2022) }
    #expect(try figures(consulting) == [7, 7, 10])
  }

  // MARK: Helpers

  private func row(_ id: String, _ rank: Int) -> Entry { Sheet.entry(id) { $0.rank = rank } }

  private func dated(_ id: String, _ year: Int) -> Entry { Sheet.entry(id) { $0.date = PartialDate(year: year) } }

  /// The entries' own points.
  private func worths(_ entries: [Entry]) throws -> [Printed] {
    try Sheet.score(entries).entries.map { Printed(points: $0.figures.points) }
  }

  /// One entry's low, points and high.
  private func figures(_ entry: Entry) throws -> [Printed] {
    let figures = try Sheet.score([entry]).entries[0].figures
    return [figures.low, figures.points, figures.high].map { Printed(points: $0) }
  }

  private func points(_ node: String, _ entries: [Entry]) throws -> Printed {
    Printed(points: try Sheet.node(node, entries).points)
  }
}
