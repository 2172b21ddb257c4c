import Foundation
import Scoring
import TestSupport
import Testing

/// What reaches terminals, spreadsheets and pipes.
@Suite struct OutputTests {
  /// Escape sequences, direction marks and a formula, as someone may put them into a draft.
  private let hostile: [UInt8] = Array(
    """
    {"format":"ziping-draft","version":1,"applicationDate":"2026-05-01","applicant":{"name":"=1+1\\u001b[31m",\
    "organization":"a\\"b,c"},"entries":[{"id":"e\\u202e","criterion":"no\\u0007.row","title":"\\u001b]0;x\\u0007"}]}
    """.utf8)

  @Test(arguments: ["text", "json", "csv"]) func nothingSteersATerminal(_ format: String) throws {
    let result = try Program.run(["score", "-", "--format", format], input: hostile)
    #expect(result.status == 0)
    for bytes in [result.output, result.errors] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\r" || $0.value == 0x7F })
      #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || (0x80..<0xA0).contains($0.value) })
    }
  }

  @Test func spreadsheetsSeeTextAndNoFormula() throws {
    let text = try Program.run(["score", "-", "--format", "csv"], input: hostile).text
    #expect(text.hasPrefix("\u{FEFF}草稿,姓名,单位,申报专业,申报日,保底,自评,上限,职业道德,个人荣誉,"))
    let row = text.split(separator: "\r\n")[1]
    #expect(row.hasPrefix("标准输入第 1 行,'=1+1<U+001B>[31m,\"a\"\"b,c\",,2026-05-01,0,0,0,0,0,"))
    let pack = try builtInTable().pack
    #expect(row.hasSuffix(",未设规定分值,待定,待定,待定,1,0,\(pack.id) \(pack.version) \(pack.digest),"))
  }

  @Test func everyRowOfTheSpreadsheetHasTheSameColumns() throws {
    let names = ["applicant.json", "empty.json", "missing.json"]
    let text = try Program.run(["score", "--format", "csv"] + names, in: Program.example("")).text
    let columns = text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).count }
    #expect(columns == [Int](repeating: columns[0], count: 4))
  }

  @Test func aReaderThatLeavesIsNoError() throws {
    let line = #"{"format":"ziping-draft","version":1,"applicationDate":"2026-05-01"}"#
    let input = [String](repeating: line, count: 2000).joined(separator: "\n")
    let scratch = try Scratch()
    let file = try scratch.write("drafts", Array(input.utf8))
    let shell = Process()
    let errors = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    let script = #""$0" score - --format json < "$1" | head -c 10 > /dev/null; exit ${PIPESTATUS[0]}"#
    shell.arguments = ["-c", script, Program.path, file.path]
    shell.standardError = errors
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 2)
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  @Test func aFullDiskIsSaid() throws {
    let shell = Process()
    let errors = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", #""$0" standard show > /dev/full"#, Program.path]
    shell.standardError = errors
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 2)
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text == "结果没有写完，磁盘已满：请检查输出到哪里，再做一次。\n")
  }
}

/// Whoever feeds drafts line by line gets each answer before the next line is awaited.
@Suite struct StreamTests {
  @Test(.timeLimit(.minutes(1))) func answersComeWhileTheInputIsOpen() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["score", "-", "--format", "json"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 1...3 {
      let line = #"{"format":"ziping-draft","version":1,"applicationDate":"2026-05-01"}"# + "\n"
      try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
      var answer: [UInt8] = []
      while answer.last != UInt8(ascii: "\n") { answer += output.fileHandleForReading.availableData }
      #expect(String(decoding: answer, as: UTF8.self).hasPrefix("{\"draft\": \(number), "))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
