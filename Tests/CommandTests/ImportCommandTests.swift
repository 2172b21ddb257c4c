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

  @Test func workbooksAreRefusedWithWhatToDo() throws {
    let scratch = try Scratch()
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
