import Scoring
import TestSupport
import Testing

@testable import Wizard

/// Ctrl-F: anything by characters, first letters of the pinyin, or id; and Enter goes there.
@Suite struct FindTests {
  private func search(_ typed: String, on draft: Draft? = nil) throws -> Pilot {
    var pilot = try Pilot(draft ?? Sample.draft())
    pilot.press(.control("f"))
    pilot.type(typed)
    return pilot
  }

  private func found(_ pilot: Pilot) -> [Findable] {
    guard case .finder(let finder)? = pilot.state.editing?.layer else { return [] }
    return finder.results
  }

  @Test(arguments: [
    ("学历学位", "指标"), ("xlxw", "指标"), ("ＸＬＸＷ", "指标"), ("education", "指标"), ("R13", "读法"), ("高速主轴", "条目"),
    ("gszz", "条目"), ("P1", "条目"), ("fmzl", "评分项"), ("fm zl", "评分项"), ("规定分值", "问题"), ("gdfz", "问题"), ("第八条", "条件"),
    ("汇总", "步骤"), ("hz", "步骤"),
  ])
  func findsByCharactersLettersAndIds(_ typed: String, _ kind: String) throws {
    let results = found(try search(typed))
    #expect(results.contains { $0.kind == kind }, "\(typed): \(results.map(\.name))")
  }

  /// What was typed in full comes first: a name, an id or all the letters of its pinyin; then what begins with it.
  @Test(arguments: [
    ("姓名", "问题", "姓名"), ("xm", "问题", "姓名"), ("单位", "问题", "单位"), ("dw", "问题", "单位"), ("DW", "问题", "单位"),
    ("专利", "步骤", "专利"), ("zl", "步骤", "专利"), ("学历", "步骤", "学历"), ("汇总", "步骤", "汇总"), ("hz", "步骤", "汇总"),
    ("规定分值", "问题", "规定分值"), ("gdfz", "问题", "规定分值"), ("gdf", "问题", "规定分值"),
    ("名称", "栏目", "名称"), ("mc", "栏目", "名称"), ("排名", "栏目", "排名"), ("pm", "栏目", "排名"), ("rank", "栏目", "排名"),
    ("同一项目", "栏目", "同一项目"), ("同一成果", "栏目", "同一成果"), ("论文题目", "栏目", "论文题目"), ("zlmc", "栏目", "专利名称"),
    ("取得时间", "栏目", "取得时间"),
    ("备注", "栏目", "备注"), ("bz", "步骤", "标准"), ("佐证材料", "栏目", "佐证材料"), ("评分项", "栏目", "评分项"),
    ("区科学技术进步奖", "条目", "区科学技术进步奖"), ("qkxjsjbj", "条目", "区科学技术进步奖"), ("区科学", "条目", "区科学技术进步奖"),
    ("e10", "条目", "区科学技术进步奖"), ("发明专利", "评分项", "专利 发明专利"), ("fmzl", "评分项", "专利 发明专利"),
    ("patents.invention", "评分项", "专利 发明专利"), ("县区级 二等奖", "评分项", "成果奖项 县区级 二等奖"),
    ("第八条", "条件", "第八条"), ("R7", "读法", "R7 "), ("r13", "读法", "R13 "),
    ("粘贴", "说明", "复制和粘贴"), ("zt", "说明", "复制和粘贴"), ("撤销", "说明", "撤销和重做"), ("cx", "说明", "撤销和重做"),
    ("鼠标", "说明", "鼠标"), ("sb", "说明", "鼠标"), ("时间怎么写", "说明", "时间怎么写"), ("sjzmx", "说明", "时间怎么写"),
    ("时间", "说明", "时间怎么写"), ("保存", "说明", "保存"), ("bc", "说明", "保存"), ("另存", "说明", "保存"), ("旧版", "说明", "旧版"),
    ("月数怎么写", "说明", "月数怎么写"), ("保底", "说明", "分数怎么看"), ("读屏", "说明", "逐行问答"), ("错位", "说明", "显示不对"),
  ])
  func theNearestComesFirst(_ typed: String, _ kind: String, _ name: String) throws {
    let results = found(try search(typed))
    let first = try #require(results.first, "\(typed)")
    let shown = results.prefix(4).map { $0.kind + $0.name }
    #expect(first.kind == kind && first.name.hasPrefix(name), "\(typed): \(shown)")
  }

