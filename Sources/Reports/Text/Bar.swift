import Basics

/// A figure to scale: how far 自评 and 上限 reach, and where the mark stands; each in 0...`length`.
struct BarScale: Hashable {
  let filled: Int
  let reached: Int
  let mark: Int?

  /// Any points at all show.
  init(_ figures: Figures, cap: Points, mark: Points?, length: Int) {
    filled = BarScale.place(figures.points, cap, length)
    reached = max(filled, BarScale.place(figures.high, cap, length))
    self.mark = mark.map { BarScale.place($0, cap, length) }
  }

  private static func place(_ points: Points, _ cap: Points, _ length: Int) -> Int {
    guard points > .zero, cap > .zero, length > 0 else { return 0 }
    return max(1, min(points, cap).thousandths * length / cap.thousandths)
  }

  /// The bar as ASCII: `####==..|..`.
  static func text(_ figures: Figures, cap: Points, mark: Points?, columns: Int) -> String {
    let scale = BarScale(figures, cap: cap, mark: mark, length: columns)
    return (0..<max(0, columns)).map { cell in
      if let mark = scale.mark, cell == max(0, mark - 1) { return "|" }
      return cell < scale.filled ? "#" : cell < scale.reached ? "=" : "."
    }.joined()
  }
}
