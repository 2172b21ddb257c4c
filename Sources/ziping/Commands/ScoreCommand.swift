import ArgumentParser
import Basics
import Formats
import Scoring
import Standards
import Wizard

/// `ziping score`: figures without a terminal.
struct ScoreCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: Words.Score.abstract,
    usage:
      "ziping score DRAFT... [--explain] [--format text|json|csv] [--pass-mark N]\n       [--standard FILE] [-d DIR] [--review FILE]",
    discussion: Words.Score.discussion, helpNames: [.short, .long])

  @Argument(help: ArgumentHelp(Words.draftsHelp, valueName: "DRAFT"))
  var drafts: [String]

  @ArgumentParser.Option(help: ArgumentHelp(Words.Score.formatHelp, valueName: "text|json|csv"))
  var format: ScoreFormat = .text

  @Flag(help: ArgumentHelp(Words.Score.explainHelp))
  var explain = false

  @ArgumentParser.Option(name: .customLong("pass-mark"), help: ArgumentHelp(Words.Score.passMarkHelp, valueName: "N"))
  var passMark: PassMark?

  @OptionGroup
  var standard: StandardOptions

  @ArgumentParser.Option(help: ArgumentHelp(Words.Review.scoreHelp, valueName: "FILE"))
  var review: String?

  func validate() throws {
    if explain, format != .text { throw ValidationError(Words.Score.explainsText) }
    guard review != nil else { return }
    if format == .csv { throw ValidationError(Words.Review.noCSV) }
    if drafts.count != 1 { throw ValidationError(Words.Review.oneDraft) }
  }

  func run(_ output: inout CommandOutput) {
    if let review { return score(review: review, &output) }
    // The columns of a CSV are those of one standard.
    guard let standards = standard.standards(for: drafts, isFixed: format == .csv, &output) else { return }
    let table = standards.chosen
    let formatter = ScoreFormatter(format: format, explains: explain, drafts: drafts, table)
    formatter.begin(table, &output)
    forEachDraft(in: drafts, standards, &output) { source, result, output in
      switch result {
      case .success(let loaded): formatter.write(loaded.scored(source, passMark: passMark?.points), &output)
      case .failure(let fault): formatter.write(fault, source, table, &output)
      }
    }
  }
}

extension ScoreCommand {
  /// A draft's own figures, and beside them what a review leaves of them.
  private func score(review: String, _ output: inout CommandOutput) {
    guard let standards = standard.standards(for: drafts, &output),
      let reviewed = ReviewedDraft.load(drafts.first ?? "", review: review, standards, passMark?.points, &output)
    else { return }
    switch format {
    case .json:
      output.write(ScoreJSON.text(reviewed.scored, openDepth: 2) { ReviewJSON.write(reviewed, in: &$0) })
    case .text, .csv:
      let lines = ScoreText.lines(reviewed.scored, explains: explain) + ReviewText(reviewed).lines
      for line in lines { output.line(line) }
      output.remarks(of: reviewed.scored)
    }
  }
}

/// The forms that results can take.
enum ScoreFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv
}

/// `--pass-mark`: an exact number of points, ≥ 0.
struct PassMark: ExpressibleByArgument {
  let points: Points

  init?(argument: String) {
    guard let node = try? JSONNode(parsing: Array(argument.utf8)), case .number(let number) = node.value,
      let thousandths = number.thousandths, (0...Points.largest.thousandths).contains(thousandths)
    else { return nil }
    points = Points(thousandths: thousandths)
  }
}
