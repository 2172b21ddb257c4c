import Basics
import Foundation
import Scoring
import Storage
import TestSupport
import Testing

/// What other drafts hold is filled in with one key, or one word: of the draft's own folder and of no other.
@Suite struct FolderSuggestionTests {
  private static let unit = "瓯江智能装备有限公司"

  /// A folder with the example applicant, and beside it one with another unit.
  private func home() throws -> Scratch {
    let home = try Scratch()
    let example = try Data(contentsOf: Program.root.appending(path: "Tests/Examples/applicant.json"))
    try example.write(to: home.folder.appending(path: "甲.json"))
    let elsewhere = home.folder.appending(path: "别处")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    let other = String(decoding: example, as: UTF8.self).replacing(FolderSuggestionTests.unit, with: "别处的单位")
    try Data(other.utf8).write(to: elsewhere.appending(path: "乙.json"))
    return home
  }

  private func newDraft(in home: Scratch) throws -> Draft {
    let files = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    let name = try #require(files.first { $0.hasSuffix(".json") && $0 != "甲.json" })
    return try DraftDocument(parsing: [UInt8](try Data(contentsOf: home.folder.appending(path: name)))).draft
  }

  @Test func inLinesAWordFillsItIn() throws {
    let home = try home()
    let said = [
      "0", "林海", "照填", "照填", "照填", "照填", "21-9-1", "2023.1-去年3月", "步骤 奖项", "新增 县区级 二等奖", "1", "照填 没有", "照填 qkxj",
    ]
    let input = Array(said.joined(separator: "\n").utf8)
    let result = try Program.run(["--plain", "-d", home.folder.path], input: input)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text.contains("可照填：1 \(FolderSuggestionTests.unit)\n"))
    #expect(!result.text.contains("别处"))
    #expect(result.text.contains("以前没有填过与「没有」相符的，请直接输入。"))
    let draft = try newDraft(in: home)
    #expect(draft.applicant == Applicant(name: "林海", organization: FolderSuggestionTests.unit, specialty: "机电制造"))
    #expect(draft.applicationDate.description == "2026-05-01")
    #expect(draft.passMark == Points(60))
    #expect(draft.facts == ["assistantSince": .text("2021-09-01"), "assistantBreakMonths": .number(26)])
    #expect(draft.entries.map(\.title) == ["区科学技术进步奖"])
  }

  @Test(.enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
  func onTheScreenOneKeyFillsItIn() throws {
    let home = try home()
    let terminal = try TmuxSession(
      program: Program.path, columns: 80, rows: 24, environment: ["ZIPING_HOME": home.folder.path])
    try terminal.waitFor("新建草稿")
    try terminal.press("C-n")
    try terminal.waitFor("申报人的姓名")
    try terminal.type("林海")
    // Whoever is faster than the reading of the folder sees them with the next key.
    for _ in 0..<50 where try !terminal.capture().contains("^P 照填「\(FolderSuggestionTests.unit)」") {
      try terminal.press("Up", "Down")
      try terminal.waitFor("现工作单位的全称")
    }
    try terminal.press("C-p")
    try terminal.waitFor("单位           \(FolderSuggestionTests.unit)")
    try terminal.press("C-q")
    #expect(try terminal.exitStatus() == 0)
    let draft = try newDraft(in: home)
    #expect(draft.applicant == Applicant(name: "林海", organization: FolderSuggestionTests.unit))
  }
}
