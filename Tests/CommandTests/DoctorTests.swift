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
    #expect(findings.map(\.found) == ["xterm-256color", "80x24", "C.UTF-8", "8", "汉字 2 格，带圈数字等 1 格", "终端会标明粘贴的文字"])
  }

  @Test func eachTroubleHasItsRemedy() throws {
    let home = try Scratch()
    let file = try home.write("file", [])
    let small = Checkup.findings(facts("linux", columns: 40), WidthProbe(wide: 1, ambiguous: 1))
    #expect(small.compactMap(\.remedy).count == 3)
    #expect(small.first?.remedy?.contains("--plain") == true)
    #expect(Checkup.findings(facts("vt100"), nil)[4].remedy != nil)
    #expect(Checkup.findings(facts("xterm"), WidthProbe(wide: 2, ambiguous: 2)).compactMap(\.remedy).count == 1)
    #expect(Checkup.folder(file.path + "/ziping").remedy?.contains("不能写入") == true)
    #expect(Checkup.folder(nil).remedy != nil)
    #expect(Checkup.clock(CalendarDay(year: 1970, month: 1, day: 1), fromYear: 2025).remedy != nil)
    #expect(Checkup.clock(CalendarDay(year: 2026, month: 5, day: 1), fromYear: 2025).remedy == nil)
    #expect(WidthProbe.column(in: Array("\u{1B}[24;3R".utf8)) == 3)
    #expect(WidthProbe.column(in: Array("x".utf8)) == nil)
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
