import Basics
import Scoring
import Standards
import TestSupport
import Testing

/// One condition of the built-in pack, judged on facts and entries.
private func truth(
  _ id: String, _ facts: Facts = [:], _ entries: [Entry] = [], passMark: Points? = nil
) throws -> Truth? {
  let report = try Sheet.score(entries, facts: facts, passMark: passMark)
  return report.conditions.first { $0.id == id }?.truth
}

/// 申报条件: 第二, 四, 五（一）–（六）, 六条, each at its boundaries. The application date is 2026-05-01.
@Suite struct ConditionTests {
  @Test func comeInTheRegistersOrder() throws {
    let ids = try builtInTable().pack.conditions.map(\.id)
    #expect(
      ids == [
        "2", "4", "5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "6.1", "6.2", "6.3", "8.1", "8.2.1", "8.2.2",
        "8.2.3",
        "8.2.4", "8.2.5",
      ])
    #expect(try builtInTable().pack.verdicts.map(\.id) == ["application", "review", "integrity"])
  }

  @Test(arguments: [
    ("2", "inService"), ("4", "ethicsMet"), ("6.1", "appraisalsQualified"), ("6.2", "continuingEducationMet"),
  ])
  func oneAnswerDecides(condition: String, fact: String) throws {
    #expect(try truth(condition) == .unknown)
    #expect(try truth(condition, [fact: .yesNo(true)]) == .met)
    #expect(try truth(condition, [fact: .yesNo(false)]) == .unmet)
    #expect(try truth(condition, [fact: .doesNotApply]) == .unmet)
    #expect(try truth(condition, [fact: .text("yes")]) == .unknown)
  }

  /// 5.1 and 5.2: full years from the appointment; the anniversary itself is enough.
  @Test(arguments: [
    ("5.1", "education.master", "2024-05-01", Truth.met), ("5.1", "education.master", "2024-05-02", .unmet),
    ("5.1", "education.master", "2024-04", .met), ("5.1", "education.master", "2024-05", .unmet),
    ("5.1", "education.master", "2023", .met), ("5.1", "education.master", "2024", .unmet),
    ("5.1", "education.bachelor", "2010-01-01", .unmet),
    ("5.2", "education.associate", "2022-05-01", .met), ("5.2", "education.associate", "2022-05-02", .unmet),
    ("5.2", "education.bachelor", "2022-05-01", .met), ("5.2", "education.master", "2022-05-01", .met),
  ])
  func yearsAsAssistantEngineer(condition: String, degree: String, since: String, expected: Truth) throws {
    let facts: Facts = ["assistantSince": .text(since)]
    #expect(try truth(condition, facts, [Sheet.entry(degree)]) == expected)
  }

  @Test(arguments: [("2022-02-01", 3, Truth.met), ("2022-02-02", 3, .unmet), ("2022-05-01", 0, .met)])
  func breaksMoveThePeriodLater(since: String, months: Int, expected: Truth) throws {
    let facts: Facts = ["assistantSince": .text(since), "assistantBreakMonths": .number(months)]
    #expect(try truth("5.2", facts, [Sheet.entry("education.bachelor")]) == expected)
  }

  @Test func aDegreeThatIsNotEnteredIsAnOpenQuestion() throws {
    let long: Facts = ["assistantSince": .text("2010-01-01")]
    #expect(try truth("5.2", long) == .unknown)
    #expect(try truth("5.2", ["assistantSince": .text("2025-01-01")]) == .unmet)
    #expect(try truth("5.2", ["assistantSince": .doesNotApply]) == .unmet)
    #expect(try truth("5.2", [:], [Sheet.entry("education.bachelor")]) == .unknown)
    let offField = Sheet.entry("education.bachelor") { $0.offField = true }
    #expect(try truth("5.2", long, [offField]) == .unmet)
    #expect(try truth("5.2", long, [offField, Sheet.entry("education.associate")]) == .met)
    let future = Sheet.entry("education.bachelor") { $0.date = PartialDate(year: 2027) }
    #expect(try truth("5.2", long, [future]) == .unknown)
  }

  @Test(arguments: [
    ("5.3", "otherTitleFieldSince", "2025-05-01", Truth.met), ("5.3", "otherTitleFieldSince", "2025-05-02", .unmet),
    ("5.4", "technicianFieldSince", "2023-05-01", .met), ("5.4", "technicianFieldSince", "2023-05-02", .unmet),
  ])
  func yearsInTheField(condition: String, fact: String, since: String, expected: Truth) throws {
    #expect(try truth(condition) == .unknown)
    #expect(try truth(condition, [fact: .text(since)]) == expected)
    #expect(try truth(condition, [fact: .doesNotApply]) == .unmet)
    #expect(try truth(condition, [fact: .text("2023-02-30")]) == .unknown)
  }

  @Test(arguments: [
    "worldSkillsMedal", "nationalTechnicalExpert", "nationalSkillMasterStudio", "qianjiangSkillAward",
    "zhejiangOutstandingCraftsman", "outstandingSkilledTalent", "zhejiangExcellentEngineer", "ouyueIndustryLeader",
    "wenzhouExcellentYoungEngineer",
  ])
  func everyListedTalentMeets(title: String) throws {
    #expect(try truth("5.5", ["talentTitle": .text(title)]) == .met)
  }

  @Test func talentsThatAreNotListedDoNot() throws {
    #expect(try truth("5.5") == .unknown)
    #expect(try truth("5.5", ["talentTitle": .doesNotApply]) == .unmet)
    #expect(try truth("5.5", ["talentTitle": .text("nobelPrize")]) == .unknown)
  }

  /// 5.6: Kleene's "and" of the mark and two recommenders.
  @Test(
    arguments: [
      (nil, nil, Truth.unknown), (nil, 2, .unknown), (nil, 1, .unmet), (6, nil, .unknown), (6, 2, .met), (6, 3, .met),
      (6, 1, .unmet), (7, nil, .unmet), (7, 2, .unmet),
    ] as [(Int?, Int?, Truth)])
  func markAndRecommenders(mark: Int?, recommenders: Int?, expected: Truth) throws {
    let facts: Facts = recommenders.map { ["seniorRecommenders": .number($0)] } ?? [:]
    let found = try truth("5.6", facts, [Sheet.entry("education.bachelor")], passMark: mark.map { Points($0) })
    #expect(found == expected)
  }

  @Test(
    arguments: [
      (nil, nil, Truth.unknown), (false, nil, .met), (nil, true, .met), (true, nil, .unknown), (true, true, .met),
      (true, false, .unmet), (nil, false, .unknown), (false, false, .met),
    ] as [(Bool?, Bool?, Truth)])
  func publicInstitutions(isPublic: Bool?, ruleMet: Bool?, expected: Truth) throws {
    var facts: Facts = [:]
    facts["publicInstitution"] = isPublic.map { .yesNo($0) }
    facts["institutionRuleMet"] = ruleMet.map { .yesNo($0) }
    #expect(try truth("6.3", facts) == expected)
  }
}

