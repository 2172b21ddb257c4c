import Basics
import TestSupport
import Testing

@testable import Wizard

/// The desk in lines: the same figures and the same actions as on the screen.
@Suite struct PlainDeskActionTests {
  private func session(_ listing: DeskListing? = nil) throws -> PlainSession {
    var session = PlainSession(table: try builtInTable())
    _ = session.learn(.listed(listing ?? DeskListing(folder: "drafts", drafts: Sample.desk)))
    return session
  }

  @Test func theListHasTheFigures() throws {
    var session = try session()
    #expect(
      session.ask() == [
        "草稿文件夹 drafts", "0 新建草稿",
        "1 陈晓岚  温州某某机械有限公司  机电制造  自评 85.5（82.0~87.0）  比规定 +25.5  申报条件符合，评审条件待定，诚信要求符合  "
          + "缺2 疑1  2026-05-01 14:03",
        "2 自评-2026-04-30.json  自评 0.0  申报条件待定，评审条件待定，诚信要求待定  缺12  2026-04-30 08:00",
        "3 坏.json  打不开  2026-04-20 09:12",
      ])
  }

  @Test func draftsAreCopiedRenamedAndArchived() throws {
    let said: [(String, [Effect])] = [
      ("复制 1", [.duplicate(file: "自评-2026-05-01.json")]), ("fz 2", [.duplicate(file: "自评-2026-04-30.json")]),
      ("改名 1 陈Xiao", [.rename(file: "自评-2026-05-01.json", name: nil, newFile: "陈Xiao.json")]),
      ("归档 3", [.archive(files: ["坏.json"])]), ("看归档", [.showArchive(true)]),
    ]
    for (line, effects) in said {
      var session = try session()
      #expect(session.hear(line) == PlainSession.Turn(lines: [], effects: effects), "\(line)")
    }
  }

  @Test func whatIsMissingIsAskedFor() throws {
    let said = [
      ("复制", "请写明草稿的编号，如「复制 2」。"), ("归档 9", "请写明草稿的编号，如「归档 2」。"),
      ("改名 1", "请写明草稿的编号和新的文件名，如「改名 2 陈晓岚」。"), ("改名 1 a/b", FileNameProblem.notPortable.sentence),
      ("取回 1", "取回只用于归档：先说「看归档」。"), ("复制 3", Sample.desk[2].damage ?? ""),
    ]
    for (line, answer) in said {
      var session = try session()
      #expect(session.hear(line) == PlainSession.Turn(lines: [answer], effects: []), "\(line)")
    }
  }

  @Test func theArchive() throws {
    let archive = DeskListing(folder: "drafts/归档", drafts: [Sample.desk[1]], isArchive: true)
    var session = try session(archive)
    #expect(session.ask().prefix(2) == ["草稿文件夹 drafts/归档", "归档"])
    #expect(session.prompt == "归档草稿的编号，「取回 2」，「返回」：")
    #expect(session.hear("取回 1").effects == [.bringBack(files: ["自评-2026-04-30.json"])])
    #expect(session.hear("归档 1").lines == ["这里就是归档：「取回 2」取回第 2 份，「看归档」返回草稿。"])
    #expect(session.hear("0").lines == ["归档里的草稿先「取回」再改；说「看归档」返回草稿。"])
    #expect(session.hear("返回").effects == [.showArchive(false)])
  }

  @Test func whereNothingCanBeWrittenItSaysSo() throws {
    let share = DeskListing(folder: "usb", drafts: Sample.desk, readOnly: "只读：磁盘是只读的。")
    var session = try session(share)
    let lines = session.ask()
    #expect(lines.prefix(2) == ["草稿文件夹 usb", "只读"])
    // What cannot be done there is not offered.
    #expect(!lines.contains("0 新建草稿"))
    for line in ["复制 1", "归档 1", "改名 1 x", "0"] {
      #expect(session.hear(line) == PlainSession.Turn(lines: ["只读：磁盘是只读的。"], effects: []), "\(line)")
    }
  }
}
