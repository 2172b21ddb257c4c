/// How many columns text takes: the one measure for drawing, the cursor, wrapping and clicks.
///
/// It agrees with the `wcwidth` by which ncurses places characters. Characters of ambiguous width count as
/// ``AmbiguousWidth`` says.
package enum DisplayWidth {
  /// The columns of a text as ``Frame/put(_:row:column:width:role:)`` would draw it.
  package static func of(_ text: String) -> Int {
    var columns = 0
    var units = ShownUnits(text)
    while let unit = units.next() { columns += unit.width }
    return columns
  }

  /// The same of a text that may be long: no more of it is read once it takes more than `limit`.
  package static func of(_ text: String, upTo limit: Int) -> Int {
    var columns = 0
    var units = ShownUnits(text)
    while columns <= limit, let unit = units.next() { columns += unit.width }
    return columns
  }

  /// The columns of one scalar: 0 for a mark, and the length of its `<U+…>` form for one that is never shown as itself.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    switch ShownClass(of: scalar) {
    case .mark: 0
    case .narrow, .space: 1
    case .wide: 2
    case .hidden: ShownText.name(of: scalar).count
    }
  }
}

/// What may be shown of a scalar, and how wide it is.
enum ShownClass: UInt32 {
  case mark = 0
  case narrow = 1
  case wide = 2
  case hidden = 3
  /// Line feed and tab, shown as a space.
  case space = 4

  init(of scalar: Unicode.Scalar, _ ambiguous: @autoclosure () -> AmbiguousWidth = .inForce) {
    switch (scalar.widthByItself, scalar.value) {
    case (1, _): self = .narrow
    case (2, _): self = .wide
    case (_, 0x09), (_, 0x0A): self = .space
    default:
      let found = ShownClass(rawValue: widthRun(at: scalar.value)) ?? .hidden
      let isWidened = found == .narrow && ambiguous() == .wide && AmbiguousWidth.isOpen(scalar.value)
      self = isWidened ? .wide : found
    }
  }
}

extension Unicode.Scalar {
  /// The columns of one that stands by itself, whatever is before it: of ASCII, and of the characters and the punctuation
  /// of Chinese, which most texts are made of. Nil for others.
  var widthByItself: Int? {
    switch value {
    case 0x20...0x7E: 1
    case 0x4E00...0x9FFF, 0x3000...0x3029, 0xFF01...0xFF60: 2
    default: nil
    }
  }
}

/// The class of the run of ``widthRuns`` that holds a scalar, found by halving.
private func widthRun(at value: UInt32) -> UInt32 {
  var low = 0
  var high = widthRuns.count
  while low < high {
    let middle = (low + high) / 2
    if widthRuns[middle] >> 2 <= value { low = middle + 1 } else { high = middle }
  }
  return low == 0 ? ShownClass.hidden.rawValue : widthRuns[low - 1] & 3
}
