import Basics
import Screen
import Standards

/// Everything that people read in the wizard, apart from what the rule pack says and the sentences about a report.
package enum Words {
  package static let product = "自评"
  static let productWithHypothetical = "自评（含假设）"

  static let applicantStep = "申报人"
  static let conditionsStep = "条件"
  static let summaryStep = "汇总"

  static let yes = "是"
  static let no = "否"
  static let notAnswered = "未答"
  static let notAnsweredMark = "（未答）"
  static let notApplicable = "不适用"
  static let noneOfThese = "以上都没有"
  static let units = "项"
  static let complete = "完成"
  static let empty = "-"
  static let total = "合计"
  static let totalWithHypothetical = "假设合计"
  static let noConditions = "这份标准没有条件"
  static let otherConditions = "其他条件："
  static let otherQuestions = "其他问题："
  static let required = "必填"
  static let optional = "可不答"

  static func optionalFact(_ label: String) -> String { "\(label)（可不答）" }

  static let needed = "须改正"
  static let toCheck = "请核对"
  static let looksLikeDate = "像是时间，请核对"
  static let wholeNote = "^G 全文"
  static let more = "PgDn 续"

  static func tooSmall(_ size: Size) -> String {
    "窗口 \(size.columns)x\(size.rows) 太小，请放大到 \(Layout.least.columns)x\(Layout.least.rows) 以上"
  }

  // MARK: - What happened

  static let readOnly = "这份草稿是只读的，不能修改"
  static let nothingToUndo = "没有可以撤销的修改"
  static let nothingCopied = "还没有复制的内容：先按 ^A 全选，再按 ^C 复制；终端里的文字用终端自己的粘贴键"
  static let nothingToRedo = "没有可以重做的修改"
  static let undone = "已撤销，^Y 重做"
  static let redone = "已重做"
  static let lastStep = "这已是最后一步"
  static let noProblems = "没有需要处理的问题"
  static let noEntriesHere = "这一步没有可以新增的条目，请到列有条目的各步新增"
  static let nothingToDelete = "没有选中条目：先用上下键选中要删除的一条"
  static let nothingAlike = "没有选中条目：先选中一条，再新增同类"
  static let nothingSuggested = "没有可照填的：以前的条目和文件夹里的草稿都没有相符的内容"
  static let onlyFactsMayNotApply = "这一项不能标为不适用；不填就留空"
  static let onlyHypothetical = "这是假设的一项，不在草稿里：^D 去掉，^N 正式新增"
  static let hypotheticalIncluded = "（含假设）"
  static let hypotheticalMark = "（假设）"
  static let noAdviceHere = "请先选中「再加一项能增加多少」里的一行"
  static let nowhereToGo = "这一行没有可以前往的地方"

  static func noAnswer(_ number: Int) -> String { "没有第 \(number) 项：请按所列的编号" }

  /// What may be filled in: the key, and each text in full as far as a line goes.
  static func suggestions(_ texts: [String], taken: Int?, typed: String) -> String {
    func quoted(_ text: String) -> String { "「\(TextLayout.clip(text, to: 40))」" }
    let next = taken.map { $0 + 1 } ?? 0
    guard next < texts.count else {
      return typed.isEmpty ? "^P 再按清空" : "^P 再按回到所打的\(quoted(typed))"
    }
    let rest = texts[(next + 1)...].map(quoted).joined()
    return "^P \(taken == nil ? "照填" : "换成")\(quoted(texts[next]))" + (rest.isEmpty ? "" : "，再按换\(rest)")
  }

  static func deleted(_ name: String) -> String { "已删除 \(name)，^Z 撤销" }

  static func problem(_ number: Int, of count: Int, _ kind: ProblemPlace.Kind) -> String {
    let what =
      switch kind {
      case .missing: "缺：请填写这一项"
      case .wrong: "错：请改正这一项"
      case .doubtful: "疑：请核对这一项"
      case .undecided: "待：请审核这一条"
      }
    return "第 \(number) 处，共 \(count) 处  \(what)"
  }

  static func mark(_ kind: ProblemPlace.Kind, _ count: Int) -> String {
    switch kind {
    case .missing: "缺\(count)"
    case .wrong: "错\(count)"
    case .doubtful: "疑\(count)"
    case .undecided: "待\(count)"
    }
  }

  static func copied(_ text: String) -> String { "已复制「\(TextLayout.clip(text, to: 30))」，^V 粘贴" }

  static let mouseOn = "鼠标已开：点选，再点打开；要选取文字请按住 Shift，或按 ^B 关闭"
  static let mouseOff = "鼠标已关"

  // MARK: - Title and footer

  static func applicationDay(_ day: CalendarDay) -> String { "申报日 \(day)" }

  // MARK: - The desk

  static func deskTitle(_ pack: RulePack) -> String { "\(product)  \(pack.shortTitle ?? pack.title)" }
  static let newDraft = "新建草稿"
  static let damaged = "打不开，原因见下"
  static let deskLeaving = "再按一次 ^C 退出"
  static let firstStart = [
    "这里还没有草稿。按 Enter 新建一份。",
    "一步一步填写，分数随时看得到；最后在汇总里看总分和各条的依据。",
    "",
    "填写的内容随时自动保存，可以随时离开，下次接着填。",
  ]

  static func folder(_ path: String) -> String { path.isEmpty ? "" : "草稿文件夹 \(path)" }

  // MARK: - Help

  static let keysTitle = "按键"

  static func notNow(_ reason: String) -> String { "（现在不能：\(reason)）" }

  static func helpTitle(_ subject: String) -> String { "说明：\(subject)" }
}
