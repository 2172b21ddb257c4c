import Formats
import Storage
import Wizard

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
    case .standard(let fault): sentence(fault)
    }
  }

  /// Why a draft's own standard is not used, and what to do.
  static func sentence(_ fault: RunStandards.Fault) -> String {
    switch fault {
    case .other(let id, let inUse):
      "草稿所用的标准是「\(id)」，不是「\(inUse)」；请用 --standard 指定，或用 standard convert 转换。"
    case .notAtHand: cause(fault) + "请把它的文件放进其中一个文件夹，或用 --standard 写明它的文件；改用别的标准用 ziping standard convert 转换。"
    case .broken: cause(fault)
    }
  }

  /// Why a draft's own standard is not used, and nothing more.
  private static func cause(_ fault: RunStandards.Fault) -> String {
    switch fault {
    case .other(let id, let inUse): "草稿所用的标准是「\(id)」，不是「\(inUse)」。"
    case .notAtHand(let id, let folders, let unreadable):
      "草稿所用的标准「\(id)」没有找到\(searched(folders))。"
        + unreadable.map { "\($0) 不是能用的标准文件，请用 ziping standard check 检查它。" }.joined()
    case .broken(let id, let lines):
      "草稿所用的标准「\(id)」不能用：\(lines.first ?? "")\(lines.count > 1 ? "（共 \(lines.count) 处，请用 standard check 检查）" : "")"
    }
  }

  private static func searched(_ folders: [String]) -> String {
    folders.isEmpty ? "" : "（找过 \(folders.joined(separator: "、"))）"
  }

  /// A line of standard input is a whole draft: its column says where.
  private static func place(_ place: JSONPlace, _ source: DraftSource) -> String {
    if case .line = source { "第 \(place.column) 列" } else { place.words }
  }

  /// The same on the desk, where Enter leads to the question whether to convert it.
  static func shortly(_ fault: RunStandards.Fault) -> String {
    guard case .notAtHand = fault else { return cause(fault) }
    return cause(fault) + "把它的文件放进其中一个文件夹，再按 ^L，就能打开。"
  }

  /// What to know before the question whether to convert a draft: why it is asked, and what there is to do instead.
  static func beforeConverting(_ fault: RunStandards.Fault) -> String {
    switch fault {
    case .other: cause(fault) + "要按原来的标准打开，请返回，打开程序时不写 --standard。"
    case .notAtHand: cause(fault) + "要按原来的标准打开，请返回，把它的文件放进其中一个文件夹，或打开程序时用 --standard 写明它的文件。"
    case .broken: cause(fault) + "要按原来的标准打开，请返回，先改正它。"
    }
  }

  static func lines(_ fault: StandardFile.Fault) -> [String] {
    switch fault {
    case .file(let path, let problem): ["\(path)：\(problem.sentence)"]
    case .pack(let problems): problems.lines
    case .unknown(let name, let folders, let unreadable):
      ["没有「\(name)」这个文件，也没有这个编号的标准\(searched(folders))：请写标准文件的路径，或把文件放进其中一个文件夹。"]
        + unreadable.map { "\($0)：不是能用的标准文件：请用 ziping standard check 检查它。" }
    case .ambiguous(let id, let files):
      ["编号为「\(id)」的标准有不同的几份（\(files.joined(separator: "、"))）：请只留一份，或写标准文件的路径。"]
    }
  }
}
