import Basics
import Scoring
import Screen
import Standards
import TestSupport
import Testing

@testable import Wizard

/// The start screen: what its table shows, how it is sorted, narrowed and marked, and what its keys ask for.
@Suite struct DeskTests {
  /// Four people and a damaged file, the newest first.
  static let people = [
    person("d1", "陈晓岚", "瓯江机械", "机电制造", 85_500, mark: 60, .met, missing: 0, at: 5),
    person("d2", "张三", "雁荡电气", "电气工程", 59_000, mark: 60, .unknown, missing: 3, at: 4),
    person("d3", "安吉", "瓯江机械", "化工", 59_000, mark: nil, .unmet, missing: 1, at: 3),
    person("d4", "", "", "", 0, mark: 60, .unknown, missing: 12, at: 2),
    DeskDraft(file: "坏.json", modified: 1, changed: "2026-05-01 00:01", damage: "坏.json 第 1 行：不是草稿。"),
  ]

  static func person(
    _ file: String, _ name: String, _ organization: String, _ specialty: String, _ thousandths: Int, mark: Int?,
    _ application: Truth, missing: Int, at modified: Int
  ) -> DeskDraft {
    DeskDraft(
      file: FileName(file + ".json"),
      applicant: Applicant(name: name, organization: organization, specialty: specialty, staffNumber: "00" + file),
      result: DeskResult(
        total: Figures(Points(thousandths: thousandths)), passMark: mark.map { Points($0) },
        verdicts: Sample.verdicts(application, .unknown, .met), missing: missing),
      modified: modified, changed: "2026-05-01 00:0\(modified)")
  }

  private func pilot(_ drafts: [DeskDraft] = people, columns: Int = 80, rows: Int = 24) throws -> Pilot {
    try Pilot(desk: drafts, columns: columns, rows: rows)
  }

  private func desk(_ pilot: Pilot) throws -> Desk {
    guard pilot.state.isAtDesk else { throw NotAtTheDesk() }
    return pilot.state.desk
  }

  private struct NotAtTheDesk: Error {}

  private func files(_ pilot: Pilot) throws -> [String] {
    try desk(pilot).rows.compactMap { if case .draft(let file) = $0 { file.stem } else { nil } }
  }

  // MARK: - The table

  @Test(arguments: PictureTests.sizes) func itShowsAllThatItHasRoomFor(_ size: Size) throws {
    var pilot = try pilot(columns: size.columns, rows: size.rows)
    pilot.press(.down, .control("t"))
    expectPicture("desk-people-\(size.columns)x\(size.rows)", pilot.picture)
    pilot.type("oj")
    expectPicture("desk-filtered-\(size.columns)x\(size.rows)", pilot.picture)
  }

  /// Who can apply this year? Words of the verdicts, of the mark and of completeness narrow the table, with its count.
  @Test func wordsOfVerdictsNarrowIt() throws {
    var drafts = Self.people
    drafts[0].result?.verdicts = Sample.verdicts(.met, .met, .met)
    drafts.append(Self.person("d6", "李四", "达到咨询", "软件", 60_000, mark: 60, .met, missing: 1, at: 0))
    let cases: [(String, [String])] = [
      ("符合", ["d1"]), ("不符合", ["d3"]), ("待定", ["d2", "d4", "d6"]), ("达到", ["d1", "d6"]), ("未达到", ["d2", "d4"]),
      ("完成", ["d1"]), ("达到 李", ["d6"]), ("达到 软件", ["d6"]), ("符合 达到", ["d1"]), ("符 合", []), ("达到咨询", ["d6"]),
    ]
    for (typed, expected) in cases {
      var pilot = try pilot(drafts)
      pilot.type(typed)
      #expect(try files(pilot).sorted() == expected, "\(typed)")
      #expect(pilot.picture.contains("\(expected.count)/6 份"), "\(typed)")
    }
  }

