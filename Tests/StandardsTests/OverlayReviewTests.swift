import Foundation
import Standards
import Storage
import Testing
import Wizard

/// What the author of an overlay is told: what the changes did to the base's print and examples, and, apart from that,
/// what the base's author was told already.
@Suite struct OverlayReviewTests {
  private static let base = SmallPack.text
    .replacing(#""name": "低","#, with: #""name": "低", "printed": "第1-3名 3n-0.5n", "#)
    .replacing(
      #"[{"article": "第七条", "text": "由人判断"}]"#,
      with: """
        [{"article": "第七条", "text": "由人判断"}], "examples": [
          {"says": "第 3 名得 5 分。", "readings": ["R1"],
            "entries": [{"criterion": "prizes.high", "rank": 3, "date": "2025"}], "gives": {"total": 5}},
          {"says": "两年 2 分。", "entries": [{"criterion": "work.years", "months": 30}], "gives": {"total": 2}},
          {"says": "角色 3 到 5 分。", "readings": ["R2"], "entries": [{"criterion": "work.role"}],
            "gives": {"total": [3, 3, 5]}}
        ]
        """)

  private static let bases: PackBase.Finder = { name, _ in
    switch name {
    case "small-1": .success(PackBase(bytes: Array(base.utf8), file: "small.json"))
    case "between": .success(PackBase(bytes: Array(between.utf8), file: "between.json"))
    default: .failure(.unknown([]))
    }
  }

  private static func overlay(_ changes: String, extends: String = "small-1") -> String {
    #"{"format": "ziping-standard/1", "extends": "\#(extends)", "id": "over-1", "version": "2"\#(changes)}"#
  }

  private static let between = overlay(#", "nodes": [{"id": "work.years", "points": {"perYear": 1.5}}]"#)
    .replacing("over-1", with: "between")

  private static func notes(_ text: String) throws -> [String] {
    let review = try RulePackFile.review(Array(text.utf8), file: "over.json", bases: bases)
    return review.notes.map { $0.line(review.files) }
  }

  private static let uneven =
    "沿用「small.json」，第 35 行第 58 列 sections[0].children[0].children[1].printed："
    + "印的 0.5-3 分不是逐名等差：请核对；如果确实这样取值，请引用一条 applies 含「rankList」的读法。"
  /// The base's own gap (two rows without an example) is not the overlay's, nor are the days on which its examples rest.
  @Test func withoutAChangeOnlyTheBasesNotesAreSaid() throws {
    #expect(try OverlayReviewTests.notes(OverlayReviewTests.overlay("")) == [OverlayReviewTests.uneven])
    let later = OverlayReviewTests.overlay(#", "effectiveFrom": "2036-01-01""#)
    #expect(try OverlayReviewTests.notes(later) == [OverlayReviewTests.uneven])
  }

  @Test func whatAChangeDoesIsSaidInTheOverlaysOwnTerms() throws {
    let changes = #"""
      , "nodes": [{"id": "prizes.low", "points": {"flat": 2}}, {"id": "prizes.high", "points": {"flat": 4}},
        {"id": "work.role", "remove": true}, {"id": "work.years", "readings": ["R2", "R3"]},
        {"id": "work.more", "name": "另", "cap": 12, "points": {"flat": 1}}],
      "readings": [{"id": "R3", "doubt": "另", "reading": "另"}]
      """#
    let notes = try OverlayReviewTests.notes(OverlayReviewTests.overlay(changes))
    #expect(
      notes == [
        "2 个条目没有例子：prizes.high、work.more。请补写 examples。",
        "3 条读法没有例子：R1、R2、R3。请补写 examples。",
        "第 1 行第 128 列 nodes[0].points：印的是 0.5-3 分，打分却是 2 分：请核对两处分值。它在所依据的「small.json」"
          + "第 35 行第 58 列 sections[0].children[0].children[1].printed：要改它，请在本文件中改写「prizes.low」。",
        "第 1 行第 174 列 nodes[1].points：所依据的标准有例子「第 3 名得 5 分。」，那里是 5，这里算出 4：请核对；如果有意如此，请补写自己的例子。",
        "第 2 行第 33 列 nodes[2].remove：所依据的标准的例子「角色 3 到 5 分。」用到了这里没有的内容：请核对；如果有意如此，请补写自己的例子。",
        "第 3 行第 43 列 nodes[4].cap：最高分 12 用不到，上一级「life」最高只有 10 分：请核对两处最高分。",
      ])
  }

  /// An example that the pack in between has made untrue on purpose is not held against the one above it.
  @Test func onlyTheNearestBaseCounts() throws {
    let notes = try OverlayReviewTests.notes(OverlayReviewTests.overlay("", extends: "between"))
    #expect(notes == [OverlayReviewTests.uneven])
    let changed = OverlayReviewTests.overlay(
      #", "nodes": [{"id": "work.role", "points": {"band": [3, 4]}}]"#, extends: "between")
    #expect(
      try OverlayReviewTests.notes(changed).contains {
        $0.hasSuffix(
          " nodes[0].points：所依据的标准有例子「角色 3 到 5 分。」，那里是 [3, 3, 5]，这里算出 [3, 3, 4]：请核对；如果有意如此，请补写自己的例子。")
      })
  }
}
