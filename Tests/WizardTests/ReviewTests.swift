import Basics
import Scoring
import Screen
import TestSupport
import Testing

@testable import Wizard

/// Reviewing a draft: it is only looked at, each entry is judged, claimed stands beside accepted.
@Suite struct ReviewTests {
  /// 县区级一等奖第 1 名 10，二等奖第 2 名 8，县区级封顶 15；其他期刊 5；规上企业部门负责人 7：合计 27。
  private static var draft: Draft {
    var draft = Draft.dated
    draft.applicant.name = "陈晓岚"
    draft.passMark = Points(25)
    draft.entries = [
      Sample.entry("a", "awards.county.first", title: "甲奖", rank: 1, date: "2025"),
      Sample.entry("b", "awards.county.second", title: "乙奖", rank: 2, date: "2025"),
      Sample.entry("c", "papers.other", title: "丙文", rank: 1, date: "2025"),
      Sample.entry("d", "posts.large.head", title: "研发部", months: 31),
    ]
    return draft
  }

  private func pilot(_ review: Review = Review(), draft: Draft = draft, readOnly: String? = nil) throws -> Pilot {
    var pilot = try Pilot(draft)
    pilot.effects = []
    pilot.send(
      .opened(OpenedDraft(draft: draft, name: "a.review.json", readOnly: readOnly, notice: "开始", review: review)))
    return pilot
  }

  private func review(_ pilot: Pilot) throws -> Review { try #require(pilot.state.editing?.review) }

  private func accepted(_ pilot: Pilot) -> Points? { pilot.state.editing?.standing.total.points }

  /// The awards' list, on its first entry.
  private func atAwards() throws -> Pilot {
    var pilot = try pilot()
    pilot.go(to: 5)
    return pilot
  }

  @Test func openingTellsWhereTheReviewIsAndChangesNothing() throws {
    let pilot = try pilot()
    #expect(pilot.state.editing?.message == Message(text: "开始", role: .warning))
    #expect(pilot.effects == [])
    #expect(try review(pilot) == Review())
    #expect(accepted(pilot) == Points(27))
    #expect(pilot.state.editing?.kept == .review(Review()))
  }

  @Test func spaceAcceptsAndGoesOn() throws {
    var pilot = try atAwards()
    pilot.press(.character(" "))
    let decision = ReviewDecision(
      entry: "a", seal: EntrySeal(Self.draft.entries[0]), judgement: .accepted)
    #expect(try review(pilot) == Review(draft: DraftSeal(Self.draft), decisions: [decision]))
    #expect(pilot.state.editing?.selectedItem == .entry(1))
    #expect(pilot.state.editing?.message?.text == "「甲奖」：认定")
    #expect(pilot.effects.last == .saveCommitted)
    // A second time takes it back.
    pilot.press(.up, .character(" "))
    #expect(try review(pilot)["a"]?.judgement == nil)
    #expect(pilot.state.editing?.message?.text == "「甲奖」：待审")
    #expect(pilot.state.editing?.selectedItem == .entry(0))
  }

  @Test func notAcceptingAnEntryTakesItsPointsAway() throws {
    var pilot = try atAwards()
    pilot.press(.enter, .right, .right)
    #expect(try review(pilot)["a"]?.judgement == .rejected)
    // Only 乙奖 is left of the awards: 8 + 5 + 7.
    #expect(accepted(pilot) == Points(20))
    #expect(pilot.state.editing?.change.total == Points(-7))
    #expect(pilot.picture.contains("申报 27.0  认定 20.0 (-7.0)  待审 3  规定分值 25 (认定差 5)"))
    #expect(pilot.picture.contains("不认定要写理由。"))
    pilot.press(.down)
    pilot.type("不是获奖人")
    #expect(try review(pilot)["a"]?.reason == "不是获奖人")
    #expect(pilot.effects.last == .save)
    #expect(!pilot.picture.contains("不认定要写理由。"))
  }

  @Test func changedPointsStandForTheClaim() throws {
    var pilot = try atAwards()
    pilot.press(.enter, .left, .down)
    pilot.type("6")
    #expect(try review(pilot)["a"]?.points == Points(6))
    // 6 + 8 + 5 + 7.
    #expect(accepted(pilot) == Points(26))
    #expect(pilot.picture.contains("可填 0-10"))
    pilot.press(.control("a"))
    pilot.type("12")
    #expect(pilot.picture.contains("认定分 12 不在 0-10 之内，按 10 计；请改正。"))
    #expect(accepted(pilot) == Points(27))
    pilot.press(.control("a"))
    pilot.type("六")
    pilot.press(.down)
    #expect(try review(pilot)["a"]?.points == nil)
    #expect(
      try review(pilot)["a"]?.invalidPoints == InvalidValue(key: "points", found: "六", problem: .notNumber))
    pilot.press(.up)
    #expect(pilot.state.editing?.form?.text.text == "六")
  }

