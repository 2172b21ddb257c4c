/// Text that may reach a terminal: only characters from an allow-list, with a bounded number of marks.
///
/// A terminal obeys what it is sent: controls, direction overrides and invisible characters from a file or a
/// clipboard could hide or rearrange what stands on the screen. Stored text is never changed by this.
package enum ShownText {
  /// The most marks that one base character keeps; more are not drawn.
  package static let marksPerBase = 4

  /// The text as it may be shown: line feed and tab as a space, and anything not on the allow-list by its name, such
  /// as `<U+202E>`.
  package static func clean(_ text: String) -> String {
    if isPlain(text) || isShownAsWritten(text) { return text }
    var shown = String.UnicodeScalarView()
    var units = ShownUnits(text)
    while let unit = units.next() { unit.append(to: &shown) }
    return String(shown)
  }

  private static func isShownAsWritten(_ text: String) -> Bool {
    var units = ShownUnits(text)
    while units.next() != nil {}
    return units.isAsWritten
  }

  /// The visible name of a scalar that is not shown as itself.
  static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  /// Printable ASCII needs no cleaning.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }
}
