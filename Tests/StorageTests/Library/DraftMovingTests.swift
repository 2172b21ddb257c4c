import Foundation
import Glibc
import Testing

@testable import Storage

/// Another name or another folder for a draft: with its earlier versions, and in the place of nothing.
@Suite struct DraftMovingTests {
  private static let text = #"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01"}"#

  /// A draft with two earlier versions, and one whose name begins with the same letter.
  private func prepared() throws -> TestFolder {
    let folder = try TestFolder()
    for name in ["a", "ab"] {
      try folder.put("\(name).json", Self.text)
      let generations = Generations(of: DraftPath(folder.path("\(name).json")))
      for number in 1...2 { try generations.keep(Array("\(name) \(number)".utf8)) }
    }
    return folder
  }

  private func versions(_ path: String) -> [String] {
    Generations(of: DraftPath(path)).list().map { generation in
      let data = (try? Data(contentsOf: URL(fileURLWithPath: generation.path))) ?? Data()
      return "\(generation.number) " + String(decoding: data, as: UTF8.self)
    }
  }

  @Test func anotherName() throws {
    let folder = try prepared()
    try DraftLibrary(folder: folder.path).move("a.json", to: DraftPath(folder.path("陈晓岚.json")))
    #expect(try folder.visible() == ["ab.json", "generations", "陈晓岚.json"])
    #expect(try folder.names().filter { $0.hasPrefix(".") } == [])
    #expect(folder.text("陈晓岚.json") == Self.text)
    #expect(versions(folder.path("陈晓岚.json")) == ["2 a 2", "1 a 1"])
    #expect(versions(folder.path("ab.json")) == ["2 ab 2", "1 ab 1"])
  }

  /// A review goes with its draft; where its name is taken there it stays, and nothing is replaced.
  @Test func theReviewGoesAlong() throws {
    let folder = try prepared()
    let review = #"{"format": "ziping-review", "version": 1, "entries": []}"#
    try folder.put("a.review.json", review)
    let reviews = Generations(of: DraftPath(folder.path("a.review.json")))
    try reviews.keep(Array("早先".utf8))
    let library = DraftLibrary(folder: folder.path)
    try library.move("a.json", to: DraftPath(folder.path("b.json")))
    #expect(try folder.visible() == ["ab.json", "b.json", "b.review.json", "generations"])
    #expect(folder.text("b.review.json") == review)
    #expect(versions(folder.path("b.review.json")) == ["1 早先"])
    #expect(versions(folder.path("b.json")) == ["2 a 2", "1 a 1"])
    try folder.put("c.review.json", "别人的")
    try library.move("b.json", to: DraftPath(folder.path("c.json")))
    #expect(folder.text("c.review.json") == "别人的" && folder.text("b.review.json") == review)
  }

  @Test func toTheArchiveAndBack() throws {
    let folder = try prepared()
    let library = DraftLibrary(folder: folder.path)
    let archive = library.archive
    try DraftFolder.make(archive.folder)
    try library.move("a.json", to: archive.freePlace(for: "a.json"))
    #expect(try folder.visible() == ["ab.json", "generations", "归档"])
    #expect(try folder.names("归档") == ["a.json", "generations"])
    #expect(versions(folder.path("归档/a.json")) == ["2 a 2", "1 a 1"])
    // Another draft has taken the name meanwhile.
    try folder.put("a.json", "another")
    try archive.move("a.json", to: library.freePlace(for: "a.json"))
    #expect(folder.text("a-2.json") == Self.text)
    #expect(folder.text("a.json") == "another")
    #expect(versions(folder.path("a-2.json")) == ["2 a 2", "1 a 1"])
  }

