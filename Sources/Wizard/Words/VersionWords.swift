import Screen

/// The words about earlier versions of a draft, and about deleting one.
extension Words {
  static let selectDraftFirst = "先用上下键选中一份草稿"
  static let damagedIsNotReplaced = "打不开的草稿不会被改写：按 ^N 把这一版恢复成新草稿，原文件保持不变。"
  static let versionsHint = [
    "每次打开后改动之前的内容留作旧版。Enter 查看；",
    "^R 用它替换现在的内容（可撤销）；^N 恢复成另一份新草稿。",
  ]

  static func shownName(_ draft: DeskDraft) -> String { draft.shownName }

  static func versionsTitle(_ draft: DeskDraft) -> String { "旧版：\(shownName(draft))" }
  static func versionNumber(_ version: DraftVersion) -> String { "第 \(version.number) 版" }
  static func versionContent(_ version: DraftVersion) -> String { "\(version.name)  \(version.entries) 条" }

  static func noVersions(_ draft: DeskDraft) -> String { "「\(shownName(draft))」还没有旧版：改动过一次后才有" }
  static func restored(_ number: Int) -> String { "已恢复为第 \(number) 版的内容，^Z 撤销" }

  /// One clear question, whatever it is about.
  static func askDeleting(_ drafts: [DeskDraft], outOfSight: Int) -> String {
    let reviews = drafts.count { $0.hasReview }
    let also = reviews == 0 ? "" : drafts.count == 1 ? "、审核记录" : "、\(reviews) 份审核记录"
    let whose = drafts.count == 1 ? "它" : "它们"
    return "删除\(named(drafts))和\(whose)的全部旧版\(also)？" + Desk.outOfSight(outOfSight)
      + "按 Enter 删除，按其他键保留。退出前可用 ^Z 撤销。"
  }
  static func notDeleted(_ drafts: [DeskDraft]) -> String { "没有删除\(named(drafts))" }

  /// Which drafts an action is about: one with its file, several by the first few names.
  static func named(_ drafts: [DeskDraft]) -> String {
    guard drafts.count == 1, let draft = drafts.first else {
      let names = drafts.prefix(mostNames).map { TextLayout.clip(shownName($0), to: 16) }.joined(separator: "、")
      return "标记的 \(drafts.count) 份草稿（\(names)\(drafts.count > mostNames ? "等" : "")）"
    }
    return "「\(shownName(draft))」" + (draft.applicant.name.isEmpty ? "" : "（\(draft.file)）")
  }

  /// How many drafts a sentence names one by one.
  private static let mostNames = 5
}
