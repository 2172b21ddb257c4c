import Scoring
import TestSupport
import Testing

@testable import Rosters

/// People are one where their names look the same; a name that nobody sees is none.
@Suite struct PersonKeysTests {
  private func plan(_ text: String, known: [KnownDraft] = [], unreadable: [UnreadableDraft] = []) throws -> RosterPlan {
    let file = RosterFile(name: "p.csv", text: text)
    return RosterPlan([file], known: known, unreadable: unreadable, date: nil, adds: true, try builtInTable())
  }

  @Test(arguments: [
    "\u{200B}", "\u{200D}\u{FE0F}", "\u{202E}", "\u{2066}\u{2069}", "\u{1}", "\u{7F}", "\u{FEFF}\u{3164}", "\u{2800}",
    "\u{FFF9}", "\u{E0101}",
  ]) func aNameThatNobodySeesIsRefused(_ name: String) throws {
    let plan = try plan("姓名,单位,申报日\n\(name),甲,2026-05-01\n李四,甲,2026-05-01\n")
    #expect(plan.problems.map(\.sentence) == ["p.csv 第 2 行「姓名」：姓名里没有看得见的字（只有空白或不显示的符号）：请重新填写。"])
    #expect(plan.steps.map(\.person.isRefused) == [true, false])
  }

  @Test(arguments: [
    ("José", "Jose\u{301}"), ("\u{F900}", "\u{8C48}"), ("⼈", "人"), ("张\u{202E}三", "张三"), ("买·买提", "买・买提"),
    ("ＡＢ", "ab"), ("张\u{E0101}三", "张三"), ("张\u{1}三", "张三"),
  ]) func namesThatLookTheSameAreOne(_ name: String, _ other: String) throws {
    #expect(name.personKey == other.personKey)
    var draft = Draft.dated
    draft.applicant = Applicant(name: other, organization: "甲")
    let plan = try plan("姓名,单位,申报日\n\(name),甲,2026-05-01\n", known: [KnownDraft(path: "a.json", draft: draft)])
    #expect(plan.steps.count == 1 && plan.steps.first?.person.draft?.path == "a.json")
  }

  /// Drafts whose names only look alike are two.
  @Test func filesAreToldApartByTheirBytes() throws {
    let known = ["\u{E9}.json", "e\u{301}.json"].map { path -> KnownDraft in
      var draft = Draft.dated
      draft.applicant = Applicant(name: "张三", organization: "甲")
      return KnownDraft(path: path, draft: draft)
    }
    let doubt = try #require(try plan("姓名,单位,申报日\n张三,甲,2026-05-01\n", known: known).doubts.first)
    #expect(Set(doubt.candidates.map(\.id)).count == 2)
    var written = WrittenAnswers(["p.csv:2=e\u{301}.json"])
    #expect(written.answer(to: doubt) == .candidate(doubt.candidates[1].id))
  }

  private func unreadable(_ path: String, _ applicant: Applicant? = nil) -> UnreadableDraft {
    UnreadableDraft(path: path, isArchived: false, reason: "没有读取权限：请复制一份。", applicant: applicant)
  }

  @Test(arguments: [
    ("自评-陈晓岚-2026-05-01.json", true), ("自评-陈晓岚-2026-05-01-2.json", true), ("陈晓岚.json", true),
    ("自评-0012陈晓岚-2026-05-01.json", true), ("自评-0013陈晓岚-2026-05-01.json", false), ("甲公司_陈晓岚_终稿.json", true),
    ("自评-陈晓-2026-05-01.json", false), ("自评-2026-05-01.json", false), ("x.json", false),
  ]) func whoseDraftCannotBeReadGetsNoSecond(_ name: String, _ isTheirs: Bool) throws {
    let plan = try plan("姓名,工号,申报日\n陈晓岚,0012,2026-05-01\n", unreadable: [unreadable("d/" + name)])
    #expect(plan.steps.map(\.person.isRefused) == [isTheirs])
    if isTheirs {
      #expect(
        plan.problems.map(\.message) == [
          "「0012 陈晓岚」像是已有草稿「\(name)」，只是现在读不了，没有另建：没有读取权限：请复制一份。能读之后再导入；确实是另一个人的，请先给那个文件改名。"
        ])
    }
  }

  @Test func whatAFileStillSaysDecides() throws {
    let text = "姓名,工号,单位,申报日\n陈晓岚,0012,甲,2026-05-01\n"
    let other = unreadable("d/自评-陈晓岚-2026-05-01.json", Applicant(name: "王五"))
    #expect(try plan(text, unreadable: [other]).steps.map(\.person.isRefused) == [false])
    let same = unreadable("d/x.json", Applicant(name: "陈晓岚", organization: "甲"))
    #expect(try plan(text, unreadable: [same]).steps.map(\.person.isRefused) == [true])
  }

  /// An entry of somebody whose draft cannot be read is not an unknown person's.
  @Test func rowsOfAnUnreadableDraft() throws {
    let entry = "姓名,条目,名称\n陈晓岚,核心期刊,一\n"
    let plan = try plan(entry, unreadable: [unreadable("陈晓岚.json")])
    #expect(plan.steps.isEmpty)
    #expect(plan.problems.map(\.message) == ["「陈晓岚」像是已有草稿「陈晓岚.json」，只是现在读不了，这一行没有导入：没有读取权限：请复制一份。能读之后再导入。"])
  }

  @Test func aDraftOfAnotherStandardIsLeft() throws {
    var draft = Draft.dated
    draft.standard = "other"
    draft.applicant = Applicant(name: "陈晓岚", organization: "甲")
    let known = [KnownDraft(path: "a.json", draft: draft)]
    let plan = try plan("姓名,单位,申报日,学历\n陈晓岚,甲,2026-05-01,本科\n", known: known)
    #expect(plan.steps.map(\.action) == [.refused])
    #expect(plan.problems.first?.message.hasPrefix("已有草稿「a.json」，依据的是另一个标准「other」，没有补入：") == true)
  }
}
