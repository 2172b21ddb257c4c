import Foundation

/// A program on a pseudo-terminal, fed byte by byte: for what tmux would tidy up.
package final class PseudoTerminal {
  /// The terminal could not be made or the program not started.
  package struct Failure: Error {}

  // TIOCSPTLCK and TIOCGPTN, whose macros Swift does not see.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// The process of the program.
  package let process: pid_t
  /// The path of the terminal that the program sees.
  private let name: String
  private var descriptor: Int32
  package private(set) var received: [UInt8] = []
  private var hasEnded = false

  /// Starts a program with an environment of its own in a terminal of a size.
  package init(
    program: String, arguments: [String] = [], columns: Int = 80, rows: Int = 24, environment: [String: String]
  ) throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: CInt = 0
    var number: CUnsignedInt = 0
    guard descriptor >= 0, ioctl(descriptor, PseudoTerminal.setLock, &isLocked) == 0,
      ioctl(descriptor, PseudoTerminal.getNumber, &number) == 0
    else { throw Failure() }
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    // It leads a new session, so that the terminal that it opens first becomes its own.
    name = "/dev/pts/\(number)"
    let file = (path: name, flags: O_RDWR)
    process = try Spawning.start(
      [program] + arguments, environment: environment, files: [file, file, file], inNewSession: true)
  }

  deinit {
    close()
    // Its number may be another program's by now.
    guard !hasEnded else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// Closes the terminal, as a lost connection does.
  package func close() {
    if descriptor >= 0 { Glibc.close(descriptor) }
    descriptor = -1
  }

  /// Takes no more output from the program, as after ^S in a shell.
  package func stopOutput() { flow(TCOOFF) }

  /// Takes output again.
  package func startOutput() { flow(TCOON) }

  private func flow(_ action: Int32) {
    let own = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    tcflow(own, action)
    Glibc.close(own)
  }

  /// Sends these bytes again and again, and reads nothing, until the program cannot write any more.
  package func fill(with bytes: [UInt8]) {
    for _ in 0..<300 {
      send(bytes)
      usleep(5000)
    }
  }

  /// Sends bytes.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  /// Sends text, one byte at a time with a pause after each, in milliseconds.
  package func sendSlowly(_ text: String, pause: Int) {
    for byte in text.utf8 {
      send([byte])
      usleep(UInt32(pause) * 1000)
    }
  }

  /// Gives the window another size.
  package func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// Reads until what arrived contains a text; false if it does not in time, in seconds.
  package func waitFor(_ text: String, timeout: Double = 10) -> Bool {
    let deadline = Date(timeIntervalSinceNow: timeout)
    while !String(decoding: received, as: UTF8.self).contains(text) {
      guard Date() < deadline else { return false }
      read(milliseconds: 50)
    }
    return true
  }

  /// Reads until nothing has arrived for a while, in milliseconds.
  package func settle(quietFor time: Int32 = 30) {
    var count = -1
    while count != received.count {
      count = received.count
      read(milliseconds: time)
    }
  }

  /// Reads until nothing more arrives for so long, and returns how many bytes did.
  package func bytesUntilQuiet(milliseconds: Int = 900) -> Int {
    let before = received.count
    var quietSince = Date()
    while Date().timeIntervalSince(quietSince) * 1000 < Double(milliseconds) {
      let count = received.count
      read(milliseconds: 20)
      if received.count > count { quietSince = Date() }
    }
    return received.count - before
  }

  /// Everything that the program wrote so far.
  package var text: String { String(decoding: received, as: UTF8.self) }

  /// Whether the terminal turns typed lines into input by itself, as a shell expects; a wizard that is open does not.
  package var isInLineMode: Bool {
    var modes = termios()
    return tcgetattr(descriptor, &modes) == 0 && modes.c_lflag & tcflag_t(ICANON) != 0
  }

  /// How the program ended: its exit status, or 128 plus the signal; nil if it has not in time, in seconds.
  package func exitStatus(timeout: Double = 10) -> Int32? { exitStatus(timeout) { read(milliseconds: 20) } }

  /// The same, while nobody reads what the program writes.
  package func exitStatusUnread(timeout: Double = 10) -> Int32? { exitStatus(timeout) { usleep(5000) } }

  private func exitStatus(_ timeout: Double, _ pause: () -> Void) -> Int32? {
    let deadline = Date(timeIntervalSinceNow: timeout)
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      guard Date() < deadline else { return nil }
      pause()
    }
    hasEnded = true
    // What it wrote last may still wait here, or be on its way.
    var known = -1
    while known < received.count {
      known = received.count
      read(milliseconds: 100)
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  /// Reads what arrives in so long.
  package func read(milliseconds: Int32) {
    guard descriptor >= 0 else {
      usleep(UInt32(milliseconds) * 1000)
      return
    }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    if count > 0 { received += bytes.prefix(count) } else { usleep(UInt32(milliseconds) * 1000) }
  }
}