  /// A field of entries: of the entry in front, of the selected one, else of the first that has it.
  @Test func enterGoesToAFieldOfAnEntry() throws {
    var pilot = try search("排名")
    pilot.press(.enter)
    #expect(pilot.state.editing?.form?.active == .entry("e7", .rank))
    #expect(pilot.state.editing?.stepIndex == 4)
    pilot = try Pilot(Sample.draft())
    pilot.go(to: 8)
    pilot.press(.control("f"))
    pilot.type("排名")
    #expect(found(pilot).first?.place == "「一种高速主轴」")
    pilot.press(.enter)
    #expect(pilot.state.editing?.form?.active == .entry("e13", .rank))
    pilot.press(.control("f"))
    pilot.type("佐证材料")
    pilot.press(.enter)
    let active = try #require(pilot.state.editing?.form?.active)
    guard case .evidence(entry: "e13", _) = active else {
      Issue.record("\(active)")
      return
    }
    #expect(pilot.draft == Sample.draft())
  }

  /// Where no entry has it yet, it says so and which steps ask for it, and the search stays.
  @Test func aFieldThatNoEntryHasIsSaidToBeOne() throws {
    var pilot = try search("排名", on: Draft.dated)
    #expect(found(pilot).first?.place == "还没有这样的条目")
    pilot.press(.enter)
    let message = try #require(pilot.state.editing?.message?.text)
    #expect(message == "还没有要填「排名」的条目：任职、业绩、奖项、首台套、标准、专利、论文里新增的会问")
    #expect(pilot.state.context == .finder)
  }

  /// In a review the reviewer's own fields are found too.
  @Test func theFieldsOfAReviewAreFound() throws {
    var pilot = try Pilot(Sample.draft())
    pilot.send(.opened(OpenedDraft(draft: Sample.draft(), name: "a.review.json", review: Review())))
    pilot.press(.control("f"))
    pilot.type("理由")
    pilot.press(.enter)
    #expect(pilot.state.editing?.form?.active == .reviewReason(entry: "e1"))
  }

  // MARK: - Help topics

  @Test func enterOpensATopicWithItsKeys() throws {
    var pilot = try search("鼠标")
    pilot.press(.enter)
    #expect(pilot.picture.contains("说明：鼠标"))
    #expect(pilot.picture.contains("Ctrl-B F5"))
    pilot.press(.escape)
    #expect(pilot.state.context == .typing)
  }

