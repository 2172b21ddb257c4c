import ArgumentParser
import Reports
import Scoring
import Standards
import Storage
import Wizard

/// `ziping report`: forms to print and sign; for a folder, one table of all its drafts.
struct ReportCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: Words.Report.abstract,
    usage:
      "ziping report DRAFT|DIR... -o FILE [--force] [--pass-mark N]\n       [--standard FILE] [-d DIR] [--review FILE]",
    discussion: Words.Report.discussion, helpNames: [.short, .long])

  @Argument(help: ArgumentHelp(Words.Report.draftsHelp, valueName: "DRAFT"))
  var drafts: [String]

  @ArgumentParser.Option(name: .short, help: ArgumentHelp(Words.Report.fileHelp, valueName: "FILE"))
  var output: String

  @Flag(help: ArgumentHelp(Words.Report.forceHelp))
  var force = false

  @ArgumentParser.Option(name: .customLong("pass-mark"), help: ArgumentHelp(Words.Score.passMarkHelp, valueName: "N"))
  var passMark: PassMark?

  @OptionGroup
  var standard: StandardOptions

  @ArgumentParser.Option(help: ArgumentHelp(Words.Review.reportHelp, valueName: "FILE"))
  var review: String?

  func validate() throws {
    if review != nil, drafts.count != 1 || drafts.contains(where: DraftSource.isFolder) {
      throw ValidationError(Words.Review.oneDraft)
    }
  }

  func run(_ output: inout CommandOutput) {
    guard let format = ReportFormat(fileName: self.output) else {
      output.remark(Words.Report.unknownEnding(self.output))
      return output.status.raise(to: .usage)
    }
    // The columns of a summary table are those of one standard.
    let isSummary = drafts.contains(where: DraftSource.isFolder)
    guard let standards = standard.standards(for: drafts, isFixed: isSummary, &output) else { return }
    if let review { return write(review: review, standards, as: format, &output) }
    var rows: [SummaryRow] = []
    var forms: [PrintedForm] = []
    forEachDraftInTurn(in: drafts, standards, &output) { source, result, output in
      switch result {
      case .success(let loaded):
        let scored = loaded.scored(source, passMark: passMark?.points)
        rows.append(.scored(source: source.name, scored.draft, scored.report))
        forms.append(PrintedForm(scored.report, of: scored.draft, scored.table))
      case .failure(let fault):
        rows.append(.failed(source: source.name, Words.sentence(fault, source)))
        output.fail(Words.fault(source, fault))
      }
    }
    guard !forms.isEmpty else {
      output.remark(Words.Report.nothingToWrite(self.output))
      return output.status.raise(to: .fileFailed)
    }
    if isSummary {
      let bytes = format.file(SummaryTable(rows.withShortSources, standards.chosen))
      save(bytes, Words.Report.written(self.output, summaryOf: rows.count), &output)
    } else {
      save(format.file(forms), Words.Report.written(self.output, forms: forms.count), &output)
    }
  }

  /// One form, with the office's columns filled in from a review.
  private func write(
    review: String, _ standards: RunStandards, as format: ReportFormat, _ output: inout CommandOutput
  ) {
    guard
      let reviewed = ReviewedDraft.load(drafts.first ?? "", review: review, standards, passMark?.points, &output)
    else { return output.remark(Words.Report.nothingToWrite(self.output)) }
    let scored = reviewed.scored
    let form = PrintedForm(scored.report, of: scored.draft, scored.table, reviewed: reviewed.score)
    save(format.file([form]), Words.Report.written(self.output, forms: 1), &output)
  }

  private func save(_ bytes: [UInt8], _ done: String, _ output: inout CommandOutput) {
    let inputs = drafts + [review, standard.standard].compactMap(\.self)
    let format = ReportFormat(fileName: self.output)
    let file = OutputFile(self.output, inputs: inputs, isForced: force) { format?.isReport($0) ?? false }
    do throws(SaveProblem) {
      try file.save(bytes)
      output.line(done)
    } catch {
      output.fail(Words.Report.notWritten(self.output, error.sentence))
    }
  }
}

extension [SummaryRow] {
  /// Where all drafts lie in one folder, their names alone tell them apart.
  fileprivate var withShortSources: [SummaryRow] {
    guard Set(map { DraftPath($0.source).folder }).count == 1 else { return self }
    return map { row in
      switch row {
      case .scored(let source, let draft, let report): .scored(source: DraftPath(source).name, draft, report)
      case .failed(let source, let reason): .failed(source: DraftPath(source).name, reason)
      }
    }
  }
}
