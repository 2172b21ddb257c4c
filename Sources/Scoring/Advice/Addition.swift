import Basics
import Standards

/// 假设的一项: one more entry of a row that nobody has entered, with what is assumed of it.
package struct Addition: Hashable, Sendable {
  /// The row, as an index into the table.
  package var row: Int
  /// 排名; in advice the last one that the table prints.
  package var rank: Int?
  /// A figure inside an expert band, in points; in advice its bottom.
  package var claimed: Points?
  /// One more year of work, or the months that a post must have lasted.
  package var months: Int?
  /// The appraised year (R3).
  package var year: Int?

  package init(row: Int) {
    self.row = row
  }
}

extension Table {
  /// The entry that an addition stands for: of the draft's field, proven, and obtained on the application date.
  func entry(for addition: Addition, id: String = "", on applicationDate: CalendarDay) -> Entry {
    let node = nodes[addition.row]
    var entry = Entry(id: id, criterion: node.id)
    entry.date = PartialDate(applicationDate)
    if node.rules.needsBenefit == true { entry.benefit = true }
    if let year = addition.year { entry.date = PartialDate(year: year) }
    entry.rank = addition.rank
    entry.claimed = addition.claimed
    entry.months = addition.months
    return entry
  }
}

extension Entry {
  /// What the ids of supposed entries begin with; a draft's own entries are called otherwise by this program.
  static let hypotheticalPrefix = "hypothetical-"

  /// Whether it is only supposed (假设).
  package var isHypothetical: Bool { id.hasPrefix(Entry.hypotheticalPrefix) }
}

extension Draft {
  /// The draft with entries that are only supposed (假设), for trying them out; it is never saved.
  ///
  /// They stand at its end in the order given: every position from `entries.count` of this draft on is hypothetical.
  /// Each has an id that no other entry has and no title.
  ///
  /// - Parameters:
  ///   - hypothetical: what is supposed.
  ///   - table: the standard whose rows they name.
  /// - Returns: the longer draft, to be scored as any other.
  package func adding(hypothetical: [Addition], _ table: Table) -> Draft {
    var longer = self
    let taken = Set(entries.map(\.id))
    var number = 0
    for addition in hypothetical where table.nodes.indices.contains(addition.row) {
      repeat { number += 1 } while taken.contains(Entry.hypotheticalPrefix + String(number))
      let id = Entry.hypotheticalPrefix + String(number)
      longer.entries.append(table.entry(for: addition, id: id, on: applicationDate))
    }
    return longer
  }
}

extension Rescoring {
  /// One more entry of a row as advice assumes it: the last printed rank, the bottom of a band, a free year.
  ///
  /// - Parameters:
  ///   - row: an index into the table.
  ///   - others: additions that are already made.
  /// - Returns: the addition; nothing is assumed of a node that is no row.
  package func addition(of row: Int, beside others: [Addition] = []) -> Addition {
    let node = table.nodes[row]
    var addition = Addition(row: row)
    addition.months = node.rules.minimumMonths
    if case .calendarYears(let count)? = node.rules.window {
      addition.year = freeYear(of: row, among: count, beside: others)
    }
    switch node.scale {
    case .byRank(let ranks)?: addition.rank = ranks.lastRank
    case .band(let band)?: addition.claimed = band.low
    case .perYear?: addition.months = 12
    case .perUnit?, .flat?, nil: break
    }
    return addition
  }

  /// The latest year that no entry takes; the latest of all where every year is taken.
  private func freeYear(of row: Int, among count: Int, beside others: [Addition]) -> Int {
    let last = draft.applicationDate.year - 1
    guard table.nodes[row].rules.oncePer == .year, let indicator = table.nodes[row].indicator else { return last }
    var taken = takenYears(in: indicator)
    for other in others where table.nodes[other.row].indicator == indicator {
      if let year = other.year { taken.insert(year) }
    }
    return (0..<max(1, count)).lazy.map { last - $0 }.first { !taken.contains($0) } ?? last
  }
}
