import Foundation
import TestSupport
import Testing

/// A whole session, traced: what it writes lies in the drafts' folder, and nothing goes to a network.
@Suite(.enabled(if: Tool.canTrace, "strace is not installed, or may not trace here"))
struct SessionTraceTests {
  private static let writing: Set<String> = [
    "mkdir", "mkdirat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "link", "linkat", "symlink",
    "symlinkat", "truncate", "chmod", "fchmodat", "chown", "fchownat", "mknod", "mknodat", "creat", "rmdir",
    "setxattr", "utimensat",
  ]

  /// A new draft is made and filled in, reopened, restored and deleted.
  private func session(_ home: Scratch, trace: String) throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let terminal = try PseudoTerminal(
      program: "strace",
      arguments: ["-f", "-y", "-o", trace, "-e", "trace=%file,%network,%process,fchmod,ftruncate", Program.path],
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": path, "HOME": home.folder.path,
        "ZIPING_HOME": home.folder.path + "/drafts", "TMPDIR": "/tmp",
      ])
    func press(_ keys: [UInt8]..., until text: String) throws {
      for key in keys {
        terminal.send(key)
        terminal.settle(quietFor: 60)
      }
      try #require(terminal.waitFor(text), "\(text) in \(terminal.text)")
    }
    let (up, down, next) = (Array("\u{1B}OA".utf8), Array("\u{1B}OB".utf8), Array("\u{1B}[6~".utf8))
    try #require(terminal.waitFor("新建草稿"))
    try press([13], Array("陈晓岚".utf8), down, until: "已保存 ")
    for _ in 0..<4 { try press(next, [14], [13], Array("甲".utf8), [27], until: "甲") }
    try press([27], [27], [27], until: "草稿文件夹")
    // Opened again and changed: the version found is kept, looked at and restored; then all is deleted.
    try press([13], Array("二".utf8), [13], [27], [27], until: "陈晓岚二")
    try press([18], until: "旧版：陈晓岚二")
    try press([13], until: "只读")
    try press([27], [27], [18], [18], until: "已恢复为第 1 版的内容")
    try press([27], [27], [4], until: "退出前可用 ^Z 撤销")
    try press([13], until: "和旧版，^Z 撤销")
    try press(up, until: "草稿文件夹")
    terminal.send([17])
    #expect(terminal.exitStatus(timeout: 10) == 0)
  }

  @Test func nothingIsWrittenElsewhereAndNothingSent() throws {
    let home = try Scratch()
    let trace = home.folder.path + "/trace"
    try session(home, trace: trace)
    let calls = TracedCall.all(in: try String(contentsOfFile: trace, encoding: .utf8))
    let folder = home.folder.path + "/drafts"
    #expect(calls.count > 100)
    var writes = 0
    for call in calls {
      #expect(!["socket", "connect", "sendto", "sendmsg", "bind", "fork", "vfork"].contains(call.name), "\(call.line)")
      let opens = call.name.hasPrefix("open") && ["O_WRONLY", "O_RDWR", "O_CREAT"].contains { call.line.contains($0) }
      guard opens || Self.writing.contains(call.name) else { continue }
      let isOwn = call.line.contains(folder) || call.line.contains("</dev/pts/") || call.line.contains("\"/dev/tty\"")
      #expect(isOwn, "\(call.line)")
      writes += 1
    }
    #expect(writes > 20)
    // Deleted with everything that was kept of it.
    let left = try FileManager.default.subpathsOfDirectory(atPath: folder)
    #expect(left == ["generations"], "\(left)")
    print("a session: \(calls.count) calls traced, \(writes) of them write, all in the drafts' folder; no network")
  }
}
