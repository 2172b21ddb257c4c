import Basics
import Scoring
import Standards
import TestSupport
import Testing

/// What holds for every draft, on random ones.
@Suite struct PropertyTests {
  @Test func boundsAndCapsHoldEverywhere() throws {
    let table = try builtInTable()
    for seed in 0..<600 {
      var random = SeededRandom(seed)
      let report = score(.random(table, &random), table)
      let wrong = zip(table.nodes, report.nodes).filter { node, result in
        !isOrdered(result.figures) || result.figures.high > node.cap ?? .largest
      }
      #expect(wrong.map(\.0.id) == [], "seed \(seed)")
      let entries = report.entries.filter { !isOrdered($0.figures) || $0.status != .counted && $0.counts != .zero }
      #expect(entries == [], "seed \(seed)")
      #expect(isOrdered(report.total) && report.total.high <= Points(150), "seed \(seed)")
    }
  }

  @Test func anotherEntryNeverLowersATotal() throws {
    let table = try builtInTable()
    for seed in 0..<600 {
      var random = SeededRandom(seed)
      let draft = Draft.random(table, &random)
      let before = score(draft, table)
      var entry = Entry.random("new", table, &random)
      entry.project = "of its own"
      var more = draft
      more.entries.insert(entry, at: Int.random(in: 0...draft.entries.count, using: &random))
      let after = score(more, table)
      #expect(isNotLower(after.total, than: before.total), "seed \(seed)")
      let lower = (table.sections + table.indicators).filter {
        !isNotLower(after.nodes[$0].figures, than: before.nodes[$0].figures)
      }
      #expect(lower.map { table.nodes[$0].id } == [], "seed \(seed)")
    }
  }

  @Test func theOrderOfEntriesChangesNoTotal() throws {
    let table = try builtInTable()
    for seed in 0..<400 {
      var random = SeededRandom(seed)
      let draft = Draft.random(table, &random)
      var shuffled = draft
      shuffled.entries.shuffle(using: &random)
      let (one, other) = (score(draft, table), score(shuffled, table))
      #expect(one.total == other.total, "seed \(seed)")
      let different = (table.sections + table.indicators).filter { one.nodes[$0].figures != other.nodes[$0].figures }
      #expect(different.map { table.nodes[$0].id } == [], "seed \(seed)")
    }
  }

  /// What counts, added up from the rows through their caps, is what the indicator shows.
  @Test func statusesAgreeWithTheIndicatorsPoints() throws {
    let table = try builtInTable()
    for seed in 0..<400 {
      var random = SeededRandom(seed)
      let report = score(.random(table, &random), table)
      let wrong = table.indicators.filter {
        counted($0, table, report).capped(at: table.nodes[$0].cap) != report.nodes[$0].figures.points
      }
      #expect(wrong.map { table.nodes[$0].id } == [], "seed \(seed)")
    }
  }

  @Test(.timeLimit(.minutes(1))) func manyEntriesAreQuick() throws {
    let table = try builtInTable()
    var random = SeededRandom(1)
    let patents = try #require(table.index(of: "patents"))
    let day = try #require(CalendarDay(year: 2026, month: 5, day: 1))
    var draft = Draft(applicationDate: day)
    for position in 0..<200 { draft.entries.append(Entry.random("t\(position)", table, in: patents, &random)) }
    let rows = ["lead", "principal", "member"].flatMap { ["services.promotion.\($0)", "services.consulting.\($0)"] }
    for project in 0..<60 {
      for row in rows {
        var entry = Entry(id: "s\(project) \(row)", criterion: row)
        (entry.project, entry.date) = ("P\(project)", PartialDate(year: 2025))
        entry.claimed = Points(thousandths: Int.random(in: 30...100, using: &random) * 100)
        draft.entries.append(entry)
      }
    }
    let clock = ContinuousClock()
    var report: Report?
    let time = clock.measure { report = score(draft, table) }
    #expect(report?.diagnostics.contains { $0.code == "choiceNotProven" } == false)
    #expect(time < .seconds(20), "\(time) (a debug build on a busy machine)")
  }

  // MARK: Helpers

  private func isOrdered(_ figures: Figures) -> Bool {
    .zero <= figures.low && figures.low <= figures.points && figures.points <= figures.high
  }

  private func isNotLower(_ now: Figures, than then: Figures) -> Bool {
    now.low >= then.low && now.points >= then.points && now.high >= then.high
  }

  /// A node's points before its own cap, from the entries that count.
  private func counted(_ index: Int, _ table: Table, _ report: Report) -> Points {
    let node = table.nodes[index]
    guard node.scale == nil else {
      return report.entries.filter { $0.row == index }.reduce(.zero) { $0 + $1.counts }
    }
    let children = node.children.map { counted($0, table, report).capped(at: table.nodes[$0].cap) }
    return node.bestRoot == nil ? children.reduce(.zero, +) : children.max() ?? .zero
  }
}
