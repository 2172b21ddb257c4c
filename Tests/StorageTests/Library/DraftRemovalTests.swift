import Foundation
import Glibc
import Testing

@testable import Storage

/// Deleting a draft leaves nothing of it behind.
@Suite struct DraftRemovalTests {
  private static let text = #"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01"}"#

  /// Two drafts, each with two earlier versions.
  private func prepared() throws -> TestFolder {
    let folder = try TestFolder()
    for name in ["a", "a.000001"] {
      try folder.put("\(name).json", Self.text)
      let generations = Generations(of: DraftPath(folder.path("\(name).json")))
      for number in 1...2 { try generations.keep(Array("\(name) \(number)".utf8)) }
      _ = try DraftStore.open(folder.path("\(name).json"))
    }
    return folder
  }

  @Test func everythingOfItGoesAndNothingElse() throws {
    let folder = try prepared()
    try folder.put(TemporaryName.make(for: "a.json", number: 0), "half")
    try DraftLibrary(folder: folder.path).remove("a.json")
    #expect(try folder.names() == ["a.000001.json", "generations"])
    #expect(try folder.names("generations") == ["a.000001.000001.json", "a.000001.000002.json"])
  }

  @Test func whatIsOpenElsewhereStays() throws {
    let folder = try prepared()
    let store = try DraftStore.open(folder.path("a.json"))
    #expect(throws: RemovalProblem.self) { try DraftLibrary(folder: folder.path).remove("a.json") }
    #expect(folder.text("a.json") == Self.text)
    #expect(try folder.names("generations").count == 4)
    store.close()
  }

  @Test func aLinkGoesAndWhatItNamesStays() throws {
    let folder = try prepared()
    symlink("a.json", folder.path("link.json"))
    try DraftLibrary(folder: folder.path).remove("link.json")
    #expect(try folder.visible() == ["a.000001.json", "a.json", "generations"])
    #expect(throws: RemovalProblem.system(SystemError(ENOENT))) {
      try DraftLibrary(folder: folder.path).remove("link.json")
    }
  }

  @Test func whereverItIsCutOffItCanBeDoneAgain() throws {
    let probe = FaultyFiles()
    let sound = try prepared()
    try DraftLibrary(folder: sound.path, files: probe).remove("a.json")
    #expect(probe.calls > 10)
    for call in 1...probe.calls {
      for fault in [FaultyFiles.Fault.once(call, EIO), .dead(from: call)] {
        let folder = try prepared()
        let files = FaultyFiles(fault)
        let name = probe.names[call - 1]
        do throws(RemovalProblem) {
          try DraftLibrary(folder: folder.path, files: files).remove("a.json")
        } catch {
          #expect(folder.text("a.json") == Self.text, "\(call) \(name)")
          #expect(!error.sentence.isEmpty)
        }
        if case .once = fault { #expect(files.openFiles == 0, "\(call) \(name)") }
        if folder.text("a.json") != nil { try DraftLibrary(folder: folder.path).remove("a.json") }
        #expect(folder.text("a.json") == nil)
        #expect(Generations(of: DraftPath(folder.path("a.json"))).list().isEmpty, "\(call) \(name)")
        #expect(folder.text("a.000001.json") == Self.text)
        #expect(try folder.names("generations").filter { $0.hasPrefix("a.000001.0") }.count == 2, "\(call) \(name)")
      }
    }
  }

  @Test func aNameWithoutEndingHasItsOwnVersions() throws {
    let folder = try prepared()
    try folder.put("a", Self.text)
    try Generations(of: DraftPath(folder.path("a"))).keep(Array("无后缀".utf8))
    #expect(Generations(of: DraftPath(folder.path("a.json"))).list().count == 2)
    #expect(Generations(of: DraftPath(folder.path("a"))).list().count == 1)
  }
}
