import Foundation

/// A program in a terminal of its own, driven through tmux as a person would drive it.
package final class TmuxSession {
  /// What did not appear on the screen in time.
  package struct Missing: Error, CustomStringConvertible {
    package var text: String
    package var screen: String

    package var description: String { "「\(text)」 did not appear. The screen:\n\(screen)" }
  }

  /// tmux did not do what it was asked.
  package struct Refused: Error { package var arguments: [String] }

  /// Whether tmux is installed; without it these tests are skipped.
  package static let isAvailable = (try? run(["-V"])) != nil

  private let name = "ziping-test-\(UUID().uuidString)"

  /// Starts a program in a terminal of a size; variables are added to a small, fixed environment.
  package init(
    program: String, arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], type: String = "tmux-256color"
  ) throws {
    let variables = ["LC_ALL": "C.UTF-8"].merging(environment) { $1 }.map { "\($0)=\($1)" }.sorted()
    try tmux(
      ["start-server", ";", "set-option", "-g", "remain-on-exit", "on"]
        + [";", "set-option", "-g", "default-terminal", type]
        + [";", "set-option", "-g", "status", "off"]
        + [";", "new-session", "-d", "-s", "s", "-x", "\(columns)", "-y", "\(rows)", "--"]
        + ["env"] + variables + [program] + arguments)
  }

  deinit { kill() }

  /// Ends the terminal, as closing its window would.
  package func kill() {
    _ = try? tmux(["kill-server"])
  }

  /// Types text, character by character.
  package func type(_ text: String) throws {
    try tmux(["send-keys", "-t", "s", "-l", "--", text])
  }

  /// Presses keys by the names that tmux knows: `Enter`, `Up`, `C-n`, `BTab`, `F2`, `NPage`, `IC`, `DC`.
  package func press(_ keys: String...) throws {
    try tmux(["send-keys", "-t", "s"] + keys)
  }

  /// Sends raw bytes, given as numbers.
  package func send(bytes: [UInt8]) throws {
    try tmux(["send-keys", "-t", "s", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Pastes text, marked as pasted if the program asked for that.
  package func paste(_ text: String) throws {
    try tmux(["set-buffer", "--", text])
    try tmux(["paste-buffer", "-p", "-t", "s"])
  }

  /// Gives the window another size.
  package func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-t", "s", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The text on the screen, one row a line, without spaces at the ends of rows.
  package func capture() throws -> String {
    try tmux(["capture-pane", "-p", "-t", "s"])
  }

  /// The same with the sequences for attributes and colours.
  package func captureWithEscapes() throws -> String {
    try tmux(["capture-pane", "-p", "-e", "-t", "s"])
  }

  /// Where the cursor stands, as `row,column`, and whether it is shown: `2,14,1`.
  package func cursor() throws -> String {
    try format("#{cursor_y},#{cursor_x},#{cursor_flag}")
  }

  /// The process of the program.
  package func process() throws -> Int32 {
    Int32(try format("#{pane_pid}")) ?? 0
  }

  /// Whether the program shows its own screen, which the terminal's former content comes back behind.
  package func isOnAlternateScreen() throws -> Bool {
    try format("#{alternate_on}") == "1"
  }

  /// The program's exit status, once it has ended, or the signal that ended it as a negative number; nil if it has not
  /// ended in time.
  package func exitStatus(timeout: Double = 10) throws -> Int? {
    var status: Int?
    _ = try poll(timeout) {
      // A pane is dead a moment before its status is known; where tmux has missed the signal of that, it is told again.
      let parts = try format("#{pane_dead_status},#{pane_dead_signal},#{pane_dead},#{pid}").split(
        separator: ",", omittingEmptySubsequences: false)
      guard parts.count == 4 else { return false }
      status = Int(parts[0]) ?? Int(parts[1]).map { -$0 }
      if status == nil, parts[2] == "1", let server = pid_t(parts[3]) { Foundation.kill(server, SIGCHLD) }
      return status != nil
    }
    return status
  }

  /// Waits until a text stands on the screen, and returns the screen.
  @discardableResult
  package func waitFor(_ text: String, timeout: Double = 10) throws -> String {
    try waitUntil(text, timeout: timeout) { $0.contains(text) }
  }

  /// Waits until a text no longer stands on the screen, and returns the screen.
  @discardableResult
  package func waitForNo(_ text: String, timeout: Double = 10) throws -> String {
    try waitUntil("no " + text, timeout: timeout) { !$0.contains(text) }
  }

  /// Waits until the screen is as wanted, and returns it; the first text names what is waited for.
  @discardableResult
  package func waitUntil(_ name: String, timeout: Double = 10, _ isWanted: (String) -> Bool) throws -> String {
    var screen = ""
    let found = try poll(timeout) {
      screen = try capture()
      return isWanted(screen)
    }
    guard found else { throw Missing(text: name, screen: screen) }
    return screen
  }

  private func poll(_ timeout: Double, _ isDone: () throws -> Bool) throws -> Bool {
    let deadline = Date(timeIntervalSinceNow: timeout)
    while true {
      if try isDone() { return true }
      if Date() > deadline { return false }
      usleep(20_000)
    }
  }

  private func format(_ text: String) throws -> String {
    try tmux(["display-message", "-p", "-t", "s", text]).trimmingCharacters(in: .newlines)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try TmuxSession.run(["-L", name, "-u", "-f", "/dev/null"] + arguments)
  }

  /// What tmux answers; an error if it complains, as it does once its server has ended.
  private static func run(_ arguments: [String]) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    do {
      return try Spawning.output(of: ["tmux"] + arguments, environment: ["PATH": path, "LC_ALL": "C.UTF-8"])
    } catch {
      throw Refused(arguments: arguments)
    }
  }
}
