import Basics
import Standards

/// Lays out the steps of explanations for one report; what belongs together is looked up once.
struct Explainer {
  let wording: Wording
  /// Entries of each row, in the draft's order.
  private(set) var entriesOfRow: [Int: [Int]] = [:]
  /// Entries that another one took the place of, by that one's position.
  private(set) var rivals: [Int: [Int]] = [:]
  /// What is taken for granted of an entry until it is filled in.
  private(set) var assumptions: [Int: [Diagnostic]] = [:]
  /// Indicators whose choice was not proven the best.
  private(set) var unproven: Set<Int> = []
  /// By id, where a reading stands in the pack.
  private let places: IdPlaces

  var table: Table { wording.table }
  var report: Report { wording.report }

  init(_ wording: Wording) {
    self.wording = wording
    places = IdPlaces(wording.table.pack.readings.map(\.id))
    for (position, result) in wording.report.entries.enumerated() {
      if let row = result.row { entriesOfRow[row, default: []].append(position) }
      if let winner = result.reason.winner { rivals[winner, default: []].append(position) }
    }
    for diagnostic in wording.report.diagnostics {
      if case .choiceNotProven(let node) = diagnostic.problem { unproven.insert(node) }
      guard let entry = diagnostic.entry, diagnostic.problem.isAssumption else { continue }
      assumptions[entry, default: []].append(diagnostic)
    }
  }

  func entries(under index: Int) -> [Int] {
    (index..<table.nodes[index].end).flatMap { entriesOfRow[$0] ?? [] }
  }

  /// Every node from `index` up, then the total.
  func chain(from index: Int) -> [ExplanationLine] {
    var lines: [ExplanationLine] = []
    var next: Int? = index
    while let node = next {
      lines += steps(ofNode: node, depth: 0)
      next = table.nodes[node].parent
    }
    return lines + totalStep(depth: 0)
  }

  /// What a node is made of, then the node itself.
  func ledger(of index: Int, depth: Int) -> [ExplanationLine] {
    var lines: [ExplanationLine] = []
    addLedger(of: index, depth: depth, to: &lines)
    return lines
  }

  private func addLedger(of index: Int, depth: Int, to lines: inout [ExplanationLine]) {
    let node = table.nodes[index]
    guard node.kind == .section || hasEntries(under: index) else { return }
    for position in entriesOfRow[index] ?? [] { lines += steps(ofEntry: position, depth: depth + 1) }
    for child in node.children { addLedger(of: child, depth: depth + 1, to: &lines) }
    lines += steps(ofNode: index, depth: depth)
  }

  private func hasEntries(under index: Int) -> Bool {
    (index..<table.nodes[index].end).contains { entriesOfRow[$0] != nil }
  }

  /// Readings spelled out below the step that draws on them.
  func lines(for readings: [String], figures: Figures?, depth: Int) -> [ExplanationLine] {
    readings.compactMap { places[$0] }.sorted().map {
      let reading = table.pack.readings[$0]
      return ExplanationLine(wording.reading(reading, figures), depth: depth, readings: [reading.id])
    }
  }

  func remark(of split: PointsSplit, depth: Int) -> [ExplanationLine] {
    wording.sentence(for: split).map { [ExplanationLine($0, depth: depth)] } ?? []
  }
}

extension EntryReason {
  /// The entry that counts in this one's place.
  fileprivate var winner: Int? {
    switch self {
    case .sameProject(_, let counted), .sameYear(_, let counted), .notHighest(let counted): counted
    default: nil
    }
  }
}

extension Problem {
  fileprivate var isAssumption: Bool {
    switch self {
    case .missingDate, .missingMonths, .missingBenefit: true
    default: false
    }
  }
}
