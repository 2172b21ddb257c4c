import Drafts
import Glibc
import Scoring

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
  static let versionIsGone = "这一版已经不在：请按 Esc 返回，再看一次。"
  static let seeVersions = "按 ^R 看它的旧版，可恢复成新草稿。"
  static func deleted(_ file: String) -> String { "已删除 \(file) 和它的旧版" }
  /// Where Chinese may not be readable at all.
  static let consoleNotice = "Linux console: if Chinese shows as boxes, use ssh, or ziping --plain. ^Q quits."
  static let noHomeFolder = "找不到存放草稿的文件夹：没有设置 HOME。请用 -d 指定一个文件夹。"
  static func madeNew(_ path: String) -> String { "没有这个文件，已新建「\(path)」；写错了名字请 ^Q 退出后删去它。" }

  static let unreadableName = "（文件名不是 UTF-8）"
  static let unreadableNameHelp = "这个文件名不是 UTF-8 编码，无法打开；请先在系统里改名。"

  /// Why a draft of a standard that is not at hand cannot be opened, short enough for the two lines of the desk.
  static func otherStandard(_ path: String, _ standard: String) -> String {
    "\(path)：草稿按标准「\(standard)」填写：请用 --standard 指定它的文件，或用 ziping standard convert 转换。"
  }

  static let draftsHelp = "草稿文件；- 从标准输入读，每行一份。"
  static let standardHelp = "评价标准的文件或编号；不写则用内置的标准。"

  enum Score {
    static let abstract = "计分，不需要终端。"
    static let discussion = """
      text 供阅读；json 供程序使用，字段见 README；
      csv 每份草稿一行，列出合计、各部分、各指标和结论，电子表格可直接打开
      （UTF-8 带标记；以 = + - @ 开头的文字前加 '，以免被当作公式）。
      结果写到标准输出，提醒和错误写到标准错误；管道里没有控制字符。
      """
    static let explainHelp = "逐步列出每条分值从何而来，到合计为止。"
    static let explainsText = "--explain 只用于 text 格式"
    static let formatHelp = "结果的格式。"
    static let passMarkHelp = "规定分值，代替草稿中的。"
  }

  enum Check {
    static let abstract = "只检查草稿，列出错误和提醒。"
    static let discussion = "草稿有错误时退出状态为 1。"

    static func summary(_ source: DraftSource, errors: Int, warnings: Int) -> String {
      guard errors + warnings > 0 else { return "\(source.name)：没有问题。" }
      return "\(source.name)：错误 \(errors) 处，提醒 \(warnings) 处。"
    }
  }

  enum Advise {
    static let abstract = "估算再加哪些条目增分最多，怎样达到规定分值。"
    static let discussion = """
      列出各条目再加一项能增加的分值（封顶、限项之后）；设有规定分值时，
      再列出用近期可得的条目最少加几项（至多 3 项）可以达到，至多 5 组。
      这是估算：排名按表列最后一名，专家酌定的按最低分。
      """
    static let formatHelp = "结果的格式。"
    static let withoutHelp = "不考虑的条目，可写几个；编号见 standard show。"
    static let soon = "近期"
    static let rows = "各条目再加一项能增加的分值（近期：近期可得的条目）"
    static let worth = "表列"
    static let noRows = "没有可供考虑的条目。"

    static func set(_ number: Int, _ headline: String) -> String { "第 \(number) 组  \(headline)" }
    static func unknownRow(_ id: String) -> String {
      "用法有误：--without 的「\(id)」不是标准中的条目。请看 ziping standard show。"
    }
  }

  enum Report {
    static let abstract = "生成可打印的自评表，或一个文件夹的汇总表。"
    static let discussion = """
      格式由文件名的结尾决定：.html 用浏览器打印（A4 横向），.md、.txt、.csv
      （电子表格可直接打开）。几份草稿写进同一个文件，每份另起一页；
      给出文件夹时生成汇总表，每份草稿一行。已有的同名文件会被替换。
      """
    static let fileHelp = "写到这个文件。"
    static let draftsHelp = "草稿文件，或存放草稿的文件夹；- 从标准输入读，每行一份。"

    static func unknownEnding(_ file: String) -> String {
      "用法有误：不知道「\(file)」是什么格式，文件名请以 .html、.md、.txt 或 .csv 结尾。"
    }
    static func written(_ file: String, forms: Int) -> String { "\(file)：已写好 \(forms) 份自评表。" }
    static func written(_ file: String, summaryOf drafts: Int) -> String { "\(file)：已写好汇总表，共 \(drafts) 份草稿。" }
    static func notWritten(_ file: String, _ cause: String) -> String { "\(file)：\(cause)" }
    static func nothingToWrite(_ file: String) -> String { "没有读到草稿，没有写「\(file)」。" }
  }

  enum Import {
    static let abstract = "从人员表、业绩表（CSV）成批建立草稿。"
    static let discussion = """
      人员表每人一行，业绩表每个条目一行；列按首行的中文名称识别，次序不限。
      逗号或制表符分隔，UTF-8、UTF-16 或 GB18030 都可以；.xls、.xlsx 请先另存为 CSV。
      同一人：工号相同；没有工号的，单位和姓名都相同。某人有一处填错，此人就不导入，
      其余照常；已有的草稿从不改写，只在写明 --add 时补入表中多出的内容；
      同一份表再导入一次，什么也不会变。

      退出状态：0 完成；1 表中有错误；2 有文件读不了或写不了；64 用法有误。
      """
    static let filesHelp = "人员表、业绩表，可写几个。"
    static let folderHelp = "草稿放在这个文件夹。"
    static let dryRunHelp = "只预览，什么也不写。"
    static let addHelp = "把多出的条目和填写补进已有的草稿。"
    static let dateHelp = "没有申报日一列时的申报日，如 2026-05-01。"
    static let templateHelp = "输出模板（人员 或 业绩），不导入。"
    static let needsFiles = "请写出要导入的文件，或用 --template 输出模板"
    static let people = "人员"
    static let entries = "业绩"
    static let changedMeanwhile = "草稿在导入时被改动，没有写入：请再导入一次。"

    static func created(_ name: String, entries: Int, total: Figures, path: String?) -> String {
      let head = path.map { "已建「\($0)」" } ?? "将新建草稿"
      return "\(name)：\(head)，条目 \(entries) 个，自评 \(total.points)（保底 \(total.low)，上限 \(total.high)）。"
    }
    static func added(_ name: String, _ path: String, entries: Int, answers: Int, isDone: Bool) -> String {
      "\(name)：\(isDone ? "已" : "将")补入「\(path)」，条目 \(entries) 个，填写 \(answers) 处。"
    }
    static func unchanged(_ name: String, _ path: String) -> String { "\(name)：已有草稿「\(path)」，没有要补的。" }
    static func refused(_ name: String) -> String { "\(name)：有错误，没有导入。" }
    static func remark(_ name: String, _ severity: Diagnostic.Severity, _ sentence: String) -> String {
      "\(name)：\(severity.label)：\(sentence)"
    }
    static func tally(_ counts: ImportTally, isDryRun: Bool) -> String {
      let head = isDryRun ? "预览，什么也没有写：" : ""
      return "\(head)新建 \(counts.created)，补入 \(counts.added)，不变 \(counts.unchanged)，未导入 \(counts.refused)。"
    }
  }

  enum Text {
    static let figures = ["保底", "自评", "上限", "最高"]
    static let total = "合计"
    static let noEntries = "还没有录入条目。"
    static let entries = "条目（状态、计入分值、编号、条目、名称）"
    static let explanation = "分值来由（每步之前、之后的自评）"
    static let steps = ["之前", "之后"]
    static let verdicts = "结论（分别判断，以评委会为准）"
    static let scoreVerdict = "规定分值"
    static let conditions = "条件"
    static let missingEvidence = "还缺的佐证材料"
    static let byOffice = "按出具单位"
    static let bareEntries = "缺时间或佐证的条目"
    static let judgedByPeople = "由人评议，不作计算"

    static func applicationDate(_ day: CalendarDay, _ pack: RulePack) -> String {
      "申报日 \(day)  标准校验码 \(pack.digest)"
    }
    static func cut(_ points: Points) -> String { "  封顶减 \(points)" }
  }

  enum CSV {
    static let person = ["草稿", "姓名", "单位", "申报专业", "申报日"]
    static let totals = ["保底", "自评", "上限"]
    static let mark = ["规定分值", "分值比较"]
    static let end = ["错误数", "提醒数", "评价标准", "读取失败原因"]
  }

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

