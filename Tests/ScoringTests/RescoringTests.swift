import Basics
import Scoring
import Standards
import TestSupport
import Testing

/// Scoring a changed draft again says what scoring it from nothing says, whatever was changed, and after any number of
/// changes.
@Suite struct RescoringTests {
  @Test func randomEditsAreScoredAsFromNothing() throws {
    let table = try builtInTable()
    for seed in 0..<150 {
      var random = SeededRandom(seed)
      var draft = Draft.random(table, &random)
      var rescoring = Rescoring(draft, table)
      for edit in 0..<12 {
        draft.edit(table, &random)
        rescoring.take(draft)
        #expect(rescoring.report == score(draft, table), "seed \(seed), edit \(edit)")
        #expect(rescoring.draft == draft, "seed \(seed), edit \(edit)")
      }
    }
  }

  @Test func manyEntriesOfOneIndicatorAreScoredAsFromNothing() throws {
    let table = try builtInTable()
    for (seed, indicator) in table.indicators.enumerated() {
      var random = SeededRandom(seed)
      var draft = Draft.random(table, &random)
      draft.entries += (0..<60).map { Entry.random("more\($0)", table, in: indicator, &random) }
      var rescoring = Rescoring(draft, table)
      for edit in 0..<10 {
        draft.change(indicator, table, &random)
        rescoring.take(draft)
        #expect(rescoring.report == score(draft, table), "\(table.nodes[indicator].id), edit \(edit)")
      }
    }
  }

  /// Each key of a name that is typed is another project.
  @Test func manyNamesOfAProjectAreScoredAsFromNothing() throws {
    let table = try builtInTable()
    var random = SeededRandom(5)
    var draft = Draft.random(table, entries: 20...20, &random)
    for position in draft.entries.indices { draft.entries[position].project = "P\(position % 7)" }
    var rescoring = Rescoring(draft, table)
    for key in 0..<400 {
      draft.entries[key / 20].project = key % 3 == 0 ? "P\(key % 5)" : "P\(key)"
      rescoring.take(draft)
      #expect(rescoring.report == score(draft, table), "key \(key)")
    }
  }

  /// Projects are told apart by their bytes, though Swift holds these two for equal.
  @Test func aProjectSpelledInOtherBytesIsScoredAsFromNothing() throws {
    let table = try builtInTable()
    let row = try #require(table.index(of: "awards.county.first"))
    #expect(table.nodes[row].rules.oncePer == .project)
    var draft = Draft(applicationDate: try #require(CalendarDay(year: 2026, month: 5, day: 1)))
    for (id, project) in [("a", "caf\u{E9}"), ("b", "cafe\u{301}")] {
      var entry = Entry(id: id, criterion: "awards.county.first")
      (entry.project, entry.rank, entry.date) = (project, 1, PartialDate(year: 2025))
      draft.entries.append(entry)
    }
    var rescoring = Rescoring(draft, table)
    #expect(rescoring.report.entries.map(\.status) == [.counted, .counted])
    draft.entries[1].project = "caf\u{E9}"
    rescoring.take(draft)
    #expect(rescoring.report == score(draft, table))
    #expect(rescoring.report.entries.map(\.status) == [.counted, .duplicate])
  }

  /// Whatever is added to a draft that was edited comes to what it does in the same draft opened anew.
  @Test func adviceAfterEditsIsThatOfTheDraftOpenedAnew() throws {
    let table = try builtInTable()
    for seed in 0..<20 {
      var random = SeededRandom(seed)
      var draft = Draft.random(table, &random)
      var rescoring = Rescoring(draft, table)
      for _ in 0..<5 {
        draft.edit(table, &random)
        rescoring.take(draft)
      }
      let anew = Rescoring(draft, table)
      let different = table.rows.filter { rescoring.oneMore(of: $0) != anew.oneMore(of: $0) }
      #expect(different.map { table.nodes[$0].id } == [], "seed \(seed)")
    }
  }
}

extension Draft {
  /// What a person may do to a draft: mostly to one entry, now and then to what all of them are measured by.
  fileprivate mutating func edit(_ table: Table, _ random: inout SeededRandom) {
    switch Int.random(in: 0..<16, using: &random) {
    case 0:
      applicationDate =
        CalendarDay(year: 2026, month: Int.random(in: 1...12, using: &random), day: 1) ?? applicationDate
    case 1: passMark = [nil, Points(20), Points(60)].randomElement(using: &random) ?? nil
    case 2: facts["assistantSince"] = .text("\(Int.random(in: 2012...2025, using: &random))")
    case 3: invalid = invalid.isEmpty ? [InvalidValue(key: "passMark", found: "x", problem: .notNumber)] : []
    case 4: entries.append(Entry.random("a\(entries.count)", table, &random))
    case 5: if !entries.isEmpty { entries.remove(at: Int.random(in: entries.indices, using: &random)) }
    case 6: entries.shuffle(using: &random)
    case 7: applicant.name += "x"
    default: change(nil, table, &random)
    }
  }

  /// Changes one entry, or a few.
  fileprivate mutating func change(_ indicator: Int?, _ table: Table, _ random: inout SeededRandom) {
    guard !entries.isEmpty else { return }
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let position = Int.random(in: entries.indices, using: &random)
      let other = Entry.random(entries[position].id, table, in: indicator, &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: entries[position] = other
      case 1: entries[position].criterion = ["", "patents", other.criterion].randomElement(using: &random) ?? ""
      case 2: entries[position].rank = other.rank
      case 3: entries[position].date = other.date
      case 4: entries[position].project = other.project
      case 5: entries[position].title = ["T1", "T2", " T1", nil].randomElement(using: &random) ?? nil
      case 6: (entries[position].months, entries[position].count) = (other.months, other.count)
      default: (entries[position].benefit, entries[position].claimed) = (other.benefit, other.claimed)
      }
    }
  }
}
