import ArgumentParser
import Drafts
import Rosters
import Scoring

/// `ziping import`: drafts from rosters of people and their achievements.
struct ImportCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Words.Import.abstract,
    usage: """
      ziping import ROSTER.csv... [-d DIR] [--dry-run] [--add] [--date DAY]
                    [--standard FILE]
      ziping import --template 人员|业绩 > FILE
      """,
    discussion: Words.Import.discussion, helpNames: [.short, .long])

  @Argument(help: ArgumentHelp(Words.Import.filesHelp, valueName: "ROSTER"))
  var files: [String] = []

  @ArgumentParser.Option(name: .short, help: ArgumentHelp(Words.Import.folderHelp, valueName: "DIR"))
  var directory: String?

  @Flag(name: .customLong("dry-run"), help: ArgumentHelp(Words.Import.dryRunHelp))
  var isDryRun = false

  @Flag(help: ArgumentHelp(Words.Import.addHelp))
  var add = false

  @ArgumentParser.Option(help: ArgumentHelp(Words.Import.dateHelp, valueName: "DAY"))
  var date: ApplicationDay?

  @ArgumentParser.Option(help: ArgumentHelp(Words.Import.templateHelp, valueName: "人员|业绩"))
  var template: TemplateName?

  @ArgumentParser.Option(help: ArgumentHelp(Words.standardHelp, valueName: "FILE"))
  var standard: String?

  func validate() throws {
    if files.isEmpty, template == nil { throw ValidationError(Words.Import.needsFiles) }
  }

  func run(_ output: inout CommandOutput) {
    guard let table = StandardFile.table(standard, &output) else { return }
    if let template { return output.write(RosterTemplate.file(template.kind, table)) }
    guard let folder = DraftFolder.path(asked: directory) else { return output.fail(Words.noHomeFolder) }
    guard let known = knownDrafts(folder, table, &output) else { return }
    let rosters = files.compactMap { RosterInput.read($0, &output) }
    // A file that is missing could be the one that tells people apart.
    guard rosters.count == files.count else { return }
    let plan = RosterPlan(rosters, known: known, date: date?.day, adds: add, table)
    for problem in plan.problems { output.remark(problem.sentence) }
    if plan.problems.contains(where: \.isError) { output.status.raise(to: .foundErrors) }
    var importing = Importing(folder: folder, table: table, isDryRun: isDryRun)
    importing.run(plan, &output)
  }

  /// The drafts of the folder; damaged ones are said, since one of them may be somebody's.
  private func knownDrafts(_ folder: String, _ table: Table, _ output: inout CommandOutput) -> [KnownDraft]? {
    do throws(ReadProblem) {
      return try DraftLibrary(folder: folder).list().compactMap { item in
        switch item.content {
        case .draft(let summary): return KnownDraft(path: item.place.path, draft: summary.draft)
        case .problem(let problem): output.fail(problem.message(file: item.place.path))
        case .unreadableName: output.fail(Words.unreadableNameHelp)
        }
        return nil
      }
    } catch {
      output.fail("\(folder)：\(error.sentence)")
      return nil
    }
  }
}

/// `--date`: a full date.
struct ApplicationDay: ExpressibleByArgument {
  let day: CalendarDay

  init?(argument: String) {
    guard let day = (try? PartialDate(parsing: argument))?.exactDay else { return nil }
    self.day = day
  }
}

/// `--template`: by its Chinese name, or in English for shells that cannot type it.
enum TemplateName: String, CaseIterable, ExpressibleByArgument {
  case people = "人员"
  case entries = "业绩"

  init?(argument: String) {
    switch argument {
    case Words.Import.people, "people": self = .people
    case Words.Import.entries, "entries": self = .entries
    default: return nil
    }
  }

  var kind: RosterKind { self == .people ? .people : .entries }
}
