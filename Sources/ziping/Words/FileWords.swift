import Basics
import Rosters
import Scoring
import Wizard

/// What the commands that write files say.
extension Words {
  enum Report {
    static let abstract = "生成可打印的自评表，或一个文件夹的汇总表。"
    static let discussion = """
      格式由文件名的结尾决定：.html 用浏览器打印（A4 横向），.md、.txt、.csv
      （电子表格可直接打开）。几份草稿写进同一个文件，每份另起一页；
      给出文件夹时生成汇总表，每份草稿一行。以前写的自评表、汇总表会被替换，
      别的文件不会，除非写 --force；读入的文件总不会被替换。
      """
    static let fileHelp = "写到这个文件。"
    static let forceHelp = "同名的文件不是本程序写的，也替换。"
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
      同一人：工号相同；没有工号的，单位和姓名都相同。拿不准是谁的，在终端里会问；
      不在终端里，或只预览时，列出可选的人和 --same 的写法，不答的不导入。
      某人有一处填错，此人就不导入，其余照常；已有的草稿从不改写，
      只在写明 --add 时补入表中多出的内容；同一份表再导入一次，什么也不会变。
      改过的一行、写得一样的两行，会问是同一条还是另一条；草稿已归档的人不导入，
      草稿现在读不了的人也不另建。按 ^C 停在两个人之间；再运行一次就接着导入。

      退出状态：0 完成；1 表中有错误；2 有文件读不了或写不了；64 用法有误。
      """
    static let filesHelp = "人员表、业绩表，可写几个。"
    static let folderHelp = "草稿放在这个文件夹。"
    static let dryRunHelp = "只预览，什么也不写。"
    static let addHelp = "把多出的条目和填写补进已有的草稿。"
    static let dateHelp = "没有申报日一列时的申报日，如 2026-05-01。"
    static let sameHelp = "拿不准的这一行是谁，如 业绩.csv:2=自评-陈晓岚.json；可写几次。"
    static let templateHelp = "输出模板（人员 或 业绩），不导入。"
    static let needsFiles = "请写出要导入的文件，或用 --template 输出模板"
    static func ownFile(_ kind: OwnFile) -> String {
      switch kind {
      case .draft: "这是一份草稿，不是名单：草稿放进草稿文件夹就能用，不必导入；名单请用 CSV 文件。"
      case .review: "这是一份审核记录，不是名单：请放在它的草稿旁边，用 ziping review 看；名单请用 CSV 文件。"
      case .standard: "这是一个评价标准，不是名单：要用这个标准导入，请写成 --standard；名单请用 CSV 文件。"
      case .page: "这是网页（如自评表、自评汇总），不是名单：名单请用 CSV 文件，模板可用 ziping import --template 生成。"
      case .otherJSON: "这是 JSON 文件，不是名单：名单请用 CSV 文件，模板可用 ziping import --template 生成。"
      }
    }
    static let isFolder = "这是文件夹：请写出其中的名单（CSV 文件）。"
    static let people = "人员"
    static let entries = "业绩"
    static let prompt = "请写编号；直接回车就先不导入："
    static func noSuchChoice(_ typed: String, _ count: Int) -> String {
      "「\(typed)」不是编号：请写 1 到 \(count)，或直接回车。"
    }
    static func openDoubts(_ count: Int) -> String { "有 \(count) 处拿不准。选定之后，把那一行写在命令后面，再导入一次：" }
    static func answer(_ doubt: RosterDoubt, _ choice: String) -> String {
      "--same " + shellWord("\(doubt.written)=\(choice)")
    }
    static func unusedAnswer(_ text: String) -> String { "--same「\(text)」没有用上：没有问到这一行，或没有这个人可选。" }
    static func progress(_ stage: ImportStage, _ done: Int, _ total: Int) -> String {
      switch stage {
      case .reading: "正在读已有的草稿：\(done) / \(total)"
      case .planning: "正在核对：\(done) / \(total) 人"
      case .writing: "正在导入：\(done) / \(total) 人"
      }
    }
    static func stopped(written: Int, left: Int) -> String {
      "停下了：已为 \(written) 人写入，还有 \(left) 人没有处理。同样的命令再运行一次，就从这里接着导入。"
    }
    static func moreLines(_ count: Int) -> String { "另有 \(count) 行没有列出：要看全部，请用 ziping import --dry-run。" }
    static let changedMeanwhile = "草稿在导入时被改动，没有写入：请再导入一次。"

    static func created(_ name: String, entries: Int, total: Figures, path: String?) -> String {
      let head = path.map { "已建「\($0)」" } ?? "将新建草稿"
      return "\(name)：\(head)，条目 \(entries) 个，自评 \(total.points)（保底 \(total.low)，上限 \(total.high)）。"
    }
    static func added(_ name: String, _ path: String, entries: Int, answers: Int, isDone: Bool) -> String {
      "\(name)：\(isDone ? "已" : "将")补入「\(path)」，条目 \(entries) 个，填写 \(answers) 处。"
    }
    static func unchanged(_ name: String, _ path: String) -> String { "\(name)：已有草稿「\(path)」，没有要补的。" }
    static func imported(_ count: Int) -> String { "已为 \(count) 人写入" }
    static func archived(_ name: String, _ path: String) -> String {
      "\(name)：草稿「\(path)」已归档，没有导入：还要用的，请先在草稿列表里取回，再导入一次。"
    }
    static func refused(_ name: String, _ reasons: [String]) -> String { "\(name)：没有导入。" + reasons.joined() }
    static func tally(_ counts: ImportTally, isDryRun: Bool) -> String {
      let head = isDryRun ? "预览，什么也没有写：" : ""
      return "\(head)新建 \(counts.created)，补入 \(counts.added)，不变 \(counts.unchanged)，未导入 \(counts.refused)。"
    }
  }
}

/// As a shell takes it for one word.
private func shellWord(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-_./:=,".unicodeScalars.contains(scalar)
  }
  if isPlain { return text }
  return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
