import Basics
import Scoring
import Standards
import TestSupport
import Testing

@testable import Wizard

/// Walks as a user does, by keys alone; figures are worked out by hand from the table.
@Suite struct WalkTests {
  /// Adds an entry on the step in front: the picker filtered to one row, then its fields by name.
  private func add(_ pilot: inout Pilot, _ row: String, _ fields: [(EntryField, String)] = []) throws {
    pilot.press(.control("n"))
    pilot.type(row)
    pilot.press(.enter)
    for (field, text) in fields {
      let id = try #require(pilot.draft.entries.last?.id)
      for _ in 0..<30 where pilot.state.editing?.form?.active != .entry(id, field) { pilot.press(.down) }
      #expect(pilot.state.editing?.form?.active == .entry(id, field))
      pilot.type(text)
      for _ in 0..<30 { pilot.press(.up) }
    }
    pilot.press(.escape)
  }

  @Test func oneEntryOfEachIndicatorByKeys() throws {
    var pilot = try Pilot()
    pilot.type("陈晓岚")
    pilot.go(to: 1)
    try add(&pilot, "honors.county", [(.title, "县先进工作者")])
    try add(&pilot, "appraisals", [(.date, "2025")])
    pilot.press(.pageDown)
    try add(&pilot, "本科", [(.title, "机械工程")])
    pilot.press(.pageDown)
    try add(&pilot, "experience.field", [(.months, "5年10月")])
    try add(&pilot, "posts.large.backbone")
    try add(&pilot, "lectures.county", [(.count, "3")])
    pilot.press(.pageDown)
    try add(&pilot, "research.provincial", [(.rank, "3"), (.date, "2024.5")])
    try add(&pilot, "engineering.over5m", [(.rank, "2"), (.date, "202501")])
    try add(&pilot, "services.promotion.lead", [(.date, "2025-03"), (.claimed, "8.5")])
    pilot.press(.pageDown)
    try add(&pilot, "awards.county.second", [(.title, "区科学技术进步奖"), (.rank, "2"), (.date, "2024")])
    pilot.press(.pageDown)
    try add(&pilot, "firstsets.municipal.domestic", [(.rank, "4"), (.date, "2025")])
    pilot.press(.pageDown)
    try add(&pilot, "standards.industry", [(.rank, "2"), (.date, "2023")])
    pilot.press(.pageDown)
    try add(&pilot, "patents.invention", [(.rank, "1"), (.date, "2023")])
    pilot.press(.pageDown)
    try add(&pilot, "papers.core", [(.rank, "1"), (.date, "2024")])

    let report = try #require(pilot.report)
    #expect(report.entries.map(\.status) == Array(repeating: .counted, count: 14))
    let counts = ["3", "0.3", "6", "5", "5", "0.6", "8", "6", "8.5", "8", "1", "10", "8", "10"]
    #expect(report.entries.map(\.counts.description) == counts)
    // 3.3 + 16.6 + 22.5 + 37; 保底: 推广 7-10 bottom 7 instead of 8.5, 县区 second prize at rank 2 6 instead of 8.
    #expect(report.total.points.description == "79.4")
    #expect(report.total.low.description == "75.9")
    #expect(report.total.high.description == "80.9")
    #expect(pilot.draft.entries[6].date?.description == "2024-05")
    #expect(pilot.draft.entries[9].title == "区科学技术进步奖")
    #expect(pilot.draft.applicant.name == "陈晓岚")
    #expect(pilot.effects.contains(.save))
  }

  @Test func barsAreRightInTheFrameOfTheKey() throws {
    var pilot = try Pilot()
    pilot.go(to: 3)
    try add(&pilot, "experience.field")
    pilot.press(.enter)
    let id = pilot.draft.entries[0].id
    while pilot.state.editing?.form?.active != .entry(id, .months) { pilot.press(.down) }
    pilot.type("3")
    #expect(pilot.picture.contains("合计"))
    #expect(pilot.report?.total.points == .zero)
    pilot.type("6")
    #expect(pilot.report?.total.points == Points(3))
    #expect(pilot.picture.contains("3.0/150 +3.0"))
    pilot.press(.left)
    #expect(!pilot.picture.contains("+3.0"))
    #expect(pilot.picture.contains("3.0/150"))
  }

  @Test func aWrongValueIsKeptAndSaid() throws {
    var pilot = try Pilot()
    pilot.go(to: 5)
    try add(&pilot, "awards.county.second", [(.rank, "二")])
    let entry = pilot.draft.entries[0]
    #expect(entry.rank == nil)
    #expect(entry.invalid == [InvalidValue(key: "rank", found: "二", problem: .notWholeNumber)])
    #expect(pilot.report?.entries[0].status == .incomplete)
    pilot.press(.control("e"))
    while pilot.state.editing?.form?.active != .entry(entry.id, .rank) { pilot.press(.control("e")) }
    pilot.press(.backspace)
    pilot.type("2")
    #expect(pilot.draft.entries[0].rank == 2)
    #expect(pilot.draft.entries[0].invalid.isEmpty)
    #expect(pilot.report?.total.points == Points(8))
  }

