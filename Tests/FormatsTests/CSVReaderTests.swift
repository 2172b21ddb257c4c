import Foundation
import Testing

@testable import Formats
@testable import Rosters

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
    let rows = CSVReader.table(text).rows
    let headings = try #require(rows.first).cells
    let read = rows.dropFirst().map { Dictionary(zip(headings, $0.cells), uniquingKeysWith: { a, _ in a }) }
    // The corpus has another number there in its JSON than in its CSV.
    let disputed = "Contact Phone Number"
    #expect(read.map { $0.filter { $0.key != disputed } } == objects.map { $0.filter { $0.key != disputed } })
  }

  @Test func table() {
    let table: [(String, [[String]])] = [
      ("", []), ("a", [["a"]]), ("a,b\n", [["a", "b"]]), ("a,\n", [["a", ""]]), ("a,", [["a", ""]]),
      ("a\tb,c\td\n", [["a", "b,c", "d"]]), ("\"a\tb\",c", [["a\tb", "c"]]), ("a\r\nb\rc\n", [["a"], ["b"], ["c"]]),
      ("\"a\"\"b\"", [["a\"b"]]), ("\"\"", []), (",,\n\na", [["a"]]), ("a\"b,c", [["a\"b", "c"]]),
      ("\"a\r\nb\",c", [["a\r\nb", "c"]]), ("a,\u{0301}b", [["a", "\u{0301}b"]]),
      ("sep=;\r\na;b,c\r\n", [["a", "b,c"]]), ("sep=\t\na\tb", [["a", "b"]]),
      ("名单\na\tb,c\td\n", [["名单"], ["a", "b,c", "d"]]),
    ]
    for (text, expected) in table { #expect(CSVReader.table(text).rows.map(\.cells) == expected, "\(text)") }
  }

  @Test func linesAreCountedThroughQuotes() {
    #expect(CSVReader.table("a\n\"x\ny\",b\r\n\nc\n").rows.map(\.line) == [1, 2, 5])
  }

  /// A quote that is wrong spoils no more than its row, where the next line is surely a row by itself.
  @Test func quotesThatCannotBeReadAreSaidAndTheRestIsRead() {
    let after = CSVReader.table("a,b\nc,\"d\"e\"\nf,g\n")
    #expect(after.rows.map(\.cells) == [["a", "b"], ["f", "g"]])
    #expect(after.faults == [CSVFault(problem: .afterQuote, lines: 2...2, cells: ["c"])])
    let open = CSVReader.table("a,b\nc,\"d\nf,g\n")
    #expect(open.rows.map(\.cells) == [["a", "b"], ["f", "g"]] && open.rows.map(\.line) == [1, 3])
    #expect(open.faults == [CSVFault(problem: .openQuote, lines: 2...2, cells: ["c"])])
    let last = CSVReader.table("a,b\n\"c,d")
    #expect(last.rows.map(\.cells) == [["a", "b"]])
    #expect(last.faults == [CSVFault(problem: .openQuote, lines: 2...2, cells: [])])
  }

  /// The next line may be the rest of a cell: what is no row by itself is not read, and that is said.
  @Test func doubtfulLinesAfterAWrongQuoteAreLeftOut() {
    let table = CSVReader.table("a,b\n\"c\"d\ne\nf\",g\nh,i\n")
    #expect(table.rows.map(\.cells) == [["a", "b"], ["h", "i"]])
    #expect(table.faults == [CSVFault(problem: .afterQuote, lines: 2...4, cells: [])])
  }

  /// A quote that another row's closes must not take rows in between with it.
  @Test func anOpenQuoteSwallowsNoRows() {
    let table = CSVReader.table("a,b,c\n1,\"2,3\n4,5,6\n7,\"8\",9\n")
    #expect(table.rows.map(\.cells) == [["a", "b", "c"], ["4", "5", "6"], ["7", "8", "9"]])
    #expect(table.faults.map(\.lines) == [2...2])
    let closed = CSVReader.table("a,b,c\n1,\"2,3\n4,5,6\n7,8,\"\n")
    #expect(closed.rows.map(\.cells) == [["a", "b", "c"], ["4", "5", "6"]])
    #expect(closed.faults.map(\.lines) == [2...2, 4...4])
    let whole = CSVReader.table("a,b\n\"1\n2\",3\n")
    #expect(whole.rows.map(\.cells) == [["a", "b"], ["1\n2", "3"]] && whole.faults.isEmpty)
  }

  /// A cell holds as much as in spreadsheets; what holds more is left out, and what stands in it is no row.
  @Test(arguments: ["", "\""]) func aCellIsBounded(_ quote: String) {
    let most = String(repeating: "长", count: CSVLimits.characters)
    let whole = CSVReader.table("a,b\n\(quote)\(most)\(quote),c\n")
    #expect(whole.rows.map(\.cells) == [["a", "b"], [most, "c"]] && whole.faults.isEmpty)
    let table = CSVReader.table("a,b\nc,\(quote)\(most)长\(quote)\nd,e\n")
    #expect(table.rows.map(\.cells) == [["a", "b"], ["d", "e"]])
    let beginning = String(repeating: "长", count: 200)
    #expect(table.faults == [CSVFault(problem: .tooLong(beginning), lines: 2...2, cells: ["c"])])
    #expect(RosterWords.sentence(table.faults[0]).contains("（开头是「\(beginning.prefix(80))...」）"))
  }

  @Test func linesOfALongCellAreNoRows() {
    let long = String(repeating: "长\n", count: CSVLimits.characters)
    let table = CSVReader.table("a,b\nc,\"\(long)\"\nd,e\n")
    #expect(table.rows.map(\.cells) == [["a", "b"], ["d", "e"]] && table.faults.count == 1)
  }

  @Test func aRowIsBounded() {
    let table = CSVReader.table("a,b\nc" + String(repeating: ",", count: CSVLimits.cells) + "\nd,e\n")
    #expect(table.rows.map(\.cells) == [["a", "b"], ["d", "e"]])
    #expect(table.faults.map(\.problem) == [.tooManyCells])
  }

  @Test func whatIsWrittenIsReadBack() {
    let cells = ["=1", " a ", "b\"c", "d,e", "'f", "'=g", "h\r\ni", "", "-3", "\t"]
    var csv = CSVText()
    csv.row(cells.map(CSVText.cell))
    #expect(CSVReader.table(csv.text).rows.first?.cells.map(CSVText.restored) == cells)
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
    // UTF-16 without a mark: 一,2 and a line end.
    #expect(try decoded([0x00, 0x4E, 0x2C, 0x00, 0x32, 0x00, 0x0A, 0x00]) == "一,2\n")
    #expect(try decoded([0x4E, 0x00, 0x00, 0x2C, 0x00, 0x32, 0x00, 0x0A]) == "一,2\n")
    #expect(throws: RosterTextProblem.unknownEncoding) { try decoded([0xB3]) }
    #expect(throws: RosterTextProblem.unknownEncoding) { try decoded([0xFF, 0xFE, 0x48]) }
    #expect(throws: RosterTextProblem.spreadsheet(".xlsx")) { try decoded([0x50, 0x4B, 3, 4, 20]) }
    #expect(throws: RosterTextProblem.spreadsheet(".xls")) { try decoded([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) }
  }
  /// Some bytes of another encoding spoil their cell.
  @Test func brokenCells() throws {
    #expect(try decoded(Array("陈,陈\n".utf8) + [0xB3, 0xC2] + Array(",一\n陈\n".utf8)) == "陈,陈\n\u{FFFD}\u{FFFD},一\n陈\n")
    let gb: [UInt8] = [0xB3, 0xC2]
    let text = gb + [0x2C] + gb + [0x0A] + gb + [0x2C, 0xFF, 0x2C] + gb + [0x0A, 0x31]
    let whole = try RosterText.decode(text) { $0.contains(0xFF) || $0.isEmpty ? nil : Array("陈".utf8) }
    #expect(whole == "陈\n陈,\u{FFFD},陈\n1")
  }
}
