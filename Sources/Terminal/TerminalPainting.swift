import CNcurses
import Screen

extension Terminal {
  /// Puts a frame on the screen: what changed since the one before, and the cursor last.
  package func paint(_ frame: Frame) {
    let previous = painted?.size == frame.size ? painted : nil
    if previous == nil { ziping_erase() }
    // An erased screen holds nothing but blanks.
    let shown = previous ?? Frame(size: frame.size)
    for row in 0..<frame.size.rows { paint(frame, row: row, over: shown) }
    painted = frame
    ziping_show(Int32(clamping: frame.cursor?.row ?? -1), Int32(clamping: frame.cursor?.column ?? -1))
  }

  /// From left to right, so that no half of a wide character is left of what stood there before.
  private func paint(_ frame: Frame, row: Int, over shown: Frame) {
    for column in 0..<frame.size.columns {
      let cell = frame[row, column]
      guard cell.width > 0, cell != shown[row, column] else { continue }
      ziping_put(Int32(row), Int32(column), cell.text, Int32(cell.width), Int32(cell.role.rawValue))
    }
  }
}
