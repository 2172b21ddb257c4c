import Formats
import Testing

/// Cells that spreadsheets take for text, and that our own import gives back.
@Suite struct CSVTextTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-2", "'-2"), ("@a", "'@a"), ("＝1", "'＝1"), ("  =1", "'  =1"),
    ("\u{3000}＋1", "'\u{3000}＋1"), ("'=1", "''=1"), ("'quoted'", "'quoted'"), ("a=1", "a=1"), ("", ""),
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), (" a", "\" a\""), ("a\nb", "\"a\nb\""), ("=1,2", "\"'=1,2\""),
    ("\t=1", "'\t=1"), ("=\u{0301}1", "'=\u{0301}1"),
  ])
  func cells(_ content: String, _ cell: String) {
    #expect(CSVText.cell(content).unicodeScalars.elementsEqual(cell.unicodeScalars), "\(content)")
  }

  @Test(arguments: ["=1", "'=1", "''@x", "'a'", "  -3", "plain", "", "'", "'''", "-", "'-"])
  func whatWasDefusedIsRestored(_ content: String) {
    let cell = CSVText.cell(content)
    #expect(CSVText.restored(cell) == content)
  }
}
