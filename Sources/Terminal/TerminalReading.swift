import CNcurses

extension Terminal {
  /// What happened since the last call; waits for so many milliseconds if nothing did, and for ever with -1.
  ///
  /// All input that is there is read before anything is returned, so that a long paste is drawn once. After a
  /// hang-up every call returns that at once.
  ///
  /// - Parameters:
  ///   - timeoutMilliseconds: the longest wait.
  ///   - outcome: another descriptor to wait for; negative = none.
  /// - Returns: what happened, in order.
  package func nextEvents(timeoutMilliseconds: Int, outcome: Int32 = -1) -> [TerminalEvent] {
    if isHungUp { return [.hangUp] }
    let deadline = timeoutMilliseconds < 0 ? nil : Terminal.now + timeoutMilliseconds
    while true {
      let left = deadline.map { max(0, $0 - Terminal.now) }
      let events = wait(left, outcome)
      if events.isEmpty, left != 0 { continue }
      takesOutput = ziping_takes_output() != 0
      return events
    }
  }

  /// Waits once, at most as long as the decoder has patience with what is incomplete.
  private func wait(_ left: Int?, _ outcome: Int32) -> [TerminalEvent] {
    let patience = decoder.patience
    let time = [left, patience].compactMap { $0 }.min() ?? -1
    let ready = Int(ziping_wait(Int32(clamping: time), outcome, takesOutput ? 0 : 1))
    if ready == 0 { return patience == time ? decoder.expire().map { .key($0) } : [] }
    let count = ready & (ZIPING_INPUT | ZIPING_HANG_UP) == 0 ? nil : readInput()
    var events = count == nil ? [] : takeKeys()
    if ready & ZIPING_SIGNAL != 0 { events += readSignals() }
    if ready & ZIPING_HANG_UP != 0 || count == 0 && ziping_is_at_end() != 0 {
      isHungUp = true
      events.append(.hangUp)
    }
    if ready & ZIPING_OUTCOME != 0 { events.append(.outcome) }
    if ready & ZIPING_OUTPUT != 0 { events.append(.writable) }
    return events
  }

  /// A flood of input must not keep the screen from being drawn.
  private static let largestBurst = 200_000

  /// Reads what is there; returns how much that was.
  private func readInput() -> Int {
    var count = 0
    while count < Terminal.largestBurst, let input = Terminal.nextInput() {
      decoder.feed(input)
      count += 1
    }
    return count
  }

  private func takeKeys() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    if decoder.takeWidth().map(use) == true { events.append(.measured) }
    for key in decoder.endBurst() { events.append(.key(key)) }
    return events
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
}