/// 评审条件: 第八条.
@Suite struct ReviewConditionTests {
  @Test(
    arguments: [
      (nil, Truth.unknown), ([], .unmet), ([1], .met), ([4], .met), ([1, 2, 3, 4], .met), ([5], .unknown),
      ([0], .unknown),
    ] as [([Int]?, Truth)])
  func technicalWork(items: [Int]?, expected: Truth) throws {
    let facts: Facts = items.map { ["technicalWork": .list($0.map { .number($0) })] } ?? [:]
    #expect(try truth("8.1", facts) == expected)
  }

  @Test(arguments: [
    ("8.2.1", "research.county", Truth.met), ("8.2.1", "engineering.over1m", .met),
    ("8.2.1", "services.promotion.member", .met), ("8.2.1", "awards.county.third", .unknown),
    ("8.2.2", "awards.county.third", .met), ("8.2.2", "awards.provincial.first", .met),
    ("8.2.2", "research.county", .unmet), ("8.2.3", "papers.core", .met), ("8.2.3", "papers.other", .met),
    ("8.2.3", "papers.report", .unknown), ("8.2.4", "patents.invention", .met),
    ("8.2.4", "patents.noninvention.utility", .met), ("8.2.4", "patents.noninvention.design", .met),
    ("8.2.4", "firstsets.municipal.domestic", .met), ("8.2.4", "papers.core", .unmet),
    ("8.2.5", "standards.national", .met), ("8.2.5", "standards.industry", .met), ("8.2.5", "standards.local", .met),
    ("8.2.5", "standards.enterprise", .unknown),
  ])
  func anEntryOfTheRightRow(condition: String, row: String, expected: Truth) throws {
    #expect(try truth(condition, [:], [Sheet.entry(row) { $0.rank = 20 }]) == expected)
  }

