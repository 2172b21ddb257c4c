import Scoring

/// Numbers as people type them: full-width digits and points too, white space ignored.
enum TypedNumber {
  /// Full-width forms as their ASCII twins, without white space.
  static func ascii(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      result.append(asciiTwin(of: scalar))
    }
    return String(result)
  }

  /// A full-width form (U+FF01…U+FF5E, the ideographic space) as its ASCII twin; others as they are.
  static func asciiTwin(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    case 0x3002: "."
    default: scalar
    }
  }

  /// A whole number of up to nine digits.
  static func whole(_ text: String) -> Int? {
    let digits = ascii(text)
    guard digits.count <= 9, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits)
  }

  /// A decimal with up to three digits after the point; not negative.
  static func points(_ text: String) -> Points? {
    let parts = ascii(text).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let units = whole(String(first)) else { return nil }
    guard parts.count == 2 else { return Points(units) }
    let fraction = parts[1]
    guard (1...3).contains(fraction.count), let value = whole(String(fraction)) else { return nil }
    let scale = fraction.count == 1 ? 100 : fraction.count == 2 ? 10 : 1
    return Points(units) + Points(thousandths: value * scale)
  }
}

/// Words that say that a fact does not apply.
func saysNotApplicable(_ text: String) -> Bool {
  ["不适用", "无"].contains(TypedNumber.ascii(text))
}
