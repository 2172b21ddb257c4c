extension TextLayout {
  /// Breaks a text into lines of at most `columns` columns, by the customs of Chinese typesetting.
  ///
  /// A line feed always ends a line. Closing punctuation does not begin a line nor opening punctuation end one, and
  /// Latin words, numbers and dates stay whole, wherever the columns allow that. No columns, no lines. Where there are
  /// more lines than `most`, some of those behind them may be left out: no more of the text is read.
  package static func wrap(_ text: String, to columns: Int, most: Int = .max) -> [String] {
    guard columns > 0 else { return [] }
    // Looking for bytes is quicker than looking for characters.
    let isOne = !text.utf8.contains(UInt8(ascii: "\n"))
    if isOne { return Paragraph(text, columns: columns, most: most).lines(columns: columns) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      Paragraph(String($0), columns: columns, most: most).lines(columns: columns)
    }
  }
}

/// The shown units between two line feeds.
private struct Paragraph {
  private var units: [ShownUnit] = []
  /// The text as it is shown.
  private let text: String

  init(_ text: String, columns: Int, most: Int) {
    var (rest, isWhole) = (ShownUnits(text), true)
    units.reserveCapacity(min(text.utf8.count, 256))
    // Each line takes as much at most, but for the spaces at its end.
    let room = most < Frame.largestSide ? (most + 2) * columns : .max
    var width = 0
    while let unit = rest.next() {
      if !unit.isSpace { width += unit.width }
      guard width <= room else {
        isWhole = false
        break
      }
      // A wide character cannot stand in one column at all.
      if unit.width <= columns { units.append(unit) } else { isWhole = false }
    }
    self.text = isWhole && rest.isAsWritten ? text : ShownUnit.text(of: units)
  }

  /// The lines; an empty paragraph is one empty line.
  func lines(columns: Int) -> [String] {
    var lines: [String] = []
    var start = 0
    var place = text.utf8.startIndex
    repeat {
      let end = lineEnd(units, from: start, columns: columns)
      var last = end
      while last > start, units[last - 1].isSpace { last -= 1 }
      let lineEnd = text.utf8.index(place, offsetBy: bytes(start..<last))
      lines.append(String(text[place..<lineEnd]))
      start = end
      while start < units.count, units[start].isSpace { start += 1 }
      place = text.utf8.index(lineEnd, offsetBy: bytes(last..<start))
    } while start < units.count
    return lines
  }

  private func bytes(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range { count += units[index].bytes }
    return count
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
    while place > start, !mayBreak(units[max(0, place - 1)], units[place]) { place -= 1 }
    return place > start ? place : max(end, start + 1)
  }
}

/// Whether a line may end after one unit and the next begin with the other.
private func mayBreak(_ left: ShownUnit, _ right: ShownUnit) -> Bool {
  if left.isSpace || right.isSpace { return true }
  if right.isOne(of: noLineBegins) || left.isOne(of: noLineEnds) { return false }
  return !(left.isLatin && right.isLatin)
}

/// Closing punctuation and the signs that belong to the figure before them.
private let noLineBegins = "，。、；：？！）】》〉」』〕］｝”’…—·％‰℃～,.;:?!)]}>%"

/// Opening punctuation and the signs that belong to the figure after them.
private let noLineEnds = "（【《〈「『〔［｛“‘￥([{<#"

extension ShownUnit {
  fileprivate func isOne(of signs: String) -> Bool {
    // Most characters are no signs, and stand where none of these do.
    guard !hasMarks, !(0x4E00...0x9FFF).contains(base.value) else { return false }
    return signs.unicodeScalars.contains(base)
  }

  /// Letters, digits and signs of scripts whose words are set apart by spaces: everything before the CJK blocks.
  fileprivate var isLatin: Bool { base.value < 0x2000 }
}
