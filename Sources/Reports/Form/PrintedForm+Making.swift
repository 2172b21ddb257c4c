import Scoring
import Standards

extension PrintedForm {
  /// The form of a scored draft.
  ///
  /// - Parameters:
  ///   - report: what ``score`` made of `draft` by `table`.
  ///   - draft: the draft itself.
  ///   - table: the standard.
  ///   - reviewed: what a review leaves of it, for the office's columns.
  package init(_ report: Report, of draft: Draft, _ table: Table, reviewed: ReviewedScore? = nil) {
    let maker = FormMaker(
      draft: draft, table: table, report: report, wording: Wording(report, of: draft, table), reviewed: reviewed)
    self = maker.form
  }
}

/// Makes a form piece by piece.
struct FormMaker {
  let draft: Draft
  let table: Table
  let report: Report
  let wording: Wording
  var reviewed: ReviewedScore?
  /// By row, its entries in the draft's order.
  private let entriesOfRow: [Int: [Int]]
  /// By node: how many entries at it or below it are still to be decided.
  private let undecided: [Int]

  init(draft: Draft, table: Table, report: Report, wording: Wording, reviewed: ReviewedScore? = nil) {
    (self.draft, self.table, self.report) = (draft, table, report)
    (self.wording, self.reviewed) = (wording, reviewed)
    entriesOfRow = Dictionary(grouping: report.entries.indices) { report.entries[$0].row ?? -1 }
    undecided = FormMaker.undecided(reviewed, report, table)
  }

  private static func undecided(_ reviewed: ReviewedScore?, _ report: Report, _ table: Table) -> [Int] {
    var undecided = table.nodes.map { _ in 0 }
    for position in reviewed?.undecided ?? [] {
      var next = report.entries[position].row
      while let node = next {
        undecided[node] += 1
        next = table.nodes[node].parent
      }
    }
    return undecided
  }

  var form: PrintedForm {
    let strays = report.entries.indices.filter { report.entries[$0].row == nil }
    let errors = report.diagnostics.count { $0.severity == .error }
    return PrintedForm(
      title: ReportWords.title(table.pack.title),
      standing: ReportWords.standing(table.pack),
      person: person, review: review, isComplete: errors == 0, completeness: completeness(errors),
      sections: table.sections.map(section), strays: strays.map(entry),
      total: FormSum(
        name: ReportWords.total, cap: table.pack.cap, figures: report.total, raw: report.totalRaw,
        accepted: reviewed.flatMap { $0.undecided.isEmpty ? $0.accepted.total.points : nil }),
      mark: report.passMark, markSentence: shown(wording.scoreSentence), verdicts: verdicts, missing: missing,
      problems: problems, readings: readings,
      judged: table.pack.judgedByPeople.map { FormFact(label: shown($0.article), value: shown($0.text)) })
  }

  private func completeness(_ errors: Int) -> String {
    ReportWords.completeness(
      errors: errors, warnings: report.diagnostics.count - errors, missing: missing.count)
  }

  private var person: [FormFact] {
    let number = shown(draft.applicant.staffNumber)
    let hasNumber = !number.isEmpty
    let (name, rest) = (draft.applicant.name, [draft.applicant.organization, draft.applicant.specialty])
    let mark = report.passMark.map { ReportWords.points($0) } ?? ReportWords.notPublished
    let values = [shown(name)] + (hasNumber ? [number] : []) + rest.map(shown) + ["\(draft.applicationDate)", mark]
    return zip(ReportWords.person(withStaffNumber: hasNumber), values).map(FormFact.init)
  }

  // MARK: The table

  private func section(_ index: Int) -> FormSection {
    FormSection(sum: sum(index), indicators: table.nodes[index].children.map(indicator))
  }

  private func indicator(_ index: Int) -> FormIndicator {
    // What stands below a node follows it at once.
    let rows = (index..<table.nodes[index].end).filter { table.nodes[$0].scale != nil }
    return FormIndicator(sum: sum(index), rows: rows.compactMap(row))
  }

  private func sum(_ index: Int) -> FormSum {
    let (node, result) = (table.nodes[index], report.nodes[index])
    return FormSum(
      name: shown(node.name), cap: node.cap, figures: result.figures, raw: result.raw,
      // 认定, where nothing below it is still to be decided.
      accepted: undecided[index] == 0 ? reviewed?.accepted.nodes[index].figures.points : nil)
  }

  private var review: [String] {
    guard let reviewed else { return [] }
    let words = ReviewWording(reviewed, of: draft, table)
    return ([ReportWords.review(words.progress)] + words.changes).map(shown)
  }

  /// Nil where nothing is claimed under it.
  private func row(_ index: Int) -> FormRow? {
    guard let entries = entriesOfRow[index] else { return nil }
    var names: [String] = []
    var next: Int? = index
    while let at = next, table.nodes[at].kind == .row || table.nodes[at].kind == .group {
      names.insert(shown(table.nodes[at].name), at: 0)
      next = table.nodes[at].parent
    }
    return FormRow(
      second: names.first ?? "", third: names.dropFirst().joined(separator: " "),
      printed: shown(table.nodes[index].guidance.printed ?? ""), cap: cap(index), entries: entries.map(entry))
  }

  /// R13: rows without a printed cap share that of their group.
  private func cap(_ row: Int) -> String {
    if let cap = table.nodes[row].cap { return "\(cap)" }
    var next = table.nodes[row].parent
    while let at = next, table.nodes[at].kind == .group {
      if let cap = table.nodes[at].cap { return ReportWords.sharedCap(cap) }
      next = table.nodes[at].parent
    }
    return ""
  }

  // MARK: Conclusions

  private var verdicts: [FormVerdict] {
    zip(table.pack.verdicts, report.verdicts).enumerated().map { index, pair in
      FormVerdict(
        name: shown(pair.0.name), article: shown(pair.0.article), state: pair.1.truth.label,
        reasons: wording.reasons(forVerdict: index).map { shown("\($0.article) \($0.name)：\($0.sentence)") })
    }
  }

  private var readings: [FormFact] {
    let used = Set(wording.explanationOfTotal().lines.flatMap(\.readings))
    return table.pack.readings.filter { used.contains($0.id) }.map {
      FormFact(label: shown($0.id), value: shown($0.doubt + $0.reading))
    }
  }

  private var problems: [String] {
    let errors = report.diagnostics.filter { $0.severity == .error }
    return (errors + report.diagnostics.filter { $0.severity == .warning }).map { diagnostic in
      let entry = diagnostic.entry.map { wording.entryName($0) + "：" } ?? ""
      return shown("\(diagnostic.severity.label)：\(entry)\(wording.sentence(for: diagnostic))")
    }
  }
}
