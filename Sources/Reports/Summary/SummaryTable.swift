import Basics
import Scoring
import Standards

/// 自评汇总: several drafts in one table, a row each.
package struct SummaryTable: Hashable, Sendable {
  package var title: String
  package var standing: String
  /// Which standard exactly, for where there is no heading.
  package var imprint: String
  package var headings: [String]
  package var rows: [[SummaryCell]]
  /// How many drafts there are, and how many could not be read.
  package var count: String

  /// - Parameters:
  ///   - rows: in the order in which they are to stand.
  ///   - table: the standard that all were scored by.
  package init(_ rows: [SummaryRow], _ table: Table) {
    title = ReportWords.summaryTitle(table.pack.title)
    standing = ReportWords.standing(table.pack)
    imprint = table.pack.imprint
    let hasNumber = rows.contains {
      if case .scored(_, let draft, _) = $0 { !draft.applicant.staffNumber.isEmpty } else { false }
    }
    headings = SummaryTable.headings(table, withStaffNumber: hasNumber)
    let width = headings.count
    self.rows = rows.map { row in
      switch row {
      case .scored(let source, let draft, let report):
        SummaryTable.cells(source, draft, report, table, withStaffNumber: hasNumber)
      case .failed(let source, let reason):
        [SummaryCell](repeating: .empty, count: max(0, width - 2)) + [.text(shown(source)), .text(shown(reason))]
      }
    }
    let failed = rows.count { if case .failed = $0 { true } else { false } }
    count = ReportWords.summaryCount(rows.count, failed: failed)
  }

  /// Where every draft could be read, the column for reasons is left out: for people, not for programs.
  var withoutEmptyEnd: SummaryTable {
    guard rows.allSatisfy({ $0.last == .empty }) else { return self }
    var table = self
    table.headings = headings.dropLast()
    table.rows = rows.map { $0.dropLast() }
    return table
  }

  private static func headings(_ table: Table, withStaffNumber: Bool) -> [String] {
    let sections = table.sections.map { shown(table.nodes[$0].shortName) }
    let verdicts = table.pack.verdicts.map { shown($0.name) }
    let person = Array(ReportWords.person(withStaffNumber: withStaffNumber).dropLast())
    return person + ReportWords.figures + sections + ReportWords.summaryMark + verdicts
      + ReportWords.summaryCounts + ReportWords.summaryEnd
  }

  private static func cells(
    _ source: String, _ draft: Draft, _ report: Report, _ table: Table, withStaffNumber: Bool
  ) -> [SummaryCell] {
    let applicant = draft.applicant
    let number = withStaffNumber ? [applicant.staffNumber] : []
    let person = ([applicant.name] + number + [applicant.organization, applicant.specialty])
      .map { SummaryCell.text(shown($0)) }
    let figures =
      [report.total.low, report.total.points, report.total.high]
      + table.sections.map { report.nodes[$0].figures.points }
    let errors = report.diagnostics.count { $0.severity == .error }
    let missing = FormMaker(draft: draft, table: table, report: report, wording: Wording(report, of: draft, table))
      .missing
    let counts = [errors, report.diagnostics.count - errors, report.openQuestions.count, missing.count]
    return person + [.text("\(draft.applicationDate)")] + figures.map(SummaryCell.points)
      + [report.passMark.map(SummaryCell.points) ?? .empty, .text(report.score.label)]
      + report.verdicts.map { .text($0.truth.label) } + counts.map(SummaryCell.count)
      + [.text(shown(source)), .empty]
  }
}

/// What a summary's row is made of.
package enum SummaryRow: Sendable {
  /// `source` is where the draft lies, as it was given.
  case scored(source: String, Draft, Report)
  /// A draft that could not be read, and why.
  case failed(source: String, String)

  package var source: String {
    switch self {
    case .scored(let source, _, _), .failed(let source, _): source
    }
  }
}

package enum SummaryCell: Hashable, Sendable {
  case empty
  case text(String)
  case points(Points)
  case count(Int)

  var words: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .points(let points): "\(points)"
    case .count(let count): "\(count)"
    }
  }

  var isNumber: Bool {
    switch self {
    case .empty, .text: false
    case .points, .count: true
    }
  }
}
