import TestSupport
import Testing

@testable import Basics
@testable import Scoring
@testable import Standards

/// What a review leaves of a draft's score; figures worked out by hand from the table.
@Suite struct ReviewTests {
  /// 县区级一等奖第 1 名 10，二等奖第 2 名 8（保底 6），县区级封顶 15；其他期刊 5；规上企业部门负责人 7：合计 27。
  private func draft() -> Draft {
    var draft = Draft.dated
    draft.passMark = Points(25)
    draft.entries = [
      Sample.entry("a", "awards.county.first", title: "甲", rank: 1, date: "2025"),
      Sample.entry("b", "awards.county.second", title: "乙", rank: 2, date: "2025"),
      Sample.entry("c", "papers.other", title: "丙", rank: 1, date: "2025"),
      Sample.entry("d", "posts.large.head", title: "丁", months: 31),
    ]
    return draft
  }

  private typealias Mark = (String, ReviewDecision.Judgement?, Points?)

  private func review(_ draft: Draft, _ marks: [Mark], reason: String = "见附件") -> Review {
    var review = Review(draft: DraftSeal(draft))
    for (id, judgement, points) in marks {
      guard let entry = draft.entries.first(where: { $0.id == id }) else { continue }
      review.set(
        ReviewDecision(entry: id, seal: EntrySeal(entry), judgement: judgement, points: points, reason: reason))
    }
    return review
  }

  private func reviewed(_ draft: Draft, _ review: Review) throws -> ReviewedScore {
    let table = try builtInTable()
    return ReviewedScore(draft, review, table, claimed: score(draft, table))
  }

  @Test func nothingDecidedIsAsClaimed() throws {
    let score = try reviewed(draft(), Review())
    #expect(score.claimed.total == Figures(low: Points(27), points: Points(27), high: Points(27)))
    #expect(score.accepted == score.claimed)
    #expect(score.undecided == [0, 1, 2, 3])
    #expect(!score.isSettled)
  }

  @Test func whatIsNotAcceptedIsAsIfItWereNotThere() throws {
    let draft = draft()
    let score = try reviewed(draft, review(draft, [("a", .rejected, nil)]))
    #expect(score.accepted.total == Figures(low: Points(18), points: Points(20), high: Points(20)))
    #expect(score.acceptedDraft.entries.map(\.id) == ["b", "c", "d"])
    #expect(score.places == [nil, 0, 1, 2])
    #expect(score.result(of: 0) == nil)
    #expect(score.result(of: 1)?.counts == Points(8))
    #expect(score.accepted.score == .unmet)
  }

  @Test func changedPointsTakeTheClaimsPlaceUnderTheSameCaps() throws {
    let draft = draft()
    let six = try reviewed(draft, review(draft, [("a", .changed, Points(6))]))
    // 6 + 8 = 14 < 15.
    #expect(six.accepted.total == Figures(low: Points(24), points: Points(26), high: Points(26)))
    #expect(six.result(of: 0)?.figures == Figures(Points(6)))
    let eight = try reviewed(draft, review(draft, [("a", .changed, Points(8))]))
    // 8 + 8 = 16 > 15; 保底 8 + 6 = 14.
    #expect(eight.accepted.total == Figures(low: Points(26), points: Points(27), high: Points(27)))
  }

  @Test func pointsStayWithinTheRowsRange() throws {
    let draft = draft()
    let score = try reviewed(draft, review(draft, [("a", .changed, Points(12)), ("c", .changed, Points(5))]))
    #expect(score.states[0].settled == Points(10))
    #expect(score.states[0].doubt == .outsideRange(Points(12), Points.zero...Points(10)))
    #expect(score.states[2].doubt == nil)
    #expect(score.accepted.total == score.claimed.total)
  }

  @Test(arguments: [
    ("awards.county.first", 0, 10), ("education.bachelor", 0, 6), ("services.consulting.member", 3, 5),
    ("services.promotion.lead", 0, 10),
    ("honors.county", 0, 12), ("experience.field", 0, 6),
  ])
  func ranges(_ criterion: String, _ low: Int, _ high: Int) throws {
    var entry = Sample.entry("x", criterion, rank: 1, months: 70)
    entry.count = 4
    #expect(try builtInTable().acceptedRange(of: entry) == Points(low)...Points(high))
  }

