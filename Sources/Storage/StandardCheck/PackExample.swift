import Basics
import Scoring
import Standards

/// An example that a rule pack carries: what is entered, and what must come of it.
struct PackExample {
  /// One sentence that says what it shows.
  var says: String
  /// The readings that it shows.
  var readings: [String]
  var draft: Draft
  var gives: Outcome
  /// The example as it stands in the file.
  var written: PackValue

  /// What must come of it; nothing else is compared.
  struct Outcome {
    var total: Expected<Figures>?
    /// By node.
    var nodes: [(id: String, figures: Expected<Figures>)] = []
    /// Of the entries, in order.
    var statuses: [Expected<EntryStatus>] = []
    var conditions: [(id: String, truth: Expected<Truth>)] = []
    var verdicts: [(id: String, truth: Expected<Truth>)] = []
  }

  /// What was written, where.
  struct Expected<Value> {
    var value: Value
    var written: PackValue
  }
}

extension PackExample {
  /// Notes what `check` would call a mistake of such a draft, and each figure, status and condition that comes out
  /// otherwise.
  func run(_ table: Table) {
    let report = score(draft, table)
    ExampleMistakes(self, report, table).note()
    gives.total?.compare(report.total)
    for (id, figures) in gives.nodes {
      if let index = table.index(of: id) { figures.compare(report.nodes[index].figures) }
    }
    for (status, entry) in zip(gives.statuses, report.entries) { status.compare(entry.status) { $0.rawValue } }
    for (id, truth) in gives.conditions {
      if let found = report.conditions.first(where: { $0.id == id }) { truth.compare(found.truth) { $0.rawValue } }
    }
    for (id, truth) in gives.verdicts {
      if let found = report.verdicts.first(where: { $0.id == id }) { truth.compare(found.truth) { $0.rawValue } }
    }
  }
}

extension PackExample.Expected where Value: Equatable {
  func compare(_ found: Value, _ words: (Value) -> String) {
    if found != value { written.note(.exampleDiffers(found: words(found), written: words(value))) }
  }
}

extension PackExample.Expected where Value == Figures {
  func compare(_ found: Figures) {
    compare(found) { $0.isOpen ? "[\($0.low), \($0.points), \($0.high)]" : "\($0.points)" }
  }
}
