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
    if isPlain(text) { return text }
    var shown = ""
    var units = ShownUnits(text)
    while let unit = units.next() { shown += unit.text }
    return shown
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

/// One base character with its marks, as it stands in one or two cells.
struct ShownUnit {
  var text: String
  /// 1 or 2 columns.
  var width: Int
}

/// The shown units of a text, one after another, so that whoever has little room reads only the beginning.
struct ShownUnits {
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  private var name: Substring.UnicodeScalarView.Iterator?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  /// The next unit; nil at the end of the text.
  mutating func next() -> ShownUnit? {
    if let scalar = name?.next() { return ShownUnit(text: String(scalar), width: 1) }
    name = nil
    guard let scalar = ahead else { return nil }
    ahead = scalars.next()
    switch ShownClass(of: scalar) {
    case .narrow: return base(scalar, width: 1)
    case .wide: return base(scalar, width: 2)
    case .space: return base(" ", width: 1)
    // A mark with no base before it would alter whatever stands to its left.
    case .mark, .hidden: return firstOfName(of: scalar)
    }
  }

  private mutating func base(_ scalar: Unicode.Scalar, width: Int) -> ShownUnit {
    var text = String(scalar)
    var marks = 0
    skipEmojiSigns(after: scalar)
    while let mark = ahead, ShownClass(of: mark) == .mark {
      if marks < ShownText.marksPerBase { text.unicodeScalars.append(mark) }
      marks += 1
      ahead = scalars.next()
    }
    return ShownUnit(text: text, width: width)
  }

  /// What makes one picture of several emoji, or another variant of one, is not sent: terminals differ in how many cells
  /// that takes. Each emoji stands by itself then, two cells wide everywhere.
  private mutating func skipEmojiSigns(after base: Unicode.Scalar) {
    while let sign = ahead {
      var rest = scalars
      let next = rest.next()
      let isSkipped =
        switch sign.value {
        case 0xFE0E, 0xFE0F: base.isPictured || base.properties.isEmoji && next == "\u{20E3}"
        case 0x1F3FB...0x1F3FF: base.properties.isEmojiModifierBase
        case 0x200D: base.isPictured && next?.isPictured == true
        default: false
        }
      guard isSkipped else { return }
      (ahead, scalars) = (next, rest)
    }
  }

  private mutating func firstOfName(of scalar: Unicode.Scalar) -> ShownUnit {
    name = Substring(ShownText.name(of: scalar)).unicodeScalars.makeIterator()
    return ShownUnit(text: name?.next().map { String($0) } ?? "?", width: 1)
  }
}

extension Unicode.Scalar {
  /// Whether it is an emoji by itself, unlike digits, which are only parts of some.
  fileprivate var isPictured: Bool { !isASCII && properties.isEmoji }
}
