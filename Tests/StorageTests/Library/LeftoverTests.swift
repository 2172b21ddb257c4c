import Foundation
import Glibc
import Testing

@testable import Storage

/// What killed runs have left is cleared away by the next one; what somebody uses, and what is not ours, stays.
@Suite struct LeftoverTests {
  private static let text = #"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01"}"#
  private static let review = #"{"format": "ziping-review", "version": 1, "entries": []}"#

  /// The number of a process that is no more.
  static func deadProcess() throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  @Test func locksThatNobodyHoldsGo() throws {
    let folder = try TestFolder()
    let signed = "123\n2026-11-23 14:03\n"
    for name in ["a.json", "b.json"] { try folder.put(name, Self.text) }
    try folder.put(".a.json.lock", signed)
    try folder.put(".never-made.json.lock", "")
    try folder.put(".\u{65}\u{301}.json.lock", signed)
    // Not ours.
    try folder.put(".other.lock", "")
    try folder.put(".another.json.lock", "something else")
    let open = try DraftStore.open(folder.path("b.json"))
    #expect(DraftLibrary(folder: folder.path).clearLeftovers() == Leftovers())
    #expect(
      try folder.names() == [".another.json.lock", ".b.json.lock", ".other.lock", "a.json", "b.json"])
    #expect(try DraftStore.open(folder.path("b.json")).readOnly != nil)
    open.close()
    #expect(try folder.names() == [".another.json.lock", ".other.lock", "a.json", "b.json"])
  }

  /// A file system that locks nothing keeps no lock files either.
  @Test func whereNothingIsLockedNoLockStays() throws {
    let folder = try TestFolder()
    try folder.put("a.json", Self.text)
    let store = try DraftStore.open(folder.path("a.json"), files: FaultyFiles(.without("lock", ENOLCK)))
    #expect(store.readOnly == nil && store.takeNotices() == [.noLock(SystemError(ENOLCK))])
    #expect(try folder.names() == ["a.json"])
  }

  @Test func unfinishedFilesGoWhereverTheyLie() throws {
    let folder = try TestFolder()
    let process = try Self.deadProcess()
    for place in ["", "generations/", "归档/", "归档/generations/", "审核/", "审核/generations/"] {
      try FileManager.default.createDirectory(atPath: folder.path(place), withIntermediateDirectories: true)
      try folder.put(place + TemporaryName.make(for: "a.json", number: 3, process: process), "half")
      try folder.put(place + ".ziping-0123456789abcdef-\(process)-0.tmp", "half, of an earlier program")
      try folder.put(place + ".ziping-notes.tmp", "not ours")
    }
    _ = DraftLibrary(folder: folder.path).clearLeftovers()
    for place in ["", "generations", "归档", "归档/generations", "审核", "审核/generations"] {
      #expect(try folder.names(place).filter { $0.hasPrefix(".") } == [".ziping-notes.tmp"], "\(place)")
    }
  }

  /// Another machine's processes cannot be asked.
  @Test func whatAnotherMachineWritesStays() throws {
    let folder = try TestFolder()
    let name = ".ziping-0123456789abcdef-00000000-\(try Self.deadProcess())-0.tmp"
    try folder.put(name, "half")
    #expect(DraftLibrary(folder: folder.path).clearLeftovers() == Leftovers())
    #expect(try folder.names() == [name])
  }

  // MARK: - Half a move

  /// A draft with two versions and a review.
  private func prepared() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.put("a.json", Self.text)
    try folder.put("a.review.json", Self.review)
    let generations = Generations(of: DraftPath(folder.path("a.json")))
    for number in 1...2 { try generations.keep(Array("a \(number)".utf8)) }
    try FileManager.default.createDirectory(atPath: folder.path("归档"), withIntermediateDirectories: false)
    return folder
  }

  /// Wherever a move is cut off, also where files cannot be renamed in one step, the next run finds one draft with all
  /// its versions and its review.
  @Test(arguments: ["b.json", "归档/a.json"], [false, true])
  func aMoveThatWasCutOffIsMended(_ target: String, _ hasSteps: Bool) throws {
    let probe = FaultyFiles(hasSteps ? .without("renameNew", EINVAL) : nil)
    let sound = try prepared()
    try DraftLibrary(folder: sound.path, files: probe).move("a.json", to: DraftPath(sound.path(target)))
    #expect(probe.calls > 12)
    for call in 1...probe.calls {
      let folder = try prepared()
      let files = FaultyFiles(.dead(from: call))
      files.hasSteps = hasSteps
      try? DraftLibrary(folder: folder.path, files: files).move("a.json", to: DraftPath(folder.path(target)))
      let what = "\(call) \(probe.names[call - 1])"
      _ = DraftLibrary(folder: folder.path).clearLeftovers()
      let isMoved = folder.text(target) != nil
      #expect(isMoved != (folder.text("a.json") != nil), "\(what)")
      let place = DraftPath(folder.path(isMoved ? target : "a.json"))
      #expect(Generations(of: place).list().map(\.number) == [2, 1], "\(what)")
      #expect(SystemFiles().holdsReview(place.review), "\(what)")
      #expect(try folder.names().filter { $0.hasPrefix(".") } == [], "\(what)")
      let other = DraftPath(folder.path(isMoved ? "a.json" : target))
      #expect(Generations(of: other).list().isEmpty && !SystemFiles().holdsReview(other.review), "\(what)")
    }
  }

  /// Nothing says which name was meant; its versions do.
  @Test func oneFileUnderTwoNamesKeepsTheOneWithVersions() throws {
    let folder = try prepared()
    link(folder.path("a.json"), folder.path("b.json"))
    link(folder.path("a.json"), folder.path("归档/c.json"))
    let found = DraftLibrary(folder: folder.path).clearLeftovers()
    #expect(found.renamed == ["a.json"])
    #expect(try folder.visible() == ["a.json", "a.review.json", "generations", "归档"])
    #expect(try folder.names("归档") == [])
    #expect(folder.text("a.json") == Self.text)
    // Two files with the same bytes are two drafts.
    try folder.put("b.json", Self.text)
    #expect(DraftLibrary(folder: folder.path).clearLeftovers() == Leftovers())
    #expect(folder.text("b.json") == Self.text)
  }
}
