import Basics
import Screen
import TestSupport
import Testing

@testable import Wizard

/// Rosters in the wizard: chosen, previewed, doubts asked, accepted or left.
@Suite struct DeskImportTests {
  private func opened(columns: Int = 80, rows: Int = 24) throws -> Pilot {
    var pilot = try Pilot(desk: DeskTests.people, columns: columns, rows: rows)
    pilot.press(.home, .down, .enter)
    #expect(pilot.effects == [.listRosters(typed: "")])
    let found = [RosterPath("drafts/业绩.csv", isFolder: false), RosterPath("drafts/人员.csv", isFolder: false)]
    pilot.send(.rosters(found, problem: nil, typed: ""))
    return pilot
  }

  private let request = ImportRequest(files: ["drafts/业绩.csv"])

  private func preview(writes: Int = 2, questions: [ImportPreview.Question] = []) -> ImportPreview {
    ImportPreview(
      request,
      lines: [
        .init("预览，什么也没有写：新建 2，补入 0，不变 0，未导入 1。"), .init("业绩.csv 第 3 行「排名」：不是整数。", isProblem: true),
        .init("张三（1）：将新建草稿，条目 2 个，自评 16（保底 16，上限 16）。"),
      ], writes: writes, questions: questions)
  }

  private let question = ImportPreview.Question(
    id: "q", text: "业绩.csv 第 2 行的「张三 瓯江机械」已有几份草稿，是哪一份？",
    options: [
      .init(id: "a", label: "自评-张三-2026-05-01.json，张三 瓯江机械，申报日 2026-05-01，自评 77.5"),
      .init(id: "b", label: "自评-张三-2026-05-01-副本.json，张三 瓯江机械，申报日 2026-05-01，自评 59"),
    ])

  @Test(arguments: PictureTests.sizes) func wholeFrames(_ size: Size) throws {
    var pilot = try opened(columns: size.columns, rows: size.rows)
    pilot.press(.control("t"))
    expectPicture("rosters-\(size.columns)x\(size.rows)", pilot.picture)
    pilot.press(.enter)
    pilot.send(.preview(preview(questions: [question])))
    expectPicture("import-asking-\(size.columns)x\(size.rows)", pilot.picture)
    pilot.press(.enter)
    pilot.send(.preview(preview()))
    expectPicture("import-preview-\(size.columns)x\(size.rows)", pilot.picture)
  }

  @Test func aFileIsChosenOrTyped() throws {
    var pilot = try opened()
    pilot.press(.enter)
    #expect(pilot.effects.last == .previewImport(request))
    pilot = try opened()
    pilot.press(.control("t"), .control("t"), .enter)
    #expect(pilot.effects.last == .previewImport(ImportRequest(files: ["drafts/业绩.csv", "drafts/人员.csv"])))
    pilot = try opened()
    pilot.type("/m")
    #expect(pilot.effects.suffix(2) == [.listRosters(typed: "/"), .listRosters(typed: "/m")])
    // An answer that comes late is not for what is typed now.
    pilot.send(.rosters([RosterPath("/", isFolder: true)], problem: nil, typed: "/"))
    pilot.send(.rosters([RosterPath("/media", isFolder: true)], problem: nil, typed: "/m"))
    pilot.press(.tab)
    #expect(pilot.effects.last == .listRosters(typed: "/media/"))
    pilot.send(.rosters([], problem: nil, typed: "/media/"))
    pilot.type("名单.csv")
    pilot.send(.rosters([], problem: nil, typed: "/media/名单.csv"))
    pilot.press(.enter)
    #expect(pilot.effects.last == .previewImport(ImportRequest(files: ["/media/名单.csv"])))
  }

  @Test func aFolderIsGoneInto() throws {
    var pilot = try opened()
    pilot.type("/")
    pilot.send(.rosters([RosterPath("/usb", isFolder: true)], problem: nil, typed: "/"))
    pilot.press(.enter)
    #expect(pilot.effects.last == .listRosters(typed: "/usb/"))
    pilot.send(.rosters([], problem: "/usb/：没有读取权限：请向文件的所有者索取，或复制一份。", typed: "/usb/"))
    #expect(pilot.picture.contains("没有读取权限"))
  }

  @Test func theCursorStandsWhereThePathIsTyped() throws {
    var pilot = try opened()
    pilot.type("/媒")
    #expect(pilot.frame.cursor == CursorPosition(row: 2, column: 15))
    pilot.press(.home)
    #expect(pilot.frame.cursor == CursorPosition(row: 2, column: 12))
  }

  @Test func itIsAcceptedOrLeft() throws {
    var pilot = try opened()
    pilot.press(.enter)
    #expect(pilot.picture.contains("正在读取 drafts/业绩.csv"))
    pilot.send(.preview(preview()))
    pilot.press(.enter)
    #expect(pilot.effects.last == .importRosters)
    #expect(pilot.state.context == .desk)

    pilot = try opened()
    pilot.press(.enter)
    pilot.send(.preview(preview()))
    pilot.press(.escape)
    #expect(pilot.effects.last == .listRosters(typed: ""))
    pilot.press(.escape)
    #expect(pilot.state.context == .desk)
    #expect(!pilot.effects.contains(.importRosters))
  }

  /// Who has gone back while the file was read is not interrupted by its preview.
  @Test func aPreviewThatComesTooLateIsDropped() throws {
    var pilot = try opened()
    pilot.press(.enter, .escape)
    pilot.send(.preview(preview()))
    #expect(pilot.state.context == .desk)
  }

  @Test func whereNothingWouldBeWrittenNothingIs() throws {
    var pilot = try opened()
    pilot.press(.enter)
    pilot.send(.preview(preview(writes: 0)))
    #expect(!pilot.picture.contains("Enter 导入"))
    pilot.press(.enter)
    #expect(!pilot.effects.contains(.importRosters))
    #expect(pilot.picture.contains("没有可以导入的"))
  }

  @Test func addingAndTheDateAreAskedFor() throws {
    var pilot = try opened()
    pilot.press(.enter)
    pilot.send(.preview(preview(writes: 0)))
    var wanted = request
    wanted.adds = true
    pilot.press(.control("t"))
    #expect(pilot.effects.last == .previewImport(wanted))
    pilot.send(.preview(ImportPreview(wanted, lines: [], writes: 1)))
    #expect(pilot.picture.contains("补入已有的草稿"))
    pilot.press(.control("o"))
    pilot.type("2026-05-01")
    pilot.press(.enter)
    wanted.date = CalendarDay(year: 2026, month: 5, day: 1)
    #expect(pilot.effects.last == .previewImport(wanted))
  }

  @Test func aDoubtIsAnswered() throws {
    for (downs, answer) in [(0, "a"), (1, "b"), (2, ""), (9, "")] {
      var pilot = try opened()
      pilot.press(.enter)
      pilot.send(.preview(preview(questions: [question])))
      pilot.press(.down, times: downs)
      pilot.press(.enter)
      var wanted = request
      wanted.answers = ["q": answer]
      #expect(pilot.effects.last == .previewImport(wanted))
    }
  }
}
