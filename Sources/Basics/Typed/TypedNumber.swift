/// Numbers as people type them: full-width digits and points too, white space ignored.
package enum TypedNumber {
  /// No number, date or length takes so many characters.
  private static let longest = 200

  /// Full-width forms as their ASCII twins, without white space; of what is longer than anything that has a meaning here
  /// only the beginning, which has none either.
  package static func ascii(_ text: String) -> String {
    var (result, count) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars where scalar != " " && !scalar.properties.isWhitespace {
      result.append(asciiTwin(of: scalar))
      count += 1
      if count > longest { break }
    }
    return String(result)
  }

  /// A full-width form (U+FF01…U+FF5E, the ideographic space) as its ASCII twin; others as they are.
  package static func asciiTwin(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    case 0x3002: "."
    default: scalar
    }
  }

  /// A whole number of up to nine digits.
  package static func whole(_ text: String) -> Int? {
    let digits = ascii(text)
    guard digits.count <= 9, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits)
  }

  /// A decimal with up to three digits after the point; not negative.
  package static func points(_ text: String) -> Points? {
    let parts = ascii(text).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let units = whole(String(first)) else { return nil }
    guard parts.count == 2 else { return Points(units) }
    let fraction = parts[1]
    guard (1...3).contains(fraction.count), let value = whole(String(fraction)) else { return nil }
    let scale = fraction.count == 1 ? 100 : fraction.count == 2 ? 10 : 1
    return Points(units) + Points(thousandths: value * scale)
  }

  /// Chinese numerals as digits: `二〇二四年十二月` as `2024年12月`.
  package static func withDigits(_ text: String) -> String {
    var result = ""
    var numerals: [Int] = []
    for character in text {
      if let value = numeral[character] {
        numerals.append(value)
      } else {
        result += digits(of: numerals) + String(character)
        numerals = []
      }
    }
    return result + digits(of: numerals)
  }

  /// Digit by digit, or tens: `二五` 25, `十` 10, `二十五` 25.
  private static func digits(of numerals: [Int]) -> String {
    guard let ten = numerals.firstIndex(of: 10) else { return numerals.map { String($0) }.joined() }
    let (tens, units) = (numerals[..<ten], numerals[(ten + 1)...])
    guard tens.count <= 1, units.count <= 1, !units.contains(10) else { return "?" }
    return String((tens.first ?? 1) * 10 + (units.first ?? 0))
  }

  private static let numeral: [Character: Int] = [
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "十": 10,
  ]
}
