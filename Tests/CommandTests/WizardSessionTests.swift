import Foundation
import Scoring
import Storage
import TestSupport
import Testing

/// The built program in a real terminal: the whole walk in Chinese, left and taken up again.
@Suite(.enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct WizardSessionTests {
  private func session(_ home: Scratch, _ columns: Int = 80, _ rows: Int = 24) throws -> TmuxSession {
    try TmuxSession(
      program: Program.path, columns: columns, rows: rows, environment: ["ZIPING_HOME": home.folder.path])
  }

  /// Adds an entry on the step in front: the row by its id, then texts for the fields that follow it.
  private func add(_ terminal: TmuxSession, _ row: String, _ texts: [String]) throws {
    try terminal.press("C-n")
    try terminal.waitFor("筛选")
    try terminal.type(row)
    try terminal.press("Enter")
    try terminal.waitFor("评分项")
    for text in texts {
      try terminal.type(text)
      try terminal.press("Down")
    }
    try terminal.press("Escape")
    try terminal.waitFor("[ 新增一项 ]")
  }

  private func walk(_ terminal: TmuxSession) throws {
    try terminal.waitFor("新建草稿")
    try terminal.press("Enter")
    try terminal.waitFor("申报人的姓名")
    try terminal.type("陈晓岚")
    try terminal.press("Down")
    try terminal.type("温州某某机械有限公司")
    try terminal.press("Down", "Down", "C-a")
    try terminal.type("2026-05-01")
    try terminal.waitFor("申报日 2026-05-01")
    let steps: [[(String, [String])]] = [
      [("honors.county", ["县先进工作者"]), ("appraisals.excellent", ["优秀", "2025"])],
      [("education.bachelor", ["机械工程"])],
      [("experience.field", ["某某机械", "5年10月"]), ("posts.large.backbone", ["研发部"]), ("lectures.county", ["培训", "3"])],
      [
        ("research.provincial", ["高速主轴", "3", "2024.5"]), ("engineering.over5m", ["产线改造", "2", "202501"]),
        ("services.promotion.lead", ["主轴推广"]),
      ],
      [("awards.county.second", ["区科学技术进步奖", "2"])],
      [("firstsets.municipal.domestic", ["五轴加工中心"])],
      [("standards.industry", ["主轴通用技术条件", "2"])],
      [("patents.invention", ["一种高速主轴", "1"])],
      [("papers.core", ["热误差补偿", "1"])],
    ]
    for (index, entries) in steps.enumerated() {
      try goOn(terminal, to: index + 2)
      for (row, texts) in entries { try add(terminal, row, texts) }
    }
  }

  /// To a step by PgDn, which first pages through what does not fit.
  private func goOn(_ terminal: TmuxSession, to step: Int) throws {
    let marker = "\n>\(step < 10 ? " " : "")\(step) "
    for _ in 0..<5 where try !terminal.capture().contains(marker) {
      try terminal.press("NPage")
      _ = try? terminal.waitUntil(marker, timeout: 0.5) { $0.contains(marker) }
    }
    try terminal.waitFor(marker)
  }

  /// The total as the screen shows it: the figure before `/150`.
  private func total(_ screen: String) -> Substring? {
    screen.split(separator: "\n").first { $0.contains("/150") }?
      .split(separator: "/").first?.split(separator: " ").last
  }

  @Test(arguments: [(60, 18), (80, 24), (120, 40)]) func walksLeavesAndComesBack(_ size: (Int, Int)) throws {
    let home = try Scratch()
    var terminal = try session(home, size.0, size.1)
    try walk(terminal)
    let figure = try #require(total(try terminal.capture()))
    try terminal.press("C-q")
    #expect(try terminal.exitStatus() == 0)

    let files = try FileManager.default.contentsOfDirectory(atPath: home.folder.path).filter { $0.hasSuffix(".json") }
    #expect(files.count == 1)
    let path = home.folder.appendingPathComponent(try #require(files.first)).path
    let draft = try DraftDocument(parsing: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))).draft
    let report = score(draft, try builtInTable())
    #expect(draft.applicant.name == "陈晓岚")
    #expect(draft.entries.count == 14)
    #expect(draft.entries[6].title == "高速主轴")
    #expect(report.total.points.column == String(figure))
    // Worked by hand: 3.3 of 职业道德, 16.6 of 经历, 8 + 6 + 7 of 业绩, 8 + 10 + 8 + 10 of 成果; the first set has no rank.
    #expect(report.total.points.description == "76.9")
    let scored = try Program.run(["score", path, "--format", "json"])
    #expect(scored.status == 0)
    #expect(scored.text.contains(#""points":76.9"#) || scored.text.contains(#""points": 76.9"#))

    terminal = try session(home, size.0, size.1)
    try terminal.waitFor("陈晓岚")
    try terminal.press("Enter")
    try terminal.waitUntil("the total \(figure)") { total($0) == figure }
  }

  @Test func everySizeChangeKeepsTheState() throws {
    let home = try Scratch()
    let terminal = try session(home)
    try terminal.waitFor("新建草稿")
    try terminal.press("Enter")
    try terminal.waitFor("申报人的姓名")
    try terminal.type("陈晓岚")
    for (columns, rows) in [(120, 40), (60, 18), (40, 10), (200, 60), (59, 24), (80, 24)] {
      try terminal.resize(columns: columns, rows: rows)
      try terminal.waitFor(columns < 60 ? "太小" : "保底 0.0")
    }
    let screen = try terminal.waitFor("陈晓岚")
    #expect(screen.split(separator: "\n").count == 24)
    #expect(try terminal.cursor() == "2,43,1")
    try terminal.type("二")
    try terminal.waitFor("陈晓岚二")
  }

  @Test func aDamagedDraftIsListedWithTheReasonAndNotTouched() throws {
    let home = try Scratch()
    _ = try home.write("坏.json", Array("{\"format\": \"ziping-draft\",".utf8))
    let terminal = try session(home)
    try terminal.waitFor("打不开")
    try terminal.press("Down", "Enter")
    try terminal.waitFor("第 1 行")
    try terminal.press("C-q")
    #expect(try terminal.exitStatus() == 0)
    let kept = try Data(contentsOf: home.folder.appendingPathComponent("坏.json"))
    #expect(kept == Data("{\"format\": \"ziping-draft\",".utf8))
  }

  @Test func theSecondWindowIsReadOnlyAndSaysSo() throws {
    let home = try Scratch()
    let first = try session(home)
    try first.waitFor("新建草稿")
    try first.press("Enter")
    try first.waitFor("申报人的姓名")
    try first.type("陈晓岚")
    try first.waitFor("已保存 ")
    let second = try session(home)
    try second.waitFor("陈晓岚")
    try second.press("Enter")
    try second.waitFor("只读")
  }

  @Test func withoutATerminalItSaysWhatToDo() throws {
    let result = try Program.run([])
    #expect(result.status == 64)
    #expect(result.errorText.contains("ziping score"))
    #expect(result.output.isEmpty)
  }
}
