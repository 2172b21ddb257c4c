import Foundation
import Scoring
import Storage
import TestSupport
import Testing

/// `ziping import` when it is stopped, when the disk is full, and beside drafts that cannot be read.
@Suite struct ImportFaultTests {
  private func people(_ count: Int) -> [UInt8] {
    let rows = (0..<count).map { "人\($0),甲\($0 % 7),\($0),2026-05-01\n" }
    return Array(("姓名,单位,工号,申报日\n" + rows.joined()).utf8)
  }

  private func names(_ scratch: Scratch, _ folder: String = "d") -> [String] {
    let path = scratch.folder.appendingPathComponent(folder).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Every draft is whole, and whatever lies beside is the lock of one.
  private func expectWhole(_ scratch: Scratch) throws {
    let (hidden, drafts) = (names(scratch).filter { $0.hasPrefix(".") }, names(scratch).filter { !$0.hasPrefix(".") })
    for name in drafts {
      let bytes = try Data(contentsOf: scratch.folder.appendingPathComponent("d/\(name)"))
      #expect(throws: Never.self) { try DraftDocument(parsing: [UInt8](bytes)) }
    }
    #expect(Set(hidden).isSubset(of: drafts.map { ".\($0).lock" }))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aStoppedImportGoesOnFromThere(_ signal: Int32) throws {
    let scratch = try Scratch()
    try scratch.write("人.csv", people(1200))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["import", "人.csv", "-d", "d"]
    process.currentDirectoryURL = scratch.folder
    process.standardOutput = try FileHandle(forWritingTo: scratch.write("output", []))
    let errors = try scratch.write("errors", [])
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    while process.isRunning, names(scratch).count < 20 { usleep(1000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    try expectWhole(scratch)
    let written = names(scratch).count { !$0.hasPrefix(".") }
    #expect(written < 1200)
    #expect(
      try String(contentsOf: errors, encoding: .utf8)
        == "停下了：已为 \(written) 人写入，还有 \(1200 - written) 人没有处理。同样的命令再运行一次，就从这里接着导入。\n")
    let again = try Program.run(["import", "人.csv", "-d", "d"], in: scratch.folder)
    #expect(again.status == 0 && again.errorText.isEmpty)
    #expect(again.text.hasSuffix("新建 \(1200 - written)，补入 0，不变 \(written)，未导入 0。\n"))
  }

  /// A full disk is said once, and leaves nothing of those who did not get on it.
  @Test func aFullDiskIsSaidOnce() throws {
    let scratch = try Scratch()
    try scratch.write("人.csv", people(300))
    let script = """
      unshare -rm sh -c 'mount -t tmpfs -o size=200k none d && "$0" import 人.csv -d d >out 2>err; echo $? >status; \
      ls -A d >names' "\(Program.path)"
      """
    try FileManager.default.createDirectory(
      at: scratch.folder.appendingPathComponent("d"), withIntermediateDirectories: true)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", script]
    shell.currentDirectoryURL = scratch.folder
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    let read = { (name: String) in try String(contentsOf: scratch.folder.appendingPathComponent(name), encoding: .utf8)
    }
    guard (try? read("names")) != nil else { return }  // No disk of one's own can be had here.
    let names = try read("names").split(separator: "\n").map(String.init)
    let drafts = names.filter { !$0.hasPrefix(".") }
    #expect(!drafts.isEmpty && drafts.count < 300)
    #expect(names == drafts && names.allSatisfy { $0.hasSuffix(".json") })
    #expect(try read("status") == "2\n")
    let errors = try read("err").split(separator: "\n")
    #expect(errors.count == 2 && errors[0].hasSuffix("磁盘已满：请删去不用的文件后再保存，或另选文件夹保存。"))
    #expect(errors[1].hasPrefix("停下了：已为 \(drafts.count) 人写入，还有 \(300 - drafts.count) 人没有处理。"))
  }

  /// A reader that takes nothing holds no signal up, and no person is cut in two.
  @Test func aBlockedOutputHoldsNoSignal() throws {
    let scratch = try Scratch()
    try scratch.write("人.csv", people(2000))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["import", "人.csv", "-d", "d"]
    process.currentDirectoryURL = scratch.folder
    let unread = Pipe()
    process.standardOutput = unread
    process.standardError = unread
    try process.run()
    // Until the pipe is full, nothing more is written.
    var (count, isFull) = (0, false)
    while !isFull, process.isRunning {
      usleep(1_000_000)
      let now = names(scratch).count
      (isFull, count) = (now > 0 && now == count, now)
    }
    let start = Date()
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGTERM)
    #expect(Date().timeIntervalSince(start) < 10)
    #expect(count < 2000 && names(scratch).allSatisfy { $0.hasSuffix(".json") && !$0.hasPrefix(".") })
  }

  /// Few files may be open: there are as many at a time as there can be.
  @Test func fewOpenFilesAreEnough() throws {
    let scratch = try Scratch()
    try scratch.write("人.csv", people(100))
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "ulimit -n 16; exec \"$0\" import 人.csv -d d >out 2>err", Program.path]
    shell.currentDirectoryURL = scratch.folder
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(names(scratch).count { !$0.hasPrefix(".") } == 100)
    try expectWhole(scratch)
  }

