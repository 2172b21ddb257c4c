import CNcurses
import Glibc
import Screen

/// The terminal, taken over for the time of the wizard; there is one, and one thread uses it.
package final class Terminal {
  /// What was found out about it.
  package private(set) var facts: TerminalFacts
  var decoder = KeyDecoder()
  var painted: Frame?
  var isHungUp = false
  /// Whether the terminal took output when it was last asked: it may be stopped, or have nobody who reads it.
  var takesOutput = true
  /// Whether the last frame was not painted, since it did not.
  var isBehind = false

  /// The window's size in cells.
  package var size: Size { facts.size }

  /// Whether standard input and output are both a terminal.
  package static var isAttached: Bool { ziping_is_terminal() != 0 }

  /// Takes over standard input and output.
  ///
  /// Tries the type in TERM, then common ones, at last one that the program carries; and the locale of the environment,
  /// then others with UTF-8. After a failure the terminal is as it was, and nothing was written.
  package static func open() throws(TerminalFailure) -> Terminal {
    guard isAttached else { throw .notATerminal }
    let locale = chooseLocale()
    guard locale.used != nil else { throw .noUTF8Locale }
    let requested = requestedType
    let usesColours = environment("NO_COLOR") == nil
    // Where terminfo is missing altogether it could not tell how poor this one is.
    if requested == "dumb" { throw .poorTerminal("dumb") }
    let types = [requested, "xterm-256color", "vt100"].compactMap { $0 }
    if let terminal = try open(anyOf: types, requested, locale, usesColours) { return terminal }
    ziping_use_own_terminfo()
    if let terminal = try open(anyOf: ["xterm-256color"], requested, locale, usesColours) { return terminal }
    throw .unknownTerminal(requested ?? "")
  }

  /// The value of TERM; nil where it is not set.
  package static var requestedType: String? { environment("TERM") }

  /// The first type that terminfo knows decides; nil if it knows none.
  private static func open(
    anyOf types: [String], _ requested: String?, _ locale: LocaleFacts, _ usesColours: Bool
  ) throws(TerminalFailure) -> Terminal? {
    for type in types {
      switch Int(ziping_open(type, usesColours ? 1 : 0)) {
      case ZIPING_OPENED: return Terminal(requested: requested, type: type, locale)
      case ZIPING_POOR_TERMINAL: throw .poorTerminal(type)
      default: continue
      }
    }
    return nil
  }

  private init(requested: String?, type: String, _ locale: LocaleFacts) {
    facts = TerminalFacts(
      requestedType: requested, type: type, locale: locale,
      colours: Int(ziping_colours()), size: Terminal.currentSize,
      bracketedPaste: Terminal.marksPaste(requested ?? type), width: .ofEnvironment)
    decoder.marksPaste = facts.bracketedPaste
    // (`allCases` is a list whose kind the runtime would have to make up first.)
    var number = 0
    while let role = Role(rawValue: number) {
      let style = Style.of(role, colours: facts.colours)
      ziping_style(
        Int32(number), Int32(style.attributes.rawValue), Int32(style.foreground), Int32(style.background))
      number += 1
    }
  }

  /// From now on a crash leaves no copy of this process's memory, which holds what people typed.
  package static func forbidMemoryDumps() {
    ziping_forbid_memory_dumps()
  }

  /// Gives the terminal back as it was found; harmless the second time.
  package func close() {
    ziping_close()
  }

  /// Asks for mouse events, or no longer does; off at first, because selecting text by mouse would not work.
  package func useMouse(_ isOn: Bool) {
    ziping_mouse(isOn ? 1 : 0)
  }

  /// Gives the terminal back, stops this process until it is continued, and takes the terminal again.
  package func suspend() {
    ziping_leave()
    ziping_stop()
    ziping_enter()
    startAnew()
  }

  /// Paints everything anew with the next frame, whatever stands on the screen.
  func redrawAll() {
    painted = nil
    ziping_redraw()
  }

  /// After the window or its content may have changed.
  func startAnew() {
    facts.size = Terminal.currentSize
    redrawAll()
  }
}
