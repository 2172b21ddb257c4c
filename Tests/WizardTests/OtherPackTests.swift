import Basics
import Scoring
import Screen
import Standards
import TestSupport
import Testing

@testable import Wizard

/// Another committee's standard, walked by keys: its steps, rows, fields, bars and conditions are all the pack's.
@Suite struct OtherPackTests {
  private func pilot(columns: Int = 80, rows: Int = 24) throws -> Pilot {
    var draft = Draft.dated
    draft.applicationDate = try #require(CalendarDay(year: 2027, month: 5, day: 1))
    return try Pilot(draft, columns: columns, rows: rows, table: OtherPack.table())
  }

  private func add(_ pilot: inout Pilot, _ row: String, _ fields: [(EntryField, String)] = []) throws {
    pilot.press(.control("n"))
    pilot.type(row)
    pilot.press(.enter)
    let id = try #require(pilot.draft.entries.last?.id)
    for (field, text) in fields {
      for _ in 0..<20 where pilot.state.editing?.form?.active != .entry(id, field) { pilot.press(.down) }
      #expect(pilot.state.editing?.form?.active == .entry(id, field))
      pilot.type(text)
      for _ in 0..<20 { pilot.press(.up) }
    }
    pilot.press(.escape)
  }

  @Test func itsSixStepsAreWalked() throws {
    var pilot = try pilot()
    let steps = try OtherPack.table().steps
    #expect(steps.count == 6)
    #expect(steps.map(try OtherPack.table().title) == ["申报人", "基础", "项目", "带徒", "条件", "汇总"])
    pilot.go(to: 1)
    try add(&pilot, "training.study", [(.months, "30")])
    try add(&pilot, "village.days", [(.count, "30")])
    pilot.press(.pageDown)
    try add(&pilot, "projects.key", [(.rank, "1"), (.date, "2026")])
    try add(&pilot, "projects.key", [(.rank, "2"), (.date, "2025")])
    try add(&pilot, "projects.plain", [(.rank, "4"), (.date, "2024-06")])
    try add(&pilot, "projects.plain", [(.rank, "1"), (.date, "2020")])
    pilot.press(.pageDown)
    try add(&pilot, "mentoring.pupil", [(.date, "2026"), (.claimed, "3.5")])

    let report = try #require(pilot.report)
    #expect(report.entries.map(\.counts.description) == ["8", "7.5", "12", "9.6", "2.25", "0", "3.5"])
    #expect(report.entries[5].status == .outsideWindow)
    // 15.5 + 23.85 + 3.5; the mentoring is the experts' to value, from 2 to 5.
    #expect(report.total == Figures(low: p(41_350), points: p(42_850), high: p(44_350)))
    #expect(report.score == .met)
    #expect(pilot.picture.contains("42.85/100"))
    for bar in ["基础", "推广实绩", "培养"] { #expect(pilot.picture.contains(bar)) }
  }

  @Test func itsConditionsAreAskedAndJudged() throws {
    var pilot = try pilot()
    pilot.go(to: 4)
    #expect(pilot.picture.contains("在县工作"))
    pilot.press(.right)
    #expect(pilot.draft.facts["local"] == .yesNo(true))
    pilot.go(to: 5)
    #expect(pilot.picture.contains("农业技术推广") || pilot.picture.contains("基础条件"))
    #expect(pilot.report?.verdicts.map(\.id) == ["eligible"])
  }

  /// Names of the built-in standard that this one has not: whatever is said of this one, none of them is in it.
  private func foreign() throws -> [String] {
    let (pack, own) = (try builtInTable().pack, OtherPack.text)
    let nodes = try builtInTable().nodes
    let names =
      [pack.id, pack.title] + [pack.shortTitle].compactMap(\.self) + pack.screens.map(\.title)
      + nodes.flatMap { [$0.name, $0.shortName] } + pack.fields.map(\.label)
      + pack.facts.flatMap { [$0.label, $0.question] }
      + pack.conditions.flatMap { [$0.name, $0.article] } + pack.verdicts.map(\.name) + pack.readings.map(\.reading)
      + pack.judgedByPeople.map(\.text) + ["助理工程师", "温州", "工信", "征求意见稿"]
    // Words of one or two characters stand inside others; these are the program's own.
    return Set(names).subtracting(["佐证材料", "申报专业", "自报分值"]).filter { $0.count > 2 && !own.contains($0) }.sorted()
  }

  private func full() throws -> Draft {
    var draft = Draft.dated
    draft.applicationDate = try #require(CalendarDay(year: 2027, month: 5, day: 1))
    draft.standard = OtherPack.id
    draft.applicant = Applicant(name: "甲乙", organization: "县站", specialty: "农技")
    draft.facts = ["hired": .text("2020-01-01")]
    draft.entries = [
      entry("e1", "training.study", "进修甲") { $0.months = 30 },
      entry("e2", "village.days", "下乡甲") { $0.count = 50 },
      entry("e3", "projects.key", "重点甲") {
        $0.rank = 1
        $0.date = PartialDate(year: 2026)
      },
      entry("e4", "projects.plain", "一般甲") {
        $0.rank = 9
        $0.date = PartialDate(year: 2010)
      },
      entry("e5", "projects.key", "缺名次"), entry("e6", "mentoring.pupil", "带徒甲"),
    ]
    return draft
  }

  private func entry(_ id: String, _ row: String, _ title: String, _ fill: (inout Entry) -> Void = { _ in }) -> Entry {
    var entry = Entry(id: id, criterion: row)
    entry.title = title
    fill(&entry)
    return entry
  }

  /// Steps, forms, help, reasons, the choice of a row, advice and the summary speak of this standard alone.
  @Test func nothingOfTheBuiltInStandardIsSaid() throws {
    let foreign = try foreign()
    #expect(foreign.count > 150)
    let draft = try full()
    var said: Set<String> = []
    var pilot = try Pilot(draft, columns: 120, rows: 60, table: OtherPack.table())
    for step in 0..<6 {
      pilot.go(to: step)
      for _ in 0..<12 {
        said.formUnion(pilot.picture.split(separator: "\n").map(String.init))
        for key in [Key.control("g"), .control("o"), .control("n"), .enter] {
          let before = pilot.state
          pilot.press(key)
          said.formUnion(pilot.picture.split(separator: "\n").map(String.init))
          pilot.press(.pageDown)
          said.formUnion(pilot.picture.split(separator: "\n").map(String.init))
          pilot.state = before
        }
        pilot.press(.down)
      }
    }
    var session = PlainSession(table: try OtherPack.table())
    said.formUnion(session.learn(.opened(OpenedDraft(draft: draft, name: "草稿.json"))))
    for word in ["步骤", "1", "2", "3", "4", "5", "6", "说明", "汇总", "问题", "依据"] {
      said.formUnion(session.hear(word).lines)
      said.formUnion(session.ask())
    }
    let report = score(draft, try OtherPack.table())
    let wording = Wording(report, of: draft, try OtherPack.table())
    said.formUnion(report.diagnostics.map(wording.sentence))
    said.formUnion(draft.entries.indices.map(wording.why))
    #expect(said.contains { $0.hasSuffix("请填自报。") })
    for name in foreign {
      let line = said.first { $0.contains(name) }
      #expect(line == nil, "\(name): \(line ?? "")")
    }
  }

  @Test(arguments: [(60, 18), (80, 24), (120, 40)]) func everyStepIsDrawnAtEverySize(_ columns: Int, _ rows: Int) throws
  {
    var pilot = try pilot(columns: columns, rows: rows)
    for step in 0..<6 {
      pilot.go(to: step)
      #expect(pilot.state.editing?.stepIndex == step)
      #expect(pilot.picture.contains("合计"))
    }
  }

  /// As many sections as a committee may have, each with its figure beside the others.
  @Test(arguments: [60, 80, 120]) func manySectionsShareTwoLines(_ columns: Int) throws {
    var pack = try builtInTable().pack
    for number in 1...2 {
      let row = Node(id: "more\(number).a.b", name: "行", scale: .flat(Points(1)))
      let indicator = Node(id: "more\(number).a", name: "指标", children: [row])
      pack.sections.append(
        Node(id: "more\(number)", name: "第\(number + 4)部分", cap: Points(number), children: [indicator]))
    }
    let pilot = try Pilot(columns: columns, rows: 24, table: Table(pack))
    for name in ["职业道德", "经历水平", "工作业绩", "技术成果", "第5部分", "第6部分"] {
      #expect(pilot.picture.contains(name), "\(pilot.picture)")
    }
    for cap in ["/10", "/25", "/55", "/60", "/1", "/2"] { #expect(pilot.picture.contains("0.0\(cap)")) }
  }

  private func p(_ thousandths: Int) -> Points { Points(thousandths: thousandths) }
}
