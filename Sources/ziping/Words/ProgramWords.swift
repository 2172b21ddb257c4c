import Glibc
import Scoring
import Screen
import Storage
import Terminal
import Wizard

/// Every word that the commands say; the sentences about a scored draft are Scoring's ``Wording``.
enum Words {
  static let version = "ziping 0.1.0"
  static let abstract = "工程师职务任职资格量化评价自评。"
  static let discussion = """
    不带命令时打开向导：ziping 列出手头的草稿，ziping 草稿.json
    打开一份，-d 指定草稿所在的文件夹；--plain 逐行问答，供读屏软件、
    管道和简单的终端使用。

    退出状态：0 完成；1 草稿有错误（check）；2 有文件读不了或写不了；
    64 用法有误。
    """
  static let notSavedAtTheEnd = "磁盘没有响应，最近的修改可能没有保存：下次打开时请核对。"
  static func versionOfOtherStandard(_ id: String?) -> String {
    "这一版用的是另一份标准「\(id ?? "")」，不能替换现在的内容：请按 ^N 把它恢复成另一份新草稿。"
  }
  /// Two such names look the same: another file would be taken for it.
  static func wordIsNotUTF8(_ number: Int, _ word: String) -> String {
    "用法有误：第 \(number) 个词「\(TextLayout.clip(word, to: 40))」不是 UTF-8 编码，认不出是哪个文件：请先在系统里改名，或改设终端的编码。"
  }
  static let versionIsGone = "这一版已经不在：请按 Esc 返回，再看一次。"
  static let seeVersions = "按 ^R 看它的旧版，可恢复成新草稿。"
  /// Where Chinese may not be readable at all.
  static let consoleNotice = "Linux console: if Chinese shows as boxes, use ssh, or ziping --plain. ^Q quits."

  /// What there is to know about the terminal before one begins: each thing with what to do about it.
  static func notices(about facts: TerminalFacts) -> [String] {
    if facts.mayLackChinese { return [consoleNotice] }
    let type = Doctor.typeRemedy(facts).map { remedy in
      "终端类型（TERM）\(facts.requestedType.map { "「\(TextLayout.clip($0, to: 40))」：" } ?? Doctor.notSet + "，")\(remedy)"
    }
    let width: String? = if case .unknown(let value) = facts.width { Doctor.unknownWidth(value) } else { nil }
    return [type, width].compactMap { $0 }
  }

  static let noHomeFolder = "找不到存放草稿的文件夹：没有设置 HOME。请用 -d 指定一个文件夹。"
  static func madeNew(_ path: String) -> String { "没有这个文件，已新建「\(path)」；写错了名字请 ^Q 退出后删去它。" }

  static let unreadableName = "（文件名不是 UTF-8）"
  static let unreadableNameHelp = "这个文件名不是 UTF-8 编码，无法打开；请先在系统里改名。"

  static let draftsHelp = "草稿文件；- 从标准输入读，每行一份。"
  static let standardHelp = "评价标准的文件或编号；不写则用草稿写明的，没有写明的用内置的标准。"
  static let packHelp = "评价标准的文件或编号；不写则用内置的标准。"
  static let standardPlaceHelp = "草稿文件夹；按编号找标准时，也看其中的 standards。"

  static func misuse(_ misuse: Invocation.Misuse) -> String {
    switch misuse {
    case .missingFolder: "用法有误：-d 后面要写文件夹。请看 ziping --help。"
    case .missingStandard: "用法有误：--standard 后面要写标准的文件或编号。请看 ziping --help。"
    case .severalDrafts(let drafts): "用法有误：向导一次打开一份草稿，这里写了 \(drafts.count) 份；多份请用 ziping score。"
    case .unknownWord(let word): "用法有误：没有「\(word)」这个命令，也没有这个文件。请看 ziping --help。"
    case .wizardFromInput: "用法有误：向导不能从标准输入读草稿；请用 ziping score -。"
    }
  }

  static func remark(
    _ source: DraftSource, _ severity: Diagnostic.Severity, entry: String?, _ sentence: String
  ) -> String {
    "\(source.name)：\(severity.label)：\(entry.map { "\($0)：" } ?? "")\(sentence)"
  }

  static func noDrafts(_ folder: String) -> String { "\(folder)：文件夹里没有草稿（*.json）。" }
  static func unreadableNames(_ folder: String, _ count: Int) -> String {
    "\(folder)：有 \(count) 个文件名不是 UTF-8 编码，没有读；请先在系统里改名。"
  }

  /// `code` is the `errno` of the write.
  static func outputFailed(_ code: Int32) -> String { "结果没有写完，\(SystemError(code).cause)：请检查输出到哪里，再做一次。" }
}
