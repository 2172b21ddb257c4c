import CNcurses
import Glibc
import Screen

extension Terminal {
  /// The next thing that is already there to be read; nil if nothing is.
  static func nextInput() -> KeyDecoder.Input? {
    let event = ziping_next()
    switch Int(event.kind) {
    case ZIPING_NOTHING: return nil
    case ZIPING_BYTE: return .byte(UInt8(truncatingIfNeeded: event.value))
    case ZIPING_KEY: return input(Int(event.value))
    default: return .unknown
    }
  }

  private static func input(_ value: Int) -> KeyDecoder.Input {
    switch value {
    case ZIPING_KEY_PASTE_START: .pasteStart
    case ZIPING_KEY_PASTE_END: .pasteEnd
    default: key(value).map { .key($0) } ?? .unknown
    }
  }

  private static func key(_ value: Int) -> Key? {
    switch value {
    case ZIPING_KEY_UP: .up
    case ZIPING_KEY_DOWN: .down
    case ZIPING_KEY_LEFT: .left
    case ZIPING_KEY_RIGHT: .right
    case ZIPING_KEY_HOME: .home
    case ZIPING_KEY_END: .end
    case ZIPING_KEY_PAGE_UP: .pageUp
    case ZIPING_KEY_PAGE_DOWN: .pageDown
    case ZIPING_KEY_WORD_LEFT: .wordLeft
    case ZIPING_KEY_WORD_RIGHT: .wordRight
    case ZIPING_KEY_INSERT: .insert
    case ZIPING_KEY_DELETE: .delete
    case ZIPING_KEY_BACKSPACE: .backspace
    case ZIPING_KEY_ENTER: .enter
    case ZIPING_KEY_BACK_TAB: .backTab
    case let value where value > ZIPING_KEY_FUNCTION: .function(value - ZIPING_KEY_FUNCTION)
    default: nil
    }
  }

  /// How many columns standard output has; nil where it is no terminal.
  package static var outputColumns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The window's size as the system reports it now.
  static var currentSize: Size { Size(columns: Int(ziping_columns()), rows: Int(ziping_rows())) }

  /// A clock that no one sets, in milliseconds.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  /// The value of an environment variable; nil if it is empty or not set.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Consoles and the hardware terminals do not mark pasted text; all that emulate xterm do.
  static func marksPaste(_ type: String) -> Bool {
    !["linux", "vt", "ansi", "cons", "wsvt", "sun"].contains { type.hasPrefix($0) }
  }
}
