import Scoring
import Standards

/// What is wrong with an example as a draft: all that `check` would call a mistake, each where it stands.
struct ExampleMistakes {
  private let example: PackExample
  private let report: Report
  private let wording: Wording

  /// - Parameters:
  ///   - example: what is entered.
  ///   - report: what comes of it by `table`.
  ///   - table: the pack's.
  init(_ example: PackExample, _ report: Report, _ table: Table) {
    (self.example, self.report) = (example, report)
    wording = Wording(report, of: example.draft, table)
  }

  func note() {
    for diagnostic in report.diagnostics where diagnostic.severity == .error && !isShown(diagnostic) {
      place(diagnostic).note(.exampleMistake(wording.sentence(for: diagnostic)))
    }
  }

  /// Whether the mistake is what the example is there to show: what is unknown or left out, and so does not count.
  private func isShown(_ diagnostic: Diagnostic) -> Bool {
    let wanted = diagnostic.entry.flatMap { example.gives.statuses[safe: $0]?.value }
    return switch diagnostic.problem {
    case .unknownCriterion, .notARow: wanted == .unknownCriterion
    case .missingField: wanted == .incomplete
    default: false
    }
  }

  /// The value that it speaks of, else the entry or example that lacks it.
  private func place(_ diagnostic: Diagnostic) -> PackValue {
    let key = diagnostic.key ?? ""
    guard let entry = diagnostic.entry else {
      return example.written.member("facts")?.member(key) ?? example.written.member(key) ?? example.written
    }
    let found = example.written.member("entries")?.items(mayBeEmpty: true)[safe: entry]
    return found?.member(key) ?? found ?? example.written
  }
}
