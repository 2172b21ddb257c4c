import TestSupport
import Testing

@testable import Basics
@testable import Scoring

/// What one more entry adds, and which few reach the mark: worked by hand on the built-in table.
@Suite struct AdviceTests {
  @Test func anEmptyDraftGainsWhatEachRowGivesAtItsLeast() throws {
    let table: [(row: String, adds: Printed)] = [
      ("honors.municipal", 5), ("honors.other", 0.3), ("appraisals.excellent", 0.3), ("education.associate", 4),
      ("experience.field", 1), ("posts.large.chief", 10), ("influence.lectures.county", 0.2),
      ("research.provincial", 4), ("engineering.over5m", 3), ("services.promotion.lead", 7),
      ("awards.provincial.first", 12), ("awards.county.first", 10), ("firstsets.national", 4),
      ("firstsets.municipal.domestic", 1), ("standards.local", 2), ("patents.invention", 2),
      ("patents.noninvention.utility", 0.5), ("papers.other", 1), ("papers.report", 0.5),
    ]
    let rows = try advice([]).byId
    for (row, adds) in table {
      #expect(rows[row]?.adds == adds.points, "\(row)")
      #expect(rows[row]?.worth == adds.points, "\(row)")
      #expect(rows[row]?.eatenBy == nil, "\(row)")
    }
  }

  @Test func theBestStandFirstAndEqualOnesInTheTablesOrder() throws {
    let table = try builtInTable()
    let rows = try advice([]).rows
    #expect(rows.count == table.rows.count)
    #expect(rows.first.map { table.nodes[$0.addition.row].id } == "awards.provincial.first")
    for (one, next) in zip(rows, rows.dropFirst()) {
      #expect(one.adds > next.adds || one.adds == next.adds && one.addition.row < next.addition.row)
    }
  }

  @Test func whatIsAssumedIsTheLeastThatTheRowPrints() throws {
    let rows = try advice([entry("appraisals.excellent") { $0.date = PartialDate(year: 2025) }]).byId
    #expect(rows["research.provincial"]?.addition.rank == 7)
    #expect(rows["awards.county.third"]?.addition.rank == 3)
    #expect(rows["services.promotion.lead"]?.addition.claimed == Points(7))
    #expect(rows["experience.field"]?.addition.months == 12)
    #expect(rows["posts.large.head"]?.addition.months == 12)
    #expect(rows["posts.large.backbone"]?.addition.months == nil)
    #expect(rows["appraisals.excellent"]?.addition.year == 2024)
  }

  /// An appraised year that does not count is free; when all three count, one more adds nothing.
  @Test func appraisalsAreTriedInAFreeYear() throws {
    func row(_ years: [Int]) throws -> RowAdvice? {
      try advice(years.map { year in entry("appraisals.excellent") { $0.date = PartialDate(year: year) } })
        .byId["appraisals.excellent"]
    }
    #expect(try row([2025, 2022])?.addition.year == 2024)
    #expect(try row([2025, 2025, 2023])?.addition.year == 2024)
    let full = try row([2023, 2024, 2025])
    #expect(full?.adds == .zero)
    #expect(full?.eatenBy == .years(3))
  }

  @Test func whatTakesThePointsIsNamed() throws {
    let table = try builtInTable()
    func node(_ id: String) throws -> Int { try #require(table.index(of: id)) }
    let utility = { (rank: Int) in self.entry("patents.noninvention.utility") { $0.rank = rank } }

    // Three 非发明 of 6 points leave no place for a 0.5, and the row's cap of 10 none for a 1 in its place.
    let limited = try advice([utility(1), utility(2), utility(3), entry("papers.report") { $0.rank = 1 }]).byId
    #expect(limited["patents.noninvention.utility"]?.eatenBy == .limit(node: try node("patents.noninvention")))
    #expect(limited["patents.noninvention.utility"]?.adds == .zero)

    // 6 + 5 + 4 stand under a cap of 10: a design of 1 point takes the place of the 4 and adds its 1.
    #expect(limited["patents.noninvention.design"]?.adds == Points(1))

    // A bachelor's 6: a master's 10 adds 4, another degree nothing.
    let degree = try advice([entry("education.bachelor")]).byId
    #expect(degree["education.master"]?.adds == Points(4))
    #expect(degree["education.master"]?.eatenBy == .best(node: try node("education")))
    #expect(degree["education.associate"]?.adds == .zero)
    #expect(degree["education.associate"]?.eatenBy == .best(node: try node("education")))

    // Two papers of 5 fill the indicator; a report stops there.
    let papers = try advice((0..<2).map { _ in entry("papers.core") { $0.rank = 1 } }).byId
    #expect(papers["papers.report"]?.adds == .zero)
    #expect(papers["papers.report"]?.eatenBy == .cap(node: try node("papers")))

    // 9.5 of 10: a paper of 1 point adds half of it.
    let almost = try advice([
      entry("papers.core") { $0.rank = 2 }, entry("papers.report") { $0.rank = 2 },
    ]).byId
    #expect(almost["papers.other"]?.worth == Points(1))
    #expect(almost["papers.other"]?.adds == Points(thousandths: 500))
    #expect(almost["papers.other"]?.eatenBy == .cap(node: try node("papers")))

    // Six units are taken.
    let honors = try advice([entry("honors.other") { $0.count = 6 }]).byId
    #expect(honors["honors.other"]?.eatenBy == .limit(node: try node("honors.other")))
  }

  /// 经历水平 holds 10 + 10 + 5 = 25 already: its cap, not the indicator's, stops a lecture.
  @Test func aSectionsCapIsNamed() throws {
    let table = try builtInTable()
    let rows = try advice([
      entry("education.master"), entry("posts.large.chief") { $0.months = 24 },
      entry("experience.field") { $0.months = 60 },
    ]).byId
    #expect(rows["influence.lectures.municipal"]?.adds == .zero)
    #expect(rows["influence.lectures.municipal"]?.eatenBy == .cap(node: try #require(table.index(of: "career"))))
  }

  // MARK: Sets

  @Test func withoutAMarkThereAreNoSets() throws {
    let advice = try advice([])
    #expect(advice.sets == [] && advice.mark == nil && !advice.isReached)
  }

  @Test func aMarkThatIsReachedNeedsNothing() throws {
    let advice = try advice([entry("education.bachelor")], mark: 6)
    #expect(advice.isReached && advice.sets == [] && advice.mostWithinReach == nil)
  }

  /// Of an empty draft's soon rows the most are 1: 企业标准, 外观, 其他期刊. Two rows of 企业标准 and 其他期刊 each may
  /// count twice, 外观 three times.
  @Test func theFewestAdditionsReachTheMark() throws {
    let one = try advice([], mark: 1)
    #expect(try ids(one) == [["standards.enterprise"], ["patents.noninvention.design"], ["papers.other"]])
    #expect(one.sets.allSatisfy { $0.surplus == .zero && $0.total == Points(1) })

    let two = try advice([], mark: 1.5)
    #expect(
      try ids(two) == [
        ["standards.enterprise", "standards.enterprise"], ["standards.enterprise", "patents.noninvention.design"],
        ["standards.enterprise", "papers.other"], ["patents.noninvention.design", "patents.noninvention.design"],
        ["patents.noninvention.design", "papers.other"],
      ])
    #expect(two.sets.allSatisfy { $0.surplus == Points(thousandths: 500) })

    // Three 企业标准 are one too many (limit 2).
    let three = try advice([], mark: 3)
    #expect(try !ids(three).contains(["standards.enterprise", "standards.enterprise", "standards.enterprise"]))
    #expect(three.sets.count == 5)
  }

