import Basics
import Scoring
import Standards
import TestSupport
import Testing

/// What holds of every explanation and split, on random drafts.
@Suite struct ExplanationPropertyTests {
  private func reports(_ count: Int, _ check: (Draft, Report, Table, Int) -> Void) throws {
    let table = try builtInTable()
    for seed in 0..<count {
      var random = SeededRandom(seed)
      let draft = Draft.random(table, &random)
      check(draft, score(draft, table), table, seed)
    }
  }

  /// Every step starts where the one before it ended, and ends at what the report says.
  @Test func anEntrysChainNeverBreaks() throws {
    try reports(150) { draft, report, table, seed in
      let wording = Wording(report, of: draft, table)
      for (position, result) in report.entries.enumerated() {
        let lines = wording.explanation(ofEntry: position).lines.filter { $0.after != nil }
        let own = lines.filter { $0.entry == position }
        #expect(own.first?.before == nil && own.last?.after == result.counts, "seed \(seed), entry \(position)")
        for (one, next) in zip(own, own.dropFirst()) { #expect(next.before == one.after, "seed \(seed), \(next.text)") }
        if result.status == .counted {
          #expect(lines.last?.after == report.total.points && lines.last?.before == report.totalRaw, "seed \(seed)")
        } else {
          #expect(lines.count == own.count, "seed \(seed), entry \(position)")
        }
      }
    }
  }

  /// In the whole account each sum is that of the figures below it, and each figure is the report's.
  @Test func theAccountAddsUp() throws {
    try reports(150) { draft, report, table, seed in
      let lines = Wording(report, of: draft, table).explanationOfTotal().lines
      var shown: [Int: ExplanationLine] = [:]
      for line in lines {
        // A limit's step stands before its node's own.
        if let node = line.node, line.after != nil { shown[node] = line }
      }
      for (index, line) in shown {
        let node = table.nodes[index]
        guard node.bestRoot == nil || node.bestRoot == index, !line.text.contains("限 ") else { continue }
        #expect(line.after == report.nodes[index].figures.points, "seed \(seed), \(node.id)")
        #expect(line.before == report.nodes[index].raw, "seed \(seed), \(node.id)")
        guard node.bestRoot == nil else { continue }
        let parts =
          node.scale == nil
          ? node.children.map { report.nodes[$0].figures.points }
          : report.entries.filter { $0.row == index }.map(\.counts)
        #expect(line.before == parts.reduce(.zero, +), "seed \(seed), \(node.id)")
      }
      #expect(Set(lines.compactMap(\.entry)) == Set(draft.entries.indices), "seed \(seed)")
      #expect(lines.allSatisfy { !$0.text.isEmpty && $0.depth >= 0 && ($0.before == nil || $0.after != nil) })
      #expect(lines.last { $0.after != nil }?.after == report.total.points, "seed \(seed)")
    }
  }

  /// Every reading that an entry cites is spelled out in its explanation, and no other.
  @Test func readingsAreSpelledOut() throws {
    try reports(100) { draft, report, table, seed in
      let wording = Wording(report, of: draft, table)
      for position in report.entries.indices where report.entries[position].status != .incomplete {
        let lines = wording.explanation(ofEntry: position).lines
        let own = lines.filter { $0.entry == position }.flatMap(\.readings)
        #expect(Set(own) == Set(report.citedReadings(position, table)), "seed \(seed), entry \(position)")
        let named = Set(lines.filter { $0.after != nil }.flatMap(\.readings))
        #expect(Set(lines.filter { $0.after == nil }.flatMap(\.readings)) == named, "seed \(seed), entry \(position)")
      }
    }
  }

  /// Everything that entries are worth is in exactly one part of the split.
  @Test func splitsAddUp() throws {
    try reports(400) { _, report, table, seed in
      let total = report.split(table)
      #expect(total.parts == report.entries.reduce(.zero) { $0 + $1.figures.points }, "seed \(seed)")
      #expect(total.counted == report.total.points && total.counted + total.open == report.total.high)
      for index in table.nodes.indices {
        let split = report.split(of: index, table)
        #expect(split.worth == split.parts && split.isNotNegative, "seed \(seed), \(table.nodes[index].id)")
        guard table.nodes[index].bestRoot == nil || table.nodes[index].bestRoot == index else { continue }
        #expect(split.counted == report.nodes[index].figures.points, "seed \(seed), \(table.nodes[index].id)")
        #expect(split.counted + split.open == report.nodes[index].figures.high, "seed \(seed)")
      }
      let indicators = table.indicators.map { report.split(of: $0, table).worth }
      #expect(indicators.reduce(.zero, +) == total.worth, "seed \(seed)")
    }
  }
}

extension PointsSplit {
  fileprivate var parts: Points { counted + cutByCaps + overLimit + duplicate + notHighest + notAdmitted }

  fileprivate var isNotNegative: Bool {
    [worth, counted, cutByCaps, overLimit, duplicate, notHighest, notAdmitted, open].allSatisfy { $0 >= .zero }
  }
}
