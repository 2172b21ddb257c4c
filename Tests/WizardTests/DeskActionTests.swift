import Basics
import Scoring
import Screen
import Storage
import TestSupport
import Testing

@testable import Wizard

/// What the desk's keys ask for, one draft or several marked ones, and what it says about the outcome.
@Suite struct DeskActionTests {
  private struct NotAtTheDesk: Error {}

  private func pilot(_ listing: DeskListing? = nil, columns: Int = 80, rows: Int = 24) throws -> Pilot {
    var pilot = try Pilot(desk: DeskTests.people, columns: columns, rows: rows)
    if let listing { pilot.send(.listed(listing)) }
    return pilot
  }

  private func desk(_ pilot: Pilot) throws -> Desk {
    guard pilot.state.isAtDesk else { throw NotAtTheDesk() }
    return pilot.state.desk
  }

  private let readOnly = DeskListing(folder: "usb", drafts: DeskTests.people, readOnly: "只读：磁盘是只读的。")
  private let archive = DeskListing(folder: "drafts/归档", drafts: DeskTests.people, isArchive: true)

  // MARK: - Marking

  @Test func marksGoOnAndOff() throws {
    var pilot = try pilot()
    pilot.press(.control("t"), .control("t"))
    #expect(try desk(pilot).marked == ["d1.json", "d2.json"])
    #expect(try desk(pilot).selection == .draft("d3.json"))
    pilot.press(.up, .control("t"))
    #expect(try desk(pilot).marked == ["d1.json"])
    pilot.press(.control("a"))
    #expect(try desk(pilot).marked.count == 5)
    pilot.press(.control("a"))
    #expect(try desk(pilot).marked == [])
    pilot.type("oj")
    pilot.press(.control("a"), .escape)
    #expect(try desk(pilot).marked == ["d1.json", "d3.json"])
    pilot.press(.home, .control("t"))
    #expect(pilot.picture.contains(Words.selectDraftFirst))
  }

  @Test func actionsAreForAllThatAreMarked() throws {
    var pilot = try pilot()
    pilot.press(.control("k"))
    #expect(pilot.effects == [.archive(files: ["d1.json"])])
    pilot.press(.control("t"), .down, .control("t"), .control("k"))
    #expect(pilot.effects.last == .archive(files: ["d1.json", "d3.json"]))
    pilot.press(.control("d"))
    let question = pilot.picture.split(separator: "\n").joined().filter { $0 != " " }
    #expect(question.contains("删除标记的2份草稿（陈晓岚、安吉）和它们的全部旧版？按Enter删除，按其他键保留。"))
    pilot.press(.enter)
    #expect(pilot.effects.last == .delete(files: ["d1.json", "d3.json"]))
  }

