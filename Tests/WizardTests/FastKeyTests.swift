import Scoring
import Screen
import TestSupport
import Testing

@testable import Wizard

/// Keys that save keys: answers by number, another entry of the same row, a choice that opens where it is useful.
@Suite struct FastKeyTests {
  @Test func answersHaveNumbers() throws {
    var pilot = try Pilot()
    pilot.go(to: 10)
    #expect(pilot.state.editing?.form?.active == .fact("inService"))
    #expect(pilot.picture.contains("1 是  2 否  3 不适用"))
    pilot.type("12")
    #expect(pilot.draft.facts == ["inService": .yesNo(true), "ethicsMet": .yesNo(false)])
    #expect(pilot.state.editing?.form?.active == .fact("otherTitleFieldSince"))
    pilot.press(.control("x"), .enter, .control("x"), .enter)
    #expect(pilot.state.editing?.form?.active == .fact("talentTitle"))
    // The tenth answer.
    pilot.type("0")
    #expect(pilot.draft.facts["talentTitle"] == .doesNotApply)
    pilot.press(.up)
    pilot.type("３")
    #expect(pilot.draft.facts["talentTitle"] == .text("nationalSkillMasterStudio"))
    pilot.press(.up, .up, .up, .up)
    pilot.type("4")
    #expect(pilot.picture.contains("没有第 4 项：请按所列的编号"))
    #expect(pilot.draft.facts["ethicsMet"] == .yesNo(false))
  }

  @Test func boxesAreTickedByTheirNumbers() throws {
    var pilot = try Pilot()
    pilot.go(to: 10)
    for _ in 0..<40 where pilot.state.editing?.form?.active != .option(fact: "landmarks", id: "scienceAward") {
      pilot.press(.down)
    }
    #expect(pilot.picture.contains("1 [ ] "))
    pilot.type("31")
    #expect(pilot.draft.facts["landmarks"] == .list([.text("scienceAward"), .text("platformHead")]))
    pilot.type("3")
    #expect(pilot.draft.facts["landmarks"] == .list([.text("scienceAward")]))
    #expect(pilot.state.editing?.form?.active == .option(fact: "landmarks", id: "platformHead"))
    // None of them answers the question, and Enter passes over the boxes beside one.
    pilot.type("6")
    #expect(pilot.draft.facts["landmarks"] == .list([]))
    #expect(pilot.state.editing?.form?.active == .fact("appraisalsQualified"))
    pilot.press(.up)
    #expect(pilot.state.editing?.form?.active == .noOption(fact: "landmarks"))
    pilot.press(.up, .up, .enter)
    #expect(pilot.state.editing?.form?.active == .fact("appraisalsQualified"))
    pilot.press(.up)
    pilot.type("9")
    #expect(pilot.picture.contains("没有第 9 项"))
  }

  @Test func anotherOfTheSameRowTakesOneKey() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.go(to: 8)
    pilot.press(.down)
    pilot.press(.control("t"))
    #expect(pilot.draft.entries.last == Entry(id: "e17", criterion: "patents.noninvention.utility"))
    #expect(pilot.state.editing?.form?.active == .entry("e17", .title))
    pilot.type("夹爪")
    pilot.press(.control("t"))
    #expect(
      pilot.draft.entries.suffix(2).map(\.criterion) == Array(repeating: "patents.noninvention.utility", count: 2))
    #expect(pilot.draft.entries.suffix(2).map(\.title) == ["夹爪", nil])
    pilot.press(.control("z"))
    #expect(pilot.draft.entries.last?.title == "夹爪")
    pilot.go(to: 10)
    let before = pilot.draft
    pilot.press(.control("t"))
    #expect(pilot.picture.contains("没有选中条目"))
    #expect(pilot.draft == before)
  }

  @Test func theChoiceOpensOnTheEntrysRowOrTheFirstUsefulOne() throws {
    let table = try builtInTable()
    func selected(_ pilot: Pilot) -> String? {
      guard case .picker(let picker)? = pilot.state.editing?.layer else { return nil }
      return table.nodes[picker.selected].id
    }
    var pilot = try Pilot(Sample.draft())
    pilot.go(to: 8)
    pilot.press(.down, .control("n"))
    #expect(selected(pilot) == "patents.noninvention.utility")
    pilot.press(.escape)
    // With a bachelor's degree only a higher one adds anything.
    pilot.go(to: 2)
    pilot.press(.control("n"))
    #expect(selected(pilot) == "education.master")
    pilot.press(.escape)
    // The words that the table prints in brackets are found too.
    pilot.go(to: 3)
    pilot.press(.control("n"))
    pilot.type("nb")
    #expect(selected(pilot) == "influence.lectures.county")
  }

  @Test func whatIsReadStandsBesideTheField() throws {
    var pilot = try Pilot()
    pilot.press(.down, .down, .down, .down, .down)
    pilot.type("21-9-1")
    #expect(pilot.picture.contains("21-9-1           即 2021-09-01"))
    pilot.press(.enter)
    #expect(pilot.draft.facts["assistantSince"] == .text("2021-09-01"))
    pilot.type("2022.3-去年5月")
    #expect(pilot.picture.contains("即 38 个月（3 年 2 个月）"))
    pilot.press(.enter)
    #expect(pilot.draft.facts["assistantBreakMonths"] == .number(38))
    pilot.press(.up)
    pilot.press(.control("a"))
    pilot.type("12-5")
    #expect(pilot.draft.facts["assistantBreakMonths"] == .number(38))
    pilot.press(.up, .control("a"))
    pilot.type("12-5-1")
    #expect(pilot.picture.contains("12-5-1           年份请写四位"))
    #expect(pilot.picture.contains("助理工程师起聘「12-5-1」不是有效日期：年份不明确，"))
    #expect(pilot.draft.facts["assistantSince"] == .text("2021-09-01"))
  }
}
