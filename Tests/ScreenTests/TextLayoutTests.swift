import Testing

@testable import Screen

@Suite struct TextLayoutTests {
  @Test(
    "Cutting",
    arguments: [
      ("温州市", 6, "温州市"), ("温州市", 5, "温.."), ("温州市", 4, "温.."), ("温州市", 3, ".."), ("温州市", 2, ".."),
      ("温州市", 1, ""), ("abc", 2, ".."), ("abc", 1, "a"), ("abc", 0, ""), ("abc", -1, ""), ("", 5, ""),
      ("a\u{202E}", 6, "a<U+.."), ("abcd", 4, "abcd"), ("abcde", 4, "ab.."),
      ("e\u{301}e\u{301}e\u{301}", 3, "e\u{301}e\u{301}e\u{301}"),
    ])
  func clips(_ text: String, _ columns: Int, _ clipped: String) {
    #expect(TextLayout.clip(text, to: columns) == clipped)
  }

  @Test(
    "Filling up",
    arguments: [
      ("温", 5, TextAlignment.leading, "温   "), ("温", 5, .trailing, "   温"), ("温", 5, .center, " 温  "),
      ("温州市", 5, .leading, "温.. "), ("温州市", 5, .trailing, " 温.."), ("ab", 2, .center, "ab"), ("ab", 0, .center, ""),
      ("ab", -4, .trailing, ""), ("温", 1, .leading, " "),
    ])
  func pads(_ text: String, _ columns: Int, _ alignment: TextAlignment, _ padded: String) {
    #expect(TextLayout.pad(text, to: columns, alignment: alignment) == padded)
  }

  @Test(
    "Wrapping",
    arguments: [
      ("温州市工程师", 6, ["温州市", "工程师"]),
      ("温州市，工程师", 6, ["温州", "市，工", "程师"]),
      ("温州市。", 6, ["温州", "市。"]),
      ("甲乙（丙丁）", 6, ["甲乙", "（丙", "丁）"]),
      ("the quick fox", 9, ["the quick", "fox"]),
      ("分值 12.5 分", 7, ["分值", "12.5 分"]),
      ("申报日2026-05-01起", 12, ["申报日", "2026-05-01起"]),
      ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("一\n\n二", 9, ["一", "", "二"]),
      ("一\n", 9, ["一", ""]),
      ("", 5, [""]),
      ("  缩进", 6, ["  缩进"]),
      ("a   b", 2, ["a", "b"]),
      ("。。。", 2, ["。", "。", "。"]),
      ("温a", 1, ["a"]),
      ("温", 0, []),
      ("温", -1, []),
    ] as [(String, Int, [String])])
  func wraps(_ text: String, _ columns: Int, _ lines: [String]) {
    #expect(TextLayout.wrap(text, to: columns) == lines)
  }

  @Test("No line is wider than asked, and nothing but spaces is lost")
  func keepsEverything() {
    let text = "第十一条（二）获市级以上科学技术奖（含县区级）的，按 R9 计：8.0 分、6.0 分；“及以上”指 provincial level、2026-05-01 前。"
    for columns in 2...90 {
      let lines = TextLayout.wrap(text, to: columns)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      // Where the longest word fits with its comma.
      if columns >= 12 { #expect(lines.allSatisfy { !"，。、；：）”".contains($0.first ?? "a") }, "\(columns)") }
    }
  }
}
