import Foundation
import Scoring
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

  private static let closings = ["<&-", ">&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-", "2>&-"]

  @Test(arguments: closings) func aConversationLeavesTheDraft(_ closing: String) throws {
    let found = try run(closing, "--plain", path)
    // Nobody could follow what was not written.
    let isUnheard = closing.hasPrefix(">&-") || closing.contains(" >&-")
    #expect(found.status == (isUnheard ? 2 : 0), "\(found.errorText)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == draft)
  }

  @Test(.enabled(if: Tool.canTrace, "strace is not installed, or may not trace here"), arguments: closings)
  func aConversationIsWrittenIntoNoFile(_ closing: String) throws {
    let trace = home.folder.appendingPathComponent("trace").path
    let script = "exec \"$0\" --plain \"$1\" \(closing)"
    _ = try Tool.run(
      ["strace", "-y", "-o", trace, "-e", "trace=write", "sh", "-c", script, Program.path, path],
      environment: ["ZIPING_HOME": home.folder.path])
    let writes = TracedCall.all(in: try String(contentsOfFile: trace, encoding: .utf8)).map(\.line)
    let lock = writes.filter { $0.contains(".a.json.lock>") }
    #expect(lock.count == 1, "\(writes)")
    // (Chinese is traced in octal numbers.)
    #expect(!lock.contains { $0.contains("\\3") }, "\(lock)")
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
