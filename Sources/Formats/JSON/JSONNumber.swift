/// A number as it was written; read as an exact decimal, never as binary floating point.
package struct JSONNumber: Hashable, Sendable {
  /// As it stands in the file: `8`, `2.0`, `20e-1`.
  package var literal: String

  package init(literal: String) {
    self.literal = literal
  }

  package init(_ whole: Int) {
    literal = String(whole)
  }

  /// The whole number that this is exactly (`2.0` and `20e-1` are 2); nil for fractions and beyond `Int`.
  package var whole: Int? { scaled(byPowerOfTen: 0).exact }

  /// The exact value in thousandths; nil where there is a smaller fraction, and beyond `Int`.
  package var thousandths: Int? { scaled(byPowerOfTen: 3).exact }

  /// A number times a power of ten, cut to a whole number.
  package struct Scaled: Hashable, Sendable {
    /// Towards zero; at the ends of `Int` where the number lies beyond them.
    package var value: Int
    /// Whether a fraction was cut off.
    package var hasFraction = false
    package var isNegative = false
    /// Whether the number lies beyond `Int`.
    package var isBeyond = false

    var exact: Int? { hasFraction || isBeyond ? nil : value }
  }

  /// This number times 10^`power`, in two passes over the literal, however long it is.
  package func scaled(byPowerOfTen power: Int) -> Scaled {
    if let fewDigits, (0...9).contains(power) {
      return Scaled(value: (0..<power).reduce(fewDigits) { value, _ in value * 10 })
    }
    let shape = DecimalShape(literal)
    var result = Scaled(value: 0, isNegative: shape.isNegative)
    let wholeDigits = shape.pointPosition.addingReportingOverflow(power).partialValue
    var position = 0
    for byte in literal.utf8 {
      if byte | 0x20 == UInt8(ascii: "e") { break }
      guard let digit = byte.decimalDigit else { continue }
      if position < wholeDigits {
        result.append(digit)
      } else if digit != 0 {
        result.hasFraction = true
        break
      }
      position += 1
    }
    guard result.value != 0 else { return result }
    var missing = wholeDigits - shape.digits
    while missing > 0, !result.isBeyond {
      result.append(0)
      missing -= 1
    }
    return result
  }
}

extension JSONNumber {
  /// The value of what most numbers are, a few digits and nothing else; nil for all others.
  private var fewDigits: Int? {
    let bytes = literal.utf8.span
    guard bytes.count < 10 else { return nil }
    var value = 0
    for index in bytes.indices {
      guard let digit = bytes[index].decimalDigit else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}

extension JSONNumber.Scaled {
  /// Adds one decimal digit on the right; kept negative for negative numbers, since `Int.min` has no positive twin.
  fileprivate mutating func append(_ digit: Int) {
    guard !isBeyond else { return }
    let (tens, tooBig) = value.multipliedReportingOverflow(by: 10)
    let (sum, tooBigStill) = tens.addingReportingOverflow(isNegative ? -digit : digit)
    isBeyond = tooBig || tooBigStill
    value = isBeyond ? (isNegative ? .min : .max) : sum
  }
}

/// How many digits a decimal literal has, and where its point lies among them.
private struct DecimalShape {
  var isNegative = false
  var digits = 0
  /// How many of the digits are whole ones; may be negative or more than there are.
  var pointPosition = 0

  init(_ literal: String) {
    var exponent = 0
    var (afterPoint, inExponent, exponentIsNegative) = (false, false, false)
    for byte in literal.utf8 {
      switch byte {
      case UInt8(ascii: "-"): if inExponent { exponentIsNegative = true } else { isNegative = true }
      case UInt8(ascii: "."): afterPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): inExponent = true
      default:
        guard let digit = byte.decimalDigit else { continue }
        if inExponent {
          // Larger than any number of digits that a file holds; kept there so that nothing overflows.
          exponent = min(exponent * 10 + digit, 1_000_000_000_000)
        } else {
          digits += 1
          if !afterPoint { pointPosition += 1 }
        }
      }
    }
    pointPosition += exponentIsNegative ? -exponent : exponent
  }
}

extension UInt8 {
  fileprivate var decimalDigit: Int? {
    let digit = self &- UInt8(ascii: "0")
    return digit < 10 ? Int(digit) : nil
  }
}
