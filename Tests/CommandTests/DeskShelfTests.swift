import Foundation
import Storage
import TestSupport
import Testing
import Wizard

@testable import ziping

/// The folder behind the desk: names at once, contents later, and nothing read twice.
@Suite struct DeskShelfTests {
  private let draft = Array(#"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01"}"#.utf8)

  private func shelf() throws -> DeskShelf {
    DeskShelf(RunStandards(try builtInTable(), isFixed: false, files: StandardFile(folder: nil)))
  }

  private func readAll(_ shelf: inout DeskShelf) -> [String] {
    var files: [String] = []
    while let reading = shelf.reading() { files += shelf.take(reading()).map(\.file.text) }
    return files
  }

  /// Writes a file with a time of its own, so that no clock's grain hides the change.
  private func write(_ scratch: Scratch, _ name: String, _ bytes: [UInt8], at moment: Int) throws {
    let url = try scratch.write(name, bytes)
    try SystemFiles().setModified(url.path, in: .workingFolder, FileTime(seconds: moment, nanoseconds: 0))
  }

  @Test func namesComeFirstAndContentsLater() throws {
    let scratch = try Scratch()
    for number in 1...3 { try write(scratch, "d\(number).json", draft, at: number) }
    try write(scratch, "坏.json", Array("{".utf8), at: 4)
    _ = try scratch.write("名单.csv", [])
    var shelf = try shelf()
    let names = shelf.look(at: scratch.folder.path, isArchive: false)
    #expect(names.drafts.map(\.file) == ["坏.json", "d3.json", "d2.json", "d1.json"])
    #expect(names.drafts.allSatisfy { !$0.isRead })
    #expect(names.problem == nil)
    #expect(names.readOnly == nil)
    // The ones in sight first.
    #expect(readAll(&shelf) == ["坏.json", "d3.json", "d2.json", "d1.json"])
    let whole = shelf.look(at: scratch.folder.path, isArchive: false)
    #expect(whole.drafts.map(\.isRead) == [true, true, true, true])
    #expect(whole.drafts[0].damage?.contains("第 1 行") == true)
    #expect(whole.drafts[1].result?.total == .zero)
    #expect(shelf.reading() == nil)
  }

  /// A review may come and go without the draft being written.
  @Test func aReviewBesideADraftIsKnown() throws {
    let scratch = try Scratch()
    try write(scratch, "d1.json", draft, at: 1)
    var shelf = try shelf()
    _ = shelf.look(at: scratch.folder.path, isArchive: false)
    _ = readAll(&shelf)
    #expect(shelf.look(at: scratch.folder.path, isArchive: false).drafts.map(\.hasReview) == [false])
    try write(scratch, "d1.review.json", Array(#"{"format": "ziping-review"}"#.utf8), at: 1)
    let listing = shelf.look(at: scratch.folder.path, isArchive: false)
    #expect(listing.drafts.map(\.hasReview) == [true])
    #expect(shelf.reading() == nil)
    var fresh = try self.shelf()
    #expect(fresh.look(at: scratch.folder.path, isArchive: false).drafts.map(\.hasReview) == [true])
    let reading = try #require(fresh.reading())
    #expect(fresh.take(reading()).map(\.hasReview) == [true])
  }

  @Test func onlyWhatHasChangedIsReadAgain() throws {
    let scratch = try Scratch()
    for number in 1...4 { try write(scratch, "d\(number).json", draft, at: number) }
    var shelf = try shelf()
    _ = shelf.look(at: scratch.folder.path, isArchive: false)
    #expect(readAll(&shelf).count == 4)
    _ = shelf.look(at: scratch.folder.path, isArchive: false)
    #expect(readAll(&shelf) == [])
    try write(scratch, "d2.json", draft + [0x0A], at: 9)
    try write(scratch, "d5.json", draft, at: 8)
    try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("d1.json"))
    let names = shelf.look(at: scratch.folder.path, isArchive: false).drafts
    #expect(names.map(\.file) == ["d2.json", "d5.json", "d4.json", "d3.json"])
    #expect(names.map(\.isRead) == [false, false, true, true])
    #expect(readAll(&shelf) == ["d2.json", "d5.json"])
  }

  /// What was read while another folder came in front does not land in that one.
  @Test func whatComesTooLateIsKeptForLater() throws {
    let (first, second) = (try Scratch(), try Scratch())
    try write(first, "a.json", draft, at: 1)
    try write(second, "b.json", draft, at: 1)
    var shelf = try shelf()
    _ = shelf.look(at: first.folder.path, isArchive: false)
    let reading = try #require(shelf.reading())
    _ = shelf.look(at: second.folder.path, isArchive: false)
    #expect(shelf.take(reading()) == [])
    #expect(readAll(&shelf) == ["b.json"])
    _ = shelf.look(at: first.folder.path, isArchive: false)
    #expect(readAll(&shelf) == [])
  }

  @Test func aFolderThatGoesAwayIsSaid() throws {
    let scratch = try Scratch()
    let folder = scratch.folder.appendingPathComponent("usb").path
    var shelf = try shelf()
    // Not there yet: the first start.
    #expect(shelf.look(at: folder, isArchive: false) == DeskListing(folder: folder, drafts: []))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    _ = shelf.look(at: folder, isArchive: false)
    try FileManager.default.removeItem(atPath: folder)
    #expect(
      shelf.look(at: folder, isArchive: false).problem
        == "文件夹「\(folder)」不在了：可能已被移走，或 U 盘已拔出。恢复之后按 ^L 再读；草稿没有被本程序删除。")
    _ = try scratch.write("usb", [])
    #expect(
      shelf.look(at: folder, isArchive: false).problem
        == "读不了文件夹「\(folder)」，路径中有一段不是文件夹：请检查文件夹或磁盘，之后按 ^L 再读；也可以 ^Q 退出，用 ziping 文件夹 打开别处。")
  }
}

