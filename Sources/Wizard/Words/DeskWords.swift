import Basics
import Scoring
import Screen
import Standards

extension Words {
  /// The words of the start screen.
  package enum Desk {
    static let filter = "筛选"
    static let importRoster = "导入名单"
    static let hint = "直接输入文字或拼音首字母，就筛选草稿；输入 符合、不符合、待定、达到、未达到、完成 也筛选。"
    static let rosterHint = "从人员表、业绩表（CSV）成批建立草稿：先预览，没有问题再写入。"
    static let notRead = "正在读取"
    static let emptyArchive = "这里还没有归档的草稿。按 ^X 返回草稿。"
    static let archive = "归档"

    /// Of an empty folder where no draft can be made.
    static func nothingHere(_ listing: DeskListing) -> String {
      listing.isArchive ? emptyArchive : "这个文件夹里没有草稿，也不能在这里新建；按 ^Q 退出，用 ziping 文件夹 打开别处。"
    }

    static let notInArchive = "归档里的草稿先取回（^K）再改；按 ^X 返回草稿。"
    static let noDrafts = "这里没有草稿"
    static let nothingToUndo = "没有可以撤销的删除、归档"
    static let isBusy = "正在处理别的草稿，请稍候再试。"
    static let noMark = "无"
    static let nothingToSet = "申报日和规定分值至少填一处；不填的那一处不变。"

    static func wrong(_ text: String, _ problem: ValueProblem) -> String {
      "「\(TextLayout.clip(text, to: 30))」不对：\(problem.remedy)。"
    }

    static func title(_ form: DeskForm) -> String {
      switch form.purpose {
      case .rename(let draft): "改名：\(Words.shownName(draft))"
      case .setAll(let drafts, _): "给 \(drafts.count) 份草稿设申报日和规定分值"
      case .date: "名单里没有申报日的，都按这一天"
      }
    }

    /// Whom it is about, where the title does not say it.
    static func about(_ form: DeskForm) -> String {
      guard case .setAll(let drafts, let hidden) = form.purpose else { return "" }
      return Words.named(drafts) + outOfSight(hidden)
    }

    static func help(_ kind: DeskForm.Line.Kind, _ form: DeskForm) -> String {
      if case .date = form.purpose { return "如 2026-05-01。" }
      return label(kind).help
    }

    static func label(_ kind: DeskForm.Line.Kind) -> (label: String, help: String) {
      switch kind {
      case .name: ("姓名", "申报人的姓名。")
      case .file: ("文件名", "不写 .json。旧版随草稿改名。")
      case .applicationDate: ("申报日", "如 2026-05-01；不填就不变。")
      case .passMark: ("规定分值", "如 60；写「无」就去掉，不填就不变。")
      }
    }

    static func nothingFits(_ typed: String) -> String {
      "没有符合「\(TextLayout.clip(typed, to: 30))」的草稿：请改短，或按 Esc 看全部。"
    }

    /// What is special about a folder, for the title.
    static func state(_ listing: DeskListing) -> String {
      [listing.isArchive ? archive : "", listing.readOnly == nil ? "" : "只读"].filter { !$0.isEmpty }
        .joined(separator: " ")
    }

    static func count(_ desk: Wizard.Desk) -> String {
      let all = desk.drafts.count
      let number = desk.filter.text.isEmpty ? "\(all) 份" : "\(desk.shown.count)/\(all) 份"
      let hidden = desk.markedOutOfSight
      let inSight = hidden == 0 ? "" : "\(desk.marked.count - hidden)/"
      let marked = desk.marked.isEmpty ? "" : " 标记 \(inSight)\(desk.marked.count)"
      return number + marked + (desk.unread == 0 ? "" : " 待读 \(desk.unread)")
    }

    static func title(_ field: DeskField.Kind) -> String {
      switch field {
      case .name: "姓名"
      case .organization: "单位"
      case .specialty: "专业"
      case .total: "自评"
      case .band: "保底~上限"
      case .distance: "比规定"
      case .verdicts: "结论"
      case .completeness: "完成"
      case .changed: "更改"
      }
    }

    static func sorted(_ order: DeskOrder) -> String {
      let usual: (String, String) =
        switch order.column {
        case .changed: ("新的在前", "旧的在前")
        case .name, .organization, .specialty: ("拼音序", "拼音倒序")
        case .total, .distance: ("高的在前", "低的在前")
        case .verdicts: ("符合的在前", "不符合的在前")
        case .completeness: ("完成的在前", "待办的在前")
        }
      return "按\(title(order.column.field)) \(order.isReversed ? usual.1 : usual.0)"
    }

    static func band(_ total: Figures) -> String { "\(total.low.column)~\(total.high.column)" }

    /// A verdict in one character.
    static func sign(_ truth: Truth) -> String {
      switch truth {
      case .met: "符"
      case .unmet: "否"
      case .unknown: "待"
      }
    }

    static func progress(_ progress: DeskProgress) -> String {
      let done = "已完成 \(progress.done)/\(progress.total) 份"
      return progress.isStopping ? "正在停下，\(done)" : "正在处理，\(done)；按 Esc 停下，没有处理的不动"
    }

    /// That hidden marks stay out of it.
    static func outOfSight(_ count: Int) -> String { count == 0 ? "" : "（另有 \(count) 份标记的没有列出，不动）" }
  }
}