  @Test(arguments: [
    ("8.2.1", "otherProject"), ("8.2.3", "monograph"), ("8.2.5", "internationalStandard"),
    ("8.2.5", "municipalStandard"),
  ])
  func anAchievementWithoutARow(condition: String, id: String) throws {
    #expect(try truth(condition) == .unknown)
    #expect(try truth(condition, ["unlistedAchievements": .list([])]) == .unmet)
    #expect(try truth(condition, ["unlistedAchievements": .list([.text(id)])]) == .met)
    #expect(try truth(condition, ["unlistedAchievements": .list([.text("conferencePaper")])]) == .unmet)
    #expect(try truth(condition, ["unlistedAchievements": .list([.text(id), .text("song")])]) == .unknown)
    // R20: it scores nothing and is no landmark.
    let report = try Sheet.score([], facts: ["unlistedAchievements": .list([.text(id)]), "landmarks": .list([])])
    #expect(report.total == .zero)
    #expect(report.conditions.first { $0.id == "5.7" }?.truth == .unmet)
  }

  /// 8.2.4: any true met, else any absent unknown, else unmet.
  @Test(
    arguments: [
      ([], Truth.unmet), ([nil], .unknown), ([false], .unmet), ([false, nil], .unknown), ([nil, true], .met),
      ([true, false], .met),
    ] as [([Bool?], Truth)])
  func benefit(answers: [Bool?], expected: Truth) throws {
    let sets = answers.map { answer in
      Sheet.entry("firstsets.municipal.domestic") {
        $0.rank = 1
        $0.benefit = answer
      }
    }
    #expect(try truth("8.2.4", [:], sets) == expected)
  }

  /// An entry left out only by a limit or a duplicate still shows that the work was done; one not admitted does not.
  @Test func onlyAdmissibleEntriesCount() throws {
    let old = Sheet.entry("awards.county.first") {
      $0.rank = 1
      $0.date = PartialDate(year: 2020)
    }
    #expect(try truth("8.2.2", [:], [old]) == .unmet)
    let offField = Sheet.entry("awards.county.first") {
      $0.rank = 1
      $0.offField = true
    }
    #expect(try truth("8.2.2", [:], [offField]) == .unmet)
    let duplicates = ["research.provincial", "research.county"].map { row in
      Sheet.entry(row) {
        $0.rank = 1
        $0.project = "P"
      }
    }
    #expect(try truth("8.2.1", [:], [duplicates[1]]) == .met)
    #expect(try Sheet.score(duplicates).entries.map(\.status) == [.counted, .duplicate])
  }
}

/// 标志性成果: each line of the register's list under 5.7.
@Suite struct LandmarkTests {
  static let none: Facts = ["landmarks": .list([])]

  struct Case: Sendable, CustomTestStringConvertible {
    var row: String
    var rank: Int?
    var kind: String?
    var level: String?
    var expected: Truth

    init(_ row: String, _ rank: Int?, kind: String? = nil, level: String? = nil, _ expected: Truth) {
      (self.row, self.rank, self.kind, self.level, self.expected) = (row, rank, kind, level, expected)
    }

    var testDescription: String { "\(row) \(rank ?? 0) \(kind ?? "-") \(level ?? "-")" }

    var entry: Entry {
      Sheet.entry(row) {
        $0.rank = rank
        $0.level = level
        if row.hasPrefix("firstsets") { $0.firstSetKind = kind } else { $0.awardKind = kind }
      }
    }
  }

  @Test(arguments: [
    Case("awards.provincial.first", 1, kind: "science", .met),
    Case("awards.provincial.second", 20, kind: "science", .met),
    Case("awards.provincial.third", 7, kind: "science", level: "provincial", .met),
    Case("awards.provincial.first", 13, kind: "engineering", .met),
    Case("awards.provincial.first", 1, kind: "engineering", level: "provincial", .met),
    Case("awards.provincial.second", 1, kind: "engineering", level: "national", .met),
    Case("awards.provincial.third", 1, kind: "engineering", level: "national", .met),
    Case("awards.provincial.second", 1, kind: "engineering", .unknown),
    Case("awards.provincial.second", 1, kind: "engineering", level: "provincial", .unmet),
    Case("awards.provincial.third", 1, kind: "engineering", level: "municipal", .unmet),
    Case("awards.provincial.first", 1, .unknown),
    Case("awards.provincial.third", 1, level: "provincial", .unknown),
    Case("awards.provincial.first", 1, kind: "other", .unmet),
    Case("awards.provincial.third", 1, kind: "other", level: "national", .unmet),
    Case("awards.municipal.first", 1, kind: "science", .unmet),
    Case("awards.county.first", 1, kind: "science", .unmet),
  ])
  func awards(award: Case) throws {
    #expect(try truth("5.7", Self.none, [award.entry]) == award.expected)
  }

