import Foundation
import Reports
import Scoring
import TestSupport
import Testing

/// The files that reports become.
@Suite struct ReportFormatTests {
  private func file(_ draft: Draft, _ format: ReportFormat) throws -> String {
    let table = try builtInTable()
    return String(decoding: format.file([PrintedForm(score(draft, table), of: draft, table)]), as: UTF8.self)
  }

  @Test func theEndingTellsTheFormat() {
    let table: [(String, ReportFormat?)] = [
      ("a.html", .html), ("a.HTM", .html), ("汇总.csv", .csv), ("a.md", .markdown), ("a.b.txt", .text), ("a", nil),
      ("a.pdf", nil), ("a.json", nil), ("-", nil), ("csv", nil),
    ]
    for (name, format) in table { #expect(ReportFormat(fileName: name) == format, "\(name)") }
  }

  @Test(arguments: ReportFormat.allCases) func everythingThatIsAskedForIsThere(_ format: ReportFormat) throws {
    let text = try file(Sample.draft(), format)
    let expected = [
      "陈晓岚", "温州某某机械有限公司", "2026-05-01", "征求意见稿；以评委会为准", "高速主轴关键技术", "第1-7名", "审核分", "获奖文件或证书",
      "结论", "申报条件", "R9", "由人评议",
    ]
    for word in expected { #expect(text.contains(word), "\(format): \(word)") }
  }

  /// What someone may put into a draft to steer a browser, a spreadsheet or a terminal.
  private static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=HYPERLINK(\"http://x\")", "a|b", "`x`",
    "[x](javascript:alert(1))", "\u{1B}]0;x\u{07}", "\u{202E}txt", "</td></table>", "&lt;", "**x**", "\r\n=1+1",
    "http://x.example/", "{{7*7}}", "${x}", "＝1", "-2+3", "<!--",
  ]

  private func hostileDraft() -> Draft {
    var draft = Draft.dated
    draft.applicant = Applicant(name: Self.hostile[0], organization: Self.hostile[2], specialty: Self.hostile[1])
    draft.entries = Self.hostile.enumerated().map { index, text in
      var entry = Sample.entry("e\(index)", "research.county", title: text, rank: 1, project: text)
      entry.remark = text
      entry.issuer = text
      entry.evidence = [Evidence(name: text, ready: false)]
      return entry
    }
    draft.entries.append(Entry(id: "x", criterion: Self.hostile[0]))
    return draft
  }

  @Test(arguments: ReportFormat.allCases) func nothingSteersATerminal(_ format: ReportFormat) throws {
    let text = try file(hostileDraft(), format)
    for scalar in text.unicodeScalars where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
      #expect(scalar == "\n" || scalar == "\r")
    }
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func htmlHoldsNoMarkupFromADraft() throws {
    let text = try file(hostileDraft(), .html)
    let allowed: Set<String> = [
      "html", "head", "meta", "title", "style", "body", "article", "h1", "h2", "p", "span", "b", "br", "small", "i",
      "table", "col", "thead", "tbody", "tr", "th", "td", "div", "ul", "li",
    ]
    let tags = text.split(separator: "<").dropFirst().map { piece in
      String(piece.drop { $0 == "/" || $0 == "!" }.prefix { $0.isLetter || $0.isNumber })
    }
    #expect(Set(tags).subtracting(["DOCTYPE"]).isSubset(of: allowed), "\(Set(tags).subtracting(allowed))")
    #expect(!text.contains("<img") && !text.contains("<script") && !text.contains("href="))
  }

  @Test func htmlIsWellFormed() throws {
    let text = try file(hostileDraft(), .html)
    var open: [String] = []
    for piece in text.split(separator: "<").dropFirst() {
      let name = String(piece.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if ["meta", "br", "col"].contains(name) || piece.hasPrefix("!") { continue }
      if piece.hasPrefix("/") { #expect(open.popLast() == name) } else { open.append(name) }
    }
    #expect(open.isEmpty)
  }

  @Test func everyRowOfTheHTMLTableHasAsManyCells() throws {
    let text = try file(Sample.draft(), .html)
    let table = try #require(
      text.components(separatedBy: "<tbody>").dropFirst().last?.components(separatedBy: "</table>").first)
    #expect(table.contains("colspan=\"7\""))
    let columns = try HTMLGrid.widths(of: text)
    #expect(columns.allSatisfy { $0 == 11 }, "\(columns)")
  }

  @Test func markdownRowsHaveTheirTablesCells() throws {
    let lines = try file(hostileDraft(), .markdown).components(separatedBy: "\n")
    var columns: Int?
    for line in lines {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let cells = line.replacingOccurrences(of: "\\|", with: "").filter { $0 == "|" }.count
      #expect(columns == nil || columns == cells, "\(line)")
      columns = cells
    }
    let text = lines.joined(separator: "\n").replacingOccurrences(of: "\\]", with: "")
    #expect(!text.contains("<script") && !text.contains("](") && !text.contains("http://"))
  }

  @Test func csvRowsHaveTheSameCellsAndNoFormulas() throws {
    let text = try file(hostileDraft(), .csv)
    #expect(text.hasPrefix("\u{FEFF}姓名,单位,申报专业,申报日,类别,"))
    let rows = CSVReading.rows(text)
    #expect(Set(rows.map(\.count)) == [23])
    for cell in rows.dropFirst().joined() {
      let start = cell.unicodeScalars.drop { $0.properties.isWhitespace }.first
      let isNumber = Double(cell) != nil
      #expect(isNumber || !["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains(start), "\(cell)")
    }
  }

  @Test func plainTextKeepsToEightyColumns() throws {
    for draft in [Sample.draft(), hostileDraft()] {
      for line in try file(draft, .text).split(separator: "\n") {
        #expect(line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) } <= 80, "\(line)")
      }
    }
  }
}
