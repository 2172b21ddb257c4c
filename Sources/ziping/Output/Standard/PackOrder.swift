import Screen
import Wizard

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
    let old = Dictionary(grouping: old, by: \.above)
    let new = Dictionary(grouping: new, by: \.above)
    var seen: Set<String> = []
    return self.new.map(\.above).filter { seen.insert($0).inserted }.flatMap {
      PackOrder.moved(from: old[$0] ?? [], to: new[$0] ?? [])
    }
  }

  /// Of those that stand under one part in both packs.
  private static func moved(from old: [PackDescription.Part], to new: [PackDescription.Part]) -> [String] {
    let places = Dictionary(old.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let parts = new.filter { places[$0.id] != nil }
    let staying = longestRise(parts.map { places[$0.id] ?? 0 })
    return parts.indices.filter { !staying.contains($0) }.map { index in
      let before = index == 0 ? nil : TextLayout.clip(parts[index - 1].id, to: 24)
      let names = [TextLayout.clip(parts[index].id, to: 24), TextLayout.clip(parts[index].name, to: 12)]
      let told = names.filter { !$0.isEmpty } + [before.map(Words.Diff.after) ?? Words.Diff.first]
      return "  > " + told.joined(separator: "  ")
    }
  }

  /// The positions of as many numbers as possible that rise from each to the next; of several such ways the one that the
  /// earliest numbers end.
  private static func longestRise(_ numbers: [Int]) -> Set<Int> {
    /// By length: the positions of the numbers with which a rise of that length ends, each smaller than those before it.
    var ends: [[Int]] = []
    var before: [Int?] = []
    for (index, number) in numbers.enumerated() {
      let length = ends.place { numbers[$0[$0.count - 1]] < number }
      let shorter = length > 0 ? ends[length - 1] : []
      before.append(length > 0 ? shorter[shorter.place { numbers[$0] >= number }] : nil)
      if length == ends.count { ends.append([index]) } else { ends[length].append(index) }
    }
    guard let end = ends.last?.first else { return [] }
    return Set(sequence(first: end) { before[$0] })
  }
}
