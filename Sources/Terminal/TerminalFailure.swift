import Screen

/// Why the terminal cannot show the wizard.
package enum TerminalFailure: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// Neither the type in TERM nor the common ones are known on this machine.
  case unknownTerminal(String)
  /// The type is known, but cannot place the cursor.
  case poorTerminal(String)
  /// No locale with UTF-8 was found.
  case noUTF8Locale

  /// What is wrong and what to do, in Chinese; fit to be shown.
  package var message: String {
    switch self {
    case .notATerminal: Wording.notATerminal
    case .unknownTerminal(let type): Wording.unknownTerminal(Self.short(type))
    case .poorTerminal(let type): Wording.poorTerminal(Self.short(type))
    case .noUTF8Locale: Wording.noUTF8Locale
    }
  }

  /// TERM is anyone's text.
  private static func short(_ type: String) -> String { TextLayout.clip(type, to: 40) }
}
