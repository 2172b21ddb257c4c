import Foundation
import TestSupport
import Testing

/// The search and the help of the built program, through a terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable)) struct FindingProgramTests {
  private let scratch: Scratch
  private let session: TmuxSession

  /// A draft with two entries, with the cursor in the applicant's name.
  init() throws {
    scratch = try Scratch()
    let draft = """
      {"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01", "applicant": {"name": "陈晓岚"},
       "entries": [
        {"id": "a", "criterion": "awards.county.second", "title": "区科学技术进步奖", "rank": 2, "date": "2025"},
        {"id": "b", "criterion": "patents.invention", "title": "一种高速主轴", "rank": 1, "date": "2025"}]}
      """
    let file = try scratch.write("陈.json", Array(draft.utf8))
    session = try TmuxSession(
      program: Program.path, arguments: [file.path],
      environment: ["ZIPING_HOME": scratch.folder.path, "ZIPING_WIDTH": "窄"])
    try session.waitFor("申报人的姓名")
  }

  @Test(
    "What is typed leads to a step, a field, a row, an entry, a reading or a topic",
    arguments: [
      ("hz", "步骤    汇总", "汇总  "), ("dw", "问题    单位", "> 单位"), ("pm", "栏目    排名", "> 排名"),
      ("patents.invention", "评分项  专利 发明专利", "选择评分项"), ("qkxjsjbj", "条目    区科学技术进步奖", "> 评分项"),
      ("R7", "读法    R7", "说明：R7"), ("鼠标", "说明    鼠标", "Ctrl-B F5"), ("sjzmx", "说明    时间怎么写", "说明：时间怎么写"),
    ])
  func goesThere(_ typed: String, _ first: String, _ there: String) throws {
    try session.press("C-f")
    try session.waitFor("查找")
    try session.type(typed)
    try session.waitUntil(first) { screen in
      let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return rows.count > 2 && rows[2].contains(first)
    }
    try session.press("Enter")
    try session.waitFor(there)
  }

  @Test("A page of help says that it goes on, pages to its end and back, and gives back what it lay over")
  func pagesThroughHelp() throws {
    try session.press("C-g")
    try session.waitFor("PgDn 翻页")
    try session.press("End")
    try session.waitFor("显示不对")
    try session.waitForNo("PgDn 续")
    try session.press("PPage")
    try session.waitFor("PgDn 续")
    try session.press("Home")
    try session.waitFor("申报人的姓名")
    try session.press("Escape")
    try session.waitFor("Enter 下一项")
  }
}
