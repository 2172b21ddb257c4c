import Foundation
import Storage
import TestSupport
import Testing

/// Every system call of a save is made to fail, or is the last that the process makes.
@Suite(.enabled(if: Tool.canTrace, "strace is not installed, or may not trace here"))
struct SaveSweepTests {
  private static let old = """
    {"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01", "applicant": {"name": "旧"}}
    """
  private static let path = Tool.built("SaveOnce")

  /// What a draft's file says after a fault: the applicant's name, nil where there is no whole draft.
  private func name(_ home: Scratch, _ file: String = "a.json") -> String? {
    guard let data = try? Data(contentsOf: home.folder.appendingPathComponent(file)) else { return nil }
    return (try? DraftDocument(parsing: [UInt8](data)))?.draft.applicant.name
  }

  private func prepared() throws -> Scratch {
    let home = try Scratch()
    try home.write("a.json", Array(Self.old.utf8))
    return home
  }

  private func saving(_ home: Scratch, _ options: [String] = []) throws -> Program.Result {
    let draft = home.folder.appendingPathComponent("a.json").path
    return try Tool.run(["strace", "-f", "-o", home.folder.path + "/.trace"] + options + [Self.path, draft, "新"])
  }

  /// The calls of a save, from the first that names the draft on.
  private func calls() throws -> [TracedCall] {
    let home = try prepared()
    #expect(try saving(home).text == "saved\n")
    let trace = try String(contentsOf: home.folder.appendingPathComponent(".trace"), encoding: .utf8)
    let all = TracedCall.all(in: trace)
    let first = try #require(all.firstIndex { $0.line.contains("a.json") && $0.name != "execve" })
    let own = ["mmap", "munmap", "brk", "exit_group", "futex", "madvise"]
    return all[first...].filter { !own.contains($0.name) }
  }

  /// After whatever happened, the draft opens and saves, and no half file is left behind.
  private func expectItGoesOn(_ home: Scratch, _ what: String) throws {
    let draft = home.folder.appendingPathComponent("a.json").path
    let again = try Tool.run([Self.path, draft, "再"])
    #expect(again.text.hasSuffix("saved\n"), "\(what): \(again.text)")
    #expect(name(home) == "再", "\(what)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: home.folder.path)
    #expect(files.filter { $0.hasSuffix(".tmp") || $0.hasSuffix(".lock") } == [], "\(what)")
    for file in files where file.hasPrefix("generations/a.") {
      #expect(["旧", "新"].contains(name(home, file)), "\(what) \(file)")
    }
  }

  @Test func killedAtAnyCallItIsTheOldOrTheNew() throws {
    let calls = try calls()
    #expect(calls.count > 30)
    var held = 0
    for call in calls {
      let home = try prepared()
      let result = try saving(home, ["-e", "inject=\(call.name):signal=KILL:when=\(call.ordinal)"])
      let found = name(home)
      #expect(found == "旧" || found == "新", "\(call.line)")
      if result.text == "saved\n" { #expect(found == "新", "\(call.line)") }
      try expectItGoesOn(home, call.line)
      held += 1
    }
    print("killed at each of \(calls.count) system calls of a save: \(held) held")
  }

  @Test(arguments: ["ENOSPC", "EDQUOT", "EIO", "EROFS", "EACCES", "EMFILE", "EFBIG", "ESTALE"])
  func whateverFailsItIsTheOldOrTheNewAndSaid(_ error: String) throws {
    let calls = try calls()
    // All errors at all calls take long; every call meets some error in any run.
    let errors = ["ENOSPC", "EDQUOT", "EIO", "EROFS", "EACCES", "EMFILE", "EFBIG", "ESTALE"]
    let own = errors.firstIndex(of: error) ?? 0
    let chosen = calls.enumerated().filter { Tool.isThorough || $0.offset % errors.count == own }.map(\.element)
    for call in chosen {
      let home = try prepared()
      let result = try saving(home, ["-e", "inject=\(call.name):error=\(error):when=\(call.ordinal)"])
      let found = name(home)
      #expect(found == "旧" || found == "新", "\(error) \(call.line)")
      if result.text.hasSuffix("saved\n") {
        #expect(found == "新", "\(error) \(call.line)")
      } else if found == "新" {
        // Only the disk's last confirmation is missing, or the output itself.
        #expect(result.text.contains("已写入，但磁盘没有确认") || call.name == "write", "\(error) \(call.line) \(result.text)")
      }
      #expect(result.status >= 0, "\(error) \(call.line)")
      try expectItGoesOn(home, "\(error) \(call.line)")
    }
    print("\(error) at \(chosen.count) of \(calls.count) system calls of a save: held")
  }

  @Test func interruptionsAreInvisible() throws {
    let calls = try calls().filter { !["close", "fstat", "newfstatat", "getdents64"].contains($0.name) }
    for call in calls {
      let home = try prepared()
      let result = try saving(home, ["-e", "inject=\(call.name):error=EINTR:when=\(call.ordinal)"])
      // Printing is the helper's own; the rest is a save.
      if call.name != "write" || !call.line.hasPrefix("write(1") {
        #expect(result.text == "saved\n", "\(call.line)")
      }
      #expect(name(home) == "新", "\(call.line)")
    }
    print("EINTR at each of \(calls.count) system calls of a save: held")
  }
}
