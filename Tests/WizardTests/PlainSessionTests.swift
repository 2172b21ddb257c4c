import Basics
import Scoring
import Standards
import TestSupport
import Testing

@testable import Wizard

/// The conversation in lines is the same wizard: the same answers give the same draft.
@Suite struct PlainSessionTests {
  @Test func theSameAnswersGiveTheSameDraft() throws {
    var keys = try Pilot()
    keys.type("陈晓岚")
    keys.press(.down, .down)
    keys.type("机电制造")
    keys.press(.down, .down)
    keys.type("60")
    keys.press(.down)
    keys.type("2020-07")
    keys.go(to: 5)
    keys.press(.control("n"))
    keys.type("county.second")
    keys.press(.enter)
    keys.type("区科学技术进步奖")
    fill(&keys, .rank, "2")
    fill(&keys, .date, "2024.11")
    keys.press(.escape)
    keys.go(to: 10)
    keys.press(.right, .down, .right)

    var lines = try PlainPilot()
    lines.say("陈晓岚", "", "机电制造", "", "60", "2020-07", "步骤 奖项", "新增 county.second", "1", "区科学技术进步奖")
    answer(&lines, .rank, "2")
    answer(&lines, .date, "2024.11")
    lines.say("返回", "步骤 11", "1", "是")

    #expect(lines.draft == keys.draft)
    #expect(keys.draft.entries.first?.rank == 2)
    #expect(keys.draft.facts.count == 3)
    #expect(lines.session.state.editing?.report == keys.report)
  }

  private func fill(_ pilot: inout Pilot, _ field: EntryField, _ text: String) {
    let id = pilot.draft.entries.last?.id ?? ""
    for _ in 0..<20 where pilot.state.editing?.form?.active != .entry(id, field) { pilot.press(.down) }
    pilot.type(text)
  }

  /// Says nothing to the fields before it.
  private func answer(_ pilot: inout PlainPilot, _ field: EntryField, _ text: String) {
    let id = pilot.draft.entries.last?.id ?? ""
    for _ in 0..<20 where pilot.session.state.editing?.form?.active != .entry(id, field) { pilot.say("") }
    pilot.say(text)
  }

  @Test func begunHereAndFinishedThere() throws {
    var lines = try PlainPilot()
    lines.say("陈晓岚", "步骤 专利", "新增 发明专利", "1", "一种高速主轴", "1", "2023", "是")
    var keys = try Pilot(lines.draft)
    keys.go(to: 8)
    keys.press(.control("n"))
    keys.type("外观")
    keys.press(.enter)
    keys.type("外壳")
    var again = try PlainPilot(keys.draft)
    again.say("步骤 专利", "2", "", "外壳二型")
    #expect(again.draft.entries.map(\.title) == ["一种高速主轴", "外壳二型"])
    #expect(again.session.state.editing?.report.entries[0].counts == Points(8))
  }

  @Test func everyFieldCanBeAskedAndLeftWithEmptyLines() throws {
    var pilot = try PlainPilot(Sample.draft())
    for _ in 0..<200 where pilot.session.state.editing?.step != .summary { pilot.say("") }
    #expect(pilot.session.state.editing?.step == .summary)
    #expect(pilot.draft == Sample.draft())
    #expect(pilot.lines.contains("第 11 步，共 12 步：条件"))
    #expect(pilot.lines.contains { $0.hasPrefix("1 县区级 二等奖  区科学技术进步奖  第2  8.0") })
    #expect(!pilot.effects.contains(.save))
    let keys = pilot.lines.filter { $0.contains("^") || $0.contains("Enter") }
    #expect(keys.isEmpty)
  }

