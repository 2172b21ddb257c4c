import CNcurses
import Screen

extension Terminal {
  /// Puts a frame on the screen: what changed since the one before, and the cursor last.
  package func paint(_ frame: Frame) {
    let previous = painted?.size == frame.size ? painted : nil
    if previous == nil { ziping_erase() }
    // From left to right, so that no half of a wide character is left of what stood there before.
    frame.forEachCell(missingIn: previous) { row, column, cell in
      let (row, column) = (Int32(row), Int32(column))
      let (width, style) = (Int32(cell.width), Int32(cell.role.rawValue))
      if let character = cell.bare {
        ziping_put_one(row, column, Int32(bitPattern: character.value), width, style)
      } else {
        ziping_put(row, column, cell.text, width, style)
      }
    }
    painted = frame
    ziping_show(Int32(clamping: frame.cursor?.row ?? -1), Int32(clamping: frame.cursor?.column ?? -1))
  }
}
