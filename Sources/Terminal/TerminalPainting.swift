import CNcurses
import Screen

extension Terminal {
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
}
