import Foundation
import Scoring
import Storage
import TestSupport
import Testing

/// The built program crashes, in whatever thread: the terminal is usable, nothing is printed, what was committed is kept,
/// and the signal is the process's end.
@Suite struct CrashTests {
  /// Crashes once, in a thread that is not the first, at the system call that `TRAP_AT` names.
  private static let traps = """
    #define _GNU_SOURCE
    #include <stdatomic.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/syscall.h>
    #include <unistd.h>
    static atomic_int has_crashed;
    static int deep(volatile char *above) { volatile char here[4096]; here[0] = *above; return deep(here) + here[0]; }
    static void at(const char *call) {
      const char *where = getenv("TRAP_AT"), *how = getenv("TRAP");
      volatile char top = 0;
      if (!where || !how || strcmp(where, call) || gettid() == getpid() || atomic_exchange(&has_crashed, 1)) return;
      if (!strcmp(how, "overflow")) deep(&top);
      if (!strcmp(how, "abort")) abort();
      if (!strcmp(how, "null")) *(volatile int *)8 = 1;
      __builtin_trap();
    }
    int fsync(int file) { at("fsync"); return syscall(SYS_fsync, file); }
    ssize_t read(int file, void *bytes, size_t count) { at("read"); return syscall(SYS_read, file, bytes, count); }
    """
  private static let hasCompiler = (try? Tool.run(["clang", "--version"]).status) == 0

  private let home: Scratch
  private var path: String { home.folder.appendingPathComponent("a.json").path }

  init() throws {
    home = try Scratch()
    let document = DraftDocument.new(
      applicationDate: Sample.draft().applicationDate, standard: try builtInTable().pack.id)
    try home.write("a.json", document.replacing(Sample.draft()).bytes)
  }

  private var saved: Draft? {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return nil }
    return (try? DraftDocument(parsing: [UInt8](data)))?.draft
  }

  /// The library that crashes.
  private func traps() throws -> String {
    let source = try home.write("traps.c", Array(Self.traps.utf8))
    let library = home.folder.appendingPathComponent("traps.so").path
    let built = try Tool.run(["clang", "-shared", "-fPIC", "-O0", "-o", library, source.path])
    try #require(built.status == 0, "\(built.errorText)")
    return library
  }

  private func open(_ more: [String: String] = [:]) throws -> PseudoTerminal {
    let environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home.folder.path,
      "ZIPING_HOME": home.folder.path, "SWIFT_BACKTRACE": "enable=yes",
    ].merging(more) { $1 }
    let terminal = try PseudoTerminal(program: Program.path, arguments: [path], environment: environment)
    try #require(terminal.waitFor("^Q"), "\(terminal.text)")
    return terminal
  }

  private func expectGivenBack(_ terminal: PseudoTerminal, _ what: Comment) {
    #expect(terminal.isInLineMode, what)
    let last = terminal.text.components(separatedBy: "\u{1B}[?2004l")
    #expect(last.count == 2, what)
    #expect(last.last?.unicodeScalars.contains { $0.value > 0x7E } == false, "\(last.last ?? "")")
  }

  @Test(
    .enabled(if: hasCompiler, "clang is not in PATH"),
    arguments: [("trap", SIGILL), ("null", SIGSEGV), ("abort", SIGABRT), ("overflow", SIGSEGV)])
  func theThreadThatSaves(_ how: String, _ signal: Int32) throws {
    let terminal = try open(["LD_PRELOAD": try traps(), "TRAP": how, "TRAP_AT": "fsync"])
    terminal.send(Array("私".utf8) + [13])
    #expect(terminal.exitStatus(timeout: 10) == 128 + signal, "\(how)")
    expectGivenBack(terminal, "\(how)")
    #expect(saved?.applicant.name.hasSuffix("私") == true, "\(how)")
    let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(!left.contains { $0.hasSuffix(".tmp") }, "\(left)")
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP])
  func theThreadThatAnswersKeys(_ signal: Int32) throws {
    let terminal = try open()
    terminal.send(Array("私".utf8))
    #expect(terminal.waitFor("私"))
    // What it means is known a moment after it is shown.
    usleep(50_000)
    kill(terminal.process, signal)
    #expect(terminal.exitStatus(timeout: 10) == 128 + signal)
    expectGivenBack(terminal, "\(signal)")
    #expect(saved?.applicant.name.hasSuffix("私") == true, "saved before it was due, \(signal)")
  }

  @Test(.enabled(if: hasCompiler, "clang is not in PATH"), arguments: [("trap", SIGILL), ("overflow", SIGSEGV)])
  func aThreadOfACommand(_ how: String, _ signal: Int32) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    for number in 0..<100 { try home.write("many/\(number).json", bytes) }
    let found = try Tool.run(
      [Program.path, "score", home.folder.path + "/many"],
      environment: ["LD_PRELOAD": try traps(), "TRAP": how, "TRAP_AT": "read", "SWIFT_BACKTRACE": "enable=yes"])
    #expect(found.status == -signal, "\(how)")
    #expect(found.errorText.isEmpty, "\(found.errorText)")
  }

  /// The runtime's own handler writes registers and memory to standard error, in a program with shared libraries.
  @Test(arguments: [["score", "-"], ["--plain"], ["check", "-"]], [SIGSEGV, SIGILL])
  func withoutATerminal(_ arguments: [String], _ signal: Int32) throws {
    let script = """
      (sleep 20 & echo $! >"$0/sleep"; wait) | "$@" >/dev/null 2>"$0/errors" & process=$!
      while ! grep -q SigCgt "/proc/$process/status" || ! readlink "/proc/$process/exe" | grep -q ziping; do :; done
      sleep 0.3; kill -\(signal) $process; wait $process; status=$?
      kill "$(cat "$0/sleep")"; exit $status
      """
    let found = try Tool.run(
      ["bash", "-c", script, home.folder.path, Program.path] + arguments,
      environment: ["ZIPING_HOME": home.folder.path, "SWIFT_BACKTRACE": "enable=yes"])
    #expect(found.status == 128 + signal, "\(arguments)")
    let errors = try String(contentsOfFile: home.folder.path + "/errors", encoding: .utf8)
    #expect(errors.isEmpty, "\(errors)")
  }

  /// What the runtime says before it traps is fixed text, but for these.
  @Test func noTrapQuotesAnything() throws {
    let sources = Program.root.appendingPathComponent("Sources")
    let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    #expect(names.count > 200)
    for name in names {
      let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
      for quoting in ["fatalError(", "preconditionFailure(", "precondition(", "uniqueKeysWithValues", "try!"] {
        #expect(!text.contains(quoting), "\(name) has \(quoting)")
      }
    }
  }
}