  @Test func undoAndRedoGoThroughTheReview() throws {
    var pilot = try atAwards()
    pilot.press(.character(" "), .character(" "))
    #expect(try review(pilot).decisions.count == 2)
    pilot.press(.control("z"))
    #expect(try review(pilot)["b"] == nil)
    #expect(pilot.state.editing?.message?.text == "已撤销，^Y 重做")
    pilot.press(.control("z"))
    #expect(try review(pilot) == Review())
    #expect(pilot.effects.last == .saveCommitted)
    pilot.press(.control("y"), .control("y"))
    #expect(try review(pilot).decisions.map(\.judgement) == [.accepted, .accepted])
    #expect(pilot.draft == Self.draft)
  }

  /// Whatever is pressed, the draft stays what it was.
  @Test func theDraftIsNotChanged() throws {
    var pilot = try atAwards()
    let stays = "审核时草稿只看不改；请在「审核」「认定分」「理由」三栏填写"
    for key in [Key.control("n"), .control("d"), .insert, .delete] {
      pilot.press(key)
      #expect(pilot.state.editing?.message?.text == stays)
    }
    pilot.press(.enter, .down, .down, .enter)
    #expect(pilot.state.editing?.layer == nil)
    pilot.type("改")
    #expect(pilot.state.editing?.message?.text == stays)
    pilot.press(.down, .right, .control("x"))
    pilot.go(to: 0)
    pilot.type("改")
    pilot.go(to: 10)
    pilot.press(.right, .character(" "), .control("x"))
    #expect(pilot.draft == Self.draft)
    #expect(try review(pilot) == Review())
    #expect(!pilot.effects.contains(.saveCommitted) && !pilot.effects.contains(.save))
  }

  @Test func aRobotNeverChangesTheDraft() throws {
    let keys: [Key] = [
      .enter, .up, .down, .left, .right, .tab, .escape, .character(" "), .character("3"), .control("d"), .control("n"),
      .control("z"), .control("y"), .control("e"), .control("x"), .pageDown, .pageUp, .home, .end, .control("t"),
      .control("f"), .control("o"), .paste("x"), .delete, .backspace,
    ]
    var random = SeededRandom(7)
    var pilot = try pilot(draft: Sample.draft())
    for _ in 0..<2500 {
      guard let key = keys.randomElement(using: &random), pilot.state.editing != nil else { break }
      pilot.press(key)
    }
    #expect(pilot.draft == Sample.draft())
    #expect(pilot.frame.size == Size(columns: 80, rows: 24))
  }

  @Test func theNextProblemIsTheNextOpenEntry() throws {
    var pilot = try pilot()
    pilot.press(.control("e"))
    #expect(pilot.state.editing?.form?.scope == .entry("d"))
    #expect(pilot.state.editing?.form?.active == .judgement(entry: "d"))
    #expect(pilot.state.editing?.message?.text == "第 1 处，共 4 处  待：请审核这一条")
    pilot.press(.right, .control("e"))
    #expect(pilot.state.editing?.form?.scope == .entry("a"))
    #expect(pilot.state.editing?.message?.text == "第 1 处，共 3 处  待：请审核这一条")
    #expect(pilot.picture.contains(" 6 奖项 待2 15.0 |"))
    // What is left to judge comes before what is wrong with what was judged.
    pilot.press(.right, .right)
    #expect(pilot.picture.contains(" 6 奖项  待1 8.0 |"))
  }

  /// A review goes on where it stopped: in the list, where a key accepts.
  @Test func itOpensOnTheFirstEntryThatIsNotJudged() throws {
    var first = try pilot()
    #expect(first.state.editing?.stepIndex == 3)
    #expect(first.state.editing?.context == .list)
    #expect(first.state.editing?.selectedItem == .entry(3))
    first.press(.character(" "))
    first.go(to: 5)
    first.press(.character(" "))
    let second = try pilot(try review(first))
    #expect(second.state.editing?.stepIndex == 5)
    #expect(second.state.editing?.selectedItem == .entry(1))
    #expect(second.picture.contains("> 县区级 二等奖"))
  }

