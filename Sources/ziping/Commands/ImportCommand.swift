import ArgumentParser
import Basics
import Rosters
import Standards
import Storage
import Wizard

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
    if !isDryRun, let found = DraftLibrary(folder: folder).clearLeftovers().sentence { output.remark(found) }
    let planning = RosterPlanning(folder: folder, table: table, adds: add, date: date?.day)
    let (sources, failures) = planning.sources(files) { output.progress($0, $1, $2) }
    output.endProgress()
    for failure in failures { output.fail(failure) }
    guard let sources else { return }
    var asking = RosterAsking(same, asks: !isDryRun)
    let plan = asking.plan(sources, planning, &output)
    for problem in plan.problems { output.remark(RosterWords.printed(problem)) }
    asking.list(plan.doubts, &output)
    if plan.problems.contains(where: \.isError) { output.status.raise(to: .foundErrors) }
    carryOut(plan, Importing(folder: folder, table: table, places: sources.places, isDryRun: isDryRun), &output)
  }

  /// Person by person; what stops it stops it between two of them.
  private func carryOut(_ plan: RosterPlan, _ work: Importing, _ output: inout CommandOutput) {
    var importing = work
    if let problem = importing.prepare() { return output.fail(problem) }
    let signals = HeldSignals()
    var done = 0
    while done < plan.steps.count, !importing.isStopped, !signals.isPending {
      signals.whileSaying { output.progress(.writing, done, plan.steps.count) }
      let lines = importing.carryOut(plan.steps[done...].prefix(Importing.group))
      signals.whileSaying { for line in lines { say(line, &output) } }
      // The one that stopped it is done again next time.
      done += lines.count - (importing.isStopped ? 1 : 0)
    }
    signals.whileSaying {
      if done < plan.steps.count {
        output.fail(Words.Import.stopped(written: importing.written, left: plan.steps.count - done))
      }
      output.line(importing.summary)
      output.flush()
    }
    // Here it ends, where somebody has asked for that.
    signals.release()
  }

  private func say(_ line: ImportLine, _ output: inout CommandOutput) {
    switch line {
    case .done(let text): output.line(text)
    case .failed(let text): output.fail(text)
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
