import Foundation
import Scoring
import Screen
import Standards
import TestSupport
import Testing

@testable import Wizard

/// 条件 of standards whose conditions ask little: every verdict and every condition stands there, in the pack's order.
@Suite struct ConditionStepTests {
  /// The other standard with other questions, conditions and verdicts, each as they stand in its file.
  static func table(facts: String, conditions: String, verdicts: String) throws -> Table {
    let text = OtherPack.text
    let start = try #require(text.range(of: "\"facts\": ["))
    let end = try #require(text.range(of: "\"judgedByPeople\""))
    let hired = """
      {"id": "hired", "kind": "date", "step": "applicant", "label": "入职时间", "question": "何时入职？",
       "help": "日期。", "article": "第三条"}
      """
    let own = """
      "facts": [\(hired)\(facts)],
      "conditions": [\(conditions)],
      "verdicts": [\(verdicts)],
      """
    let whole = text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: own)
    return Table(try RulePackFile.decode(Array(whole.utf8), file: "own.json"))
  }

  private static func condition(_ id: String, _ name: String, _ test: String) -> String {
    "{\"id\": \"\(id)\", \"article\": \"第\(id)条\", \"name\": \"\(name)\", \"test\": \(test)}"
  }

  private static func yesNo(_ id: String) -> String {
    """
    , {"id": "\(id)", "kind": "yesNo", "step": "conditions", "label": "问\(id)", "question": "是否\(id)？",
       "help": "是或否。", "article": "第一条"}
    """
  }

  private static let entry = "{\"entryUnder\": [\"projects\"]}"

  private func at(_ table: Table, columns: Int = 80, rows: Int = 24) throws -> Pilot {
    var pilot = try Pilot(columns: columns, rows: rows, table: table)
    pilot.go(to: 4)
    return pilot
  }

  /// The lines of the main pane below its title, without the bars.
  private func pane(_ pilot: Pilot) -> [String] {
    let editing = pilot.state.editing
    let layout = editing.map { Layout(pilot.state.size, hasNote: $0.hasNote) }
    let lines = pilot.picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let layout else { return [] }
    return lines.dropFirst(layout.main.row + 1).prefix(layout.listRows).map { line in
      var columns = 0
      let kept = line.drop { character in
        defer { columns += DisplayWidth.of(String(character)) }
        return columns < layout.main.column
      }
      return kept.trimmed
    }
  }

  /// Entries alone decide both conditions: the step still says so, and leads on.
  private func asksNothing() throws -> Table {
    try Self.table(
      facts: "", conditions: Self.condition("1", "有项目", Self.entry) + "," + Self.condition("2", "又有项目", Self.entry),
      verdicts: """
        {"id": "v", "article": "第九条", "name": "总", "test": {"all": [{"condition": "1"}, {"condition": "2"}]}}
        """)
  }

  @Test func conditionsWithoutQuestionsStandThere() throws {
    let pilot = try at(asksNothing())
    let lines = pane(pilot).filter { !$0.isEmpty }
    #expect(lines.count == 3)
    #expect(lines.first == "总（第九条）：不符合")
    #expect(lines.dropFirst().first?.hasPrefix("第1条 有项目：不符合。") == true)
    #expect(lines.last?.hasPrefix("第2条 又有项目：不符合。") == true)
    #expect(pilot.state.editing?.activeField == nil)
  }

  @Test func aStepWithoutQuestionsLeadsOn() throws {
    for key in [Key.enter, .pageDown] {
      var pilot = try at(asksNothing())
      pilot.press(.down, .up, .home, .end, .left, .character(" "), .character("1"), .control("x"), .control("d"))
      #expect(pilot.state.editing?.step == .conditions)
      pilot.press(key)
      #expect(pilot.state.editing?.step == .summary)
    }
    var pilot = try at(asksNothing())
    pilot.press(.tab)
    #expect(pilot.state.editing?.pane == .steps)
    pilot.press(.enter)
    #expect(pane(pilot).contains("总（第九条）：不符合"))
  }

  @Test func linesTellThemToo() throws {
    var session = PlainSession(table: try asksNothing())
    _ = session.learn(.opened(OpenedDraft(draft: .dated, name: "a.json", readOnly: nil)))
    _ = session.hear("步骤 5")
    let asked = session.ask()
    #expect(asked.contains("总（第九条）：不符合"))
    #expect(asked.contains { $0.hasPrefix("第2条 又有项目：不符合。") })
    #expect(session.prompt == "空行到下一步，「步骤」：")
    _ = session.hear("")
    #expect(session.state.editing?.step == .summary)
  }

  @Test func aStandardWithoutConditionsSaysSo() throws {
    let pilot = try at(Self.table(facts: "", conditions: "", verdicts: ""))
    #expect(pane(pilot).filter { !$0.isEmpty } == ["这份标准没有条件"])
  }

  /// Conditions without a question before, between and behind one that has one; a second verdict without any; a
  /// question that is reached through another condition only; a condition that no verdict rests on.
  private func mixed() throws -> Table {
    let conditions = [
      Self.condition("1", "甲", Self.entry), Self.condition("2", "乙", "{\"fact\": \"yi\", \"is\": true}"),
      Self.condition("3", "丙", Self.entry), Self.condition("4", "丁", "{\"fact\": \"ding\", \"is\": true}"),
      Self.condition("5", "戊", "{\"any\": [{\"condition\": \"4\"}, \(Self.entry)]}"),
      Self.condition("6", "己", Self.entry),
    ]
    return try Self.table(
      facts: Self.yesNo("yi") + Self.yesNo("ding"), conditions: conditions.joined(separator: ","),
      verdicts: """
        {"id": "v1", "article": "甲", "name": "总", "test":
          {"all": [{"condition": "1"}, {"condition": "2"}, {"condition": "3"}, {"condition": "5"}]}},
        {"id": "v2", "article": "乙", "name": "分数", "test": {"reachesPassMark": true}}
        """)
  }

  /// What a line is about.
  private func head(_ line: String) -> String {
    String(line.drop { $0 == ">" || $0 == " " }.prefix { $0 != "：" && $0 != "<" && $0 != " " })
  }

  @Test func everyConditionStandsInThePacksOrder() throws {
    let pilot = try at(mixed(), columns: 120, rows: 40)
    let heads = pane(pilot).map(head).filter { !$0.isEmpty }
    let expected = [
      "总（甲）", "第1条", "第2条", "问yi", "第3条", "第4条", "问ding", "第5条", "分数（乙）", "其他条件", "第6条",
    ]
    #expect(heads.filter(expected.contains) == expected)
  }

  private static func number(_ id: String, unit: String) -> String {
    """
    , {"id": "\(id)", "kind": "number", "step": "conditions", "label": "问\(id)", "question": "几？", "help": "数。",
       "article": "第一条"\(unit.isEmpty ? "" : ", \"unit\": \"\(unit)\"")}
    """
  }

  /// A blank mark is compared with the standard's own, where it has one.
  @Test func theHelpForTheMarkSaysWhatBlankComesTo() throws {
    let own = try OtherPack.table().pack
    #expect(Words.applicantField(.passMark, own).help == "评委会公布的分值线；留空就按标准公布的 30 分比较。")
    let builtIn = try builtInTable().pack
    #expect(Words.applicantField(.passMark, builtIn).help == "评委会公布的分值线；没有公布就留空，留空时不作达标比较。")
  }

  /// A number stands with the unit that the standard gives it, and bare where it gives none.
  @Test func numbersStandWithTheirUnit() throws {
    let table = try Self.table(
      facts: Self.number("lun", unit: "篇") + Self.number("shu", unit: "") + Self.number("yue", unit: "个月"),
      conditions: Self.condition("1", "篇数", "{\"fact\": \"lun\", \"atLeast\": 2}"),
      verdicts: "{\"id\": \"v\", \"article\": \"甲\", \"name\": \"总\", \"test\": {\"condition\": \"1\"}}")
    var draft = Draft.dated
    draft.facts = ["lun": .number(8), "shu": .number(8), "yue": .number(8)]
    var pilot = try Pilot(draft, table: table)
    pilot.go(to: 4)
    let lines = pane(pilot).filter { $0.contains("问") && !$0.contains("总") }.map { line in
      line.filter { $0 != " " && $0 != ">" }
    }
    #expect(lines == ["问lun8篇", "其他问题：", "问shu8", "问yue88个月"])
    let wording = try #require(pilot.state.editing).wording
    #expect(wording.sentence(forCondition: 0) == "问lun：8 篇。")
  }

  @Test func arrowsReachLinesFarFromEveryQuestion() throws {
    let many = (1...30).map { Self.condition("\($0)", "名\($0)", Self.entry) }
    let asking = Self.condition("31", "问", "{\"fact\": \"yi\", \"is\": true}")
    let all = many.prefix(15) + [asking] + many.suffix(15)
    let tests = (1...31).map { "{\"condition\": \"\($0)\"}" }.joined(separator: ",")
    let table = try Self.table(
      facts: Self.yesNo("yi"), conditions: all.joined(separator: ","),
      verdicts: "{\"id\": \"v\", \"article\": \"甲\", \"name\": \"总\", \"test\": {\"all\": [\(tests)]}}")
    for (columns, rows) in [(60, 18), (80, 24), (120, 40)] {
      var pilot = try at(table, columns: columns, rows: rows)
      #expect(pane(pilot).contains { $0.contains("问yi") })
      var seen: Set<String> = []
      for key in [Key](repeating: .up, count: 20) + [Key](repeating: .down, count: 20) {
        pilot.press(key)
        seen.formUnion(pane(pilot).map(head))
      }
      #expect(seen.isSuperset(of: (1...31).map { "第\($0)条" } + ["总（甲）"]))
      pilot.press(.left)
      #expect(pane(pilot).contains { $0.contains("问yi") }, "answering shows what is answered")
      #expect(pilot.draft.facts["yi"] != nil)
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first == " " || text.first == "|" || text.first == "│" { text = text.dropFirst() }
    while text.last == " " || text.last == "v" || text.last == "^" { text = text.dropLast() }
    return String(text)
  }
}
