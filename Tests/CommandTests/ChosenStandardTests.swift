import Foundation
import TestSupport
import Testing

/// Which standard is used: by file, by id, by what a draft says, and how a draft moves from one to another.
@Suite struct ChosenStandardTests {
  private let home: Scratch
  private let draft: URL

  init() throws {
    home = try Scratch()
    let standards = home.folder.appendingPathComponent("standards")
    try FileManager.default.createDirectory(at: standards, withIntermediateDirectories: true)
    try Data(StandardDiffTests.overlay.utf8).write(to: standards.appendingPathComponent("county.json"))
    draft = try home.write(
      "a.json",
      Array(
        """
        {"format": "ziping-draft", "version": 1, "standard": "county-2027", "applicationDate": "2026-05-01",
         "facts": {"inService": true, "color": "red"}, "kept": 1,
         "entries": [{"id": "e1", "criterion": "papers.book", "title": "著作甲"}, {"id": "e2", "criterion": "education.master"}]}
        """.utf8))
  }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(arguments, input: Array(input.utf8), environment: ["ZIPING_HOME": home.folder.path])
  }

  @Test func aDraftIsScoredByItsOwnStandard() throws {
    let own = try run("score", draft.path, "--format", "json")
    #expect(own.status == 0, "\(own.errorText)")
    let words = own.text.split(whereSeparator: \.isWhitespace).joined()
    #expect(words.contains(#""standard":{"id":"county-2027","version":"2027.1","digest":""#))
    #expect(words.contains(#""total":{"low":15,"points":15,"high":15,"cap":150}"#))
    let named = try run("score", draft.path, "--standard", "county-2027", "--format", "json")
    #expect(named.text == own.text)
    let line = try String(contentsOf: draft, encoding: .utf8).replacingOccurrences(of: "\n", with: " ")
    let piped = try run("score", "-", "--format", "json", input: line + "\n")
    #expect(piped.text.contains(#""points": 15, "high": 15, "cap": 150"#))
  }

  @Test func anotherStandardThatWasAskedForRefusesIt() throws {
    let refused = try run("score", draft.path, "--standard", "wenzhou-industry-engineer-2026")
    #expect(refused.status == 2)
    #expect(refused.errorText.contains("草稿所用的标准是「county-2027」，不是「wenzhou-industry-engineer-2026」"))
    let csv = try run("score", draft.path, "--format", "csv")
    #expect(csv.status == 2)
    let unknown = try run("score", draft.path, "--standard", "county-2028")
    #expect(unknown.status == 2)
    #expect(unknown.errorText.hasPrefix("没有「county-2028」这个文件，也没有这个编号的标准"))
  }

  @Test func theWizardTakesTheDraftsStandardOrTheOneAskedFor() throws {
    let own = try run("--plain", draft.path, input: "退出\n")
    #expect(own.status == 0, "\(own.errorText)")
    #expect(own.errors.isEmpty)
    let new = home.folder.appendingPathComponent("new.json")
    let made = try run("--plain", "--standard", "county-2027", new.path, input: "退出\n")
    #expect(made.status == 0, "\(made.errorText)")
    #expect(try String(contentsOf: new, encoding: .utf8).contains(#""standard": "county-2027""#))
    let refused = try run("--plain", "--standard", "wenzhou-industry-engineer-2026", draft.path)
    #expect(refused.status == 2)
    #expect(refused.errorText.contains("草稿按标准「county-2027」填写：请用 --standard"))
  }

  @Test func aDraftMovesToAnotherStandardAndKeepsEverything() throws {
    let new = home.folder.appendingPathComponent("b.json")
    let result = try run("standard", "convert", draft.path, "-o", new.path)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(
      result.text == """
        \(draft.path)：county-2027 -> wenzhou-industry-engineer-2026 2026.1
        沿用条目 1 项，回答 1 项。
        保留但不计的条目（新标准中没有）：
          e1  papers.book  著作甲
        保留但不用的回答（新标准不问）：
          color
        按新标准：自评 10，保底 10，上限 10。
        已写入 \(new.path)。

        """)
    let text = try String(contentsOf: new, encoding: .utf8)
    #expect(text.contains(#""standard": "wenzhou-industry-engineer-2026""#))
    for kept in [#""kept": 1"#, "papers.book", #""color": "red""#] { #expect(text.contains(kept)) }
    let again = try run("standard", "convert", draft.path, "-o", new.path)
    #expect(again.status == 2)
    #expect(try String(contentsOf: new, encoding: .utf8) == text)
    let back = try run("standard", "convert", new.path, "--standard", "county-2027")
    #expect(back.text.contains("沿用条目 2 项"))
  }
}
