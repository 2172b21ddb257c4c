import Screen

/// Which parts of a group have been put elsewhere among those beside them: as few as tell the new order.
struct PackOrder {
  private let old: [PackDescription.Part]
  private let new: [PackDescription.Part]

  /// - Parameters:
  ///   - old: a group's parts, in order.
  ///   - new: the same group's parts of the other pack.
  init(_ old: [PackDescription.Part], _ new: [PackDescription.Part]) {
    (self.old, self.new) = (old, new)
  }

  /// `  > id  name  移到「other」之后`, in the new order.
  var lines: [String] {
    var seen: Set<String> = []
    return new.map(\.above).filter { seen.insert($0).inserted }.flatMap(moved)
  }

  /// Of those that stand under one part in both packs.
  private func moved(under above: String) -> [String] {
    let before = old.filter { $0.above == above }.map(\.id)
    let places = Dictionary(before.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let parts = new.filter { $0.above == above && places[$0.id] != nil }
    let staying = PackOrder.longestRise(parts.map { places[$0.id] ?? 0 })
    return parts.indices.filter { !staying.contains($0) }.map { index in
      let before = index == 0 ? nil : TextLayout.clip(parts[index - 1].id, to: 24)
      let names = [TextLayout.clip(parts[index].id, to: 24), TextLayout.clip(parts[index].name, to: 12)]
      let told = names.filter { !$0.isEmpty } + [before.map(Words.Diff.after) ?? Words.Diff.first]
      return "  > " + told.joined(separator: "  ")
    }
  }

  /// The positions of as many numbers as possible that rise from each to the next.
  private static func longestRise(_ numbers: [Int]) -> Set<Int> {
    var best: [[Int]] = []
    for (index, number) in numbers.enumerated() {
      let before = best.filter { $0.last.map { numbers[$0] < number } ?? false }.max { $0.count < $1.count }
      best.append((before ?? []) + [index])
    }
    return Set(best.max { $0.count < $1.count } ?? [])
  }
}
