import Foundation
import TestSupport
import Testing

/// `ziping report`, run as a program.
@Suite struct ReportCommandTests {
  private let applicant = Program.example("applicant.json").path

  /// Which standard exactly: on every form and summary.
  private let imprint: String

  init() throws { imprint = try builtInTable().pack.imprint }

  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    for name in ["applicant.json", "empty.json"] {
      try scratch.write(name, [UInt8](try Data(contentsOf: Program.example(name))))
    }
    return scratch
  }

  @Test(arguments: ["html", "md", "txt", "csv"]) func aFormIsWritten(_ ending: String) throws {
    let scratch = try Scratch()
    let result = try Program.run(["report", applicant, "-o", "表.\(ending)"], in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.text == "表.\(ending)：已写好 1 份自评表。\n")
    let text = try String(contentsOf: scratch.folder.appendingPathComponent("表.\(ending)"), encoding: .utf8)
    #expect(text.contains("陈晓岚") && text.contains("85.5"))
    let plain = text.filter { !$0.isWhitespace && $0 != "\\" }
    #expect(plain.contains(imprint.replacing(" ", with: "")))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["表.\(ending)"])
  }

  @Test func severalDraftsBecomeOneFileWithAFormEach() throws {
    let scratch = try folder()
    let result = try Program.run(
      ["report", "applicant.json", "missing.json", "empty.json", "-o", "all.html"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.text == "all.html：已写好 2 份自评表。\n")
    #expect(result.errorText == "missing.json：没有这个文件：请检查路径是否写对。\n")
    let text = try String(contentsOf: scratch.folder.appendingPathComponent("all.html"), encoding: .utf8)
    #expect(text.components(separatedBy: "<article>").count == 3)
  }

  @Test func anEmptyFolderIsNoReport() throws {
    let scratch = try Scratch()
    let result = try Program.run(["report", ".", "-o", "a.csv"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == [])
  }

  @Test func aFolderBecomesATable() throws {
    let scratch = try folder()
    try scratch.write("坏.json", Array("{".utf8))
    let result = try Program.run(["report", ".", "-o", "汇总.csv"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.text == "汇总.csv：已写好汇总表，共 3 份草稿。\n")
    let text = String(
      decoding: try Data(contentsOf: scratch.folder.appendingPathComponent("汇总.csv")), as: UTF8.self)
    let rows = text.components(separatedBy: "\r\n")
    #expect(rows[0].hasPrefix("\u{FEFF}姓名,单位,申报专业,申报日,保底,自评,上限,职业道德,"))
    #expect(rows[1].hasPrefix("陈晓岚,瓯江智能装备有限公司,机电制造,2026-05-01,82,85.5,87,4.2,20.8,22.5,38,60,保底已达规定分值,"))
    // Errors, warnings, open questions of the verdicts, entries whose documents are missing.
    #expect(rows[0].hasSuffix(",错误,提醒,待答项,缺材料项,草稿,读取失败原因,标准"))
    #expect(rows[1].hasSuffix(",0,0,0,19,applicant.json,,\(imprint)"))
    #expect(rows[2].contains(",0,0,18,0,empty.json,"), "\(rows[2])")
    #expect(rows[3].contains(",坏.json,第 1 行第 1 列："))
    #expect(rows.count == 5)
  }

  /// LibreOffice reads the table and writes it again: every cell must come back as it was.
  @Test(.enabled(if: Self.hasOffice, "soffice is not installed"))
  func aSpreadsheetGivesTheTableBack() throws {
    let scratch = try folder()
    let hostile =
      #"{"format":"ziping-draft","version":1,"applicationDate":"2026-05-01","applicant":{"name":"=1+1","#
      + #""organization":"a\"b,c","specialty":"+86 0577"}}"#
    try scratch.write("hostile.json", Array(hostile.utf8))
    #expect(try Program.run(["report", ".", "-o", "a.csv"], in: scratch.folder).status == 0)
    // The form, too: many long cells with quotes and commas.
    let forms = ["report", "applicant.json", "hostile.json", "-o", "b.csv"]
    #expect(try Program.run(forms, in: scratch.folder).status == 0)
    let office = Process()
    office.executableURL = URL(fileURLWithPath: "/usr/bin/soffice")
    office.arguments = [
      "-env:UserInstallation=file://\(scratch.folder.path)/profile", "--headless", "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true",
      // Its dialog sees the mark of UTF-8; without a window it must be told.
      "--infilter=Text - txt - csv (StarCalc):44,34,76,1", "--outdir", "out", "a.csv", "b.csv",
    ]
    office.currentDirectoryURL = scratch.folder
    (office.standardOutput, office.standardError) = (Pipe(), Pipe())
    try office.run()
    office.waitUntilExit()
    func cells(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: scratch.folder.appendingPathComponent(path)), as: UTF8.self)
        .replacingOccurrences(of: "\u{FEFF}", with: "").replacingOccurrences(of: "\r\n", with: "\n")
    }
    #expect(try cells("b.csv") == cells("out/b.csv"))
    let (before, after) = (try cells("a.csv"), try cells("out/a.csv"))
    #expect(before == after)
    #expect(before.contains("'=1+1,\"a\"\"b,c\",'+86 0577,2026-05-01,0,0,0,"))
  }

  private static let hasOffice = FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")

  @Test func anUnknownEndingWritesNothing() throws {
    let scratch = try folder()
    for name in ["a.pdf", "applicant.json", "-"] {
      let result = try Program.run(["report", "applicant.json", "-o", name], in: scratch.folder)
      #expect(result.status == 64)
      #expect(result.errorText == "用法有误：不知道「\(name)」是什么格式，文件名请以 .html、.md、.txt 或 .csv 结尾。\n")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).count == 2)
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    let scratch = try folder()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.folder.appendingPathComponent("link.html").path, withDestinationPath: "applicant.json")
    let link = try Program.run(["report", "applicant.json", "-o", "link.html"], in: scratch.folder)
    #expect(link.status == 2)
    #expect(link.errorText == "link.html：没有保存，这个名字现在是一个链接：请另选文件名保存。\n")
    let nowhere = try Program.run(["report", "applicant.json", "-o", "no/a.html"], in: scratch.folder)
    #expect(nowhere.status == 2)
    #expect(nowhere.errorText.hasPrefix("no/a.html："))
    let none = try Program.run(["report", "missing.json", "-o", "a.html"], in: scratch.folder)
    #expect(none.status == 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appendingPathComponent("a.html").path))
  }

  @Test func aReportFollowsTheUmaskAndKeepsTheModeOfWhatItReplaces() throws {
    let scratch = try folder()
    let script =
      #"umask 027; "$0" report applicant.json -o a.html && chmod 604 a.html; stat -c %a a.html; "#
      + #""$0" report applicant.json -o a.html; stat -c %a a.html; "$0" report applicant.json -o b.html; stat -c %a b.html"#
    let shell = Process()
    let output = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", script, Program.path]
    shell.currentDirectoryURL = scratch.folder
    shell.standardOutput = output
    try shell.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text.split(separator: "\n").filter { $0.allSatisfy(\.isNumber) } == ["604", "604", "640"])
  }
}
