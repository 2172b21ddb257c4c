import Standards
import Wizard

/// Writes scored drafts one after the other in one of the formats.
struct ScoreFormatter {
  let format: ScoreFormat
  /// Whether text tells every step.
  let explains: Bool
  /// A single draft's JSON is laid out for reading; several stand on one line each.
  private let openDepth: Int
  private let separatesDrafts: Bool
  private let blanks: BlankNodes?

  /// `table` is that of the standard that drafts have as a rule.
  init(format: ScoreFormat, explains: Bool, drafts: [String], _ table: Table) {
    self.format = format
    self.explains = explains
    let isSingle = DraftSource.isSingle(drafts)
    openDepth = isSingle ? 2 : 0
    separatesDrafts = !isSingle
    blanks = format == .json && !isSingle ? BlankNodes(table) : nil
  }

  /// What stands before the first draft.
  func begin(_ table: Table, _ output: inout CommandOutput) {
    guard format == .csv else { return }
    output.write(ScoreCSV.header(table))
  }

  func write(_ scored: ScoredDraft, _ output: inout CommandOutput) {
    switch format {
    case .json:
      output.write(ScoreJSON.text(scored, openDepth: openDepth, blanks: blanks))
    case .csv:
      output.write(ScoreCSV.row(scored))
      output.remarks(of: scored)
    case .text:
      for line in ScoreText.lines(scored, explains: explains) { output.line(line) }
      if separatesDrafts { output.line("") }
      output.remarks(of: scored)
    }
  }

  /// A draft that could not be read: in its place in the results, and as a remark.
  func write(_ fault: DraftFault, _ source: DraftSource, _ table: Table, _ output: inout CommandOutput) {
    switch format {
    case .json:
      let message = Words.sentence(fault, source)
      output.write(ScoreJSON.error(message, source: source, openDepth: openDepth))
    case .csv: output.write(ScoreCSV.row(fault, source, table))
    case .text: break
    }
    output.fail(Words.fault(source, fault))
  }
}
