import Testing

@testable import Formats

@Suite struct JSONParserTests {
  @Test func knowsWhereThingsStand() throws {
    let node = try JSONNode(parsing: Array("{\r\n  \"题\": [1,\n\t\"宁\u{1F600}\", null]}".utf8))
    #expect(node.place == JSONPlace(line: 1, column: 1))
    guard case .object(let members) = node.value, case .array(let elements) = members[0].value.value else {
      Issue.record("not read as an object with a list")
      return
    }
    #expect(members[0].place == JSONPlace(line: 2, column: 3))
    #expect(members[0].value.place == JSONPlace(line: 2, column: 8))
    #expect(elements[1].place == JSONPlace(line: 3, column: 2))
    #expect(elements[2].place == JSONPlace(line: 3, column: 8))
    #expect(elements[1].value == .string("宁😀"))
  }

  @Test func readsEveryEscape() throws {
    let node = try JSONNode(parsing: Array(#""\"\\\/\b\f\n\r\t\u4e2d\uD83D\ude00\u0000""#.utf8))
    #expect(node.value == .string("\"\\/\u{8}\u{C}\n\r\t中😀\0"))
  }

  @Test(arguments: [
    ("", 1, 1, JSONReason.empty),
    ("  \n ", 2, 2, .empty),
    ("{\"a\": 1,}", 1, 8, .trailingComma),
    ("[1,\n 2,\n]", 2, 3, .trailingComma),
    ("[1 2]", 1, 4, .unexpected("2", instead: .commaOrBracket)),
    ("{\"a\" 1}", 1, 6, .unexpected("1", instead: .colon)),
    ("{\"a\":1 \"b\":2}", 1, 8, .unexpected("\"", instead: .commaOrBrace)),
    ("{a:1}", 1, 2, .unexpected("a", instead: .key)),
    ("[NaN]", 1, 2, .unexpected("NaN", instead: .value)),
    ("{\"a\"：1}", 1, 5, .unexpected("：", instead: .colon)),
    ("[1", 1, 1, .unclosed(.array)),
    ("{\"a\": [1, {\"b\": 2", 1, 11, .unclosed(.object)),
    ("[\"中", 1, 2, .unclosed(.string)),
    ("[\"中\\", 1, 2, .unclosed(.string)),
    ("{\"a\":", 1, 6, .unexpected("", instead: .value)),
    ("{} {}", 1, 4, .trailingText("{")),
    ("[01]", 1, 2, .number("01")),
    ("[+1]", 1, 2, .unexpected("+1", instead: .value)),
    ("[1.]", 1, 2, .number("1.")),
    ("[1e]", 1, 2, .number("1e")),
    ("[-]", 1, 2, .number("-")),
    ("[0x1F]", 1, 2, .number("0x1F")),
    ("[\"中a\tb\"]", 1, 5, .control(9)),
    ("[\"\\x\"]", 1, 3, .escape("\\x")),
    ("[\"\\u12g4\"]", 1, 3, .escape("\\u")),
    ("[\"\\ud800\"]", 1, 3, .loneSurrogate("\\ud800")),
    ("[\"\\uDC00\"]", 1, 3, .loneSurrogate("\\uDC00")),
    ("[\"\\ud800\\u0041\"]", 1, 3, .loneSurrogate("\\ud800")),
    ("{\"a\":1,\"\\u0061\":2}", 1, 8, .duplicateKey("a")),
    ("{\"x\":[{\"题\":1,\n\"题\":1}]}", 2, 1, .duplicateKey("题")),
    ("\u{FEFF}{}", 1, 1, .byteOrderMark),
  ])
  func refusesWithPlaceAndReason(text: String, line: Int, column: Int, reason: JSONReason) {
    #expect(throws: JSONProblem(reason, at: JSONPlace(line: line, column: column))) {
      try JSONNode(parsing: Array(text.utf8))
    }
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x82, 0x82, 0xAC],
      [0x80], [0xE4, 0xB8], [0xC4, 0xE3],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    #expect(throws: JSONProblem(.notUTF8(byte: bytes[0]), at: JSONPlace(line: 1, column: 3))) {
      try JSONNode(parsing: [UInt8(ascii: "["), quote, UInt8(ascii: "x")].dropLast() + bytes + [quote])
    }
    #expect(throws: JSONProblem(.notUTF8(byte: bytes[0]), at: JSONPlace(line: 1, column: 2))) {
      try JSONNode(parsing: [UInt8(ascii: "[")] + bytes)
    }
  }

  @Test func keepsItsLimits() throws {
    let deep = { (count: Int) in
      [UInt8](repeating: UInt8(ascii: "["), count: count) + [UInt8](repeating: UInt8(ascii: "]"), count: count)
    }
    _ = try JSONNode(parsing: deep(16))
    #expect(throws: JSONProblem(.tooDeep(limit: 16), at: JSONPlace(line: 1, column: 17))) {
      try JSONNode(parsing: deep(17))
    }
    #expect(throws: JSONProblem(.tooLarge(limit: 5_000_000), at: JSONPlace(line: 1, column: 1))) {
      try JSONNode(parsing: [UInt8](repeating: UInt8(ascii: " "), count: 5_000_001))
    }
  }

  @Test(.timeLimit(.minutes(1))) func isQuickOnHostileFiles() throws {
    let manyKeys = "{" + (0..<300_000).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"
    _ = try JSONNode(parsing: Array(manyKeys.utf8))
    let digits = "[" + String(repeating: "9", count: 4_900_000) + "]"
    guard case .array(let elements) = try JSONNode(parsing: Array(digits.utf8)).value,
      case .number(let number)? = elements.first?.value
    else {
      Issue.record("not read")
      return
    }
    #expect(number.whole == nil)
    #expect(number.scaled(byPowerOfTen: 0).value == .max)
    let lists = "[" + String(repeating: "[],", count: 1_600_000) + "[]]"
    let node = try JSONNode(parsing: Array(lists.utf8))
    #expect(JSONWriter.file(node).count > lists.utf8.count)
  }
}
