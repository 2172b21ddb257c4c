import Basics
import Scoring

/// What a practised clerk presses to enter the example applicant (`Tests/Examples/applicant.json`) from an empty desk.
package enum ApplicantByKeys {
  /// In a folder without other drafts.
  package static let alone = """
    ^N 陈晓岚 Enter 瓯江智能装备有限公司 Enter 机电制造 Enter 26-5-1 Enter 60 Enter 21-9-1 Enter 0 PgDn
    ^N Down Enter 区先进工作者 Enter Enter 24-4
    ^N Down Enter 公司年度优秀员工 Enter 2
    ^N nd Enter 2024_年度考核优秀 Enter ^P
    ^T ^P Enter ^P PgDn
    ^N Down Enter 机械设计制造及其自动化 PgDn
    ^N Enter 本单位 Enter 94
    ^N Down*3 Enter 研发部部长 Enter 31
    ^N nb Enter 企业内部技术培训 Enter 4 PgDn
    ^N Down Enter 高速包装线视觉检测 Enter 2 Enter 23-11 Enter 视觉检测
    ^N Down Enter ^P Enter 1 Enter 23-6 Enter ^P
    ^T 伺服压机节能改造 Enter 3 Enter 25-3
    ^N 1m Enter 自动仓储线建设 Enter 1 Enter 24-8
    ^N tg Enter 视觉检测模块推广 Enter 2 Enter 8.5 Enter 25-10 PgDn
    ^N qje Enter 区科学技术进步奖 Enter 2 Enter 25-1 PgDn
    ^N End Enter 市内首台套_智能包装机 Enter 1 5 Enter 24-12 Enter 1 PgDn
    ^N Down*2 Enter 团体标准_包装机安全 Enter 4 Enter 24-5
    ^N Down Enter 企业标准_装箱机 Enter 1 Enter 23-2 PgDn
    ^N Enter 一种纠偏机构 Enter 2 Enter 24-7-16 Enter 1
    ^N Down Enter 送料装置 Enter 1 Enter 22-10 Enter 1 PgDn
    ^N Down Enter 包装线视觉检测方法 Enter 1 Enter 23-9 PgDn
    11 ^X Enter ^X Enter 0 2 Enter 6 112 12 Enter 222
    """

  /// In the folder of the unit, with ``colleagues``: the unit, the date and the mark take a key each, and so do titles that
  /// colleagues have too, begun by a letter or two.
  package static let besideColleagues = """
    ^N 陈晓岚 Enter ^P Enter ^P Enter ^P Enter ^P Enter 21-9-1 Enter 0 PgDn
    ^N Down Enter q ^P Enter Enter 24-4
    ^N Down Enter g ^P Enter 2
    ^N nd Enter 2024 ^P Enter ^P
    ^T ^P Enter ^P PgDn
    ^N Down Enter j ^P PgDn
    ^N Enter b ^P Enter 94
    ^N Down*3 Enter y ^P Enter 31
    ^N nb Enter q ^P Enter 4 PgDn
    ^N Down Enter g ^P Enter 2 Enter 23-11 Enter s ^P
    ^N Down Enter ^P Enter 1 Enter 23-6 Enter ^P
    ^T 伺服压机节能改造 Enter 3 Enter 25-3
    ^N 1m Enter 自动仓储线建设 Enter 1 Enter 24-8
    ^N tg Enter 视觉检测模块推广 Enter 2 Enter 8.5 Enter 25-10 PgDn
    ^N qje Enter q ^P Enter 2 Enter 25-1 PgDn
    ^N End Enter 市内首台套_智能包装机 Enter 1 5 Enter 24-12 Enter 1 PgDn
    ^N Down*2 Enter 团体标准_包装机安全 Enter 4 Enter 24-5
    ^N Down Enter 企业标准_装箱机 Enter 1 Enter 23-2 PgDn
    ^N Enter 一种纠偏机构 Enter 2 Enter 24-7-16 Enter 1
    ^N Down Enter 送料装置 Enter 1 Enter 22-10 Enter 1 PgDn
    ^N Down Enter 包装线视觉检测方法 Enter 1 Enter 23-9 PgDn
    11 ^X Enter ^X Enter 0 2 Enter 6 112 12 Enter 222
    """

  /// Two drafts of the same unit, committee and year: what units have in common, and one project with several people.
  package static var colleagues: [Draft] {
    let shared = [
      ("honors.county", "区先进工作者"), ("honors.other", "公司年度优秀员工"), ("appraisals.excellent", "2024 年度考核优秀"),
      ("appraisals.excellent", "2025 年度考核优秀"), ("education.bachelor", "机械设计制造及其自动化"),
      ("experience.field", "本单位"), ("posts.large.head", "研发部部长"), ("influence.lectures.county", "企业内部技术培训"),
      ("research.municipal", "高速包装线视觉检测"), ("awards.county.second", "区科学技术进步奖"),
    ]
    return ["林海", "周敏"].map { name in
      var draft = Draft(applicationDate: CalendarDay(year: 2026, month: 5, day: 1) ?? .distantPast)
      draft.applicant = Applicant(name: name, organization: "瓯江智能装备有限公司", specialty: "机电制造")
      draft.passMark = Points(60)
      draft.entries = shared.enumerated().map { number, entry in
        var made = Entry(id: "e\(number + 1)", criterion: entry.0)
        made.title = entry.1
        if entry.0 == "research.municipal" { made.project = "视觉检测" }
        return made
      }
      return draft
    }
  }
}
