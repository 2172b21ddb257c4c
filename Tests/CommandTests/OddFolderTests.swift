import Foundation
import Scoring
import Storage
import TestSupport
import Testing

/// A folder in which names, numbers and times are at the end of what they can be; in lines, by the built program.
@Suite struct OddFolderTests {
  private let home: Scratch

  init() throws { home = try Scratch() }

  private func draft(_ name: String) -> String {
    #"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01", "applicant": {"name": "\#(name)"}}"#
  }

  private func put(_ name: String, _ text: String, at time: FileTime? = nil) throws {
    let path = home.folder.path + "/" + name
    try FileManager.default.createDirectory(
      atPath: DraftPath(path).folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: home.folder.path).appendingPathComponent("new"))
    #expect(rename(home.folder.path + "/new", path) == 0)
    if let time { try SystemFiles().setModified(path, in: .workingFolder, time) }
  }

  private func text(_ name: String) -> String? {
    (try? SystemFiles().content(of: home.folder.path + "/" + name, limit: 1_000_000)).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  private func names(_ folder: String = "") throws -> [String] {
    try SystemFiles().names(in: home.folder.path + "/" + folder).compactMap(\.self).sorted()
  }

  private func say(_ lines: String...) throws -> String {
    let input = Array(lines.map { $0 + "\n" }.joined().utf8)
    let result = try Program.run(["--plain", "-d", home.folder.path], input: input)
    #expect(result.status == 0)
    return String(decoding: result.output, as: UTF8.self)
  }

  /// The newest first: the times go down with the numbers.
  private func time(_ number: Int) -> FileTime { FileTime(seconds: 2_000_000_000 - number, nanoseconds: 0) }

  @Test func namesThatLookAlikeAreTwoDrafts() throws {
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    for (number, name) in [composed, decomposed].enumerated() {
      try put(name + ".json", draft("\(number)号"), at: time(number))
      try put("generations/\(name).000001.json", draft("\(number)号从前"))
    }
    #expect(try say("旧版 1").contains("0号从前"))
    let listed = try say("删除 1", "是")
    #expect(listed.contains("1 0号") && listed.contains("2 1号"))
    #expect(try names().map { Array($0.utf8) } == [decomposed + ".json", "generations"].map { Array($0.utf8) })
    #expect(try names("generations").map { Array($0.utf8) } == [Array((decomposed + ".000001.json").utf8)])
    // Taken back under its own name, though one that looks like it is there.
    try put(composed + ".json", draft("又一个"), at: time(0))
    _ = try say("删除 1", "是", "撤销", "归档 2", "归档 1", "撤销", "撤销")
    #expect(text(composed + ".json") == draft("又一个") && text(decomposed + ".json") == draft("1号"))
    #expect(try names("归档").filter { $0.hasSuffix(".json") } == [])
  }

  @Test func aDraftUnderAReviewsNameIsADraft() throws {
    try put("b.json", draft("乙"), at: time(0))
    try put("b.review.json", draft("乙的复审"), at: time(1))
    #expect(try say().contains("2 乙的复审"))
    _ = try say("删除 1", "是")
    #expect(text("b.review.json") == draft("乙的复审") && text("b.json") == nil)
    try put("b.json", draft("乙"), at: time(0))
    _ = try say("归档 1")
    #expect(text("b.review.json") == draft("乙的复审") && text("归档/b.json") == draft("乙"))
    let scored = try Program.run(["score", home.folder.path])
    #expect(String(decoding: scored.output, as: UTF8.self).contains("乙的复审"))
  }

  @Test func noNumberOrTimeIsTooLarge() throws {
    let last = Int.max
    try put("a.json", draft("甲"), at: FileTime(seconds: 9_223_372_036, nanoseconds: 854_775_807))
    try put("b.json", draft("乙"), at: FileTime(seconds: 9_223_372_036, nanoseconds: 854_775_808))
    try put("c.json", draft("丙"), at: FileTime(seconds: 15_000_000_000, nanoseconds: 999_999_999))
    try put("d.json", draft("丁"), at: FileTime(seconds: -2_000_000_000, nanoseconds: 0))
    try put("generations/c.\(last).json", draft("丙从前"))
    try put("generations/c.\(last - 1).json", draft("丙更早"))
    try put("generations/c.99999999999999999999999999.json", draft("不是版本"))
    let text = try say("旧版 3", "恢复 \(last)")
    #expect(text.contains("3 丙") && text.contains("4 丁"))
    #expect(self.text("c.json") == draft("丙从前"))
    #expect(try names("generations") == [1, 2, 3].map { "c.00000\($0).json" } + ["c.99999999999999999999999999.json"])
    #expect(self.text("generations/c.000003.json") == draft("丙"))
    _ = try say("删除 2", "是", "撤销", "删除 3", "是", "撤销")
    #expect(try names() == ["a.json", "b.json", "c.json", "d.json", "generations"])
  }

  /// Bytes that are no UTF-8 would all become one name: no other file is taken for the one that is meant.
  @Test func aNameThatIsNoTextIsNeverAnotherFile() throws {
    try put("\u{FFFD}.json", draft("别人"))
    let script = """
      cd "$1"; bad=$(printf '\\377.json'); printf '%s' '\(draft("甲"))' >"$bad"
      "$0" score "$bad" 2>&1; echo "$?"; echo 改 | "$0" --plain "$bad" 2>&1; echo "$?"; "$0" report . -o "$bad.html" 2>&1; echo "$?"
      """
    let result = try Tool.run(["/bin/sh", "-c", script, Program.path, home.folder.path])
    #expect(result.text.components(separatedBy: "不是 UTF-8 编码，认不出是哪个文件").count == 4, "\(result.text)")
    #expect(result.text.components(separatedBy: "\n64\n").count == 4, "\(result.text)")
    #expect(try SystemFiles().names(in: home.folder.path).count == 2)
    #expect(text("\u{FFFD}.json") == draft("别人"))
  }

  /// What this version does not know and what is not valid are restored to the letter, and taken back so.
  @Test func aRestoredVersionHasItsBytes() throws {
    let long = String(repeating: "长", count: 200)
    let before = #"{"format":"ziping-draft","version":1,  "applicationDate":"2026-05-01","mine":[1.50, {"x":null}]}"#
    let earlier = #"""
      {"version": 1, "format": "ziping-draft", "theirs": {"a": 2.0}, "applicationDate": "2026-04-01",
       "applicant": {"specialty": 7, "mail": "x"}, "passMark": "\#(long)",
       "facts": {"inService": "maybe", "odd": {}},
       "entries": [{"id": "e1", "criterion": "awards.county.first", "rank": "三", "claimed": [], "title": "\#(long)", "y": 1e1}]}
      """#
    try put("a.json", before)
    try put("generations/a.000001.json", earlier)
    _ = try say("旧版 1", "恢复 1")
    #expect(text("a.json") == earlier)
    try put("a.json", before)
    _ = try say("旧版 1", "恢复 1", "撤销")
    #expect(text("a.json") == before)
    // What is changed afterwards stands on top of the version, to which it can be taken back.
    try put("a.json", before)
    _ = try say("旧版 1", "恢复 1", "新名", "撤销", "撤销", "重做")
    #expect(text("a.json") == earlier)
    try put("a.json", before)
    _ = try say("旧版 1", "恢复 1", "新名")
    let edited = try #require(text("a.json"))
    #expect(edited.contains("theirs") && edited.contains(#""rank": "三""#) && edited.contains("新名"))
    #expect(edited.contains(long) && !edited.contains("mine"))
    try put("a.json", earlier)
    _ = try say("复制 1")
    #expect(text("a-副本.json") == earlier)
  }
}
