import ArgumentParser
import Basics
import Scoring
import Standards
import Wizard

/// `ziping compare`: what changed between two drafts, and what that did to the score.
struct CompareCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: Words.Compare.abstract,
    usage: "ziping compare A B [--format text|json] [--pass-mark N]\n       [--standard FILE] [-d DIR]",
    discussion: Words.Compare.discussion, helpNames: [.short, .long])

  @Argument(help: ArgumentHelp(Words.Compare.beforeHelp, valueName: "A"))
  var before: String

  @Argument(help: ArgumentHelp(Words.Compare.afterHelp, valueName: "B"))
  var after: String

  @ArgumentParser.Option(help: ArgumentHelp(Words.Score.formatHelp, valueName: "text|json"))
  var format: CompareFormat = .text

  @ArgumentParser.Option(name: .customLong("pass-mark"), help: ArgumentHelp(Words.Score.passMarkHelp, valueName: "N"))
  var passMark: PassMark?

  @OptionGroup
  var standard: StandardOptions

  func validate() throws {
    if before == "-", after == "-" { throw ValidationError(Words.Compare.oneInput) }
  }

  func run(_ output: inout CommandOutput) {
    guard let standards = standard.standards(for: [before, after], &output) else { return }
    let sides = [before, after].map { name in
      let unread = UnreadDraft.whole(name)
      return (source: unread.source, result: unread.load(standards))
    }
    for side in sides {
      if case .failure(let fault) = side.result { output.fail(Words.fault(side.source, fault)) }
    }
    guard case .success(let old) = sides[0].result, case .success(let new) = sides[1].result else {
      if format == .json { output.write(CompareJSON.failure(sides) + [UInt8(ascii: "\n")]) }
      return
    }
    let result = ComparedDrafts(
      old.scored(sides[0].source, passMark: passMark?.points), new.scored(sides[1].source, passMark: passMark?.points),
      isSameFile: old.bytes == new.bytes, passMark: passMark?.points)
    switch format {
    case .json: output.write(CompareJSON.text(result) + [UInt8(ascii: "\n")])
    case .text: for line in CompareText(result).lines { output.line(line) }
    }
  }
}

/// The forms that a comparison can take.
enum CompareFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// Two scored drafts and what lies between them: what every form of a comparison starts from.
struct ComparedDrafts {
  let old: ScoredDraft
  let new: ScoredDraft
  /// Whether the files are the same to the byte.
  let isSameFile: Bool
  let comparison: DraftComparison

  init(_ old: ScoredDraft, _ new: ScoredDraft, isSameFile: Bool, passMark: Points?) {
    (self.old, self.new, self.isSameFile) = (old, new, isSameFile)
    comparison = DraftComparison(old.side, new.side, passMark: passMark)
  }

  /// The nodes of both standards whose figures differ, by id: sections with their indicators and what is below.
  var changedNodes: [String] {
    let ids = old.table.nodes.map(\.id)
    let known = Set(ids)
    return (ids + new.table.nodes.map(\.id).filter { !known.contains($0) }).filter {
      comparison.old.figures(of: $0) != comparison.new.figures(of: $0)
    }
  }
}

extension ScoredDraft {
  fileprivate var side: DraftComparison.Side { DraftComparison.Side(draft, table, report) }
}
