/// 分: an exact number of points, held as thousandths, never as binary floating point.
///
/// The table itself needs tenths only; thousandths leave room for other committees' coefficients. Values are
/// kept within ±1,000,000,000 points where they enter, so that no sum of a draft's entries can overflow.
package struct Points: Hashable, Comparable, Sendable {
  package var thousandths: Int

  package static let zero = Points(thousandths: 0)
  /// The largest amount that one entry can be worth, in points.
  package static let largest = Points(thousandths: 1_000_000_000_000)

  package init(thousandths: Int) {
    self.thousandths = thousandths
  }

  /// Whole points.
  package init(_ whole: Int) {
    thousandths = min(max(whole, -1_000_000_000), 1_000_000_000) * 1000
  }

  /// Claims (`claimed`) come in steps of a tenth.
  package var isMultipleOfTenth: Bool { thousandths % 100 == 0 }

  package static func < (a: Points, b: Points) -> Bool { a.thousandths < b.thousandths }
  package static func + (a: Points, b: Points) -> Points { Points(thousandths: a.thousandths + b.thousandths) }
  package static func - (a: Points, b: Points) -> Points { Points(thousandths: a.thousandths - b.thousandths) }
  package static func += (a: inout Points, b: Points) { a.thousandths += b.thousandths }
  package static prefix func - (a: Points) -> Points { Points(thousandths: -a.thousandths) }

  /// `count` times these points, never beyond ``largest``.
  package static func * (points: Points, count: Int) -> Points {
    let (product, overflow) = points.thousandths.multipliedReportingOverflow(by: count)
    return overflow || product > largest.thousandths ? largest : Points(thousandths: product)
  }

  /// The smaller of these points and a cap; no cap leaves them as they are.
  package func capped(at cap: Points?) -> Points {
    cap.map { min(self, $0) } ?? self
  }
}

extension Points: CustomStringConvertible {
  /// The exact decimal without trailing zeros: `8`, `0.3`, `-1.25`.
  package var description: String {
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    let sign = thousandths < 0 ? "-" : ""
    guard rest > 0 else { return sign + String(whole) }
    guard rest % 100 > 0 else { return sign + String(whole) + "." + String(rest / 100) }
    let digits = rest % 10 > 0 ? String(rest + 1000) : String(rest / 10 + 100)
    return sign + String(whole) + "." + digits.dropFirst()
  }

  /// At least one digit after the point, for columns of figures: `8.0`, `0.3`.
  package var column: String { thousandths % 1000 == 0 ? "\(self).0" : description }

  /// With its sign, for differences: `+2.0`, `-0.3`, `+0`.
  package var signed: String {
    self == .zero ? "+0" : thousandths > 0 ? "+\(column)" : column
  }
}

/// 保底 – 自评 – 上限: the three figures that every entry, node and total has, in points; always low ≤ points ≤ high.
package struct Figures: Hashable, Sendable {
  /// 保底: what the text fixes on its strictest reading.
  package var low: Points
  /// 自评: by the declared readings.
  package var points: Points
  /// 上限: the most favourable reading, with bounded expert discretion.
  package var high: Points

  package static let zero = Figures(.zero)

  package init(low: Points, points: Points, high: Points) {
    self.low = low
    self.points = points
    self.high = high
  }

  /// A worth that leaves nothing open.
  package init(_ fixed: Points) {
    self.init(low: fixed, points: fixed, high: fixed)
  }

  /// Whether experts or readings leave something open.
  package var isOpen: Bool { low != high }

  package static func + (a: Figures, b: Figures) -> Figures {
    Figures(low: a.low + b.low, points: a.points + b.points, high: a.high + b.high)
  }

  package static func += (a: inout Figures, b: Figures) { a = a + b }

  package func capped(at cap: Points?) -> Figures {
    Figures(low: low.capped(at: cap), points: points.capped(at: cap), high: high.capped(at: cap))
  }
}