  @Test func anUnknownRowHasNoRange() throws {
    #expect(try builtInTable().acceptedRange(of: Entry(id: "x", criterion: "no.such")) == nil)
  }

  /// A reviewer's points let nothing in that the rules keep out.
  @Test func windowsStillAct() throws {
    var draft = draft()
    draft.entries[0].date = PartialDate(year: 2019)
    let score = try reviewed(draft, review(draft, [("a", .changed, Points(10))]))
    #expect(score.result(of: 0)?.status == .outsideWindow)
    #expect(score.result(of: 0)?.counts == .zero)
  }

  /// R7: what another entry of the same project has displaced counts once that one is not accepted.
  @Test func theNextOfAProjectTakesThePlace() throws {
    var draft = Draft.dated
    draft.entries = [
      Sample.entry("a", "research.county", title: "甲", rank: 1, date: "2025", project: "P"),
      Sample.entry("b", "research.provincial", title: "乙", rank: 1, date: "2025", project: "P"),
    ]
    let score = try reviewed(draft, review(draft, [("b", .rejected, nil)]))
    #expect(score.claimed.entries[0].status == .duplicate)
    #expect(score.result(of: 0)?.status == .counted)
    let wording = ReviewWording(score, of: draft, try builtInTable())
    #expect(wording.sideEffect(0) == "第 1 名，计 \(score.accepted.total.points) 分。")
    #expect(wording.sideEffect(1) == nil)
  }

  /// R5: months of a settled entry do not make up whole years of others.
  @Test func settledMonthsAreNotAddedUp() throws {
    var draft = Draft.dated
    draft.entries = [
      Sample.entry("a", "experience.field", title: "甲", months: 8),
      Sample.entry("b", "experience.field", title: "乙", months: 8),
    ]
    let claimed = try reviewed(draft, Review()).claimed.total.points
    let score = try reviewed(draft, review(draft, [("a", .changed, .zero)]))
    #expect(claimed > .zero)
    #expect(score.accepted.total == .zero)
    #expect(score.result(of: 0)?.reason == .settled)
  }

  // MARK: - Doubts and changes

