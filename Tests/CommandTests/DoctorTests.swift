import Foundation
import Scoring
import Screen
import TestSupport
import Testing

@testable import Terminal
@testable import ziping

/// `ziping doctor`: what was found, and what to do about it.
@Suite struct DoctorTests {
  private func facts(_ type: String, columns: Int = 80) -> TerminalFacts {
    TerminalFacts(
      requestedType: type, type: type, locale: "C.UTF-8", colours: 8, size: Size(columns: columns, rows: 24),
      bracketedPaste: true)
  }

  @Test func aGoodTerminalNeedsNothing() {
    let findings = Checkup.findings(facts("xterm-256color"), WidthProbe(wide: 2, ambiguous: 1))
    #expect(findings.allSatisfy { $0.remedy == nil })
    let found = ["xterm-256color", "80x24", "C.UTF-8", "8", "汉字 2 格，引号、带圈数字等 1 格，按窄（1 格）显示", "终端会标明粘贴的文字"]
    #expect(findings.map(\.found) == found)
  }

  @Test func eachTroubleHasItsRemedy() throws {
    let home = try Scratch()
    let file = try home.write("file", [])
    let small = Checkup.findings(facts("linux", columns: 40), WidthProbe(wide: 1, ambiguous: 1))
    #expect(small.compactMap(\.remedy).count == 3)
    #expect(small.first?.remedy?.contains("--plain") == true)
    #expect(Checkup.findings(facts("vt100"), nil)[4].remedy != nil)
    #expect(Checkup.folder(file.path + "/ziping").remedy?.contains("不能写入") == true)
    #expect(Checkup.folder(nil).remedy != nil)
    #expect(Checkup.clock(CalendarDay(year: 1970, month: 1, day: 1), fromYear: 2025).remedy != nil)
    #expect(Checkup.clock(CalendarDay(year: 2026, month: 5, day: 1), fromYear: 2025).remedy == nil)
    #expect(WidthProbe.column(in: Array("\u{1B}[24;3R".utf8)) == 3)
    #expect(WidthProbe.column(in: Array("x".utf8)) == nil)
  }

  /// What was measured, and by what the wizard goes.
  @Test func widthsThatDiffer() {
    let table: [(WidthSetting, WidthProbe?, found: String, remedy: String?)] = [
      (.automatic, WidthProbe(wide: 2, ambiguous: 2), "汉字 2 格，引号、带圈数字等 2 格，按宽（2 格）显示", nil),
      (.fixed(.wide), WidthProbe(wide: 2, ambiguous: 2), "汉字 2 格，引号、带圈数字等 2 格，照 ZIPING_WIDTH 按宽（2 格）显示", nil),
      (
        .fixed(.wide), WidthProbe(wide: 2, ambiguous: 1), "汉字 2 格，引号、带圈数字等 1 格，照 ZIPING_WIDTH 按宽（2 格）显示",
        "这个终端给引号、带圈数字等 1 格：请去掉 ZIPING_WIDTH，向导会自己测；否则有这些字符的行会错位。"
      ),
      (
        .automatic, nil, "终端没有回答，按窄（1 格）显示",
        "若汉字错位，请换一个终端，或用 ziping --plain；若只在引号、带圈数字等处错位，请设置 export ZIPING_WIDTH=宽。"
      ),
      (
        .unknown("x"), WidthProbe(wide: 2, ambiguous: 1), "汉字 2 格，引号、带圈数字等 1 格，按窄（1 格）显示",
        "ZIPING_WIDTH 的值「x」不认识，没有照它做：请改为 宽 或 窄，或者去掉。"
      ),
    ]
    for (setting, probe, found, remedy) in table {
      var facts = facts("xterm")
      facts.width = setting
      #expect(Checkup.findings(facts, probe)[4] == Finding(subject: "字宽", found: found, remedy: remedy))
    }
  }

  @Test func inAPipeItSaysSoWithoutEscapes() throws {
    let home = try Scratch()
    let result = try Program.run(["doctor", "-d", home.folder.path])
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text.contains("标准输入或标准输出不是终端"))
    #expect(result.text.contains("草稿文件夹：\(home.folder.path)"))
    #expect(!result.output.contains(0x1B))
  }

  @Test(.enabled(if: TmuxSession.isAvailable)) func inATerminalItMeasures() throws {
    let home = try Scratch()
    let session = try TmuxSession(
      program: Program.path, arguments: ["doctor"], environment: ["ZIPING_HOME": home.folder.path])
    let screen = try session.waitFor("日期：")
    #expect(screen.contains("字宽：汉字 2 格"))
    #expect(screen.contains("窗口：80x24"))
    #expect(try session.exitStatus() == 0)
  }
}
