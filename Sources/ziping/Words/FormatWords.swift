import Standards
import Wizard

extension Words {
  /// The words of `standard help` and of the page about the format.
  enum Format {
    static let abstract = "说明标准文件的格式。"
    static let schemaAbstract = "输出标准文件的 JSON Schema，供编辑器检查和提示。"
    static let schemaTitle = "自评 ziping 的标准文件"
    static let pageTitle = "标准文件的格式"
    static let columns = "| 键 | 必写 | 内容 | 说明 |"
    static let wholeTitle = "例一：一份完整的标准"
    static let overlayTitle = "例二：依据例一，只写不同之处"
    static let keysTitle = "各种对象的键（* 是必须写的）"
    static let introduction = """
      标准文件是 UTF-8 的 JSON，写明一个评委会的评价表：指标、行、分值、限项、
      读法、条件和向导的页面。改表不必改程序。
      可以从现成的标准改起：
        ziping standard show --source > jia.json
      输出内置标准的原文，改成自己的；或者写明依据哪一份（extends），只写
      不同之处。写好后检查：
        ziping standard check jia.json
      每处错误都有位置、原因和改法；标准里带的例子逐个计算核对。再看改了什么：
        ziping standard diff wenzhou-industry-engineer-2026 jia.json
      用 --standard jia.json 使用；放进草稿旁边或草稿文件夹中的 standards，
      就可以用编号使用，草稿也按自己写明的编号找到它。编辑器所用的 JSON Schema：
        ziping standard schema
      """

    /// Held by a test: `check` has nothing to say about it.
    static let whole = """
      {
        "format": "ziping-standard/1", "id": "jia-2027", "version": "2027.1",
        "title": "某市评价表", "standing": "试行；以评委会为准",
        "effectiveFrom": "2027-01-01", "cap": 20,
        "screens": [{"id": "s1", "title": "奖项", "indicators": ["awards"]}],
        "sections": [
          {"id": "results", "name": "技术成果", "cap": 20, "children": [
            {"id": "awards", "name": "奖项",
              "ask": ["title", "rank", "date", "evidence", "remark"],
              "evidence": ["获奖证书"], "window": {"since": "hired", "years": 5},
              "children": [
                {"id": "awards.city", "name": "市级", "readings": ["R1"],
                  "printed": "前2 8n；第3-5名 6n-2n",
                  "points": {"ranks": [
                    {"from": 1, "to": 2, "points": 8},
                    {"from": 3, "to": 5, "points": 6, "step": 2}],
                    "beyond": "nothing"}}]}]}
        ],
        "fields": [
          {"field": "title", "label": "名称", "help": "照证书填写。"},
          {"field": "rank", "label": "排名", "help": "第几完成人。"},
          {"field": "date", "label": "取得时间", "help": "年，或年月。"},
          {"field": "evidence", "label": "佐证材料", "help": "是否齐备。"},
          {"field": "remark", "label": "备注", "help": "需要说明的。"}
        ],
        "facts": [
          {"id": "hired", "kind": "date", "step": "applicant", "label": "入职时间",
            "question": "何时入职？", "help": "照合同填写。", "article": "第三条"}
        ],
        "conditions": [
          {"id": "a", "article": "第三条", "name": "入职满 2 年",
            "test": {"since": "hired", "years": 2}}
        ],
        "verdicts": [
          {"id": "eligible", "article": "第三条", "name": "申报资格",
            "test": {"condition": "a"}}
        ],
        "judgedByPeople": [],
        "readings": [
          {"id": "R1", "doubt": "6n-2n 怎样取值？", "reading": "每后一名减 2 分。"}
        ],
        "examples": [
          {"says": "市级第 4 名得 4 分。", "readings": ["R1"],
            "entries": [{"criterion": "awards.city", "rank": 4, "date": "2026"}],
            "gives": {"total": 4}}
        ]
      }
      """

    static let overlay = """
      {
        "format": "ziping-standard/1", "extends": "jia-2027",
        "id": "jia-2028", "version": "2028.1", "passMark": 12,
        "nodes": [
          {"id": "awards.city", "cap": 12},
          {"id": "awards.county", "name": "县级", "points": {"flat": 3}}
        ],
        "conditions": [{"id": "a", "name": "入职满 3 年",
          "test": {"since": "hired", "years": 3}}],
        "examples": [
          {"says": "县级不分名次，3 分。", "gives": {"total": 3},
            "entries": [{"criterion": "awards.county", "rank": 2, "date": "2026"}]}
        ]
      }
      """

    static func kind(_ type: PackType) -> String {
      switch type {
      case .text: "文字"
      case .id, .packId: "编号"
      case .date: "日期"
      case .points: "分值"
      case .whole(let least): "整数（至少 \(least)）"
      case .flag: "true 或 false"
      case .word(let words): words.joined(separator: "、")
      case .list(let item): "列表：\(kind(item))"
      case .pair(let item): "两个\(kind(item))"
      case .form(let id): PackForm.defined.first { $0.id == id }?.title ?? id
      case .map(_, .any): "对象"
      case .map(_, let item): "对象：\(kind(item))"
      case .either(let types): types.map(kind).joined(separator: "，或")
      case .orNull(let type): "\(kind(type))，或 null"
      case .test: "要求"
      case .any: "值"
      }
    }
  }
}
