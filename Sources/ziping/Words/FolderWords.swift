import Basics
import Storage
import Wizard

/// What the start screen says of files and folders.
extension Words {
  static func folderIsGone(_ folder: String) -> String {
    "文件夹「\(folder)」不在了：可能已被移走，或 U 盘已拔出。恢复之后按 ^L 再读；草稿没有被本程序删除。"
  }
  static func folderIsAnother(_ folder: String) -> String {
    "「\(folder)」已不是打开时的那个文件夹：可能换了 U 盘，或 U 盘已拔出。这里先不写；按 ^L 再读，看清之后再做。"
  }
  static func unreadableFolder(_ folder: String, _ problem: ReadProblem) -> String {
    let why =
      if case .system(let error) = problem { error.cause } else { problem.sentence }
    return "读不了文件夹「\(folder)」，\(why)：请检查文件夹或磁盘，之后按 ^L 再读；也可以 ^Q 退出，用 ziping 文件夹 打开别处。"
  }
  static func readOnlyFolder(_ error: SystemError) -> String {
    "只读：\(error.cause)，这个文件夹里的草稿只能查看。要修改，请先把草稿复制到别的文件夹。"
  }

  static let twoFolders = "用法有误：写了两个文件夹；请只写一个，如 ziping 文件夹。"

  static let nothingLeft = "新草稿里什么也没有填，没有留下文件。"

  static func duplicated(_ file: String) -> String { "已复制成 \(file)" }
  static func renamed(_ file: String) -> String { "已改名，文件是 \(file)" }
  static func namedAfterPerson(_ file: String) -> String { "已按姓名给文件改名：\(file)" }
  static func wereSet(_ count: Int) -> String { "已设定 \(count) 份草稿；设定之前的内容可用 ^R 看旧版、恢复。" }
  static func archived(_ files: [FileName], _ count: Int) -> String {
    "已归档\(named(files, count))，^Z 撤销，^X 看归档"
  }
  static func broughtBack(_ files: [FileName], _ count: Int) -> String {
    "已取回\(named(files, count))，^Z 撤销，^X 返回草稿"
  }
  static func movedBack(_ files: [FileName], _ count: Int) -> String { "已放回\(named(files, count))" }

  /// What was done, and what was not: refused, or not begun when it was stopped.
  static func notDone(_ done: String, refused: Int, left: Int) -> String {
    [done, refused == 0 ? "" : "\(refused) 份没有办成", left == 0 ? "" : "停下时还有 \(left) 份没有处理"]
      .filter { !$0.isEmpty }.joined(separator: "；")
  }

  static func deleted(_ files: [FileName], _ count: Int) -> String {
    "已删除\(named(files, count))和旧版，^Z 撤销"
  }
  static func undeleted(_ files: [FileName], _ count: Int) -> String { "已恢复\(named(files, count))和旧版" }
  static func undoable(_ files: [FileName]) -> String { named(files, files.count) }

  private static func named(_ files: [FileName], _ count: Int) -> String {
    files.count == 1 && count == 1 ? " \(files[0]) " : " \(count) 份草稿"
  }

  static func stoppedHalfway(_ left: Int) -> String { "退出时还有 \(left) 份草稿没有处理：请再打开，对它们重做一次。" }
}
