import Basics
import Scoring
import Standards
import TestSupport
import Testing

@testable import Wizard

/// What may be filled in with one key: never in the draft before it, and never a claim.
@Suite struct SuggestionTests {
  /// Two colleagues' drafts in the folder.
  private var colleagues: [Draft] {
    var (first, second) = (Draft.dated, Draft.dated)
    first.applicant = Applicant(name: "王五", organization: "瓯江智能装备有限公司", specialty: "机电制造")
    first.passMark = Points(60)
    first.entries = [
      Sample.entry("e1", "awards.county.second", title: "区科学技术进步奖", rank: 2, date: "2024"),
      Sample.entry("e2", "honors.county", title: "区先进工作者"),
      Sample.entry("e3", "patents.invention", title: "重复定位装置", rank: 1, project: "定位"),
    ]
    second.applicant = Applicant(name: "李四", organization: "瓯江智能装备有限公司", specialty: "电子电气")
    second.applicationDate = CalendarDay(year: 2026, month: 6, day: 30) ?? .distantPast
    second.entries = [Sample.entry("e1", "awards.municipal.first", title: "市科学技术进步奖", rank: 5)]
    return [first, second]
  }

  private func pilot(_ draft: Draft? = nil) throws -> Pilot {
    var pilot = try Pilot(draft)
    pilot.send(.known(KnownTexts(colleagues)))
    return pilot
  }

  private func suggested(_ pilot: Pilot) -> [String] { pilot.state.editing?.form?.suggestions.map(\.text) ?? [] }

  /// A new entry of a row on a step.
  private func add(_ pilot: inout Pilot, step: Int, _ row: String) {
    pilot.go(to: step)
    pilot.press(.control("n"))
    pilot.type(row)
    pilot.press(.enter)
  }

  @Test func theUnitTakesOneKey() throws {
    var pilot = try pilot()
    pilot.press(.enter)
    #expect(suggested(pilot) == ["瓯江智能装备有限公司"])
    #expect(pilot.picture.contains("^P 照填「瓯江智能装备有限公司」"))
    #expect(pilot.draft.applicant.organization.isEmpty)
    pilot.press(.enter, .backTab)
    #expect(pilot.draft.applicant.organization.isEmpty)
    pilot.press(.control("p"))
    #expect(pilot.draft.applicant.organization == "瓯江智能装备有限公司")
    pilot.press(.control("z"))
    #expect(pilot.draft.applicant.organization.isEmpty)
  }

  @Test func whatWasBegunIsFoundByItsCharactersAndByPinyin() throws {
    var pilot = try pilot()
    add(&pilot, step: 5, "awards.county.second")
    #expect(suggested(pilot).isEmpty)
    for typed in ["区科", "科学", "qk", "QKXJS", "ｑｋ"] {
      pilot.type(typed)
      #expect(suggested(pilot).first == "区科学技术进步奖", "\(typed)")
      pilot.press(.control("u"))
    }
    // Its own row before another row of the indicator.
    pilot.type("jbj")
    #expect(suggested(pilot) == ["区科学技术进步奖", "市科学技术进步奖"])
    // 重 is read in two ways.
    pilot.press(.control("u"))
    for typed in ["cfdw", "zfdw"] {
      pilot.type(typed)
      #expect(suggested(pilot) == ["重复定位装置"])
      pilot.press(.control("u"))
    }
    pilot.type("没有这样的")
    #expect(suggested(pilot).isEmpty)
    pilot.press(.control("p"))
    #expect(pilot.picture.contains("没有可照填的"))
    #expect(pilot.draft.entries[0].title == "没有这样的")
  }