// MARK: - Faults

extension Words {
  static func fault(_ source: DraftSource, _ fault: DraftFault) -> String {
    "\(source.name)：\(sentence(fault, source))"
  }

  /// Why a draft could not be scored, and what to do.
  static func sentence(_ fault: DraftFault, _ source: DraftSource) -> String {
    switch fault {
    case .file(let problem): problem.sentence
    case .lineTooLong(let limit): "这一行超过 \(limit / 1_000_000) MB，没有读；请检查是否选错了文件。"
    case .inputFailed(let code): "标准输入读到这里中断，\(SystemError(code).cause)：请检查输入，再做一次。"
    case .document(let problem): "\(place(problem.place, source))：\(problem.sentence)"
    case .otherStandard(let other, let inUse):
      "草稿所用的标准是「\(other)」，不是「\(inUse)」；请用 --standard 指定，或用 standard convert 转换。"
    }
  }

  /// A line of standard input is a whole draft: its column says where.
  private static func place(_ place: JSONPlace, _ source: DraftSource) -> String {
    if case .line = source { "第 \(place.column) 列" } else { place.words }
  }

  static func lines(_ fault: StandardFile.Fault) -> [String] {
    switch fault {
    case .file(let path, let problem): ["\(path)：\(problem.sentence)"]
    case .pack(let problems): problems.lines
    case .unknown(let name): ["没有「\(name)」这个文件，也没有这个编号的标准：请写标准文件的路径，或把文件放进草稿文件夹的 standards。"]
    }
  }
}

