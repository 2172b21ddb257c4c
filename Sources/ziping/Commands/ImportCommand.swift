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
                    [--same ROW=WHO]... [--standard FILE]
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

  @ArgumentParser.Option(parsing: .singleValue, help: ArgumentHelp(Words.Import.sameHelp, valueName: "ROW=WHO"))
  var same: [String] = []

  @ArgumentParser.Option(help: ArgumentHelp(Words.Import.templateHelp, valueName: "人员|业绩"))
  var template: TemplateName?

  @ArgumentParser.Option(help: ArgumentHelp(Words.packHelp, valueName: "FILE"))
  var standard: String?

  func validate() throws {
    if files.isEmpty, template == nil { throw ValidationError(Words.Import.needsFiles) }
  }

  func run(_ output: inout CommandOutput) {
    let home = DraftFolder.path(asked: directory)
    guard let table = StandardFile(folder: home).table(standard, &output) else { return }
    if let template { return output.write(RosterTemplate.file(template.kind, table)) }
    guard let folder = home else { return output.fail(Words.noHomeFolder) }
    let planning = RosterPlanning(folder: folder, table: table, adds: add, date: date?.day)
    var asking = RosterAsking(same, asks: !isDryRun)
    let planned = asking.plan(files, planning, &output)
    for failure in planned.failures { output.fail(failure) }
    guard let plan = planned.plan else { return }
    for problem in plan.problems { output.remark(RosterWords.printed(problem)) }
    asking.list(plan.doubts, &output)
    if plan.problems.contains(where: \.isError) { output.status.raise(to: .foundErrors) }
    var importing = Importing(folder: folder, table: table, isDryRun: isDryRun)
    if let problem = importing.prepare() { return output.fail(problem) }
    for step in plan.steps {
      for line in importing.carryOut(step) {
        switch line {
        case .done(let text): output.line(text)
        case .failed(let text): output.fail(text)
        }
      }
    }
    output.line(importing.summary)
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
