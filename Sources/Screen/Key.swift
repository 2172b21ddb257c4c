/// What a person did on the keyboard, already free of any terminal's own encoding.
package enum Key: Hashable, Sendable {
  /// One typed character; never a control character.
  case character(Unicode.Scalar)
  /// Text pasted in one piece, line breaks and control characters still in it.
  case paste(String)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown, wordLeft, wordRight
  /// Ctrl with a lower-case letter: ^A is `.control("a")`; ^H, ^I, ^J and ^M are keys of their own.
  case control(Character)
  /// F1 is `.function(1)`.
  case function(Int)
  /// The mouse, with the cell that it points at.
  case mouse(row: Int, column: Int, MouseAction)
}

/// What the mouse did.
package enum MouseAction: Hashable, Sendable {
  case press, wheelUp, wheelDown
}
