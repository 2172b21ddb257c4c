import Scoring
import Screen
import Standards

extension Frame {
  /// A screen's indicators, their entries with points or status, and a place to add one to each.
  mutating func drawList(_ editing: Editing, _ layout: Layout) {
    let list = editing.scrolledItems(layout)
    markScrolling(top: list.top, count: list.lines.count, in: layout.main)
    let selected = editing.selectedItem
    if editing.isReviewing, selected == nil {
      put(Words.Review.nothingHere, in: layout.main, line: list.shown.count + 1, indent: 1, role: .dim)
    }
    let columns = EntryColumns(list.shown, editing, layout.main.columns)
    for (line, item) in list.shown.enumerated() {
      draw(item, isHere: item == selected, editing, layout.main, line, columns)
      if item == selected, editing.pane == .main { select(line: line, of: layout.main) }
    }
  }

  private mutating func draw(
    _ item: ListItem, isHere: Bool, _ editing: Editing, _ rect: Rect, _ line: Int, _ columns: EntryColumns
  ) {
    switch item {
    case .heading(let indicator): drawHeading(indicator, editing, rect, line)
    case .entry(let position): drawEntry(position, isHere: isHere, editing, rect, line, columns)
    case .add where editing.isReviewing: break
    case .add: put(Words.addOne, in: rect, line: line, indent: 3, role: .dim)
    case .strays:
      let role: Role = editing.keptEntries.isEmpty ? .problem : .dim
      put(Words.strays(editing), in: rect, line: line, indent: 1, role: role)
    }
  }

  private mutating func drawHeading(_ indicator: Int, _ editing: Editing, _ rect: Rect, _ line: Int) {
    let node = editing.table.nodes[indicator]
    put(node.name, in: rect, line: line, indent: 1, role: .strong)
    putRight(editing.subtotal(indicator), in: rect, line: line, fromEnd: 1, role: .strong)
  }

  private mutating func drawEntry(
    _ position: Int, isHere: Bool, _ editing: Editing, _ rect: Rect, _ line: Int, _ columns: EntryColumns
  ) {
    let entry = editing.shown.entries[position]
    let result = editing.report.entries[position]
    put(isHere ? ">" : " ", in: rect, line: line, indent: 1, width: 1)
    let name = result.row.map(editing.table.shortPath) ?? entry.criterion
    put(name, in: rect, line: line, indent: 3, width: columns.name)
    let title = editing.isHypothetical(position) ? Words.hypotheticalMark : entry.title ?? ""
    put(title, in: rect, line: line, indent: 4 + columns.name, width: columns.title)
    if let words = editing.reviewWording { return drawJudged(position, editing, words, rect, line) }
    let amount = Words.amount(of: entry, editing.table.nodes[safe: result.row]?.scale)
    putRight(amount, in: rect, line: line, fromEnd: 11)
    let isCounted = result.status == .counted
    let worth = isCounted ? result.counts.column : result.status.label
    putRight(worth, in: rect, line: line, fromEnd: 1, role: isCounted ? .plain : result.role)
  }
}

extension Frame {
  /// What an entry claims, how it was judged, and what it counts for as accepted.
  private mutating func drawJudged(
    _ position: Int, _ editing: Editing, _ words: ReviewWording, _ rect: Rect, _ line: Int
  ) {
    let result = editing.report.entries[position]
    let role = editing.reviewed?.states[position].role ?? .plain
    let claimed = result.status == .counted ? result.counts.column : result.status.label
    putRight(claimed, in: rect, line: line, fromEnd: 15, role: result.status == .counted ? .plain : result.role)
    putRight(words.listLabel(position), in: rect, line: line, fromEnd: 8, role: role)
    putRight(words.acceptedCount(position).column, in: rect, line: line, fromEnd: 1, role: role)
  }
}

/// How a list shares its columns between the rows' names and the entries' titles: by what is on screen.
private struct EntryColumns {
  let name: Int
  let title: Int

  init(_ items: ArraySlice<ListItem>, _ editing: Editing, _ columns: Int) {
    let room = max(0, columns - 4 - (editing.isReviewing ? 27 : 18))
    var (names, titles) = (0, 0)
    for case .entry(let position) in items {
      let entry = editing.shown.entries[position]
      let row = editing.report.entries[position].row
      names = max(names, DisplayWidth.of(row.map(editing.table.shortPath) ?? entry.criterion, upTo: room))
      titles = max(titles, DisplayWidth.of(entry.title ?? "", upTo: room))
    }
    name = min(names, max(room / 2, room - titles - 1))
    title = max(0, room - name)
  }
}

extension EntryResult {
  /// Something to mend stands out; what lost to a better entry, or was kept by a conversion, does not.
  var role: Role {
    if case .notCarriedOver = reason { return .dim }
    return switch status {
    case .unknownCriterion, .incomplete: .problem
    case .future, .outsideWindow, .unrelated, .transferred, .noBenefit, .tooShort: .warning
    case .duplicate, .overLimit, .notHighest: .dim
    case .counted: .plain
    }
  }
}

extension [TableNode] {
  subscript(safe index: Int?) -> TableNode? {
    guard let index, indices.contains(index) else { return nil }
    return self[index]
  }
}