  /// The figures, the verdicts and what is missing come first; nothing is read twice or left out.
  @Test func theSummaryIsReadPartByPart() throws {
    var draft = Sample.draft()
    draft.entries[9].rank = nil
    var pilot = try PlainPilot(draft)
    let first = pilot.say("汇总")
    #expect(first.count < 20)
    #expect(first.contains { $0.hasPrefix("1 合计") })
    #expect(first.filter { $0.contains("：待定") || $0.contains("：符合") || $0.contains("：不符合") }.count == 3)
    #expect(first.contains { $0.hasPrefix("缺") && $0.hasSuffix("：说「下一问题」逐处前往") })
    let last = try #require(first.last)
    #expect(last.hasPrefix("还有：") && last.hasSuffix("。空行接着读，「重读」从头读。"))
    var read = first.dropFirst().dropLast()
    var parts = 1
    while pilot.lines.last?.hasPrefix("读完了") == false, parts < 30 {
      let part = pilot.say("")
      #expect(part.count <= 21)
      read += part.dropLast()
      parts += 1
    }
    let numbers = read.compactMap { Int($0.prefix { $0.isNumber }) }
    let count = try #require(pilot.session.state.editing).plainSummaryLines.compactMap(\.target).count
    #expect(numbers.filter { $0 <= count }.isEmpty == false && Set(numbers).isSuperset(of: 1...count))
    #expect(pilot.say("").last == "读完了；「重读」从头读。")
    #expect(pilot.say("重读") == first)
    #expect(pilot.draft == draft)
  }

  /// Says nothing until a field of the award is asked.
  private func pass(_ pilot: inout PlainPilot, to field: EntryField) {
    for _ in 0..<20 where pilot.session.state.editing?.form?.active != .entry("e10", field) { pilot.say("") }
  }

  @Test func whatWasUnderstoodIsNotSaidTwice() throws {
    var pilot = try PlainPilot(Sample.draft())
    pilot.say("步骤 奖项", "1")
    pass(&pilot, to: .date)
    let answer = pilot.session.hear("去年5月").lines
    #expect(answer.first?.hasPrefix("获奖时间：2025-05") == true && answer.first?.contains("即") == false)
  }

  @Test func theScreensKeysAreNotNamed() {
    #expect(Words.Plain.spoken("写错了名字请 ^Q 退出后删去它。") == "写错了名字请「退出」后删去它。")
  }

  @Test func adviceIsTriedOutByNumber() throws {
    var pilot = try PlainPilot(Sample.draft())
    let lines = pilot.say("汇总") + (0..<20).flatMap { _ in pilot.say("") }
    let row = try #require(lines.first { $0.contains("市厅级及以上") && $0.hasSuffix("+5.0") })
    let number = row.prefix { $0.isNumber }
    #expect(pilot.say("假设 \(number)").contains { $0.contains("+5.0") })
    #expect(pilot.draft == Sample.draft())
    #expect(pilot.say("依据 1").first?.hasPrefix("依据：") == true)
    #expect(pilot.say("步骤 荣誉").contains { $0.contains("（假设）") })
    #expect(pilot.say("删除 2").contains { $0.contains("（假设）") } == false)
    #expect(pilot.session.state.editing?.hypothetical.isEmpty == true)
  }

  @Test(arguments: ["查找 发明", "依据 2", "步骤 2", "新增 发明", "删除 1"])
  func aCommandIsNoName(_ command: String) throws {
    var pilot = try PlainPilot(Sample.draft())
    pilot.say(command)
    #expect(pilot.draft.applicant == Sample.draft().applicant)
  }

  /// What was refused is quoted once and never written: an empty line after it changes nothing.
  @Test func refusedAnswersAreSaidAndNotKept() throws {
    var pilot = try PlainPilot()
    pilot.say("", "", "")
    let answer = pilot.say("2026-02-30")
    #expect(answer.first?.hasPrefix("申报日期「2026-02-30」") == true)
    #expect(answer.contains("没有采用，这一项没有改动；请重新回答。"))
    #expect(answer.contains("4/8 申报日期：2026-05-01"))
    pilot.say("")
    #expect(pilot.draft == .dated)
    pilot.say("六十", "")
    #expect(pilot.draft == .dated)
    #expect(pilot.session.end() == [.leave])
    #expect(pilot.draft == .dated)
  }