  /// What goes with a draft is named, and a file without a person by its name, once.
  @Test func whatIsDeletedIsNamed() throws {
    var drafts = DeskTests.people
    (drafts[0].hasReview, drafts[3].hasReview) = (true, true)
    let asked: [([DeskDraft], String)] = [
      ([drafts[1]], "删除「张三」（d2.json）和它的全部旧版？按 Enter 删除，按其他键保留。退出前可用 ^Z 撤销。"),
      ([drafts[0]], "删除「陈晓岚」（d1.json）和它的全部旧版、审核记录？按 Enter 删除，按其他键保留。退出前可用 ^Z 撤销。"),
      ([drafts[3]], "删除「d4.json」和它的全部旧版、审核记录？按 Enter 删除，按其他键保留。退出前可用 ^Z 撤销。"),
      (drafts, "删除标记的 5 份草稿（陈晓岚、张三、安吉、d4.json、坏.json）和它们的全部旧版、2 份审核记录？按 Enter 删除，按其他键保留。退出前可用 ^Z 撤销。"),
    ]
    for (drafts, question) in asked { #expect(Words.askDeleting(drafts, outOfSight: 0) == question) }
  }

  /// What can be deleted can be brought back as long as the folder's listing says so.
  @Test func deletingIsUndone() throws {
    var pilot = try pilot()
    pilot.press(.control("z"))
    #expect(pilot.effects == [])
    #expect(pilot.picture.contains("没有可以撤销的删除、归档"))
    pilot.send(.listed(DeskListing(folder: "drafts", drafts: DeskTests.people, undoable: "d9.json")))
    pilot.send(.done(DeskNews("已删除 d9.json 和旧版，^Z 撤销")))
    #expect(pilot.picture.contains("已删除 d9.json 和旧版，^Z 撤销"))
    pilot.press(.control("z"))
    #expect(pilot.effects == [.undo])
  }

  @Test func aCopy() throws {
    var pilot = try pilot()
    pilot.press(.control("p"))
    #expect(pilot.effects == [.duplicate(file: "d1.json")])
    pilot.send(.done(DeskNews("已复制成 d4.json", selected: "d4.json")))
    #expect(try desk(pilot).selection == .draft("d4.json"))
    pilot.press(.end, .control("p"))
    #expect(pilot.effects.count == 1)
    #expect(pilot.picture.contains("坏.json 第 1 行：不是草稿。"))
  }

  /// What the filter hides is not acted on: a key is for what is seen.
  @Test func marksOutOfSightAreLeftAlone() throws {
    var pilot = try pilot()
    pilot.type("oj")
    pilot.press(.control("a"), .escape)
    pilot.type("d2")
    #expect(pilot.picture.contains("1/5 份 标记 0/2"))
    pilot.press(.control("k"))
    #expect(pilot.effects == [.archive(files: ["d2.json"])])
    pilot.press(.control("d"))
    #expect(pilot.picture.contains("删除「张三」（d2.json）和它的全部旧版？（另有 2 份标记的没有列出，不动）"))
    pilot.press(.enter)
    #expect(pilot.effects.last == .delete(files: ["d2.json"]))
    pilot.press(.control("o"))
    #expect(pilot.picture.contains("「张三」（d2.json）（另有 2 份标记的没有列出，不动）"))
    pilot.press(.escape, .escape, .control("k"))
    #expect(pilot.effects.last == .archive(files: ["d1.json", "d3.json"]))
  }

  /// What is done is done: only what could not be done stays marked.
  @Test func marksGoOnceAllIsDone() throws {
    var pilot = try pilot()
    pilot.press(.control("a"))
    pilot.send(.done(DeskNews("已设定 4 份草稿", marked: ["坏.json"])))
    #expect(try desk(pilot).marked == ["坏.json"])
    pilot.send(.done(DeskNews("已改名，文件是 x.json")))
    #expect(try desk(pilot).marked == ["坏.json"])
    pilot.send(.done(DeskNews("已归档", marked: [])))
    #expect(try desk(pilot).marked == [])
  }

  // MARK: - Small forms

  @Test(arguments: PictureTests.sizes) func renaming(_ size: Size) throws {
    var pilot = try pilot(columns: size.columns, rows: size.rows)
    pilot.press(.control("e"), .end)
    pilot.type("一")
    pilot.press(.enter, .control("a"))
    pilot.type("陈/晓岚")
    pilot.press(.enter)
    expectPicture("desk-rename-\(size.columns)x\(size.rows)", pilot.picture)
    #expect(pilot.effects == [])
    #expect(pilot.frame.cursor?.row == 5)
    pilot.press(.control("a"))
    pilot.type(" 陈晓岚一 ")
    pilot.press(.enter)
    #expect(pilot.effects == [.rename(file: "d1.json", name: "陈晓岚一", newFile: "陈晓岚一.json")])
    #expect(pilot.state.context == .desk)
  }

  /// A person whose name stays is not written anew; of a damaged file only the name can be changed.
  @Test func renamingTheFileAlone() throws {
    var pilot = try pilot()
    pilot.press(.control("e"), .enter, .control("a"))
    pilot.type("x")
    pilot.press(.enter)
    #expect(pilot.effects == [.rename(file: "d1.json", name: nil, newFile: "x.json")])
    pilot.press(.end, .control("e"), .control("a"))
    pilot.type("好")
    pilot.press(.enter)
    #expect(pilot.effects.last == .rename(file: "坏.json", name: nil, newFile: "好.json"))
    for bad in ["", ".x", "a:b", "b.review", "B.Review", "归档", "Generations", String(repeating: "长", count: 70)] {
      var pilot = try self.pilot()
      pilot.press(.end, .control("e"), .control("a"), .delete)
      pilot.type(bad)
      pilot.press(.enter)
      #expect(pilot.effects == [], "\(bad)")
      #expect(pilot.picture.contains("这不能作文件名"), "\(bad)")
    }
  }

  @Test func aDateForManyIsAWholeOne() throws {
    var pilot = try pilot()
    pilot.press(.control("t"), .control("o"))
    pilot.type("2026-06")
    pilot.press(.enter, .enter)
    #expect(pilot.effects == [])
    #expect(pilot.picture.contains("申报日「2026-06」不是完整的日期：须写到日，如 2026-05-01。"))
  }

  @Test(arguments: PictureTests.sizes) func settingAll(_ size: Size) throws {
    var pilot = try pilot(columns: size.columns, rows: size.rows)
    pilot.press(.control("t"), .control("t"), .control("o"))
    pilot.type("2026-13-01")
    pilot.press(.tab)
    pilot.type("60")
    pilot.press(.enter)
    expectPicture("desk-set-\(size.columns)x\(size.rows)", pilot.picture)
    #expect(pilot.effects == [])
    pilot.press(.control("a"))
    pilot.type("2026.6.1")
    pilot.press(.enter, .enter)
    let day = try #require(CalendarDay(year: 2026, month: 6, day: 1))
    #expect(
      pilot.effects == [
        .setAll(files: ["d1.json", "d2.json"], DeskSetting(applicationDate: day, passMark: .points(Points(60))))
      ])
  }

