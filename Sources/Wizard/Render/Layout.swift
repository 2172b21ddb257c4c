import Screen

/// Where the parts of the screen stand at a size; every rectangle is inside it, none overlaps another.
package struct Layout: Equatable, Sendable {
  /// The least size at which everything works.
  package static let least = Size(columns: 60, rows: 18)
  /// From this width on the explanation stands beside the list.
  static let wide = 120

  package let title: Rect
  package let steps: Rect
  package let main: Rect
  /// The explanation: below the main pane, beside it on wide terminals.
  package let note: Rect
  package let bars: Rect
  package let footer: Rect
  let isWide: Bool

  init(_ size: Size, hasNote: Bool) {
    let barRows = 4
    let body = max(0, size.rows - barRows - 2)
    let stepsWidth = size.columns >= 76 ? 18 : 15
    let left = stepsWidth + 1
    let room = max(0, size.columns - left)
    isWide = size.columns >= Layout.wide
    let noteWidth = !hasNote ? 0 : isWide ? min(46, room * 2 / 5) : room
    let noteRows = !hasNote ? 0 : isWide ? body : body >= 16 ? 6 : 4
    let mainRows = isWide ? body : body - noteRows
    let mainWidth = isWide && hasNote ? max(0, room - noteWidth - 1) : room
    title = Rect(row: 0, column: 0, rows: 1, columns: size.columns)
    steps = Rect(row: 1, column: 0, rows: body, columns: stepsWidth)
    main = Rect(row: 1, column: left, rows: mainRows, columns: mainWidth)
    note =
      isWide
      ? Rect(row: 1, column: left + mainWidth + 1, rows: noteRows, columns: noteWidth)
      : Rect(row: 1 + mainRows, column: left, rows: noteRows, columns: noteWidth)
    bars = Rect(row: 1 + body, column: 0, rows: barRows, columns: size.columns)
    footer = Rect(row: max(0, size.rows - 1), column: 0, rows: 1, columns: size.columns)
  }

  /// Lines of a list or a form below its title.
  var listRows: Int { max(1, main.rows - 1) }

  /// Where these lines stand.
  var list: Rect { Rect(row: main.row + 1, column: main.column, rows: listRows, columns: main.columns) }

  /// The first line shown of a list, so that the selected one is in sight; nothing needs to be remembered.
  static func top(selected: Int, count: Int, rows: Int) -> Int {
    min(max(0, selected - rows / 2), max(0, count - rows))
  }
}

extension Size {
  /// Whether the wizard fits.
  var isEnough: Bool { columns >= Layout.least.columns && rows >= Layout.least.rows }
}
