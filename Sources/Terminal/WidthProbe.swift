import CNcurses
import Glibc

/// Asks the terminal itself how many cells it gives characters: it prints them and asks where the cursor stands.
package struct WidthProbe: Equatable, Sendable {
  /// Cells of a Chinese character; 2 where the terminal shows Chinese.
  package var wide: Int
  /// Cells of a character whose width depends on the terminal's settings (①); 1 or 2.
  package var ambiguous: Int

  /// How long a terminal may take to answer, in milliseconds.
  private static let patience: Int32 = 700

  /// Measures on standard input and output, which must be a terminal; nil where it does not answer.
  package static func measure() -> WidthProbe? {
    guard Terminal.isAttached else { return nil }
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var raw = before
    cfmakeraw(&raw)
    // ^C ends this too, whether the terminal answers or not.
    raw.c_lflag |= tcflag_t(ISIG)
    ziping_guard_modes()
    tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    defer {
      // Whatever was answered too late is no input for the shell.
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      ziping_remove_handlers()
    }
    guard let wide = width(of: "汉"), let ambiguous = width(of: "①") else { return nil }
    return WidthProbe(wide: wide, ambiguous: ambiguous)
  }

  /// The width of a text at the start of a line, which is wiped afterwards.
  private static func width(of text: String) -> Int? {
    send("\r" + text + "\u{1B}[6n")
    let column = column(in: answer())
    send("\r\u{1B}[K")
    return column.map { $0 - 1 }
  }

  private static func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  /// What arrives up to the end of an answer; at most as much as one can be long.
  private static func answer() -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < 64, bytes.last != UInt8(ascii: "R") {
      var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      var byte: UInt8 = 0
      guard poll(&waiting, 1, patience) > 0, read(STDIN_FILENO, &byte, 1) == 1 else { break }
      bytes.append(byte)
    }
    return bytes
  }

  /// The column of `ESC [ row ; column R`; nil for anything else.
  static func column(in answer: [UInt8]) -> Int? {
    guard let start = answer.lastIndex(of: 0x1B), answer.last == UInt8(ascii: "R") else { return nil }
    let parts = String(decoding: answer[(start + 1)...].dropLast(), as: UTF8.self).dropFirst().split(separator: ";")
    return parts.count == 2 ? Int(parts[1]) : nil
  }
}
