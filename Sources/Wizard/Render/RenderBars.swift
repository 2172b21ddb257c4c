import Basics
import Screen

/// The figures below: the sections and the total, with what the last key did to them.
struct Bars: Equatable, Sendable {
  fileprivate let figures: BarFigures
  fileprivate let change: Change

  init(_ editing: borrowing Editing) {
    figures = if let kept = editing.laidOut.bars { kept } else { BarFigures(editing) }
    change = editing.change
  }
}

/// The sections and the total, each with the figures and the cap of its bar, and the figures in words.
struct BarFigures: Equatable, Sendable {
  fileprivate struct Line: Equatable, Sendable {
    var name: String
    var figures: Figures
    var cap: Points
    var mark: Points?
    /// The section; nil for the total.
    var node: Int?
  }

  fileprivate let sections: [Line]
  fileprivate let total: Line
  fileprivate let words: String
  fileprivate let shortWords: String
  /// Whether what is tried out counts in them.
  fileprivate let isHypothetical: Bool

  init(_ editing: borrowing Editing) {
    let (report, table) = (editing.standing, editing.table)
    isHypothetical = !editing.hypothetical.isEmpty
    sections = table.sections.map { node in
      Line(
        name: table.nodes[node].shortName, figures: report.nodes[node].figures, cap: table.nodes[node].cap ?? .zero,
        node: node)
    }
    total = Line(
      name: isHypothetical ? Words.totalWithHypothetical : Words.total, figures: report.total, cap: table.pack.cap,
      mark: report.passMark)
    words = Words.figures(below: editing)
    shortWords = Words.figuresInShort(below: editing)
  }
}

extension Frame {
  /// The sections and the total: 自评 to scale, the band up to 上限, the cap and the mark.
  mutating func draw(_ bars: Bars, _ rect: Rect) {
    clear(rect)
    let figures = bars.figures
    // Two lines, however many sections a standard has.
    let perLine = max(2, (figures.sections.count + 1) / 2)
    for (place, section) in figures.sections.enumerated() {
      let width = rect.columns / perLine
      let cell = Rect(row: rect.row + place / perLine, column: place % perLine * width, rows: 1, columns: width)
      draw(section, change: section.node.flatMap { bars.change.nodes[$0] }, cell)
    }
    let total = Rect(row: rect.row + 2, column: 0, rows: 1, columns: rect.columns)
    draw(figures.total, change: bars.change.total == .zero ? nil : bars.change.total, total)
    let line = Rect(row: rect.row + 3, column: 0, rows: 1, columns: rect.columns)
    let fits = DisplayWidth.of(figures.words) + 10 < rect.columns
    put(
      fits ? figures.words : figures.shortWords, in: line, line: 0, indent: fits ? 10 : 1,
      role: figures.isHypothetical ? .hypothetical : .plain)
  }

  private mutating func draw(_ line: BarFigures.Line, change: Points?, _ rect: Rect) {
    let numberWidth = 9
    let changeWidth = rect.columns < 28 ? 0 : 7
    put(line.name, in: rect, line: 0, indent: 1, width: min(8, max(0, rect.columns - numberWidth - 2)), role: .strong)
    let width = max(0, rect.columns - 10 - numberWidth - changeWidth)
    let bar = Bar(line.figures, cap: line.cap, mark: line.mark, columns: width)
    for (cell, part) in bar.parts.enumerated() {
      let cell = Rect(row: rect.row, column: rect.column + 10 + cell, rows: 1, columns: 1)
      fill(cell, with: part.glyph, role: part.role)
    }
    let numbers = "\(line.figures.points.column)/\(line.cap)"
    putRight(numbers, in: rect, line: 0, fromEnd: changeWidth, role: change == nil ? .plain : .accent)
    guard changeWidth > 0, let change else { return }
    put(change.signed, in: rect, line: 0, indent: rect.columns - changeWidth + 1, role: .accent)
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
