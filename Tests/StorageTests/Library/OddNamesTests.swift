import Foundation
import Glibc
import TestSupport
import Testing

@testable import Storage

/// Folders full of names that nobody would choose: whatever is done there, no file is lost, mixed up with another or taken
/// for something that it does not say it is.
@Suite struct OddNamesTests {
  private static let draft = #"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01"}"#
  private static let review = #"{"format": "ziping-review", "version": 1, "entries": []}"#

  /// What names are made of.
  private static let parts = [
    "a", "b", "\u{E9}", "e\u{301}", "\u{FA10}", "塚", ".review", ".lock", ".json", ".tmp", ".000001",
    ".9223372036854775807",
    ".9223372036854775808", ".0000001", "-副本", "-2", "归档", "审核", "generations", "standards", ".ziping-", "自评-",
    "2026-05-01",
    " ", "\n", "\u{202E}", "\u{600}", "\u{200D}", "\r", "*", "'", "\u{301}",
  ]

  private func name(_ random: inout SeededRandom) -> String {
    var name = ""
    for _ in 0...random.below(3) { name += Self.parts[random.below(Self.parts.count)] }
    return random.below(3) > 0 ? name + ".json" : name
  }

  /// Writes by the system's own calls: other ways change names.
  private func put(_ name: String, _ text: String, in folder: TestFolder) {
    let file = open(folder.path(name), O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { return }
    let bytes = Array(text.utf8)
    _ = write(file, bytes, bytes.count)
    close(file)
  }

  private func prepared(_ random: inout SeededRandom) throws -> TestFolder {
    let folder = try TestFolder()
    for place in ["generations", "归档", "归档/generations"] { mkdir(folder.path(place), 0o700) }
    for number in 0..<30 {
      let place = ["", "", "generations/", "归档/"][random.below(4)]
      let text = [Self.draft, Self.draft, Self.review, "{", ""][random.below(5)]
      put(place + name(&random), text.isEmpty ? "" : text + String(repeating: " ", count: number), in: folder)
    }
    return folder
  }

  /// Every file with its bytes, by path.
  private func contents(_ folder: TestFolder) throws -> [DraftPath: [UInt8]] {
    var all: [DraftPath: [UInt8]] = [:]
    let files = SystemFiles()
    for place in ["", "generations", "归档", "归档/generations"] {
      for name in try files.names(in: folder.path(place)).compactMap(\.self) {
        let path = DraftPath(folder: place, name: name)
        if let content = try? files.content(of: folder.path(place) + "/" + name, limit: 1000) {
          all[path] = content.bytes
        }
      }
    }
    return all
  }

  @Test(arguments: 1...(Tool.isThorough ? 300 : 20)) func nothingIsLostOrMixed(_ seed: Int) throws {
    var random = SeededRandom(seed)
    let folder = try prepared(&random)
    let library = DraftLibrary(folder: folder.path)
    let before = try contents(folder)
    #expect(library.clearLeftovers() == Leftovers())
    // Locks that nobody holds may go; they are empty, and nothing else may.
    let cleared = try contents(folder)
    for (path, bytes) in before where cleared[path] == nil {
      #expect(bytes.isEmpty && OwnNames.lockedDraft(path.name) != nil, "seed \(seed): \(path)")
    }
    let names = try library.names().map(\.place.name)
    #expect(Set(names.map { Array($0.utf8) }).count == names.count, "seed \(seed)")
    for name in names {
      let other = DraftPath(folder: folder.path, name: "另名.json")
      let state = try contents(folder)
      if let removed = try? library.remove(name) {
        #expect(try library.restore(removed) == library.place(name), "seed \(seed): \(name.debugDescription)")
        #expect(try contents(folder) == state, "seed \(seed): \(name.debugDescription)")
      }
      guard (try? library.move(name, to: other)) != nil else { continue }
      #expect(try contents(folder).count == state.count, "seed \(seed): \(name.debugDescription)")
      // What has a name of the program's own cannot be given it again.
      guard library.place(name).reservation == nil else {
        #expect(throws: MovingProblem.self) { try library.move(other.name, to: library.place(name)) }
        try FileManager.default.removeItem(atPath: other.path)
        continue
      }
      try library.move(other.name, to: library.place(name))
      #expect(try contents(folder) == state, "seed \(seed): \(name.debugDescription)")
    }
  }
}
