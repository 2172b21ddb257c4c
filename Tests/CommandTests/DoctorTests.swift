import Basics
import Foundation
import Scoring
import Screen
import TestSupport
import Testing
import Wizard

@testable import Terminal
@testable import ziping

/// `ziping doctor`: what was found, and what to do about it.
@Suite struct DoctorTests {
  private func facts(_ type: String, columns: Int = 80) -> TerminalFacts {
    TerminalFacts(
      requestedType: type, type: type,
      locale: LocaleFacts(asked: .init(variable: "LANG", value: "C.UTF-8"), used: "C.UTF-8"), colours: 8,
      size: Size(columns: columns, rows: 24),
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
    #expect(Checkup.folder("/proc/nope").remedy == "/proc 里不能新建文件：请用 -d 指定另一个文件夹。")
    #expect(Words.Doctor.folderRemedy("/a", EACCES, "没有权限") == "不能写入 /a，没有权限：请改正它的权限，或用 -d 指定另一个文件夹。")
    #expect(Words.Doctor.folderRemedy("/a", ENOSPC, "磁盘已满") == "不能写入 /a，磁盘已满：请先排除它，或用 -d 指定另一个文件夹。")
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

  /// What the environment asked for, and what it was replaced by.
  @Test func localesThatAreReplaced() {
    let table: [(LocaleFacts.Setting?, used: String?, found: String, remedy: String?)] = [
      (.init(variable: "LANG", value: "zh_CN.UTF-8"), "zh_CN.UTF-8", "zh_CN.UTF-8", nil),
      (.init(variable: "LANG", value: "C"), "C.UTF-8", "LANG=C，现在按 C.UTF-8", nil),
      (.init(variable: "LC_ALL", value: "POSIX"), "C.UTF-8", "LC_ALL=POSIX，现在按 C.UTF-8", nil),
      (nil, "C.UTF-8", "没有设置，现在按 C.UTF-8", nil),
      (
        .init(variable: "LC_ALL", value: "zh_CN.GBK"), "C.UTF-8", "LC_ALL=zh_CN.GBK，现在按 C.UTF-8",
        "zh_CN.GBK 不是 UTF-8：汉字成乱码时，请把终端的编码改为 UTF-8，再 export LC_ALL=C.UTF-8。"
      ),
      (
        .init(variable: "LANG", value: "zh_CN.utf8@x"), "C.UTF-8", "LANG=zh_CN.utf8@x，现在按 C.UTF-8",
        "系统里没有 zh_CN.utf8@x，向导不受影响；要消除别的程序的警告，请 export LANG=C.UTF-8。"
      ),
      (.init(variable: "LANG", value: "C"), nil, "LANG=C，没有可用的 UTF-8 语言环境", nil),
    ]
    for (asked, used, found, remedy) in table {
      let locale = LocaleFacts(asked: asked, used: used)
      #expect(Words.Doctor.locale(locale) == found)
      #expect(Words.Doctor.localeRemedy(locale) == remedy)
    }
  }

  @Test func aTypeThatIsNotKnownOrNotSet() {
    var facts = facts("nosuch")
    facts.type = "xterm-256color"
    #expect(
      Words.notices(about: facts) == [
        "终端类型（TERM）「nosuch」：系统不认识它，现在按 xterm-256color 使用；显示不对时请设置 TERM，如 export TERM=xterm。"
      ])
    facts.requestedType = nil
    facts.width = .unknown("三")
    #expect(
      Words.notices(about: facts) == [
        "终端类型（TERM）没有设置，现在按 xterm-256color 使用；显示不对时请设置 TERM，如 export TERM=xterm。",
        "ZIPING_WIDTH 的值「三」不认识，没有照它做：请改为 宽 或 窄，或者去掉。",
      ])
  }

  @Test(arguments: [
    ("C", "LC_ALL=C，现在按 C.UTF-8"), ("POSIX", "LC_ALL=POSIX，现在按 C.UTF-8"), ("zh_CN.GBK", "LC_ALL=zh_CN.GBK，现在按 C.UTF-8"),
    ("C.UTF-8", "语言环境：C.UTF-8"),
  ])
  func inAPipeAndInATerminalItTellsTheLocale(_ asked: String, _ told: String) throws {
    let home = try Scratch()
    let environment = [
      "TERM": "nosuch", "LC_ALL": asked, "PATH": "/usr/bin:/bin", "ZIPING_HOME": home.folder.path,
      "HOME": home.folder.path,
    ]
    let piped = try Program.run(["doctor"], environment: environment).text
    #expect(piped.contains(told) && piped.contains("终端类型：nosuch"), "\(piped)")
    let terminal = try PseudoTerminal(program: Program.path, arguments: ["doctor"], environment: environment)
    #expect(terminal.waitFor("日期："))
    #expect(terminal.text.contains(told), "\(terminal.text)")
    #expect(terminal.text.contains("怎么办：系统不认识它，现在按"))
    #expect(terminal.exitStatus() == 0)
  }

  /// On a terminal lines are broken where Chinese allows it: punctuation never begins one.
  @Test func linesAreBrokenAsTextIs() {
    for columns in 24...100 {
      for finding in [Checkup.folder(nil), Checkup.clock(nil, fromYear: 2025)] + Checkup.findings(facts("linux"), nil) {
        for line in Words.Doctor.lines(finding, columns: columns) {
          #expect(DisplayWidth.of(line) <= columns)
          let first = line.first { $0 != " " }
          #expect(first.map { "。，；：、）」".contains($0) } == false, "\(line)")
        }
      }
    }
    let finding = Finding(subject: "甲", found: "乙", remedy: "丙")
    #expect(Words.Doctor.lines(finding, columns: nil) == ["甲：乙", "  怎么办：丙"])
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