/// What is done with several drafts, one after another.
@Suite struct DeskJobTests {
  @Test func oneThatCannotBeDoneIsNamedAndTheOthersGoOn() {
    var job = DeskJob(["a", "b", "c"], summary: { "已办 \($0) 份" }) { $0 == 1 ? .refused("打开着") : .done }
    #expect(job.progress == DeskProgress(done: 0, total: 3))
    while !job.isOver { job.take(job.piece()()) }
    #expect(job.progress == DeskProgress(done: 3, total: 3))
    #expect(job.news == DeskNews("已办 2 份；1 份没有办成", details: ["b：打开着"], marked: ["b"]))
  }

  @Test func aloneItSaysWhyInOneLine() {
    var job = DeskJob(["a"], summary: { "已办 \($0) 份" }) { _ in .refused("没有删除：打开着") }
    job.take(job.piece()())
    #expect(job.news == DeskNews("a：没有删除：打开着", marked: ["a"]))
  }

  /// Stopped, it finishes what is in work and says what is left; that stays marked.
  @Test func itCanBeStopped() {
    var job = DeskJob(["a", "b", "c"], summary: { "已办 \($0) 份" }) { _ in .done }
    job.take([.done])
    #expect(!job.isOver)
    job.stop()
    #expect(job.isOver)
    #expect(job.progress == DeskProgress(done: 1, total: 3, isStopping: true))
    #expect(job.news == DeskNews("已办 1 份；停下时还有 2 份没有处理", marked: ["b", "c"]))
  }

  /// What could not be taken back, or was not reached, can be tried again.
  @Test func undoingIsAJobToo() {
    let deeds = ["a", "b", "c"].map { name in
      DeskDeed.moved(
        from: DraftPath(folder: "x", name: name), to: DraftPath(folder: "x/归档", name: name))
    }
    var job = DeskJob(undoing: deeds)
    let back = DraftPath(folder: "x", name: "a")
    job.take([.tookBack(back), .refused("磁盘已满")])
    job.stop()
    #expect(job.undoable == [deeds[1], deeds[2]])
    #expect(job.lastPlace == back)
    #expect(
      job.news
        == DeskNews("已放回 1 份草稿；1 份没有办成；停下时还有 1 份没有处理", details: ["b：磁盘已满"], marked: ["b", "c"]))
  }
}
