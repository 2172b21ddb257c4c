import Testing

@testable import Screen

@Suite struct ShownTextTests {
  @Test(
    "What is not on the allow-list is shown by its name",
    arguments: [
      ("温州 abc，（）", "温州 abc，（）"),
      ("a\nb\tc", "a b c"),
      ("a\r\nb", "a<U+000D> b"),
      ("\u{0}\u{8}\u{7F}\u{9B}", "<U+0000><U+0008><U+007F><U+009B>"),
      ("\u{202E}\u{2066}\u{200B}\u{FEFF}", "<U+202E><U+2066><U+200B><U+FEFF>"),
      ("\u{E000}\u{10FFFF}", "<U+E000><U+10FFFF>"),
      ("e\u{301}", "e\u{301}"),
      ("\u{301}", "<U+0301>"),
      ("a\u{200B}\u{301}", "a<U+200B><U+0301>"),
      ("👍😀", "👍😀"),
      ("👩\u{200D}🔬", "👩🔬"), ("👨\u{200D}👩\u{200D}👧\u{200D}👦", "👨👩👧👦"), ("❤\u{FE0F}\u{200D}🔥", "❤🔥"),
      ("👍\u{1F3FD}", "👍"), ("👩\u{1F3FD}\u{200D}🔬", "👩🔬"), ("1\u{FE0F}\u{20E3}", "1\u{20E3}"),
      // Where they join no emoji they would only hide something.
      ("甲\u{200D}乙", "甲<U+200D>乙"), ("👩\u{200D}", "👩<U+200D>"), ("👩\u{200D}a", "👩<U+200D>a"),
      ("1\u{FE0F}", "1<U+FE0F>"),
      ("\u{200D}👩", "<U+200D>👩"), ("\u{1F3FD}", "<U+1F3FD>"), ("甲\u{1F3FD}", "甲<U+1F3FD>"),
      ("❤\u{FE0F}", "❤"),
      ("", ""),
    ])
  func cleans(_ text: String, _ shown: String) {
    #expect(ShownText.clean(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
    #expect(DisplayWidth.of(text) == DisplayWidth.of(shown))
  }

  @Test("A base keeps four marks")
  func limitsMarks() {
    let text = "a" + String(repeating: "\u{301}", count: 1_000_000) + "b"
    #expect(ShownText.clean(text).unicodeScalars.count == 6)
    #expect(DisplayWidth.of(text) == 2)
  }

  @Test("Cleaning twice changes nothing more, and the width is the sum of what is drawn")
  func isStable() {
    for value in stride(from: UInt32(0), to: 0x20000, by: 1) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(Character(scalar)) + "b"
      let once = ShownText.clean(text)
      guard ShownText.clean(once) == once, DisplayWidth.of(text) == DisplayWidth.of(once) else {
        Issue.record("\(ShownText.name(of: scalar))")
        return
      }
    }
  }

  @Test(
    "Widths",
    arguments: [
      ("", 0), ("abc", 3), ("温州", 4), ("１２", 4), ("e\u{301}", 1), ("👍", 2), ("①…—“”·", 6), ("\u{202E}", 8), ("\t", 1),
    ])
  func widths(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test("Widths of single scalars", arguments: [("a", 1), ("温", 2), ("\u{301}", 0), ("\n", 1), ("\u{1B}", 8)])
  func scalarWidths(_ scalar: Unicode.Scalar, _ width: Int) {
    #expect(DisplayWidth.of(scalar) == width)
  }
}
