import Screen
import TestSupport
import Testing

@testable import Wizard

/// Failing to save never traps the user and never loses an edit silently.
@Suite struct SavingTests {
  private static let failure = SaveFailure(
    cause: "磁盘已满", sentence: "写入没有成功，磁盘已满：请删去不用的文件后再保存，或另选文件夹保存。", since: "14:03:22")

  /// What was told to be saved.
  private final class Told: @unchecked Sendable {
    var kept: [Kept] = []
  }

  @Test func whatChangesIsToldAtOnceAndNothingElse() throws {
    var pilot = try Pilot(desk: [])
    let told = Told()
    pilot.state.onChange = { told.kept.append($0) }
    pilot.send(.opened(OpenedDraft(draft: Sample.draft(), name: "草稿.json")))
    pilot.press(.right, .end, .up)
    #expect(told.kept.isEmpty)
    for change in [Key.character("某"), .backspace, .character("乙"), .control("z"), .control("y")] {
      let before = told.kept.count
      pilot.press(change)
      #expect(told.kept.count == before + 1, "\(change)")
      #expect(told.kept.last == pilot.state.editing?.kept, "\(change)")
    }
  }

  private func failed(_ key: Key, columns: Int = 80, rows: Int = 24) throws -> Pilot {
    var pilot = try Pilot(Sample.draft(), columns: columns, rows: rows)
    pilot.type("某")
    pilot.press(key)
    pilot.send(.saveFailed(Self.failure))
    return pilot
  }

  @Test(arguments: PictureTests.sizes) func leavingAsksWhereToSave(_ size: Size) throws {
    var pilot = try failed(.control("q"), columns: size.columns, rows: size.rows)
    expectPicture("elsewhere-\(size.columns)x\(size.rows)", pilot.picture)
    #expect(pilot.effects.last == .leave)
    pilot.type("/media/usb")
    pilot.press(.enter)
    #expect(pilot.effects.last == .saveElsewhere(folder: "/media/usb"))
    pilot.send(.elsewhereFailed("打开文件夹没有成功，没有这个文件或文件夹：请另选文件夹保存。"))
    #expect(pilot.picture.contains("没有这个文件或文件夹"))
    pilot.send(.savedElsewhere(path: "/media/usb/草稿.json", name: "草稿.json", at: "14:04:00"))
    #expect(pilot.picture.contains("已保存 14:04:00"))
    #expect(pilot.picture.contains("以后都存到 /media/usb/草稿.json"))
    #expect(pilot.state.context == .typing)
  }

  @Test func leavingASecondTimeIsWithoutSaving() throws {
    var pilot = try failed(.control("q"))
    pilot.press(.escape)
    #expect(pilot.state.context == .typing)
    pilot.press(.control("q"))
    #expect(pilot.effects.last == .leave)
    pilot.send(.saveFailed(Self.failure))
    pilot.press(.control("q"))
    #expect(pilot.effects.last == .abandon)
  }

  /// Help does not lose the question, what was typed, or an answer that comes meanwhile.
  @Test func helpGivesTheQuestionBack() throws {
    var pilot = try failed(.control("q"))
    pilot.type("/media/usb")
    let question = pilot.picture
    pilot.press(.control("g"))
    #expect(pilot.state.context == .help)
    pilot.press(.escape)
    #expect(pilot.picture == question)
    pilot.press(.enter, .control("g"))
    pilot.send(.elsewhereFailed("没有这个文件夹。"))
    pilot.press(.escape)
    #expect(pilot.picture.contains("没有这个文件夹。") && pilot.picture.contains("/media/usb"))
    pilot.press(.control("g"))
    pilot.send(.saved(at: "14:05:00"))
    pilot.press(.escape)
    #expect(pilot.state.context == .typing)
  }

  @Test func aDiskThatDoesNotAnswerHoldsNobody() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.type("某")
    pilot.press(.control("q"))
    #expect(pilot.picture.contains("正在保存，保存好就离开"))
    pilot.press(.control("q"))
    #expect(pilot.picture.contains("磁盘没有响应"))
    pilot.press(.control("q"))
    #expect(pilot.effects.last == .abandon)
  }

  @Test func savingByKeyAsksWhereWhenItFails() throws {
    var pilot = try failed(.control("s"))
    #expect(pilot.state.context == .elsewhere)
    pilot.press(.enter)
    #expect(pilot.picture.contains("还没有写文件夹"))
    // It works again by itself.
    pilot.send(.saved(at: "14:09:00"))
    #expect(pilot.state.context == .typing)
    #expect(pilot.picture.contains("已保存 14:09:00"))
  }

  @Test func aReadOnlyDraftCanBeSavedElsewhere() throws {
    var pilot = try Pilot(Sample.draft(), readOnly: "只读：这份草稿已在另一窗口打开。")
    pilot.press(.control("s"))
    #expect(pilot.picture.contains("已在另一窗口打开"))
    pilot.type("~/备份")
    pilot.press(.enter)
    #expect(pilot.effects == [.saveElsewhere(folder: "~/备份")])
    pilot.send(.savedElsewhere(path: "备份/草稿.json", name: "草稿.json", at: "14:04:00"))
    pilot.type("某")
    #expect(pilot.effects.last == .save)
  }

  @Test func theReasonLastsUntilSavingWorks() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.type("某")
    pilot.send(.saveFailed(Self.failure))
    #expect(pilot.picture.contains("写入没有成功"))
    pilot.press(.down)
    #expect(!pilot.picture.contains("写入没有成功"))
    pilot.type("某")
    #expect(pilot.picture.contains("14:03:22 起未保存：磁盘已满"))
    pilot.send(.saved(at: "14:09:00"))
    #expect(!pilot.picture.contains("未保存"))
  }
}
