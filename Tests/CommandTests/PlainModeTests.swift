import Foundation
import Scoring
import Storage
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

  /// However it ends, the last thing said is that everything is kept; a prompt is not left open.
  @Test func leavingSaysThatItIsSaved() throws {
    let home = try Scratch()
    for said in ["0\n陈晓岚\n退出\n", "1\n陈晓兰\n"] {
      let result = try Program.run(["--plain", "-d", home.folder.path], input: Array(said.utf8))
      #expect(result.text.contains("\n已保存 "), "\(result.text)")
    }
    let terminal = try PseudoTerminal(
      program: Program.path, arguments: ["--plain", "-d", home.folder.path],
      environment: ["TERM": "dumb", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"])
    try #require(terminal.waitFor("草稿编号"))
    terminal.send(Array("1\n".utf8))
    try #require(terminal.waitFor("姓名（"))
    terminal.send([0x04])
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.text.contains("：\r\n已保存 "), "\(terminal.text)")
  }

  @Test func linesThatAreNoTextAreRefused() throws {
    let home = try Scratch()
    let long = Array(repeating: UInt8(ascii: "a"), count: 1_100_000)
    let input = [UInt8]("0\n".utf8) + [0xC4, 0xE3, 0x0A] + long + [0x0A]
    let result = try Program.run(["--plain", "-d", home.folder.path], input: input)
    #expect(result.status == 0)
    #expect(result.text.contains("不是 UTF-8"))
    #expect(result.text.contains("太长"))
    #expect(result.text.contains("没有留下文件"), "\(result.text)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder.path).isEmpty)
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

  // MARK: - Earlier versions, and deleting

  private func files(_ home: Scratch, _ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: home.folder.path + "/" + folder)
      .filter { $0.hasSuffix(".json") }.sorted()
  }

  private func say(_ home: Scratch, _ lines: String...) throws -> Program.Result {
    try Program.run(
      ["--plain"], input: Array((lines.joined(separator: "\n") + "\n").utf8),
      environment: ["ZIPING_HOME": home.folder.path])
  }

  /// A new draft's file is called after its day until the person has a name: on leaving it takes that, with its
  /// earlier versions; a file that was named by hand keeps its name.
  @Test func aNewFileIsCalledAfterThePerson() throws {
    let home = try Scratch()
    let made = try say(home, "0", "陈晓岚", "返回", "返回", "退出")
    let file = try #require(try files(home).first)
    #expect(file.hasPrefix("自评-陈晓岚-20") && file.hasSuffix(".json"))
    #expect(made.text.contains("已按姓名给文件改名：\(file)"), "\(made.text)")
    #expect(try draft(in: home).applicant.name == "陈晓岚")
    // Once it has a name, another one does not rename it.
    _ = try say(home, "1", "陈晓兰", "退出")
    #expect(try files(home) == [file])
    let own = home.folder.appendingPathComponent("自评-2026-05-01.json")
    _ = try Program.run(["--plain", own.path], input: Array("甲\n退出\n".utf8))
    #expect(try files(home).contains("自评-2026-05-01.json"))
  }

  @Test func aVersionIsRestoredAndADraftDeletedAfterOneQuestion() throws {
    let home = try Scratch()
    _ = try say(home, "0", "从前", "退出")
    _ = try say(home, "1", "现在", "退出")
    let file = try #require(try files(home).first)
    let looked = try say(home, "旧版 1", "1", "改不了", "退出")
    #expect(looked.text.contains("\n旧版：现在\n第 1 版  "), "\(looked.text)")
    #expect(looked.text.contains("只读：这是第 1 版旧版。要恢复，请「返回」到草稿列表，再说「旧版」加编号。"))
    #expect(try draft(in: home).applicant.name == "现在")
    let restored = try say(home, "旧版 1", "恢复 1", "退出")
    #expect(restored.text.contains("已恢复为第 1 版的内容，可用「撤销」恢复"), "\(restored.text)")
    #expect(try draft(in: home).applicant.name == "从前")
    #expect(try files(home, "generations").count == 2)
    let kept = try say(home, "删除 1", "好", "退出")
    #expect(kept.text.contains("删除「从前」（\(file)）和它的全部旧版？回答「是」删除，其他回答保留。"))
    #expect(kept.text.contains("没有删除「从前」"))
    #expect(try files(home) == [file])
    let undone = try say(home, "删除 1", "是", "撤销", "退出")
    #expect(undone.text.contains("已删除 \(file)"), "\(undone.text)")
    #expect(try draft(in: home).applicant.name == "从前")
    #expect(try files(home, "generations").count == 2)
    let gone = try say(home, "删除 1", "是", "退出")
    #expect(gone.status == 0)
    #expect(try files(home) == [])
    #expect(try files(home, "generations") == [])
  }

  /// Refused at once, with its last version offered, and left as it is to the byte.
  @Test func aDamagedDraftComesBackAsANewOne() throws {
    let home = try Scratch()
    _ = try say(home, "0", "从前", "退出")
    _ = try say(home, "1", "现在", "退出")
    let file = try #require(try files(home).first)
    let damaged = Array(#"{"format": "ziping-draft", "ver"#.utf8)
    try home.write(file, damaged)
    let begin = ContinuousClock.now
    let result = try say(home, "1", "旧版 1", "恢复 1", "恢复成新草稿 1", "退出")
    #expect(ContinuousClock.now - begin < .seconds(5))
    #expect(
      result.text.contains(
        "\(file) 第 1 行第 28 列：从这里开始的文字没有结束"), "\(result.text)")
    #expect(result.text.contains("可说「旧版」加编号看它的旧版，可恢复成新草稿。"))
    #expect(result.text.contains("打不开的草稿不会被改写：可用「恢复成新草稿」加版号，原文件保持不变。"))
    let copy = file.replacingOccurrences(of: ".json", with: "-副本.json")
    #expect(try files(home).sorted() == [copy, file].sorted())
    #expect(try Data(contentsOf: home.folder.appendingPathComponent(file)) == Data(damaged))
    let text = try String(contentsOf: home.folder.appendingPathComponent(copy), encoding: .utf8)
    #expect(text.contains("从前"))
  }
}
