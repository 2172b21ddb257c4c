import Basics
import Testing

@testable import Storage

@Suite struct FileNamesTests {
  @Test func proposesANameThatIsFree() throws {
    let day = try #require(CalendarDay(year: 2026, month: 11, day: 23))
    var taken: Set<String> = []
    var names: [String] = []
    for _ in 1...3 {
      let name = FileNames.draft(on: day) { taken.contains($0) }
      taken.insert(name)
      names.append(name)
    }
    #expect(names == ["自评-2026-11-23.json", "自评-2026-11-23-2.json", "自评-2026-11-23-3.json"])
    #expect(FileNames.draft(on: day, applicant: "../陈 晓\u{202E}岚\n") { _ in false } == "自评-陈晓岚-2026-11-23.json")
    #expect(FileNames.draft(on: day, applicant: "../.") { _ in false } == "自评-2026-11-23.json")
  }

  @Test func aCopyOfACopyIsAnotherOneOfTheFirst() {
    let stems = [
      ("陈晓岚", "陈晓岚-副本"), ("陈晓岚-副本", "陈晓岚-副本"), ("陈晓岚-副本-2", "陈晓岚-副本"), ("自评-2026-05-01", "自评-2026-05-01-副本"),
      ("-副本", "-副本-副本"), ("甲-副本-", "甲-副本--副本"),
    ]
    for (stem, copy) in stems { #expect(FileNames.copy(of: stem) == copy, "\(stem)") }
    #expect(FileNames.free(stem: FileNames.copy(of: "甲-副本")) { $0 == "甲-副本.json" } == "甲-副本-2.json")
  }

  @Test func knowsNamesWithoutAPerson() {
    for name in ["自评-2026-11-23.json", "自评-2026-11-23-2.json"] { #expect(FileNames.isUnnamed(name), "\(name)") }
    let others = [
      "自评-陈晓岚-2026-11-23.json", "自评-2026-11-23-副本.json", "自评-2026-11-23", "自评-.json", "2026-11-23.json",
      "自评-2026-11.json", "自评-1-11-23.json", "自评-2026-11-23-2-3.json",
    ]
    for name in others { #expect(!FileNames.isUnnamed(name), "\(name)") }
  }

  @Test func neverMakesANameTooLong() {
    let stem = String(repeating: "长", count: 200)
    let first = FileNames.free(stem: stem) { _ in false }
    #expect(first == String(repeating: "长", count: 83) + ".json")
    let second = FileNames.free(stem: stem) { $0 == first }
    #expect(second == String(repeating: "长", count: 82) + "-2.json")
    #expect(FileNames.allowed(String(repeating: "字", count: 1_000_000)).unicodeScalars.count == 40)
    #expect(OwnNames.lock(for: String(repeating: "长", count: 83) + ".json").utf8.count <= 255)
  }

  @Test func takesPathsApart() {
    let cases: [(String, String, String)] = [
      ("a.json", ".", "a.json"), ("/a.json", "/", "a.json"), ("b/c/a.json", "b/c", "a.json"), ("./a", ".", "a"),
    ]
    for (path, folder, name) in cases {
      #expect(DraftPath(path) == DraftPath(folder: folder, name: name))
    }
    #expect(DraftPath("b/c/a.json").path == "b/c/a.json")
    #expect(DraftPath("/a.json").path == "/a.json")
    #expect(DraftPath("a.json").path == "a.json")
    #expect(DraftPath("a.json").stem == "a")
    #expect(DraftPath(".json").stem == ".json")
  }
}