  /// Whatever the width, columns neither overlap nor leave the table, and the name, the total and the distance are there.
  @Test func columnsGiveWayToWidth() {
    for width in 58...200 {
      let fields = DeskFields(columns: width, verdicts: 3).fields
      #expect(Set(fields.map(\.kind)).isSuperset(of: [.name, .total, .distance, .completeness, .verdicts]))
      for (field, next) in zip(fields, fields.dropFirst()) { #expect(field.start + field.width < next.start) }
      if let last = fields.last { #expect(last.start + last.width <= width) }
    }
    let kinds = { (width: Int) in DeskFields(columns: width, verdicts: 3).fields.map(\.kind) }
    #expect(kinds(58) == [.name, .organization, .total, .distance, .verdicts, .completeness, .changed])
    for width in 78...200 {
      #expect(
        kinds(width)
          == [.name, .organization, .specialty, .total, .band, .distance, .verdicts, .completeness, .changed])
    }
  }

  /// The widest figures and texts of every column stand apart from each other at 80 columns, and in a narrow window.
  @Test(arguments: [
    (80, "  李小明   温州瓯江.. 机电制.. 100.5  98.5~120.5 -100.0 否待符 缺12  26-05-01"),
    (60, "  李小明    温州瓯江.. 100.5 -100.0 否待符 缺12  26-05-01"),
  ]) func everyColumnHasRoom(_ columns: Int, _ line: String) throws {
    var draft = DeskTests.person("a", "李小明", "温州瓯江机械有限公司", "机电制造与自动化", 100_500, mark: nil, .unmet, missing: 12, at: 1)
    draft.result?.total = Figures(
      low: Points(thousandths: 98_500), points: Points(thousandths: 100_500), high: Points(thousandths: 120_500))
    draft.result?.passMark = Points(thousandths: 200_500)
    let pilot = try pilot([draft], columns: columns)
    #expect(pilot.picture.contains(line), "\(pilot.picture)")
  }

  /// A draft of nobody yet is told from the others by its whole file's name.
  @Test func aFileWithoutAPersonHasRoomForItsName() throws {
    let draft = DeskTests.person("自评-2026-05-01-17", "", "", "", 0, mark: nil, .unknown, missing: 3, at: 1)
    #expect(try pilot([draft]).picture.contains("  自评-2026-05-01-17.json        0.0"))
  }

  @Test func aDraftIsSummedUpAsTheWizardItselfWould() throws {
    let table = try builtInTable()
    let result = DeskResult(of: Sample.draft(), table)
    let pilot = try Pilot(Sample.draft())
    let editing = try #require(pilot.state.editing)
    #expect(result.total == editing.report.total)
    #expect(result.passMark == Points(60))
    #expect(result.distance == Points(thousandths: 17_500))
    #expect(result.verdicts.map(\.name) == ["申报条件", "评审条件", "诚信要求"])
    #expect(result.verdicts.map(\.truth) == editing.report.verdicts.map(\.truth))
    #expect(result.missing == editing.problems.count { $0.kind == .missing })
    #expect(result.wrong + result.missing + result.doubtful == editing.problems.count)
  }

  // MARK: - Sorting

  @Test func aKeyGoesThroughTheColumns() throws {
    var pilot = try pilot()
    let expected: [(DeskColumn, [String], String)] = [
      (.changed, ["d1", "d2", "d3", "d4", "坏"], "按更改 新的在前"),
      // 安吉 a, 陈晓岚 c, d4 by its file, 坏 h, 张三 z.
      (.name, ["d3", "d1", "d4", "坏", "d2"], "按姓名 拼音序"),
      // 瓯江 o twice, the newer first; 雁荡 y; nothing for the others.
      (.organization, ["d1", "d3", "d2", "d4", "坏"], "按单位 拼音序"),
      (.specialty, ["d2", "d3", "d1", "d4", "坏"], "按专业 拼音序"),
      (.total, ["d1", "d2", "d3", "d4", "坏"], "按自评 高的在前"),
      (.distance, ["d1", "d2", "d4", "d3", "坏"], "按比规定 高的在前"),
      (.verdicts, ["d1", "d2", "d4", "d3", "坏"], "按结论 符合的在前"),
      (.completeness, ["d1", "d3", "d2", "d4", "坏"], "按完成 完成的在前"),
    ]
    for (column, order, words) in expected {
      #expect(try desk(pilot).order.column == column)
      #expect(try files(pilot) == order, "\(column)")
      #expect(pilot.picture.contains(words))
      #expect(try desk(pilot).selection == .draft("d1.json"))
      pilot.press(.tab)
    }
    #expect(try desk(pilot).order == DeskOrder())
  }

  /// Turned round, what is not known still comes last.
  @Test func theOtherWayRound() throws {
    var pilot = try pilot()
    pilot.press(.tab, .tab, .tab, .tab, .tab, .backTab)
    #expect(try files(pilot) == ["d4", "d2", "d1", "d3", "坏"])
    #expect(pilot.picture.contains("按比规定 低的在前"))
    #expect(pilot.picture.contains("^比规定"))
  }

  // MARK: - The filter

  @Test func whatIsTypedNarrowsTheTable() throws {
    let found: [(String, [String])] = [
      ("陈", ["d1"]), ("cxl", ["d1"]), ("瓯江", ["d1", "d3"]), ("oj hg", ["d3"]), ("电气工程", ["d2"]),
      ("00d4", ["d4"]), ("坏", ["坏"]), ("ＺＳ", ["d2"]), ("没有的", []),
    ]
    for (typed, files) in found {
      var pilot = try pilot()
      pilot.type(typed)
      #expect(try self.files(pilot) == files, "\(typed)")
      #expect(pilot.effects == [])
      #expect(try desk(pilot).selection == files.first.map { .draft(FileName($0 + ".json")) })
      pilot.press(.escape)
      #expect(try self.files(pilot).count == 5)
      #expect(try desk(pilot).filter.text == "")
    }
  }

  /// Where nothing fits, Enter opens nothing and makes nothing.
  @Test func withoutAMatchNothingHappens() throws {
    var pilot = try pilot()
    pilot.type("没有的")
    #expect(pilot.picture.contains("没有符合「没有的」的草稿"))
    pilot.press(.enter, .control("r"), .control("d"), .control("t"), .down, .end)
    #expect(pilot.effects == [])
    pilot.press(.backspace, .backspace, .backspace, .enter)
    #expect(pilot.effects.count == 1)
  }

  /// The cursor stands where an input method needs it.
  @Test func theCursorStandsInTheFilter() throws {
    var pilot = try pilot()
    #expect(pilot.frame.cursor == CursorPosition(row: 1, column: 7))
    pilot.type("瓯江")
    #expect(pilot.frame.cursor == CursorPosition(row: 1, column: 11))
    pilot.press(.left)
    #expect(pilot.frame.cursor == CursorPosition(row: 1, column: 9))
  }

  // MARK: - Filling in

  /// Drafts that are read later fill their rows: none moves, and the selection stays.
  @Test func rowsFillInWithoutMoving() throws {
    let names = Self.people.map { DeskDraft(file: $0.file, modified: $0.modified, changed: $0.changed) }
    var pilot = try pilot(names)
    #expect(pilot.picture.contains("5 份 待读 5"))
    pilot.press(.down, .down)
    #expect(try desk(pilot).selection == .draft("d3.json"))
    pilot.send(.read([Self.people[3], Self.people[0]]))
    #expect(try files(pilot) == ["d1", "d2", "d3", "d4", "坏"])
    #expect(try desk(pilot).selection == .draft("d3.json"))
    #expect(pilot.picture.contains("5 份 待读 3"))
    #expect(pilot.picture.contains("陈晓岚"))
    pilot.press(.tab)
    let order = try files(pilot)
    pilot.send(.read([Self.people[1], Self.people[2]]))
    #expect(try files(pilot) == order)
    pilot.send(.read([Self.people[4]]))
    #expect(try files(pilot) == ["d3", "d1", "d4", "坏", "d2"])
    #expect(try desk(pilot).selection == .draft("d3.json"))
    #expect(try desk(pilot).drafts.map(\.isRead) == [true, true, true, true, true])
  }

  @Test func theDeskComesBackAsItWas() throws {
    var pilot = try pilot()
    pilot.press(.tab)
    pilot.type("oj")
    pilot.press(.down, .enter)
    #expect(pilot.effects == [.open(file: "d1.json")])
    let before = try desk(pilot)
    pilot.send(.opened(OpenedDraft(draft: .dated, name: "d1.json")))
    pilot.send(.closed)
    #expect(try desk(pilot) == before)
    pilot.send(.listed(DeskListing(folder: "drafts", drafts: Self.people)))
    #expect(try desk(pilot) == before)
    pilot.send(.listed(DeskListing(folder: "drafts", drafts: Array(Self.people.dropFirst()))))
    #expect(try desk(pilot).selection == .draft("d3.json"))
  }

  @Test func aDraftThatWasJustMadeIsSelected() throws {
    var pilot = try pilot()
    pilot.press(.control("n"))
    #expect(pilot.effects == [.createDraft])
    pilot.send(.opened(OpenedDraft(draft: .dated, name: "new.json")))
    pilot.send(.closed)
    pilot.send(.listed(DeskListing(folder: "drafts", drafts: Self.people + [DeskDraft(file: "new.json")])))
    #expect(try desk(pilot).selection == .draft("new.json"))
  }

  @Test func aThousandDraftsMoveAtOnce() throws {
    let many = (0..<1000).map { number in
      Self.person("n\(number)", "申报人", "单位", "专业", number, mark: nil, .unknown, missing: 0, at: number)
    }
    var pilot = try pilot(many)
    pilot.press(.end)
    #expect(try desk(pilot).selection == .draft("n0.json"))
    pilot.press(.pageUp)
    #expect(try desk(pilot).selection == .draft("n16.json"))
    pilot.press(.home)
    #expect(try desk(pilot).selection == .new)
  }
}
