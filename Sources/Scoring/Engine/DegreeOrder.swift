import Basics
import Standards

/// Finds degrees that were earned after a higher one.
struct DegreeOrder {
  /// What is worth the same under one best node.
  private struct Level: Hashable {
    var root: Int
    var points: Points
  }

  /// An entry that is dated later than all of its level before it.
  private struct Latest {
    var day: CalendarDay
    var entry: Int
  }

  private var places: [Level: Int] = [:]
  private var levels: [(level: Level, latest: [Latest])] = []

  /// `admissible` are the draft's admissible entries, in its order.
  init(_ draft: Draft, _ table: Table, _ admissible: [IndicatorCount.Member]) {
    let entries = draft.entries.span
    for member in admissible {
      guard let level = DegreeOrder.level(member, table), let date = entries[member.entry].date else { continue }
      let place = place(of: level)
      guard levels[place].latest.last.map({ $0.day < date.firstDay }) ?? true else { continue }
      levels[place].latest.append(Latest(day: date.firstDay, entry: member.entry))
    }
  }

  /// The first entry of the draft that is worth less than this one under the same best node, and is dated after `day`.
  func lowerDegree(than member: IndicatorCount.Member, after day: CalendarDay, _ table: Table) -> Int? {
    guard let own = DegreeOrder.level(member, table) else { return nil }
    return levels.compactMap { level, latest -> Int? in
      guard level.root == own.root, level.points < own.points else { return nil }
      let place = latest.place { $0.day <= day }
      return place < latest.count ? latest[place].entry : nil
    }.min()
  }

  private static func level(_ member: IndicatorCount.Member, _ table: Table) -> Level? {
    guard let root = table.nodes[member.row].bestRoot, case .flat(let points)? = table.nodes[member.row].scale else {
      return nil
    }
    return Level(root: root, points: points)
  }

  private mutating func place(of level: Level) -> Int {
    if let known = places[level] { return known }
    places[level] = levels.count
    levels.append((level, []))
    return levels.count - 1
  }
}
