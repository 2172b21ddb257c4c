import Basics
import Standards

/// 数量 n that nobody has: a slip of the pen, or a date in the wrong field.
package enum LargeCount {
  /// As many may well be true.
  private static let usual = 99
  /// So many times what is enough is beyond doubt.
  private static let factor = 10

  /// The units that fill the caps and limits above a row, where `count` is far beyond them; nil where it is not.
  static func enough(for count: Int, at row: Int, _ table: Table) -> Int? {
    guard count > usual, case .perUnit(let points)? = table.nodes[row].scale, points > .zero else { return nil }
    var least = Int.max
    var next: Int? = row
    while let index = next {
      if let cap = table.nodes[index].cap {
        least = min(least, (cap.thousandths + points.thousandths - 1) / points.thousandths)
      }
      if let limit = table.nodes[index].limit, limit.of == .units { least = min(least, limit.most) }
      next = table.nodes[index].parent
    }
    return least <= count / factor ? least : nil
  }

  /// The date that a number reads as: `202404`, `20240512`, or a year; nil where it reads as none.
  package static func date(in count: Int) -> PartialDate? {
    let date: PartialDate? =
      switch String(count).utf8.count {
      case 4: PartialDate(year: count)
      case 6: PartialDate(year: count / 100, month: count % 100)
      case 8: PartialDate(year: count / 10_000, month: count / 100 % 100, day: count % 100)
      default: nil
      }
    return date.flatMap { (1970...2099).contains($0.year) ? $0 : nil }
  }
}
