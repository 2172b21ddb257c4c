import Basics
import Foundation
import Standards
import Storage
import Testing
import Wizard

/// Packs that build on another one and say only what differs.
@Suite struct PackOverlayTests {
  private static let bases: PackBase.Finder = { name, _ in
    switch name {
    case "small-1": .success(PackBase(bytes: Array(SmallPack.text.utf8), file: "small.json"))
    case "loop": .success(PackBase(bytes: Array(overlay("", extends: "loop").utf8), file: "loop.json"))
    case "broken": .success(PackBase(bytes: Array("{".utf8), file: "broken.json"))
    case "loop-a": .success(PackBase(bytes: Array(overlay("", extends: "loop-b").utf8), file: "a.json"))
    case "loop-b": .success(PackBase(bytes: Array(overlay(" ", extends: "loop-a").utf8), file: "b.json"))
    case "wrong": .success(PackBase(bytes: Array(overlay(#", "cap": 31"#).utf8), file: "wrong.json"))
    case "short":
      .success(
        PackBase(
          bytes: Array(overlay(#", "short": "短名""#).replacing("over-1", with: "short-1").utf8), file: "short.json"))
    case "draft": .success(PackBase(bytes: Array(#"{"format": "ziping-draft", "facts": {}}"#.utf8), file: "draft.json"))
    default:
      if let left = Int(name) {
        .success(PackBase(bytes: Array(overlay("", extends: "\(left + 1)").utf8), file: "\(left).json"))
      } else {
        .failure(.unknown(["small-1", "small-2"]))
      }
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

  @Test(arguments: [
    ("", "短名"), (#", "short": "自己""#, "自己"), (#", "title": "大表", "short": "大""#, "大"), (#", "title": "大表""#, nil),
  ]) func anotherTitleStandsAlone(_ changes: String, _ short: String?) throws {
    let text = PackOverlayTests.overlay(changes, extends: "short")
    let over = try RulePackFile.decode(Array(text.utf8), file: "over.json", bases: PackOverlayTests.bases)
    #expect(over.shortTitle == short)
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
      overlay("", extends: "small-3"),
      "over.json：第 1 行第 44 列 extends：找不到编号为「small-3」的标准：请改成「small-1」，或写标准文件的路径，例如「./small-3.json」。"
    ),
    (
      overlay("", extends: "loop-a"),
      "b.json：第 1 行第 44 列 extends：标准互相依据（over.json -> a.json -> b.json -> a.json）：请改正其中一份的 extends。"
    ),
    (overlay("", extends: "loop"), "over.json：第 1 行第 44 列 extends：标准互相依据（over.json -> loop.json）"),
    (overlay("", extends: "1"), "7.json：第 1 行第 44 列 extends：标准一层叠一层超过 8 份：请直接依据下面的一份。"),
    (overlay("", extends: "broken"), "broken.json：第 1 行第 1 列：从这里开始的 { 没有结束"),
    (overlay("", extends: "draft"), "draft.json：第 1 行第 12 列 format：格式是「ziping-draft」，不是评价标准文件"),
    (
      overlay("", extends: "wrong"),
      "wrong.json：第 1 行第 94 列 cap：各一级指标最高分合计 30，与总分 31 不符：请改正总分或各项最高分。"
    ),
    (
      overlay(#", "nodes": [{"id": "prizes.none", "remove": true}]"#),
      "over.json：第 1 行第 97 列 nodes[0]：所依据的标准中没有「prizes.none」，不能去掉：请改成「prizes.low」。"
    ),
    (
      overlay(#", "nodes": [{"id": "prizes.hihg", "cap": 10}]"#),
      "over.json：第 1 行第 97 列 nodes[0]：所依据的标准中没有「prizes.hihg」：请改成「prizes.high」；如果是新增，还要写「name」、「points」。"
    ),
    (
      overlay(#", "nodes": [{"id": "prizs.at", "name": "无", "points": {"flat": 1}}]"#),
      "over.json：第 1 行第 97 列 nodes[0]：表中没有「prizs」：请改成「prizes」。"
    ),
    (
      overlay(#", "nodes": [{"id": "prizes.high", "capp": 10}]"#),
      "over.json：第 1 行第 119 列 nodes[0].capp：不认识的键「capp」：请删去，或改成「cap」。"
    ),
    (
      overlay(#", "nodes": [{"id": "prizes.high", "cap": 9}, {"id": "prizes.high", "cap": 10}]"#),
      "over.json：第 1 行第 137 列 nodes[1].id：「prizes.high」重复出现：请删去一处，或改成另一个。"
    ),
    (
      overlay(#", "nodes": [{"id": "prizes", "children": []}]"#),
      "over.json：第 1 行第 126 列 nodes[0].children：已有的条目不能整个重写 children：请把要改、要加的行分别写进 nodes，要去掉的写 remove。"
    ),
    (
      overlay(#", "nodes": [{"id": "work", "in": "merit"}]"#),
      "over.json：第 1 行第 118 列 nodes[0].in：「work」表中已有，in 只用于新增的二级指标：请删去。"
    ),
    (
      overlay(
        #", "nodes": [{"id": "t", "name": "新", "children": [{"id": "t.a", "name": "甲", "points": {"flat": 1}}]}]"#),
      "over.json：第 1 行第 97 列 nodes[0]：新增的二级指标「t」没有写明属于哪个一级指标：请用 in 写「good」、「life」之一。"
    ),
    (
      overlay(#", "nodes": [{"id": "prizes.low", "before": "prizes.hi"}]"#),
      "over.json：第 1 行第 128 列 nodes[0].before：同一列表中没有「prizes.hi」，不能排在它前面：请改成「prizes.high」。"
    ),
    (overlay(#", "nodes": [5]"#), "over.json：第 1 行第 97 列 nodes[0]：这里是数，应为对象 { }：请改正。"),
    (overlay(#", "nodez": []"#), "over.json：第 1 行第 87 列 nodez：不认识的键「nodez」：请删去，或改成「nodes」。"),
    (
      overlay(#", "readings": [{"id": "R22", "brief": "短"}]"#),
      "over.json：第 1 行第 100 列 readings[0]：所依据的标准中没有「R22」：请改正编号；如果是新增，还要写「doubt」、「reading」。"
    ),
    (overlay(#", "sections": []"#), "over.json：第 1 行第 99 列 sections：依据另一份标准时不能重写 sections：请把有变化的条目写进 nodes。"),
    (overlay("").replacingOccurrences(of: "over-1", with: "small-1"), "over.json：第 1 行第 61 列 id：编号与所依据的标准「small-1」相同"),
    (overlay(#", "cap": 40"#), "over.json：第 1 行第 94 列 cap：各一级指标最高分合计 30，与总分 40 不符"),
  ])
  func mistakesAreSaidWithTheirFile(_ text: String, _ line: String) {
    let problems = PackOverlayTests.problems(text)
    #expect(problems.count == 1 && problems[0].hasPrefix(line), "\(problems)")
  }

  /// What an overlay makes wrong in its base is told at the change that does it.
  private static let breaking: [(String, String)] = [
    (
      overlay(#", "nodes": [{"id": "life", "cap": 12}]"#),
      "over.json：第 1 行第 119 列 nodes[0].cap：各一级指标最高分合计 32，与总分 30 不符。"
        + "这处改动影响到所依据的「small.json」第 3 行第 41 列 cap：请改正这处改动，或同时在本文件中改写「cap」。"
    ),
    (
      overlay(#", "nodes": [{"id": "life", "cap": 12}, {"id": "good", "cap": 21}]"#),
      "over.json：第 1 行第 119 列 nodes[0].cap：各一级指标最高分合计 33，与总分 30 不符。这处改动影响到"
    ),
    (
      overlay(#", "nodes": [{"id": "work.role", "name": "角"}, {"id": "work", "remove": true}]"#),
      "over.json：第 1 行第 156 列 nodes[1].remove：没有「work」这个二级指标。"
        + "这处改动影响到所依据的「small.json」第 27 行第 111 列 screens[1].indicators[0]：请改正这处改动，或同时在本文件中改写「s2」。"
    ),
    (
      overlay(#", "readings": [{"id": "R1", "remove": true}]"#),
      "over.json：第 1 行第 123 列 readings[0].remove：readings 中没有「R1」这条读法。"
        + "这处改动影响到所依据的「small.json」第 33 行第 72 列 sections[0].children[0].children[0].readings[0]："
        + "请改正这处改动，或同时在本文件中改写「prizes.high」。"
    ),
    (
      overlay(#", "nodes": [{"id": "prizes", "ask": ["title", "level", "rank", "evidence", "remark"]}]"#),
      "over.json：第 1 行第 121 列 nodes[0].ask：这一行有取得时间的期限，却没有询问「date」。"
        + "这处改动影响到所依据的「small.json」第 33 行第 13 列 sections[0].children[0].children[0]（另有 1 处）："
        + "请改正这处改动，或同时在本文件中改写「prizes.high」。"
    ),
    (
      overlay(#", "conditions": [{"id": "1", "remove": true}]"#),
      "over.json：第 1 行第 124 列 conditions[0].remove：前面没有条件「1」。这处改动影响到所依据的「small.json」"
        + "第 56 行第 90 列 verdicts[0].test.all[0].condition：请改正这处改动，或同时在本文件中改写「application」。"
    ),
  ]

  @Test(arguments: breaking) func whatBreaksTheBaseIsToldAtTheChange(_ text: String, _ line: String) {
    let problems = PackOverlayTests.problems(text)
    #expect(problems.contains { $0.hasPrefix(line) }, "\(problems)")
    #expect(problems.allSatisfy { $0.hasPrefix("over.json：第 1 行第 ") })
  }

  @Test func itemsGoWhereTheyAreToStand() throws {
    let over = try PackOverlayTests.pack(
      """
      , "nodes": [
        {"id": "prizes.top", "before": "prizes.high", "name": "顶", "points": {"flat": 2}},
        {"id": "prizes.low", "before": "prizes.top", "name": "底"}
      ],
      "conditions": [{"id": "0", "before": "1", "article": "第九条", "name": "先", "test": {"fact": "member", "is": true}},
        {"id": "1", "test": {"condition": "0"}}]
      """)
    #expect(over.sections[0].children[0].children.map(\.id) == ["prizes.low", "prizes.top", "prizes.high"])
    #expect(over.sections[0].children[0].children[0].name == "底")
    #expect(over.conditions.map(\.id).prefix(2) == ["0", "1"])
  }

  private static let several: [(String, [String])] = [
    (
      #", "nodes": [{"id": "prizes.hihg", "capp": 10, "readings": ["R7"]}]"#,
      ["nodes[0] notInBase", "nodes[0].capp unknownKey", "nodes[0].readings[0] unknownReading"]
    ),
    (
      #", "nodes": [{"id": "prizs.at", "capp": 1}, {"id": "work", "in": "good", "children": [], "nmae": "x"}]"#,
      [
        "nodes[0] notInBase", "nodes[0].capp unknownKey", "nodes[1].in alreadyInTable",
        "nodes[1].children childrenInOverlay", "nodes[1].nmae unknownKey",
      ]
    ),
    (
      #", "nodes": [{"nam": 1}, {"id": "work", "cap": 5}, {"id": "work", "capp": 5}]"#,
      ["nodes[0] missingKey", "nodes[0].nam unknownKey", "nodes[2].id duplicate", "nodes[2].capp unknownKey"]
    ),
    (
      #", "conditions": [{"id": "9", "name": "新", "test": {"entryUnder": ["prize"], "where": [{"field": "rank", "atMost": "3"}]}}]"#,
      [
        "conditions[0] notInBase", "conditions[0].test.entryUnder[0] unknownNode",
        "conditions[0].test.where[0].atMost wrongType",
      ]
    ),
    (
      #", "facts": [{"id": "new", "kind": "yesno", "label": "a\u202eb"}], "examples": [{"sais": 1, "gives": {"nodes": {"x": 1}}}]"#,
      [
        "facts[0] notInBase", "facts[0].kind unknownWord", "facts[0].label unprintable", "examples[0] missingKey",
        "examples[0].sais unknownKey", "examples[0].gives.nodes.x unknownKey",
      ]
    ),
  ]

  /// An author fixes all of an item at once, not one mistake a run.
  @Test(arguments: several) func everyMistakeOfAnItemIsToldInOneRun(_ changes: String, _ expected: [String]) {
    let text = PackOverlayTests.overlay(changes)
    do throws(RulePackProblems) {
      _ = try RulePackFile.review(Array(text.utf8), file: "over.json", bases: PackOverlayTests.bases)
      Issue.record("usable")
    } catch {
      let found = error.problems.map { "\($0.path) \("\($0.fault)".prefix { $0 != "(" })" }
      #expect(Set(found) == Set(expected) && found.count == expected.count, "\(found)")
    }
  }
}