  @Test func whatIsNotFilledInStays() throws {
    let typed: [(String, String, DeskSetting?)] = [
      ("", "", nil), ("", "无", DeskSetting(passMark: .removed)),
      ("", "62.5", DeskSetting(passMark: .points(Points(thousandths: 62_500)))), ("", "六十", nil), ("2026-06", "", nil),
    ]
    for (day, mark, setting) in typed {
      var pilot = try pilot()
      pilot.press(.control("o"))
      pilot.type(day)
      pilot.press(.enter)
      pilot.type(mark)
      pilot.press(.enter)
      #expect(pilot.effects == (setting.map { [.setAll(files: ["d1.json"], $0)] } ?? []), "\(day) \(mark)")
    }
    var draft = Sample.draft()
    draft.invalid = [InvalidValue(key: "passMark", found: "x", problem: .notNumber)]
    let same = DeskSetting().applied(to: draft)
    #expect(same == draft)
    let removed = DeskSetting(passMark: .removed).applied(to: draft)
    #expect(removed.passMark == nil)
    #expect(removed.invalid == [])
    #expect(removed.applicationDate == draft.applicationDate)
  }

  // MARK: - Where nothing can be written

  @Test func aReadOnlyFolderIsForLooking() throws {
    var pilot = try pilot(readOnly)
    let screen = pilot.picture
    #expect(screen.split(separator: "\n").first?.hasSuffix("usb  只读") == true)
    for key in [Key.control("n"), .control("d"), .control("p"), .control("e"), .control("k"), .control("o")] {
      pilot.press(key)
      #expect(pilot.picture.contains("只读：磁盘是只读的。"), "\(key)")
    }
    // Nothing is offered that cannot be done there.
    #expect(!screen.contains(Words.newDraft) && !screen.contains(Words.Desk.importRoster))
    pilot.press(.home, .enter)
    #expect(pilot.effects == [.open(file: "d1.json")])
    pilot.send(.listed(DeskListing(folder: "usb", drafts: [], readOnly: "只读：磁盘是只读的。")))
    #expect(pilot.picture.contains("这个文件夹里没有草稿，也不能在这里新建；"))
    #expect(pilot.picture.contains("只读：磁盘是只读的。"))
    #expect(!pilot.picture.contains("按 Enter 新建一份"))
  }

  @Test func theArchiveIsForBringingBack() throws {
    var pilot = try pilot()
    pilot.press(.control("x"))
    #expect(pilot.effects == [.showArchive(true)])
    pilot.send(.listed(archive))
    #expect(pilot.picture.contains("归档"))
    #expect(!pilot.picture.contains(Words.newDraft))
    #expect(pilot.picture.contains("^K 取回"))
    for key in [Key.control("n"), .control("p"), .control("e"), .control("o")] {
      pilot.press(key)
      #expect(pilot.picture.contains("归档里的草稿先取回"), "\(key)")
    }
    pilot.press(.control("k"))
    #expect(pilot.effects.last == .bringBack(files: ["d1.json"]))
    pilot.press(.escape)
    #expect(pilot.effects.last == .showArchive(false))
  }

  @Test func aFolderThatCannotBeReadSaysWhy() throws {
    var pilot = try pilot(DeskListing(folder: "usb", drafts: [], problem: "文件夹「usb」不在了：可能已被移走，或 U 盘已拔出。"))
    #expect(pilot.picture.contains("文件夹「usb」不在了"))
    pilot.press(.control("n"), .home, .enter, .down, .enter, .control("x"), .control("z"))
    #expect(pilot.effects == [])
    pilot.press(.control("l"))
    #expect(pilot.effects == [.redraw, .listDrafts])
  }

  // MARK: - Many

  @Test func whileManyAreChangedOthersWait() throws {
    var pilot = try pilot()
    pilot.send(.progress(DeskProgress(done: 3, total: 40)))
    #expect(pilot.picture.contains("正在处理，已完成 3/40 份；按 Esc 停下，没有处理的不动"))
    let keys: [Key] = [.control("k"), .control("d"), .control("p"), .control("e"), .control("o"), .enter]
    for key in keys { pilot.press(key) }
    #expect(pilot.effects == [])
    pilot.press(.down)
    #expect(try desk(pilot).selection == .draft("d2.json"))
    pilot.press(.escape)
    #expect(pilot.effects == [.stopJob])
    #expect(pilot.picture.contains("正在停下，已完成 3/40 份"))
    pilot.send(.done(DeskNews("已设定 39 份草稿；1 份没有办成", details: ["坏.json：不是草稿"])))
    #expect(pilot.picture.contains("已设定 39 份草稿；1 份没有办成"))
    #expect(pilot.picture.contains("坏.json：不是草稿"))
    pilot.press(.escape)
    #expect(pilot.state.context == .desk)
    #expect(!pilot.picture.contains("正在处理"))
  }
}
