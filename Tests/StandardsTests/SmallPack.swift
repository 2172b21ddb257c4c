import Foundation
import Standards
import Storage

/// A small rule pack without a mistake; tests break it in one place.
enum SmallPack {
  static let text = """
    {
      "format": "ziping-standard/1", "id": "small-1", "version": "1", "title": "小表", "standing": "草稿",
      "effectiveFrom": "2026-03-01", "cap": 30,
      "readings": [
        {"id": "R1", "doubt": "名次", "reading": "逐名递减", "applies": ["rankStep"]},
        {"id": "R2", "doubt": "区间", "reading": "专家评定"}
      ],
      "fields": [
        {"field": "title", "label": "名称", "help": "照证书填"},
        {"field": "rank", "label": "排名", "help": "第几名"},
        {"field": "count", "label": "数量", "help": "几项"},
        {"field": "date", "label": "时间", "help": "何时"},
        {"field": "months", "label": "月数", "help": "几个月"},
        {"field": "claimed", "label": "自报", "help": "多少分"},
        {"field": "benefit", "label": "效益", "help": "有没有"},
        {"field": "level", "label": "级别", "help": "哪一级", "options": [{"id": "city", "label": "市级"}]},
        {"field": "issuerKind", "label": "单位", "help": "谁发的", "options": [{"id": "bureau", "label": "局"}]},
        {"field": "evidence", "label": "佐证", "help": "材料"},
        {"field": "remark", "label": "备注", "help": "说明"}
      ],
      "facts": [
        {"id": "since", "kind": "date", "step": "applicant", "label": "起", "question": "何时起？", "help": "日期", "article": "第一条"},
        {"id": "member", "kind": "yesNo", "step": "conditions", "label": "员", "question": "是吗？", "help": "是否", "article": "第一条"},
        {"id": "kinds", "kind": "choices", "step": "conditions", "label": "类", "question": "哪些？", "help": "多选", "article": "第一条",
          "options": [{"id": "one", "label": "一"}, {"id": "two", "label": "二"}]}
      ],
      "screens": [{"id": "s1", "title": "甲", "indicators": ["prizes"]}, {"id": "s2", "title": "乙", "indicators": ["work"]}],
      "sections": [
        {"id": "good", "name": "成果", "cap": 20, "window": {"since": "since", "years": 5},
          "children": [
            {"id": "prizes", "name": "奖", "cap": 20, "ask": ["title", "level", "rank", "date", "claimed", "evidence", "remark"],
              "children": [
                {"id": "prizes.high", "name": "高", "cap": 12, "readings": ["R1"], "issuers": ["bureau"],
                  "points": {"ranks": [{"from": 1, "to": 2, "points": 6}, {"from": 3, "to": 5, "points": 5, "step": 1}], "beyond": "experts"}},
                {"id": "prizes.low", "name": "低",
                  "points": {"ranks": [{"from": 1, "to": 3, "points": 3, "list": [3, 2, 0.5]}], "beyond": "nothing"}}
              ]}
          ]},
        {"id": "life", "name": "经历", "cap": 10,
          "children": [
            {"id": "work", "name": "工作", "ask": ["title", "count", "months", "claimed", "evidence", "remark"],
              "children": [
                {"id": "work.years", "name": "年", "points": {"perYear": 1}},
                {"id": "work.units", "name": "个", "limit": {"most": 6, "of": "units"}, "points": {"perUnit": 0.3}},
                {"id": "work.role", "name": "角色", "readings": ["R2"], "points": {"band": [3, 5], "ranks": [1, 3]}}
              ]}
          ]}
      ],
      "conditions": [
        {"id": "1", "article": "第一条", "name": "员", "test": {"fact": "member", "is": true}},
        {"id": "2", "article": "第二条", "name": "龄", "test": {"since": "since", "years": 2}},
        {"id": "3", "article": "第三条", "name": "类", "test": {"fact": "kinds", "includes": ["one"]}},
        {"id": "4", "article": "第四条", "name": "奖", "test": {"entryUnder": ["prizes"], "where": [{"field": "rank", "atMost": 3}]}}
      ],
      "verdicts": [
        {"id": "application", "article": "第一条", "name": "申报", "test": {"all": [{"condition": "1"}, {"condition": "2"}]}},
        {"id": "review", "article": "第三条", "name": "评审", "test": {"atLeast": 1, "of": [{"condition": "3"}, {"condition": "4"}]}}
      ],
      "judgedByPeople": [{"article": "第七条", "text": "由人判断"}]
    }

    """

  static func pack() throws -> RulePack { try RulePackFile.decode(Array(text.utf8), file: "small.json") }

  /// What is wrong with the pack once `found` has been replaced, without the file's name and the place.
  static func problems(replacing found: String, with other: String) -> [String] {
    guard let place = text.range(of: found) else { return ["「\(found)」 is not in the small pack"] }
    return problems(of: text.replacingCharacters(in: place, with: other)).map { problem in
      let words = problem.line
      return String(words.dropFirst(problem.place.words.count)).trimmingSpace
    }
  }

  /// What its author should look at once `found` has been replaced, without the place.
  static func notes(replacing found: String, with other: String) throws -> [String] {
    guard let place = text.range(of: found) else { return ["「\(found)」 is not in the small pack"] }
    let bytes = Array(text.replacingCharacters(in: place, with: other).utf8)
    return try RulePackFile.review(bytes, file: "small.json").notes.filter { !$0.path.isEmpty }.map { note in
      String(note.line.dropFirst(note.place.words.count + 1))
    }
  }

  static func problems(of text: some StringProtocol) -> [RulePackProblem] {
    do throws(RulePackProblems) {
      _ = try RulePackFile.decode(Array(text.utf8), file: "small.json")
      return []
    } catch {
      return error.problems
    }
  }
}

extension String {
  fileprivate var trimmingSpace: String { hasPrefix(" ") ? String(dropFirst()) : self }
}

/// One text of the small pack replaced by another, and everything that is then wrong, in the file's order.
struct PackMistake: Sendable {
  var found: String
  var other: String
  var problems: [String]

  init(_ found: String, _ other: String, _ problems: String...) {
    (self.found, self.other, self.problems) = (found, other, problems)
  }
}