  @Test(arguments: [(EntryField.count, "2024-13", "数量 n"), (.date, "2024-13", "授予时间")])
  func anEmptyLineAfterARefusedAnswerChangesNothing(_ field: EntryField, _ wrong: String, _ label: String) throws {
    var draft = Draft.dated
    draft.entries = [Sample.entry("e1", "honors.county", title: "区先进工作者", date: "2024-04")]
    var pilot = try PlainPilot(draft)
    pilot.say("步骤 荣誉", "1")
    for _ in 0..<9 where pilot.session.state.editing?.form?.active != .entry("e1", field) { pilot.say("") }
    let question = try #require(pilot.session.state.editing?.plainQuestion)
    let answer = pilot.say(wrong)
    #expect(answer.first?.hasPrefix("\(label)「\(wrong)」") == true)
    #expect(answer.suffix(question.count) == question[...])
    let lines = pilot.say("")
    #expect(!lines.contains { $0.hasPrefix("合计") })
    #expect(pilot.draft == draft)
    // What was wrong in the file stays, in sight, until it is answered.
    if field == .date { draft.entries[0].date = nil }
    draft.entries[0].note(invalid: InvalidValue(key: field.rawValue, found: "昨天", problem: .notText))
    var again = try PlainPilot(draft)
    again.say("步骤 荣誉", "1")
    for _ in 0..<9 where again.session.state.editing?.form?.active != .entry("e1", field) { again.say("") }
    #expect(again.say("重读").contains { $0.hasPrefix("\(label)：昨天（") })
    again.say(wrong, "", "返回")
    #expect(again.draft == draft)
  }

  /// The screen's explanation and the lines say why in the same words.
  @Test func theReasonsAreThoseOfTheScreen() throws {
    var lines = try PlainPilot(Sample.draft())
    lines.say("步骤 奖项", "1", "", "")
    #expect(lines.say("9").prefix(2) == ["排名：9（请核对）", "排名在表列第 4 名之后，专家在 0-2 分内酌定。"])
    pass(&lines, to: .claimed)
    #expect(lines.say("8").prefix(2) == ["自报分值：8（须改正）", "自报 8 分不在 0-2 之内，按 2 计；请改正。"])
    #expect(lines.say("返回", "1").contains("排名在表列第 4 名之后，专家在 0-2 分内酌定。"))
    var keys = try Pilot(lines.draft)
    keys.go(to: 5)
    keys.press(.enter)
    let id = try #require(keys.draft.entries.first { $0.criterion == "awards.county.second" }).id
    for field in [EntryField.rank, .claimed] {
      for _ in 0..<20 where keys.state.editing?.form?.active != .entry(id, field) { keys.press(.down) }
      let reason = try #require(keys.state.editing?.note.first?.text)
      #expect(lines.lines.contains(reason))
      #expect(keys.picture.contains(reason.dropLast()))
    }
  }

  @Test func whatAnAnswerMakesOfOtherFieldsIsSaid() throws {
    var draft = Draft.dated
    draft.entries = [Sample.entry("e1", "awards.county.second", title: "区奖", rank: 9, date: "2025-01")]
    draft.entries[0].claimed = Points(2)
    var pilot = try PlainPilot(draft)
    pilot.say("步骤 奖项", "1", "", "")
    let answer = pilot.session.hear("2").lines
    #expect(answer == ["排名：2（8.0 分）", "自报 2 分不在 6-8 之内，按 6 计；请改正。", "合计 6.0，+4.0"])
  }

  @Test func figuresAreSaidAsTheyChange() throws {
    var pilot = try PlainPilot()
    pilot.say("步骤 4", "新增", "1", "某某机械")
    let answer = pilot.say("5年10月")
    #expect(answer.contains("合计 5.0，+5.0"))
    #expect(pilot.say("合计").contains { $0.hasPrefix("合计  保底 5.0") })
  }

  @Test func whatCannotBeUnderstoodIsQuoted() throws {
    var pilot = try PlainPilot(Sample.draft())
    pilot.say("步骤 奖项")
    #expect(pilot.say("99").first?.contains("「99」") == true)
    #expect(pilot.say("步骤 30").first?.contains("「30」") == true)
    #expect(pilot.say("\u{1B}[A").first?.contains("控制字符") == true)
    #expect(pilot.say("删除").first?.contains("编号") == true)
    #expect(pilot.draft == Sample.draft())
    pilot.say("删除 1")
    #expect(pilot.draft.entries.count == Sample.draft().entries.count - 1)
    pilot.say("cx")
    #expect(pilot.draft == Sample.draft())
  }

