import Basics
import Scoring
import Standards
import Wizard

/// An ordinary draft with one entry or more on every screen.
package enum Sample {
  package static func draft() -> Draft {
    var draft = Draft.dated
    draft.applicant = Applicant(name: "陈晓岚", organization: "温州某某机械有限公司", specialty: "机电制造")
    draft.passMark = Points(60)
    draft.facts = ["assistantSince": .text("2020-07-01"), "inService": .yesNo(true), "ethicsMet": .yesNo(true)]
    draft.entries = [
      entry("e1", "honors.county", title: "县先进工作者", date: "2023"),
      entry("e2", "appraisals.excellent", date: "2025"),
      entry("e3", "education.bachelor", title: "某某大学 机械工程"),
      entry("e4", "experience.field", title: "某某机械", months: 70),
      entry("e5", "posts.large.backbone", title: "研发部"),
      entry("e6", "influence.lectures.county", title: "数控机床培训", date: "2024-05"),
      entry("e7", "research.provincial", title: "高速主轴关键技术", rank: 3, date: "2024-05", project: "P1"),
      entry("e8", "engineering.over5m", title: "智能产线改造", rank: 2, date: "2025-01"),
      entry("e9", "services.promotion.lead", title: "主轴推广", date: "2022-03"),
      entry("e10", "awards.county.second", title: "区科学技术进步奖", rank: 2, date: "2024-11", project: "P1"),
      entry("e11", "firstsets.municipal.domestic", title: "五轴加工中心", rank: 4, date: "2025-06"),
      entry("e12", "standards.industry", title: "主轴通用技术条件", rank: 2, date: "2023-09"),
      entry("e13", "patents.invention", title: "一种高速主轴", rank: 1, date: "2023-02"),
      entry("e14", "patents.noninvention.utility", title: "一种夹具", rank: 1, date: "2019-02"),
      entry("e15", "papers.core", title: "主轴热误差补偿", rank: 1, date: "2024-08"),
      entry("e16", "papers.other", title: "夹具设计"),
    ]
    draft.entries[12].benefit = true
    return draft
  }

  package static func verdicts(_ application: Truth, _ review: Truth, _ integrity: Truth) -> [DeskResult.Verdict] {
    [.init("申报条件", application), .init("评审条件", review), .init("诚信要求", integrity)]
  }

  package static let desk = [
    DeskDraft(
      file: "自评-2026-05-01.json",
      applicant: Applicant(name: "陈晓岚", organization: "温州某某机械有限公司", specialty: "机电制造"),
      result: DeskResult(
        total: Figures(low: Points(82), points: Points(thousandths: 85_500), high: Points(87)), passMark: Points(60),
        verdicts: verdicts(.met, .unknown, .met), missing: 2, doubtful: 1),
      modified: 3, changed: "2026-05-01 14:03"),
    DeskDraft(
      file: "自评-2026-04-30.json",
      result: DeskResult(total: .zero, verdicts: verdicts(.unknown, .unknown, .unknown), missing: 12), modified: 2,
      changed: "2026-04-30 08:00"),
    DeskDraft(
      file: "坏.json", modified: 1, changed: "2026-04-20 09:12",
      damage: "坏.json 第 3 行第 5 列：这里应为逗号。请改好后再打开。"),
  ]

  package static func entry(
    _ id: String, _ criterion: String, title: String? = nil, rank: Int? = nil, date: String? = nil,
    months: Int? = nil, project: String? = nil
  ) -> Entry {
    var entry = Entry(id: id, criterion: criterion)
    entry.title = title
    entry.rank = rank
    entry.date = date.flatMap { try? PartialDate(parsing: $0) }
    entry.months = months
    entry.project = project
    return entry
  }
}

extension Pilot {
  /// Goes to a step by its place in the walk, from 0.
  package mutating func go(to step: Int) {
    guard state.editing != nil else { return }
    for _ in 0..<40 where state.editing?.pane != .steps { press(.tab) }
    press(.home)
    press(.down, times: step)
    press(.enter)
  }
}
