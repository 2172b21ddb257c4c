import Screen

/// The words about saving, failing to save, and saving elsewhere.
extension Words {
  static let savingBeforeLeaving = "正在保存，保存好就离开"
  static let diskIsSilent = "磁盘没有响应，最近的修改还没有保存。"

  package static func savedNow(_ time: String, _ name: String) -> String { "已保存 \(time)  \(name)" }

  static func savedElsewhere(_ path: String) -> String { "已另存，以后都存到 \(path)" }

  static func leaving(_ saving: SaveStatus) -> String {
    switch saving {
    case .saved: "所填内容都已保存；再按一次 ^C 退出"
    case .pending: "正在保存；再按一次 ^C，保存后退出"
    case .failed(let failure): "还没有保存（\(failure.cause)）；再按 ^C 不保存退出"
    }
  }

  static func saveStatus(_ status: SaveStatus, readOnly: Bool) -> (text: String, role: Role) {
    if readOnly { return ("只读", .warning) }
    switch status {
    case .saved(nil): return ("已保存", .title)
    case .saved(let time?): return ("已保存 \(time)", .title)
    case .pending: return ("待保存", .title)
    case .failed(let failure): return ("\(failure.since) 起未保存：\(failure.cause)", .problem)
    }
  }

  /// The question for another folder.
  enum Elsewhere {
    static let title = "另存到别的文件夹"
    static let folder = "文件夹"
    static let hint = "写文件夹的路径，如 /media/usb；~/ 指自己的主目录。文件夹须已存在。"
    static let editsStay = "所填内容仍在屏幕上，没有丢失；能写入时会自动保存。"
    static let leaving = "再按 ^Q 不保存退出，最近的修改将丢失；Esc 返回草稿。"
    static let back = "Esc 返回草稿。"
  }

  static let noFolderGiven = "还没有写文件夹：请写出路径，或按 Esc 返回。"
}
