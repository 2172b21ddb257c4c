import Foundation
import Glibc
import Testing

@testable import Storage

/// Deleting is undone whole: the draft, its earlier versions, and when each was written.
@Suite struct DraftRestoringTests {
  private static let text = #"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01"}"#

  private static let review = #"{"format": "ziping-review", "version": 1, "entries": []}"#

  private func prepared() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.put("a.json", Self.text)
    let generations = Generations(of: DraftPath(folder.path("a.json")))
    for number in 1...3 { try generations.keep(Array("version \(number)".utf8)) }
    try folder.put("a.review.json", Self.review)
    try Generations(of: DraftPath(folder.path("a.review.json"))).keep(Array("an earlier review".utf8))
    let files = SystemFiles()
    for (name, moment) in Self.moments { try files.setModified(folder.path(name), in: .workingFolder, moment) }
    return folder
  }

  /// One lies before 1970, one beyond what nanoseconds since then can say.
  private static let moments = [
    ("a.json", FileTime(seconds: 1_700_000_000, nanoseconds: 123_456_789)),
    ("generations/a.000001.json", FileTime(seconds: 1_600_000_000, nanoseconds: 1)),
    ("generations/a.000002.json", FileTime(seconds: -1, nanoseconds: 999_999_995)),
    ("generations/a.000003.json", FileTime(seconds: 9_300_000_000, nanoseconds: 5)),
  ]

  /// Everything in the folder: names, bytes and times.
  private func state(_ folder: TestFolder) throws -> [String] {
    try (folder.visible() + folder.names("generations").map { "generations/" + $0 }).filter { $0.hasSuffix(".json") }
      .map { name in
        let status = try SystemFiles().status(folder.path(name), in: .workingFolder, followingLinks: false)
        return "\(name) \(status.stamp.modified) \(String(status.mode, radix: 8)) \(folder.text(name) ?? "")"
      }
  }

  @Test func everythingComesBackAsItWas() throws {
    let folder = try prepared()
    let library = DraftLibrary(folder: folder.path)
    let before = try state(folder)
    #expect(before.count == 6)
    let removed = try #require(try library.remove("a.json"))
    // What is deleted is gone from the disk at once, undo or not.
    #expect(try folder.names() == ["generations"])
    #expect(try folder.names("generations") == [])
    #expect(try library.restore(removed) == DraftPath(folder.path("a.json")))
    // The test's own file had the umask's mode; drafts come back for their owner alone.
    #expect(try state(folder) == before.map { $0.replacing("644", with: "600", maxReplacements: 1) })
    #expect(Generations(of: DraftPath(folder.path("a.json"))).list().map(\.number) == [3, 2, 1])
  }

  @Test func aTakenNameIsNotReplaced() throws {
    let folder = try prepared()
    let library = DraftLibrary(folder: folder.path)
    let removed = try #require(try library.remove("a.json"))
    try folder.put("a.json", "another")
    let place = try library.restore(removed)
    #expect(place.name == "a-副本.json")
    #expect(folder.text("a.json") == "another")
    #expect(folder.text("a-副本.json") == Self.text)
    #expect(Generations(of: place).list().map(\.number) == [3, 2, 1])
    #expect(folder.text("a-副本.review.json") == Self.review)
    #expect(folder.text("generations/a-副本.review.000001.json") == "an earlier review")
  }

  /// Whatever call fails, bringing back can be tried again, and then all is there.
  @Test func whereverItFailsItCanBeDoneAgain() throws {
    let sound = try prepared()
    let probe = FaultyFiles()
    let copy = try #require(try DraftLibrary(folder: sound.path).remove("a.json"))
    _ = try DraftLibrary(folder: sound.path, files: probe).restore(copy)
    #expect(probe.calls > 20)
    for call in 1...probe.calls {
      let folder = try prepared()
      let library = DraftLibrary(folder: folder.path)
      let removed = try #require(try library.remove("a.json"))
      let files = FaultyFiles(.once(call, ENOSPC))
      do throws(SaveProblem) {
        _ = try DraftLibrary(folder: folder.path, files: files).restore(removed)
      } catch {
        #expect(!error.sentence.isEmpty)
        _ = try library.restore(removed)
      }
      #expect(files.openFiles == 0, "\(call)")
      let place = DraftPath(folder.path(folder.text("a.json") == nil ? "a-副本.json" : "a.json"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: place.path)) == Data(Self.text.utf8), "\(call)")
      #expect(Generations(of: place).list().map(\.number) == [3, 2, 1], "\(call) \(probe.names[call - 1])")
      #expect(folder.text(place.review.name) == Self.review, "\(call)")
    }
  }

  @Test func whatCannotBeKeptIsNotDeleted() throws {
    let folder = try prepared()
    mkfifo(folder.path("p.json"), 0o600)
    do throws(RemovalProblem) {
      try DraftLibrary(folder: folder.path).remove("p.json")
      Issue.record("a pipe was deleted")
    } catch {
      #expect(error == .unreadable(.notAFile(.pipe)))
      #expect(error.sentence == "没有删除：读不出它的内容，删除后就无法撤销。这是一个管道，不是草稿文件：请给出草稿文件的路径。要删请在系统里删除。")
    }
    #expect(try folder.names().contains("p.json"))
  }
}
