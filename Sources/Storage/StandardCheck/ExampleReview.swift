import Basics
import Formats
import Standards

/// The examples of a pack, and those of the packs that it extends, as they come out by its table.
struct ExampleReview {
  /// About the base's examples that no longer hold, and what no example shows.
  private(set) var notes: [PackNote] = []
  private let table: Table
  private let source: PackSource
  private let causes: OverlayCauses?
  private var rows: Set<String> = []
  private var readings: Set<String> = []
  /// By the table of an overlay without one of its changes: what runs examples by it.
  private var runners: [ObjectIdentifier: ExampleRunner] = [:]

  /// - Parameters:
  ///   - source: the pack.
  ///   - log: takes what its own examples find wrong.
  ///   - causes: which of the pack's changes did what; nil where nobody asks.
  init(_ source: PackSource, _ log: PackProblemLog, _ causes: OverlayCauses? = nil) {
    self.causes = causes
    self.source = source
    table = Table(source.pack)
    runOwn(log)
    var base = source.base.first
    while let below = base {
      runInherited(below)
      base = below.base.first
    }
    noteMissing()
  }

  // MARK: - Running

  private mutating func runOwn(_ log: PackProblemLog) {
    guard let list = source.own["examples"] else { return }
    let decoder = ExampleDecoder(table.pack, since: table.pack.effectiveFrom)
    for example in decoder.examples(PackValue(node: list, path: .key("examples", .root), log: log)) {
      example.run(table)
      show(example)
    }
  }

  /// The examples of a pack below: those that hold by this table as well are this pack's, too.
  private mutating func runInherited(_ below: PackSource) {
    guard let nearest = source.base.first else { return }
    let day = below.pack.effectiveFrom
    let (own, before) = (ExampleRunner(table, since: day), ExampleRunner(Table(nearest.pack), since: day))
    for item in below.own["examples"]?.items ?? [] {
      let (example, problem) = own.run(item)
      if let example, problem == nil {
        show(example)
      } else if before.run(item).problem == nil {
        let isGone = example.map { $0.draft.entries.contains { table.row($0.criterion) == nil } } ?? true
        let remark = isGone ? .exampleGone(item.name("says") ?? "") : ExampleReview.remark(item, problem)
        note(remark, at: cause(item, since: day))
      }
    }
  }

  /// The change without which an example comes out as it did.
  private mutating func cause(_ item: JSONNode, since day: CalendarDay) -> PackWhere? {
    causes?.cause { outcome in
      guard let table = outcome.table else { return false }
      let key = ObjectIdentifier(table)
      let runner = runners[key].flatMap { $0.day == day ? $0 : nil } ?? ExampleRunner(table, since: day)
      runners[key] = runner
      let (example, problem) = runner.run(item)
      return example != nil && problem == nil
    }
  }

  private static func remark(_ item: JSONNode, _ problem: RulePackFault?) -> PackRemark {
    let says = item.name("says") ?? ""
    if case .exampleDiffers(let found, let written)? = problem {
      return .exampleChanged(says, found: found, written: written)
    }
    return .exampleGone(says)
  }

  private mutating func show(_ example: PackExample) {
    rows.formUnion(example.draft.entries.map(\.criterion))
    readings.formUnion(example.readings)
  }

  // MARK: - What is not shown

  private var missingRows: [String] { table.rows.map { table.nodes[$0].id }.filter { !rows.contains($0) } }
  private var missingReadings: [String] { table.pack.readings.map(\.id).filter { !readings.contains($0) } }

  /// What a base's author has left without an example is not an overlay's matter.
  private mutating func noteMissing() {
    let base = source.base.first.map { ExampleReview($0, PackProblemLog()) }
    let (oldRows, oldReadings) = (Set(base?.missingRows ?? []), Set(base?.missingReadings ?? []))
    let newRows = missingRows.filter { !oldRows.contains($0) }
    let newReadings = missingReadings.filter { !oldReadings.contains($0) }
    if !newRows.isEmpty { note(.rowsWithoutExample(newRows)) }
    if !newReadings.isEmpty { note(.readingsWithoutExample(newReadings)) }
  }

  /// At the change that did it, else at the examples, else of the whole file.
  private mutating func note(_ remark: PackRemark, at cause: PackWhere? = nil) {
    let examples = source.own["examples"].map { PackWhere(path: "examples", place: $0.place) }
    let stands = cause ?? examples ?? PackWhere(path: "", place: .nowhere)
    notes.append(PackNote(path: stands.path, place: stands.place, remark: remark))
  }
}

/// Runs examples by one table.
private struct ExampleRunner {
  let day: CalendarDay
  private let table: Table
  private let decoder: ExampleDecoder

  /// `day` is the application date of those that say none.
  init(_ table: Table, since day: CalendarDay) {
    (self.table, self.day) = (table, day)
    decoder = ExampleDecoder(table.pack, since: day)
  }

  func run(_ item: JSONNode) -> (example: PackExample?, problem: RulePackFault?) {
    let log = PackProblemLog()
    let list = JSONNode(.array([item]), at: item.place)
    let example = decoder.examples(PackValue(node: list, path: .root, log: log)).first
    example?.run(table)
    return (example, (log.problems.first(where: \.fault.isDifference) ?? log.problems.first)?.fault)
  }
}

extension RulePackFault {
  fileprivate var isDifference: Bool {
    if case .exampleDiffers = self { true } else { false }
  }
}
