import Foundation

/// Just enough of a CSV reader to count cells.
enum CSVReading {
  static func rows(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted): ([[String]], [String], String, Bool) = ([], [], "", false)
    var scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"": cell.unicodeScalars.append(scalars.removeFirst())
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}

/// How many columns each row of a form's table fills, spans counted.
enum HTMLGrid {
  struct NoTable: Error {}

  static func widths(of page: String) throws -> [Int] {
    guard let start = page.range(of: "<table class=\"form\">"),
      let end = page.range(of: "</table>", range: start.upperBound..<page.endIndex)
    else { throw NoTable() }
    var hanging: [Int] = []
    return page[start.upperBound..<end.lowerBound].components(separatedBy: "<tr").dropFirst().map { row in
      let above = hanging.count
      hanging = hanging.map { $0 - 1 }.filter { $0 > 0 }
      var width = above
      for cell in row.components(separatedBy: "<t").dropFirst() where cell.hasPrefix("d") || cell.hasPrefix("h") {
        let (rows, columns) = (number("rowspan", cell), number("colspan", cell))
        width += columns
        if rows > 1 { hanging += [Int](repeating: rows - 1, count: columns) }
      }
      return width
    }
  }

  private static func number(_ name: String, _ cell: String) -> Int {
    let tag = cell.prefix { $0 != ">" }
    guard let range = tag.range(of: "\(name)=\"") else { return 1 }
    return Int(tag[range.upperBound...].prefix { $0.isNumber }) ?? 1
  }
}
