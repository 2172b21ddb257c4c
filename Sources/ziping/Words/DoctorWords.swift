import Glibc
import Scoring
import Screen
import Terminal
import Wizard

extension Words {
  /// What `ziping doctor` says.
  enum Doctor {
    static let abstract = "检查终端、草稿文件夹和时钟，并说明怎么办。"
    static let discussion = "草稿文件夹不能写入时退出状态为 2。在要使用向导的那个终端里运行。"
    static let folderHelp = "草稿所在的文件夹。"

    static let terminal = "终端"
    static let type = "终端类型"
    static let size = "窗口"
    static let locale = "语言环境"
    static let colours = "颜色"
    static let width = "字宽"
    static let paste = "粘贴"
    static let folder = "草稿文件夹"
    static let clock = "日期"
    static let standard = "评价标准"

    static let notSet = "没有设置"
    static let none = "标准输入或标准输出不是终端"
    static let noneRemedy = "打开向导请直接在终端里运行；经管道逐行填写用 ziping --plain，只要算分用 ziping score。"
    static let poor = "打不开整屏的向导"
    static let consoleRemedy =
      "Linux 控制台可能没有汉字字形：若汉字显示成方块，请经 ssh 或在图形终端里使用；读屏软件可用 ziping --plain。"
    static let sizeRemedy = "向导至少要 60x18：请放大窗口或缩小字号；或用 ziping --plain。"
    static let noColours = "不用颜色"
    static let noAnswer = "终端没有回答"
    static let noAnswerRemedy =
      "若汉字错位，请换一个终端，或用 ziping --plain；若只在引号、带圈数字等处错位，请设置 export ZIPING_WIDTH=宽。"
    static let widthRemedy = "汉字应占 2 格：请把终端的编码设为 UTF-8，或换一个终端，或用 ziping --plain。"
    static let marked = "终端会标明粘贴的文字"
    static let unmarked = "终端不标明粘贴的文字"
    static let pasteRemedy = "粘贴多行时请逐段粘贴，并核对填入的内容。"
    static let clockRemedy = "新草稿的申报日期会按它预填：请校准系统时间，或在草稿里改正申报日期；已有草稿的分数不受影响。"

    /// Nil where the type that TERM names is in use.
    static func typeRemedy(_ facts: TerminalFacts) -> String? {
      guard facts.requestedType != facts.type else { return nil }
      let reason = facts.requestedType == nil ? "" : "系统不认识它，"
      return "\(reason)现在按 \(facts.type) 使用；显示不对时请设置 TERM，如 export TERM=xterm。"
    }

    static func locale(_ facts: LocaleFacts) -> String {
      let used = facts.used.map { "现在按 \($0)" } ?? "没有可用的 UTF-8 语言环境"
      guard let asked = facts.asked else { return "\(notSet)，\(used)" }
      return facts.replacement == nil ? asked.value : "\(asked.variable)=\(asked.value)，\(used)"
    }

    /// Nil where nothing is to be done.
    static func localeRemedy(_ facts: LocaleFacts) -> String? {
      guard let asked = facts.asked, let replacement = facts.replacement, facts.used != nil else { return nil }
      switch replacement {
      case .plain: return nil
      case .missing: return "系统里没有 \(asked.value)，向导不受影响；要消除别的程序的警告，请 export \(asked.variable)=C.UTF-8。"
      case .otherEncoding:
        return "\(asked.value) 不是 UTF-8：汉字成乱码时，请把终端的编码改为 UTF-8，再 export \(asked.variable)=C.UTF-8。"
      }
    }

    static func widths(_ wide: Int, _ ambiguous: Int) -> String { "汉字 \(wide) 格，引号、带圈数字等 \(ambiguous) 格" }

    /// By what the wizard goes: the user's word, else what the terminal answers.
    static func widthInForce(_ columns: Int, _ setting: WidthSetting) -> String {
      let reason = if case .fixed = setting { "照 ZIPING_WIDTH " } else { "" }
      return "，\(reason)按\(columns == 2 ? "宽" : "窄")（\(columns) 格）显示"
    }

    static func otherWidth(_ measured: Int) -> String {
      "这个终端给引号、带圈数字等 \(measured) 格：请去掉 ZIPING_WIDTH，向导会自己测；否则有这些字符的行会错位。"
    }

    static func unknownWidth(_ value: String) -> String {
      "ZIPING_WIDTH 的值「\(TextLayout.clip(value, to: 40))」不认识，没有照它做：请改为 宽 或 窄，或者去掉。"
    }

    static func willBeMade(_ path: String) -> String { "\(path)（还没有，新建草稿时建立）" }

    /// `error` is an `errno`, which `cause` says in words.
    static func folderRemedy(_ folder: String, _ error: Int32, _ cause: String) -> String {
      let other = "用 -d 指定另一个文件夹。"
      switch error {
      case EACCES, EPERM: return "不能写入 \(folder)，\(cause)：请改正它的权限，或\(other)"
      // The folder is there: it takes no files, as /proc.
      case ENOENT: return "\(folder) 里不能新建文件：请\(other)"
      default: return "不能写入 \(folder)，\(cause)：请先排除它，或\(other)"
      }
    }

    /// What is said about a finding, in lines of so many columns; nil where the lines may be of any length.
    static func lines(_ finding: Finding, columns: Int?) -> [String] {
      let texts = ["\(finding.subject)：\(finding.found)"] + (finding.remedy.map { ["怎么办：\($0)"] } ?? [])
      return texts.enumerated().flatMap { index, text in
        let indent = index == 0 ? 0 : 2
        let parts = columns.map { TextLayout.wrap(text, to: max(20, $0 - indent)) } ?? [text]
        return parts.map { String(repeating: " ", count: indent) + $0 }
      }
    }
  }
}
