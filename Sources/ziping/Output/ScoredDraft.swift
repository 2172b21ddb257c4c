import Scoring
import Standards

/// A draft, where it came from, and what scoring made of it: what every output format starts from.
struct ScoredDraft {
  var source: DraftSource
  var draft: Draft
  var table: Table
  var report: Report

  var wording: Wording { Wording(report, of: draft, table) }

  /// Errors and warnings, for summaries.
  func count(of severity: Diagnostic.Severity) -> Int {
    report.diagnostics.count { $0.severity == severity }
  }
}

/// Where a draft was read from.
enum DraftSource: Hashable {
  /// The path as it was given.
  case file(String)
  /// A line of standard input, from 1.
  case line(Int)
  /// Standard input as a whole.
  case input

  /// For people.
  var name: String {
    switch self {
    case .file(let path): path
    case .line(let number): "标准输入第 \(number) 行"
    case .input: "标准输入"
    }
  }
}
