import TestSupport
import Testing

@testable import Scoring
@testable import Standards

/// What is scored and said of a draft takes time in proportion to its entries, whatever they are.
@Suite(.serialized) struct GrowthTests {
  /// The entries of a draft, by their numbers.
  struct Shape: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var entry: @Sendable (Int) -> Entry

    init(_ name: String, _ entry: @escaping @Sendable (Int) -> Entry) {
      (testDescription, self.entry) = (name, entry)
    }
  }

  private static let awards = ["awards.county.first", "awards.county.second", "awards.municipal.third"]

  private static let shapes = [
    Shape("one row") { Sample.entry("e\($0)", "honors.county", title: "荣誉\($0)", date: "2024") },
    Shape("one project") { Sample.entry("e\($0)", awards[$0 % 3], rank: 1, date: "2025", project: "P") },
    Shape("projects in pairs") {
      Sample.entry("e\($0)", awards[$0 % 2 * 2], rank: 1 + $0 % 4, date: "2025", project: "P\($0 / 2)")
    },
    Shape("projects far apart") {
      Sample.entry("e\($0)", awards[$0 / 500 % 3], rank: 1, date: "2025", project: "P\($0 % 500)")
    },
    Shape("limits") {
      Sample.entry("e\($0)", $0 % 2 == 0 ? "patents.noninvention.utility" : "papers.other", rank: 1, date: "2025")
    },
    Shape("degrees") {
      Sample.entry("e\($0)", $0 % 2 == 0 ? "education.master" : "education.associate", date: "\(1990 + $0 % 20)")
    },
    Shape("years of work") { Sample.entry("e\($0)", "experience.field", title: "单位\($0)", months: 1 + $0 % 30) },
    Shape("same titles") { Sample.entry("e\($0)", "papers.core", title: "同名", rank: 1, date: "2025-01-01") },
    Shape("open conditions") {
      Sample.entry("e\($0)", "awards.provincial.first", rank: 1, date: "2025", project: "P\($0)")
    },
    Shape("documents") { number in
      var entry = Sample.entry("e\(number)", "honors.county", title: "荣誉")
      entry.evidence = [Evidence(name: "材料\(number)", ready: false)]
      return entry
    },
  ]

  /// Eight times the entries may take at most 24 times as long; in proportion to their square it would be 64 times.
  @Test(.timeLimit(.minutes(2)), arguments: shapes)
  func scoringAndExplainingGrowWithTheEntries(_ shape: Shape) throws {
    let table = try builtInTable()
    let (small, large) = (300, 2_400)
    let times = [small, large].map { count in
      var draft = Draft.dated
      draft.entries = (0..<count).map(shape.entry)
      return (0..<3).map { _ in ThreadClock.measure { GrowthTests.sayAll(of: draft, table) } }.min() ?? .zero
    }
    #expect(times[1] < times[0] * 24, "\(times)")
  }

  private static func sayAll(of draft: Draft, _ table: Table) {
    let report = score(draft, table)
    let wording = Wording(report, of: draft, table)
    _ = wording.explanationOfTotal()
    for position in draft.entries.indices { _ = wording.why(position) }
    for diagnostic in report.diagnostics { _ = wording.sentence(for: diagnostic) }
    for index in report.conditions.indices { _ = wording.sentence(forCondition: index) }
    for index in report.verdicts.indices { _ = wording.reasons(forVerdict: index) }
    for office in table.evidenceList(draft, report).byOffice { _ = wording.sentence(for: office) }
    _ = wording.sentences(for: table.bareEntries(draft, report))
  }

  @Test(.timeLimit(.minutes(1)))
  func anEntryMayListThousandsOfDocuments() throws {
    var entry = Sample.entry("e1", "honors.county")
    entry.evidence = (0..<50_000).map { Evidence(name: "材料\($0 / 2)", ready: $0 % 2 == 1) }
    let items = try builtInTable().evidence(of: entry)
    #expect(items.count { !$0.isAsked } == 25_000)
    #expect(items.allSatisfy { $0.isAsked || $0.isReady })
  }

  /// Two drafts of which every entry could be each of the other's.
  @Test(.timeLimit(.minutes(1)))
  func draftsWhoseEntriesAreAlikeAreComparedAllTheSame() {
    let old = (0..<20_000).map { Sample.entry("o\($0)", "papers.core", title: "题\($0 / 100)", rank: 1 + $0 % 5) }
    let new = (0..<20_000).map { Sample.entry("n\($0)", "papers.core", title: "题\($0 / 100)", rank: 1 + $0 % 7) }
    #expect(EntryMatching(old, new).removed.isEmpty)
  }
}
