import Formats
import Scoring
import Screen
import Standards
import Wizard

/// `score --format csv`: one row a draft, so that a spreadsheet compares applicants; totals, every section and
/// indicator, and the verdicts.
enum ScoreCSV {
  /// The mark of UTF-8 and the row of headings.
  static func header(_ table: Table) -> [UInt8] {
    let headings = Words.CSV.person + figureHeadings(table) + verdictHeadings(table) + Words.CSV.end
    return bytes(of: headings.map(text), after: CSVText.mark)
  }

  static func row(_ scored: ScoredDraft) -> [UInt8] {
    let (draft, report) = (scored.draft, scored.report)
    let applicant = draft.applicant
    var cells = [scored.source.name, applicant.name, applicant.organization, applicant.specialty].map(text)
    cells.append("\(draft.applicationDate)")
    cells += [report.total.low, report.total.points, report.total.high].map { "\($0)" }
    cells += columns(scored.table).map { "\(report.nodes[$0].figures.points)" }
    cells.append(report.passMark.map { "\($0)" } ?? "")
    cells.append(text(report.score.label))
    cells += report.verdicts.map { text($0.truth.label) }
    cells += ["\(scored.count(of: .error))", "\(scored.count(of: .warning))"]
    let pack = scored.table.pack
    cells += [text("\(pack.id) \(pack.version) \(pack.digest)"), ""]
    return bytes(of: cells)
  }

  /// A draft that could not be read: its name first, the reason last.
  static func row(_ fault: DraftFault, _ source: DraftSource, _ table: Table) -> [UInt8] {
    let all = Words.CSV.person.count + figureHeadings(table).count + verdictHeadings(table).count
    let between = [String](repeating: "", count: all + Words.CSV.end.count - 2)
    return bytes(of: [text(source.name)] + between + [text(Words.sentence(fault, source))])
  }

  private static func figureHeadings(_ table: Table) -> [String] {
    Words.CSV.totals + columns(table).map { table.nodes[$0].name }
  }

  private static func verdictHeadings(_ table: Table) -> [String] {
    Words.CSV.mark + table.pack.verdicts.map(\.name)
  }

  /// Each section, followed by its indicators.
  private static func columns(_ table: Table) -> [Int] { table.sections.flatMap { [$0] + table.nodes[$0].children } }

  /// Names are data: nothing in them steers a terminal or a spreadsheet.
  private static func text(_ content: String) -> String { CSVText.cell(ShownText.clean(content)) }

  private static func bytes(of cells: [String], after mark: String = "") -> [UInt8] {
    var csv = CSVText()
    csv.row(cells)
    return Array((mark + csv.text).utf8)
  }
}