// MARK: - The standard

extension Words {
  enum Standard {
    static let abstract = "查看或检查评价标准。"
    static let showAbstract = "列出标准的各行、分值、最高分、限项和读法。"
    static let checkAbstract = "检查评价标准文件；有错误时退出状态为 1。"
    static let readings = "读法"
    static let best = "就高"

    static func origin(_ pack: RulePack) -> String {
      "\(pack.effectiveFrom) 起施行，总分 \(pack.cap)，校验码 \(pack.digest)"
    }
    static func cap(_ points: Points) -> String { "最高 \(points)" }
    static func limit(_ most: Int) -> String { "限 \(most) 项" }
    static func usable(_ file: String, _ pack: RulePack, rows: Int, notes: Int) -> String {
      let remarks = notes == 0 ? "" : "提示 \(notes) 处。"
      return "\(file)：可用。\(pack.id) \(pack.version)，\(rows) 个条目，校验码 \(pack.digest)。\(remarks)"
    }
    static func note(_ file: String, _ note: PackNote) -> String { "\(file)：提示：\(note.line)" }

    /// How a row scores, as a phrase.
    static func scale(_ scale: Scale) -> String {
      switch scale {
      case .flat(let points): "\(points) 分"
      case .perUnit(let points): "每个 \(points) 分"
      case .perYear(let points): "每满一年 \(points) 分"
      case .band(let band): "专家在 \(band.low)-\(band.high) 分内酌定"
      case .byRank(let scale): scale.steps.map(step).joined(separator: "；") + beyond(scale.beyond)
      }
    }

    private static func step(_ step: RankStep) -> String {
      let ranks = step.from == step.to ? "第 \(step.from) 名" : "第 \(step.from)-\(step.to) 名"
      if !step.list.isEmpty { return "\(ranks) \(step.list.map(\.description).joined(separator: "、")) 分" }
      let last = step.worth(atRank: step.to)
      if step.strictStep > .zero { return "\(ranks) \(step.points) 分（保底至 \(last.low)）" }
      return last.points == step.points ? "\(ranks) \(step.points) 分" : "\(ranks) \(step.points) 至 \(last.points) 分"
    }

    private static func beyond(_ beyond: RankScale.Beyond) -> String {
      beyond == .experts ? "；其后由专家酌定" : "；其后 0 分"
    }
  }
}
