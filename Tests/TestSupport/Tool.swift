import Foundation

/// Other programs that tests use, and what they traced.
package enum Tool {
  /// Tests that take long run wholly where this variable is set, as `.ci/run` does.
  package static let isThorough = ProcessInfo.processInfo.environment["ZIPING_THOROUGH"] != nil

  /// Whether system calls can be traced here.
  package static let canTrace = (try? run(["strace", "-o", "/dev/null", "true"]).status) == 0
  /// Whether a file system of one's own can be mounted here.
  package static let canMount =
    (try? run(["unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt"]).status) == 0

  /// A program beside the running tests.
  package static func built(_ name: String) -> String {
    URL(fileURLWithPath: Program.path).deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// Runs a program, found in PATH, to its end.
  ///
  /// - Parameters:
  ///   - command: the program and its arguments.
  ///   - environment: its variables besides PATH and LC_ALL.
  /// - Returns: its exit status, or minus the signal that ended it, and what it wrote.
  /// - Throws: where it cannot be started.
  package static func run(_ command: [String], environment: [String: String] = [:]) throws -> Program.Result {
    let scratch = try Scratch()
    let paths = ["output", "errors"].map { scratch.folder.appendingPathComponent($0).path }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let process = try Spawning.start(
      command, environment: ["PATH": path, "LC_ALL": "C.UTF-8"].merging(environment) { $1 },
      files: [("/dev/null", O_RDONLY)] + paths.map { ($0, O_WRONLY | O_CREAT) })
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let files = paths.map { [UInt8]((try? Data(contentsOf: URL(fileURLWithPath: $0))) ?? Data()) }
    let signal = status & 0x7F
    return Program.Result(status: signal == 0 ? status >> 8 & 0xFF : -signal, output: files[0], errors: files[1])
  }
}

/// One system call of a trace.
package struct TracedCall: Hashable, Sendable, CustomStringConvertible {
  /// `renameat`.
  package var name: String
  /// Which of the calls of this name it is, from 1.
  package var ordinal: Int
  /// The call with its arguments and result, as strace writes it.
  package var line: String

  package var description: String { "\(name) \(ordinal)" }

  /// The calls of a trace in their order.
  package static func all(in trace: String) -> [TracedCall] {
    var counts: [Substring: Int] = [:]
    return trace.split(separator: "\n").compactMap { line in
      // With -f each line begins with the process; the second half of an interrupted line is no call.
      let call = line.drop { $0.isNumber || $0 == " " }
      guard let open = call.firstIndex(of: "("), !call.hasPrefix("<"), !call.hasPrefix("+"), !call.hasPrefix("-")
      else { return nil }
      let name = call[..<open]
      counts[name, default: 0] += 1
      return TracedCall(name: String(name), ordinal: counts[name] ?? 0, line: String(call))
    }
  }
}
