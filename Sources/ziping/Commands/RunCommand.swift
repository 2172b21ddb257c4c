import ArgumentParser
import Scoring
import Wizard

/// Parses and runs `ziping score …` and its siblings; everything that the parser has to say is said in Chinese.
func runCommand(_ arguments: [String]) -> ExitStatus {
  var output = CommandOutput()
  do {
    var parsed = try ZipingCommand.parseAsRoot(arguments)
    if let command = parsed as? any OutputCommand {
      command.run(&output)
    } else {
      // The library's own help command.
      try parsed.run()
    }
  } catch {
    let isHelp = ZipingCommand.exitCode(for: error).isSuccess
    if isHelp {
      for line in UsageWording.help(ZipingCommand.fullMessage(for: error)) { output.line(line) }
    } else {
      output.remark(UsageWording.mistake(ZipingCommand.message(for: error), command: arguments.first))
      output.status.raise(to: .usage)
    }
  }
  return output.end()
}

/// A command that writes through ``CommandOutput``.
protocol OutputCommand: ParsableCommand {
  func run(_ output: inout CommandOutput)
}

struct ZipingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ziping", abstract: Words.abstract,
      usage: """
        ziping [--plain] [-d DIR] [--standard FILE] [DRAFT|DIR]
        ziping score DRAFT...
        ziping check DRAFT...
        ziping advise DRAFT...
        ziping compare A B
        ziping review DRAFT
        ziping report DRAFT... -o FILE
        ziping import ROSTER.csv... -d DIR
        ziping standard show|check|diff|convert
        ziping doctor
        """,
      discussion: Words.discussion, version: Words.version,
      subcommands: [
        ScoreCommand.self, CheckCommand.self, AdviseCommand.self, CompareCommand.self, ReviewCommand.self,
        ReportCommand.self,
        ImportCommand.self, StandardCommand.self, DoctorCommand.self,
      ],
      helpNames: [.short, .long])
  }
}
