import Foundation
import TestSupport
import Testing

/// Standard input, output or error is closed: no file that is opened takes its number.
@Suite struct ClosedDescriptorTests {
  private let home: Scratch
  private let draft = #"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01"}"#
  private var path: String { home.folder.appendingPathComponent("a.json").path }

  init() throws {
    home = try Scratch()
    try home.write("a.json", Array(draft.utf8))
  }

  private func run(_ closing: String, _ arguments: String...) throws -> Program.Result {
    try Tool.run(
      ["bash", "-c", "exec \"$0\" \"$@\" \(closing)", Program.path] + arguments,
      environment: ["ZIPING_HOME": home.folder.path])
  }

  @Test(arguments: ["<&-", ">&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-", "2>&-"])
  func aConversationIsWrittenIntoNoFile(_ closing: String) throws {
    let found = try run(closing, "--plain", path)
    // Nobody could follow what was not written.
    #expect(found.status == (closing.contains(" >&-") || closing.hasPrefix(">&-") ? 2 : 0), "\(found.errorText)")
    let lock = try String(contentsOf: home.folder.appendingPathComponent(".a.json.lock"), encoding: .utf8)
    #expect(lock.split(separator: "\n").count == 2, "\(lock)")
    #expect(lock.utf8.count < 40, "\(lock)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == draft)
  }

  @Test func aClosedInputIsAtItsEnd() throws {
    let found = try run("<&-", "score", "-")
    #expect(found.status == 0, "\(found.errorText)")
    #expect(found.output.isEmpty && found.errors.isEmpty)
  }

  @Test func aClosedOutputTakesNothingAndThatIsSaid() throws {
    let found = try run("<&- >&-", "score", path)
    #expect(found.status == 2)
    #expect(found.errorText.contains("结果没有写完"))
  }

  @Test(arguments: ["<&- >&- 2>&-", ">&-"]) func aReportIsWholeAllTheSame(_ closing: String) throws {
    let report = home.folder.appendingPathComponent("r.txt")
    _ = try run("", "report", path, "-o", report.path)
    let expected = try Data(contentsOf: report)
    try FileManager.default.removeItem(at: report)
    #expect(try run(closing, "report", path, "-o", report.path).status == 2)
    #expect(try Data(contentsOf: report) == expected)
  }
}
