import Scoring
import Screen
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

  @Test func theOtherReadingsOfACharacterFindItToo() {
    #expect(Pinyin.contains(Array("zdxm".utf8), in: "重大项目"))
    #expect(Pinyin.contains(Array("cfjs".utf8), in: "重复计算"))
    #expect(Pinyin.contains(Array("hyxh".utf8), in: "（行业协会）"))
    #expect(Pinyin.contains(Array("r7".utf8), in: "R7 同一项目"))
    #expect(!Pinyin.contains(Array("zz".utf8), in: "专"))
    #expect(!Pinyin.contains([], in: "专"))
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
    #expect(found(pilot).map(\.kind) == ["条目", "评分项"])
    pilot.press(.down, .enter)
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
