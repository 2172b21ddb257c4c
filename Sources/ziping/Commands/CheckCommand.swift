import ArgumentParser
import Screen
import Wizard

/// `ziping check`: diagnostics only; ends with 1 where a draft has errors.
struct CheckCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: Words.Check.abstract, usage: "ziping check DRAFT... [--standard FILE] [-d DIR]",
    discussion: Words.Check.discussion, helpNames: [.short, .long])

  @Argument(help: ArgumentHelp(Words.draftsHelp, valueName: "DRAFT"))
  var drafts: [String]

  @OptionGroup
  var standard: StandardOptions

  func run(_ output: inout CommandOutput) {
    guard let standards = standard.standards(for: drafts, &output) else { return }
    forEachDraft(in: drafts, standards, &output) { source, result, output in
      switch result {
      case .success(let loaded): check(loaded.scored(source, passMark: nil), &output)
      case .failure(let fault): output.fail(Words.fault(source, fault))
      }
    }
  }

  private func check(_ scored: ScoredDraft, _ output: inout CommandOutput) {
    output.remarks(of: scored)
    let (errors, warnings) = (scored.count(of: .error), scored.count(of: .warning))
    output.line(Words.Check.summary(scored.source, errors: errors, warnings: warnings))
    if errors > 0 { output.status.raise(to: .foundErrors) }
  }
}

extension CommandOutput {
  /// A draft's diagnostics, one a line.
  mutating func remarks(of scored: ScoredDraft) {
    let wording = scored.wording
    for diagnostic in scored.report.diagnostics {
      let entry = diagnostic.entry.map {
        "\(TextLayout.clip(scored.draft.entries[$0].id, to: 24)) \(wording.entryName($0))"
      }
      remark(Words.remark(scored.source, diagnostic.severity, entry: entry, wording.sentence(for: diagnostic)))
    }
  }
}
