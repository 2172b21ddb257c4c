import Basics
import Formats

/// A row as the table prints it, read for its figures: `前9 20n；第10-13名 18n-12n`.
struct PrintedPoints {
  /// One range of ranks with its points.
  struct Part: Equatable {
    /// Nil where none is printed.
    var ranks: ClosedRange<Int>?
    var least: Points
    var most: Points
  }

  var parts: [Part] = []

  /// Nil where the words cannot be understood.
  init?(_ printed: String) {
    for segment in PrintedPoints.plain(printed).split(separator: "；") {
      let words = PrintedPoints.words(segment)
      guard let values = words.last.flatMap(PrintedPoints.points), words.count <= 2 else { return nil }
      var ranks: ClosedRange<Int>?
      if words.count == 2 {
        guard let found = PrintedPoints.ranks(words[0]) else { return nil }
        ranks = found
      }
      parts.append(Part(ranks: ranks, least: min(values.0, values.1), most: max(values.0, values.1)))
    }
  }

  /// Whether words that cannot be understood speak of points, so that somebody must compare them.
  static func namesPoints(_ printed: String) -> Bool {
    zip(printed, printed.dropFirst()).contains { $0.isNumber && $1 == "n" } || printed.contains("分")
  }

  /// The other ways of writing the same: `5至12 分`, `每年 2 分`, commas between ranges.
  private static func plain(_ printed: String) -> String {
    var text = printed.filter { $0 != "分" }
    for unit in ["每年", "每个", "每项", "每篇"] where text.hasPrefix(unit) { text.removeFirst(unit.count) }
    return String(text.map { ["至": "-", "到": "-", "，": "；", ",": "；", ";": "；"][$0] ?? $0 })
  }

  /// The ranks, where there are any, and the points.
  private static func words(_ segment: Substring) -> [Substring] {
    guard let end = segment.firstIndex(of: "名") else { return segment.split(separator: " ") }
    return [segment[...end], segment[segment.index(after: end)...]].flatMap { $0.split(separator: " ") }
  }

  /// `前9`, `第10-13名`, `第1名`, `第一名`.
  private static func ranks(_ word: Substring) -> ClosedRange<Int>? {
    let numbers = word.filter { !"前第名".contains($0) }.split(separator: "-").map { Int($0) ?? counted[String($0)] }
    guard let first = numbers.first, let from = first, numbers.count <= 2, let last = numbers.last, let to = last else {
      return nil
    }
    if word.hasPrefix("前") { return numbers.count == 1 && to >= 1 ? 1...to : nil }
    return from >= 1 && from <= to ? from...to : nil
  }

  private static let counted = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]

  /// `20n`, `18n-12n`, `（4-10）n`, `0.5`.
  private static func points(_ word: Substring) -> (Points, Points)? {
    let numbers = word.filter { !"（）()n".contains($0) }.split(separator: "-").map { number($0) }
    guard let first = numbers.first, let from = first, numbers.count <= 2, let last = numbers.last, let to = last else {
      return nil
    }
    return (from, to)
  }

  private static func number(_ digits: Substring) -> Points? {
    guard let node = try? JSONNode(parsing: Array(digits.utf8)), case .number(let number) = node.value else {
      return nil
    }
    return number.thousandths.map { Points(thousandths: $0) }
  }
}

extension PrintedPoints.Part {
  /// As a note quotes it: `4-10`.
  var words: String { least == most ? "\(least)" : "\(least)-\(most)" }
}
