import Basics

/// What one more entry of a row would add to the total right now, after every limit and cap; in points.
package struct OneMore: Hashable, Sendable {
  /// With the row's last printed rank, or the bottom of its band.
  package var least: Points
  /// With its first rank, or the top of its band.
  package var most: Points
  /// What takes it all where nothing is added.
  package var eatenBy: Eater?

  package init(least: Points, most: Points, eatenBy: Eater? = nil) {
    self.least = least
    self.most = most
    self.eatenBy = eatenBy
  }
}

extension Rescoring {
  /// Tries one more entry of `row` in the draft, without entering it.
  ///
  /// The entry tried is dated on the application date (an appraisal: in a free year), proven and in the field.
  package func oneMore(of row: Int) -> OneMore {
    let trials = extremes(of: row).map(tried)
    let gains = trials.map(\.gain)
    guard let least = gains.min(), let most = gains.max(), let best = trials.first else {
      return OneMore(least: .zero, most: .zero)
    }
    let eater = most > .zero ? nil : self.eater(of: row, worth: best.worth, in: best.after)
    return OneMore(least: max(.zero, least), most: max(.zero, most), eatenBy: eater)
  }

  /// The best and the least entry that the row allows; one where it allows only one.
  private func extremes(of row: Int) -> [Addition] {
    let least = addition(of: row)
    var most = least
    switch table.nodes[row].scale {
    case .byRank?: most.rank = 1
    case .band(let band)?: most.claimed = band.high
    case .flat?, .perUnit?, .perYear?: break
    case nil: return []
    }
    return most == least ? [least] : [most, least]
  }

  /// What an addition is worth by the table, and what becomes of the total with it.
  func tried(_ addition: Addition) -> (worth: Points, gain: Points, after: Recount) {
    let entry = table.entry(for: addition, on: draft.applicationDate)
    let after = adding([entry])
    return (worth(of: addition), after.total.points - report.total.points, after)
  }

  /// What an addition is worth by the table, in points, whatever the caps make of it.
  func worth(of addition: Addition) -> Points {
    let entry = table.entry(for: addition, on: draft.applicationDate)
    var examiner = Examiner(circumstances)
    return examiner.examine(entry, at: 0).worth.figures.points
  }
}
