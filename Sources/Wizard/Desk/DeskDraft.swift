import Basics
import Scoring
import Standards

/// A draft in the folder, as the desk shows it.
package struct DeskDraft: Equatable, Sendable {
  package var file: FileName
  package var applicant = Applicant()
  /// What it scores; nil while it was not read, and for a damaged draft.
  package var result: DeskResult?
  /// When it was last changed: larger is newer; 0 where not known.
  package var modified: Int
  /// The same as shown: `2026-05-01 14:03`.
  package var changed: String
  /// Why it cannot be read, and what can be done.
  package var damage: String?
  /// Whether that is only because it was made for another standard.
  package var isOfOtherStandard = false
  /// Whether a review lies beside it.
  package var hasReview = false

  package init(
    file: FileName, applicant: Applicant = Applicant(), result: DeskResult? = nil, modified: Int = 0,
    changed: String = "", damage: String? = nil
  ) {
    self.file = file
    self.applicant = applicant
    self.result = result
    self.modified = modified
    self.changed = changed
    self.damage = damage
  }

  /// Whether more than its name is known.
  package var isRead: Bool { result != nil || damage != nil }
  /// Who applies; the file's name while that is not known.
  package var shownName: String { applicant.name.isEmpty ? file.text : applicant.name }
}

/// What the desk says of a draft's score.
package struct DeskResult: Equatable, Sendable {
  /// A verdict with what it is called: `申报条件`.
  package struct Verdict: Equatable, Sendable {
    package var name: String
    package var truth: Truth

    package init(_ name: String, _ truth: Truth) {
      self.name = name
      self.truth = truth
    }
  }

  /// 保底, 自评 and 上限, in points.
  package var total: Figures
  /// 规定分值, in points; nil where none is set.
  package var passMark: Points?
  package var verdicts: [Verdict]
  /// How many places are 缺, 错 and 疑.
  package var missing: Int
  package var wrong: Int
  package var doubtful: Int

  package init(
    total: Figures, passMark: Points? = nil, verdicts: [Verdict] = [], missing: Int = 0, wrong: Int = 0,
    doubtful: Int = 0
  ) {
    self.total = total
    self.passMark = passMark
    self.verdicts = verdicts
    self.missing = missing
    self.wrong = wrong
    self.doubtful = doubtful
  }

  /// 自评 above the mark, in points; below zero where it falls short.
  package var distance: Points? { passMark.map { total.points - $0 } }

  /// What is to mend, the gravest kind first.
  var problems: [(kind: ProblemPlace.Kind, count: Int)] {
    [(.wrong, wrong), (.missing, missing), (.doubtful, doubtful)].filter { $0.1 > 0 }
  }
}

extension DeskResult {
  /// Scores a draft for the desk, with what the wizard itself would ask to mend.
  package init(of draft: Draft, _ table: Table) {
    let editing = Editing(OpenedDraft(draft: draft, name: ""), table)
    let (report, problems) = (editing.report, editing.problems)
    let count = { (kind: ProblemPlace.Kind) in problems.count { $0.kind == kind } }
    self.init(
      total: report.total, passMark: report.passMark,
      verdicts: zip(table.pack.verdicts, report.verdicts).map { Verdict($0.name, $1.truth) },
      missing: count(.missing), wrong: count(.wrong), doubtful: count(.doubtful))
  }
}
