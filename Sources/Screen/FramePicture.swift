extension Frame {
  /// The text of one row without the spaces at its end; empty outside of the frame.
  package func line(_ row: Int) -> String {
    var text = ""
    for column in 0..<size.columns { text += self[row, column].text }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The rows as text, one a line, without the spaces at their ends.
  package var picture: String {
    (0..<size.rows).map { line($0) }.joined(separator: "\n")
  }

  /// The roles, one letter a cell, one row a line; see ``Role/letter``.
  package var rolePicture: String {
    (0..<size.rows).map { row in
      String((0..<size.columns).map { self[row, $0].role.letter })
    }.joined(separator: "\n")
  }
}