  @Test func noFileIsReplaced() throws {
    let folder = try prepared()
    #expect(throws: MovingProblem.exists) {
      try DraftLibrary(folder: folder.path).move("a.json", to: DraftPath(folder.path("ab.json")))
    }
    #expect(versions(folder.path("a.json")) == ["2 a 2", "1 a 1"])
    #expect(versions(folder.path("ab.json")) == ["2 ab 2", "1 ab 1"])
  }

  /// Versions that a draft of the new name has left stay, as the older ones.
  @Test func whatAnotherDraftHasLeftStays() throws {
    let folder = try prepared()
    try FileManager.default.removeItem(atPath: folder.path("ab.json"))
    try DraftLibrary(folder: folder.path).move("a.json", to: DraftPath(folder.path("ab.json")))
    #expect(versions(folder.path("ab.json")) == ["4 a 2", "3 a 1", "2 ab 2", "1 ab 1"])
  }

  @Test func whatIsOpenElsewhereOrNoFileStays() throws {
    let folder = try prepared()
    let store = try DraftStore.open(folder.path("a.json"))
    let library = DraftLibrary(folder: folder.path)
    #expect(throws: MovingProblem.self) { try library.move("a.json", to: DraftPath(folder.path("b.json"))) }
    store.close()
    symlink("a.json", folder.path("link.json"))
    #expect(throws: MovingProblem.notAFile(.link)) {
      try library.move("link.json", to: DraftPath(folder.path("b.json")))
    }
    #expect(throws: MovingProblem.system(SystemError(ENOENT))) {
      try library.move("none.json", to: DraftPath(folder.path("b.json")))
    }
    #expect(try folder.visible() == ["a.json", "ab.json", "generations", "link.json"])
  }

  /// A folder of versions is listed once for many drafts, whatever becomes of them; another process is noticed.
  @Test func manyDraftsListTheirVersionsOnce() throws {
    let folder = try TestFolder()
    for number in 10..<40 {
      try folder.put("\(number).json", Self.text)
      let generations = Generations(of: DraftPath(folder.path("\(number).json")))
      for version in 1...3 { try generations.keep(Array("\(version)".utf8)) }
    }
    try FileManager.default.createDirectory(atPath: folder.path("归档"), withIntermediateDirectories: false)
    let files = FaultyFiles()
    let library = DraftLibrary(folder: folder.path, files: files, versions: VersionIndex())
    for number in 10..<40 {
      let name = "\(number).json"
      // Somebody opened and saved this one meanwhile.
      if number == 25 { try Generations(of: library.place(name)).keep(Array("4".utf8)) }
      try library.move(name, to: library.archive.place(name))
      if number.isMultiple(of: 2) { try library.archive.move(name, to: library.place(name)) }
      if number.isMultiple(of: 4) { _ = try library.restore(#require(try library.remove(name))) }
    }
    #expect(files.names.count { $0 == "names" } == 3)
    for number in 10..<40 {
      let place = number.isMultiple(of: 2) ? library.place("\(number).json") : library.archive.place("\(number).json")
      let numbers = Generations(of: place).list().map(\.number)
      #expect(numbers == (number == 25 ? [4, 3, 2, 1] : [3, 2, 1]), "\(number)")
    }
  }

  /// At any call: a failure leaves the draft where it was or where it should be, with all its versions; the end of the
  /// process loses neither the draft nor a version.
  @Test func whateverFailsNothingIsLost() throws {
    let probe = FaultyFiles()
    let sound = try prepared()
    try DraftLibrary(folder: sound.path, files: probe).move("a.json", to: DraftPath(sound.path("b.json")))
    #expect(probe.calls > 12)
    for call in 1...probe.calls {
      for fault in [FaultyFiles.Fault.once(call, EIO), .once(call, EPERM), .dead(from: call)] {
        let folder = try prepared()
        let files = FaultyFiles(fault)
        let name = "\(call) \(probe.names[call - 1]) \(fault)"
        do throws(MovingProblem) {
          try DraftLibrary(folder: folder.path, files: files).move("a.json", to: DraftPath(folder.path("b.json")))
        } catch {
          #expect(!error.sentence.isEmpty)
        }
        let (old, new) = (folder.text("a.json"), folder.text("b.json"))
        #expect(old == Self.text || new == Self.text, "\(name)")
        let kept = Set((versions(folder.path("a.json")) + versions(folder.path("b.json"))).map { $0.dropFirst(2) })
        #expect(kept == ["a 1", "a 2"], "\(name)")
        guard case .once = fault else { continue }
        #expect(files.openFiles == 0, "\(name)")
        #expect((old == nil) != (new == nil), "\(name)")
        #expect(versions(folder.path(old == nil ? "b.json" : "a.json")) == ["2 a 2", "1 a 1"], "\(name)")
      }
    }
  }
}
