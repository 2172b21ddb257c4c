import ArgumentParser
import Standards
import Wizard

/// `ziping advise`: what would raise the score most, and which few additions would reach the mark.
struct AdviseCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise", abstract: Words.Advise.abstract,
    usage: """
      ziping advise DRAFT... [--without ROW...] [--format text|json]
                    [--pass-mark N] [--standard FILE] [-d DIR]
      """,
    discussion: Words.Advise.discussion, helpNames: [.short, .long])

  @Argument(help: ArgumentHelp(Words.draftsHelp, valueName: "DRAFT"))
  var drafts: [String]

  @ArgumentParser.Option(
    parsing: .upToNextOption, help: ArgumentHelp(Words.Advise.withoutHelp, valueName: "ROW"))
  var without: [String] = []

  @ArgumentParser.Option(help: ArgumentHelp(Words.Advise.formatHelp, valueName: "text|json"))
  var format: AdviceFormat = .text

  @ArgumentParser.Option(name: .customLong("pass-mark"), help: ArgumentHelp(Words.Score.passMarkHelp, valueName: "N"))
  var passMark: PassMark?

  @OptionGroup
  var standard: StandardOptions

  func run(_ output: inout CommandOutput) {
    guard let standards = standard.standards(for: drafts, &output) else { return }
    let own = DraftSource.isSingle(drafts) ? try? UnreadDraft.file(drafts[0]).load(standards).get().table : nil
    let unknown = without.filter { (own ?? standards.chosen).index(of: $0) == nil }
    guard unknown.isEmpty else {
      for id in unknown { output.remark(Words.Advise.unknownRow(id)) }
      return output.status.raise(to: .usage)
    }
    let formatter = AdviceFormatter(format: format, drafts: drafts)
    forEachDraft(in: drafts, standards, &output) { source, result, output in
      switch result {
      case .success(let loaded):
        let scored = loaded.scored(source, passMark: passMark?.points)
        let advice = loaded.table.advice(loaded.draft, scored.report, excluding: Set(without))
        formatter.write(scored, advice, &output)
      case .failure(let fault): formatter.write(fault, source, &output)
      }
    }
  }
}

/// The forms that advice can take.
enum AdviceFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
