import Screen
import Standards

/// What the desk's table can be sorted by, in the order in which the key goes through them.
package enum DeskColumn: CaseIterable, Hashable, Sendable {
  /// 更改, 姓名, 单位, 专业, 自评, 比规定, 结论, 完成.
  case changed, name, organization, specialty, total, distance, verdicts, completeness
}

/// How the desk's table is sorted.
package struct DeskOrder: Hashable, Sendable {
  package var column = DeskColumn.changed
  /// Whether the column's usual direction (newest, highest, most nearly done first) is turned round.
  package var isReversed = false

  package init() {}

  mutating func goOn() {
    let all = DeskColumn.allCases
    let next = (all.firstIndex(of: column) ?? 0) + 1
    self = DeskOrder()
    column = all[next % all.count]
  }

  /// Sorts by a column; by the present one the other way round.
  mutating func choose(_ column: DeskColumn) {
    if column == self.column {
      isReversed.toggle()
    } else {
      self = DeskOrder()
      self.column = column
    }
  }

  /// The drafts in this order; those of which the column is not known come last either way, equal ones newest first.
  func sorted(_ drafts: [DeskDraft]) -> [DeskDraft] {
    let keyed = drafts.map { (draft: $0, key: key($0)) }
    return keyed.sorted { first, second in
      switch (first.key, second.key) {
      case (let a?, let b?) where a != b: return (a < b) != isReversed
      case (_?, nil): return true
      case (nil, _?): return false
      default: return DeskOrder.isNewer(first.draft, second.draft)
      }
    }.map(\.draft)
  }

  private static func isNewer(_ first: DeskDraft, _ second: DeskDraft) -> Bool {
    (second.modified, first.file) < (first.modified, second.file)
  }

  /// What is compared: numbers first, then texts; smaller comes first.
  private struct Key: Comparable {
    var numbers: [Int] = []
    var initials: [UInt8] = []
    var text = ""

    static func < (a: Key, b: Key) -> Bool {
      if a.numbers != b.numbers { return a.numbers.lexicographicallyPrecedes(b.numbers) }
      if a.initials != b.initials { return a.initials.lexicographicallyPrecedes(b.initials) }
      return a.text < b.text
    }
  }

  private func key(_ draft: DeskDraft) -> Key? {
    switch column {
    // (`~` turns the order round as `-` does, and also at the end of the range.)
    case .changed: return Key(numbers: [~draft.modified])
    case .name: return text(draft.shownName)
    case .organization: return text(draft.applicant.organization)
    case .specialty: return text(draft.applicant.specialty)
    case .total: return draft.result.map { Key(numbers: [-$0.total.points.thousandths]) }
    case .distance: return draft.result?.distance.map { Key(numbers: [-$0.thousandths]) }
    case .verdicts: return draft.result.map { Key(numbers: $0.verdicts.map { DeskOrder.rank($0.truth) }) }
    case .completeness: return draft.result.map { Key(numbers: [$0.wrong, $0.missing, $0.doubtful]) }
    }
  }

  /// By the first letters of the pinyin, as people look names up.
  private func text(_ text: String) -> Key? {
    if text.isEmpty { return nil }
    let start = text.unicodeScalars.prefix(20)
    return Key(initials: start.map { Pinyin.initial(of: $0)?.letter ?? 0xFF }, text: text)
  }

  private static func rank(_ truth: Truth) -> Int {
    switch truth {
    case .met: 0
    case .unknown: 1
    case .unmet: 2
    }
  }
}
