import Basics
import Formats

/// Forms as one table for spreadsheets: a row an entry, then sums, conclusions, missing documents and readings, each
/// with whose it is, so that several applicants can stand below each other and be filtered.
enum FormCSV {
  static func text(_ forms: [PrintedForm]) -> String {
    let hasNumber = forms.contains { $0.person.contains { $0.label == ReportWords.staffNumber } }
    // 规定分值 stands among the conclusions.
    let whose = whose(withStaffNumber: hasNumber)
    var csv = CSVText()
    csv.row((whose + ReportWords.columns).map(CSVText.cell))
    for form in forms { for row in rows(form, whose) { csv.row(row) } }
    return csv.text
  }

  /// Whether these are the headings of such a table.
  static func isHeading(_ cells: [String]) -> Bool {
    [true, false].contains { cells == whose(withStaffNumber: $0) + ReportWords.columns }
  }

  private static func whose(withStaffNumber: Bool) -> [String] {
    Array(ReportWords.person(withStaffNumber: withStaffNumber).dropLast())
  }

  /// One line; what is not set stays empty.
  private struct Line {
    var kind = ""
    var place: [String] = []
    var printed = ""
    var cap = ""
    var number = ""
    var name = ""
    var details = ""
    var state = ""
    var figures: Figures?
    var counts = ""
    var documents = ""
    var note = ""
    var check = ""
    var opinion = ""
  }

  private static func rows(_ form: PrintedForm, _ whose: [String]) -> [[String]] {
    let person = whose.map { label in CSVText.cell(form.person.first { $0.label == label }?.value ?? "") }
    return lines(form).map { person + cells($0) }
  }

  private static func cells(_ line: Line) -> [String] {
    let place = (line.place + ["", "", "", ""]).prefix(4).map(CSVText.cell)
    let figures = line.figures.map { ["\($0.low)", "\($0.points)", "\($0.high)"] } ?? ["", "", ""]
    let before = [CSVText.cell(line.kind)] + place + [CSVText.cell(line.printed), CSVText.cell(line.cap), line.number]
    let middle = [line.name, line.details, line.state].map(CSVText.cell) + figures + [line.counts]
    return before + middle + [line.documents, line.note].map(CSVText.cell) + [line.check, CSVText.cell(line.opinion)]
  }

  private static func lines(_ form: PrintedForm) -> [Line] {
    let table = form.sections.flatMap { section in
      section.indicators.flatMap { lines($0, of: section) } + [sum(section.sum, [section.sum.name])]
    }
    return table + form.strays.map { line($0, [ReportWords.strays], nil) } + [sum(form.total, [ReportWords.total])]
      + notes(form)
  }

  private static func lines(_ indicator: FormIndicator, of section: FormSection) -> [Line] {
    let place = [section.sum.name, indicator.sum.name]
    return indicator.rows.flatMap { row in
      row.entries.map { line($0, place + [row.second, row.third], row) }
    } + [sum(indicator.sum, place)]
  }

  private static func line(_ entry: FormEntry, _ place: [String], _ row: FormRow?) -> Line {
    let readings = entry.readings.isEmpty ? "" : "（\(ReportWords.readings(entry.readings))）"
    let documents = entry.documents.map { "\($0.name)（\($0.ready ? ReportWords.ready : ReportWords.notReady)）" }
    return Line(
      kind: ReportWords.entryLine, place: place, printed: row?.printed ?? "", cap: row?.cap ?? "",
      number: "\(entry.number)",
      name: entry.name, details: entry.details.map { "\($0.label) \($0.value)" }.joined(separator: "，"),
      state: entry.status, figures: entry.figures, counts: "\(entry.counts)",
      documents: documents.joined(separator: "、"), note: entry.why + readings,
      check: entry.check, opinion: entry.opinion)
  }

  private static func sum(_ sum: FormSum, _ place: [String]) -> Line {
    Line(
      kind: ReportWords.subtotal, place: place, cap: sum.cap.map { "\($0)" } ?? "", figures: sum.figures,
      counts: "\(sum.figures.points)", note: sum.cut > .zero ? ReportWords.cut(sum.cut) : "",
      check: sum.accepted.map { "\($0)" } ?? "")
  }

  private static func notes(_ form: PrintedForm) -> [Line] {
    let verdicts = form.verdicts.map { verdict in
      Line(
        kind: ReportWords.verdictLine, place: [], name: verdict.name, state: verdict.state,
        note: verdict.reasons.joined(separator: " "))
    }
    let mark = Line(kind: ReportWords.verdictLine, name: ReportWords.scoreVerdict, note: form.markSentence)
    let missing = form.missing.map {
      Line(kind: ReportWords.missingLine, name: $0.entry, note: $0.documents.joined(separator: "、"))
    }
    let problems = form.problems.map { Line(kind: ReportWords.problemLine, note: $0) }
    let readings = form.readings.map { Line(kind: ReportWords.readingLine, name: $0.label, note: $0.value) }
    let judged = form.judged.map { Line(kind: ReportWords.judgedLine, name: $0.label, note: $0.value) }
    let review = form.review.map { Line(kind: ReportWords.noteLine, note: $0) }
    let standing = Line(kind: ReportWords.noteLine, name: form.title, note: form.standing + form.completeness)
    return verdicts + [mark] + missing + problems + readings + judged + review + [standing]
  }
}
