import Foundation
import Scoring
import TestSupport
import Testing

/// Clocks, time zones, modes and odd paths change no figure and expose nothing.
@Suite struct SurroundingsTests {
  private static let clock = """
    #include <sys/time.h>
    #include <time.h>
    #include <stdlib.h>
    static time_t now(void) { return (time_t)atoll(getenv("FAKE_TIME")); }
    time_t time(time_t *t) { if (t) *t = now(); return now(); }
    int clock_gettime(clockid_t c, struct timespec *t) { (void)c; t->tv_sec = now(); t->tv_nsec = 0; return 0; }
    int gettimeofday(struct timeval *t, void *z) { (void)z; t->tv_sec = now(); t->tv_usec = 0; return 0; }
    """
  private static let hasCompiler = (try? Tool.run(["clang", "--version"]).status) == 0

  @Test(.enabled(if: hasCompiler, "clang is not in PATH")) func noClockChangesAFigure() throws {
    let scratch = try Scratch()
    let source = try scratch.write("clock.c", Array(Self.clock.utf8))
    let library = scratch.folder.appendingPathComponent("clock.so").path
    try #require(try Tool.run(["clang", "-shared", "-fPIC", "-o", library, source.path]).status == 0)
    let examples = ["applicant.json", "bands.json", "limits.json"].map { Program.example($0).path }
    let command = [Program.path, "score", "--format", "json"] + examples
    let expected = try Tool.run(command)
    #expect(expected.status == 0)
    let times = ["0", "2147483648", "-1", "1767225600", "2147483647", "4102444800", "253402300800"]
    let zones = ["XXX+99:99:99", "Pacific/Kiritimati", "UTC", "Asia/Shanghai", ":/dev/null", ""]
    for time in times.prefix(Tool.isThorough ? 7 : 2) {
      for zone in zones.prefix(Tool.isThorough ? 6 : 2) {
        let found = try Tool.run(command, environment: ["LD_PRELOAD": library, "FAKE_TIME": time, "TZ": zone])
        #expect(found.output == expected.output, "\(time) \(zone)")
        #expect(found.status == 0, "\(time) \(zone)")
      }
      let home = try Scratch()
      let wizard = try PseudoTerminal(
        program: Program.path,
        environment: [
          "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "ZIPING_HOME": home.folder.path, "LD_PRELOAD": library,
          "FAKE_TIME": time, "HOME": home.folder.path,
        ])
      #expect(wizard.waitFor("新建草稿"), "\(time)")
      wizard.send([13])
      #expect(wizard.waitFor("申报人的姓名"), "\(time) \(wizard.text)")
      // A new draft without a letter in it would leave no file.
      wizard.send([0x61, 17])
      #expect(wizard.exitStatus(timeout: 5) == 0, "\(time)")
      let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
      #expect(names.filter { $0.hasSuffix(".json") }.count == 1, "\(time)")
    }
  }

  private func mode(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? -1
  }

  @Test(arguments: ["000", "022", "077"]) func modesAreOursWhateverTheUmask(_ mask: String) throws {
    let home = try Scratch()
    let folder = home.folder.path + "/new/drafts"
    chmod(home.folder.path, 0o755)
    let wizard = try PseudoTerminal(
      program: "sh", arguments: ["-c", "umask \(mask); exec \"$0\"", Program.path],
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "ZIPING_HOME": folder,
        "HOME": home.folder.path,
      ])
    #expect(wizard.waitFor("新建草稿"))
    wizard.send([13])
    #expect(wizard.waitFor("申报人的姓名"), "\(wizard.text)")
    wizard.send(Array("甲".utf8))
    wizard.settle()
    wizard.send([17])
    #expect(wizard.exitStatus(timeout: 5) == 0)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".json") })
    #expect(try mode(folder + "/" + name) == 0o600)
    #expect(try mode(folder) & 0o077 == 0)
    // A folder that was there before keeps its mode.
    #expect(try mode(home.folder.path) == 0o755)
  }

  @Test func oddTargetsAreRefusedAtOnceAndLeftAlone() throws {
    let home = try Scratch()
    let folder = home.folder.path
    mkfifo(folder + "/pipe.json", 0o600)
    mkdir(folder + "/folder.json", 0o755)
    symlink("/dev/zero", folder + "/zero.json")
    symlink("nowhere", folder + "/dangling.json")
    symlink("loop.json", folder + "/loop.json")
    let deep = String(repeating: "[", count: 200_000)
    try home.write("deep.json", Array(deep.utf8))
    try home.write("huge.json", [UInt8](repeating: 0x20, count: 20_000_000))
    let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for name in before {
      let start = Date()
      let found = try Tool.run([Program.path, "check", folder + "/" + name])
      // A folder stands for the drafts in it: here none.
      let isFolder = name == "folder.json"
      #expect(found.status == (isFolder ? 0 : 2), "\(name)")
      #expect(isFolder || found.errorText.contains(name), "\(name): \(found.errorText)")
      #expect(Date().timeIntervalSince(start) < 1, "\(name)")
    }
    let start = Date()
    let wizard = try PseudoTerminal(
      program: Program.path,
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "ZIPING_HOME": folder, "HOME": folder])
    #expect(wizard.waitFor("^Q"))
    #expect(Date().timeIntervalSince(start) < 2)
    for _ in before { wizard.send([13, 27, 79, 66]) }
    wizard.settle()
    wizard.send([17])
    #expect(wizard.exitStatus(timeout: 5) == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
  }
}
