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
  let window: Int?
  package let guidance: InheritedGuidance
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
  var counting: Counting = []

  init(_ node: Node, kind: Kind, at index: Int, below parent: Int?, _ own: Inherited, window: Int?) {
    id = node.id
    name = node.name
    shortName = node.shortName ?? node.name
    self.kind = kind
    cap = node.cap
    limit = node.limit
    scale = node.scale
    isRow = node.scale != nil
    rules = own.rules
    self.window = window
    guidance = own.guidance
    ownReadings = node.guidance.readings
    self.parent = parent
    end = index + 1
    indicator = own.indicator
    bestRoot = own.bestRoot
  }
}

/// What counting entries has to heed besides adding up what they are worth.
struct Counting: OptionSet, Sendable {
  let rawValue: UInt8

  /// Months add up over the entries of a row (R5).
  static let months = Counting(rawValue: 1 << 0)
  /// Units are limited (R12).
  static let units = Counting(rawValue: 1 << 1)
  /// One entry a year counts (R3).
  static let yearly = Counting(rawValue: 1 << 2)
  /// Only the highest counts.
  static let best = Counting(rawValue: 1 << 3)
  /// One entry a project counts (R7), or only so many (R12).
  static let exclusive = Counting(rawValue: 1 << 4)
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
