import Basics
import Scoring
import Standards
import Wizard

extension Words {
  /// The words of `standard diff`.
  enum Diff {
    static let abstract = "比较两份标准：条目、分值、最高分、限项、读法和条件。"
    static let discussion = """
      A、B 是标准的文件或编号。用 --drafts 再比较一个文件夹里的草稿：谁的分数
      不同，差多少，为什么。- 是去掉的，+ 是新增的，* 是改动的，
      > 是换了次序的。
      """
    static let oldHelp = "原来的标准。"
    static let newHelp = "后来的标准。"
    static let draftsHelp = "存放草稿的文件夹。"
    static let pack = "标准"
    static let nodes = "条目"
    static let readings = "读法"
    static let conditions = "条件"
    static let verdicts = "结论"
    static let facts = "问题"
    static let fields = "字段"
    static let screens = "页面"
    static let judgements = "由人评议"
    static let examples = "例子"
    /// What the keys of an example are called.
    static let exampleLabels = [
      "readings": "读法", "applicationDate": "申报日", "passMark": "规定分值", "facts": "答案", "entries": "条目",
      "gives": "应得",
    ]
    static let first = "移到最前"
    static func after(_ id: String) -> String { "移到「\(id)」之后" }
    static func step(_ step: FactStep) -> String {
      switch step {
      case .applicant: "申报人"
      case .conditions: "条件"
      }
    }
    static let same = "没有差别。"
    static let scores = "草稿（原来 -> 后来）"
    private static let nothing = "无"

    static func heading(_ old: RulePack, _ new: RulePack) -> String {
      "\(old.id) \(old.version) -> \(new.id) \(new.version)"
    }
    static func change(_ old: String?, _ new: String?) -> String { "\(old ?? nothing) -> \(new ?? nothing)" }
    static func yesNo(_ flag: Bool) -> String { flag ? "是" : "否" }

    static func limit(_ limit: Limit) -> String {
      limit.of == .entries ? "\(limit.most) 项" : "\(limit.most) 个"
    }

    static func once(_ exclusion: Exclusion) -> String {
      exclusion == .project ? "同一项目" : "同一年度"
    }

    static func window(_ window: Window) -> String {
      switch window {
      case .calendarYears(let years): "前 \(years) 个自然年度"
      case .sinceFactOrYears(let years, let since, let other):
        "\(other.map { "\($0) 或 " } ?? "")\(since) 以来，或近 \(years) 年"
      }
    }

    static func kind(_ kind: FactKind) -> String {
      switch kind {
      case .yesNo: "是非"
      case .date: "日期"
      case .number: "整数"
      case .choice: "单选"
      case .choices: "多选"
      case .numberedChoices: "编号多选"
      }
    }

    // MARK: - Drafts

    static func total(_ old: Figures, _ new: Figures) -> String {
      "自评 \(points(old.points, new.points))，保底 \(points(old.low, new.low))，上限 \(points(old.high, new.high))"
    }

    /// 自评, with the bounds where they alone differ.
    static func figures(_ old: Figures, _ new: Figures) -> String {
      old.points == new.points ? total(old, new) : points(old.points, new.points)
    }

    static func points(_ old: Points, _ new: Points) -> String {
      old == new ? "\(new)" : "\(old) -> \(new)（\((new - old).signed)）"
    }

    static func cut(_ old: Points, _ new: Points) -> String { "封顶减去 \(points(old, new))" }

    static func neither(_ file: String, _ standard: String) -> String {
      "\(file)：草稿所用的标准是「\(standard)」，不是所比较的两份，没有比较。"
    }

    static func summary(compared: Int, changed: Int) -> String {
      changed == 0 ? "\(compared) 份草稿的结果都不变。" : "\(compared) 份草稿中 \(changed) 份的结果不同。"
    }
  }

  /// The words of `standard convert`.
  enum Convert {
    static let abstract = "把草稿改用另一份标准；说明哪些沿用，哪些保留但不计。"
    static let discussion = """
      不写 -o 只说明，不写文件。原来的草稿不变；新标准中没有的条目和回答
      原样保留在新草稿里，改回原来的标准时仍可使用。
      """
    static let draftHelp = "要转换的草稿。"
    static let outputHelp = "写到这个新文件；已有的文件不会覆盖。"
    private static let unnamed = "（未写标准）"
    static let newFacts = "新标准另外要问的问题："
    static let lostEntries = "保留但不计的条目（新标准中没有）："
    static let lostFacts = "保留但不用的回答（新标准不问）："
    static let incomplete = "沿用但还不计分的条目（请补填或改正）："
    static let askedAgain = "需要重新回答的问题："

    static func carried(entries: Int, facts: Int) -> String { "沿用条目 \(entries) 项，回答 \(facts) 项。" }
    static func mark(_ mark: Points, published: Points?) -> String {
      "规定分值沿用草稿所填的 \(mark)" + (published.map { "，新标准公布的是 \($0)" } ?? "，新标准没有公布") + "：请核对。"
    }
    static func head(_ path: String, _ draft: Draft, _ pack: RulePack) -> String {
      "\(path)：\(draft.standard ?? unnamed) -> \(pack.id) \(pack.version)"
    }
    static func total(_ before: Figures?, _ total: Figures) -> [String] {
      (before.map { ["按原标准：\(figures($0))"] } ?? []) + ["按新标准：\(figures(total))"]
    }
    private static func figures(_ total: Figures) -> String {
      "自评 \(total.points)，保底 \(total.low)，上限 \(total.high)。"
    }
    static func made(_ name: String) -> String { "已转换成新草稿「\(name)」，原草稿不变。" }
    static func written(_ path: String) -> String { "已写入 \(path)。" }
    static func newer(_ path: String) -> String { "\(path)：这份草稿由更新的版本写成，不能转换：请用新版程序。" }
  }
}
