/// What one more entry of a row would add to the total right now, after every limit and cap; in points.
package struct OneMore: Hashable, Sendable {
  /// With the row's last printed rank, or the bottom of its band.
  package var least: Points
  /// With its first rank, or the top of its band.
  package var most: Points
  /// What takes it all where nothing is added.
  package var eatenBy: Eater?

  package enum Eater: Hashable, Sendable {
    case limit(node: Int)
    /// The highest of its kind already counts more.
    case best(node: Int)
    case cap(node: Int)
    case totalCap
  }
}

extension Table {
  /// Tries one more entry of `row` in the draft, without entering it.
  ///
  /// The entry tried is dated on the application date (an appraisal: in a free year), proven and in the field.
  package func oneMore(of row: Int, in draft: Draft, _ report: Report) -> OneMore {
    let trials = trials(of: row, in: draft).map { entry in
      var more = draft
      more.entries.append(entry)
      return score(more, self, passMark: report.passMark)
    }
    let gains = trials.map { $0.total.points - report.total.points }
    guard let least = gains.min(), let most = gains.max() else { return OneMore(least: .zero, most: .zero) }
    let eater = most > .zero ? nil : trials.first.map { self.eater(of: row, before: report, after: $0) }
    return OneMore(least: max(.zero, least), most: max(.zero, most), eatenBy: eater)
  }

  /// The best and the least entry that the row allows.
  private func trials(of row: Int, in draft: Draft) -> [Entry] {
    guard let scale = nodes[row].scale else { return [] }
    let ordinary = ordinaryEntry(of: row, in: draft)
    switch scale {
    case .byRank(let ranks):
      return [1, ranks.lastRank].map { rank in
        var entry = ordinary
        entry.rank = rank
        return entry
      }
    case .band(let band):
      return [band.high, band.low].map { claim in
        var entry = ordinary
        entry.claimed = claim
        return entry
      }
    case .flat, .perUnit, .perYear: return [ordinary]
    }
  }

  private func ordinaryEntry(of row: Int, in draft: Draft) -> Entry {
    let rules = nodes[row].rules
    var entry = Entry(id: "", criterion: nodes[row].id)
    entry.date = PartialDate(draft.applicationDate)
    if case .calendarYears(let count)? = rules.window {
      let taken = Set(draft.entries.filter { $0.criterion == entry.criterion }.compactMap { $0.date?.year })
      let years = (1...max(1, count)).map { draft.applicationDate.year - $0 }
      entry.date = PartialDate(year: years.first { !taken.contains($0) } ?? draft.applicationDate.year - 1)
    }
    entry.benefit = true
    entry.months = 12 - monthsLeftOver(row, in: draft)
    if let least = rules.minimumMonths { entry.months = least }
    return entry
  }

  /// R5: months beyond whole years; one more year is complete with twelve less these.
  private func monthsLeftOver(_ row: Int, in draft: Draft) -> Int {
    guard case .perYear? = nodes[row].scale else { return 0 }
    return draft.entries.reduce(0) { $1.criterion == nodes[row].id ? ($0 + ($1.months ?? 0) % 12) % 12 : $0 }
  }

  private func eater(of row: Int, before: Report, after: Report) -> OneMore.Eater {
    if let entry = after.entries.last {
      if case .overLimit(let node, _) = entry.reason { return .limit(node: node) }
      if entry.status == .notHighest, let node = nodes[row].bestRoot { return .best(node: node) }
    }
    var at: Int? = row
    while let index = at {
      if after.nodes[index].figures.points <= before.nodes[index].figures.points {
        if after.nodes[index].raw <= before.nodes[index].raw {
          if let root = nodes[index].bestRoot { return .best(node: root) }
          if nodes[index].limit != nil { return .limit(node: index) }
        }
        return .cap(node: index)
      }
      at = nodes[index].parent
    }
    return .totalCap
  }
}
