import Scoring
import Standards
import TestSupport
import Testing

/// 四个结论, each for itself, by Kleene's three values.
@Suite struct VerdictTests {
  private func verdict(_ id: String, _ facts: Facts, _ entries: [Entry] = []) throws -> Truth? {
    try Sheet.score(entries, facts: facts).verdicts.first { $0.id == id }?.truth
  }

  /// Facts that meet everything but 第五条.
  private static let rest: Facts = [
    "inService": .yesNo(true), "ethicsMet": .yesNo(true), "appraisalsQualified": .yesNo(true),
    "continuingEducationMet": .yesNo(true), "publicInstitution": .yesNo(false),
  ]

  /// Answers that leave none of 第五条's seven ways open.
  private static let noWay: Facts = [
    "assistantSince": .doesNotApply, "otherTitleFieldSince": .doesNotApply, "technicianFieldSince": .doesNotApply,
    "talentTitle": .doesNotApply, "seniorRecommenders": .number(0), "landmarks": .list([]),
  ]

  @Test func applicationNeedsOneWayAndEverythingElse() throws {
    var facts = Self.rest
    #expect(try verdict("application", facts) == .unknown)
    facts["talentTitle"] = .text("worldSkillsMedal")
    #expect(try verdict("application", facts) == .met)
    for key in Self.rest.keys where key != "publicInstitution" {
      var without = facts
      without[key] = nil
      #expect(try verdict("application", without) == .unknown, "\(key)")
      without[key] = .yesNo(false)
      #expect(try verdict("application", without) == .unmet, "\(key)")
    }
  }

  @Test func applicationIsUnmetWhenNoWayIsLeft() throws {
    let facts = Self.rest.with(Self.noWay)
    #expect(try verdict("application", facts) == .unmet)
    #expect(try verdict("application", Self.noWay) == .unmet)
    for key in Self.noWay.keys where key != "assistantSince" && key != "seniorRecommenders" {
      var open = facts
      open[key] = nil
      #expect(try verdict("application", open) == .unknown, "\(key)")
    }
  }

  @Test func everyWayAloneMeetsTheApplication() throws {
    let base = Self.rest.with(Self.noWay)
    let ways: [Facts] = [
      ["assistantSince": .text("2022-05-01")], ["otherTitleFieldSince": .text("2025-05-01")],
      ["technicianFieldSince": .text("2023-05-01")], ["talentTitle": .text("qianjiangSkillAward")],
      ["landmarks": .list([.text("platformHead")])],
    ]
    for way in ways {
      let facts = base.with(way)
      #expect(try verdict("application", facts, [Sheet.entry("education.bachelor")]) == .met, "\(way)")
    }
  }

  /// 8.1 and two different items of 8.2.
  @Test func reviewNeedsTwoDifferentItems() throws {
    var facts: Facts = ["technicalWork": .list([.number(1)]), "unlistedAchievements": .list([])]
    let paper = Sheet.entry("papers.core") { $0.rank = 1 }
    let patent = Sheet.entry("patents.invention") { $0.rank = 1 }
    let open = Sheet.entry("patents.invention") {
      $0.rank = 1
      $0.benefit = nil
    }
    #expect(try verdict("review", facts, []) == .unmet)
    #expect(try verdict("review", facts, [paper, paper]) == .unmet)
    #expect(try verdict("review", facts, [paper, open]) == .unknown)
    #expect(try verdict("review", facts, [paper, patent]) == .met)
    facts["technicalWork"] = nil
    #expect(try verdict("review", facts, [paper, patent]) == .unknown)
    facts["technicalWork"] = .list([])
    #expect(try verdict("review", facts, [paper, patent]) == .unmet)
  }

  /// All 27 combinations of three answers: any true = unmet, all false = met, else unknown.
  @Test func integrityIsBarredByAnyOne() throws {
    for first in [true, false, nil] {
      for second in [true, false, nil] {
        for third in [true, false, nil] {
          let answers = [first, second, third]
          var facts: Facts = [:]
          for (id, answer) in zip(["forgery", "unresolvedDiscipline", "otherFraud"], answers) {
            facts[id] = answer.map { .yesNo($0) }
          }
          let expected: Truth =
            answers.contains(true) ? .unmet : answers.allSatisfy { $0 == false } ? .met : .unknown
          #expect(try verdict("integrity", facts) == expected, "\(answers)")
        }
      }
    }
  }

  @Test func doesNotApplyCountsAsNo() throws {
    let facts: Facts = [
      "forgery": .doesNotApply, "unresolvedDiscipline": .doesNotApply, "otherFraud": .doesNotApply,
    ]
    #expect(try verdict("integrity", facts) == .met)
  }
}