  @Test func wordsOfCommandsCanBeEnteredAsText() throws {
    var pilot = try PlainPilot()
    pilot.say("=汇总")
    #expect(pilot.draft.applicant.name == "汇总")
    pilot.say("xyb")
    #expect(pilot.draft.applicant.organization == "xyb")
    pilot.say("新增生产线")
    #expect(pilot.draft.applicant.specialty == "新增生产线")
  }

  @Test func noTwoCommandsShareAWord() {
    let names = PlainCommand.allCases.flatMap { [$0.names.word, $0.names.letters] }
    #expect(Set(names).count == names.count)
    #expect(!names.contains("y") && !names.contains("n"))
  }

  @Test func readOnlyStaysReadOnly() throws {
    var pilot = try PlainPilot(Sample.draft(), readOnly: "另一个窗口正在使用这份草稿")
    #expect(pilot.lines.contains("另一个窗口正在使用这份草稿"))
    #expect(pilot.say("某人").contains(Words.readOnly))
    pilot.say("步骤 奖项", "删除 1", "新增")
    #expect(pilot.draft == Sample.draft())
  }

  @Test func leavingAsksForAnotherFolderWhileNothingCanBeSaved() throws {
    var pilot = try PlainPilot()
    pilot.say("某人", "退出")
    #expect(pilot.effects.last == .leave)
    let failure = SaveFailure(cause: "磁盘已满", sentence: "没有存下：磁盘已满。", since: "14:03:22")
    #expect(pilot.session.learn(.saveFailed(failure)).last == "14:03:22 起未保存：磁盘已满")
    #expect(pilot.session.ask().contains(failure.sentence))
    pilot.say("/media/usb")
    #expect(pilot.effects.last == .saveElsewhere(folder: "/media/usb"))
    _ = pilot.session.learn(.elsewhereFailed("/media/usb：没有这个文件夹。"))
    #expect(pilot.session.ask().contains("/media/usb：没有这个文件夹。"))
    pilot.say("退出")
    #expect(pilot.effects.last == .abandon)
    #expect(pilot.draft.applicant.name == "某人")
  }

  /// Random lines: nothing traps, every figure is the draft's.
  @Test(arguments: 1...4) func randomLinesBreakNothing(_ seed: Int) throws {
    var random = SeededRandom(seed)
    var pilot = try PlainPilot(seed.isMultiple(of: 2) ? Sample.draft() : nil)
    let words =
      PlainCommand.allCases.filter { ![.leave, .out].contains($0) }.map(\.names.word)
      + ["", "", "", "1", "2", "3", "2024-05", "是", "否", "新增 发明", "删除 1", "步骤 5", "返回", "甲乙", "=", "？", "-1"]
    for _ in 0..<300 {
      let turn = pilot.session.hear(words[random.below(words.count)])
      if turn.effects.contains(.close) || turn.effects.contains(.leave) { continue }
      _ = pilot.session.ask()
      #expect(!pilot.session.prompt.isEmpty)
    }
    let editing = try #require(pilot.session.state.editing)
    #expect(editing.report == score(editing.draft, try builtInTable()))
  }

  /// A name of a thousand characters is not read out with every question; its length is, and the whole on request.
  @Test func longTextsAreReadInShort() throws {
    let name = String(repeating: "高速主轴", count: 250)
    var pilot = try PlainPilot()
    let answer = pilot.say(name)
    let brief = "姓名：\(name.prefix(30))..（共 1000 字，「全文」读全）"
    #expect(answer.first == brief)
    #expect(pilot.draft.applicant.name == name)
    #expect(pilot.say("上一项").contains("1/8 \(brief)"))
    #expect(pilot.say("全文").first == "姓名：\(name)")
    #expect(pilot.say("").allSatisfy { $0.count < 200 })
    var draft = Sample.draft()
    draft.entries[9].title = name
    pilot = try PlainPilot(draft)
    for line in pilot.say("步骤 奖项") + pilot.say("查找 高速") + pilot.say("返回") + pilot.say("汇总") {
      #expect(line.count < 300, "\(line.prefix(80))")
    }
  }

