import ArgumentParser
import Scoring
import Standards
import Storage
import Wizard

/// `ziping standard diff`: what differs between two packs, and for whom.
struct StandardDiffCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: Words.Diff.abstract, usage: "ziping standard diff A B [--drafts DIR] [-d DIR]",
    discussion: Words.Diff.discussion, helpNames: [.short, .long])

  @Argument(help: ArgumentHelp(Words.Diff.oldHelp, valueName: "A"))
  var old: String

  @Argument(help: ArgumentHelp(Words.Diff.newHelp, valueName: "B"))
  var new: String

  @ArgumentParser.Option(help: ArgumentHelp(Words.Diff.draftsHelp, valueName: "DIR"))
  var drafts: String?

  @OptionGroup
  var place: StandardPlace

  func run(_ output: inout CommandOutput) {
    let files = StandardFile(folder: place.folder, beside: [drafts].compactMap(\.self))
    guard let before = files.table(old, &output), let after = files.table(new, &output) else { return }
    output.line(Words.Diff.heading(before.pack, after.pack))
    let examples = [files.examples(old), files.examples(new)].compactMap(\.self)
    // Examples decide nothing: where those of one cannot be read, both are left out.
    let (earlier, later) = examples.count == 2 ? (examples[0], examples[1]) : ([], [])
    let lines = PackDiffText.lines(PackDescription(before, earlier), PackDescription(after, later))
    for line in lines { output.line(line) }
    if let drafts { compare(drafts, before, after, &output) }
  }

  private func compare(_ folder: String, _ before: Table, _ after: Table, _ output: inout CommandOutput) {
    let items: [DraftLibrary.Item]
    // The list of a folder that is not there is empty, as befits the desk; whoever names one here has mistyped it.
    do throws(SystemError) {
      _ = try SystemFiles().names(in: folder)
    } catch {
      return output.fail("\(folder)：\(ReadProblem.system(error).sentence)")
    }
    do throws(ReadProblem) {
      items = try DraftLibrary(folder: folder).list()
    } catch {
      return output.fail("\(folder)：\(error.sentence)")
    }
    output.line("")
    output.line(Words.Diff.scores)
    var (compared, changed) = (0, 0)
    for item in items.sorted(by: { $0.place.name < $1.place.name }) {
      guard let draft = draft(item, [before.pack.id, after.pack.id], &output) else { continue }
      compared += 1
      guard let difference = DraftDiffText(item.place.name, draft, before, after) else { continue }
      changed += 1
      for line in difference.lines { output.line(line) }
    }
    output.line(Words.Diff.summary(compared: compared, changed: changed))
  }

  /// The draft of a file; nil where there is none, or it belongs to neither standard, which has then been said.
  private func draft(_ item: DraftLibrary.Item, _ standards: [String], _ output: inout CommandOutput) -> Draft? {
    switch item.content {
    case .draft(let summary):
      if let standard = summary.draft.standard, !standards.contains(standard) {
        output.remark(Words.Diff.neither(item.place.name, standard))
        return nil
      }
      return summary.draft
    case .problem(let problem): output.fail(problem.message(file: item.place.name))
    case .unreadableName: output.fail(Words.unreadableNameHelp)
    }
    return nil
  }
}