  @Test func anApplicationDateThatIsNoneKeepsTheLastOne() throws {
    var pilot = try Pilot()
    pilot.press(.down, .down, .down, .control("a"))
    pilot.type("2026-02-30")
    pilot.press(.pageDown)
    #expect(pilot.draft.applicationDate.description == "2026-05-01")
    #expect(pilot.picture.contains("错1"))
    for _ in 0..<30 where pilot.state.editing?.form?.active != .applicationDate { pilot.press(.control("e")) }
    #expect(pilot.state.editing?.form?.text.text == "2026-02-30")
    pilot.press(.control("a"))
    pilot.type("2026-06-01")
    #expect(pilot.draft.applicationDate.description == "2026-06-01")
    #expect(pilot.state.editing?.unsavedDate == nil)
  }

  @Test func thePickerShowsWhatOneMoreAddsNow() throws {
    var draft = Draft.dated
    draft.entries = [
      Sample.entry("e1", "awards.county.first", rank: 1, date: "2024"),
      Sample.entry("e2", "education.master"),
    ]
    var pilot = try Pilot(draft)
    pilot.go(to: 5)
    pilot.press(.control("n"))
    let table = try builtInTable()
    let gains = try gains(pilot)
    // 县区 cap 15, of which 10 are taken.
    #expect(gains["awards.county.first"] == "+5.0")
    #expect(gains["awards.municipal.first"] == "+9.0~+15.0")
    pilot.press(.escape)
    pilot.go(to: 2)
    pilot.press(.control("n"))
    #expect(try self.gains(pilot)["education.bachelor"] == "+0 不高于已计")
    #expect(try self.gains(pilot)["education.master"] == "+0 不高于已计")
    #expect(table.rows.count == 62)
  }

  private func gains(_ pilot: Pilot) throws -> [String: String] {
    guard case .picker(let picker)? = pilot.state.editing?.layer else { return [:] }
    let table = try builtInTable()
    return Dictionary(
      uniqueKeysWithValues: picker.gains.map { (table.nodes[$0].id, Words.gain($1, table)) })
  }

  @Test func deletingIsUndone() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.go(to: 5)
    let before = pilot.draft
    pilot.press(.control("d"))
    #expect(pilot.draft.entries.count == before.entries.count - 1)
    #expect(pilot.picture.contains("已删除 「区科学技术进步奖」，^Z 撤销"))
    pilot.go(to: 8)
    pilot.press(.control("z"))
    #expect(pilot.draft == before)
    #expect(pilot.state.editing?.stepIndex == 5)
    pilot.press(.control("y"))
    #expect(pilot.draft.entries.count == before.entries.count - 1)
  }

  @Test func aReadOnlyDraftIsShownAndNotChanged() throws {
    var pilot = try Pilot(Sample.draft(), readOnly: "另一个窗口正在使用这份草稿")
    #expect(pilot.picture.contains("只读"))
    let before = pilot.draft
    pilot.type("某")
    pilot.go(to: 5)
    pilot.press(.control("d"), .control("n"), .enter)
    pilot.type("某")
    #expect(pilot.draft == before)
    #expect(!pilot.effects.contains(.save))
  }

  @Test func factsAreAnsweredByKeys() throws {
    var pilot = try Pilot()
    pilot.go(to: 10)
    pilot.press(.right)
    #expect(pilot.draft.facts["inService"] == .yesNo(true))
    pilot.press(.down, .right, .right)
    #expect(pilot.draft.facts["ethicsMet"] == .yesNo(false))
    pilot.press(.control("x"))
    #expect(pilot.draft.facts["ethicsMet"] == .doesNotApply)
    pilot.press(.control("x"))
    #expect(pilot.draft.facts["ethicsMet"] == nil)
    while pilot.state.editing?.form?.active != .option(fact: "landmarks", id: "standardDrafter") { pilot.press(.down) }
    pilot.type(" ")
    #expect(pilot.draft.facts["landmarks"] == .list([.text("standardDrafter")]))
    pilot.press(.down, .down)
    pilot.type("　")
    #expect(pilot.draft.facts["landmarks"] == .list([]))
  }

  @Test func leavingAsksForItAndTheDeskComesBack() throws {
    var pilot = try Pilot()
    pilot.press(.control("q"))
    #expect(pilot.effects == [.leave])
    pilot.press(.escape, .escape)
    #expect(pilot.effects == [.leave, .close])
    pilot.send(.closed)
    #expect(pilot.effects.last == .listDrafts)
    pilot.send(.listed(DeskListing(folder: "drafts", drafts: Sample.desk)))
    pilot.press(.enter)
    #expect(pilot.effects.last == .open(file: "自评-2026-05-01.json"))
  }

  @Test func aFailedSaveIsSaidUntilItWorks() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.type("某")
    pilot.send(.saveFailed(SaveFailure(cause: "磁盘已满", sentence: "写入没有成功，磁盘已满：请另选文件夹。", since: "14:03:22")))
    #expect(pilot.picture.contains("写入没有成功"))
    pilot.press(.down)
    #expect(pilot.picture.contains("14:03:22 起未保存：磁盘已满"))
    pilot.press(.control("c"))
    pilot.send(.saveFailed(SaveFailure(cause: "磁盘已满", sentence: "写入没有成功。", since: "14:03:22")))
    #expect(pilot.picture.contains("再按 ^C 不保存退出"))
    pilot.press(.control("c"))
    #expect(pilot.effects.last == .abandon)
    pilot.send(.saved(at: "14:05:00"))
    #expect(pilot.picture.contains("已保存 14:05:00"))
  }
}
