/// Where a text stands in the columns that it is given.
package enum TextAlignment: Hashable, Sendable {
  case leading, trailing, center
}

/// Cutting, padding and wrapping of text by columns; results are clean in the sense of ``ShownText``.
package enum TextLayout {
  /// What stands at the end of a text that was cut.
  static let ellipsis = ".."

  /// At most `columns` columns of a text; one that was cut ends with `..` where there is room for it.
  package static func clip(_ text: String, to columns: Int) -> String {
    fit(text, to: columns).text
  }

  /// The end of a text, at most `columns` columns of it; one that was cut begins with `..` where there is room for it.
  package static func clipStart(_ text: String, to columns: Int) -> String {
    var shown = fit(text, to: .max)
    guard shown.width > columns else { return shown.text }
    let mark = columns >= ellipsis.count ? ellipsis : ""
    while shown.width + mark.count > columns, let first = shown.text.first {
      shown.text.removeFirst()
      shown.width -= DisplayWidth.of(String(first))
    }
    return mark + shown.text
  }

  /// A text made exactly `columns` columns wide: cut as by ``clip(_:to:)``, or filled up with spaces.
  package static func pad(_ text: String, to columns: Int, alignment: TextAlignment = .leading) -> String {
    let (shown, width) = fit(text, to: columns)
    let missing = max(0, columns - width)
    let before =
      switch alignment {
      case .leading: 0
      case .trailing: missing
      case .center: missing / 2
      }
    return spaces(before) + shown + spaces(missing - before)
  }

  /// A clean text that fits, and its width; reads no more of the text than fits.
  private static func fit(_ text: String, to columns: Int) -> (text: String, width: Int) {
    var (units, width) = (ShownUnits(text), 0)
    while width <= columns, let unit = units.next() { width += unit.width }
    // Most texts fit as they are.
    if width <= columns, units.isAsWritten { return (text, width) }
    return cut(text, to: columns)
  }

  /// The same, put together unit by unit.
  private static func cut(_ text: String, to columns: Int) -> (text: String, width: Int) {
    let reserved = columns >= ellipsis.count ? ellipsis.count : 0
    var whole = (text: String.UnicodeScalarView(), width: 0)
    var cut = whole
    var units = ShownUnits(text)
    while let unit = units.next() {
      guard whole.width <= columns - unit.width else {
        return reserved == 0 ? (String(whole.text), whole.width) : (String(cut.text) + ellipsis, cut.width + reserved)
      }
      unit.append(to: &whole.text)
      whole.width += unit.width
      if whole.width <= columns - reserved { cut = whole }
    }
    return (String(whole.text), whole.width)
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
