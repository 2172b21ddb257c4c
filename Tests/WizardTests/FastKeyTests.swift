import Basics
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
    pilot.press(.down, .enter, .control("t"))
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

  /// Whatever is typed as a date or a length: what stands beside it is what the draft then holds, and what is not valid
  /// stays as it was typed, as an error.
  @Test func whatIsShownIsWhatIsStored() throws {
    var random = SeededRandom(19)
    let pieces = ["2", "20", "24", "2024", "5", "12", "-", ".", "年", "月", "日", "去年", "今年", "至今", "半", "无", "９"]
    for ref in [FieldRef.fact("assistantSince"), .fact("assistantBreakMonths"), .fact("currentTitleSince")] {
      for _ in 0..<150 {
        let text = (0...random.below(5)).map { _ in pieces[random.below(pieces.count)] }.joined()
        var pilot = try Pilot()
        for _ in 0..<10 where pilot.state.editing?.form?.active != ref { pilot.press(.down) }
        pilot.type(text)
        let field = try #require(pilot.state.editing?.activeField)
        let shown = pilot.state.editing?.remark(on: field, isActive: true)?.text
        pilot.press(.down)
        guard case .fact(let id) = ref, let stored = pilot.draft.facts[id] else { continue }
        switch field.kind.value(of: text) {
        case .success(.date(let date)):
          #expect(stored == .text("\(date)"))
          #expect(shown?.hasPrefix("即 \(date)") == true || text == "\(date)", "\(text): \(shown ?? "")")
          #expect(try PartialDate(parsing: "\(date)") == date)
        case .success(.number(let months)):
          #expect(stored == .number(months))
          #expect(shown?.hasPrefix("即 \(months) 个月") == true || text == "\(months)", "\(text): \(shown ?? "")")
        case .success: #expect(stored == .doesNotApply)
        case .failure:
          #expect(stored == .text(text))
          #expect(pilot.report?.diagnostics.contains { $0.key == id && $0.severity == .error } == true, "\(text)")
        }
      }
    }
  }

  @Test func theDesksDateIsShownAsItIsRead() {
    var line = DeskForm.Line(kind: .applicationDate, text: TextField("26-5-1"))
    #expect(line.resolution == "即 2026-05-01")
    line.text = TextField("去年5月1日")
    #expect(line.resolution == nil)
    #expect(DeskForm.Line(kind: .passMark, text: TextField("60.0")).resolution == nil)
  }
}