  @Test func theKeyGoesRoundAndBackToWhatWasTyped() throws {
    var pilot = try pilot()
    add(&pilot, step: 5, "awards.county.second")
    pilot.type("jbj")
    let titles = { (pilot: Pilot) in pilot.draft.entries[0].title }
    #expect(pilot.picture.contains("^P 照填「区科学技术进步奖」，再按换「市科学技术进步奖」"))
    pilot.press(.control("p"))
    #expect(titles(pilot) == "区科学技术进步奖")
    #expect(pilot.picture.contains("^P 换成「市科学技术进步奖」"))
    pilot.press(.control("p"))
    #expect(titles(pilot) == "市科学技术进步奖")
    #expect(pilot.picture.contains("^P 再按回到所打的「jbj」"))
    pilot.press(.control("p"))
    #expect(titles(pilot) == "jbj")
    pilot.press(.control("p"))
    pilot.type("（一）")
    #expect(titles(pilot) == "区科学技术进步奖（一）")
    // The field's own undo, key by key, comes to what was typed.
    pilot.press(.control("z"), .control("z"), .control("z"), .control("z"))
    #expect(titles(pilot) == "jbj")
  }

  @Test func earlierEntriesCarryOverWhereTheTableCountsAProjectOnce() throws {
    var draft = Draft.dated
    draft.entries = [Sample.entry("e1", "research.municipal", title: "视觉检测线", rank: 2, date: "2023-11", project: "视觉")]
    draft.entries[0].issuer = "市科技局"
    draft.entries[0].issuerKind = "cityDepartment"
    var pilot = try pilot(draft)
    add(&pilot, step: 4, "research.county")
    let expected: [EntryField: [String]] = [
      .title: ["视觉检测线"], .rank: [], .date: ["2023-11"], .project: ["视觉"], .offField: [],
      .issuerKind: ["市级部门"], .issuer: ["市科技局"], .remark: [],
    ]
    let before = pilot.draft
    var seen: [EntryField: [String]] = [:]
    for _ in 0..<20 {
      if case .entry(_, let field)? = pilot.state.editing?.form?.active { seen[field] = suggested(pilot) }
      pilot.press(.down)
    }
    #expect(seen == expected)
    // Walking past suggestions stores nothing.
    #expect(pilot.draft == before)
    pilot.press(.up, times: 20)
    for _ in 0..<20 {
      if pilot.state.editing?.form?.suggestions.isEmpty == false { pilot.press(.control("p")) }
      pilot.press(.down)
    }
    var entry = Entry(id: "e2", criterion: "research.county")
    entry.title = "视觉检测线"
    entry.date = try PartialDate(parsing: "2023-11")
    entry.project = "视觉"
    entry.issuer = "市科技局"
    entry.issuerKind = "cityDepartment"
    #expect(pilot.draft.entries[1] == entry)
    // Patents are different works by nature.
    add(&pilot, step: 8, "patents.invention")
    pilot.press(.escape)
    add(&pilot, step: 8, "patents.invention")
    #expect(suggested(pilot).isEmpty)
  }

  /// R3: a year counts once, so only one that is free and can count is offered.
  @Test func ofYearsThatCountOnceTheNextFreeOneIsOffered() throws {
    let cases: [([String], [String])] = [
      (["2024"], ["2025"]), (["2023"], ["2024"]), (["2025"], ["2024"]), (["2024", "2025"], ["2023"]),
      (["2023", "2024", "2025"], []), ([], []), (["2019"], ["2023"]),
    ]
    for (years, expected) in cases {
      var draft = Draft.dated
      draft.entries = years.enumerated().map { Sample.entry("e\($0)", "appraisals.excellent", date: $1) }
      var pilot = try pilot(draft)
      add(&pilot, step: 1, "appraisals.excellent")
      for _ in 0..<10 {
        if case .entry(_, .date)? = pilot.state.editing?.form?.active { break }
        pilot.press(.down)
      }
      #expect(suggested(pilot) == expected, "\(years)")
      guard !expected.isEmpty else { continue }
      pilot.press(.control("p"))
      #expect(pilot.report?.entries.last?.status == .counted, "\(years)")
    }
  }

