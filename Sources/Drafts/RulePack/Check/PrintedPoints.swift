import Scoring

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
    for segment in printed.split(separator: "；") {
      let words = segment.split(separator: " ")
      guard let values = words.last.flatMap(PrintedPoints.points), words.count <= 2 else { return nil }
      var ranks: ClosedRange<Int>?
      if words.count == 2 {
        guard let found = PrintedPoints.ranks(words[0]) else { return nil }
        ranks = found
      }
      parts.append(Part(ranks: ranks, least: min(values.0, values.1), most: max(values.0, values.1)))
    }
  }

  /// `前9`, `第10-13名`, `第1名`.
  private static func ranks(_ word: Substring) -> ClosedRange<Int>? {
    let numbers = word.filter { !"前第名".contains($0) }.split(separator: "-").map { Int($0) }
    guard let first = numbers.first, let from = first, numbers.count <= 2, let last = numbers.last, let to = last else {
      return nil
    }
    if word.hasPrefix("前") { return numbers.count == 1 && to >= 1 ? 1...to : nil }
    return from >= 1 && from <= to ? from...to : nil
  }

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
