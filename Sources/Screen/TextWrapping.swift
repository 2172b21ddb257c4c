extension TextLayout {
  /// Breaks a text into lines of at most `columns` columns, by the customs of Chinese typesetting.
  ///
  /// A line feed always ends a line. Closing punctuation does not begin a line nor opening punctuation end one, and
  /// Latin words, numbers and dates stay whole, wherever the columns allow that. No columns, no lines.
  package static func wrap(_ text: String, to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      Paragraph(String($0)).lines(columns: columns)
    }
  }
}

/// The shown units between two line feeds.
private struct Paragraph {
  private var units: [ShownUnit] = []

  init(_ text: String) {
    var rest = ShownUnits(text)
    while let unit = rest.next() { units.append(unit) }
  }

  /// The lines; an empty paragraph is one empty line.
  func lines(columns: Int) -> [String] {
    // A wide character cannot stand in one column at all.
    let units = units.filter { $0.width <= columns }
    var lines: [String] = []
    var start = 0
    repeat {
      let end = lineEnd(units, from: start, columns: columns)
      lines.append(text(units[start..<end]))
      start = end
      while start < units.count, units[start].text == " " { start += 1 }
    } while start < units.count
    return lines
  }

  /// The end of the line that begins at `start`: the last good place for a break, else as far as the columns reach.
  private func lineEnd(_ units: [ShownUnit], from start: Int, columns: Int) -> Int {
    var end = start
    var width = 0
    while end < units.count, width + units[end].width <= columns {
      width += units[end].width
      end += 1
    }
    guard end < units.count else { return end }
    var place = end
    while place > start, !mayBreak(units[max(0, place - 1)].text, units[place].text) { place -= 1 }
    return place > start ? place : max(end, start + 1)
  }

  /// A line's text without the spaces at its end.
  private func text(_ units: ArraySlice<ShownUnit>) -> String {
    var units = units
    while units.last?.text == " " { units.removeLast() }
    return units.map(\.text).joined()
  }
}

/// Whether a line may end after one unit and the next begin with the other.
private func mayBreak(_ left: String, _ right: String) -> Bool {
  if left == " " || right == " " { return true }
  if noLineBegins.contains(right) || noLineEnds.contains(left) { return false }
  return !(isLatin(left) && isLatin(right))
}

/// Closing punctuation and the signs that belong to the figure before them.
private let noLineBegins: Set<String> = [
  "，", "。", "、", "；", "：", "？", "！", "）", "】", "》", "〉", "」", "』", "〕", "］", "｝", "”", "’", "…", "—", "·", "％", "‰",
  "℃", "～",
  ",", ".", ";", ":", "?", "!", ")", "]", "}", ">", "%",
]

/// Opening punctuation and the signs that belong to the figure after them.
private let noLineEnds: Set<String> = [
  "（", "【", "《", "〈", "「", "『", "〔", "［", "｛", "“", "‘", "￥", "(", "[", "{", "<", "#",
]

/// Letters, digits and signs of scripts whose words are set apart by spaces: everything before the CJK blocks.
private func isLatin(_ unit: String) -> Bool {
  unit.unicodeScalars.first.map { $0.value < 0x2000 } ?? false
}
