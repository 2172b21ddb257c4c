import Scoring
import Screen

extension Frame {
  /// The sections and the total: 自评 to scale, the band up to 上限, the cap and the mark.
  mutating func drawBars(_ editing: Editing, _ rect: Rect) {
    let report = editing.standing
    // Two lines, however many sections a standard has.
    let perLine = max(2, (editing.table.sections.count + 1) / 2)
    for (place, section) in editing.table.sections.enumerated() {
      let width = rect.columns / perLine
      let cell = Rect(row: rect.row + place / perLine, column: place % perLine * width, rows: 1, columns: width)
      let node = editing.table.nodes[section]
      drawBar(
        node.shortName, report.nodes[section].figures, cap: node.cap ?? .zero, mark: nil,
        change: editing.change.nodes[section], cell)
    }
    let total = Rect(row: rect.row + 2, column: 0, rows: 1, columns: rect.columns)
    drawBar(
      editing.hypothetical.isEmpty ? Words.total : Words.totalWithHypothetical, report.total,
      cap: editing.table.pack.cap, mark: report.passMark,
      change: editing.change.total == .zero ? nil : editing.change.total, total)
    let line = Rect(row: rect.row + 3, column: 0, rows: 1, columns: rect.columns)
    let text = Words.figures(below: editing)
    let fits = DisplayWidth.of(text) + 10 < rect.columns
    let role: Role = editing.hypothetical.isEmpty ? .plain : .hypothetical
    put(
      fits ? text : Words.figuresInShort(below: editing), in: line, line: 0,
      indent: fits ? 10 : 1, role: role)
  }

  private mutating func drawBar(
    _ name: String, _ figures: Figures, cap: Points, mark: Points?, change: Points?, _ rect: Rect
  ) {
    let numbers = "\(figures.points.column)/\(cap)"
    let changed = change.map { $0.signed } ?? ""
    let numberWidth = 9
    let changeWidth = rect.columns < 28 ? 0 : 7
    put(name, in: rect, line: 0, indent: 1, width: min(8, max(0, rect.columns - numberWidth - 2)), role: .strong)
    let width = max(0, rect.columns - 10 - numberWidth - changeWidth)
    let bar = Bar(figures, cap: cap, mark: mark, columns: width)
    for (cell, part) in bar.parts.enumerated() {
      let cell = Rect(row: rect.row, column: rect.column + 10 + cell, rows: 1, columns: 1)
      fill(cell, with: part.glyph, role: part.role)
    }
    putRight(numbers, in: rect, line: 0, fromEnd: changeWidth, role: change == nil ? .plain : .accent)
    guard changeWidth > 0 else { return }
    put(changed, in: rect, line: 0, indent: rect.columns - changeWidth + 1, role: .accent)
  }
}

/// A bar of figures to scale, cell by cell.
package struct Bar: Equatable, Sendable {
  package enum Part: Equatable, Sendable {
    case fill, band, gap, mark

    /// Never by colour alone.
    var glyph: Unicode.Scalar {
      switch self {
      case .fill: "#"
      case .band: "="
      case .gap: "."
      case .mark: "|"
      }
    }

    var role: Role {
      switch self {
      case .fill: .barFill
      case .band: .barBand
      case .gap: .barGap
      case .mark: .barMark
      }
    }
  }

  package let parts: [Part]

  /// Any points at all fill a cell; the last cell is filled at the cap only.
  init(_ figures: Figures, cap: Points, mark: Points?, columns: Int) {
    let filled = Bar.cells(figures.points, cap, columns)
    let reached = max(filled, Bar.cells(figures.high, cap, columns))
    var parts = (0..<max(0, columns)).map { $0 < filled ? Part.fill : $0 < reached ? .band : .gap }
    if let mark, !parts.isEmpty {
      parts[min(max(0, Bar.cells(mark, cap, columns) - 1), parts.count - 1)] = .mark
    }
    self.parts = parts
  }

  private static func cells(_ points: Points, _ cap: Points, _ columns: Int) -> Int {
    guard points > .zero, cap > .zero, columns > 0 else { return 0 }
    let share = min(points, cap).thousandths
    return max(1, share * columns / cap.thousandths)
  }
}
