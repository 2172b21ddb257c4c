import Basics

/// A node with everything that it inherits.
package struct TableNode: Sendable {
  package enum Kind: Sendable {
    case section, indicator, group, row
  }

  package let id: String
  package let name: String
  /// At most a few characters, for bars.
  package let shortName: String
  package let kind: Kind
  package let cap: Points?
  package let limit: Limit?
  package let scale: Scale?
  /// Whether entries are made here: it has a scale.
  let isRow: Bool
  /// Resolved with its ancestors'.
  package let rules: EntryRules
  /// The window of ``rules``, as an index into the table's windows.
  package internal(set) var window: Int?
  package let guidance: InheritedGuidance
  /// The readings that entries of this node may cite, in the pack's order.
  package let citations: [Citation]
  /// Readings that this node names itself.
  package let ownReadings: [String]
  package let parent: Int?
  package internal(set) var children: [Int] = []
  /// One past the last node below it.
  package internal(set) var end: Int
  /// The indicator that it belongs to; nil for a section.
  package let indicator: Int?
  /// The topmost best node that it is or stands below.
  package let bestRoot: Int?
  /// What has to be heeded where entries of rows at it or below it are counted.
  package internal(set) var counting: Counting = []

  /// - Parameters:
  ///   - node: what the pack says of it.
  ///   - index: its own.
  ///   - parent: the index of the node above it.
  ///   - nodes: those before it, its parent among them.
  ///   - finder: finds what its entries may cite.
  init(_ node: borrowing Node, at index: Int, below parent: Int?, in nodes: [TableNode], _ finder: CitationFinder) {
    id = node.id
    name = node.name
    shortName = node.shortName ?? node.name
    cap = node.cap
    limit = node.limit
    scale = node.scale
    isRow = node.scale != nil
    ownReadings = node.guidance.readings
    self.parent = parent
    end = index + 1
    let isBest = node.combine == .best
    if let parent {
      kind = nodes[parent].kind == .section ? .indicator : isRow ? .row : .group
      rules = node.rules.inheriting(nodes[parent].rules)
      guidance = InheritedGuidance(node.guidance, below: nodes[parent].guidance)
      citations = finder.citations(of: ownReadings, below: nodes[parent].citations.inheritable)
      indicator = kind == .indicator ? index : nodes[parent].indicator
      bestRoot = nodes[parent].bestRoot ?? (isBest ? index : nil)
    } else {
      kind = .section
      rules = node.rules
      guidance = InheritedGuidance(node.guidance, below: nil)
      citations = finder.citations(of: ownReadings, below: [])
      indicator = nil
      bestRoot = isBest ? index : nil
    }
  }
}

/// What counting entries has to heed besides adding up what they are worth.
package struct Counting: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Months add up over the entries of a row (R5).
  package static let months = Counting(rawValue: 1 << 0)
  /// Units are limited (R12).
  package static let units = Counting(rawValue: 1 << 1)
  /// One entry a year counts (R3).
  package static let yearly = Counting(rawValue: 1 << 2)
  /// Only the highest counts.
  package static let best = Counting(rawValue: 1 << 3)
  /// One entry a project counts (R7), or only so many (R12).
  package static let exclusive = Counting(rawValue: 1 << 4)
}

extension TableNode {
  /// What its own scale, rules and limit ask for.
  var ownCounting: Counting {
    var counting: Counting = []
    if case .perYear? = scale { counting.insert(.months) }
    if limit?.of == .units { counting.insert(.units) }
    if limit?.of == .entries || rules.oncePer == .project { counting.insert(.exclusive) }
    if rules.oncePer == .year { counting.insert(.yearly) }
    if bestRoot != nil { counting.insert(.best) }
    return counting
  }
}
