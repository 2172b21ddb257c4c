import Foundation

/// Starts programs by the system's own means.
///
/// Foundation's `Process` waits until every descendant has closed what it inherited; a tmux server never does, and would
/// also keep what other tests have open at that moment.
enum Spawning {
  struct Failure: Error {}

  /// What the program's first three files are to be, in order, each opened in the program itself.
  typealias Files = [(path: String, flags: Int32)]

  /// Starts a program, found in PATH unless it is a path, with no other files and no signal blocked.
  static func start(
    _ command: [String], environment: [String: String], files: Files, inNewSession: Bool = false
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (descriptor, file) in files.enumerated() {
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), file.path, file.flags, 0o600)
    }
    // Closing what is not open does no harm there.
    for descriptor in files.count..<256 { posix_spawn_file_actions_addclose(&actions, Int32(descriptor)) }
    // The threads of a test block signals; the program must not inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSession: Int16 = inNewSession ? 0x80 : 0
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    let arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var process: pid_t = 0
    guard let name = command.first, posix_spawnp(&process, name, &actions, &attributes, arguments, variables) == 0
    else { throw Failure() }
    return process
  }

  /// Runs a program to its end and returns what it wrote; throws if it failed.
  static func output(of command: [String], environment: [String: String]) throws -> String {
    let scratch = try Scratch()
    let output = scratch.folder.appendingPathComponent("output")
    let process = try start(
      command, environment: environment,
      files: [("/dev/null", O_RDONLY), (output.path, O_WRONLY | O_CREAT), ("/dev/null", O_WRONLY)])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw Failure() }
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }
}
