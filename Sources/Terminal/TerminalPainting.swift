import CNcurses
import Screen

extension Terminal {
  /// Puts a frame on the screen: what changed since the one before, and the cursor last. A terminal that takes no output
  /// is not waited for: ``nextEvents(timeoutMilliseconds:outcome:)`` tells when it takes it again.
  package func paint(_ frame: Frame) {
    isBehind = !takesOutput
    if isBehind { return }
    let previous = painted?.size == frame.size ? painted : nil
    if previous == nil { ziping_erase() }
    // From left to right, so that no half of a wide character is left of what stood there before.
    frame.forEachCell(missingIn: previous, Terminal.put)
    show(frame)
  }

  /// Shows a character in the first of these frames that has room for it, if it is all that happened: what is typed is
  /// on the screen before all that it means is known.
  ///
  /// - Parameters:
  ///   - events: all that happened.
  ///   - ready: made of the frame that was painted last.
  package func echo(_ events: [TerminalEvent], in ready: inout [ReadyFrame]) {
    guard takesOutput, !isBehind, events.count == 1, case .key(.character(let scalar))? = events.first else { return }
    guard let index = ready.indices.first(where: { ready[$0].put(scalar) }) else { return }
    for row in ready[index].rows { ready[index].frame.forEachCell(missingIn: painted, row: row, Terminal.put) }
    show(ready[index].frame)
  }

  private static func put(_ row: Int, _ column: Int, _ cell: Cell) {
    let (row, column) = (Int32(row), Int32(column))
    let (width, style) = (Int32(cell.width), Int32(cell.role.rawValue))
    if let character = cell.bare {
      ziping_put_one(row, column, Int32(bitPattern: character.value), width, style)
    } else {
      ziping_put(row, column, cell.text, width, style)
    }
  }

  private func show(_ frame: Frame) {
    ziping_show(Int32(clamping: frame.cursor?.row ?? -1), Int32(clamping: frame.cursor?.column ?? -1))
    painted = frame
  }
}
