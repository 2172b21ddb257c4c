import Basics
import Scoring
import Screen
import Standards

extension Editing {
  /// Asks for the row of a new entry: of the selected indicator, else of any on this screen.
  mutating func addEntryHere() {
    let indicators = table.indicators(of: step)
    guard !indicators.isEmpty else {
      message = Message(text: Words.noEntriesHere)
      return
    }
    leaveField()
    let inFront: Int? = if case .add(let indicator)? = selectedItem { indicator } else { rowInFront }
    let selected = inFront.flatMap { table.nodes[$0].kind == .indicator ? $0 : table.nodes[$0].indicator }
    let first = selected.flatMap { node in indicators.firstIndex(of: node) } ?? 0
    openPicker(Array(indicators[first...] + indicators[..<first]), near: rowInFront)
  }

  /// The row of the entry that is open or selected.
  var rowInFront: Int? {
    if case .entry(let id)? = form?.scope { return position(ofEntry: id).flatMap { report.entries[$0].row } }
    guard form == nil, case .entry(let position)? = selectedItem else { return nil }
    return report.entries[position].row
  }

  /// 同类: another entry of the same row, at once.
  mutating func addAlike() {
    leaveField()
    if let row = rowInFront { addEntry(table.nodes[row].id) }
  }

  private mutating func addEntry(_ criterion: String) {
    let entry = Entry(id: draft.unusedId, criterion: criterion)
    changeDraft { $0.entries.append(entry) }
    openForm(.entry(entry.id), at: nextField(afterCriterionOf: entry.id))
  }

  mutating func changeCriterion(ofEntry id: String) {
    leaveField()
    let row = position(ofEntry: id).flatMap { report.entries[$0].row }
    let indicators = table.indicators(of: step)
    openPicker(indicators.isEmpty ? table.indicators : indicators, changing: id, at: row)
  }

  /// Opens the choice of rows, each with what one more would add right now: on `row`, else on the row of the entry in
  /// front or the first one of its indicator, as long as they add something, else on the first that does.
  mutating func openPicker(
    _ indicators: [Int], changing entry: String? = nil, at row: Int? = nil, near other: Int? = nil
  ) {
    guard readOnly == nil, !isReviewing else {
      message = Message(text: isReviewing ? Words.Review.draftStays : Words.readOnly, role: .warning)
      return
    }
    let rows = indicators.flatMap(table.rows(under:))
    guard let first = rows.first else { return }
    let gains = Dictionary(gains(of: rows, changing: entry), uniquingKeysWith: { first, _ in first })
    let near = [other].compactMap { $0 } + (indicators.first.map(table.rows(under:)) ?? [])
    let useful = near.first { gains[$0].map { $0.most > .zero } ?? false }
    layer = .picker(Picker(indicators: indicators, selected: row ?? useful ?? first, entry: entry, gains: gains))
  }

  /// What each row would add; for an entry that takes another row, beside what it adds now.
  private func gains(of rows: [Int], changing entry: String?) -> [(Int, OneMore)] {
    guard let entry else { return rows.map { ($0, rescoring.oneMore(of: $0)) } }
    var without = shown
    without.entries.removeAll { $0.id == entry }
    let others = Rescoring(without, table)
    let own = report.total.points - others.report.total.points
    return rows.map { row in
      let gain = others.oneMore(of: row)
      return (row, OneMore(least: gain.least - own, most: gain.most - own, eatenBy: nil))
    }
  }

  mutating func obeyInPicker(_ command: Command, _ layout: Layout) {
    guard case .picker(var picker)? = layer else { return }
    switch command {
    case .up: picker.move(by: -1, table)
    case .down: picker.move(by: 1, table)
    case .pageUp: picker.move(by: -max(1, layout.listRows - 1), table)
    case .pageDown: picker.move(by: max(1, layout.listRows - 1), table)
    case .first: picker.move(by: -table.rows.count, table)
    case .last: picker.move(by: table.rows.count, table)
    case .out:
      layer = nil
      return
    case .open: return choose(picker)
    default: break
    }
    layer = .picker(picker)
  }

  mutating func choose(_ picker: Picker) {
    guard picker.rows(table).contains(picker.selected) else {
      message = Message(text: Words.noRowMatches(picker.filter.text))
      return
    }
    layers = []
    let criterion = table.nodes[picker.selected].id
    if let entry = picker.entry {
      write(.option(criterion), to: .criterion(entry: entry))
      return openForm(.entry(entry), at: nextField(afterCriterionOf: entry))
    }
    addEntry(criterion)
  }

  private func nextField(afterCriterionOf entry: String) -> FieldRef? {
    entryFields(entry).dropFirst().first?.ref
  }
}

extension Picker {
  /// Gives keys to the filter; false where they are none of its own.
  mutating func type(_ keys: [Key], _ table: Table) -> Bool {
    guard keys != [.home], keys != [.end], let isEdited = filter.handle(keys) else { return false }
    if isEdited { narrow(table) }
    return true
  }

  mutating func move(by step: Int, _ table: Table) {
    let rows = rows(table)
    guard let at = rows.firstIndex(of: selected) else { return }
    selected = rows[min(max(0, at + step), rows.count - 1)]
  }
}

extension Draft {
  /// An id for a new entry that no entry has: `e1`, `e2`, …
  var unusedId: String {
    let taken = Set(entries.map(\.id))
    var number = entries.count + 1
    while taken.contains("e\(number)") { number += 1 }
    return "e\(number)"
  }
}