  /// Whatever a key does is told in some topic, and the pages of the help name them all.
  @Test func everyCommandHasATopic() throws {
    let told = HelpTopic.allCases.reduce(into: Set<Command>()) { $0.formUnion($1.commands) }
    #expect(Set(KeyBinding.all.map(\.command)).subtracting(told) == [])
    var pilot = try Pilot(Sample.draft())
    pilot.press(.control("g"))
    guard case .help(let page)? = pilot.state.editing?.layer else {
      Issue.record("no help")
      return
    }
    for topic in HelpTopic.allCases { #expect(page.lines.contains { $0.text.contains(topic.title) }) }
    let desk = HelpPage.desk(in: .desk)
    for topic in HelpTopic.allCases { #expect(topic.paragraphs.allSatisfy { desk.lines.contains(HelpLine($0)) }) }
  }

  @Test func noTwoTopicsShareATitle() {
    let titles = HelpTopic.allCases.map(\.title)
    #expect(Set(titles).count == titles.count)
  }

  /// Read line by line, a topic names no keys.
  @Test func topicsAreSpokenWithoutKeys() throws {
    for topic in HelpTopic.allCases {
      var pilot = try PlainPilot(Sample.draft())
      pilot.say("下一步", "查找 \(topic.title)")
      let results = pilot.session.state.editing.flatMap { editing -> [Findable]? in
        if case .finder(let finder)? = editing.layer { finder.results } else { nil }
      }
      let number = try #require(results?.firstIndex { $0.target == .topic(topic) }, "\(topic)")
      let answer = pilot.say("\(number + 1)")
      #expect(answer.first == "说明：\(topic.title)")
      #expect(!answer.contains { $0.contains("^") || $0.contains("Ctrl") }, "\(topic)")
    }
  }

  @Test func theOtherReadingsOfACharacterFindItToo() throws {
    func finds(_ letters: String, _ text: String) throws -> Bool {
      SearchedText(text).match(try #require(TypedPart(letters))) != nil
    }
    #expect(try finds("zdxm", "重大项目"))
    #expect(try finds("cfjs", "重复计算"))
    #expect(try finds("hyxh", "（行业协会）"))
    #expect(try finds("r7", "R7 同一项目"))
    #expect(try !finds("zz", "专"))
    #expect(TypedPart("  ") == nil)
  }

  /// Where this fails, run `.ci/pinyin`, which says what it needs.
  @Test func everyCharacterOfTheStandardHasLetters() {
    let text = String(decoding: builtInPackBytes(), as: UTF8.self)
    let ideographs = Set(text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) })
    #expect(ideographs.count > 500)
    #expect(ideographs.filter { Pinyin.initials(of: $0).isEmpty }.isEmpty)
    #expect(PinyinTable.usual.utf8CodeUnitCount == 0x5200)
  }

  @Test func enterGoesToAnEntry() throws {
    var pilot = try search("qkyjsjb")
    #expect(found(pilot).isEmpty)
    pilot.press(.enter)
    #expect(pilot.picture.contains("没有找到「qkyjsjb」"))
    #expect(found(try search("qkxjsjbj")).map(\.name) == ["区科学技术进步奖"])
    pilot = try search("区科学")
    pilot.press(.enter)
    #expect(pilot.state.editing?.form?.scope == .entry("e10"))
    #expect(pilot.state.editing?.stepIndex == 5)
  }

  @Test func enterGoesToARowWithWhatItWouldAdd() throws {
    var pilot = try search("patents.invention")
    #expect(found(pilot).map(\.kind) == ["评分项", "条目"])
    pilot.press(.enter)
    guard case .picker(let picker)? = pilot.state.editing?.layer else {
      Issue.record("no picker")
      return
    }
    let table = try builtInTable()
    #expect(table.nodes[picker.selected].id == "patents.invention")
    #expect(pilot.state.editing?.stepIndex == 8)
    pilot.press(.escape)
    #expect(pilot.draft == Sample.draft())
  }

  @Test func enterGoesToAQuestionAReadingAndAStep() throws {
    var pilot = try search("规定分值")
    while found(pilot).first?.kind != "问题", !found(pilot).isEmpty { pilot.press(.backspace) }
    pilot.press(.enter)
    #expect(pilot.state.editing?.form?.active == .passMark)
    pilot = try search("R7")
    pilot.press(.enter)
    #expect(pilot.picture.contains("说明：R7"))
    pilot = try search("汇总")
    pilot.press(.enter)
    #expect(pilot.state.editing?.step == .summary)
  }

  @Test func whatWasBeingTypedIsKept() throws {
    var pilot = try Pilot()
    pilot.press(.down, .down, .down, .control("a"))
    pilot.type("2026-13")
    pilot.press(.control("f"), .escape)
    #expect(pilot.picture.contains("2026-13"))
    #expect(pilot.state.editing?.form?.active == .applicationDate)
  }

  @Test func aThousandEntriesAreSearchedQuickly() throws {
    var draft = Draft.dated
    let title = String(repeating: "高速主轴关键技术", count: 125)
    draft.entries = (0..<1000).map { Sample.entry("e\($0)", "papers.other", title: title + "\($0)") }
    let clock = ContinuousClock()
    var pilot = try Pilot(draft)
    pilot.press(.control("f"))
    let time = clock.measure { pilot.type("gjjs") }
    #expect(found(pilot).count { $0.kind == "条目" } == 1000)
    #expect(time < .seconds(20))
  }

  /// Where no row is called so, what is said of the rows is looked at: 先进工作者 stands in the hints of 荣誉.
  @Test(arguments: [
    ("先进", ["honors.municipal", "honors.county"]), ("五一劳动奖", ["honors.municipal", "honors.county"]),
    ("荣誉公布文件", ["honors.municipal", "honors.county", "honors.other"]),
    // What rows are called goes first: 考核 is said of 其他 too.
    ("考核", ["appraisals.excellent"]), ("没有的", []),
  ]) func thePickerLooksAtWhatIsSaidOfRows(_ typed: String, _ rows: [String]) throws {
    let table = try builtInTable()
    var pilot = try Pilot()
    pilot.go(to: 1)
    pilot.press(.control("n"))
    pilot.type(typed)
    guard case .picker(let picker)? = pilot.state.editing?.layer else {
      Issue.record("no picker")
      return
    }
    #expect(picker.rows(table).map { table.nodes[$0].id } == rows)
  }

  @Test func thePickerUnderstandsLettersToo() throws {
    var pilot = try Pilot()
    pilot.go(to: 8)
    pilot.press(.control("n"))
    pilot.type("fmzl")
    guard case .picker(let picker)? = pilot.state.editing?.layer else {
      Issue.record("no picker")
      return
    }
    let table = try builtInTable()
    #expect(picker.rows(table).map { table.nodes[$0].id } == ["patents.invention"])
  }

  @Test func theSearchIsThereInLinesToo() throws {
    var pilot = try PlainPilot(Sample.draft())
    pilot.say("")
    pilot.say("下一步")
    let answer = pilot.say("查找 区科学")
    #expect(answer.contains { $0.hasPrefix("1 条目  区科学技术进步奖") })
    pilot.say("1")
    #expect(pilot.session.state.editing?.form?.scope == .entry("e10"))
  }
}