  /// Enter behind the reason goes on to the next entry, not through what cannot be changed.
  @Test func enterLeadsFromEntryToEntry() throws {
    var pilot = try atAwards()
    pilot.press(.enter, .character("1"))
    #expect(pilot.state.editing?.form?.active == .reviewReason(entry: "a"))
    pilot.press(.enter)
    #expect(pilot.state.editing?.form?.active == .judgement(entry: "b"))
    pilot.press(.character("2"))
    pilot.type("无证书")
    pilot.press(.enter)
    #expect(pilot.state.editing?.context == .list)
    #expect(try review(pilot).decisions.map(\.judgement) == [.accepted, .rejected])
    #expect(try review(pilot)["b"]?.reason == "无证书")
  }

  /// 首台套 keeps its points beside what is left to judge.
  @Test func theNarrowStepHasItsPoints() throws {
    var draft = Self.draft
    draft.entries.append(Sample.entry("f", "firstsets.municipal.domestic", title: "机床", rank: 4, date: "2025-06"))
    let pilot = try pilot(draft: draft)
    #expect(pilot.picture.contains(" 7 首台套 待1 1.0|"))
  }

  /// The list marks what was changed since, and an entry that is gone is named though it has no title.
  @Test func changedAndGoneEntriesAreNamed() throws {
    var first = try atAwards()
    first.press(.character(" "), .character(" "))
    var changed = Self.draft
    changed.entries[0].rank = 2
    var pilot = try pilot(try review(first), draft: changed)
    pilot.go(to: 5)
    #expect(pilot.picture.contains("须重审"))
    let seal = EntrySeal(criterion: "papers.core", title: " ", digest: "x")
    let other = EntrySeal(criterion: "gone.row", title: "", digest: "x")
    let gone = [
      ReviewDecision(entry: "e7", seal: seal, judgement: .accepted),
      ReviewDecision(entry: "e8", seal: other, judgement: .rejected, reason: "无"),
    ]
    pilot = try self.pilot(Review(decisions: gone))
    let words = pilot.state.editing?.reviewWording
    #expect(
      words?.entryChanges == [
        "条目「e7」（核心期刊）审核过（认定），草稿里已经没有这一条。", "条目「e8」（gone.row）审核过（不认定），草稿里已经没有这一条。",
      ])
  }

  @Test func laterChangesOfTheDraftAreTold() throws {
    var first = try atAwards()
    first.press(.character(" "), .character(" "))
    var changed = Self.draft
    changed.entries[0].rank = 2
    changed.applicant.name = "陈晓兰"
    changed.entries.remove(at: 1)
    var pilot = try pilot(try review(first), draft: changed)
    pilot.go(to: 11)
    for line in [
      "审核之后的改动", "申报人、申报日、规定分值或条件的回答在审核之后有改动，请", "「甲奖」在审核（认定）之后有改动，请重新审核。",
      "「乙奖」审核过（认定），草稿里已经没有这一条。",
    ] {
      #expect(pilot.picture.contains(line), "\(line)")
    }
    // Accepting it as it is now settles it.
    pilot.go(to: 5)
    pilot.press(.character(" "))
    #expect(try review(pilot)["a"]?.seal == EntrySeal(changed.entries[0]))
    #expect(pilot.state.editing?.reviewed?.changedSince == [])
  }

  @Test func aReviewThatCannotBeWrittenIsOnlyLookedAt() throws {
    var pilot = try pilot(readOnly: "只读：磁盘是只读的，不能写在这里。要修改请另存一份。")
    pilot.go(to: 5)
    pilot.press(.character(" "))
    #expect(try review(pilot) == Review())
    pilot.press(.control("s"))
    #expect(pilot.state.editing?.context == .elsewhere)
    pilot.type("/home/me")
    pilot.press(.enter)
    #expect(pilot.effects.last == .saveElsewhere(folder: "/home/me"))
    pilot.send(.savedElsewhere(path: "/home/me/a.review.json", name: "a.review.json", at: "14:03:22"))
    #expect(
      pilot.state.editing?.message?.text == "审核记录已另存；下次接着审核请用 ziping review 草稿 --review /home/me/a.review.json")
    pilot.press(.character(" "))
    #expect(try review(pilot)["a"]?.judgement == .accepted)
  }

  @Test func theDeskOpensAReview() throws {
    var pilot = try Pilot(desk: Sample.desk)
    pilot.press(.control("y"))
    #expect(pilot.effects.last == .review(file: "自评-2026-05-01.json"))
    pilot.press(.end, .control("y"))
    #expect(pilot.effects.count(where: { if case .review = $0 { true } else { false } }) == 1)
  }

  @Test func outsideAReviewSpaceInAListDoesNothing() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.go(to: 5)
    pilot.press(.character(" "))
    #expect(pilot.draft == Sample.draft())
    #expect(pilot.state.editing?.message?.text == "只在审核时用")
    #expect(!pilot.picture.contains("^T 认定"))
  }
}
