import Foundation
import Screen
import Standards
import Storage
import TestSupport
import Testing
import Wizard

@testable import ziping

/// `standard help` and `standard schema` against the reader: what they say is what it takes.
@Suite struct StandardFormatTests {
  private static func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private static func mistakes(_ pack: Any) throws -> [String] {
    try SchemaCheck(try object(FormatSchema.text)).mistakes(pack)
  }

  @Test func thePacksAreValid() throws {
    #expect(try StandardFormatTests.mistakes(StandardFormatTests.object(builtInPackBytes())) == [])
    #expect(try StandardFormatTests.mistakes(StandardFormatTests.object(Array(OtherPack.text.utf8))) == [])
    #expect(try StandardFormatTests.mistakes(StandardFormatTests.object(Array(StandardDiffTests.overlay.utf8))) == [])
  }

  /// Editors see what is wrong inside an overlay's changes, too.
  @Test(arguments: [
    (#""cap": 6"#, #""capp": 6"#), (#""cap": 6"#, #""cap": "6""#), (#""remove": true"#, #""remove": 1"#),
    (#""most": 1, "#, ""), (#""years": 3"#, #""years": 0"#), (#""brief""#, #""short""#),
    (#""id": "awards.county", "#, ""), (#""nodes""#, #""node""#), (#""passMark": 60"#, #""passMark": "60""#),
  ])
  func schemaAndReaderAgreeOnOverlays(_ found: String, _ other: String) throws {
    let scratch = try Scratch()
    let text = StandardDiffTests.overlay.replacingOccurrences(of: found, with: other)
    #expect(text != StandardDiffTests.overlay)
    let file = try scratch.write("county.json", Array(text.utf8))
    #expect(try Program.run(["standard", "check", file.path]).status == 1)
    #expect(try !StandardFormatTests.mistakes(StandardFormatTests.object(Array(text.utf8))).isEmpty)
  }

  /// What an author is shown to start from has nothing wrong with it, not even something to look at.
  @Test func theExamplesOfTheHelpAreWithoutAMistake() throws {
    let scratch = try Scratch()
    let (whole, overlay) = (Words.Format.whole, Words.Format.overlay)
    try scratch.write("whole.json", Array(whole.utf8))
    try scratch.write("overlay.json", Array(overlay.utf8))
    for (name, id) in [("whole.json", "jia-2027 2027.1，1 个条目"), ("overlay.json", "jia-2028 2028.1，2 个条目")] {
      let result = try Program.run(["standard", "check", scratch.folder.appendingPathComponent(name).path])
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errorText)")
      #expect(result.text.contains("：可用。\(id)，校验码 ") && !result.text.contains("提示"), "\(result.text)")
    }
    for text in [whole, overlay] {
      #expect(try StandardFormatTests.mistakes(StandardFormatTests.object(Array(text.utf8))) == [])
      let lines = text.components(separatedBy: "\n").map { "  " + $0 }
      #expect(FormatHelp.lines.joined(separator: "\n").contains(lines.joined(separator: "\n")))
    }
  }

  /// One run says all that can be said, and what is still to come.
  @Test func whatCouldNotBeCheckedIsSaid() throws {
    let scratch = try Scratch()
    func errors(_ text: String) throws -> [String] {
      let file = try scratch.write("a.json", Array(text.utf8))
      let result = try Program.run(["standard", "check", file.path])
      #expect(result.status == 1)
      return result.errorText.components(separatedBy: "\n").filter { !$0.isEmpty }
        .map { $0.components(separatedBy: "：").dropFirst().joined(separator: "：") }
    }
    let text = OtherPack.text
    let wrongExample = text.replacingOccurrences(of: #""gives": {"total": 8}"#, with: #""gives": {"total": 9}"#)
    #expect(try errors(wrongExample).first?.contains("算出 8，例子写的是 9") == true)
    #expect(try errors(wrongExample).last?.contains("还没有检查") != true)
    let unknown = "因为有以上错误，例子的结果和提示还没有检查：请改正后再检查一次。"
    #expect(try errors(wrongExample.replacingOccurrences(of: #""cap": 100"#, with: #""cap": "x""#)).last == unknown)
    let rest = "因为有以上错误，其余内容、例子和提示还没有检查：请改正后再检查一次。"
    #expect(try errors(text + "x").last == rest)
    let overlay = StandardDiffTests.overlay.replacingOccurrences(of: "wenzhou-industry", with: "nowhere")
    #expect(try errors(overlay).last == rest)
    let draft = #"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01"}"#
    #expect(try errors(draft).count == 1)
  }

  /// Something to look at is said although an example is wrong.
  @Test func aWrongExampleHidesNoHint() throws {
    let scratch = try Scratch()
    let overlay = """
      {"format": "ziping-standard/1", "extends": "wenzhou-industry-engineer-2026", "id": "w-2027", "version": "1",
       "nodes": [{"id": "honors.county", "points": {"flat": 4}}],
       "examples": [{"says": "空的。", "entries": [], "gives": {"total": 1}}]}
      """
    let file = try scratch.write("w.json", Array(overlay.utf8))
    let result = try Program.run(["standard", "check", file.path])
    #expect(result.status == 1)
    #expect(result.errorText.contains("算出 0，例子写的是 1"))
    #expect(result.errorText.contains("：提示：") && result.errorText.contains("打分却是 4 分"), "\(result.errorText)")
  }

  @Test func theSourceOfAStandardIsItsFile() throws {
    let builtIn = try Program.run(["standard", "show", "--source"])
    #expect(builtIn.status == 0)
    #expect(builtIn.output == builtInPackBytes())
    let scratch = try Scratch()
    let file = try scratch.write("county.json", Array(StandardDiffTests.overlay.utf8))
    let own = try Program.run(["standard", "show", "--source", "--standard", file.path])
    #expect(own.text == StandardDiffTests.overlay)
  }

  /// The page is made from the same forms. After a change delete it, run this test twice, and look at it.
  @Test func thePageIsUpToDate() throws {
    let url = Program.root.appendingPathComponent("Resources/pack-format.md")
    guard let page = try? String(contentsOf: url, encoding: .utf8) else {
      try FormatHelp.page.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("the page was not there: written, look at it")
      return
    }
    #expect(page == FormatHelp.page)
    for form in PackForm.all { #expect(page.contains("\n### \(form.title)\n")) }
  }

  /// Whatever the reader refuses of these, the schema refuses too, and the other way round.
  @Test(arguments: [
    (#""cap": 100, "#, ""), (#""passMark": 30,"#, ""), (#""cap": 100"#, #""cap": "100""#),
    (#""cap": 100"#, #""capp": 1, "cap": 100"#),
    (#""most": 40"#, #""most": 0"#), (#""of": "units""#, #""of": "entry""#),
    (#""band": [2, 5]"#, #""band": [2, 5, 6]"#),
    (#""band": [2, 5]"#, #""band": [2, 5], "step": 1"#), (#""flat": 12"#, #""flat": true"#), (#""short": "培养", "#, ""),
    (#""label": "名称", "#, ""), (#""question": "何时入职？", "#, ""), (#""years": 2"#, #""years": 1.5"#),
    (#""is": true"#, #""is": 1"#), (#""id": "K2""#, #""id": "K 2""#), (#", "brief": "专家评定""#, ""),
    (#""doubt": "带徒区间", "#, ""), (#""calendarYears": 5"#, #""calendarYears": 0"#),
    (#""gives": {"total": 8}"#, #""gave": 8"#),
    (#""says": "进修 30 个月，满两年，8 分。", "#, ""), (#""combine": "best""#, #""combine": "most""#),
    (#""effectiveFrom": "2027-01-01""#, #""effectiveFrom": "2027""#),
  ])
  func schemaAndReaderAgree(_ found: String, _ other: String) throws {
    let text = OtherPack.text.replacingOccurrences(of: found, with: other)
    #expect(text != OtherPack.text)
    var isRead = true
    do throws(RulePackProblems) { _ = try RulePackFile.review(Array(text.utf8), file: "x.json") } catch {
      isRead = false
    }
    let mistakes = try StandardFormatTests.mistakes(StandardFormatTests.object(Array(text.utf8)))
    #expect(mistakes.isEmpty == isRead, "\(mistakes)")
  }

  /// The reader takes its keys from the forms; which of them must be there is held here.
  @Test func everyKeyOfEveryFormIsExplained() throws {
    let help = try Program.run(["standard", "help"])
    #expect(help.status == 0)
    let lines = help.text.components(separatedBy: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    for form in PackForm.all {
      let start = try #require(lines.firstIndex(of: form.title), "\(form.title)")
      let end = lines[start...].firstIndex(of: "") ?? lines.endIndex
      for key in form.keys {
        let mark = key.isRequired ? "*" : " "
        #expect(lines[start..<end].contains { $0.hasPrefix("  \(mark) \(key.name) ") }, "\(form.id) \(key.name)")
      }
    }
    let schema = try Program.run(["standard", "schema"])
    #expect(schema.status == 0)
    #expect(schema.output == FormatSchema.text)
  }
}

/// As much of JSON Schema as ours uses.
private struct SchemaCheck {
  let root: [String: Any]

  init(_ root: [String: Any]) {
    self.root = root
  }

  func mistakes(_ value: Any) throws -> [String] { try check(value, root, "") }

  private func check(_ value: Any, _ schema: [String: Any], _ path: String) throws -> [String] {
    var found: [String] = []
    if let condition = schema["if"] as? [String: Any] {
      let branch = try check(value, condition, path).isEmpty ? "then" : "else"
      found += try check(value, try #require(schema[branch] as? [String: Any]), path)
    }
    if let name = schema["$ref"] as? String {
      let definitions = try #require(root["$defs"] as? [String: Any])
      let form = try #require(definitions[String(name.dropFirst("#/$defs/".count))] as? [String: Any], "\(name)")
      found += try check(value, form, path)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let fits = try choices.contains { try check(value, $0, path).isEmpty }
      if !fits { found.append("\(path): fits none") }
    }
    if let type = schema["type"] as? String, !fits(value, type) { return found + ["\(path): no \(type)"] }
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
      found.append("\(path): no such word")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(path): not \(pattern)")
    }
    if let number = value as? NSNumber, let least = schema["minimum"] as? Double, number.doubleValue < least {
      found.append("\(path): below \(least)")
    }
    return found + (try inside(value, schema, path))
  }

  private func inside(_ value: Any, _ schema: [String: Any], _ path: String) throws -> [String] {
    var found: [String] = []
    if let list = value as? [Any] {
      if let least = schema["minItems"] as? Int, list.count < least { found.append("\(path): too short") }
      if let most = schema["maxItems"] as? Int, list.count > most { found.append("\(path): too long") }
      guard let items = schema["items"] as? [String: Any] else { return found }
      for (index, item) in list.enumerated() { found += try check(item, items, "\(path)[\(index)]") }
    }
    guard let object = value as? [String: Any] else { return found }
    for key in schema["required"] as? [String] ?? [] where object[key] == nil { found.append("\(path): lacks \(key)") }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    for (key, item) in object {
      if let own = properties[key] as? [String: Any] {
        found += try check(item, own, "\(path).\(key)")
      } else if let others = schema["additionalProperties"] as? [String: Any] {
        found += try check(item, others, "\(path).\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path): unknown \(key)")
      }
    }
    return found
  }

  private func fits(_ value: Any, _ type: String) -> Bool {
    let isFlag = (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "boolean": return isFlag
    case "integer": return !isFlag && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    default: return !isFlag && value is NSNumber
    }
  }
}