  @Test func withoutDraftsOnlyANewOneIsOffered() throws {
    var session = PlainSession(table: try builtInTable())
    _ = session.learn(.listed(DeskListing(folder: "drafts", drafts: [])))
    #expect(session.hear("").lines == ["这里还没有草稿，请输入 0 新建。"])
    #expect(session.hear("3").lines == ["没有草稿「3」；这里还没有草稿，请输入 0 新建。"])
    _ = session.learn(.listed(DeskListing(folder: "drafts", drafts: Sample.desk)))
    #expect(session.hear("").lines == ["请输入编号 1-3，或 0 新建。"])
    #expect(session.hear("审核 1").effects == [.review(file: Sample.desk[0].file)])
    #expect(session.hear("审核").lines == ["请写明草稿的编号，如「审核 2」。"])
  }

  // MARK: - Reviewing

  private func reviewing() throws -> (keys: Pilot, lines: PlainPilot) {
    let opened = OpenedDraft(draft: Sample.draft(), name: "a.review.json", review: Review())
    var (keys, lines) = (try Pilot(Sample.draft()), try PlainPilot())
    keys.send(.opened(opened))
    _ = lines.session.learn(.opened(opened))
    return (keys, lines)
  }

  /// The same decisions, by keys and in lines, give the same review and the same figures.
  @Test func theSameDecisionsGiveTheSameReview() throws {
    var (keys, lines) = try reviewing()
    keys.go(to: 5)
    keys.press(.enter, .right, .right, .right, .down)
    keys.type("7")
    keys.press(.down)
    keys.type("证书上是第 3 名")
    keys.press(.escape)
    keys.go(to: 7)
    keys.press(.enter, .right, .right, .down)
    keys.type("没有发布")
    keys.press(.escape)
    keys.go(to: 8)
    keys.press(.character(" "))

    lines.say("步骤 奖项", "1", "改分", "7", "证书上是第 3 名", "返回")
    lines.say("步骤 标准", "1", "不认定", "没有发布", "返回")
    #expect(lines.say("步骤 专利", "认定 1").contains("「一种高速主轴」：认定"))

    #expect(lines.session.state.editing?.review == keys.state.editing?.review)
    #expect(keys.state.editing?.review?.decisions.count == 3)
    #expect(lines.session.state.editing?.standing == keys.state.editing?.standing)
    #expect(lines.draft == Sample.draft())
    // An entry is taken back by the same word, from its form too.
    lines.say("1", "认定")
    #expect(lines.session.state.editing?.review?["e13"]?.judgement == .accepted)
    lines.say("撤销", "返回", "认定 1")
    #expect(lines.session.state.editing?.review?["e13"]?.judgement == nil)
  }

  @Test func aReviewIsReadOutAsItIsShown() throws {
    var (_, lines) = try reviewing()
    let list = lines.say("步骤 奖项")
    #expect(list.contains("成果奖项  申报 8.0  认定 8.0 / 最高 25"))
    #expect(list.contains("1 县区级 二等奖  区科学技术进步奖  第2  申报 8.0  待审  认定 8.0"))
    #expect(lines.session.prompt == "编号打开，「认定 2」，空行到下一步：")
    #expect(lines.say("1").first == "条目：成果奖项 县区级 二等奖  申报 8.0  认定 8.0")
    let answer = lines.say("不认定")
    #expect(answer.contains { $0.hasPrefix("合计 ") && $0.hasSuffix("，-8.0") })
    #expect(lines.say("合计").contains { $0.hasPrefix("合计  申报 77.5  认定 69.5 (-8.0)") })
    #expect(lines.say("汇总").contains { $0.contains("申报 77.5  认定 69.5") })
    #expect(lines.say("认定").first == "请在条目列表里写明编号，如「认定 2」；打开的条目只说「认定」。")
    // What the draft itself says stays, and the question too.
    lines.say("步骤 奖项", "1", "", "")
    let before = lines.session.state.editing?.form?.active
    lines.say("", "改过的名称")
    #expect(lines.draft == Sample.draft())
    #expect(lines.session.state.editing?.form?.active != before)
    var plain = try PlainPilot(Sample.draft())
    plain.say("步骤 奖项")
    #expect(plain.say("认定 1").first == "只在审核时用")
  }
}
