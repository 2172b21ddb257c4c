import Basics
import Foundation
import Glibc
import Scoring
import Testing

@testable import Storage

@Suite struct DraftLibraryTests {
  private static func text(_ name: String, _ day: String, version: Int = 1) -> String {
    """
    {"format": "ziping-draft", "version": \(version), "applicationDate": "\(day)", "applicant": {"name": "\(name)"},
     "entries": [{"id": "a", "criterion": "papers.core"}]}
    """
  }

  /// Sets when the file was last written, in seconds since 1970.
  private func date(_ path: String, _ seconds: Int) {
    utimes(path, [timeval(tv_sec: seconds, tv_usec: 0), timeval(tv_sec: seconds, tv_usec: 0)])
  }

  @Test(.timeLimit(.minutes(1))) func listsAllTheNewestFirst() throws {
    let folder = try TestFolder()
    try folder.put("陈.json", Self.text("陈晓岚", "2026-05-01"))
    try folder.put("b.json", Self.text("", "2027-01-01", version: 3))
    try folder.put("damaged.json", "{\"format\": \"ziping-draft\",")
    try folder.put("empty.json", "")
    try folder.put(".hidden.json", "")
    try folder.put("notes.txt", "")
    mkfifo(folder.path("pipe.json"), 0o600)
    symlink("nowhere", folder.path("gone.json"))
    for (index, name) in ["empty", "pipe", "damaged", "b", "陈"].enumerated() {
      date(folder.path(name + ".json"), 1000 + index)
    }
    let items = try DraftLibrary(folder: folder.path).list()
    #expect(items.map(\.place.name) == ["陈.json", "b.json", "damaged.json", "pipe.json", "empty.json", "gone.json"])
    guard case .draft(let newest)? = items.first?.content else {
      Issue.record("\(items)")
      return
    }
    #expect(newest.draft.applicant == Applicant(name: "陈晓岚"))
    #expect(newest.draft.applicationDate == CalendarDay(year: 2026, month: 5, day: 1))
    #expect(newest.draft.entries.count == 1)
    #expect(!newest.isNewer)
    guard case .draft(let newer) = items[1].content else {
      Issue.record("\(items[1])")
      return
    }
    #expect(newer.isNewer)
    let problems = items.dropFirst(2).map { item -> String in
      if case .problem(let problem) = item.content { problem.message(file: item.place.name) } else { "" }
    }
    #expect(
      problems == [
        "damaged.json 第 1 行第 1 列：从这里开始的 { 没有结束，文件可能被截断：请补上 }，或改用上一次保存的版本。",
        "pipe.json：这是一个管道，不是草稿文件：请给出草稿文件的路径。",
        "empty.json 第 1 行第 1 列：文件是空的：请改用上一次保存的版本，或新建一份。",
        "gone.json：没有这个文件：请检查路径是否写对。",
      ])
  }

  @Test func aFolderThatIsNotThereHasNoDrafts() throws {
    let folder = try TestFolder()
    #expect(try DraftLibrary(folder: folder.path("none")).list() == [])
    try folder.put("file", "")
    #expect(throws: ReadProblem.system(SystemError(ENOTDIR))) { try DraftLibrary(folder: folder.path("file")).list() }
  }

  @Test func aNameThatIsNotUTF8IsListed() throws {
    let folder = try TestFolder()
    let bytes = Array(folder.path("").utf8) + [0xC4, 0xE3] + Array(".json".utf8) + [0]
    let file = bytes.withUnsafeBufferPointer { pointer in
      pointer.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { creat($0, 0o600) } ?? -1 }
    }
    #expect(file >= 0)
    close(file)
    #expect(try DraftLibrary(folder: folder.path).list().map(\.content) == [.unreadableName])
  }

  @Test(
    arguments: [
      ("/x", ["ZIPING_HOME": "/z"], "/x"),
      ("", [:], "."),
      (nil, ["ZIPING_HOME": "/z", "XDG_DATA_HOME": "/d", "HOME": "/h"], "/z"),
      (nil, ["ZIPING_HOME": "", "XDG_DATA_HOME": "/d", "HOME": "/h"], "/d/ziping"),
      (nil, ["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/ziping"),
      (nil, ["HOME": "/h"], "/h/.local/share/ziping"),
      (nil, ["HOME": ""], "/list/.local/share/ziping"),
      (nil, [:], "/list/.local/share/ziping"),
    ] as [(String?, [String: String], String)])
  func findsTheFolder(asked: String?, variables: [String: String], expected: String) {
    let surroundings = Surroundings(variable: { variables[$0] }, homeFolder: { "/list" })
    #expect(DraftFolder.path(asked: asked, in: surroundings) == expected)
  }

  @Test func makesTheFolderAndLeavesOthersAlone() throws {
    let folder = try TestFolder()
    chmod(folder.path, 0o755)
    let old = umask(0)
    defer { umask(old) }
    try DraftFolder.make(folder.path("a/b/ziping"))
    for name in ["a", "a/b", "a/b/ziping"] { #expect(try folder.mode(name) == 0o700) }
    #expect(try folder.mode("") == 0o755)
    chmod(folder.path("a/b"), 0o755)
    try DraftFolder.make(folder.path("a/b"))
    #expect(try folder.mode("a/b") == 0o755)
    #expect(throws: SaveProblem.self) { try DraftFolder.make("/proc/none/such") }
    try folder.put("file", "")
    #expect(throws: SaveProblem(.openFolder, .system(SystemError(ENOTDIR)))) {
      try DraftFolder.make(folder.path("file"))
    }
  }
}
