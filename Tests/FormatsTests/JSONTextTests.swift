import Basics
import Testing

@testable import Formats

/// JSON as it is written.
@Suite struct JSONTextTests {
  @Test func oneLineOrSeveral() {
    func text(openDepth: Int) -> String {
      var json = JSONText(openDepth: openDepth)
      json.object { json in
        json.key("a")
        json.points(Points(thousandths: 8500))
        json.key("b")
        json.list { json in
          json.object { json in
            json.key("c")
            json.null()
          }
          json.number(2)
        }
        json.key("d")
        json.list { _ in }
      }
      return String(decoding: json.bytes, as: UTF8.self)
    }
    #expect(text(openDepth: 0) == #"{"a": 8.5, "b": [{"c": null}, 2], "d": []}"#)
    #expect(text(openDepth: 1) == "{\n  \"a\": 8.5,\n  \"b\": [{\"c\": null}, 2],\n  \"d\": []\n}")
    let open = "{\n  \"a\": 8.5,\n  \"b\": [\n    {\"c\": null},\n    2\n  ],\n  \"d\": []\n}"
    #expect(text(openDepth: 2) == open)
  }

  @Test func stringsAreEscapedWhereTheyMust() {
    let table: [(String, String)] = [
      ("", #""""#), ("a/b", #""a/b""#), (#"a"b\c"#, #""a\"b\\c""#), ("a\nb\tc", #""a\nb\tc""#),
      ("\u{1B}[31m\u{7F}\u{9B}", #""\u001b[31m\u007f\u009b""#), ("\u{202E}\u{FEFF}", #""\u202e\ufeff""#),
      ("\u{2028}\u{E000}", #""\u2028\ue000""#), ("\u{E0001}", #""\udb40\udc01""#),
      ("温州（试行），「工程师」", #""温州（试行），「工程师」""#), ("𠮷😀é", #""𠮷😀é""#),
    ]
    for (text, expected) in table {
      var json = JSONText()
      json.string(text)
      #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }
  }

  /// Told by bytes or by the character's category, it comes to the same, for every character in every neighbourhood.
  @Test func exactlyWhatHasNoShapeOfItsOwnIsEscaped() {
    let shapeless: Set<Unicode.GeneralCategory> = [
      .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
    ]
    var wrong: [String] = []
    for value in UInt32(0)...0x1_2000 {
      guard let scalar = Unicode.Scalar(value), scalar != "\"", scalar != "\\" else { continue }
      for text in ["\(scalar)", "温\(scalar)a", "ab\(scalar)（"] {
        var json = JSONText()
        json.string(text)
        let isPlain = json.bytes == [0x22] + Array(text.utf8) + [0x22]
        let isSettled = (0x3000...0x9FFF).contains(value)
        let mayStay = isSettled || !shapeless.contains(scalar.properties.generalCategory)
        if isPlain != mayStay { wrong.append("U+\(String(value, radix: 16))") }
      }
    }
    #expect(wrong == [])
  }

  @Test func figuresAreWrittenAsTheyDescribeThemselves() {
    let few = [0, 1, 10, 100, 999, 1000, 1001, 1010, 1100, 9999, 10_000, 10_500, 149_999, 150_000, 1_000_000_000_000]
    let points = (few + few.map { -$0 } + (0..<20_000).map { $0 * 7 }).map { Points(thousandths: $0) }
    var wrong: [Points] = []
    for figure in points {
      var json = JSONText()
      json.points(figure)
      if String(decoding: json.bytes, as: UTF8.self) != "\(figure)" { wrong.append(figure) }
    }
    #expect(wrong == [])
  }
}