  /// Whoever sits at a terminal sees how far it is, in one line that is gone at the end.
  @Test func progressIsShownAtATerminal() throws {
    let scratch = try Scratch()
    let path = { (name: String) in scratch.folder.appendingPathComponent(name).path }
    try scratch.write("人.csv", people(2000))
    let terminal = try PseudoTerminal(
      program: Program.path, arguments: ["import", path("人.csv"), "-d", path("d")], columns: 200,
      environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm"])
    #expect(terminal.exitStatus(timeout: 60) == 0)
    let screen = terminal.text
    #expect(screen.contains(" / 2000 人\u{1B}[K\r\u{1B}[K"))
    #expect(screen.contains("新建 2000，补入 0，不变 0，未导入 0。"))
  }

  /// Two imports of one roster at once make each draft once.
  @Test func twoImportsAtOnce() async throws {
    let scratch = try Scratch()
    try scratch.write("人.csv", people(300))
    let run: @Sendable () throws -> Program.Result = {
      try Program.run(["import", "人.csv", "-d", "d"], in: scratch.folder)
    }
    async let other = Task.detached { try run() }.value
    let one = try run()
    let results = [one, try await other]
    #expect(results.allSatisfy { $0.status == 0 && $0.errorText.isEmpty })
    #expect(names(scratch).count { !$0.hasPrefix(".") } == 300)
    try expectWhole(scratch)
  }

  /// Damaged, of the archive, or renamed: whose draft cannot be read gets no second one.
  @Test(arguments: ["d/自评-3人3-2026-05-01.json", "d/归档/自评-3人3-2026-05-01.json", "d/旧.json"])
  func whoseDraftCannotBeReadIsLeft(_ path: String) throws {
    let scratch = try Scratch()
    try scratch.write("人.csv", people(5))
    try scratch.write("一.csv", Array("姓名,单位,工号,申报日\n人3,甲3,3,2026-05-01\n".utf8))
    #expect(try Program.run(["import", "一.csv", "-d", "d"], in: scratch.folder).status == 0)
    let made = scratch.folder.appendingPathComponent("d/自评-3人3-2026-05-01.json")
    let bytes = [UInt8](try Data(contentsOf: made))
    try FileManager.default.removeItem(at: made)
    try scratch.write(path, bytes.dropLast(4))
    let result = try Program.run(["import", "人.csv", "-d", "d", "--add"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errorText.contains("人.csv 第 5 行：「3 人3 甲3」像是已有草稿「"))
    #expect(result.text.hasSuffix("新建 4，补入 0，不变 0，未导入 1。\n"))
    #expect(names(scratch).count { $0.hasPrefix("自评-3人3") } == (path == "d/自评-3人3-2026-05-01.json" ? 1 : 0))
  }

  /// A row that is left out stays left out when it is imported again.
  @Test func whoIsLeftOutStaysOut() throws {
    let scratch = try Scratch()
    try scratch.write("人.csv", people(2))
    let command = ["import", "人.csv", "-d", "d", "--same", "人.csv:2=不导入"]
    for _ in 0..<2 {
      let result = try Program.run(command, in: scratch.folder)
      #expect(result.status == 0 && result.text.hasSuffix("未导入 1。\n"))
    }
    #expect(names(scratch).count { !$0.hasPrefix(".") } == 1)
  }
}

/// What this program writes itself is no roster, and is known for what it is.
@Suite struct OwnFileTests {
  @Test func tablesAndDraftsAreKnown() throws {
    let scratch = try Scratch()
    try scratch.write("人.csv", Array("姓名,单位,申报日\n陈晓岚,甲,2026-05-01\n王五,乙,2026-05-01\n".utf8))
    let run = { (arguments: [String]) in try Program.run(arguments, in: scratch.folder) }
    #expect(try run(["import", "人.csv", "-d", "d"]).status == 0)
    let drafts = ["d/自评-王五-2026-05-01.json", "d/自评-陈晓岚-2026-05-01.json"]
    #expect(try run(["report"] + drafts + ["-o", "summary.csv"]).status == 0)
    #expect(try run(["report", drafts[0], "-o", "form.csv"]).status == 0)
    #expect(try run(["report", drafts[0], "-o", "form.html"]).status == 0)
    try scratch.write("scores.csv", try run(["score", "--format", "csv"] + drafts).output)
    try scratch.write("scores.json", try run(["score", "--format", "json"] + drafts).output)
    let pack = try Data(contentsOf: Program.root.appendingPathComponent("Resources/pack.json"))
    try scratch.write("standard.json", [UInt8](pack))
    let known = [
      ("form.csv", "自评表（ziping report 写出的）"), ("scores.csv", "评分结果（ziping score 写出的）"),
      ("form.html", "网页"), ("scores.json", "JSON 文件"), ("standard.json", "评价标准"), (drafts[0], "一份草稿"),
    ]
    for (file, what) in known {
      let result = try run(["import", file, "-d", "none"])
      #expect(result.status != 0 && result.errorText.contains(what) && result.errorText.contains("不是名单"), "\(file)")
    }
    // Of several people it is their forms or their summary, as `report` is asked.
    #expect(try run(["import", "summary.csv", "-d", "none"]).errorText.contains("不是名单"))
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appendingPathComponent("none/x").path))
  }

  @Test(arguments: [("人员", "还没有填人"), ("业绩", "还没有填业绩")])
  func anUntouchedTemplateHasNobody(_ kind: String, _ said: String) throws {
    let scratch = try Scratch()
    try scratch.write("a.csv", try Program.run(["import", "--template", kind]).output)
    let result = try Program.run(["import", "a.csv", "-d", "d"], in: scratch.folder)
    #expect(result.status == 0 && result.errorText.contains(said))
    #expect(result.text == "新建 0，补入 0，不变 0，未导入 0。\n")
  }
}