  @Test(arguments: [
    Case("influence.platform.municipal", nil, level: "national", .met),
    Case("influence.platform.municipal", 9, level: "provincial", .met),
    Case("influence.platform.municipal", 3, level: "municipal", .met),
    Case("influence.platform.municipal", 3, .met),
    Case("influence.platform.municipal", 4, level: "municipal", .unmet),
    Case("influence.platform.municipal", 4, .unknown),
    Case("influence.platform.municipal", nil, level: "municipal", .unknown),
    Case("influence.platform.municipal", nil, .unknown),
    Case("influence.platform.county", 1, level: "national", .unmet),
  ])
  func platforms(platform: Case) throws {
    #expect(try truth("5.7", Self.none, [platform.entry]) == platform.expected)
  }

  @Test(arguments: [
    Case("standards.national", 3, .met), Case("standards.national", 4, .unmet),
    Case("standards.industry", 3, .met), Case("standards.industry", 4, .unmet),
    Case("standards.local", 1, .unmet), Case("standards.enterprise", 1, .unmet),
  ])
  func standards(standard: Case) throws {
    #expect(try truth("5.7", Self.none, [standard.entry]) == standard.expected)
  }

  @Test(arguments: [
    Case("firstsets.national", 30, kind: "equipment", .met), Case("firstsets.national", 1, .unknown),
    Case("firstsets.national", 1, kind: "batch", .unmet), Case("firstsets.national", 1, kind: "software", .unmet),
    Case("firstsets.provincial.international", 11, kind: "equipment", .met),
    Case("firstsets.provincial.domestic", 11, kind: "equipment", .met),
    Case("firstsets.provincial.domestic", 11, .unknown),
    Case("firstsets.provincial.provincial", 5, kind: "equipment", .met),
    Case("firstsets.provincial.provincial", 6, kind: "equipment", .unmet),
    Case("firstsets.provincial.provincial", 5, .unknown), Case("firstsets.provincial.provincial", 6, .unmet),
    Case("firstsets.provincial.provincial", 1, kind: "batch", .unmet),
    Case("firstsets.municipal.international", 3, kind: "equipment", .met),
    Case("firstsets.municipal.international", 4, kind: "equipment", .unmet),
    Case("firstsets.municipal.domestic", 3, kind: "equipment", .met),
    Case("firstsets.municipal.domestic", 3, .unknown), Case("firstsets.municipal.domestic", 4, .unmet),
    Case("firstsets.municipal.domestic", 3, kind: "software", .unmet),
  ])
  func firstSets(set: Case) throws {
    #expect(try truth("5.7", Self.none, [set.entry]) == set.expected)
  }

  @Test func oneThatIsMetSufficesBesideAnyOther() throws {
    let open = Case("awards.provincial.first", 1, .unknown).entry
    let met = Case("standards.national", 1, .met).entry
    #expect(try truth("5.7", Self.none, [open, met]) == .met)
    #expect(try truth("5.7", [:], [met]) == .met)
    #expect(try truth("5.7", [:], []) == .unknown)
    #expect(try truth("5.7", Self.none, []) == .unmet)
  }

  @Test(arguments: ["scienceAward", "engineeringAward", "platformHead", "standardDrafter", "firstSetContributor"])
  func theFactAlone(id: String) throws {
    #expect(try truth("5.7", ["landmarks": .list([.text(id)])]) == .met)
    #expect(try truth("5.7", ["landmarks": .list([.text(id), .text("moon")])]) == .unknown)
    #expect(try truth("5.7", ["landmarks": .doesNotApply]) == .unmet)
  }

  @Test func anEntryThatIsNotAdmittedIsNoLandmark() throws {
    var old = Case("standards.national", 1, .met).entry
    old.date = PartialDate(year: 2021, month: 4, day: 30)
    #expect(try truth("5.7", Self.none, [old]) == .unmet)
    old.date = PartialDate(year: 2021, month: 5, day: 1)
    #expect(try truth("5.7", Self.none, [old]) == .met)
  }
}
