import Screen
import TestSupport
import Testing

@testable import Wizard

/// Earlier versions on the desk, and deleting a draft.
@Suite struct VersionTests {
  private static let versions = [
    DraftVersion(number: 3, kept: "2026-05-03 09:00", name: "陈晓岚", entries: 14),
    DraftVersion(number: 2, kept: "2026-05-02 09:00", damage: "第 1 行第 1 列：不是草稿。"),
    DraftVersion(number: 1, kept: "2026-05-01 09:00", entries: 0),
  ]

  private func opened(columns: Int = 80, rows: Int = 24) throws -> Pilot {
    var pilot = try Pilot(desk: Sample.desk, columns: columns, rows: rows)
    pilot.press(.control("r"))
    #expect(pilot.effects == [.listVersions(file: Sample.desk[0].file)])
    pilot.send(.versions(Self.versions, file: Sample.desk[0].file))
    return pilot
  }

  @Test(arguments: PictureTests.sizes) func theyAreListed(_ size: Size) throws {
    let pilot = try opened(columns: size.columns, rows: size.rows)
    expectPicture("versions-\(size.columns)x\(size.rows)", pilot.picture)
  }

  @Test func theyAreLookedAtAndRestored() throws {
    var pilot = try opened()
    let file = Sample.desk[0].file
    pilot.press(.enter)
    #expect(pilot.effects.last == .openVersion(file: file, number: 3))
    pilot.press(.down, .enter)
    #expect(pilot.picture.contains("不是草稿"))
    pilot.press(.end, .control("r"))
    #expect(pilot.effects.last == .restoreVersion(file: file, number: 1))
    pilot.press(.control("n"))
    #expect(pilot.effects.last == .restoreVersionAsNew(file: file, number: 1))
    pilot.press(.escape)
    #expect(pilot.state.context == .desk)
  }

  @Test func aDamagedDraftIsNotReplaced() throws {
    var pilot = try Pilot(desk: Sample.desk)
    pilot.press(.end, .control("r"))
    pilot.send(.versions(Self.versions, file: Sample.desk[Sample.desk.count - 1].file))
    let count = pilot.effects.count
    pilot.press(.control("r"))
    #expect(pilot.effects.count == count)
    #expect(pilot.picture.contains("恢复成新草稿，原文件保持不变"))
  }

  @Test func restoringIsOneChangeThatCanBeUndone() throws {
    var pilot = try Pilot(Sample.draft())
    let before = pilot.draft
    var earlier = before
    earlier.applicant.name = "从前"
    earlier.entries.removeLast()
    pilot.send(.restored(earlier, number: 4))
    #expect(pilot.draft == earlier)
    #expect(pilot.effects == [.save])
    #expect(pilot.picture.contains("已恢复为第 4 版的内容，^Z 撤销"))
    pilot.press(.control("z"))
    #expect(pilot.draft == before)
  }

  @Test func withoutVersionsItSaysSo() throws {
    var pilot = try Pilot(desk: Sample.desk)
    pilot.press(.control("r"))
    pilot.send(.versions([], file: Sample.desk[0].file))
    #expect(pilot.picture.contains("还没有旧版"))
    pilot.press(.home, .control("r"))
    #expect(pilot.picture.contains("先用上下键选中一份草稿"))
  }

  @Test(arguments: PictureTests.sizes) func deletingAsksOnce(_ size: Size) throws {
    var pilot = try Pilot(desk: Sample.desk, columns: size.columns, rows: size.rows)
    pilot.press(.control("d"))
    expectPicture("deleting-\(size.columns)x\(size.rows)", pilot.picture)
    // The same key again, or held down, is no answer.
    pilot.press(.control("d"))
    #expect(pilot.effects == [])
    #expect(pilot.picture.contains("没有删除"))
    pilot.press(.delete, .escape)
    #expect(pilot.effects == [])
    pilot.press(.delete, .enter)
    #expect(pilot.effects == [.delete(files: [Sample.desk[0].file])])
  }
}
