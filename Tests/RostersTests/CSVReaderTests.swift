import Foundation
import Reports
import Rosters
import Testing

/// Tables as spreadsheets and people write them.
@Suite struct CSVReaderTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/corpora/csv-spectrum").standardized
  private static let hasCorpus = FileManager.default.fileExists(atPath: corpus.path)

  /// csv-spectrum: each file read as the objects beside it say.
  @Test(
    .enabled(if: Self.hasCorpus, "csv-spectrum is not beside the project"),
    arguments: hasCorpus ? try FileManager.default.contentsOfDirectory(atPath: corpus.path + "/csvs").sorted() : [])
  func spectrum(_ name: String) throws {
    let text = String(decoding: try Data(contentsOf: Self.corpus.appendingPathComponent("csvs/\(name)")), as: UTF8.self)
    let expected = Self.corpus.appendingPathComponent("json/\(name.replacingOccurrences(of: ".csv", with: ".json"))")
    let bytes = try Data(contentsOf: expected)
    let objects =
      try (try? JSONDecoder().decode([[String: String]].self, from: bytes))
      ?? [JSONDecoder().decode([String: String].self, from: bytes)]
    let rows = try CSVReader.rows(text)
    let headings = try #require(rows.first).cells
    let read = rows.dropFirst().map { Dictionary(zip(headings, $0.cells), uniquingKeysWith: { a, _ in a }) }
    // The corpus has another number there in its JSON than in its CSV.
    let disputed = "Contact Phone Number"
    #expect(read.map { $0.filter { $0.key != disputed } } == objects.map { $0.filter { $0.key != disputed } })
  }

  @Test func table() throws {
    let table: [(String, [[String]])] = [
      ("", []), ("a", [["a"]]), ("a,b\n", [["a", "b"]]), ("a,\n", [["a", ""]]), ("a,", [["a", ""]]),
      ("a\tb,c\td\n", [["a", "b,c", "d"]]), ("\"a\tb\",c", [["a\tb", "c"]]), ("a\r\nb\rc\n", [["a"], ["b"], ["c"]]),
      ("\"a\"\"b\"", [["a\"b"]]), ("\"\"", []), (",,\n\na", [["a"]]), ("a\"b,c", [["a\"b", "c"]]),
      ("\"a\r\nb\",c", [["a\r\nb", "c"]]), ("a,\u{0301}b", [["a", "\u{0301}b"]]),
    ]
    for (text, expected) in table { #expect(try CSVReader.rows(text).map(\.cells) == expected, "\(text)") }
  }

  @Test func linesAreCountedThroughQuotes() throws {
    #expect(try CSVReader.rows("a\n\"x\ny\",b\r\n\nc\n").map(\.line) == [1, 2, 5])
  }

  @Test func quotesThatCannotBeReadAreSaid() {
    #expect(throws: CSVProblem.openQuote(line: 2)) { try CSVReader.rows("a\n\"b\nc\n") }
    #expect(throws: CSVProblem.afterQuote(line: 2)) { try CSVReader.rows("a\n\"b\"c\n") }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let cells = ["=1", " a ", "b\"c", "d,e", "'f", "'=g", "h\r\ni", "", "-3", "\t"]
    var csv = CSVText()
    csv.row(cells.map(CSVText.cell))
    #expect(try CSVReader.rows(csv.text).first?.cells.map(CSVText.restored) == cells)
  }
}

/// The encodings that spreadsheets save.
@Suite struct RosterTextTests {
  private func decoded(_ bytes: [UInt8]) throws -> String {
    try RosterText.decode(bytes) { $0 == [0xB3, 0xC2] ? Array("陈".utf8) : nil }
  }

  @Test func encodings() throws {
    #expect(try decoded(Array("陈".utf8)) == "陈")
    #expect(try decoded([0xEF, 0xBB, 0xBF] + Array("陈".utf8)).unicodeScalars.elementsEqual("陈".unicodeScalars))
    #expect(try decoded([0xFF, 0xFE, 0x48, 0x96]) == "陈")
    #expect(try decoded([0xFE, 0xFF, 0x96, 0x48]) == "陈")
    #expect(try decoded([0xB3, 0xC2]) == "陈")
    #expect(throws: RosterTextProblem.unknownEncoding) { try decoded([0xB3]) }
    #expect(throws: RosterTextProblem.unknownEncoding) { try decoded([0xFF, 0xFE, 0x48]) }
    #expect(throws: RosterTextProblem.spreadsheet(".xlsx")) { try decoded([0x50, 0x4B, 3, 4, 20]) }
    #expect(throws: RosterTextProblem.spreadsheet(".xls")) { try decoded([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) }
  }
}
