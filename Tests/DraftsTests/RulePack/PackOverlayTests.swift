import Drafts
import Foundation
import Scoring
import Testing

/// Packs that build on another one and say only what differs.
@Suite struct PackOverlayTests {
  private static let bases: PackBase.Finder = { name, _ in
    switch name {
    case "small-1": .success(PackBase(bytes: Array(SmallPack.text.utf8), file: "small.json"))
    case "loop": .success(PackBase(bytes: Array(overlay("", extends: "loop").utf8), file: "loop.json"))
    case "broken": .success(PackBase(bytes: Array("{".utf8), file: "broken.json"))
    default: .failure(.unknown)
    }
  }

  private static func overlay(_ changes: String, extends: String = "small-1") -> String {
    #"{"format": "ziping-standard/1", "extends": "\#(extends)", "id": "over-1", "version": "2"\#(changes)}"#
  }

  private static func pack(_ changes: String) throws -> RulePack {
    try RulePackFile.decode(Array(overlay(changes).utf8), file: "over.json", bases: bases)
  }

  private static func problems(_ text: String) -> [String] {
    do throws(RulePackProblems) {
      _ = try RulePackFile.decode(Array(text.utf8), file: "over.json", bases: bases)
      return []
    } catch {
      return error.lines
    }
  }

  @Test func whatIsNotSaidIsTheBases() throws {
    let (base, over) = (try SmallPack.pack(), try PackOverlayTests.pack(""))
    #expect((over.id, over.version) == ("over-1", "2"))
    #expect(over.sections == base.sections)
    #expect(over.conditions == base.conditions)
    #expect(over.title == base.title)
    #expect(over.digest != base.digest)
  }

  @Test func nodesChangeWhereverTheyStand() throws {
    let over = try PackOverlayTests.pack(
      """
      , "passMark": 9, "nodes": [
        {"id": "prizes.high", "cap": 10, "issuers": null},
        {"id": "prizes.low", "remove": true},
        {"id": "prizes.middle", "name": "中", "points": {"flat": 2}},
        {"id": "trade", "in": "life", "name": "行业", "ask": ["title"], "children": [{"id": "trade.one", "name": "一", "points": {"flat": 1}}]}
      ], "screens": [{"id": "s2", "indicators": ["work", "trade"]}]
      """)
    let table = Table(over)
    #expect(over.passMark == Points(9))
    #expect(table.node("prizes.high")?.cap == Points(10))
    #expect(table.node("prizes.high")?.guidance.issuers == nil)
    #expect(table.node("prizes.high")?.scale == Table(try SmallPack.pack()).node("prizes.high")?.scale)
    #expect(table.row("prizes.low") == nil)
    #expect(table.node("prizes.middle")?.scale == .flat(Points(2)))
    #expect(over.sections[1].children.map(\.id) == ["work", "trade"])
    #expect(over.screens[1].title == "乙")
  }

  @Test func listsChangeByTheirIds() throws {
    let over = try PackOverlayTests.pack(
      """
      , "readings": [{"id": "R2", "brief": "专家定"}],
      "fields": [{"field": "rank", "label": "名次"}],
      "facts": [{"id": "extra", "kind": "yesNo", "step": "conditions", "label": "另", "question": "另？", "help": "是否", "article": "第九条"}],
      "conditions": [{"id": "3", "remove": true}, {"id": "5", "article": "第九条", "name": "另", "test": {"fact": "extra", "is": true}}],
      "verdicts": [{"id": "review", "test": {"condition": "5"}}]
      """)
    #expect(over.readings.map(\.brief) == [nil, "专家定"])
    #expect(over.fields.first { $0.field == .rank }?.label == "名次")
    #expect(over.facts.last?.id == "extra")
    #expect(over.conditions.map(\.id) == ["1", "2", "4", "5"])
    #expect(over.verdicts[1].test == .condition("5"))
  }

  @Test(arguments: [
    (
      overlay("", extends: "nowhere"),
      "over.json：第 1 行第 44 列 extends：找不到标准「nowhere」：请写内置标准的编号，或另一份标准文件的路径。"
    ),
    (
      overlay("", extends: "loop"),
      "loop.json：第 1 行第 44 列 extends：标准一层叠一层超过 8 份，可能互相引用：请核对 extends。"
    ),
    (overlay("", extends: "broken"), "broken.json：第 1 行第 1 列：从这里开始的 { 没有结束"),
    (
      overlay(#", "nodes": [{"id": "prizes.none", "remove": true}]"#),
      "over.json：第 1 行第 97 列 nodes[0]：所依据的标准中没有「prizes.none」，不能删去：请改正编号。"
    ),
    (
      overlay(#", "nodes": [{"id": "none.at", "name": "无", "points": {"flat": 1}}]"#),
      "over.json：第 1 行第 97 列 nodes[0]：表中没有「none」：请改正编号。"
    ),
    (
      overlay(#", "nodes": [{"id": "prizes.high", "capp": 10}]"#),
      "over.json：第 1 行第 119 列 sections[0].children[0].children[0].capp：不认识的键「capp」：请删去，或改成「cap」。"
    ),
    (overlay(#", "sections": []"#), "over.json：第 1 行第 99 列 sections：依据另一份标准时不能重写 sections：请把有变化的条目写进 nodes。"),
    (overlay("").replacingOccurrences(of: "over-1", with: "small-1"), "over.json：第 1 行第 61 列 id：编号与所依据的标准「small-1」相同"),
    (overlay(#", "cap": 40"#), "over.json：第 1 行第 94 列 cap：各一级指标最高分合计 30，与总分 40 不符"),
    (overlay(#", "nodes": [{"id": "life", "cap": 12}]"#), "small.json：第 3 行第 41 列 cap：各一级指标最高分合计 32，与总分 30 不符"),
  ])
  func mistakesAreSaidWithTheirFile(_ text: String, _ line: String) {
    let problems = PackOverlayTests.problems(text)
    #expect(problems.contains { $0.hasPrefix(line) }, "\(problems)")
  }
}
