import TestSupport
import Testing

@testable import Basics
@testable import Scoring
@testable import Standards

/// What changed between two drafts, and what that did to the score.
@Suite struct ComparisonTests {
  private func compare(_ old: Draft, _ new: Draft, to other: Table? = nil) throws -> DraftComparison {
    let table = try builtInTable()
    let after = other ?? table
    return DraftComparison(
      DraftComparison.Side(old, table, score(old, table)), DraftComparison.Side(new, after, score(new, after)))
  }

  private func draft(_ entries: Entry...) -> Draft {
    var draft = Draft.dated
    draft.entries = entries
    return draft
  }

  // MARK: - Matching

  private func pairs(_ old: [Entry], _ new: [Entry]) -> [Int?] { EntryMatching(old, new).oldOfNew }

  @Test func entriesAreTheSameByTheirIds() {
    let old = [Sample.entry("a", "papers.core", title: "甲"), Sample.entry("b", "papers.core", title: "甲")]
    let new = [Sample.entry("b", "papers.other", title: "甲"), Sample.entry("a", "papers.core", title: "乙")]
    #expect(pairs(old, new) == [1, 0])
    #expect(EntryMatching(old, new).removed.isEmpty)
  }

  @Test func entriesOfOtherIdsAreTheSameByRowAndTitle() {
    let old = [Sample.entry("a", "papers.core", title: "甲"), Sample.entry("b", "papers.core", title: " 乙 ")]
    let new = [Sample.entry("x", "papers.core", title: "乙"), Sample.entry("y", "papers.core", title: "丙")]
    #expect(pairs(old, new) == [1, nil])
    #expect(EntryMatching(old, new).removed == [0])
  }

  /// Two drafts that were numbered independently: an id alone says nothing where all else speaks against it.
  @Test func anIdAloneYieldsToRowAndTitle() {
    let old = [Sample.entry("e1", "papers.core", title: "甲"), Sample.entry("e2", "honors.county", title: "乙")]
    let new = [Sample.entry("e1", "honors.county", title: "乙"), Sample.entry("e2", "papers.core", title: "甲")]
    #expect(pairs(old, new) == [1, 0])
  }

  @Test func anIdAloneServesWhereNothingElseFits() {
    let old = [Sample.entry("e1", "papers.core", title: "甲")]
    #expect(pairs(old, [Sample.entry("e1", "honors.county", title: "乙")]) == [0])
  }

  @Test func aTitleAloneServesLast() {
    let old = [Sample.entry("e1", "papers.core", title: "甲")]
    #expect(pairs(old, [Sample.entry("x", "papers.other", title: "甲")]) == [0])
    #expect(pairs([Sample.entry("e1", "papers.core")], [Sample.entry("x", "papers.other")]) == [nil])
  }

  @Test func ofSeveralTheOneWithMostInCommonIsMeant() {
    let old = ["2023", "2024", "2025"].map { Sample.entry("o" + $0, "appraisals.excellent", date: $0) }
    let new = ["2025", "2023", "2022"].map { Sample.entry("n" + $0, "appraisals.excellent", date: $0) }
    #expect(pairs(old, new) == [2, 0, 1])
  }

  @Test func manyAlikeMatchInTheirOrder() {
    let old = (0..<200).map { Sample.entry("o\($0)", "papers.core", title: "同名") }
    let new = (0..<201).map { Sample.entry("n\($0)", "papers.core", title: "同名") }
    #expect(pairs(old, new) == (0..<200).map { $0 } + [nil])
  }

  // MARK: - Effects, worked out by hand

  @Test func eachChangeAloneAndAllTogether() throws {
    // 县区级 一等奖 第 1 名 10 分，二等奖第 1 名 8 分，县区级封顶 15；省内期刊等 papers.other 每篇 2.5 分。
    let first = Sample.entry("a", "awards.county.first", title: "甲", rank: 1, date: "2025")
    let second = Sample.entry("b", "awards.county.second", title: "乙", rank: 1, date: "2025")
    let comparison = try compare(draft(first), draft(first, second))
    #expect(comparison.old.report.total == Figures(Points(10)))
    #expect(comparison.new.report.total == Figures(Points(15)))
    #expect(comparison.changes.map(\.subject) == [.added(new: 1)])
    #expect(comparison.changes.map(\.effect) == [Figures(Points(5))])

    let none = try compare(draft(), draft(first, second))
    #expect(none.changes.map(\.effect) == [Figures(Points(10)), Figures(Points(8))])
    #expect(none.sumOfEffects == Points(18))
    #expect(none.effect == Figures(Points(15)))
  }