  @Test func noSetIsSaidWithTheMostThatThreeBring() throws {
    let advice = try advice([], mark: 3.5)
    #expect(advice.sets == [] && !advice.isReached)
    #expect(advice.mostWithinReach == Points(3))
  }

  @Test func whatIsStruckOutAppearsNowhere() throws {
    let advice = try advice([], mark: 1, without: ["standards.enterprise", "patents"])
    #expect(try ids(advice) == [["papers.other"]])
    #expect(advice.byId.keys.allSatisfy { $0 != "standards.enterprise" && !$0.hasPrefix("patents") })
    let nothing = try self.advice([], mark: 1, without: ["ethics", "career", "performance", "achievements"])
    #expect(nothing.rows == [] && nothing.sets == [] && nothing.mostWithinReach == .zero)
  }

  /// A second 其他期刊 after 9.5 of 10 points: each step of a set says what it adds after those before it.
  @Test func stepsAddUpToTheSet() throws {
    let papers = [entry("papers.core") { $0.rank = 2 }]
    let advice = try advice(papers, mark: 11, without: ["patents", "standards.enterprise"])
    let set = try #require(advice.sets.first)
    #expect(set.steps.reduce(Points(9)) { $0 + $1.adds } == set.total)
    #expect(set.total - Points(11) == set.surplus)
  }

  // MARK: Hypothetical entries

  @Test func hypotheticalEntriesStandAtTheEndWithIdsOfTheirOwn() throws {
    let table = try builtInTable()
    let row = try #require(table.row("papers.core"))
    var draft = try draft([entry("education.bachelor")])
    draft.entries[0].id = "hypothetical-1"
    var addition = Addition(row: row)
    addition.rank = 1
    let longer = draft.adding(hypothetical: [addition, addition, Addition(row: -1)], table)
    #expect(longer.entries.map(\.id) == ["hypothetical-1", "hypothetical-2", "hypothetical-3"])
    #expect(longer.entries.prefix(1) == draft.entries.prefix(1))
    #expect(score(longer, table).total.points == Points(6 + 10))
  }

  // MARK: Helpers

  private func entry(_ criterion: String, _ change: (inout Entry) -> Void = { _ in }) -> Entry {
    var entry = Entry(id: "e", criterion: criterion)
    entry.benefit = true
    change(&entry)
    return entry
  }

  private func draft(_ entries: [Entry]) throws -> Draft {
    Draft(applicationDate: try #require(Sheet.date), entries: entries)
  }

  private func advice(_ entries: [Entry], mark: Printed? = nil, without: Set<String> = []) throws -> Advice {
    let (table, draft) = (try builtInTable(), try draft(entries))
    let left = mark == nil ? without : without.union(Sheet.richRows)
    return table.advice(draft, score(draft, table, passMark: mark?.points), excluding: left)
  }

  private func ids(_ advice: Advice) throws -> [[String]] {
    let table = try builtInTable()
    return advice.sets.map { $0.steps.map { table.nodes[$0.addition.row].id } }
  }
}

extension Advice {
  fileprivate var byId: [String: RowAdvice] {
    guard let table = try? builtInTable() else { return [:] }
    return Dictionary(rows.map { (table.nodes[$0.addition.row].id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
