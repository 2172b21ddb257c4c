/// Where a character may be shown as soon as it is typed: in a text's box, behind the cursor at the text's end.
package struct EchoPlace: Equatable, Sendable {
  package let box: Rect
  /// The columns that it may take with nothing else moving.
  package fileprivate(set) var room: Int

  package init(box: Rect, room: Int) {
    self.box = box
    self.room = room
  }
}

extension Frame {
  /// Puts a character where the cursor stands, as the text that it is typed behind will be drawn with it.
  ///
  /// - Returns: false, with nothing changed, where it has no room or might become one with what stands before it.
  package mutating func echo(_ scalar: Unicode.Scalar) -> Bool {
    guard let cursor, let place = echoPlace, let width = scalar.widthByItself, width <= place.room,
      contains(cursor.row, cursor.column), contains(cursor.row, cursor.column + width - 1)
    else { return false }
    var cells = rows[cursor.row].mutableSpan
    let role = cells[cursor.column].role
    cells.set(ShownUnit(base: scalar, width: width), at: cursor.column, role: role)
    cells.mend(cursor.column, to: cursor.column + width)
    self.cursor?.column += width
    echoPlace?.room -= width
    return true
  }
}

/// A frame made ready for one more character: to put it there and to find what that changes takes no copying, and reads
/// only what differs from the frame on the screen.
package struct ReadyFrame: Sendable {
  package private(set) var frame: Frame
  /// The rows that differ from those on the screen, or will with the character, from above.
  package let rows: [Int]

  /// - Parameters:
  ///   - frame: with the cursor where the character is to be put.
  ///   - shown: what is on the screen, of the same size.
  package init(_ frame: Frame, over shown: Frame) {
    self.frame = frame
    rows = frame.rows.indices.filter { $0 == frame.cursor?.row || frame.rows[$0] != shown.rows[$0] }
    // (A row of its own.)
    if let row = frame.cursor?.row, frame.contains(row, 0) { self.frame.rows[row][0] = frame.rows[row][0] }
  }

  /// Puts a character where the cursor stands; false, with nothing changed, where ``Frame/echo(_:)`` cannot.
  package mutating func put(_ scalar: Unicode.Scalar) -> Bool { frame.echo(scalar) }
}
