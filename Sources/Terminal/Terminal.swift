import CNcurses
import Glibc
import Screen

/// The terminal, taken over for the time of the wizard; there is one, and one thread uses it.
package final class Terminal {
  /// What was found out about it.
  package private(set) var facts: TerminalFacts
  private var decoder = KeyDecoder()
  private var painted: Frame?
  private var isHungUp = false

  /// The window's size in cells.
  package var size: Size { facts.size }

  /// Takes over standard input and output.
  ///
  /// Tries the type in TERM, then common ones, at last one that the program carries; and the locale of the environment, then others with UTF-8. After a
  /// failure the terminal is as it was, and nothing was written.
  package static func open() throws(TerminalFailure) -> Terminal {
    guard ziping_is_terminal() != 0 else { throw .notATerminal }
    guard ziping_choose_locale() != 0 else { throw .noUTF8Locale }
    let requested = environment("TERM")
    let usesColours = environment("NO_COLOR") == nil
    // Where terminfo is missing altogether it could not tell how poor this one is.
    if requested == "dumb" { throw .poorTerminal("dumb") }
    let types = [requested, "xterm-256color", "vt100"].compactMap { $0 }
    if let terminal = try open(anyOf: types, requested, usesColours) { return terminal }
    ziping_use_own_terminfo()
    if let terminal = try open(anyOf: ["xterm-256color"], requested, usesColours) { return terminal }
    throw .unknownTerminal(requested ?? "")
  }

  /// The first type that terminfo knows decides; nil if it knows none.
  private static func open(
    anyOf types: [String], _ requested: String?, _ usesColours: Bool
  ) throws(TerminalFailure) -> Terminal? {
    for type in types {
      switch Int(ziping_open(type, usesColours ? 1 : 0)) {
      case ZIPING_OPENED: return Terminal(requested: requested, type: type)
      case ZIPING_POOR_TERMINAL: throw .poorTerminal(type)
      default: continue
      }
    }
    return nil
  }

  private init(requested: String?, type: String) {
    facts = TerminalFacts(
      requestedType: requested, type: type, locale: String(cString: ziping_locale()),
      colours: Int(ziping_colours()), size: Terminal.currentSize, bracketedPaste: Terminal.marksPaste(type))
    decoder.marksPaste = facts.bracketedPaste
    for (index, role) in Role.allCases.enumerated() {
      let style = Style.of(role, colours: facts.colours)
      ziping_style(
        Int32(index), Int32(style.attributes.rawValue), Int32(style.foreground), Int32(style.background))
    }
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
  package func redrawAll() {
    painted = nil
    ziping_redraw()
  }

  /// Puts a frame on the screen: what changed since the one before, and the cursor last.
  package func paint(_ frame: Frame) {
    let previous = painted?.size == frame.size ? painted : nil
    if previous == nil { ziping_erase() }
    for row in 0..<frame.size.rows where previous == nil || differs(frame, previous, row) {
      paint(frame, row: row)
    }
    painted = frame
    ziping_show(Int32(clamping: frame.cursor?.row ?? -1), Int32(clamping: frame.cursor?.column ?? -1))
  }

  private func differs(_ frame: Frame, _ previous: Frame?, _ row: Int) -> Bool {
    guard let previous else { return true }
    return (0..<frame.size.columns).contains { frame[row, $0] != previous[row, $0] }
  }

  private func paint(_ frame: Frame, row: Int) {
    for column in 0..<frame.size.columns {
      let cell = frame[row, column]
      guard cell.width > 0 else { continue }
      ziping_put(Int32(row), Int32(column), cell.text, Int32(cell.width), Terminal.index(of: cell.role))
    }
  }

  /// What happened since the last call; waits for so many milliseconds if nothing did, and for ever with -1.
  ///
  /// All input that is there is read before anything is returned, so that a long paste is drawn once. After a
  /// hang-up every call returns that at once.
  package func nextEvents(timeoutMilliseconds: Int) -> [TerminalEvent] {
    if isHungUp { return [.hangUp] }
    let deadline = timeoutMilliseconds < 0 ? nil : Terminal.now + timeoutMilliseconds
    while true {
      let left = deadline.map { max(0, $0 - Terminal.now) }
      let events = wait(left)
      if !events.isEmpty || left == 0 { return events }
    }
  }

  /// Waits once, at most as long as the decoder has patience with what is incomplete.
  private func wait(_ left: Int?) -> [TerminalEvent] {
    let patience = decoder.patience
    let time = [left, patience].compactMap { $0 }.min() ?? -1
    let ready = Int(ziping_wait(Int32(clamping: time)))
    if ready == 0 { return patience == time ? decoder.expire().map { .key($0) } : [] }
    var events: [TerminalEvent] = []
    if ready & (ZIPING_INPUT | ZIPING_HANG_UP) != 0 { events += readKeys() }
    if ready & ZIPING_SIGNAL != 0 { events += readSignals() }
    if ready & ZIPING_HANG_UP != 0 {
      isHungUp = true
      events.append(.hangUp)
    }
    return events
  }

  /// A flood of input must not keep the screen from being drawn.
  private static let largestBurst = 200_000

  private func readKeys() -> [TerminalEvent] {
    var count = 0
    while count < Terminal.largestBurst, let input = Terminal.nextInput() {
      decoder.feed(input)
      count += 1
    }
    return decoder.endBurst().map { .key($0) }
  }

  private func readSignals() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    while let event = nextSignal() { events.append(event) }
    return events
  }

  private func nextSignal() -> TerminalEvent? {
    switch Int(ziping_signal()) {
    case ZIPING_SIGNAL_HANG_UP:
      isHungUp = true
      return .hangUp
    case ZIPING_SIGNAL_TERMINATE: return .terminate
    case ZIPING_SIGNAL_STOP:
      suspend()
      return .resumed(size)
    case ZIPING_SIGNAL_CONTINUE:
      // Stopped from outside, unannounced: whoever used the terminal meanwhile may have changed its modes.
      ziping_leave()
      ziping_enter()
      startAnew()
      return .resumed(size)
    case ZIPING_SIGNAL_RESIZE:
      ziping_resize()
      startAnew()
      return .resized(size)
    default: return nil
    }
  }

  private func startAnew() {
    facts.size = Terminal.currentSize
    redrawAll()
  }
}
