import Foundation
import TestSupport
import Testing

/// `ziping import`, run as a program.
@Suite struct ImportCommandTests {
  private let people = "姓名,工号,单位,申报日\n陈晓岚,0012,=甲公司,2026-05-01\n王五,,乙公司,2026-05-01\n"

  private func drafts(_ scratch: Scratch) throws -> [String] {
    let folder = scratch.folder.appendingPathComponent("d").path
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test func aPreviewWritesNothing() throws {
    let scratch = try Scratch()
    try scratch.write("人员.csv", Array(people.utf8))
    let result = try Program.run(["import", "人员.csv", "-d", "d", "--dry-run"], in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.text.hasSuffix("预览，什么也没有写：新建 2，补入 0，不变 0，未导入 0。\n"))
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appendingPathComponent("d").path))
  }

  @Test func importedTwiceIsImportedOnce() throws {
    let scratch = try Scratch()
    try scratch.write("人员.csv", Array(people.utf8))
    let first = try Program.run(["import", "人员.csv", "-d", "d"], in: scratch.folder)
    #expect(first.status == 0)
    #expect(first.text.hasSuffix("新建 2，补入 0，不变 0，未导入 0。\n"))
    #expect(try drafts(scratch) == ["自评-0012陈晓岚-2026-05-01.json", "自评-王五-2026-05-01.json"])
    let before = try drafts(scratch).map { try Data(contentsOf: scratch.folder.appendingPathComponent("d/\($0)")) }
    let second = try Program.run(["import", "人员.csv", "-d", "d", "--add"], in: scratch.folder)
    #expect(second.status == 0)
    #expect(second.text.hasSuffix("新建 0，补入 0，不变 2，未导入 0。\n"))
    let after = try drafts(scratch).map { try Data(contentsOf: scratch.folder.appendingPathComponent("d/\($0)")) }
    #expect(before == after)
    #expect(try Program.run(["check", "d"], in: scratch.folder).status == 0)
  }

  @Test func entriesComeToADraftThatIsThere() throws {
    let scratch = try Scratch()
    try scratch.write("人员.csv", Array(people.utf8))
    try scratch.write("业绩.csv", Array("工号\t条目\t名称\t排名\n0012\t核心期刊\t'=论文\t1\n9\t核心期刊\tx\t1\n".utf8))
    #expect(try Program.run(["import", "人员.csv", "-d", "d"], in: scratch.folder).status == 0)
    let result = try Program.run(["import", "业绩.csv", "-d", "d", "--add"], in: scratch.folder)
    #expect(result.status == 1)
    #expect(result.errorText == "业绩.csv 第 3 行：「9」不在人员表里，也没有草稿：请先导入此人，或检查是否写错。\n")
    let text = try String(
      contentsOf: scratch.folder.appendingPathComponent("d/自评-0012陈晓岚-2026-05-01.json"), encoding: .utf8)
    #expect(text.contains("\"title\": \"=论文\"") && text.contains("\"staffNumber\": \"0012\""))
  }

  private func doubtful() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("人员.csv", Array("姓名,单位,申报日\n陈晓岚,甲公司,2026-05-01\n".utf8))
    #expect(try Program.run(["import", "人员.csv", "-d", "d"], in: scratch.folder).status == 0)
    try scratch.write("新.csv", Array("姓名,单位,申报日\n陈晓岚,甲,2026-05-01\n王五,乙,2026-05-01\n".utf8))
    return scratch
  }

  /// Where nobody can be asked, a doubt is listed with how to answer it, and the rest goes on.
  @Test func doubtsAreListedWithTheirAnswers() throws {
    let scratch = try doubtful()
    let result = try Program.run(["import", "新.csv", "-d", "d"], in: scratch.folder)
    #expect(result.status == 1)
    #expect(
      result.errorText == """
        新.csv 第 2 行：「陈晓岚 甲」可能就是已有的草稿（自评-陈晓岚-2026-05-01.json），拿不准：请选定，或把表中写全。
        有 1 处拿不准。选定之后，把那一行写在命令后面，再导入一次：
        新.csv 第 2 行的「陈晓岚 甲」是已有草稿的这个人吗？草稿里的姓名、单位和工号不会改。
          --same 新.csv:2=自评-陈晓岚-2026-05-01.json  自评-陈晓岚-2026-05-01.json，陈晓岚 甲公司，申报日 2026-05-01，自评 0
          --same 新.csv:2=新建  另一个人：新建草稿
          --same 新.csv:2=不导入

        """)
    #expect(result.text.hasSuffix("新建 1，补入 0，不变 0，未导入 1。\n"))
    #expect(try drafts(scratch) == ["自评-王五-2026-05-01.json", "自评-陈晓岚-2026-05-01.json"])
    let new = try Program.run(["import", "新.csv", "-d", "d", "--same", "新.csv:2=新建"], in: scratch.folder)
    #expect(new.status == 0 && new.errorText.isEmpty)
    #expect(new.text.hasSuffix("新建 1，补入 0，不变 1，未导入 0。\n"))
    let again = try Program.run(["import", "新.csv", "-d", "d", "--same", "新.csv:2=新建"], in: scratch.folder)
    #expect(again.status == 0)
    #expect(again.errorText == "--same「新.csv:2=新建」没有用上：没有问到这一行，或没有这个人可选。\n")
    #expect(again.text.hasSuffix("新建 0，补入 0，不变 2，未导入 0。\n"))
  }

  /// At a terminal it is asked, by numbers; Enter leaves the row out.
  @Test(arguments: [("x\n2\n", 1, "新建 2，补入 0，不变 0，未导入 0。"), ("\n", 0, "新建 1，补入 0，不变 0，未导入 1。")])
  func doubtsAreAskedAtATerminal(_ typed: String, _ wrong: Int, _ summary: String) throws {
    let scratch = try doubtful()
    let path = { (name: String) in scratch.folder.appendingPathComponent(name).path }
    let terminal = try PseudoTerminal(
      program: Program.path, arguments: ["import", path("新.csv"), "-d", path("d")], columns: 200,
      environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm"])
    terminal.send(Array(typed.utf8))
    #expect(terminal.exitStatus(timeout: 20) == 0)
    let screen = terminal.text
    #expect(screen.contains("  1  自评-陈晓岚-2026-05-01.json，陈晓岚 甲公司，") && screen.contains("  2  另一个人：新建草稿"))
    #expect(screen.contains("请写编号；直接回车就先不导入："))
    #expect(screen.contains("「x」不是编号：请写 1 到 2，或直接回车。") == (wrong == 1))
    #expect(screen.contains(summary))
  }

  @Test func gb18030IsRead() throws {
    let scratch = try Scratch()
    // 姓名,申报日 / 陈,2026-05-01
    let bytes: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xC9, 0xEA, 0xB1, 0xA8, 0xC8, 0xD5, 0x0D, 0x0A, 0xB3, 0xC2]
    try scratch.write("a.csv", bytes + Array(",2026-05-01\r\n".utf8))
    let result = try Program.run(["import", "a.csv", "-d", "d"], in: scratch.folder)
    // Without the system's converter the file is refused, and how to save it is said.
    #expect(result.status == 0 || result.errorText.contains("CSV UTF-8"))
    #expect(try drafts(scratch) == (result.status == 0 ? ["自评-陈-2026-05-01.json"] : []))
  }

  /// A draft in the archive is seen: nothing is made beside it.
  @Test func archivedPeopleAreLeft() throws {
    let scratch = try Scratch()
    try scratch.write("人员.csv", Array("姓名,申报日\n王五,2026-05-01\n".utf8))
    #expect(try Program.run(["import", "人员.csv", "-d", "d"], in: scratch.folder).status == 0)
    let folder = scratch.folder.appendingPathComponent("d")
    let archive = folder.appendingPathComponent("归档")
    try FileManager.default.createDirectory(at: archive, withIntermediateDirectories: false)
    let name = "自评-王五-2026-05-01.json"
    try FileManager.default.moveItem(
      at: folder.appendingPathComponent(name), to: archive.appendingPathComponent(name))
    let again = try Program.run(["import", "人员.csv", "-d", "d", "--add"], in: scratch.folder)
    #expect(again.status == 0 && again.errorText.isEmpty)
    #expect(
      again.text == """
        王五（第 2 行）：草稿「归档/自评-王五-2026-05-01.json」已归档，没有导入：还要用的，请先在草稿列表里取回，再导入一次。
        新建 0，补入 0，不变 0，未导入 1。

        """)
    #expect(try drafts(scratch) == ["归档"])
  }

  /// A corrected row is answered in the command; the reason stands beside the person too.
  @Test func aCorrectedRowIsAnswered() throws {
    let scratch = try Scratch()
    try scratch.write("人.csv", Array("姓名,申报日\n王五,2026-05-01\n".utf8))
    try scratch.write("绩.csv", Array("姓名,评分项,名称,排名\n王五,发明专利,甲,2\n".utf8))
    #expect(try Program.run(["import", "人.csv", "绩.csv", "-d", "d"], in: scratch.folder).status == 0)
    try scratch.write("绩.csv", Array("姓名,评分项,名称,排名\n王五,发明专利,甲,1\n".utf8))
    let asked = try Program.run(["import", "绩.csv", "-d", "d", "--add"], in: scratch.folder)
    let reason = "绩.csv 第 2 行：「发明专利 甲」在草稿「自评-王五-2026-05-01.json」里像是已有：排名在草稿中为「2」，在表中为「1」，拿不准：请选定，或核对后改表或改草稿。"
    #expect(asked.status == 1)
    #expect(asked.text == "王五（第 2 行）：没有导入。\(reason)\n新建 0，补入 0，不变 0，未导入 1。\n")
    #expect(asked.errorText.contains(reason + "\n"))
    #expect(asked.errorText.contains("  --same 绩.csv:2=同一条  同一条：不再加\n  --same 绩.csv:2=另一条  另一条：加上\n"))
    let same = try Program.run(["import", "绩.csv", "-d", "d", "--add", "--same", "绩.csv:2=同一条"], in: scratch.folder)
    #expect(same.status == 0 && same.text.hasSuffix("新建 0，补入 0，不变 1，未导入 0。\n"))
    let other = try Program.run(["import", "绩.csv", "-d", "d", "--add", "--same", "绩.csv:2=另一条"], in: scratch.folder)
    #expect(other.status == 0 && other.text.hasSuffix("新建 0，补入 1，不变 0，未导入 0。\n"))
  }

  @Test func aFolderIsNoRoster() throws {
    let scratch = try Scratch()
    let result = try Program.run(["import", ".", "-d", "d"], in: scratch.folder)
    #expect(result.status == 2 && result.errorText == ".：这是文件夹：请写出其中的名单（CSV 文件）。\n")
  }

  @Test func workbooksAreRefusedWithWhatToDo() throws {
    let scratch = try Scratch()
    try scratch.write("人员.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    let old = try Program.run(["import", "人员.xls", "-d", "d"], in: scratch.folder)
    #expect(old.status == 2)
    #expect(
      old.errorText
        == "人员.xls：这是 .xls 工作簿，不能直接读：请用 Excel 或 WPS 打开，「另存为」选「CSV UTF-8（逗号分隔）」，再导入存出的文件。\n")
    try scratch.write("人员.xlsx", [0x50, 0x4B, 3, 4, 0, 0])
    let result = try Program.run(["import", "人员.xlsx", "-d", "d"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(
      result.errorText
        == "人员.xlsx：这是 .xlsx 工作簿，不能直接读：请用 Excel 或 WPS 打开，「另存为」选「CSV UTF-8（逗号分隔）」，再导入存出的文件。\n")
    #expect(try drafts(scratch).isEmpty)
  }

  @Test func templatesAndUsage() throws {
    let people = try Program.run(["import", "--template", "人员"])
    #expect(people.text.hasPrefix("\u{FEFF}工号,姓名,单位,申报专业,申报日,"))
    let entries = try Program.run(["import", "--template", "entries"])
    #expect(entries.text.hasPrefix("\u{FEFF}工号,姓名,单位,条目,名称,"))
    let none = try Program.run(["import"])
    #expect(none.status == 64)
    #expect(none.errorText == "用法有误：请写出要导入的文件，或用 --template 输出模板。请看 ziping import --help。\n")
    #expect(try Program.run(["import", "a.csv", "--date", "2026-13-01"]).status == 64)
  }
}
