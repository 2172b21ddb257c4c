import Foundation
import TestSupport
import Testing

/// The built program in a terminal that is left, closed, stopped or crashed.
@Suite(.serialized) struct TerminalProgramTests {
  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"
  private static let leavesScreen = "\u{1B}[?1049l"

  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The wizard, open, in a terminal of a type.
  private func open(type: String = "xterm-256color", adding more: [String: String] = [:]) throws -> PseudoTerminal {
    let environment = [
      "TERM": type, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": scratch.folder.path,
      "ZIPING_HOME": scratch.folder.path,
    ].merging(more) { $1 }
    let terminal = try PseudoTerminal(program: Program.path, environment: environment)
    try #require(terminal.waitFor(TerminalProgramTests.pasteOn), "\(terminal.text)")
    #expect(!terminal.isInLineMode)
    return terminal
  }

  @Test(
    "Asked to end, it gives the terminal back and is gone within a second",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGUSR1, SIGUSR2, SIGALRM])
  func ends(_ signal: Int32) throws {
    let terminal = try open()
    kill(terminal.process, signal)
    #expect(terminal.exitStatus(timeout: 1) == 0)
    #expect(terminal.isInLineMode)
    #expect(terminal.text.contains(TerminalProgramTests.pasteOff))
    #expect(terminal.text.contains(TerminalProgramTests.leavesScreen))
  }

  @Test("When the terminal is closed it is gone within a second")
  func endsWithTerminal() throws {
    let terminal = try open()
    terminal.close()
    #expect(terminal.exitStatus(timeout: 1) != nil)
  }

  @Test("A crash leaves a usable terminal and its own status", arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT])
  func crashes(_ signal: Int32) throws {
    let terminal = try open()
    kill(terminal.process, signal)
    #expect(terminal.exitStatus(timeout: 5) == 128 + signal)
    #expect(terminal.isInLineMode)
    #expect(terminal.text.contains(TerminalProgramTests.pasteOff))
    #expect(terminal.text.contains(TerminalProgramTests.leavesScreen))
  }

  @Test("Stopped and continued from outside, it takes the terminal again")
  func goesOn() throws {
    let terminal = try open()
    kill(terminal.process, SIGSTOP)
    kill(terminal.process, SIGCONT)
    #expect(terminal.waitFor(TerminalProgramTests.leavesScreen))
    let deadline = Date(timeIntervalSinceNow: 5)
    while terminal.isInLineMode, Date() < deadline { usleep(10_000) }
    #expect(!terminal.isInLineMode)
    kill(terminal.process, SIGTERM)
    #expect(terminal.exitStatus(timeout: 1) == 0)
  }

  @Test("An unknown TERM, none at all, and exported LINES do not matter")
  func opensAnywhere() throws {
    let terminals: [(String, [String: String])] = [
      ("nosuch", [:]), ("", [:]), ("xterm", ["LINES": "5", "COLUMNS": "10"]), ("vt100", [:]), ("screen", [:]),
      ("tmux-256color", [:]), ("xterm", ["LC_ALL": "C"]), ("xterm", ["LC_ALL": "", "LANG": "C"]),
      ("xterm", ["TERMINFO": "/nonexistent", "TERMINFO_DIRS": "/nonexistent"]),
    ]
    for (type, more) in terminals {
      let terminal = try open(type: type, adding: more)
      kill(terminal.process, SIGTERM)
      #expect(terminal.exitStatus(timeout: 1) == 0)
    }
  }

  @Test("What is odd about the terminal is said once, with what to do", .enabled(if: TmuxSession.isAvailable))
  func saysWhatIsOdd() throws {
    let table: [(type: String, width: String, told: [String])] = [
      ("nosuch", "窄", ["终端类型（TERM）「nosuch」：系统不认识它", "请设置 TERM，如 export TERM=xterm。"]),
      ("", "窄", ["终端类型（TERM）没有设置，现在按 xterm-256color 使用"]),
      ("tmux-256color", "三", ["ZIPING_WIDTH 的值「三」不认识，没有照它做：请改为 宽 或 窄，或者去掉。"]),
      ("nosuch", "三", ["TERM）「nosuch」", "ZIPING_WIDTH 的值「三」不认识"]),
    ]
    for place in [[], [scratch.folder.appendingPathComponent("陈.json").path]] {
      for row in table {
        let session = try TmuxSession(
          program: Program.path, arguments: place,
          environment: ["TERM": row.type, "ZIPING_WIDTH": row.width, "ZIPING_HOME": scratch.folder.path])
        try session.waitUntil("\(row.told)") { screen in
          let text = screen.filter { !$0.isWhitespace && $0 != "|" }
          return row.told.allSatisfy { text.contains($0.filter { !$0.isWhitespace }) }
        }
        try session.press("Down")
        try session.waitForNo(row.type == "nosuch" ? "TERM" : "不认识")
      }
    }
  }

  @Test("Where there is no other screen to go back to, nothing is left of the wizard when it ends")
  func leavesNothingBehind() throws {
    let terminal = try open(type: "vt100")
    #expect(terminal.waitFor("新建草稿"))
    terminal.settle()
    terminal.send([0x11])
    #expect(terminal.exitStatus() == 0)
    var screen = EmulatedScreen { _ in false }
    screen.feed(terminal.received)
    #expect(screen.picture.allSatisfy { $0 == "\n" }, "\(screen.picture)")
  }

  @Test("Ctrl-Z, which the console of Linux calls a key of its own, undoes and does not stop the program")
  func undoesOnTheConsole() throws {
    let terminal = try open(type: "linux")
    terminal.send([0x0D])
    #expect(terminal.waitFor("申报人的姓名"))
    terminal.send([0x1B])
    usleep(100_000)
    terminal.send([0x1A])
    #expect(terminal.waitFor("没有可以撤销的修改"))
  }

  @Test("The console of Linux may lack glyphs for Chinese: that is said in words that it has")
  func warnsOnTheConsole() throws {
    let terminal = try open(type: "linux")
    #expect(terminal.waitFor("Linux console: if Chinese shows as boxes"))
    #expect(terminal.waitFor("ziping --plain"))
  }

  @Test("The mouse is listened to once it is switched on, and no longer when the program ends")
  func listensToTheMouse() throws {
    let terminal = try open()
    #expect(terminal.waitFor("新建草稿"))
    #expect(!terminal.text.contains("1000h"))
    terminal.send([0x02])
    #expect(terminal.waitFor("1000h"))
    terminal.send(Array("\u{1B}[<0;10;4M\u{1B}[<0;10;4m".utf8))
    #expect(terminal.waitFor("申报人的姓名"))
    terminal.send(Array("\u{1B}[<0;5;3M\u{1B}[<0;5;3m".utf8))
    #expect(terminal.waitFor("个人荣誉"))
    terminal.send([0x11])
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.text.contains("1000l"))
  }

  @Test(
    "Reports of a mouse that nobody listens to are never typed, however they are split",
    arguments: ["xterm-256color", "xterm", "linux", "screen", "vt100"])
  func swallowsTheMouse(_ type: String) throws {
    let terminal = try open(type: type)
    #expect(terminal.waitFor("新建草稿"))
    terminal.send([0x0D])
    #expect(terminal.waitFor("申报人的姓名"))
    for part in ["陈", "\u{1B}[<0;6;6M\u{1B}[<0;6;6m", "\u{1B}[M !!", "\u{1B}[<0;", "6;6M", "\u{1B}[M", " !!", "岚"] {
      terminal.send(Array(part.utf8))
      usleep(80_000)
    }
    terminal.send([0x11])
    #expect(terminal.exitStatus() == 0)
    let folder = scratch.folder
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
    let draft = try String(contentsOf: folder.appendingPathComponent(try #require(files.first)), encoding: .utf8)
    #expect(draft.contains(#""name": "陈岚""#), "\(draft)")
  }

  @Test("Under NO_COLOR no colour is sent")
  func obeysNoColor() throws {
    let terminal = try open(adding: ["NO_COLOR": "1"])
    kill(terminal.process, SIGTERM)
    #expect(terminal.exitStatus(timeout: 1) == 0)
    #expect(!terminal.text.contains("\u{1B}[38;5;") && !terminal.text.contains("\u{1B}[48;5;"))
  }

  @Test("Stopped by the shell's own means, it comes back with fg", .enabled(if: TmuxSession.isAvailable))
  func suspends() throws {
    let session = try TmuxSession(program: "bash", arguments: ["--norc"], environment: ["PS1": "prompt> "])
    try session.waitFor("prompt>")
    try session.type("export ZIPING_HOME='\(scratch.folder.path)'; clear; '\(Program.path)'")
    try session.press("Enter")
    try waitForAlternateScreen(true, session)
    let process = try #require(children(of: try session.process()).first)
    kill(process, SIGTSTP)
    try waitForAlternateScreen(false, session)
    try session.waitFor("Stopped")
    try session.type("fg")
    try session.press("Enter")
    try waitForAlternateScreen(true, session)
    kill(process, SIGTERM)
    try waitForAlternateScreen(false, session)
  }

  private func waitForAlternateScreen(_ isOn: Bool, _ session: TmuxSession) throws {
    try session.waitUntil("alternate screen \(isOn)") { _ in (try? session.isOnAlternateScreen()) == isOn }
  }

  private func children(of process: Int32) -> [Int32] {
    let list = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
    return (list ?? "").split(separator: " ").compactMap { Int32($0) }
  }
}
