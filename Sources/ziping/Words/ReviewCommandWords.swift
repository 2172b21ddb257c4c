import Basics
import Scoring
import Storage
import Wizard

extension Words {
  /// What the commands say of reviews.
  enum Review {
    static let abstract = "审核一份草稿：逐条认定、不认定或改分，写明理由。"
    static let discussion = """
      草稿只看不改；审核记录存在草稿旁边的 名称.review.json，那里不能写的存在草稿文件夹里的「审核」，或 --review 所给的文件。
      审核之后草稿有改动，会逐条说明。认定的分值用 ziping score --review 列出，
      审核分和审核意见用 ziping report --review 填入自评表。
      """
    static let draftHelp = "要审核的草稿。"
    static let fileHelp = "审核记录；不写则在草稿旁边。"
    static let plainHelp = "逐行问答。"
    static let needsTerminal = "整屏的审核要在终端里进行；经管道逐行审核用 ziping review --plain 草稿；只看认定的分值请用 ziping score 草稿 --review 审核记录。"

    static func isNoReview(_ file: String) -> String {
      "「\(file)」不是审核记录，审核不能写在那里：请先给它改名（草稿列表 ^E），或用 ziping review --review 另指一个文件。"
    }
    static func started(_ path: String, isElsewhere: Bool) -> String {
      isElsewhere
        ? "草稿所在的文件夹不能写：审核记录存在「\(path)」，下次审核这份草稿时接着用；草稿不改。" : "审核记录存在「\(path)」，草稿不改。"
    }

    /// Why nothing can be judged here; it is the review that could lie elsewhere, not the draft.
    static func readOnly(_ reason: ReadOnlyReason) -> String {
      switch reason {
      case .newerVersion(let version):
        "只能查看：审核记录是更新版本的程序写的（格式 \(version)）。请用新版程序审核。"
      case .openElsewhere(let holder?):
        "只能查看：审核记录已在另一窗口打开（进程 \(holder.process)，\(holder.since) 起），请到那里审核。"
      case .openElsewhere(nil): "只能查看：审核记录已在另一窗口打开，请到那里审核。"
      case .noPermission(let error):
        "审核记录不能写在这里，\(error.cause)：要审核，请按 ^S 把审核记录另存到别的文件夹；草稿不动。"
      case .link: "只能查看：审核记录的名字是一个链接。请用 --review 写出它所指的文件。"
      case .earlierVersion: reason.sentence
      }
    }

    static let scoreHelp = "审核记录；再列出认定的分值。"
    static let reportHelp = "审核记录；填入审核分、审核意见两栏。"
    static let noCSV = "--review 只用于 text 和 json 格式"
    static let oneDraft = "--review 一次只用于一份草稿"
    static let columns = ["申报", "认定", "增减"]
    static let entries = "没有照申报认定的条目"
    static func undecided(_ count: Int) -> String { "还没有审的 \(count) 条，暂按申报计" }

    static func heading(_ file: String) -> String { "审核（\(file)）" }

    static func mark(_ accepted: Points, _ mark: Points) -> String {
      let gap = accepted - mark
      let distance = gap == .zero ? "认定持平" : gap > .zero ? "认定高 \(gap)" : "认定差 \(Points.zero - gap)"
      return "规定分值 \(mark)，\(distance)"
    }

    static func newer(_ file: String, _ version: Int) -> String {
      "\(file)：审核记录的格式 \(version) 比本程序新（\(ReviewDocument.knownVersion)），其中新的内容没有读。"
    }
  }
}