  @Test func doubts() throws {
    let (draft, table) = (draft(), try builtInTable())
    var review = review(draft, [("a", .changed, nil), ("b", .rejected, nil), ("c", .accepted, nil)], reason: " ")
    var bad = ReviewDecision(entry: "d", seal: EntrySeal(draft.entries[3]), judgement: .changed, reason: "少算")
    bad.invalidPoints = InvalidValue(key: "points", found: "七", problem: .notNumber)
    review.set(bad)
    let score = try reviewed(draft, review)
    #expect(
      score.states.map(\.doubt) == [
        .noPoints, .noReason, nil,
        .invalidPoints(bad.invalidPoints ?? InvalidValue(key: "", found: "", problem: .notList)),
      ])
    let wording = ReviewWording(score, of: draft, table)
    #expect(wording.sentence(forDoubtAt: 0) == "改分要填认定分；没有填，暂按申报计。")
    #expect(wording.sentence(forDoubtAt: 1) == "不认定要写理由。")
    #expect(wording.sentence(forDoubtAt: 3) == "认定分「七」无效：应为不小于 0 的数字；暂按申报计。")
    #expect(wording.progress == "认定 1，不认定 1，改分 2")
    #expect(!score.isSettled)
  }

  @Test func laterChangesAreToldEntryByEntry() throws {
    let (before, table) = (draft(), try builtInTable())
    let review = review(before, [("a", .accepted, nil), ("b", .rejected, nil), ("c", .accepted, nil)])
    #expect(ReviewWording(try reviewed(before, review), of: before, table).changes == [])
    var after = before
    after.entries[0].rank = 2
    after.entries.remove(at: 2)
    after.applicant.name = "陈"
    let score = try reviewed(after, review)
    #expect(score.changedSince == [0])
    #expect(score.gone.map(\.entry) == ["c"])
    let wording = ReviewWording(score, of: after, table)
    #expect(
      wording.changes == [
        "申报人、申报日、规定分值或条件的回答在审核之后有改动，请核对。", "「甲」在审核（认定）之后有改动，请重新审核。",
        "「丙」审核过（认定），草稿里已经没有这一条。",
      ])
    #expect(wording.opinion(0) == "认定（审核后改动，须重新审核）：见附件")
    #expect(wording.progress == "认定 1，不认定 1，改分 0，待审 1（暂按申报计），审核后改动 1")
    #expect(DraftSeal(after) != review.draft)
  }

  /// A review that another program wrote may say no more of an entry than its id.
  @Test func anEntryThatIsGoneIsNamedByWhatIsKnownOfIt() throws {
    var review = Review()
    for (id, criterion, title) in [("a", "papers.core", "旧文"), ("b", "papers.core", ""), ("x1", "", "")] {
      let seal = EntrySeal(criterion: criterion, title: title, digest: "")
      review.set(ReviewDecision(entry: id, seal: seal, judgement: .accepted, points: nil, reason: ""))
    }
    let wording = ReviewWording(try reviewed(.dated, review), of: .dated, try builtInTable())
    #expect(
      wording.entryChanges == [
        "「旧文」审核过（认定），草稿里已经没有这一条。", "条目「b」（核心期刊）审核过（认定），草稿里已经没有这一条。",
        "条目「x1」审核过（认定），草稿里已经没有这一条。",
      ])
  }

  @Test func everyValueIsPartOfTheDigest() throws {
    let entry = Sample.entry("a", "papers.other", title: "丙", rank: 1, date: "2025")
    var seen: Set<String> = [entry.contentDigest]
    func differs(_ change: (inout Entry) -> Void) -> Bool {
      var other = entry
      change(&other)
      return seen.insert(other.contentDigest).inserted
    }
    #expect(differs { $0.title = "丁" } && differs { $0.rank = 2 } && differs { $0.claimed = Points(1) })
    #expect(differs { $0.evidence = [] } && differs { $0.evidence = [Evidence(name: "x", ready: false)] })
    #expect(differs { $0.evidence = [Evidence(name: "x", ready: true)] } && differs { $0.benefit = true })
    #expect(differs { $0.criterion = "papers.core" } && differs { $0.remark = "丙" } && differs { $0.issuer = "丙" })
    var renamed = entry
    renamed.id = "b"
    #expect(renamed.contentDigest == entry.contentDigest)
    #expect(entry.contentDigest.count == 16)
  }

  // MARK: - Properties

  private func marked(_ draft: Draft, _ random: inout SeededRandom, _ judgements: [ReviewDecision.Judgement]) -> Review
  {
    review(draft, draft.entries.map { ($0.id, judgements.randomElement(using: &random), nil) })
  }

  @Test(arguments: 0..<100) func acceptingEverythingGivesTheClaim(_ seed: Int) throws {
    var random = SeededRandom(seed)
    let draft = Draft.random(try builtInTable(), &random)
    let score = try reviewed(draft, marked(draft, &random, [.accepted]))
    #expect(score.accepted == score.claimed)
    #expect(score.isSettled)
  }

  @Test(arguments: 0..<300) func notAcceptingNeverRaisesAFigure(_ seed: Int) throws {
    var random = SeededRandom(5000 + seed)
    let draft = Draft.random(try builtInTable(), &random)
    let score = try reviewed(draft, marked(draft, &random, [.accepted, .rejected]))
    #expect(score.accepted.total.points <= score.claimed.total.points)
    #expect(score.accepted.total.low <= score.claimed.total.low)
    #expect(score.accepted.total.high <= score.claimed.total.high)
  }

  /// The points that an entry already has, set by hand, change nothing where its months do not matter to others (R5).
  @Test(arguments: 0..<100) func settingTheClaimedPointsGivesTheClaimedTotal(_ seed: Int) throws {
    var random = SeededRandom(9000 + seed)
    let table = try builtInTable()
    let draft = Draft.random(table, &random)
    let claimed = score(draft, table)
    let marks: [Mark] = draft.entries.indices.compactMap { index in
      guard let row = claimed.entries[index].row, case .perYear? = table.nodes[row].scale else {
        return (draft.entries[index].id, .changed, claimed.entries[index].figures.points)
      }
      return nil
    }
    #expect(try reviewed(draft, review(draft, marks)).accepted.total.points == claimed.total.points)
  }
}