  /// What is entered year by year goes on with the next year that is over by the application date, else with the one
  /// before the last; the date of an entry that counts for a year is the year in its title.
  @Test(arguments: [
    ("appraisals.excellent", ["2024 年度考核优秀"], ["2025 年度考核优秀"]),
    ("appraisals.excellent", ["2025 年度考核优秀"], ["2024 年度考核优秀"]),
    ("appraisals.excellent", ["2025 年度考核优秀", "2024 年度考核优秀"], ["2023 年度考核优秀"]),
    ("honors.other", ["公司 2024 年度优秀员工"], ["公司 2025 年度优秀员工"]),
    ("honors.other", ["优秀员工"], []), ("honors.other", ["GB 2024 号"], []), ("honors.other", ["20245 年"], []),
  ]) func whatIsEnteredYearByYearGoesOn(_ row: String, _ titles: [String], _ expected: [String]) throws {
    var draft = Draft.dated
    draft.entries = titles.enumerated().map { Sample.entry("e\($0)", row, title: $1) }
    var pilot = try pilot(draft)
    add(&pilot, step: 1, row)
    #expect(suggested(pilot) == expected)
    #expect(pilot.draft.entries.last?.title == nil)
    guard row == "appraisals.excellent" else { return }
    pilot.press(.control("p"), .enter)
    #expect(suggested(pilot).first == expected.first.map { String($0.prefix(4)) })
    pilot.press(.control("p"))
    #expect(pilot.draft.entries.last?.date?.description == expected.first.map { String($0.prefix(4)) })
  }

  @Test func aFilledFieldThatIsOnlyPassedHasNone() throws {
    var draft = Draft.dated
    draft.entries = [Sample.entry("e1", "awards.county.second", title: "区科", rank: 2, date: "2024")]
    var pilot = try pilot(draft)
    pilot.go(to: 5)
    pilot.press(.enter, .down)
    #expect(pilot.state.editing?.form?.active == .entry("e1", .title))
    #expect(suggested(pilot).isEmpty)
    pilot.type("学")
    #expect(suggested(pilot) == ["区科学技术进步奖"])
  }

  @Test func theCommitteesDateAndMarkComeFromTheFolder() throws {
    var pilot = try pilot()
    pilot.press(.down, .down, .down)
    #expect(suggested(pilot) == ["2026-06-30"])
    pilot.press(.control("p"))
    #expect(pilot.draft.applicationDate.description == "2026-06-30")
    pilot.press(.control("p"))
    #expect(pilot.draft.applicationDate.description == "2026-05-01")
    pilot.press(.down)
    #expect(suggested(pilot) == ["60"])
    pilot.press(.control("p"))
    #expect(pilot.draft.passMark == Points(60))
  }

  @Test func nothingOfAPersonsOwnIsSuggested() throws {
    var draft = Sample.draft()
    draft.entries = colleagues[0].entries
    var pilot = try pilot(draft)
    // The name, and every fact of both forms.
    for step in [0, 10] {
      pilot.go(to: step)
      for _ in 0..<40 {
        let active = pilot.state.editing?.form?.active
        if ![.organization, .specialty, .applicationDate].contains(active) { #expect(suggested(pilot).isEmpty) }
        pilot.press(.down)
      }
    }
  }

  @Test func aDraftThatIsReadOnlyHasNone() throws {
    var pilot = try Pilot(nil, readOnly: "只读")
    pilot.send(.known(KnownTexts(colleagues)))
    pilot.press(.enter)
    #expect(suggested(pilot).isEmpty)
  }

  @Test func inLinesTheSameIsFilledInByAWord() throws {
    var pilot = try PlainPilot()
    _ = pilot.session.learn(.known(KnownTexts(colleagues)))
    let question = pilot.say("陈晓岚")
    #expect(question.contains("可照填：1 瓯江智能装备有限公司"))
    #expect(pilot.say("照填 2").first == "没有可照填的；列出「可照填」时才能用，如「照填」「照填 2」。")
    #expect(pilot.draft.applicant.organization.isEmpty)
    #expect(pilot.say("照填").first == "单位：瓯江智能装备有限公司")
    #expect(pilot.draft.applicant.organization == "瓯江智能装备有限公司")
    #expect(pilot.say("照填 2").first == "申报专业：电子电气")
    #expect(pilot.draft.applicant.specialty == "电子电气")
    pilot.say("去年5月1日")
    #expect(pilot.lines.contains("申报日期「去年5月1日」不是有效日期：申报日不能从申报日推算，请写明年月日，如 2026-05-01。改好以前仍按 2026-05-01 计算。"))
  }
}
