import Drafts
import Foundation
import Scoring
import TestSupport
import Testing

/// `ziping --plain` and what falls back to it: the built program on pipes and poor terminals.
@Suite struct PlainModeTests {
  private func draft(in home: Scratch) throws -> Draft {
    let files = try FileManager.default.contentsOfDirectory(atPath: home.folder.path).filter { $0.hasSuffix(".json") }
    let path = home.folder.appendingPathComponent(try #require(files.first))
    return try DraftDocument(parsing: [UInt8](try Data(contentsOf: path))).draft
  }

  @Test func aPipeFillsADraftAndItsEndSaves() throws {
    let home = try Scratch()
    let said = ["0", "陈晓岚", "", "机电制造", "2026-05-01", "步骤 学历", "新增 本科", "1", "机械工程"]
    let input = Array(said.joined(separator: "\n").utf8)
    let result = try Program.run(["--plain", "-d", home.folder.path], input: input)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.errors.isEmpty)
    #expect(!result.output.contains(0x1B))
    #expect(result.text.contains("合计 6.0，+6.0"))
    let draft = try draft(in: home)
    #expect(draft.applicant.name == "陈晓岚")
    #expect(draft.entries.first?.title == "机械工程")
    #expect(draft.applicationDate.description == "2026-05-01")
  }

  @Test func linesThatAreNoTextAreRefused() throws {
    let home = try Scratch()
    let long = Array(repeating: UInt8(ascii: "a"), count: 1_100_000)
    let input = [UInt8]("0\n".utf8) + [0xC4, 0xE3, 0x0A] + long + [0x0A]
    let result = try Program.run(["--plain", "-d", home.folder.path], input: input)
    #expect(result.status == 0)
    #expect(result.text.contains("不是 UTF-8"))
    #expect(result.text.contains("太长"))
    #expect(try draft(in: home).applicant.name.isEmpty)
  }

  @Test("A poor terminal is asked in lines, with the reason, and gets no escape sequence")
  func poorTerminal() throws {
    let home = try Scratch()
    let terminal = try PseudoTerminal(
      program: Program.path,
      environment: ["TERM": "dumb", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "ZIPING_HOME": home.folder.path])
    try #require(terminal.waitFor("草稿编号"), "\(terminal.text)")
    #expect(terminal.text.contains("纯文本方式"))
    terminal.send(Array("0\n".utf8))
    try #require(terminal.waitFor("姓名（"))
    terminal.send(Array("陈晓岚\n退出\n".utf8))
    #expect(terminal.exitStatus() == 0)
    #expect(!terminal.text.contains("\u{1B}"))
    #expect(try draft(in: home).applicant.name == "陈晓岚")
  }

  @Test func withoutATerminalTheWizardNamesTheOtherWays() throws {
    let home = try Scratch()
    let result = try Program.run(["-d", home.folder.path, "neu.json"], in: home.folder)
    #expect(result.status == 64)
    #expect(result.errorText.contains("ziping --plain") && result.errorText.contains("ziping score"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder.path).isEmpty)
  }

  @Test func anUnwritableFolderIsSaidAndTheEndTellsScripts() throws {
    let home = try Scratch()
    let path = home.folder.appendingPathComponent("a.json")
    let made = try Program.run(["--plain", path.path], input: Array("甲\n".utf8))
    #expect(made.status == 0)
    let again = try Program.run(["--plain", path.path], input: Array("乙\n".utf8))
    #expect(again.status == 0)
    #expect(again.text.contains("打开了 a.json"))
    #expect(try draft(in: home).applicant.name == "乙")
  }
}
