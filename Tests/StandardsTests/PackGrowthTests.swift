import Foundation
import Standards
import Storage
import TestSupport
import Testing

/// Reading and checking a standard takes time in proportion to what it says, whatever that is.
@Suite(.serialized) struct PackGrowthTests {
  private static func rows(_ count: Int, from first: Int = 0) -> [String] {
    (first..<first + count).map {
      #"{"id": "prizes.r\#($0)", "name": "行\#($0)", "printed": "2", "points": {"flat": 2}, "ask": ["title", "rank", "date"]}"#
    }
  }

  /// The small pack with so many more rows.
  private static func base(_ count: Int) -> String {
    SmallPack.text.replacing(
      #"{"id": "prizes.high""#, with: rows(count).map { $0 + ", " }.joined() + #"{"id": "prizes.high""#)
  }

  private static func overlay(_ nodes: [String]) -> String {
    #"{"format": "ziping-standard/1", "extends": "small-1", "id": "over-1", "version": "2", "nodes": [\#(nodes.joined(separator: ", "))]}"#
  }

  /// Changes of as many nodes as the base has.
  enum Changes: String, CaseIterable, Sendable {
    case points, new, moved, removed, unknown

    func nodes(_ count: Int) -> [String] {
      switch self {
      case .points: (0..<count).map { #"{"id": "prizes.r\#($0)", "points": {"flat": 2}}"# }
      case .new: PackGrowthTests.rows(count, from: count)
      case .moved: (1..<count).map { #"{"id": "prizes.r\#($0)", "before": "prizes.r0"}"# }
      case .removed: (0..<count).map { #"{"id": "prizes.r\#($0)", "remove": true}"# }
      case .unknown: (0..<count).map { #"{"id": "prizes.x\#($0)", "cap": 2}"# }
      }
    }
  }

  /// Eight times as much may take at most 24 times as long; in proportion to its square it would be 64 times.
  @Test(.timeLimit(.minutes(2)), arguments: Changes.allCases)
  func checkingAnOverlayGrowsWithItsChanges(_ changes: Changes) {
    let times = [50, 400].map { count in
      let (base, overlay) = (PackGrowthTests.base(count), PackGrowthTests.overlay(changes.nodes(count)))
      return ThreadClock.measure {
        _ = try? RulePackFile.review(Array(overlay.utf8), file: "over.json") { _, _ in
          .success(PackBase(bytes: Array(base.utf8), file: "small.json"))
        }
      }
    }
    #expect(times[1] < times[0] * 24, "\(times)")
  }

  /// Items of a list stand where they are put.
  @Test func itemsArePutBeforeOthersInTheOrderOfTheChanges() throws {
    let nodes = [
      #"{"id": "prizes.r2", "before": "prizes.r0"}"#, #"{"id": "prizes.r1", "remove": true}"#,
      #"{"id": "prizes.r4", "before": "prizes.r0", "name": "四"}"#,
      #"{"id": "prizes.new", "name": "新", "points": {"flat": 1}, "before": "prizes.r2"}"#,
    ]
    let base = Array(PackGrowthTests.base(5).utf8)
    let pack = try RulePackFile.decode(Array(PackGrowthTests.overlay(nodes).utf8), file: "over.json") { _, _ in
      .success(PackBase(bytes: base, file: "small.json"))
    }
    let rows = pack.sections[0].children[0].children.map(\.id)
    #expect(rows == ["new", "r2", "r4", "r0", "r3", "high", "low"].map { "prizes." + $0 })
  }

  /// What stands below a node goes with it, and is not found any more.
  @Test func whatStandsBelowARemovedNodeIsGone() {
    let overlay = PackGrowthTests.overlay([
      #"{"id": "prizes", "remove": true}"#, #"{"id": "prizes.high", "cap": 3}"#,
    ])
    let problems = #expect(throws: RulePackProblems.self) {
      try RulePackFile.decode(Array(overlay.utf8), file: "over.json") { _, _ in
        .success(PackBase(bytes: Array(SmallPack.text.utf8), file: "small.json"))
      }
    }
    #expect(problems?.lines.contains { $0.contains("所依据的标准中没有「prizes.high」") } == true)
  }

  /// Of thousands of mistakes the first are told, and how many more there are.
  @Test func thousandsOfMistakesAreNotAllTold() throws {
    let keys = (0..<3_000).map { #""key\#($0)": 1, "# }.joined()
    let text = SmallPack.text.replacing(#""format": "#, with: keys + #""format": "#)
    let problems = try #require(
      #expect(throws: RulePackProblems.self) { try RulePackFile.decode(Array(text.utf8), file: "small.json") })
    #expect(problems.problems.count == 3_000)
    #expect(problems.lines.count == 1_001)
    #expect(problems.lines.last == "small.json：另有 2000 处错误没有列出：请先改正以上各处，再检查一次。")
  }
}
