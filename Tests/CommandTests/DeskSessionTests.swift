import Basics
import Foundation
import Scoring
import Storage
import TestSupport
import Testing

/// The desk in a real terminal, and what it does to the files behind it.
@Suite(.enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct DeskSessionTests {
  /// Three people's drafts, the newest being 甲's, and earlier versions of it.
  private func home() throws -> Scratch {
    let home = try Scratch()
    for (number, name) in ["丙", "乙", "甲"].enumerated() {
      let url = try home.write("\(name).json", Array(text(name).utf8))
      try SystemFiles().setModified(
        url.path, in: .workingFolder, FileTime(seconds: 1_700_000_000 + number, nanoseconds: 0))
    }
    try FileManager.default.createDirectory(
      at: home.folder.appendingPathComponent("generations"), withIntermediateDirectories: false)
    _ = try home.write("generations/甲.000001.json", Array(text("甲从前").utf8))
    return home
  }

  private func text(_ name: String) -> String {
    """
    {"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01",
     "applicant": {"name": "\(name)"}, "entries": [], "kept": "不认识的键"}
    """
  }

  private func session(_ home: Scratch, _ arguments: [String] = []) throws -> TmuxSession {
    let terminal = try TmuxSession(
      program: Program.path, arguments: arguments, columns: 80, rows: 24,
      environment: ["ZIPING_HOME": home.folder.path])
    try terminal.waitFor("筛选")
    return terminal
  }

  private func content(_ home: Scratch, _ name: String) -> String? {
    (try? Data(contentsOf: home.folder.appendingPathComponent(name))).map { String(decoding: $0, as: UTF8.self) }
  }

  private func visible(_ home: Scratch, _ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: home.folder.appendingPathComponent(folder).path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  private func draft(_ home: Scratch, _ name: String) throws -> Draft {
    try DraftDocument(parsing: Array(try #require(content(home, name)).utf8)).draft
  }

  @Test func deletingAndUndoing() throws {
    let home = try home()
    let terminal = try session(home)
    try terminal.press("C-d")
    try terminal.waitFor("删除「甲」（甲.json）和它的全部旧版？")
    try terminal.press("Enter")
    try terminal.waitFor("已删除 甲.json 和旧版，^Z 撤销")
    #expect(try visible(home) == ["generations", "丙.json", "乙.json"])
    #expect(try visible(home, "generations") == [])
    // Undoing survives opening another draft.
    try terminal.press("Enter")
    try terminal.waitFor("申报人的姓名")
    try terminal.press("Escape", "Escape")
    try terminal.waitFor("筛选")
    try terminal.press("C-z")
    try terminal.waitFor("已恢复 甲.json 和旧版")
    #expect(content(home, "甲.json") == text("甲"))
    #expect(content(home, "generations/甲.000001.json") == text("甲从前"))
    try terminal.waitFor("23-11-1")
    try terminal.press("C-z")
    try terminal.waitFor("没有可以撤销的删除、归档")
  }

  /// The file of a new draft takes the person's name as the draft is left, and stays selected.
  @Test func aNewDraftIsCalledAfterThePerson() throws {
    let home = try home()
    let terminal = try session(home)
    try terminal.press("C-n")
    try terminal.waitFor("申报人的姓名")
    try terminal.type("丁一")
    try terminal.press("Enter", "Escape", "Escape")
    let screen = try terminal.waitFor("已按姓名给文件改名：自评-丁一-")
    #expect(screen.contains(" >  丁一"))
    #expect(try visible(home).filter { $0.contains("丁一") }.count == 1)
    #expect(try visible(home).filter { $0.hasPrefix("自评-2") }.isEmpty)
  }

  @Test func copyingRenamingArchiving() throws {
    let home = try home()
    let terminal = try session(home)
    try terminal.press("C-p")
    try terminal.waitFor("已复制成 甲-副本.json")
    #expect(content(home, "甲-副本.json") == text("甲"))
    try terminal.press("C-e")
    try terminal.waitFor("改名：甲")
    try terminal.press("C-a")
    try terminal.type("丁一")
    try terminal.press("Enter", "C-a")
    try terminal.type("丁一")
    try terminal.press("Enter")
    try terminal.waitFor("已改名，文件是 丁一.json")
    #expect(try draft(home, "丁一.json").applicant.name == "丁一")
    #expect(try #require(content(home, "丁一.json")).contains("不认识的键"))
    // The name before the change is an earlier version, under the new file's name.
    #expect(content(home, "generations/丁一.000001.json") == text("甲"))
    try terminal.press("C-k")
    try terminal.waitFor("已归档 丁一.json")
    #expect(try visible(home, "归档") == ["generations", "丁一.json"])
    try terminal.press("C-x")
    try terminal.waitFor("^K 取回")
    try terminal.press("C-k")
    try terminal.waitFor("已取回 丁一.json")
    try terminal.press("C-x")
    try terminal.waitFor("新建草稿")
    #expect(try visible(home) == ["generations", "丁一.json", "丙.json", "乙.json", "归档", "甲.json"])
    #expect(content(home, "generations/丁一.000001.json") == text("甲"))
  }

  /// Archiving is taken back with its earlier versions, several at once.
  @Test func archivingIsUndone() throws {
    let home = try home()
    let terminal = try session(home)
    try terminal.press("C-a", "C-k")
    try terminal.waitFor("已归档 3 份草稿，^Z 撤销，^X 看归档")
    #expect(try visible(home, "归档") == ["generations", "丙.json", "乙.json", "甲.json"])
    try terminal.press("C-z")
    try terminal.waitFor("已放回 3 份草稿")
    #expect(try visible(home) == ["generations", "丙.json", "乙.json", "归档", "甲.json"])
    #expect(content(home, "甲.json") == text("甲"))
    #expect(content(home, "generations/甲.000001.json") == text("甲从前"))
    try terminal.press("C-z")
    try terminal.waitFor("没有可以撤销的删除、归档")
  }

  /// A new draft by accident leaves nothing behind, one with a letter in it stays.
  @Test func anUntouchedNewDraftLeavesNothing() throws {
    let home = try home()
    let before = try FileManager.default.contentsOfDirectory(atPath: home.folder.path).sorted()
    let terminal = try session(home)
    try terminal.press("C-n")
    try terminal.waitFor("申报人的姓名")
    try terminal.press("Escape", "Escape")
    try terminal.waitFor("新草稿里什么也没有填，没有留下文件。")
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder.path).sorted() == before)
    try terminal.press("C-n")
    try terminal.waitFor("申报人的姓名")
    try terminal.press("C-q")
    #expect(try terminal.exitStatus() == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder.path).sorted() == before)
    let again = try session(home)
    try again.press("C-n")
    try again.waitFor("申报人的姓名")
    try again.type("丁")
    try again.press("Escape", "Escape")
    try again.waitFor("4 份")
    #expect(try visible(home).filter { $0.hasSuffix(".json") }.count == 4)
  }

  /// A folder that goes while it is shown is not made again, nor is one written that has taken its place.
  @Test func aFolderThatWentIsNotMadeAgain() throws {
    let home = try home()
    let (path, gone) = (home.folder.path, home.folder.path + "-gone")
    let terminal = try session(home)
    try FileManager.default.moveItem(atPath: path, toPath: gone)
    defer { try? FileManager.default.removeItem(atPath: gone) }
    for key in ["C-n", "C-k", "C-p"] {
      try terminal.press(key)
      try terminal.waitUntil("why \(key) cannot be") { screen in
        let text = screen.filter { !$0.isWhitespace }
        return text.contains("不在了：可能已被移走，或U盘已拔出。") || text.contains("没有这个文件")
      }
      #expect(!FileManager.default.fileExists(atPath: path), "\(key)")
    }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let other = try session(home)
    try other.waitFor("这里还没有草稿")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: gone, toPath: path)
    try other.press("C-n")
    try other.waitUntil("that it is another folder") { screen in
      screen.filter { !$0.isWhitespace }.contains("已不是打开时的那个文件夹：可能换了U盘")
    }
    #expect(try visible(home) == ["generations", "丙.json", "乙.json", "甲.json"])
  }

  /// One is open in another window and one is damaged: they are named, the others are set.
  @Test func settingSeveral() throws {
    let home = try home()
    _ = try home.write("坏.json", Array("{".utf8))
    let other = try TmuxSession(
      program: Program.path, arguments: [home.folder.appendingPathComponent("乙.json").path], columns: 80, rows: 24,
      environment: [:])
    try other.waitFor("申报人的姓名")
    let terminal = try session(home)
    try terminal.press("C-a", "C-o")
    try terminal.waitFor("给 4 份草稿设申报日和规定分值")
    try terminal.type("2026-06-01")
    try terminal.press("Enter")
    try terminal.type("60")
    try terminal.press("Enter")
    let screen = try terminal.waitFor("已设定 2 份草稿")
    #expect(screen.contains("2 份没有办成"))
    #expect(screen.contains("坏.json：第 1 行"))
    #expect(screen.contains("乙.json：只读：这份草稿已在另一窗口打开"))
    for name in ["甲", "丙"] {
      let draft = try draft(home, "\(name).json")
      #expect(draft.applicationDate.description == "2026-06-01")
      #expect(draft.passMark == Points(60))
    }
    #expect(content(home, "乙.json") == text("乙"))
    #expect(content(home, "坏.json") == "{")
    #expect(content(home, "generations/丙.000001.json") == text("丙"))
  }

  @Test func aRosterIsImported() throws {
    let home = try home()
    _ = try home.write("名单.csv", Array("姓名,工号,单位,学历,申报日\n张三,7,甲厂,本科,2026-05-01\n李四,,甲厂,博士后,2026-05-01\n".utf8))
    let terminal = try session(home)
    try terminal.press("Home", "Down", "Enter")
    try terminal.waitFor("名单.csv")
    try terminal.press("Enter")
    let preview = try terminal.waitFor("预览，什么也没有写：新建 1，补入 0，不变 0，未导入 1。")
    #expect(preview.contains("第 3 行「学历」"))
    #expect(preview.contains("张三（7）：将新建草稿，条目 1 个，自评 6（保底 6，上限 6）。"))
    #expect(try visible(home).filter { $0.hasSuffix(".json") }.count == 3)
    try terminal.press("Enter")
    try terminal.waitFor("已为 1 人写入")
    let made = try draft(home, "自评-7张三-2026-05-01.json")
    #expect(made.applicant == Applicant(name: "张三", organization: "甲厂", staffNumber: "7"))
    #expect(made.entries.map(\.criterion) == ["education.bachelor"])
    // The same again changes nothing.
    try terminal.press("Home", "Down", "Enter")
    try terminal.waitFor("名单.csv")
    try terminal.press("Enter")
    try terminal.waitFor("预览，什么也没有写：新建 0，补入 0，不变 1，未导入 1。")
    try terminal.press("Enter")
    try terminal.waitFor("没有可以导入的")
  }

  @Test func aFolderAsArgument() throws {
    let (home, empty) = (try home(), try Scratch())
    let terminal = try session(empty, [home.folder.path])
    try terminal.waitFor("3 份")
    try terminal.press("Enter")
    try terminal.waitFor("申报人的姓名")
    try terminal.press("C-q")
    #expect(try terminal.exitStatus() == 0)
    let both = try Program.run(["--plain", "-d", empty.folder.path, home.folder.path])
    #expect(both.status == 64)
    #expect(both.errorText.contains("写了两个文件夹"))
    let plain = try Program.run(["--plain", home.folder.path], input: Array("退出\n".utf8))
    #expect(plain.status == 0)
    #expect(plain.text.contains("3 丙"))
  }

  @Test(.enabled(if: Tool.canMount, "no file system of one's own can be mounted here"))
  func aReadOnlyShareIsForLooking() throws {
    let home = try home()
    let script = """
      mkdir "$0/disk" && mount -t tmpfs none "$0/disk" && cp "$0"/*.json "$0/disk/" && mount -o remount,ro "$0/disk" \\
        || exit 1
      "$1" "$0/disk"
      """
    let terminal = try PseudoTerminal(
      program: "unshare", arguments: ["-rm", "sh", "-c", script, home.folder.path, Program.path],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home.folder.path])
    #expect(terminal.waitFor("disk  只读"), "\(terminal.text)")
    #expect(terminal.waitFor("3 份"))
    terminal.send([4])
    #expect(terminal.waitFor("只读：磁盘是只读的，这个文件夹里的草稿只能查看。"))
    terminal.send([13])
    #expect(terminal.waitFor("申报人的姓名"))
    #expect(terminal.waitFor("只读：磁盘是只读的，不能写在这里。"))
    terminal.send([17])
    #expect(terminal.exitStatus() == 0)
  }

  @Test func aVanishedFolderIsSaid() throws {
    let home = try home()
    let terminal = try session(home)
    try FileManager.default.moveItem(atPath: home.folder.path, toPath: home.folder.path + "-gone")
    defer { try? FileManager.default.removeItem(atPath: home.folder.path + "-gone") }
    try terminal.press("C-l")
    try terminal.waitUntil("it is gone") { screen in
      screen.filter { !$0.isWhitespace }.contains("不在了：可能已被移走，或U盘已拔出。")
    }
    // No new folder takes its place.
    try terminal.press("C-n", "Home", "Enter")
    try terminal.waitFor("筛选")
    #expect(!FileManager.default.fileExists(atPath: home.folder.path))
    try FileManager.default.moveItem(atPath: home.folder.path + "-gone", toPath: home.folder.path)
    try terminal.press("C-l")
    try terminal.waitFor("3 份")
  }

  /// A thousand drafts: the first frame shows names while they are read, and moving does not wait for it. The times are
  /// guards at several times what is measured, for machines with other work.
  @Test func aThousandDrafts() throws {
    let home = try Scratch()
    for number in 1...1000 { _ = try home.write("d\(number).json", Array(text("人\(number)").utf8)) }
    let started = Date()
    let terminal = PseudoTerminalUser(
      try PseudoTerminal(
        program: Program.path,
        environment: [
          "ZIPING_HOME": home.folder.path, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
        ]))
    #expect(terminal.terminal.waitFor("1000 份 待读 "))
    #expect(Date().timeIntervalSince(started) < 10)
    for _ in 0..<20 {
      let pressed = Date()
      #expect(terminal.answers("\u{1B}[B"))
      #expect(Date().timeIntervalSince(pressed) < 1)
    }
    terminal.terminal.send(Array("\u{11}".utf8))
    #expect(terminal.terminal.exitStatus() == 0)
  }

  private struct PseudoTerminalUser {
    let terminal: PseudoTerminal

    init(_ terminal: PseudoTerminal) { self.terminal = terminal }

    /// Sends keys and waits until something is drawn.
    func answers(_ keys: String) -> Bool {
      let count = terminal.received.count
      terminal.send(Array(keys.utf8))
      for _ in 0..<200 where terminal.received.count == count { terminal.read(milliseconds: 10) }
      return terminal.received.count > count
    }
  }
}
