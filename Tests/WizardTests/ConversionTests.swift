import Basics
import Scoring
import Screen
import TestSupport
import Testing

@testable import Wizard

/// A draft of another standard on the desk: it says so, and Enter leads to the question whether to convert it.
@Suite struct ConversionTests {
  private static let file: FileName = "旧年.json"

  private static let foreign: DeskDraft = {
    var draft = DeskDraft(file: file, changed: "2026-05-01 09:00", damage: "旧年.json：草稿所用的标准是「a」，不是「b」。")
    draft.applicant.name = "陈晓岚"
    draft.isOfOtherStandard = true
    return draft
  }()

  private static let offer = ConversionOffer(
    path: "drafts/旧年.json", to: "新表", because: "草稿所用的标准「a」没有找到（找过 drafts/standards）。请返回，把它的文件放进去。",
    ["drafts/旧年.json：a -> b 2027.1", "沿用条目 1 项，回答 1 项。", "保留但不计的条目（新标准中没有）：", "  e1  papers.book  著作甲"])

  private func offered(columns: Int = 80, rows: Int = 24) throws -> Pilot {
    var pilot = try Pilot(desk: [Self.foreign], columns: columns, rows: rows)
    let before = pilot.effects.count
    pilot.press(.enter)
    #expect(pilot.effects.dropFirst(before) == [.open(file: Self.file)])
    pilot.send(.conversionOffered(Self.offer))
    return pilot
  }

  @Test func theDeskSaysWhatEnterDoes() throws {
    let picture = try Pilot(desk: [Self.foreign]).picture
    #expect(picture.contains("另一份标准，见下"))
    #expect(picture.contains("草稿所用的标准是「a」，不是「b」。按 Enter 看哪些沿用、怎样转换。"))
    #expect(!picture.contains(Words.damaged))
  }

  @Test(arguments: PictureTests.sizes) func theQuestionIsAsked(_ size: Size) throws {
    let pilot = try offered(columns: size.columns, rows: size.rows)
    #expect(pilot.state.context == .converting)
    expectPicture("converting-\(size.columns)x\(size.rows)", pilot.picture)
  }

  @Test func onlyEnterConverts() throws {
    var pilot = try offered()
    pilot.press(.down, .pageDown, .home)
    #expect(pilot.state.context == .converting)
    pilot.press(.escape)
    #expect(pilot.state.context == .desk)
    #expect(!pilot.effects.contains(.convert(path: "drafts/旧年.json")))
    pilot.send(.conversionOffered(Self.offer))
    pilot.press(.character("y"), .character("x"), .delete)
    #expect(pilot.state.context == .converting)
    pilot.press(.enter)
    #expect(pilot.effects.last == .convert(path: "drafts/旧年.json"))
    #expect(pilot.state.context == .desk)
  }

  /// Entries that a conversion kept are visible and nothing to mend: neither 错 nor on the way of ^E.
  @Test func whatWasKeptIsNoMistake() throws {
    var draft = Draft.dated
    draft.entries = [Entry(id: "e1", criterion: "papers.book")]
    draft.entries[0].title = "著作甲"
    let mistaken = try Pilot(draft)
    #expect(mistaken.state.editing?.problems.contains { $0.kind == .wrong } == true)
    #expect(mistaken.picture.contains("标准里没有的评分项") == false)
    draft.convertedFrom = "county-2027"
    var pilot = try Pilot(draft)
    let editing = try #require(pilot.state.editing)
    #expect(!editing.problems.contains { $0.kind == .wrong || $0.scope == .entry("e1") })
    pilot.go(to: 1)
    #expect(pilot.picture.contains("1 项未入新标准：保留，不计分"), "\(pilot.picture)")
    #expect(pilot.picture.contains("著作甲"))
    pilot.go(to: editing.steps.count - 1)
    #expect(pilot.picture.contains("1 项未入新标准：保留，不计分"), "\(pilot.picture)")
    let table = try builtInTable()
    #expect(DeskResult(of: draft, table).wrong == 0)
    #expect(score(draft, table).entries[0].status == .unknownCriterion)
    #expect(score(draft, table).diagnostics.map(\.code) == ["notCarriedOver"])
    var talk = try PlainPilot(draft)
    talk.say("汇总")
    #expect(talk.lines.contains { $0.contains("1 项未入新标准：保留，不计分") })
  }

  /// With help in front the question waits.
  @Test func helpDoesNotAnswer() throws {
    var pilot = try offered()
    pilot.press(.control("g"))
    #expect(pilot.state.context == .deskHelp)
    pilot.press(.escape)
    #expect(pilot.state.context == .converting)
  }
}
