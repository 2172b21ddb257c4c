import Testing

@testable import Formats

@Suite struct JSONWriterTests {
  private func written(_ text: String) throws -> String {
    String(decoding: JSONWriter.file(try JSONNode(parsing: Array(text.utf8))), as: UTF8.self)
  }

  @Test func putsShortThingsOnOneLine() throws {
    let title = String(repeating: "长", count: 40)
    #expect(
      try written(
        #"{"format":"ziping-draft","facts":{"a":null,"b":[1,2.0]},"entries":[{"id":"e1","title":"\#(title)"}]}"#)
          == """
          {
            "format": "ziping-draft",
            "facts": {"a": null, "b": [1, 2.0]},
            "entries": [
              {
                "id": "e1",
                "title": "\(title)"
              }
            ]
          }

          """)
  }

  @Test func keepsLiteralsAndEmptyThings() throws {
    #expect(try written("[]") == "[]\n")
    #expect(try written("{}") == "{}\n")
    #expect(try written("1E400") == "1E400\n")
    #expect(try written(#"[{},[],"", -0.0]"#) == "[\n  {},\n  [],\n  \"\",\n  -0.0\n]\n")
  }

  @Test func escapesOnlyWhatItMust() throws {
    #expect(
      JSONWriter.line(.string("中\"\\/\u{8}\t\n\u{C}\r\0\u{1F}\u{7F}\u{202E}"))
        == #""中\"\\/\b\t\n\f\r\u0000\u001f"# + "\u{7F}\u{202E}\"")
  }
}
