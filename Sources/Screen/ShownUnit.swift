/// One base character with its marks, as it stands in one or two cells; in one number, so that it is copied as such.
struct ShownUnit: Hashable, Sendable {
  /// The base, then the marks, ``scalarBits`` each, 0 where there is none; then the width.
  private var bits: UInt128

  private static let scalarBits = 21
  private static let widthPlace = scalarBits * (1 + ShownText.marksPerBase)

  /// Of 0 to 2 columns.
  init(base: Unicode.Scalar, width: Int) {
    bits = UInt128(base.value) | UInt128(UInt8(truncatingIfNeeded: width) & 3) << ShownUnit.widthPlace
  }

  static let space = ShownUnit(base: " ", width: 1)

  var width: Int { Int(truncatingIfNeeded: bits >> ShownUnit.widthPlace) & 3 }
  var base: Unicode.Scalar { scalar(0) ?? " " }
  var hasMarks: Bool { value(1) != 0 }
  var isSpace: Bool { base == " " && !hasMarks }

  /// The base at 0, the marks from 1 on; nil where there is none.
  private func scalar(_ place: Int) -> Unicode.Scalar? {
    let value = value(place)
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  private func value(_ place: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: bits >> (place * ShownUnit.scalarBits)) & (1 << ShownUnit.scalarBits - 1)
  }

  /// Adds a mark behind the others; false where there are as many as one base keeps.
  @discardableResult
  mutating func append(_ mark: Unicode.Scalar) -> Bool {
    for place in 1...ShownText.marksPerBase where value(place) == 0 {
      bits |= UInt128(mark.value) << (place * ShownUnit.scalarBits)
      return true
    }
    return false
  }

  /// Its length in UTF-8.
  var bytes: Int {
    (0...ShownText.marksPerBase).reduce(0) { count, place in count + (scalar(place).map(UTF8.width) ?? 0) }
  }

  var text: String { ShownUnit.text(of: [self]) }

  static func text(of units: [ShownUnit]) -> String {
    var text = String.UnicodeScalarView()
    for unit in units { unit.append(to: &text) }
    return String(text)
  }

  func append(to text: inout String.UnicodeScalarView) {
    for place in 0...ShownText.marksPerBase {
      guard let scalar = scalar(place) else { return }
      text.append(scalar)
    }
  }
}

/// The shown units of a text, one after another, so that whoever has little room reads only the beginning.
struct ShownUnits {
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  /// What is left of the name of a scalar that is not shown as itself, from its end.
  private var name: [Unicode.Scalar] = []
  /// Whether all units so far are spelled as the text is.
  private(set) var isAsWritten = true

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  /// The next unit; nil at the end of the text.
  mutating func next() -> ShownUnit? {
    if !name.isEmpty { return ShownUnit(base: name.removeLast(), width: 1) }
    guard let scalar = ahead else { return nil }
    ahead = scalars.next()
    switch ShownClass(of: scalar) {
    case .narrow: return unit(scalar, width: 1)
    case .wide: return unit(scalar, width: 2)
    case .space:
      isAsWritten = false
      return unit(" ", width: 1)
    // A mark with no base before it would alter whatever stands to its left.
    case .mark, .hidden: return firstOfName(of: scalar)
    }
  }

  private mutating func unit(_ base: Unicode.Scalar, width: Int) -> ShownUnit {
    var unit = ShownUnit(base: base, width: width)
    // What most characters are followed by changes nothing about them.
    guard let ahead, ahead.value >= 0x300, !(0x4E00...0x9FFF).contains(ahead.value) else { return unit }
    skipEmojiSigns(after: base)
    takeMarks(&unit)
    return unit
  }

  private mutating func takeMarks(_ unit: inout ShownUnit) {
    while let mark = ahead, ShownClass(of: mark) == .mark {
      if !unit.append(mark) { isAsWritten = false }
      ahead = scalars.next()
    }
  }

  /// What makes one picture of several emoji, or another variant of one, is not sent: terminals differ in how many cells
  /// that takes. Each emoji stands by itself then, two cells wide everywhere.
  private mutating func skipEmojiSigns(after base: Unicode.Scalar) {
    while let sign = ahead, sign.isEmojiSign {
      var rest = scalars
      let next = rest.next()
      let isSkipped =
        switch sign.value {
        case 0xFE0E, 0xFE0F: base.isPictured || base.properties.isEmoji && next == "\u{20E3}"
        case 0x200D: base.isPictured && next?.isPictured == true
        default: base.properties.isEmojiModifierBase
        }
      guard isSkipped else { return }
      (ahead, scalars, isAsWritten) = (next, rest, false)
    }
  }

  private mutating func firstOfName(of scalar: Unicode.Scalar) -> ShownUnit {
    isAsWritten = false
    name = ShownText.name(of: scalar).unicodeScalars.reversed()
    return ShownUnit(base: name.popLast() ?? "?", width: 1)
  }
}

extension Unicode.Scalar {
  /// Whether it is an emoji by itself, unlike digits, which are only parts of some.
  fileprivate var isPictured: Bool { !isASCII && properties.isEmoji }

  /// Whether it may change the emoji before it, or join it to another.
  fileprivate var isEmojiSign: Bool {
    switch value {
    case 0x200D, 0xFE0E, 0xFE0F, 0x1F3FB...0x1F3FF: true
    default: false
    }
  }
}