  @Test func everyFieldIsToldWithBeforeAndAfter() throws {
    var old = draft(Sample.entry("a", "awards.county.second", title: "甲", rank: 2, date: "2025"))
    old.facts = ["inService": .yesNo(true), "seniorRecommenders": .number(2), "forgery": .yesNo(false)]
    var new = old
    new.applicant.name = "陈晓岚"
    new.passMark = Points(60)
    new.facts = ["inService": .doesNotApply, "seniorRecommenders": .number(2), "landmarks": .list([])]
    new.entries[0].rank = 3
    new.entries[0].evidence = [Evidence(name: "证书", ready: true)]
    let changes = try compare(old, new).changes
    #expect(
      changes.map(\.subject) == [
        .head(.passMark), .head(.name), .fact("inService"), .fact("landmarks"), .fact("forgery"),
        .entry(old: 0, new: 0),
      ])
    #expect(
      changes.map { $0.values.map(\.key) } == [
        ["passMark"], ["name"], ["inService"], ["landmarks"], ["forgery"], ["rank", "evidence"],
      ])
    #expect(changes[2].values == [ValueChange("inService", .flag(true), .notApplicable)])
    #expect(changes[4].values == [ValueChange("forgery", .flag(false), nil)])
    #expect(changes[5].values[0] == ValueChange("rank", .number(2), .number(3)))
    #expect(changes[5].values[1] == ValueChange("evidence", nil, .documents([Evidence(name: "证书", ready: true)])))
    // R9: 保底 is 2 less for the next rank, 自评 stays.
    #expect(changes[5].effect == Figures(low: Points(-2), points: .zero, high: .zero))
  }

  @Test func whatOthersLoseByAChangeIsTold() throws {
    let low = Sample.entry("a", "research.county", title: "甲", rank: 1, date: "2025", project: "P")
    let high = Sample.entry("b", "research.provincial", title: "乙", rank: 1, date: "2025", project: "P")
    let comparison = try compare(draft(low), draft(low, high))
    #expect(comparison.sideEffects == [DraftComparison.SideEffect(old: 0, new: 0)])
    #expect(comparison.new.report.entries[0].status == .duplicate)
  }

  @Test func anotherOrderIsAChangeOfItsOwn() throws {
    let entries = ["a", "b", "c"].map { Sample.entry($0, "papers.core", title: $0, rank: 1, date: "2025") }
    let comparison = try compare(draft(entries[0], entries[1], entries[2]), draft(entries[2], entries[0]))
    #expect(comparison.changes.map(\.subject) == [.removed(old: 1), .order])
    let changes = DraftChanges(comparison.old.draft, comparison.new.draft, factIds: [])
    #expect(changes.old(with: .order).entries.map(\.id) == ["c", "b", "a"])
  }

  @Test func draftsOfOtherStandardsHaveNoCommonMeasure() throws {
    let other = try OtherPack.table()
    let comparison = try compare(
      draft(Sample.entry("a", "papers.core", title: "甲", rank: 1)),
      draft(Sample.entry("a", "training.study", months: 24)), to: other)
    #expect(comparison.changes.map(\.effect) == [nil])
    #expect(comparison.sumOfEffects == nil)
    #expect(comparison.new.figures(of: "training") == Figures(Points(8)))
    #expect(comparison.new.figures(of: "papers") == .zero)
  }

  @Test func veryManyChangesAreToldWithoutTheirEffects() throws {
    let entries = (0..<500).map { Sample.entry("e\($0)", "papers.core", title: "\($0)", rank: 1, date: "2025") }
    var new = Draft.dated
    new.entries = entries
    let comparison = try compare(.dated, new)
    #expect(comparison.changes.count == 500)
    #expect(comparison.changes.allSatisfy { $0.effect == nil })
    #expect(comparison.effect.points == comparison.new.report.total.points)
  }

  // MARK: - Properties

  @Test(arguments: 0..<40) func aSingleChangeHasTheWholeEffect(_ seed: Int) throws {
    var random = SeededRandom(seed)
    let table = try builtInTable()
    let old = Draft.random(table, entries: 1...20, &random)
    var new = old
    let position = Int.random(in: old.entries.indices, using: &random)
    switch seed % 3 {
    case 0: new.entries.remove(at: position)
    case 1: new.entries.insert(Entry.random("new", table, &random), at: position)
    default: new.entries[position].rank = (new.entries[position].rank ?? 1) + 1
    }
    let comparison = try compare(old, new)
    #expect(comparison.changes.count == 1)
    #expect(comparison.changes.first?.effect == comparison.effect)
    #expect(try compare(new, new).changes.isEmpty)
  }

  @Test(arguments: 0..<20) func everyEntryIsTakenOnce(_ seed: Int) throws {
    var random = SeededRandom(1000 + seed)
    let table = try builtInTable()
    let (old, new) = (Draft.random(table, &random), Draft.random(table, &random))
    let matching = EntryMatching(old.entries, new.entries)
    let taken = matching.oldOfNew.compactMap { $0 } + matching.removed
    #expect(taken.sorted() == Array(old.entries.indices))
    #expect(matching.oldOfNew.count == new.entries.count)
    #expect(try compare(old, new).effect.points == score(new, table).total.points - score(old, table).total.points)
  }
}
