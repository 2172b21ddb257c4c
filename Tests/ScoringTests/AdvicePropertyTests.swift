import TestSupport
import Testing

@testable import Basics
@testable import Scoring
@testable import Standards

/// What advice promises, on random drafts: against scoring the longer draft, and against trying every mix.
@Suite struct AdvicePropertyTests {
  @Test func whatAdviceSaysOfARowIsWhatEnteringItGives() throws {
    let table = try builtInTable()
    for seed in 0..<60 {
      var random = SeededRandom(seed)
      let draft = Draft.random(table, &random)
      let report = score(draft, table)
      for row in table.advice(draft, report).rows {
        var longer = draft
        longer.entries.append(leastEntry(of: row.addition.row, in: draft, table))
        let gain = score(longer, table).total.points - report.total.points
        #expect(gain == row.adds, "seed \(seed) \(table.nodes[row.addition.row].id)")
        #expect((row.eatenBy == nil) == (row.adds == row.worth), "seed \(seed) \(table.nodes[row.addition.row].id)")
      }
    }
  }

  /// Not only totals: every node and every status is that of the longer draft.
  @Test func recountingAgreesWithScoring() throws {
    let table = try builtInTable()
    for seed in 0..<300 {
      var random = SeededRandom(seed)
      let draft = Draft.random(table, &random)
      let more = (0..<3).map { Entry.random("m\($0)", table, &random) }
      let recount = Rescoring(draft, table).adding(more)
      var longer = draft
      longer.entries += more
      let report = score(longer, table)
      #expect(recount.total == report.total, "seed \(seed)")
      #expect(recount.nodes == report.nodes, "seed \(seed)")
      #expect(recount.entries == report.entries, "seed \(seed)")
    }
  }

  @Test func setsAreThoseThatTryingEverythingFinds() throws {
    try checkSets(try builtInTable(), seeds: 0..<40)
  }

  /// The same where years, degrees, posts and bands are within reach too.
  @Test func setsAreExactInEveryKindOfRow() throws {
    var pack = try builtInPack()
    let soon = [
      "appraisals.excellent", "education.bachelor", "experience.related", "posts.other.head", "research.county",
      "services.promotion.member", "awards.county.third", "standards.enterprise", "patents.noninvention.utility",
      "patents.noninvention.design", "papers.other",
    ]
    pack.sections = pack.sections.map { $0.reaching(soon) }
    try checkSets(Table(pack), seeds: 100..<125)
  }

  private func checkSets(_ table: Table, seeds: Range<Int>) throws {
    let soon = table.rows.filter { table.nodes[$0].guidance.reach == .soon }
    for seed in seeds {
      var random = SeededRandom(seed)
      let draft = Draft.random(table, entries: 0...25, &random)
      let struck = Set(soon.filter { _ in Int.random(in: 0..<6, using: &random) == 0 })
      let total = score(draft, table).total.points
      let mark = total + Points(thousandths: Int.random(in: 0...60, using: &random) * 100)
      let advice = table.advice(
        draft, score(draft, table, passMark: mark), excluding: Set(struck.map { table.nodes[$0].id }))
      let all = everyMix(of: soon.filter { !struck.contains($0) }).map { ($0, self.total(of: $0, draft, table)) }
      let reaching = all.filter { $0.1 >= mark }
      let size = reaching.map(\.0.count).min()
      let expected = reaching.filter { $0.0.count == size }.sorted { a, b in
        a.1 != b.1 ? a.1 > b.1 : a.0.lexicographicallyPrecedes(b.0)
      }
      #expect(advice.isReached == (total >= mark), "seed \(seed)")
      let found = advice.sets.map { $0.steps.map(\.addition.row) }
      #expect(found == (advice.isReached ? [] : expected.prefix(5).map(\.0)), "seed \(seed)")
      #expect(Set(found).count == found.count)
      #expect(!advice.rows.contains { struck.contains($0.addition.row) })
      #expect(!found.joined().contains(where: struck.contains))
      if !advice.isReached, reaching.isEmpty {
        #expect(advice.mostWithinReach == all.map(\.1).reduce(total, max), "seed \(seed)")
      }
      for (set, rows) in zip(advice.sets, expected) {
        #expect(set.total == rows.1 && set.surplus == rows.1 - mark)
        #expect(set.steps.reduce(total) { $0 + $1.adds } == set.total)
      }
    }
  }

  @Test(.timeLimit(.minutes(1))) func aThousandEntriesAreQuick() throws {
    let table = try builtInTable()
    var random = SeededRandom(7)
    let draft = Draft.random(table, entries: 1000...1000, &random)
    let report = score(draft, table, passMark: Points(150))
    let clock = ContinuousClock()
    let time = clock.measure { _ = table.advice(draft, report) }
    #expect(time < .seconds(20), "\(time) (a debug build on a busy machine)")
  }

  // MARK: Trying everything

  private func everyMix(of rows: [Int]) -> [[Int]] {
    let singles = rows.map { [$0] }
    let pairs = singles.flatMap { mix in rows.filter { $0 >= mix[0] }.map { mix + [$0] } }
    let triples = pairs.flatMap { mix in rows.filter { $0 >= mix[1] }.map { mix + [$0] } }
    return singles + pairs + triples
  }

  private func total(of mix: [Int], _ draft: Draft, _ table: Table) -> Points {
    var longer = draft
    for row in mix { longer.entries.append(leastEntry(of: row, in: longer, table)) }
    return score(longer, table).total.points
  }

  /// One more entry of a row at its least, made without the advice.
  private func leastEntry(of row: Int, in draft: Draft, _ table: Table) -> Entry {
    let node = table.nodes[row]
    var entry = Entry(id: "new", criterion: node.id)
    entry.benefit = true
    entry.months = 12
    entry.date = PartialDate(draft.applicationDate)
    if case .byRank(let ranks)? = node.scale { entry.rank = ranks.lastRank }
    if node.indicator == table.index(of: "appraisals") {
      let report = score(draft, table)
      let taken = zip(draft.entries, report.entries).filter {
        $0.1.status.isAdmissible && $0.1.row.flatMap { table.nodes[$0].indicator } == node.indicator
      }.compactMap { $0.0.date?.year }
      let last = draft.applicationDate.year - 1
      entry.date = PartialDate(year: [last, last - 1, last - 2].first { !taken.contains($0) } ?? last)
    }
    return entry
  }
}

extension Node {
  /// The node with only these rows within reach.
  fileprivate func reaching(_ soon: [String]) -> Node {
    var node = self
    node.guidance.reach = soon.contains(id) ? .soon : .later
    node.children = children.map { $0.reaching(soon) }
    return node
  }
}
