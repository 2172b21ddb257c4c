import Basics
import Foundation
import Glibc
import Scoring
import Testing

@testable import Storage

/// New drafts that are saved together.
@Suite struct NewDraftsTests {
  private func drafts(_ count: Int, in folder: String) throws -> [(document: DraftDocument, place: DraftPath)] {
    let day = try #require(CalendarDay(year: 2026, month: 5, day: 1))
    var places = NewPlaces(in: DraftLibrary(folder: folder))
    return (0..<count).map { _ in
      (DraftDocument.new(applicationDate: day, standard: "x"), places.draft(on: day, applicant: "张三"))
    }
  }

  /// Each draft is there whole or not at all, and what failed leaves neither a temporary file nor a lock.
  @Test(arguments: [ENOSPC, EIO, EROFS, EACCES, EMFILE]) func whateverFails(_ error: Int32) throws {
    let probe = FaultyFiles()
    let first = try TestFolder()
    #expect(NewDrafts.save(try drafts(3, in: first.path), in: first.path, files: probe) == [nil, nil, nil])
    for call in 1...probe.calls {
      let folder = try TestFolder()
      let drafts = try drafts(3, in: folder.path)
      let files = FaultyFiles(.once(call, error))
      let problems = NewDrafts.save(drafts, in: folder.path, files: files)
      let name = "\(call) \(probe.names[call - 1])"
      for (draft, problem) in zip(drafts, problems) {
        let found = folder.text(draft.place.name)
        #expect(found == nil || found == String(decoding: draft.document.bytes, as: UTF8.self), "\(name)")
        #expect((found != nil) == (problem == nil || problem?.step == .syncFolder), "\(name)")
      }
      #expect(files.openFiles == 0, "\(name)")
      // Only where taking it away is what failed, something is left.
      guard probe.names[call - 1] != "remove" else { continue }
      let there = Set(try folder.visible())
      let beside = try folder.names().filter { $0.hasPrefix(".") }
      #expect(Set(beside).isSubset(of: there.map { OwnNames.lock(for: $0) }), "\(name)")
    }
  }

  /// What somebody else has made meanwhile stays.
  @Test func nothingIsReplaced() throws {
    let folder = try TestFolder()
    let drafts = try drafts(3, in: folder.path)
    try folder.put(drafts[1].place.name, "别人的")
    let problems = NewDrafts.save(drafts, in: folder.path)
    #expect(problems == [nil, SaveProblem(.check, .exists), nil])
    #expect(folder.text(drafts[1].place.name) == "别人的")
  }

  /// The folder is listed once; each name is given out once, and names that are there are none of them.
  @Test func placesAreFree() throws {
    let folder = try TestFolder()
    try folder.put("自评-张三-2026-05-01-2.json", "")
    let names = try drafts(3, in: folder.path).map(\.place.name)
    #expect(names == ["自评-张三-2026-05-01.json", "自评-张三-2026-05-01-3.json", "自评-张三-2026-05-01-4.json"])
  }

  /// The lock file that was made for a draft that does not come to be goes again.
  @Test func aFailedCopyLeavesNoLock() throws {
    let probe = FaultyFiles()
    let first = try TestFolder()
    let document = try drafts(1, in: first.path)[0].document
    try DraftStore.create(document, at: DraftPath(folder: first.path, name: "a.json"), files: probe).close()
    for call in 1...probe.calls {
      let folder = try TestFolder()
      let store = try? DraftStore.create(
        document, at: DraftPath(folder: folder.path, name: "a.json"), files: FaultyFiles(.once(call, ENOSPC)))
      guard store == nil, probe.names[call - 1] != "remove", try folder.visible().isEmpty else { continue }
      #expect(try folder.names().isEmpty, "\(call) \(probe.names[call - 1])")
    }
  }

  @Test(arguments: [
    ("{\"applicant\": {\"name\": \"陈\\u6653\", \"staffNumber\": \"0012\", \"organization\": \"甲", "陈晓", "0012"),
    ("{\"entries\": [}, \"applicant\" : {\"name\": \"陈\"", "陈", ""),
    ("{\"applicant\": {\"x\": \"\", \"name\": \"a\"}}", "a", ""),
  ]) func whoseADamagedDraftIs(_ text: String, _ name: String, _ number: String) throws {
    let applicant = try #require(Applicant(salvagedFrom: Array(text.utf8)))
    #expect(applicant.name == name && applicant.staffNumber == number)
  }

  @Test(arguments: [
    "", "{\"applicant\": {", "{\"applicant\": {}}", "\"applicant\": \"陈\"", "{\"name\": \"陈\"}", "\"applicant",
  ])
  func whoseADamagedDraftIsCannotBeTold(_ text: String) {
    #expect(Applicant(salvagedFrom: Array(text.utf8)) == nil)
  }
}
