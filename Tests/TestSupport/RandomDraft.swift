import Basics
import Scoring
import Standards

extension Draft {
  /// A draft of random entries over all rows, many of them doubtful or wrong.
  package static func random(
    _ table: Table, entries: ClosedRange<Int> = 0...40, _ random: inout SeededRandom
  ) -> Draft {
    let day = CalendarDay(year: 2026, month: Int.random(in: 3...12, using: &random), day: 1) ?? .distantPast
    var draft = Draft(applicationDate: day)
    let since = Int.random(in: 2012...2025, using: &random)
    if Bool.random(using: &random) { draft.facts["assistantSince"] = .text("\(since)") }
    let count = Int.random(in: entries, using: &random)
    // Now and then many entries of one indicator, so that limits and caps bind.
    let indicator = Int.random(in: 0..<3, using: &random) == 0 ? table.indicators.randomElement(using: &random) : nil
    for position in 0..<count { draft.entries.append(Entry.random("e\(position)", table, in: indicator, &random)) }
    return draft
  }
}

extension Entry {
  /// An entry of a random row, below `indicator` where one is given.
  package static func random(
    _ id: String, _ table: Table, in indicator: Int? = nil, _ random: inout SeededRandom
  ) -> Entry {
    let rows = table.rows.filter { indicator == nil || table.nodes[$0].indicator == indicator }
    let row = rows.randomElement(using: &random).map { table.nodes[$0].id } ?? ""
    var entry = Entry(id: id, criterion: row)
    func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
    if !chance(10) { entry.rank = Int.random(in: 1...14, using: &random) }
    if !chance(10) { entry.months = Int.random(in: 0...60, using: &random) }
    if !chance(8) { entry.date = PartialDate(year: Int.random(in: 2019...2026, using: &random)) }
    if chance(3) { entry.project = "P\(Int.random(in: 0...4, using: &random))" }
    if chance(3) { entry.count = Int.random(in: 1...8, using: &random) }
    if chance(3) { entry.claimed = Points(thousandths: Int.random(in: 0...120, using: &random) * 100) }
    if chance(8) { entry.offField = true }
    if chance(2) { entry.benefit = !chance(4) }
    if chance(12) { entry.transferred = true }
    return entry
  }
}
