import Foundation
import Glibc
import Testing

@testable import Storage

@Suite struct SafeFileTests {
  private func save(
    _ text: String, _ name: String, in folder: TestFolder, _ target: SafeFile.Target = .anyFile,
    _ files: any FileSystem = SystemFiles()
  ) throws(SaveProblem) {
    try OpenFolder.with(folder.path, files) { open throws(SaveProblem) in
      _ = try SafeFile(folder: open, name: name, target: target).save(Array(text.utf8))
    }
  }

  @Test func savesWithItsOwnMode() throws {
    let folder = try TestFolder()
    let old = umask(0)
    defer { umask(old) }
    try save("一", "a.json", in: folder)
    #expect(try folder.mode("a.json") == 0o600)
    chmod(folder.path("a.json"), 0o644)
    try save("二", "a.json", in: folder)
    #expect(try folder.mode("a.json") == 0o600)
    #expect(folder.text("a.json") == "二")
    #expect(try folder.names() == ["a.json"])
  }

  @Test func aNewFileReplacesNone() throws {
    let folder = try TestFolder()
    try folder.put("a.json", "别人的")
    #expect(throws: SaveProblem(.check, .exists)) { try save("我的", "a.json", in: folder, .newFile) }
    #expect(folder.text("a.json") == "别人的")
    try save("我的", "b.json", in: folder, .newFile)
    #expect(folder.text("b.json") == "我的")
    #expect(try folder.names() == ["a.json", "b.json"])
  }

  @Test func replacesOnlyRegularFiles() throws {
    let folder = try TestFolder()
    try folder.put("real.json", "原")
    symlink("real.json", folder.path("link.json"))
    symlink("nowhere.json", folder.path("dangling.json"))
    mkdir(folder.path("folder.json"), 0o755)
    mkfifo(folder.path("pipe.json"), 0o600)
    let kinds: [(String, FileKind)] = [
      ("link.json", .link), ("dangling.json", .link), ("folder.json", .folder), ("pipe.json", .pipe),
    ]
    for (name, kind) in kinds {
      #expect(throws: SaveProblem(.check, .notAFile(kind))) { try save("新", name, in: folder) }
    }
    #expect(folder.text("real.json") == "原")
    #expect(try folder.names() == ["dangling.json", "folder.json", "link.json", "pipe.json", "real.json"])
  }

  private static let targets: [SafeFile.Target] = [.anyFile, .newFile, .known([Array("旧".utf8)])]

  @Test(arguments: targets)
  func whateverFailsTheOldOrTheNewIsThereWhole(target: SafeFile.Target) throws {
    let probe = FaultyFiles()
    try save("新", "a.json", in: try prepared(target), target, probe)
    #expect(probe.calls > 8)
    for call in 1...probe.calls {
      for error in [ENOSPC, EIO, EROFS, EACCES, EDQUOT, EMFILE] {
        let folder = try prepared(target)
        let files = FaultyFiles(.once(call, error))
        var problem: SaveProblem?
        do throws(SaveProblem) { try save("新", "a.json", in: folder, target, files) } catch { problem = error }
        let name = probe.names[call - 1]
        let found = folder.text("a.json")
        #expect(found == "新" || found == (target == .newFile ? nil : "旧"), "\(call) \(name)")
        if let problem {
          #expect(problem.reason == .system(SystemError(error)), "\(call) \(name)")
          #expect(!problem.sentence.isEmpty)
          if problem.step != .syncFolder { #expect(found != "新", "\(call) \(name)") }
        } else {
          #expect(found == "新", "\(call) \(name)")
        }
        #expect(files.openFiles == 0, "\(call) \(name)")
        // Only where taking it away is what failed, a temporary file is left.
        if name != "remove" { #expect(try folder.names().allSatisfy { $0 == "a.json" }, "\(call) \(name)") }
      }
    }
  }

  @Test(arguments: targets)
  func whereverItDiesTheOldOrTheNewIsThereWhole(target: SafeFile.Target) throws {
    let probe = FaultyFiles()
    try save("新", "a.json", in: try prepared(target), target, probe)
    for call in 1...probe.calls {
      let folder = try prepared(target)
      try? save("新", "a.json", in: folder, target, FaultyFiles(.dead(from: call)))
      let found = folder.text("a.json")
      #expect(found == "新" || found == (target == .newFile ? nil : "旧"), "\(call)")
    }
  }

  private func prepared(_ target: SafeFile.Target) throws -> TestFolder {
    let folder = try TestFolder()
    if target != .newFile { try folder.put("a.json", "旧") }
    return folder
  }

  @Test func interruptionsAndShortWritesAreInvisible() throws {
    let folder = try TestFolder()
    let text = String(repeating: "字", count: 500)
    let files = FaultyFiles(.rough)
    try save(text, "a.json", in: folder, .anyFile, files)
    #expect(folder.text("a.json") == text)
    #expect(files.calls > 1000)
    let content = try files.content(of: folder.path("a.json"), limit: 5000)
    #expect(content.bytes == Array(text.utf8))
    try save(text, "b.json", in: folder, .newFile, files)
    #expect(folder.text("b.json") == text)
    #expect(try folder.names() == ["a.json", "b.json"])
  }

  @Test(arguments: zip(["rename", "link", "exchange"], targets))
  func aFailureThatHappenedAllTheSameIsNone(name: String, target: SafeFile.Target) throws {
    let probe = FaultyFiles()
    try save("新", "a.json", in: try prepared(target), target, probe)
    let call = try #require(probe.names.firstIndex(of: name)) + 1
    let folder = try prepared(target)
    try save("新", "a.json", in: folder, target, FaultyFiles(.lying(call, EIO)))
    #expect(folder.text("a.json") == "新")
    #expect(try folder.names() == ["a.json"])
  }

  @Test func whereLinksAreUnknownANewFileIsStillMade() throws {
    let probe = FaultyFiles()
    try save("新", "a.json", in: try TestFolder(), .newFile, probe)
    let call = try #require(probe.names.firstIndex(of: "link")) + 1
    let folder = try TestFolder()
    try save("新", "a.json", in: folder, .newFile, FaultyFiles(.once(call, EPERM)))
    #expect(folder.text("a.json") == "新")
    #expect(try folder.names() == ["a.json"])
  }

  @Test(.timeLimit(.minutes(1))) func readsOnlyRegularFilesWithinTheLimit() throws {
    let folder = try TestFolder()
    try folder.put("a.json", "12345")
    mkfifo(folder.path("pipe"), 0o600)
    symlink("a.json", folder.path("link"))
    let files = SystemFiles()
    #expect(try files.content(of: folder.path("a.json"), limit: 5).bytes == Array("12345".utf8))
    #expect(try files.content(of: folder.path("link"), limit: 5).bytes == Array("12345".utf8))
    #expect(throws: ReadProblem.tooLarge(limit: 4)) { try files.content(of: folder.path("a.json"), limit: 4) }
    #expect(throws: ReadProblem.notAFile(.pipe)) { try files.content(of: folder.path("pipe"), limit: 4) }
    #expect(throws: ReadProblem.notAFile(.folder)) { try files.content(of: folder.path, limit: 4) }
    #expect(throws: ReadProblem.notAFile(.device)) { try files.content(of: "/dev/zero", limit: 4) }
    #expect(throws: ReadProblem.system(SystemError(ENOENT))) {
      try files.content(of: folder.path("b"), limit: 4)
    }
  }
}
