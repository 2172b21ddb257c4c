import Screen

/// What happened at the terminal.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// The window has another size; everything is to be painted anew.
  case resized(Size)
  /// The process was stopped and goes on; everything is to be painted anew.
  case resumed(Size)
  /// Characters of ambiguous width take other cells than was thought; everything is to be painted anew.
  case measured
  /// The terminal is gone: save and leave at once.
  case hangUp
  /// The system asks this process to end: save and leave at once.
  case terminate
  /// The other descriptor that was waited for can be read.
  case outcome
  /// The terminal, which took no output, takes it again.
  case writable
}

/// What was found out about the terminal, for a report on this machine.
package struct TerminalFacts: Hashable, Sendable {
  /// The value of TERM; nil if it is not set.
  package var requestedType: String?
  /// The type in use, another one if that was unknown.
  package var type: String
  package var locale: LocaleFacts
  /// Colours in use; 0 on a monochrome terminal and under `NO_COLOR`.
  package var colours: Int
  package var size: Size
  /// Whether terminals of this type mark pasted text.
  package var bracketedPaste: Bool
  /// What the user says of characters of ambiguous width.
  package var width = WidthSetting.automatic

  /// Whether it may have no glyphs for Chinese characters: the console of Linux has 512 in all.
  package var mayLackChinese: Bool { (requestedType ?? type).hasPrefix("linux") }
}
